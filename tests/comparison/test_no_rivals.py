"""What looks like two bodies' figures of one thing and need not be, and what is."""

from typing import Any

import pytest

from ledger.model import Claim
from tests.comparison.figures import figure, told

DAY = {"period_start": "2026-03-02", "period_end": "2026-03-02", "published": "2026-03-03"}
YEAR = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
MINERS = {"event": "be trapped in the pit", "population": "miners", "kind": "stock", "place": "Kolwezi"}  # fmt: skip
DARK = {"event": "be without power", "unit": "home", "population": "homes", "kind": "stock", "place": "Luzon"}  # fmt: skip
TEA = {"unit": "tonne", "place": "Kenya", **YEAR}
BLAST = {"event": "be killed in the blast", "population": "people", "place": "Cali", **DAY}
CRASH = {"event": "be killed in the bus crash", "population": "people", "place": "Kisumu", **DAY}
YEMEN = {"population": "people", "place": "Yemen", "event": "be killed", "published": "2026-03-03"}
COCAINE = {"unit": "tonne", "place": "Ecuador", **YEAR}
HELD = {"event": "be arrested", "place": "Lyon", **DAY}


def pair(one: dict[str, Any], other: dict[str, Any], at: str = "") -> list[Claim]:
    """Two figures, of one sentence or of two stories, each with its words, number and source."""
    where = {"sentence": at, "article": "story"} if at else {}
    return [
        figure(said["q"], said["n"], id=name, **where, **{k: v for k, v in said.items() if k not in "qn"})
        for name, said in (("a", {"claimant": "the ministry", **one}), ("b", {"claimant": "a union", **other}))
    ]  # fmt: skip


FALLING = {
    "homes in the dark, no day told": (pair({"q": "9,100 homes", "n": 9100, **DARK}, {"q": "6,400 homes", "n": 6400, **DARK}), "scope_difference"),
    "trapped miners, on two days": (pair({"q": "120 miners", "n": 120, **MINERS, "as_of": "2026-03-02"}, {"q": "80 miners", "n": 80, **MINERS, "as_of": "2026-03-05"}), "scope_difference"),
    "trapped miners, on one day": (pair({"q": "120 miners", "n": 120, **MINERS, "as_of": "2026-03-02"}, {"q": "45 miners", "n": 45, **MINERS, "as_of": "2026-03-02"}), "conflict"),
}  # fmt: skip
SORTS = {
    "exports and imports": (pair({"q": "1.1 tonnes", "n": 1.1, **TEA, "event": "export", "population": "tea"}, {"q": "3.2 tonnes", "n": 3.2, **TEA, "event": "import", "population": "tea"}), None),
    "exports, told by two words": (pair({"q": "1.1 tonnes", "n": 1.1, **TEA, "event": "export", "population": "tea"}, {"q": "3.2 tonnes", "n": 3.2, **TEA, "event": "be sold abroad", "population": "tea exports"}), "conflict"),
    "protesters, and all who were arrested": (pair({"q": "61 protesters", "n": 61, **HELD, "population": "protesters"}, {"q": "95 people", "n": 95, **HELD, "population": "people"}), "part_whole"),
    "soldiers, and all who died": (pair({"q": "two soldiers", "n": 2, **BLAST, "population": "soldiers"}, {"q": "14 people", "n": 14, **BLAST}, "The army gave two soldiers, the clinic 14 people."), "part_whole"),
    "what was seized, and what was made": (pair({"q": "746 tonnes", "n": 746, **COCAINE, "event": "be seized", "population": "cocaine"}, {"q": "2,664 tonnes", "n": 2664, **COCAINE, "event": "climb", "population": "cocaine output"}), None),
}  # fmt: skip
TOLLS = {
    "a small toll doubles in hours": (pair({"q": "8 people", "n": 8, **CRASH}, {"q": "climbed to 15", "n": 15, "number": "15", **CRASH}), "scope_difference"),
    "many harmed, by what nobody says": (pair({"q": "1,840 people", "n": 1840, **YEMEN}, {"q": "1,230 people", "n": 1230, **YEMEN}), "scope_difference"),
    "elephants, by whom nobody says": (pair({"q": "120 elephants", "n": 120, "unit": "elephant", "population": "elephants", "event": "be killed", "place": "Botswana", **YEAR}, {"q": "302 elephants", "n": 302, "unit": "elephant", "population": "elephants", "event": "be killed by hunters", "place": "Botswana", **YEAR}), None),
    "which had given five before": (pair({"q": "9 people", "n": 9, **BLAST}, {"q": "5 before", "n": 5, **BLAST}, "The blast killed 9 people, said Musa Bello of the army, which had given 5 before."), "update"),
    "as many as may have died": (pair({"q": "300 people", "n": 300, **BLAST, "quantifier": "at_most", "read": (0, 300), "stated": (None, 300)}, {"q": "65 people", "n": 65, **BLAST}, "As many as 300 people may have died, and the clinic counted 65 people."), "scope_difference"),
    "a running total of a text without a date": (pair({"q": "9,100 cases", "n": 9100, "unit": "case", "event": "be confirmed", "population": "cholera cases", "place": "Chad", "period_start": "2025-06-01"}, {"q": "4,300 cases", "n": 4300, "unit": "case", "event": "be confirmed", "population": "cholera cases", "place": "Chad", "period_start": "2025-03-01", "period_end": "2025-12-31", "published": "2026-01-03"}), None),
    "two counts of one day": (pair({"q": "8 people", "n": 8, **CRASH}, {"q": "17 people", "n": 17, **CRASH}), "conflict"),
}  # fmt: skip
SALES = {"unit": "percent", "kind": "change", "population": "retail sales", "place": "Britain", **YEAR}  # fmt: skip
PLACES = {
    "a town in the speaker's name": (pair({"q": "210 people", "n": 210, **HELD, "place": None, "population": "people", "sentence": "A Geneva-based group said 210 people were arrested."}, {"q": "30 people", "n": 30, **HELD, "place": "Geneva", "population": "people"}), None),
    "up, and down by volume": (pair({"q": "2 percent", "n": 2, **SALES, "event": "rise"}, {"q": "3 percent", "n": -3, **SALES, "event": "fall"}, "Sales rose 2 percent, it said, while the office said they fell 3 percent by volume."), "scope_difference"),
    "up, and down": (pair({"q": "2 percent", "n": 2, **SALES, "event": "rise"}, {"q": "3 percent", "n": -3, **SALES, "event": "fall"}, "Sales rose 2 percent, it said, while the office said they fell 3 percent."), "conflict"),
}  # fmt: skip


@pytest.mark.parametrize("table", [FALLING, SORTS, TOLLS, PLACES])
def test_who_may_count_something_else(table: dict[str, tuple[list[Claim], str | None]]) -> None:
    found = {case: told(*claims)[0] for case, (claims, _) in table.items()}
    assert found == {case: expected for case, (_, expected) in table.items()}
