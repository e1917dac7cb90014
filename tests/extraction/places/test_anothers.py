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
        ("In Chad 900 people fled, most of them in Bol, as 30 fires burned.", "30", "Chad"),
        # what a rate is a multiple of
        ("In Wales 9 in 100 posts are vacant, three times the rate in Paris.", "9", "Wales"),
        ("Chad's mines killed 78 men, twice that of Niger.", "78", "Chad"),
    ],
)
def test_whose_some_and_whose_multiple(text: str, number: str, place: str) -> None:
    found = claim(text, number).place
    assert found is not None and place in found
