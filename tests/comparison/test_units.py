"""One unit for what several units measure: a fire in acres and in hectares, a haul in pounds and in tonnes."""

from typing import Any

import pytest

from ledger.comparison.facets import facets
from ledger.comparison.measures import key_of
from ledger.comparison.units import fold_unit, in_one_unit
from tests.comparison.figures import figure, told

FIRE: dict[str, Any] = {"event": "burn in the wildfire", "place": "Evora", "published": "2024-08-02"}  # fmt: skip
HAUL: dict[str, Any] = {"event": "be seized", "place": "Antwerp", "population": "cocaine", "published": "2024-08-02"}  # fmt: skip
WOOD: dict[str, Any] = {"event": "be cleared", "place": "Bolivia", "population": "forest", "period_start": "2023-01-01", "period_end": "2023-12-31"}  # fmt: skip
PAIRS = {
    "a fire": (figure("12,000 acres", 12000, unit="acre", read=(11500, 12500), claimant="the park", **FIRE), figure("4,900 hectares", 4900, unit="hectare", read=(4850, 4950), claimant="the agency", **FIRE), "agree"),
    "a haul": (figure("2,646 pounds", 2646, unit="pound", claimant="the police", **HAUL), figure("1.2 tonnes", 1.2, unit="tonne", claimant="customs", **HAUL), "agree"),
    "a forest": (figure("965 square miles", 965, unit="square mile", claimant="the ministry", **WOOD), figure("2,500 square kilometres", 2500, unit="square kilometre", read=(2450, 2550), claimant="the institute", **WOOD), "agree"),
    "a haul half as large": (figure("1,300 pounds", 1300, unit="pound", read=(1250, 1350), claimant="the police", **HAUL), figure("1.2 tonnes", 1.2, unit="tonne", claimant="customs", **HAUL), "conflict"),
    "one number in two units": (figure("3,140 acres", 3140, unit="acre", claimant="the park", **FIRE), figure("3,140 hectares", 3140, unit="hectare", claimant="the agency", **FIRE), "conflict"),
    "what no factor ties": (figure("300 sacks", 300, unit="sack", claimant="the police", **HAUL), figure("1.2 tonnes", 1.2, unit="tonne", claimant="customs", **HAUL), None),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_what_is_measured_in_two_units_is_compared_in_one(case: str) -> None:
    one, other, expected = PAIRS[case]
    assert told(one, other)[0] == expected
    assert told(other, one)[0] == expected


def test_a_measure_keeps_the_unit_of_its_claims() -> None:
    one, other, _ = PAIRS["a fire"]
    assert key_of(facets(one)) != key_of(facets(other))


def test_a_unit_and_its_denominator() -> None:
    assert fold_unit("metric ton/day") == ("tonne", "day")
    assert in_one_unit("kilogram") == ("tonne", 0.001)
    assert in_one_unit("school") == ("school", 1.0)


def test_a_conversion_in_brackets_is_no_second_figure() -> None:
    sentence = "The fire burned 4,900 hectares (12,100 acres)."
    hectares = figure("4,900 hectares", 4900, unit="hectare", sentence=sentence, **FIRE)
    acres = figure("12,100 acres", 12100, unit="acre", sentence=sentence, **FIRE)
    rival = figure("7,200 hectares", 7200, unit="hectare", claimant="the mayor", **FIRE)
    assert told(hectares, rival)[0] == "conflict"
    assert told(acres, rival)[0] is None
