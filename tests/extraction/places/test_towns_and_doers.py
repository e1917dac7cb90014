"""Towns told beside their country's police, rallies, mediators and gangs."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a town goes before the people whose police tell of it
        (
            "Turkish police said on Monday that 12 officers were hurt in clashes after a march in Izmir.",
            "12",
            "Izmir",
        ),
        # a list of towns is no government, though a capital opens it
        (
            "Some 40 people were hurt in the riots in Nairobi, Mombasa, Kisumu and other towns.",
            "40",
            "Nairobi, Mombasa, Kisumu",
        ),
        ("Lisbon and Madrid have pledged to plant 400 trees.", "400", "Portugal and Spain"),
        # "there" is where the sentence before was
        (
            "Floods hit Ghana. A wall fell on a market in Kumasi. Some 40 people were trading there.",
            "40",
            "Kumasi",
        ),
        # a crowd before parliament is in the capital that the dateline names
        ("LIMA - Some 4,000 people gathered in front of parliament on Friday.", "4,000", "Lima"),
        ("LIMA - Some 4,000 people were vaccinated on Friday.", "4,000", "Peru"),
        # who brought a deal about is not where it holds
        ("Some 120 captives came home through Omani mediation.", "120", None),
        ("Some 120 miners were freed in Chad, Oslo said after talks brokered by Norway.", "120", "Chad"),
        # who is cleared from a place was there, who hails from one was not
        (
            "Greek police used batons to clear protesters from a square in Patras. Some 12 officers were hurt.",
            "12",
            "Patras",
        ),
        # a crowd goes to a place that no list holds
        ("Some 3,000 people came to Trnavica on Friday.", "3,000", "Trnavica"),
        ("Some 3,000 people came to Trnavica's show.", "3,000", None),
        # an agency's firm mediates, and its country is still no place of the deal's
        ("Some 120 captives were freed in talks brokered by Norway.", "120", None),
    ],
)  # fmt: skip
def test_towns_beside_their_countries(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place


def test_a_doer_may_open_its_sentence() -> None:
    assert claim("Rescue workers from Nepal found 40 bodies in Tibet.", "40").place == "Tibet"
