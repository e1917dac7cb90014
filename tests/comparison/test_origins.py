"""Ten copies of one wire story are one source."""

from ledger.comparison.facets import facets
from ledger.comparison.origins import origins
from ledger.model import Claim
from tests.comparison.figures import figure


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
