"""What place a story is about where a sentence names none."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a story that names no place is told of the country that its dateline's capital heads
        ("BERLIN, Jan 2 - Carmakers will cut 35,000 jobs, the union said.", "35,000", "Germany"),
        ("WOLFSBURG, Germany, Dec 2 - Some 66,000 staff walked out.", "66,000", "Germany"),
        ("MANILA -- Officers seized 12 boats on Friday.", "12", "Philippines"),
        # a place of its own goes before
        ("BERLIN, Jan 2 - Floods in Ghana killed 12 people.", "12", "Ghana"),
        # a seat of the world's bodies tells nothing
        ("VIENNA, Jan 2 - Inspectors counted 12 breaches, the agency said.", "12", None),
        # the town that heads a text in capitals is a dateline
        ("QUELIMANE: Some 72 children fled Beira on Friday.", "72", "Beira"),
        # "the country" is the opening's
        (
            "Fires raged in Chile's Maule region. A quake, the country's worst, killed 500 people.",
            "500",
            "Chile",
        ),
    ],
)
def test_the_place_a_story_is_about(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # what is reported in a place is there
        ("Cases reported in Togo came to 78.", "78", "Togo"),
        # a court's country where it punishes, a body's where it acts
        ("A judge at Serbia's war court jailed 14 men.", "14", "Serbia"),
        # a president's given name is no place
        (
            "The coup in Chile against president Salvador Allende cost 3,000 lives.",
            "3,000",
            "Chile",
        ),
        # where people are brought is not where it happened
        (
            "A boat sank off Tunisia. Those saved were taken to the Italian port of Augusta. "
            "It carried 700 people.",
            "700",
            "Tunisia",
        ),
        # whose people others back are not counted
        ("In Idlib 900 fighters of Turkish-backed groups are trapped.", "900", "Idlib"),
    ],
)
def test_the_scene_of_a_figure(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
