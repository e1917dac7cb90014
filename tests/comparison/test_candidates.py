"""Which figures are worth holding against each other."""

import pytest

from ledger.comparison.candidates import keys
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
