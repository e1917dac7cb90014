"""The place that a figure without one of its own takes over from the story before it."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # another country told in passing is left again
        (
            "Floods hit Kumasi on Monday. Ghana bought the pumps in Denmark. Some 40 people died.",
            "40",
            "Kumasi",
        ),
        (
            "Growth in Peru slowed. Copper prices fell in China last year. Exports dropped 4%.",
            "4",
            "Peru",
        ),
        (
            "A coach crashed near Graz. It was built in Portugal.\n\nPolice counted 31 injured.",
            "31",
            "Graz",
        ),
        # not a town abroad, nor what a sentence goes on with
        (
            "Kenya is on alert. A blast in Kampala shook markets. Some 12 traders were hurt.",
            "12",
            "Kampala",
        ),
        (
            "Turnout rose in Latvia. Voters also queued in Estonia. Another 300 voters were turned away.",
            "300",
            "Estonia",
        ),
    ],
)
def test_the_story_is_back_where_it_opened(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
