"""Attacks, crashes and fires come often: which single happening a toll is of."""

from typing import Any

import pytest

from ledger.comparison.occasion import counts_several, is_of_a_poll, is_of_another, sites_in
from tests.comparison.figures import figure, told

SITES = {
    "A shell hit a house in the refugee camp, killing seven.": {"home"},
    "Forty people died when missiles struck a crowded UN school.": {"school"},
    "Twelve were shot dead at a wedding.": {"wedding"},
    "Nine died in a fire aboard a ferry.": {"boat"},
    "A car bomb at a market killed 14.": {"market"},
    "The bombing of a mosque and of a bank killed 30.": {"worship"},
    "Ten of one family died when their house collapsed.": {"home"},
    "All 40 died when the plane crashed on take-off.": {"aircraft"},
    # Where they were taken, and who speaks, is no site.
    "Six died in hospital after the crash, the school's head said.": set(),
    "Gunmen killed 12 near the mosque.": set(),
}


@pytest.mark.parametrize("text", SITES)
def test_sites_that_were_struck(text: str) -> None:
    assert sites_in(text) == SITES[text]


RAID: dict[str, Any] = {"event": "be killed in an air strike", "place": "Taiz", "published": "2023-05-02"}  # fmt: skip
PAIRS = {
    "a school and a house": ("40 people were killed in an air strike on a school", "7 people were killed in an air strike on a house", None),
    "one market, told twice": ("40 people were killed in an air strike on a market", "31 people were killed in an air strike on the bazaar", "conflict"),
    "a site and none": ("40 people were killed in an air strike on a market", "31 people were killed in an air strike", "conflict"),
    "a separate strike": ("14 people were killed in air strikes", "9 people were killed in a separate air strike", "scope_difference"),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_tolls_of_one_town(case: str) -> None:
    one, other, expected = PAIRS[case]
    figures = [
        figure(" ".join(said.split()[:2]), float(said.split()[0]), sentence=f"{said}, {who} said.", population="people", claimant=who, **RAID)
        for said, who in ((one, "the rebels"), (other, "the Red Crescent"))
    ]  # fmt: skip
    assert told(*figures)[0] == expected


def test_an_earthquake_is_one_wherever_walls_fell() -> None:
    quake: dict[str, Any] = {"event": "die in the earthquake", "place": "Lombok", "population": "people", "published": "2023-05-02"}  # fmt: skip
    one = figure("40 people", 40, sentence="40 people died in the earthquake, most in a mosque.", claimant="the army", **quake)  # fmt: skip
    other = figure("55 people", 55, sentence="55 people died in the earthquake, many at a school.", claimant="the mayor", **quake)  # fmt: skip
    assert told(one, other)[0] == "conflict"


WORDS = {
    "In their five operations so far they confiscated 14 rifles.": counts_several,
    "Police seized 40 guns in a series of raids.": counts_several,
    "Troops killed 31 in two separate attacks.": counts_several,
    "Three were killed in an air strike on another school.": is_of_another,
    "In a separate incident, two men drowned.": is_of_another,
    "Four died when a second blast hit the market.": None,
    "Soldiers fired six rockets in the attack.": None,
    "Some 62 percent told the survey that they were worse off.": is_of_a_poll,
    "Some 62 percent went to the polls, and polling stations closed late.": None,
}


@pytest.mark.parametrize("text", WORDS)
def test_words_for_several_happenings(text: str) -> None:
    number = next(word for word in text.split() if word.isdigit() or word.lower() in ("three", "two", "four", "six"))  # fmt: skip
    claim = figure(number, 1, number=number, sentence=text)
    found = [asks for asks in (counts_several, is_of_another, is_of_a_poll) if asks(claim)]
    wanted = WORDS[text]
    assert (wanted in found) if wanted else not found


@pytest.mark.parametrize(
    ("event", "expected"),
    [("be wounded in a shooting", None), ("be hurt in the bus crash", None), ("be hurt in the quake", "conflict")],
)  # fmt: skip
def test_a_country_sees_many_shootings_and_one_earthquake(event: str, expected: str | None) -> None:
    said: dict[str, Any] = {"event": event, "population": "people", "published": "2024-04-10"}
    land = figure("2 people", 2, place="United States", claimant="NBC", **said)
    town = figure("9 people", 9, place="Fresno", claimant="the sheriff", **said)
    assert told(land, town)[0] == expected
