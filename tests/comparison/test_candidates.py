"""Which figures are worth holding against each other."""

from datetime import date

import pytest

from ledger.comparison.candidates import ALL_MEET, entries_of, keys, reach_of
from ledger.comparison.facets import facets
from tests.comparison.figures import figure

TOLL = {"population": "people", "event": "be killed in the earthquake", "place": "Nepal"}
CASES = [
    ("part of the country", TOLL, {**TOLL, "place": "Kathmandu"}, True),
    ("some of the people", TOLL, {**TOLL, "population": "children"}, True),
    ("another country", TOLL, {**TOLL, "place": "Turkey"}, False),
    ("another cause", TOLL, {**TOLL, "event": "be killed in a bus crash"}, False),
    ("another harm", TOLL, {**TOLL, "event": "be injured in the earthquake"}, False),
    ("another unit", TOLL, {**TOLL, "unit": "house", "population": "houses"}, False),
    ("a group without a place", {"population": "ISIS fighters", "kind": "stock"}, {"population": "Daesh men", "kind": "stock", "place": "Iraq"}, True),
    ("both ends of a movement", {"population": "Afghans", "event": "return", "place_from": "Iran"}, {"population": "Afghans", "event": "deport", "place_to": "Afghanistan", "place_from": "Iran"}, True),
]  # fmt: skip


@pytest.mark.parametrize(("case", "one", "other", "expected"), CASES)
def test_who_meets_whom(
    case: str, one: dict[str, str], other: dict[str, str], expected: bool
) -> None:
    a, b = (
        set(keys(figure("12 of them", 12, id=name, **said)))
        for name, said in (("a", one), ("b", other))
    )
    assert bool(a & b) == expected


def test_figures_of_one_story_always_meet() -> None:
    one = figure("12 of them", 12, id="a", article="x", population="ministers")
    other = figure("13 of them", 13, id="b", article="x", population="voters")
    assert set(keys(one)) & set(keys(other))


def test_the_larger_a_block_the_nearer_its_claims_must_be() -> None:
    assert reach_of(2) is None
    assert reach_of(ALL_MEET) is None
    reaches = [reach_of(ALL_MEET * times + 1) for times in (1, 2, 4, 8, 1_000, 1_000_000)]
    assert reaches == sorted(reaches, reverse=True)  # type: ignore[type-var]
    assert reaches[-1] == 1


@pytest.mark.parametrize(
    ("said", "day", "spot"),
    [
        ({"place": "Houston", "period_start": "2023-11-03", "period_end": "2023-11-03"}, "2023-11-03", "US-TX"),
        ({"place": "Nepal", "published": "2023-11"}, "2023-11-30", ""),
        ({"place": "Nepal", "period_start": "2023-01-01", "published": "2023-06-01"}, "2023-06-01", ""),
        ({"place": "Nepal", "period_end": "2022-12-31", "published": "2023-06-01"}, "2022-12-31", ""),
        ({"place": "Nepal"}, None, ""),
    ],
)  # fmt: skip
def test_where_in_its_block_a_claim_stands(
    said: dict[str, str], day: str | None, spot: str
) -> None:
    claim = figure("12 of them", 12, id="a", article="x", **{**TOLL, **said})
    story, *placed = entries_of(facets(claim), 3)
    assert (story.key, story.at, story.spot) == ("article|x|people", 3, "")
    assert {one.at for one in placed} == {date.fromisoformat(day).toordinal() if day else 0}
    assert {one.spot for one in placed if one.key.endswith(("|US", "|NP"))} == {spot}


def test_a_claim_stands_under_all_its_keys() -> None:
    claim = figure("12 of them", 12, id="a", **TOLL)
    assert {one.key for one in entries_of(facets(claim), 1)} == set(keys(claim))
