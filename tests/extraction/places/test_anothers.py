"""Which of a sentence's places belong to another of its figures."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # each figure of a row has the place behind it, be the gazetteer without it
        (
            "The dead included 17 from Nakuru, four from Eldoret and 9 from Thika.",
            "four",
            "Eldoret",
        ),
        ("Some 40 people died in Lagos, 31 in Ikotodo and 22 in Ibadan.", "31", "Ikotodo"),
        ("Some 5,400 people fled from Chiure and 2,626 from Macomia.", "2,626", "Macomia"),
        # the whole in front isn't its part's
        ("Rain hit Peru. Of the 418 cases, Cusco had 381.", "418", "Peru"),
        ("Rain hit Peru. Some 900 people fell ill, while Cusco lost 300 cows.", "900", "Peru"),
        ("Rain hit Peru. Of the 418 cases, Cusco had 381.", "381", "Cusco"),
        # part and whole in one place
        ("The union said 200 of the 500 staff in Peru had left.", "200", "Peru"),
        ("Up to 800 people, a tenth of Derna's population, are lost.", "800", "Derna"),
        # but not where the part's place is only some of the whole's
        ("Fever hit Nepal. Clinics took in 3,015 people, 874 of them in Dharan.", "3,015", "Nepal"),
    ],
)
def test_places_of_other_figures(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # where some of others came from, in front of the figure
        ("In Chad 900 people fled, most of them from Bol, and 30 drowned.", "30", "Chad"),
        ("Some 900 people fled Sudan, most of them to Chad, and 62 died there.", "62", "Chad"),
        ("In Chad 900 people fled, most of them in Bol, as 30 fires burned.", "30", "Chad"),
        # what a rate is a multiple of
        ("In Wales 9 in 100 posts are vacant, three times the rate in Paris.", "9", "Wales"),
        ("Chad's mines killed 78 men, twice that of Niger.", "78", "Chad"),
    ],
)
def test_whose_some_and_whose_multiple(text: str, number: str, place: str) -> None:
    found = claim(text, number).place
    assert found is not None and place in found


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # where another figure was brought, what stands behind a semicolon, and a clause with a count of its own
        ("A train derailed near Thatta. Of 102 hurt, 17 were flown to Karachi and 54 went home.", "54", "Thatta"),
        ("A train derailed near Thatta. Of 102 hurt, 17 were flown to Karachi and 54 went home.", "17", "Karachi"),
        ("Clashes shook Goma. The mission has lost nine men; in Accra a widow wept.", "nine", "Goma"),
        ("The number killed in Mali rose to 13 after three died near Timbuktu airport.", "13", "Mali"),
        ("When a child was buried in Utah, the Texas tally had passed 480 cases.", "480", "Texas"),
        # but an inserted clause leaves the place to all
        ("At least 15 people, among them two nuns, were killed in Ede.", "15", "Ede"),
        ("The police shot 12 men after their boat landed in Oran.", "12", "Oran"),
        ("Some 500 soldiers were sent to Bohol, and 900 homes there are dark.", "900", "Bohol"),
        # what is done to counted places, the inner of two places
        ("Raids shook Zamfara. Soldiers freed 12 hostages and burned three camps.", "12", "Zamfara"),
        ("Mexico reported 300 new cases of measles in Chihuahua.", "300", "Chihuahua"),
        ("Floods hit three provinces of Peru and killed 12 people.", "12", "three provinces, Peru"),
        # who only denies a thing
        ("Fighting spread in Congo. The rebels, backed by 4,000 men, which Kigali denies, took a town.", "4,000", "Congo"),
    ],
)  # fmt: skip
def test_what_places_another_figure_or_clause(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
