"""What a story's other figures say of a conflict between two stories."""

from typing import Any

import pytest

from ledger.comparison.facets import facets
from ledger.comparison.relate import relate
from tests.comparison.figures import figure

Told = dict[str, Any]
RIOT = {"event": "be killed in the riot", "population": "people", "place": "Lima"}
WELLS = {"unit": "well", "event": "dig", "population": "wells", "place": "Chad"}
GUARDS = {"kind": "stock", "population": "guards", "event": "serve", "place": "Mali"}
HELD = {"kind": "stock", "population": "detainees", "event": "be held", "place": "Quito"}
MARCH = {"event": "march", "population": "marchers", "place": "Nice"}


def between(own: tuple[Told, Told], copy: Told) -> str | None:
    """What the first figure of one story is to a figure of another, beside the second of its own."""
    first, second = (
        facets(figure(f"{said['n']} of them", said["n"], article="own", **_rest(said)))
        for said in own
    )
    other = facets(figure(f"{copy['n']} of them", copy["n"], article="copy", **_rest(copy)))
    found = relate(first, other, [first, second, other])
    return found.relation if found else None


def _rest(said: Told) -> Told:
    return {key: value for key, value in said.items() if key != "n"}


CASES: dict[str, tuple[tuple[Told, Told], Told, str]] = {
    "of a report's two counts the other story has one": (
        ({"n": 250, **RIOT, "claimant": "a report"}, {"n": 400, **RIOT, "claimant": "a report"}),
        {"n": 400, **RIOT, "claimant": "the UN"},
        "scope_difference",
    ),
    "two counts that nobody is credited with": (
        ({"n": 31, **WELLS}, {"n": 52, **WELLS}),
        {"n": 52, **WELLS, "claimant": "the ministry"},
        "scope_difference",
    ),
    "a crowd and those who stayed": (
        ({"n": 900, **MARCH, "claimant": "the union"}, {"n": 1400, **MARCH, "claimant": "the union"}),
        {"n": 1400, **MARCH, "claimant": "the mayor"},
        "scope_difference",
    ),
    "a story that gives both sides": (
        ({"n": 250, **RIOT, "claimant": "the army"}, {"n": 400, **RIOT, "claimant": "the UN"}),
        {"n": 400, **RIOT, "claimant": "the UN"},
        "conflict",
    ),
    "two levels of no known time": (
        ({"n": 2500, **GUARDS, "claimant": "the Sahel Institute"}, {"n": 90, **GUARDS, "place": "Kidal", "claimant": "the Sahel Institute"}),
        {"n": 6000, **GUARDS, "claimant": "France"},
        "scope_difference",
    ),
    "a story of no known time that has the other's level too": (
        ({"n": 2500, **GUARDS, "claimant": "the Sahel Institute"}, {"n": 6000, **GUARDS, "claimant": "France"}),
        {"n": 6000, **GUARDS, "claimant": "France"},
        "conflict",
    ),
    "two levels of one month": (
        ({"n": 300, **HELD, "claimant": "the bar", "published": "2024-03"}, {"n": 12, **HELD, "claimant": "the bar", "published": "2024-03"}),
        {"n": 510, **HELD, "claimant": "the police", "published": "2024-03"},
        "conflict",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_sources_second_count_is_another(case: str) -> None:
    own, copy, expected = CASES[case]
    assert between(own, copy) == expected
