"""Places that a text names and where its figures don't hold."""

import pytest

from ledger.extraction import extract_text


def place(text: str, number: str) -> str | None:
    return next(c.place for c in extract_text(text) if number in c.number_text)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # bodies that watch from elsewhere
        ("Chad held its census in May. A French newspaper says 40,000 people were left out.", "40,000", "Chad"),
        ("Voting in Malawi was calm. An exit poll by a US firm gave the president 55 percent.", "55", "Malawi"),
        ("Riots broke out in Dakar. A rights group in New York lists 19 dead.", "19", "Dakar"),
        # where a thing was made, and with whom a treaty is
        ("Sudan is at war. Of the missiles, 12 were of Chinese make.", "12", "Sudan"),
        ("Kenya is short of maize. Under a treaty with Brazil 30 ships are loaded each year.", "30", "Kenya"),
        # who sends weapons or aid
        ("Russia sent 90 drones against Ukraine.", "90", "Ukraine"),
        ("A quake struck Nepal. India pledged 40 million rupees in aid.", "40 million", "Nepal"),
        # a contest is told by where it was
        ("Days after the Zambian election the count goes on. Police made 60 arrests.", "60", "Zambia"),
        # a dateline with two names
        ("LAHORE, Pakistan, May 3 (XY) - Floods killed 14 people in Nepal.", "14", "Nepal"),
        # an area by its own institution
        ("Gaza's health ministry says 300 people have died.", "300", "Gaza"),
        # left alone: a body of the place itself, and who reports its own
        ("A Kenyan county has 40 clinics.", "40", "Kenya"),
        ("Egypt hosts 9 million migrants.", "9 million", "Egypt"),
    ],
)  # fmt: skip
def test_bystanders_are_no_places(text: str, number: str, expected: str) -> None:
    assert place(text, number) == expected
