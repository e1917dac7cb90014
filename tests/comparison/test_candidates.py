"""Which figures are worth holding against each other."""

from datetime import date

import pytest

from ledger.comparison.candidates import (
    ALL_MEET,
    PLACELESS,
    Entry,
    Reach,
    Turn,
    entries_of,
    keys,
    reach_of,
    turn_of,
)
from ledger.comparison.facets import facets
from ledger.comparison.period import YEAR
from tests.comparison.figures import figure

TOLL = {"population": "people", "event": "be killed in the earthquake", "place": "Nepal"}
VISAS = {"unit": "visa", "population": "student visas", "event": "revoke"}
BURNT = {"unit": "hectare", "population": "hectares", "event": "burn"}
VOTE = {"unit": "percent", "kind": "share", "event": "vote", "place": "Ecuador"}
CASES = [
    ("part of the country", TOLL, {**TOLL, "place": "Kathmandu"}, True),
    ("some of the people", TOLL, {**TOLL, "population": "children"}, True),
    ("another country", TOLL, {**TOLL, "place": "Turkey"}, False),
    ("another cause", TOLL, {**TOLL, "event": "be killed in a bus crash"}, False),
    ("the storm that brought the flood", {**TOLL, "event": "be killed in the floods"}, {**TOLL, "event": "be killed by the storm"}, True),
    ("a share told by what happened", {**VOTE, "population": "turnout"}, {**VOTE, "population": "people"}, True),
    ("a cause left open", TOLL, {**TOLL, "event": "be killed"}, True),
    ("a country left open", TOLL, {**TOLL, "place": None}, True),
    ("a thing whose country is left open", {**BURNT, "place": "Chile"}, BURNT, True),
    ("a thing in another country", {**BURNT, "place": "Chile"}, {**BURNT, "place": "Greece"}, False),
    ("the country in the name of its body", TOLL, {**TOLL, "place": None, "event": "be killed", "claimant": "Nepal's home ministry"}, True),
    ("a country that only the surroundings name", {**VISAS, "prefix": "France was the first. "}, {**VISAS, "place": "India"}, True),
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
        entries_of(facets(figure("12 of them", 12, id=name, **said)), 1)
        for name, said in (("a", one), ("b", other))
    )
    assert any(_meet(x, y) for x in a for y in b) == expected


def _meet(one: Entry, other: Entry) -> bool:
    """Whether two places lie in one block, and there in one spot where its key asks for that."""
    spots = {one.spot, other.spot}
    near = PLACELESS not in one.key or "" in spots or len(spots) == 1
    return one.key == other.key and near


def test_figures_of_one_story_always_meet() -> None:
    one = figure("12 of them", 12, id="a", article="x", population="ministers")
    other = figure("13 of them", 13, id="b", article="x", population="voters")
    assert set(keys(one)) & set(keys(other))


SUBJECT, NUMBER = "people|killed:flood|PK", "people=733|PK"


def test_claims_that_only_print_one_number_must_be_near_in_time_sooner() -> None:
    assert reach_of(NUMBER, 10) is None
    assert reach_of(NUMBER, 11) == Reach(YEAR, undated_meet_all=True)
    assert reach_of(NUMBER, ALL_MEET + 1) == Reach(YEAR, undated_meet_all=False)


def test_the_larger_a_block_the_nearer_its_claims_must_be() -> None:
    assert reach_of(SUBJECT, 2) is None
    assert reach_of(SUBJECT, ALL_MEET) is None
    reaches = [reach_of(SUBJECT, ALL_MEET * times + 1) for times in (1, 2, 4, 8, 1_000, 1_000_000)]
    assert reaches == sorted(reaches, reverse=True)  # type: ignore[type-var]
    assert reaches[-1] == Reach(1, undated_meet_all=False)


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


def test_claims_of_one_country_are_compared_one_after_the_other_by_their_day() -> None:
    toll = facets(figure("12 people", 12, **TOLL))
    turn = turn_of(entries_of(toll, 1))
    assert turn == Turn("NP", entries_of(toll, 1)[1].at)
    assert turn_of(entries_of(toll, 1)[:1]) == Turn("", 0)
