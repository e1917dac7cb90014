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
        # where a body has its seat is no scene
        (
            "Asia is growing. Output will double to 9 tonnes, the Manila-based bank said.",
            "9",
            "Asia",
        ),
        # whose people others back are not counted
        ("In Idlib 900 fighters of Turkish-backed groups are trapped.", "900", "Idlib"),
    ],
)
def test_the_scene_of_a_figure(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # guests in a country are told of it, not of where they are from
        (
            "Fighting in Chad has sent 100,000 people into Cameroon. "
            "There are 90,000 Chadian refugees in the country.",
            "90,000",
            "Cameroon",
        ),
        ("Thousands were deported from Togo in May. Some 900 Haitians were held.", "900", "Togo"),
        # a country's troops are its own
        ("Chad lost 40 men.\nSome 900 Nigerian soldiers were killed.", "900", "Nigeria"),
        # who tops a list hosts
        ("Chad has overtaken Kenya as host, sheltering 600,000 refugees.", "600,000", "Chad"),
        # a place only told later is too narrow for what goes before
        ("Some 900 people were hurt, officials said. Most were in Agra.", "900", "India"),
        # an unknown province lies in the country that sets it
        (
            "Dozens died in Chad's Molu Province. The towns of Kasa and Bile held a march. "
            "Nationwide 300 people were held.",
            "300",
            "Chad",
        ),
    ],
)
def test_whose_country_a_figure_is_told_of(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # the town a local report was written in, but not an agency's desk or with its country for readers abroad
        ("GORAKHPUR: The toll of the fire rose to 30 on Monday, police said.", "30", "Gorakhpur"),
        ("Voters in Ohio are split. Her lead of 40 percent came from African-Americans.", "40", "Ohio"),
        ("GORAKHPUR: The senator is here for two days. Some 300 volunteers signed up.", "300", None),
        ("GORAKHPUR: Voters are split. Some 22 percent chose the senator.", "22", None),
        ("LUBBOCK, Texas, May 3 - Some 40 homes burned down on Monday, officials said.", "40", "Lubbock"),
        ("FRANKFURT, May 3 - The airline will cut 4,000 jobs.", "4,000", None),
        # a clause of time or contrast, and an apposition, are no story's scene
        ("Some 30 nuns died in Chad after a mine blew up in Niger. The toll rose by 2.", "2", "Chad"),
        ("While Lyon counts its losses, Marseille is calm. Police held 12 people.", "12", "Marseille"),
        ("Zeta, a sect's arm in Mali, has 30 huts in Togo. Another report says 12.", "12", "Togo"),
        ("Years after a quake in Peru, crowds met in Lima. Some 900 homes stand again.", "900", "Peru"),
    ],
)  # fmt: skip
def test_where_a_story_is_written_and_set(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place


def test_a_town_in_the_dateline_goes_before_what_is_named_later_on() -> None:
    text = "THATTA: A bus fell into a canal. Some survivors lie in Liaquat Hospital. Police counted 34 dead."
    assert claim(text, "34").place == "Thatta"
