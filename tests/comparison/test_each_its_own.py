"""What bodies did themselves, samples they asked and sums they converted are no rival counts."""

from typing import Any

import pytest

from ledger.model import Claim
from tests.comparison.figures import figure, told

AID: dict[str, Any] = {"place": "Haiti", "published": "2025-11-12", "event": "distribute", "population": "hygiene kits", "unit": "kit"}  # fmt: skip
SHARE: dict[str, Any] = {"unit": "percent", "kind": "share", "place": "Greece", "population": "Greeks", "event": "support the strike", "published": "2024-03-05"}  # fmt: skip
ILL: dict[str, Any] = {"unit": "case", "population": "cholera cases", "event": "be recorded", "place": "Malawi", "published": "2024-03-05"}  # fmt: skip
HAUL: dict[str, Any] = {"unit": "rifle", "population": "rifles", "event": "confiscate", "place": "Gulf of Aden", "published": "2024-03-05"}  # fmt: skip


def aid(count: int, who: str, said: str) -> Claim:
    return figure(f"{count} hygiene kits", count, sentence=said, claimant=who, **AID)


def share(value: float, who: str, said: str) -> Claim:
    return figure(f"{value} percent", value, sentence=said, claimant=who, **SHARE)


PAIRS = {
    "aid of two bodies": (aid(2000, "UNICEF", "UNICEF has distributed 2000 hygiene kits in Haiti."), aid(1200, "Caritas", "In Haiti, Caritas distributed 1200 hygiene kits."), "scope_difference"),
    "aid of one body, counted by two": (aid(2000, "UNICEF", "UNICEF said that 2000 hygiene kits had been distributed."), aid(900, "the government", "The government says only 900 hygiene kits were distributed."), "conflict"),
    "aid that the other tells of": (aid(2000, "UNICEF", "UNICEF distributed 2000 hygiene kits."), aid(1200, "the mayor", "The mayor said UNICEF had distributed only 1200 hygiene kits."), "conflict"),
    "two polls": (share(62, "Kapa", "In a Kapa poll 62 percent of Greeks supported the strike."), share(55, "Alco", "An Alco survey found 55 percent of Greeks in support of the strike."), "scope_difference"),
    "two surveys of a fact": (share(62, "the census bureau", "A survey by the census bureau found that 62 percent of Greeks smoke."), share(35, "a clinic", "A survey by a clinic found that 35 percent of Greeks smoke."), "conflict"),
    "several raids and no single one": (figure("31 rifles", 31, sentence="In three raids they seized 31 rifles.", claimant="the captain", **HAUL), figure("20 rifles", 20, sentence="They seized 20 rifles.", claimant="the ministry", **HAUL), "conflict"),
    "several raids so far, and fewer": (figure("31 rifles", 31, sentence="In three raids so far they seized 31 rifles.", claimant="the captain", **HAUL), figure("20 rifles", 20, sentence="They seized 20 rifles.", claimant="the ministry", **HAUL), "scope_difference"),
    "several raids so far, and more": (figure("31 rifles", 31, sentence="In three raids so far they seized 31 rifles.", claimant="the captain", **HAUL), figure("60 rifles", 60, sentence="They seized 60 rifles.", claimant="the ministry", **HAUL), "conflict"),
    "new cases and all cases": (figure("8 new cases", 8, sentence="Officials found 8 new cases.", claimant="the clinic", **ILL | {"population": "new cholera cases"}), figure("12 cases", 12, sentence="There were 12 cases.", claimant="the ministry", **ILL), "scope_difference"),
    "more new cases than all cases": (figure("18 new cases", 18, sentence="Officials found 18 new cases.", claimant="the clinic", **ILL | {"population": "new cholera cases"}), figure("12 cases", 12, sentence="There were 12 cases.", claimant="the ministry", **ILL), "conflict"),
    "new cases, twice": (figure("6 new cases", 6, sentence="Officials found 6 new cases.", claimant="the clinic", **ILL | {"population": "new cholera cases"}), figure("12 new cases", 12, sentence="There were 12 new cases.", claimant="the ministry", **ILL | {"population": "new cholera cases"}), "conflict"),
    "new rifles and rifles": (figure("31 rifles", 31, sentence="They seized 31 rifles.", claimant="the captain", **HAUL | {"population": "new rifles"}), figure("60 rifles", 60, sentence="They seized 60 rifles.", claimant="the ministry", **HAUL), "conflict"),
    "meals handed out, no time told": (aid(2000, "the governor", "The governor said that 2000 hygiene kits had been handed out."), aid(1200, "the mayor", "The mayor says only 1200 hygiene kits were handed out.").model_copy(update={"published": "2025-12-20"}), "scope_difference"),
    "two counts that are no polls": (share(62, "the union", "The union said 62 percent of Greeks supported the strike."), share(35, "the ministry", "The ministry said 35 percent of Greeks supported the strike."), "conflict"),
    "five operations and one": (figure("31 rifles", 31, sentence="In their five operations so far they confiscated 31 rifles.", claimant="the captain", **HAUL), figure("20 rifles", 20, sentence="They confiscated 20 rifles in a raid on the boats.", claimant="the ministry", **HAUL), "scope_difference"),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_what_each_counts_for_itself(case: str) -> None:
    one, other, expected = PAIRS[case]
    assert told(one, other)[0] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Prices rose above the cap of A$300 (£170; 208 dollars).", "scope_difference"),
        ("The fund paid 9m pesos (208 dollars) a head.", "scope_difference"),
        ("The cap (set in May) was 208 dollars.", "conflict"),
    ],
)
def test_a_converted_sum_is_no_rival(sentence: str, expected: str) -> None:
    cap: dict[str, Any] = {"unit": "USD", "kind": "stock", "population": "price cap", "event": "be", "place": "Australia", "published": "2022-06-15"}  # fmt: skip
    one = figure("208 dollars", 208, sentence=sentence, claimant="the regulator", **cap)
    other = figure("260 dollars", 260, sentence="The price cap was 260 dollars.", claimant="the union", **cap)  # fmt: skip
    assert told(one, other)[0] == expected
