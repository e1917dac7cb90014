"""Places that a story names in passing and that its figures do not take over: a party's, an athlete's, a guest's."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # the number is of the place behind it, and what a relative clause tells of the one before it
        ("The crash in Ede brings to 36 the number of road deaths in Nigeria.", "36", "Nigeria"),
        ("The arrest in Lille brought to 9 the total held across France.", "9", "France"),
        ("He was held in Fes after raids in Tangier on 12 May that left 34 people dead.", "34", "Tangier"),
        ("A crash in Quetta brings the number of dead to 40.", "40", "Quetta"),
        # where bodies come from, who takes a stand, who is blamed
        ("Zanzibar is booming. Some 21 plants were signed for by firms from such countries as Belgium and Oman.", "21", "Zanzibar"),
        ("Turkey made 12 pacts despite criticism by neighbours such as Syria and Iraq.", "12", "Turkey"),
        ("Chad is at war. It accused Libya of meddling.\nSome 900 men have died.", "900", "Chad"),
        ("Two companies from Kenya trained 300 cooks in Kampala.", "300", "Kampala"),
        # whose athlete somebody is, but not whose minister
        ("The race went through Oslo. Anna Lind, Finland's best skier, fell.\nSome 900 people ran.", "900", "Oslo"),
        ("Togo's President Faure Gnassingbe came.\nSome 900 people cheered.", "900", "Togo"),
        # in the name of games or as the world's body, only a bearing, and whose soldier
        ("Girls who trained for the Doha Asian Games fled a fire. Some 40 were hurt.", "40", None),
        ("He came to Togo. He said the world body was ready.\nSome 40 men were held.", "40", "Togo"),
        ("World prices rose 3 percent.", "3", "World"),
        ("Gunmen struck Jenin. The dead lay near a farm, 9 km northeast of Jerusalem.\nSome 40 men were held.", "40", "Jenin"),
        ("A US soldier was killed and 12 cooks were hurt in the Iraqi town of Tal Zafra.", "12", "Tal Zafra"),
        # talks held elsewhere, and who is quoted
        ("Rebels took 12 towns in Mali before talks due to begin in Vienna.\nThey freed 40 men.", "40", "Mali"),
        ("Africa is buying. Uganda's Crane Bank's manager Ann Lee was quoted by the daily as saying it was hard. He said loans are 900 dollars.", "900", "Africa"),
        # parts of a country by its name, a candidate's own share, a city's people
        ("Middle East news.\nSome 242 men stand in 68 seats in Egypt's nine governorates.", "68", "nine governorates, Egypt"),
        ("Turin voted. Costa took 43 percent to Castellani's 34 percent.", "43", "Turin"),
        ("Some 900 Hongkongers voted.", "900", "Hong Kong"),
    ],
)  # fmt: skip
def test_who_is_only_told_of(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
