"""Where a figure holds."""

import pytest

from ledger.extraction import extract_text
from ledger.model import Claim


def claim(text: str, number: str) -> Claim:
    found = [c for c in extract_text(text) if number in c.number_text]
    assert found, f"no figure {number}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Floods killed 40 people in Kerala.", "40", "Kerala"),
        ("At least 12 miners died in northern Chile.", "12", "northern Chile"),
        ("Storms damaged 300 houses across Ohio, Indiana and Kentucky.", "300", "Ohio, Indiana and Kentucky"),
        # each figure its own place
        ("The virus killed 20 people in Guinea and 35 in Liberia.", "35", "Liberia"),
        # demonyms name places
        ("Kenyan tea output fell by 8 percent.", "8", "Kenya"),
        # the place in force
        ("A bomb went off in Quetta. At least 30 people were hurt.", "30", "Quetta"),
        ("The strike hit Lyon. Some 500 workers marched there.", "500", "Lyon"),
        ("Peru is short of vaccines. Nationwide, 900 clinics have closed.", "900", "Peru"),
        ("Drought grips Kenya. In the north, 2,000 wells are dry.", "2,000", "north Kenya"),
        # a small place before the one it lies in
        ("About 700 people sheltered in Rafah in southern Gaza.", "700", "Rafah"),
    ],
)  # fmt: skip
def test_the_place_of_a_figure(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # who speaks, and from where, is not where the figure holds
        ("Russia claims that 5,000 militants are active in Mali.", "5,000", "Mali"),
        ("Brazil's health minister said 70 people had died in Angola.", "70", "Angola"),
        ("The UN said in Geneva that 9 million people are hungry in Yemen.", "9 million", "Yemen"),
        ("By US estimates some 3,000 fighters remain in Niger.", "3,000", "Niger"),
        ("VIENNA (AP) — Floods in Poland killed 14 people.", "14", "Poland"),
        # organisations' names are no places
        ("The Bank of England hired 80 economists in Leeds.", "80", "Leeds"),
        # where the counted come from is not where they are
        ("Camps in Chad hold 600,000 people from Sudan.", "600,000", "Chad"),
    ],
)
def test_speakers_origins_and_organisations_are_left_aside(
    text: str, number: str, place: str
) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "origin", "goal"),
    [
        ("Mexico deported 34,557 migrants to Honduras.", "34,557", "Mexico", "Honduras"),
        ("Over 7,000 Syrian refugees returned from Lebanon.", "7,000", "Lebanon", "Syria"),
        ("Turkey handed over 12 Uzbek prisoners.", "12", "Turkey", "Uzbekistan"),
        ("Some 90,000 Ukrainian refugees have fled to Poland.", "90,000", "Ukraine", "Poland"),
    ],
)
def test_origin_and_goal_of_movements(text: str, number: str, origin: str, goal: str) -> None:
    found = claim(text, number)
    assert (found.place_from, found.place_to) == (origin, goal)
    assert found.place == f"{origin} to {goal}"


def test_a_text_without_places_has_none() -> None:
    assert claim("ISIS-K now has 2,200 fighters, twice as many as before.", "2,200").place is None
    assert claim("Kenya Airways lost 40 million dollars.", "40 million").place is None


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # who reports a count as its own is the place
        ("Spain reported 169 new deaths.", "169", "Spain"),
        ("Brazil recorded 41,635 murders.", "41,635", "Brazil"),
        ("Uganda's parliament has 529 members.", "529", "Uganda"),
        # but who says something of others is not
        ("Spain reported that 169 sailors had died in Malta.", "169", "Malta"),
    ],
)
def test_a_country_that_reports_its_own_figures(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
