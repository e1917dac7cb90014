"""Where something was settled, and whose count it is, is not where its figures hold."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Under a truce signed in Doha, 40 hostages were freed on Sunday.", "40"),
        ("The exchange agreed in Istanbul goes on.\nMore than 6,000 bodies were handed over.", "6,000"),
        ("The last swap sent 189 soldiers home by Baku's count, but 150 by Yerevan's.", "189"),
    ],
)  # fmt: skip
def test_a_venue_is_no_scene(text: str, number: str) -> None:
    assert place(text, number) is None


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Some 400 delegates met in Addis Ababa.", "400", "Addis Ababa"),
        ("The summit in Lome drew 20 presidents.", "20", "Lome"),
        ("A bomb struck in Madrid and killed 12 people.", "12", "Madrid"),
        ("A suicide bomber killed 30 people at a meeting in Kandahar.", "30", "Kandahar"),
        ("Four people were shot at an event in Chicago.", "Four", "Chicago"),
        ("A stampede at a conference in Goma injured 40 people.", "40", "Goma"),
        ("The conference in Glasgow opened on Sunday. Some 30,000 delegates came.", "30,000", "Glasgow"),
        ("The event in Kano was marred by a stampede. Some 40 people died.", "40", "Kano"),
        ("The festival concluded in Lagos with 30,000 visitors.", "30,000", "Lagos"),
        ("By Gaza's count 67,000 people have been killed in Gaza.", "67,000", "Gaza"),
        # a hospital's own city, and what is carried there and home
        ("Mulago National Hospital in Kampala took in 160 people.", "160", "Mulago National Hospital in Kampala"),
        ("Some 190 foreigners were taken from Laos to Thailand.", "190", "Laos to Thailand"),
        ("Buses carried 400 people from Lviv to Warsaw.", "400", "Lviv to Warsaw"),
    ],
)  # fmt: skip
def test_where_it_happened_is_the_scene(text: str, number: str, expected: str) -> None:
    assert place(text, number) == expected
