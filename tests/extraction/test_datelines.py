"""Datelines in the forms that agencies, papers and offices print, and openings that are none."""

import pytest

from ledger.extraction import extract_text
from ledger.extraction.datelines import dateline_end


@pytest.mark.parametrize(
    "line",
    [
        "OSLO - ",
        "Lagos – ",
        "QUITO, March 29 (Wire) - ",
        "ANKARA, 6 November 2024 - ",
        "HANOI, March 20: ",
        "TUNIS (Wire) — ",
        "CADIZ (Andalusia), Dec 27 - ",
        "GALWAY, Ireland, Dec 2 - ",
        "Accra, 18 June 2020 – ",
        "GENEVA / AMMAN – ",
        "BOISE, Idaho (Wire) — ",
        "LIMA. ",
        "DHAKA: ",
        "BAKU, September 30. ",
        "MINSK, August 29. /WIRE/. ",
        "NEW DELHI (Wire) ",
    ],
)
def test_where_and_when_a_report_was_written(line: str) -> None:
    assert dateline_end(f"{line}At least 12 people died.") == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "UNICEF says 51 children died.",
        "SITUATION REPORT No. 8, Harbour District",
        "STATEMENT: The new year's releases",
        "MEDIA STATEMENT. The minister released figures.",
        "USAID (the agency) gave 12 million dollars.",
        "COVID-19 - what 300 nurses say",
        "WASHINGTON says 40 are dead.",
        "Coast fires: Death toll passes 120",
        "Egypt (population 110 million) has 27 governorates.",
    ],
)
def test_an_opening_that_is_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


def test_a_dateline_gives_neither_place_nor_day() -> None:
    text = "HANOI, 6 November 2024 (Wire) - A mudslide killed 31 people in Laos on Monday."
    (claim,) = extract_text(text, published="2024-11-06")
    assert (claim.place, claim.period_start) == ("Laos", "2024-11-04")
