"""When two stories count one thing, and when one is a later count of it: texts served, and one left alone each."""

from typing import Any

import pytest

from ledger.model import Claim
from tests.comparison.figures import figure, told

DAY = {"period_start": "2026-02-10", "period_end": "2026-02-10", "published": "2026-02-11"}
QUAKE = {"event": "be killed in the earthquake", "population": "people", **DAY}
LIVED = {"event": "live", "kind": "stock", "population": "Malian refugees", "place": "Niger"}
SWAP = {"population": "prisoners", **DAY}
HELD = {"event": "be detained", "population": "people", "place": "Tbilisi", **DAY}
WAR = {"population": "people", "place": "Sudan", "event": "be killed"}
GANG = {"event": "be abducted", "population": "pupils", "place": "Segou", "published": "2026-02-14"}


def pair(one: dict[str, Any], other: dict[str, Any]) -> list[Claim]:
    """Two stories' figures, each given with its words and number."""
    return [
        figure(said["q"], said["n"], id=name, **{k: v for k, v in said.items() if k not in "qn"})
        for name, said in (("a", one), ("b", other))
    ]


def both(sentence: str, *told_by: dict[str, Any]) -> list[Claim]:
    """Two figures of one sentence."""
    return [
        figure(said["q"], said["n"], id=said["q"], sentence=sentence, article="s", **{k: v for k, v in said.items() if k not in "qn"})
        for said in told_by
    ]  # fmt: skip


