"""How a place stands to a figure in its sentence."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # "more than" before a figure compares no places
        ("More than 40 people were arrested in Lima. Police held 12 overnight.", "12", "Lima"),
        ("Fewer than two dozen men stayed in Beira. Some 300 men left.", "300", "Beira"),
        ("Over 30, more than half a dozen of them in Derna, died. About 70 men are missing.", "70", "Derna"),
        # what a rate or a size is held against is no scene
        ("Rents rose in Oslo. They are higher than in Berlin. Some 12 flats stand empty.", "12", "Oslo"),
        ("Fires rage in Chad. The area is twice the size of Malta. Some 90 homes burnt.", "90", "Chad"),
    ],
)  # fmt: skip
def test_what_is_compared_and_what_is_counted(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # held against another place
        (
            "Drug deaths fell in Scotland. With 277 a year Dundee remains far above Estonia.",
            "277",
            "Dundee",
        ),
        ("Wages in Poland rose 8%, unlike Hungary.", "8", "Poland"),
        ("Chad has 40 doctors per million people, fewer than Niger.", "40", "Chad"),
        ("Floods swept 40 villages above Khartoum.", "40", "Khartoum"),
        # a row whose verb is told once
        ("Spain took in 57,000 migrants, Italy 66,000 and Greece 48,000.", "66,000", "Italy"),
        ("Spain took in 57,000 migrants, Italy 66,000 and Greece 48,000.", "48,000", "Greece"),
        ("Malta sent back 300 people, Cyprus 450.", "450", "Cyprus"),
        ("Ghana exported 57,000 tonnes in 2022 and Togo 9,000 tonnes.", "9,000", "Togo"),
        # who sends abroad is a state, at home a city
        ("Berlin will send 18 tanks to Ukraine.", "18", "Germany to Ukraine"),
        ("Lisbon deported 300 Brazilians in May.", "300", "Portugal to Brazil"),
        ("Santo Domingo sent 900 Haitians back to Haiti.", "900", "Dominican Republic to Haiti"),
        ("Berlin sent 18 buses to its suburbs.", "18", "Berlin"),
        # some, in what sort of place
        ("Kenya's nurses counted 80 deaths, some in villages.", "80", "Kenya"),
    ],
)
def test_places_held_against_told_in_a_row_or_sending(text: str, number: str, place: str) -> None:
    assert place in (claim(text, number).place or "")
