"""What may explain a gap, where arithmetic shows it."""

import pytest

from tests.comparison.figures import figure, related

DOSES = {
    "unit": "dose",
    "population": "doses",
    "event": "be vaccinated",
    "place": "Chile",
    "period_start": "2021-01-01",
    "period_end": "2021-12-31",
}
CAMP = {"kind": "stock", "population": "refugees", "place": "Chad", "as_of": "2024-03-01"}
CASES = [
    (figure("1,350,000 doses", 1350000, claimant="the ministry", **DOSES), figure("135,000 doses", 135000, claimant="a paper", **DOSES), {"factor"}),
    (figure("1,357 doses", 1357, claimant="the ministry", **DOSES), figure("1,957 doses", 1957, claimant="a paper", **DOSES), {"digit"}),
    (figure("1,357 doses", 1357, claimant="the ministry", **DOSES), figure("1,537 doses", 1537, claimant="a paper", **DOSES), {"swapped"}),
    (figure("2,000 refugees", 2000, claimant="the mayor", **CAMP), figure("10,400 refugees", 10400, claimant="UNHCR", sentence="10,400 refugees from 2,000 families", **CAMP), {"households"}),
    (figure("1,357 doses", 1357, claimant="the ministry", **DOSES), figure("2,468 doses", 2468, claimant="a paper", **DOSES), set()),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_what_may_explain_a_gap(one, other, expected) -> None:  # type: ignore[no-untyped-def]
    found = related(one, other)
    assert found is not None
    assert found.relation == "conflict"
    assert {hint.kind for hint in found.hints} == expected


def test_a_lost_quantifier_is_shown() -> None:
    one = figure(
        "up to 7,000 refugees",
        7000,
        read=(6000, 7000),
        stated=(None, 7000),
        number="7,000",
        quantifier="at_most",
        claimant="the army",
        **CAMP,
    )
    other = figure(
        "7,000 refugees", 7000, read=(6500, 7500), claimant="the army", article="x", **CAMP
    )
    found = related(one, other)
    assert found is not None
    assert [hint.kind for hint in found.hints] == ["quantifier"]
    assert "“up to 7,000 refugees”" in found.hints[0].text


@pytest.mark.parametrize(("rate", "expected"), [(9000, ["unit"]), (900, ["unit", "pace"])])
def test_a_rate_is_held_against_a_running_total(rate: float, expected: list[str]) -> None:
    returns = {
        "event": "return",
        "population": "refugees",
        "place": "Chad",
        "published": "2024-03-01",
    }
    total = figure(
        "61,000 refugees", 61000, period_start="2023-09-01", as_of="2024-03-01", **returns
    )
    monthly = figure(
        f"{rate} refugees a month", rate, unit="people/month", kind="rate", article="x", **returns
    )
    found = related(total, monthly)
    assert found is not None
    assert found.relation == "scope_difference"
    assert [hint.kind for hint in found.hints] == expected


LISTS = [
    ("Eleven states signed: Peru, Chile, Ghana, Kenya, Japan, Spain, Malta, Fiji and Nepal.", ["list"]),
    ("Eleven states signed, most of them islands.", []),
    ("Eleven states signed: Peru, Chile, Ghana, Kenya, Japan, Spain, Malta, Fiji, Oman, Cuba and Nepal.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_a_list_in_another_story_that_is_shorter_than_the_count(
    sentence: str, expected: list[str]
) -> None:
    said = {"unit": "state", "population": "states", "event": "sign the treaty"}
    count = figure("11 states", 11, claimant="the court", **said)
    other = figure("Eleven states", 11, sentence=sentence, claimant="a paper", **said)
    found = related(count, other)
    assert found and found.relation == "agree"
    assert [hint.kind for hint in found.hints] == expected