ONE_WAR = {
    "a war named by one": (pair({"q": "9,000 people", "n": 9000, **WAR, "event": "be killed in the war", "as_of": "2023-10-15", "claimant": "Amina Osman"}, {"q": "12,000 people", "n": 12000, **WAR, "as_of": "2023-12-02", "period_start": "2023-04-15", "claimant": "a network"}), "update"),
    "those driven from home": (pair({"q": "700,000 people", "n": 700000, **WAR, "event": "be displaced by fighting", "as_of": "2023-10-15", "claimant": "a council"}, {"q": "700,000 people", "n": 700000, **WAR, "event": "be displaced", "as_of": "2023-10-18", "claimant": "the ministry"}), "agree"),
    "murders of two years": (pair({"q": "310 people", "n": 310, "event": "be executed", "population": "people", "place": "Iran", "period_start": "2023-01-01", "period_end": "2023-12-31"}, {"q": "402 people", "n": 402, "event": "be executed", "population": "people", "place": "Iran", "period_start": "2024-01-01", "period_end": "2024-12-31"}), "scope_difference"),
    "a few dead of some cause": (pair({"q": "9 people", "n": 9, **WAR, "event": "be killed in the war", "as_of": "2023-10-15", "claimant": "Amina Osman"}, {"q": "12 people", "n": 12, **WAR, "as_of": "2023-12-02", "period_start": "2023-04-15", "claimant": "a network"}), None),
}  # fmt: skip
ONE_PRINT = {
    "another verb": (pair({"q": "77 people", "n": 77, **HELD, "claimant": "the minister"}, {"q": "77 people", "n": 77, **HELD, "event": "be brought in", "claimant": "a station"}), "agree"),
    "of another day": (pair({"q": "77 people", "n": 77, **HELD, "claimant": "the minister"}, {"q": "77 people", "n": 77, **HELD, "event": "be brought in", "period_start": "2026-05-01", "period_end": "2026-05-01", "published": "2026-05-02"}), None),
}  # fmt: skip
GROWN = {
    "faster than a toll grows": (pair({"q": "3,840 dead", "n": 3840, **QUAKE, "place": "Derna", "as_of": "2026-02-12", "claimant": "the ministry"}, {"q": "climbed to 11,300", "n": 11300, "number": "11,300", **QUAKE, "place": "Derna", "as_of": "2026-02-13", "claimant": "the Red Crescent"}), "conflict"),
    "as a toll grows": (pair({"q": "3,840 dead", "n": 3840, **QUAKE, "place": "Derna", "as_of": "2026-02-12", "claimant": "the ministry"}, {"q": "climbed to 5,300", "n": 5300, "number": "5,300", **QUAKE, "place": "Derna", "as_of": "2026-02-13", "claimant": "the Red Crescent"}), "scope_difference"),
}  # fmt: skip
LEVELS = {
    "a government's own count": (pair({"q": "290,000 refugees", "n": 290000, **LIVED, "as_of": "2026-05-29", "claimant": "UNHCR"}, {"q": "410,000 refugees", "n": 410000, **LIVED, "as_of": "2026-06-02", "claimant": "the government"}), "conflict"),
    "two years, counted on one day": (pair({"q": "245,000 hectares", "n": 245000, "unit": "hectare", "kind": "stock", "population": "coca", "event": "be cultivated", "place": "Colombia", "as_of": "2022-07-14", "claimant": "UNODC", "period_start": "2020-01-01", "period_end": "2020-12-31"}, {"q": "234,000 hectares", "n": 234000, "unit": "hectare", "kind": "stock", "population": "coca", "event": "be cultivated", "place": "Colombia", "as_of": "2022-07-14", "claimant": "UNODC", "period_start": "2021-01-01", "period_end": "2021-12-31"}), "scope_difference"),
    "ranges raised": (pair({"q": "5,000 to 6,000 fighters", "n": None, "read": (5000, 6000), "stated": (5000, 6000), "event": "have", "population": "rebels", "place": "Mali", "kind": "stock", "as_of": "2024-07-01", "claimant": "the monitors"}, {"q": "6,000 to 7,000 fighters", "n": None, "read": (6000, 7000), "stated": (6000, 7000), "event": "have", "population": "rebels", "place": "Mali", "kind": "stock", "as_of": "2025-07-01", "claimant": "the monitors"}), "update"),
}  # fmt: skip
COUNTED_ON = {
    "those displaced inside the country too": (pair({"q": "334,000 people", "n": 334000, **WAR, "event": "be displaced by fighting", "as_of": "2023-05-02", "claimant": "IOM"}, {"q": "700,000 people", "n": 700000, **WAR, "event": "be displaced internally by fighting", "as_of": "2023-05-09", "claimant": "IOM"}), "update"),
    "fewer, of a narrower sort": (pair({"q": "334,000 people", "n": 334000, **WAR, "event": "be displaced internally by fighting", "as_of": "2023-05-09", "claimant": "IOM"}, {"q": "700,000 people", "n": 700000, **WAR, "event": "be displaced by fighting", "as_of": "2023-05-02", "claimant": "IOM"}), "part_whole"),
}  # fmt: skip
SWAPPED = {
    "one way of it": (pair({"q": "21 prisoners", "n": 21, **SWAP, "event": "be handed over", "place_from": "Azerbaijan", "place_to": "Armenia", "place": "Azerbaijan to Armenia", "claimant": "a commission"}, {"q": "33 prisoners", "n": 33, **SWAP, "event": "be exchanged", "place": "Armenia and Azerbaijan", "claimant": "the Red Cross"}), "part_whole"),
    "both of the one way": (pair({"q": "21 prisoners", "n": 21, **SWAP, "event": "be handed over", "place_from": "Azerbaijan", "place_to": "Armenia", "place": "Azerbaijan to Armenia", "claimant": "a commission"}, {"q": "33 prisoners", "n": 33, **SWAP, "event": "be handed over", "place_from": "Azerbaijan", "place_to": "Armenia", "place": "Azerbaijan to Armenia", "claimant": "the Red Cross"}), "conflict"),
}  # fmt: skip
AT_ODDS = {
    "the state and a counter of crowds": (both("The state saw 36,000 marchers, the archive 140,000 marchers.", {"q": "36,000 marchers", "n": 36000, "event": "march", "population": "marchers", "place": "Belgrade", **DAY, "claimant": "the state"}, {"q": "140,000 marchers", "n": 140000, "event": "march", "population": "marchers", "place": "Belgrade", **DAY, "claimant": "Arhiv javnih skupova"}), "conflict"),
    "officials and a clinic": (both("Officials gave 12 dead, the clinic 19 dead.", {"q": "12 dead", "n": 12, **QUAKE, "place": "Herat", "claimant": "officials"}, {"q": "19 dead", "n": 19, **QUAKE, "place": "Herat", "claimant": "the clinic"}), "conflict"),
    "as many as twice": (both("Bosch cuts 5,500 jobs, by the council as many as 10,000 jobs.", {"q": "5,500 jobs", "n": 5500, "unit": "job", "event": "be cut", "population": "jobs", "claimant": "Bosch", "published": "2026-02-11"}, {"q": "10,000 jobs", "n": 10000, "unit": "job", "event": "be cut", "population": "jobs", "quantifier": "at_most", "read": (0, 10000), "stated": (None, 10000), "claimant": "the council", "published": "2026-02-11"}), "conflict"),
    "children, some of those who died": (both("The clinic gave 9 children, the mayor 24 people.", {"q": "9 children", "n": 9, **QUAKE, "population": "children", "place": "Herat", "claimant": "the clinic"}, {"q": "24 people", "n": 24, **QUAKE, "place": "Herat", "claimant": "the mayor"}), "part_whole"),
}  # fmt: skip
PLACED = {
    "the dead of one district": (pair({"q": "29 of the dead", "n": 29, **QUAKE, "place": "Herat", "sentence": "29 of the dead were in Herat district.", "claimant": "police"}, {"q": "38 people", "n": 38, **QUAKE, "place": "Herat", "claimant": "the governor"}), "conflict"),
    "some of those taken there": (pair({"q": "87 pupils", "n": 87, **GANG, "claimant": "the state"}, {"q": "30 of the pupils", "n": 30, **GANG, "sentence": "Soldiers found 30 of the pupils abducted in Segou.", "claimant": "the army"}), None),
}  # fmt: skip
YEAR = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
STATIONS = {"unit": "station", "population": "polling stations", "place": "Herat", **DAY}
ONE_OCCASION = {
    "found, by the trade's word": (pair({"q": "7.2 tonnes", "n": 7.2, "unit": "tonne", "population": "cocaine", "event": "be intercepted", "place": "Antwerp", **DAY, "claimant": "Ghent's customs"}, {"q": "7.8 tonnes", "n": 7.8, "unit": "tonne", "population": "cocaine", "event": "be seized", "place": "Antwerp", **DAY, "claimant": "a ministry"}), "conflict"),
    "opened late, and guarded": (pair({"q": "312 stations", "n": 312, **STATIONS, "event": "dawdle", "claimant": "the commission"}, {"q": "670 stations", "n": 670, **STATIONS, "event": "be guarded", "claimant": "the army"}), None),
}  # fmt: skip
DARKENED = {
    "fewer still, of another body": (pair({"q": "640,000 homes", "n": 640000, "unit": "household", "population": "households", "event": "be without power", "place": "Luzon", **DAY, "claimant": "the department"}, {"q": "95,000 homes", "n": 95000, "unit": "household", "population": "households", "event": "be without power", "place": "Luzon", "published": "2026-02-13", "claimant": "Meralco"}), "update"),
    "on one day": (pair({"q": "640,000 homes", "n": 640000, "unit": "household", "population": "households", "event": "be without power", "place": "Luzon", **DAY, "claimant": "the department"}, {"q": "410,000 homes", "n": 410000, "unit": "household", "population": "households", "event": "be without power", "place": "Luzon", **DAY, "claimant": "Meralco"}), "conflict"),
}  # fmt: skip
RICE = {"unit": "percent", "kind": "change", "population": "price of rice", "event": "rise", "place": "Japan", "claimant": "the statistics bureau"}  # fmt: skip
CHANGES = {
    "the year to May, and May": (pair({"q": "41 percent", "n": 41, **RICE, "period_start": "2025-06-01", "period_end": "2026-05-31"}, {"q": "41 percent", "n": 41, **RICE, "period_start": "2026-05-01", "period_end": "2026-05-31"}), "agree"),
    "a month on": (pair({"q": "41 percent", "n": 41, **RICE, "period_start": "2025-06-01", "period_end": "2026-05-31"}, {"q": "33 percent", "n": 33, **RICE, "period_start": "2025-07-01", "period_end": "2026-06-30"}), "scope_difference"),
    "another body's, of the same year": (pair({"q": "41 percent", "n": 41, **RICE, "period_start": "2025-06-01", "period_end": "2026-05-31"}, {"q": "33 percent", "n": 33, **RICE, "claimant": "the farmers' union", "period_start": "2025-06-01", "period_end": "2026-05-31"}), "conflict"),
}  # fmt: skip
CARS = {"unit": "car", "event": "be sold", **YEAR}
WAY = {"event": "return", "population": "Syrians", "place_from": "Lebanon", "place_to": "Syria", "place": "Lebanon to Syria", **DAY}  # fmt: skip
GREW = {"unit": "percent", "kind": "change", "population": "coca", "place": "Colombia", **YEAR}
RECOUNTED = {
    "up and down, in one sentence": (both("It grew 15 percent by Washington's count, fell 7 percent by the UN's.", {"q": "15 percent", "n": 15, **GREW, "event": "rise", "claimant": "Washington"}, {"q": "7 percent", "n": -7, **GREW, "event": "fall", "claimant": "the UN"}), "conflict"),
    "up and down, by one source": (both("It grew 15 percent, then fell 7 percent, by the UN's count.", {"q": "15 percent", "n": 15, **GREW, "event": "rise", "claimant": "the UN"}, {"q": "7 percent", "n": -7, **GREW, "event": "fall", "claimant": "the UN"}), "scope_difference"),
}  # fmt: skip
OF_ONE_BODY = {
    "another body's count of a sort": (pair({"q": "1.31 million cars", "n": 1310000, "number": "1.31 million", **CARS, "population": "cars", "claimant": "Nordan"}, {"q": "240,000 electric cars", "n": 240000, **CARS, "population": "electric cars", "claimant": "a bank"}), "scope_difference"),
    "as many each way": (pair({"q": "95 prisoners", "n": 95, **SWAP, "event": "be handed over", "place_from": "Russia", "place_to": "Ukraine", "place": "Russia to Ukraine"}, {"q": "95 prisoners", "n": 95, **SWAP, "event": "be exchanged", "place": "Russia and Ukraine"}), "agree"),
    "of these returns": (pair({"q": "362,000 of these returns", "n": 362000, **WAY, "claimant": "UNHCR"}, {"q": "238,000 Syrians", "n": 238000, **WAY, "claimant": "the minister Sayed"}), "conflict"),
    "the wounded, after the dead": (pair({"q": "17 others", "n": 17, "event": "be wounded", "population": "people", "place": "El Paso", **DAY, "prefix": "A gunman killed 6 people in a blast. He wounded ", "sentence": "He wounded 17 others.", "claimant": "police"}, {"q": "23 people", "n": 23, "event": "be wounded in the blast", "population": "people", "place": "El Paso", **DAY, "claimant": "a clinic"}), "conflict"),
    "others, after those in tents": (pair({"q": "2 people", "n": 2, "event": "be killed in the blast", "population": "people", "place": "El Paso", **DAY, "prefix": "The blast drove 90 to 10 shelters. Another ", "sentence": "Another 2 people were killed.", "claimant": "police"}, {"q": "23 people", "n": 23, "event": "be killed in the blast", "population": "people", "place": "El Paso", **DAY, "claimant": "a clinic"}), None),
    "others, after as many dead": (pair({"q": "17 others", "n": 17, "event": "be killed in the blast", "population": "people", "place": "El Paso", **DAY, "prefix": "The blast killed 6 people. It killed ", "sentence": "It killed 17 others.", "claimant": "police"}, {"q": "23 people", "n": 23, "event": "be killed in the blast", "population": "people", "place": "El Paso", **DAY, "claimant": "a clinic"}), "scope_difference"),
}  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        ONE_WAR,
        ONE_PRINT,
        GROWN,
        LEVELS,
        COUNTED_ON,
        SWAPPED,
        AT_ODDS,
        PLACED,
        ONE_OCCASION,
        DARKENED,
        CHANGES,
        OF_ONE_BODY,
        RECOUNTED,
    ],
)
def test_what_is_one_thing(table: dict[str, tuple[list[Claim], str | None]]) -> None:
    found = {case: told(*claims)[0] for case, (claims, _) in table.items()}
    assert found == {case: expected for case, (_, expected) in table.items()}
