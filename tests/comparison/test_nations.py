"""Those of one nation are some of all, unless nothing says that the others are of more nations."""

from typing import Any

import pytest

from tests.comparison.figures import figure, told

CRASH: dict[str, Any] = {"event": "be killed in the plane crash", "place": "Yerevan", "published": "2024-05-02"}  # fmt: skip
SEA: dict[str, Any] = {"event": "cross in small boats", "place": "English Channel", "claimant": "the ministry", "period_start": "2023-01-01", "period_end": "2023-12-31"}  # fmt: skip
CAMP: dict[str, Any] = {"event": "be hosted", "kind": "stock", "place": "Chad", "claimant": "UNHCR", "published": "2024-02-15"}  # fmt: skip
GOMA: dict[str, Any] = {"event": "be killed", "place": "Goma", "published": "2024-06-05", "period_start": "2024-06-03", "period_end": "2024-06-03"}  # fmt: skip
PAIRS = {
    "killed abroad": (figure("168 people", 168, population="people", **CRASH), figure("6 Georgians", 6, population="Georgians", **CRASH), "part_whole"),
    "at sea": (figure("29,437 people", 29437, population="people", **SEA), figure("5,545 Afghans", 5545, population="Afghans", **SEA), "part_whole"),
    "hosts of refugees": (figure("1,100,000 refugees", 1.1e6, population="refugees", **CAMP), figure("560,000 Sudanese refugees", 5.6e5, population="Sudanese refugees", **CAMP), "part_whole"),
    "two nations at war": (figure("43 people", 43, population="people", event="be killed in the fighting", place="Gaza", published="2009-01-08", suffix="Israel said it had fired back."), figure("9 Israelis", 9, population="Israelis", event="be killed in the fighting", place="Gaza", published="2009-01-08"), "part_whole"),
    "a country's people at home": (figure("168 people", 168, population="people", claimant="the army", **CRASH), figure("140 Armenians", 140, population="Armenians", claimant="the mayor", **CRASH), "conflict"),
    "a demonym of two countries": (figure("90 soldiers", 90, population="soldiers", claimant="the rebels", **GOMA), figure("40 Congolese soldiers", 40, population="Congolese soldiers", claimant="the army", **GOMA), "conflict"),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_people_of_one_nation(case: str) -> None:
    one, other, expected = PAIRS[case]
    assert told(one, other)[0] == expected
