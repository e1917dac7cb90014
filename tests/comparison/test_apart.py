"""The quick way out never says more than the rules do."""

import pytest
from hypothesis import given, settings

from ledger.comparison.apart import ends_elsewhere, surely_unrelated
from ledger.comparison.facets import facets
from ledger.comparison.pair import pair_of
from ledger.comparison.rules import OF_ONE_STORY, decide
from ledger.model import Claim
from tests.comparison.figures import figure
from tests.comparison.test_properties import CLAIMS

FLOOD = {"population": "people", "event": "be killed in the flood", "place": "Lima"}
MAY, JUNE = (
    {"period_start": day, "period_end": day, "published": day}
    for day in ("2023-05-02", "2023-06-20")
)
CASES = [
    ("another unit", {**FLOOD, "unit": "house", "population": "houses"}, True),
    ("another harm", {**FLOOD, "event": "be injured in the flood"}, True),
    ("another cause", {**FLOOD, "event": "be killed in the earthquake"}, True),
    ("another town and time", {**FLOOD, "place": "Santiago", **JUNE}, True),
    ("another town the same day", {**FLOOD, "place": "Santiago", **MAY}, False),
    ("a wider place", {**FLOOD, "place": "Peru", **JUNE}, False),
    ("a forecast", {**FLOOD, "place": "Santiago", "stance": "forecast", **JUNE}, True),
    ("a denial", {**FLOOD, "place": "Santiago", "stance": "denied", **JUNE}, True),
    ("a denial of the same", {**FLOOD, "stance": "denied", **MAY}, False),
    ("one story", {**FLOOD, "unit": "house", "population": "houses", "article": "a"}, False),
]


@pytest.mark.parametrize(("case", "said", "expected"), CASES)
def test_what_a_look_tells(case: str, said: dict[str, str], expected: bool) -> None:
    one = facets(figure("12 of them", 12, id="a", article="a", **FLOOD, **MAY))
    other = facets(figure("13 of them", 13, id="b", **said))
    assert surely_unrelated(one, other) is expected
    assert surely_unrelated(other, one) is expected


ELSEWHERE = [
    ("another town, ten times as many", 130, {**FLOOD, "place": "Santiago", **MAY}, True),
    ("another town the same day, as many", 13, {**FLOOD, "place": "Santiago", **MAY}, False),
    ("another town a month later", 13, {**FLOOD, "place": "Santiago", **JUNE}, True),
    ("the country", 130, {**FLOOD, "place": "Peru", **MAY}, False),
    ("a forecast", 130, {**FLOOD, "place": "Santiago", "stance": "forecast", **MAY}, False),
    ("one story", 130, {**FLOOD, "place": "Santiago", "article": "a", **MAY}, False),
]


@pytest.mark.parametrize(("case", "value", "said", "expected"), ELSEWHERE)
def test_two_places_end_a_pair(case: str, value: int, said: dict[str, str], expected: bool) -> None:
    one = facets(figure("12 of them", 12, id="a", article="a", **FLOOD, **MAY))
    other = facets(figure(f"{value} of them", value, id="b", **said))
    assert ends_elsewhere(pair_of(one, other)) is expected
    assert ends_elsewhere(pair_of(other, one)) is expected


@given(CLAIMS, CLAIMS)
@settings(max_examples=500, deadline=None)
def test_the_rules_would_have_said_the_same(one: Claim, other: Claim) -> None:
    a, b = facets(one), facets(other)
    pair = pair_of(a, b)
    if one.id != other.id and (surely_unrelated(a, b) or ends_elsewhere(pair)):
        assert decide(pair).relation is None


@given(CLAIMS, CLAIMS)
@settings(max_examples=300, deadline=None)
def test_rules_of_one_story_say_nothing_of_two(one: Claim, other: Claim) -> None:
    pair = pair_of(facets(one), facets(other.model_copy(update={"article_id": "another"})))
    if one.id != other.id and one.article_id != "another":
        assert all(rule(pair) is None for rule in OF_ONE_STORY)
