"""Figures of one thing, time and place: what "at least" and "up to" leave room for."""

from typing import Any

import pytest

from tests.comparison.figures import figure, told

FALL: dict[str, Any] = {"event": "die in the fire", "place": "Morbi", "population": "people"}  # fmt: skip
CROWD: dict[str, Any] = {"event": "take part in the protest", "place": "Belgrade", "population": "people", "period_start": "2025-03-15", "period_end": "2025-03-15", "published": "2025-03-16"}  # fmt: skip


def at_least(count: int, day: str, who: str) -> Any:
    return figure(f"{count} people", count, read=(count, count + 1), stated=(count, None), claimant=who, published=day, **FALL)  # fmt: skip


def exactly(count: int, day: str, who: str) -> Any:
    return figure(f"{count} people", count, claimant=who, published=day, **FALL)


PAIRS = {
    # "At least 32" was true on Sunday; by Monday 132 were known.
    "a toll that grew": (at_least(32, "2022-10-30", "Brijesh Merja"), exactly(132, "2022-10-31", "Harsh Sanghavi"), "update"),
    "a rival's count of nearly as many": (at_least(100, "2022-10-30", "Brijesh Merja"), exactly(132, "2022-10-31", "Harsh Sanghavi"), "scope_difference"),
    "both on one day": (at_least(80, "2022-10-31", "Brijesh Merja"), exactly(132, "2022-10-31", "Harsh Sanghavi"), "scope_difference"),
    # Nobody says "up to 800,000" to mean a hundred thousand.
    "up to eight times as many": (figure("800,000 people", 800000, read=(700000, 800000), stated=(None, 800000), quantifier="at_most", claimant="Radomir Kos", **CROWD), figure("107,000 people", 107000, read=(106500, 107500), claimant="Interior Ministry", **CROWD), "conflict"),
    "up to a little more": (figure("120,000 people", 120000, read=(110000, 120000), stated=(None, 120000), quantifier="at_most", claimant="Radomir Kos", **CROWD), figure("107,000 people", 107000, read=(106500, 107500), claimant="Interior Ministry", **CROWD), "agree"),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_what_bounds_leave_room_for(case: str) -> None:
    one, other, expected = PAIRS[case]
    assert told(one, other)[0] == expected
