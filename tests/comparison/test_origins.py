"""Ten copies of one wire story are one source."""

from ledger.comparison.facets import facets
from ledger.comparison.origins import copy_groups, origins, signature
from ledger.model import Claim
from tests.comparison.figures import figure

WIRE = (
    "Heavy rain has killed at least 40 people in the delta since Monday, officials said. Roads are cut, "
    "and thousands have left their homes for schools and mosques on higher ground, the agency added."
)
OTHER = (
    "The central bank has raised its key rate by half a point to fight inflation, which reached nine "
    "percent in May. Economists had expected a smaller step, and the currency rose against the dollar."
)


def test_copies_are_grouped_and_strangers_are_not() -> None:
    groups = copy_groups(
        [("a", WIRE), ("b", WIRE.replace("Heavy rain", "(Reuters) Heavy rain")), ("c", OTHER)]
    )
    assert groups["a"] == groups["b"]
    assert "c" not in groups


def test_a_signature_stays_the_same() -> None:
    assert signature(WIRE) == signature(WIRE.upper())


def _rain(name: str, claimant: str | None = None, **said: object) -> Claim:
    return figure(
        "40 people",
        40,
        id=name,
        article=name,
        event="be killed in the flood",
        population="people",
        claimant=claimant,
        **said,
    )


def test_one_statement_however_many_carry_it() -> None:
    told = [
        _rain("a", "the agency", published="2023-05-02"),
        _rain("b", "the agency", published="2023-05-04", quantifier="at_least"),
        _rain("c", "the agency", published="2024-05-04"),
        _rain("d", "the police", published="2023-05-02"),
    ]
    found = origins(map(facets, told), {})
    assert found["a"] == found["b"]
    assert len({found["a"], found["c"], found["d"]}) == 3


def test_uncredited_copies_go_back_to_one_text() -> None:
    told = [_rain("a"), _rain("b"), _rain("c")]
    found = origins(map(facets, told), {"a": "wire", "b": "wire"})
    assert found["a"] == found["b"] != found["c"]
