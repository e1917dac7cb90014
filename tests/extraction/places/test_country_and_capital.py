"""Figures of a whole country beside those of its capital, and places that only others are told by: made-up sentences."""

import pytest

from ledger.extraction import extract_text


def where(text: str, number: str) -> str | None:
    """The place of the last figure whose number contains `number`."""
    return [c for c in extract_text(text, "2024-05-14") if number in c.number_text][-1].place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("About 900 people marched in the square in Lima and 41,000 nationwide, the union said.", "Peru"),
        ("The storm killed 12 people in Manila and 41 countrywide.", "Philippines"),
        ("The ministry closed 9 schools in Accra and 41 in the rest of the country.", "Ghana"),
        ("Rents rose 9 percent in Porto and 41 percent in the rest of Portugal.", "Portugal"),
        ("In Lima 9,000 men marched. Across the country the union counted a million. The airline cancelled 41 flights.", "Peru"),
        # told of the whole country, and back in a town
        ("In Lima 9,000 men marched. Across the country the union counted a million. In Cusco 41 people were hurt.", "Cusco"),
        ("Three people died in Kumasi and 41 in the capital, Accra.", "Accra"),
        ("Police in Ghana held 300 people, 41 of them in the capital, City Police said.", "the capital (Accra)"),
        ("The police put the crowd in Lima at 9,000; the union spoke of between 41,000 and 50,000 in the capital.", "Lima"),
        ("In Lima the police counted 9,000 in the city, while the union reported 41,000 marchers there.", "Lima"),
    ],
)  # fmt: skip
def test_country_and_capital_are_told_apart(text: str, place: str) -> None:
    assert where(text, "41") == place


@pytest.mark.parametrize(
    "text",
    [
        "Peru's inflation reached 9 percent in 2023, the highest in years and above Bolivia's, data showed. Rents rose 41 percent.",
        "Peru's growth was 4 percent in April, close to Bolivia's, the office said. Exports rose 41 percent.",
        "Peru's health minister, who was in Bolivia for a meeting, said 41 children had died.",
        "The war in Peru cost 41 lives, a toll that the premier, who is in Bolivia, doubts.",
        "A tribunal in Lima has sentenced Peru's former premier, after hearing 54 men. The office says 41 people were killed.",
    ],
)
def test_what_only_tells_of_others_is_no_place_of_the_story(text: str) -> None:
    assert where(text, "41") == "Peru"


def test_a_place_of_those_counted_stays() -> None:
    assert where("Some 41 women, who were in Bolivia for work, lost their jobs.", "41") == "Bolivia"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway's share was 41 percent, Poland's 18 percent.", "Norway"),
        ("Norway's share was 18 percent, Poland's 41 percent.", "Poland"),
        ("Kenya's harvest was 9 million tonnes, Uganda's 41 million tonnes.", "Uganda"),
        ("Kenya's police fired at crowds outside parliament in Nairobi on Tuesday. Some 41 people were hurt.", "Nairobi"),
    ],
)  # fmt: skip
def test_an_owner_before_a_figure_has_it(text: str, place: str) -> None:
    assert where(text, "41") == place


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The gunmen, who attacked a mall in Nairobi, took 41 hostages.", "Nairobi"),
        ("The doctor, who works in Gaza, treated 41 people.", "Gaza"),
        ("Rescuers, who dug for days in Silkyara, freed 41 men.", "Silkyara"),
    ],
)
def test_where_somebody_acted_is_the_scene(text: str, town: str) -> None:
    assert where(text, "41") == town
