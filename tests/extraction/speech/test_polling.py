"""Polls as sources: their figures are theirs, the shares of people who answer them speak for nobody."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # What a poll has in percent or points.
        ("A Velmar poll has the mayor at 44 percent.", "44", "Velmar"),
        ("Her lead is 9 points in a Velmar survey that came out on Monday.", "9", "Velmar"),
        ("Support stands at 53% in the latest Harbour Gazette Poll.", "53%", "Harbour Gazette"),
        ("He trails by 6 points in the Baro average of local polls.", "6", "Baro"),
        ("A union poll has the bridge in the middle of town for its cover and 9 pages.", "9", None),
        (
            "She is ahead, according to a University of Tula/Tula Mirror poll out Thursday, by 8 points.",
            "8",
            "University of Tula/Tula Mirror",
        ),
        ("The ministry, whose own survey had it at 18%, was glad.", "18%", "ministry"),
        # A poll named again is the one before; polls in general are nobody's.
        (
            "A Velmar poll put support at 40 percent. Turnout, the council said, was low. Some 28 percent "
            "were undecided in the same poll.",
            "28",
            "Velmar",
        ),
        ("He trails by 6 points in the polls.", "6", None),
        ("The Reform Front won 31 percent of seats in the poll.", "31", None),
        ("Only 28 percent of herders took part in the poll.", "28", None),
        ("The Reform Front took 31 percent of the vote in Ghana's polls.", "31", None),
        # Whose estimate stands first, with its clause straight behind.
        ("By official estimates rents rose 31 percent.", "31", "official estimates"),
        ("By the ministry's count herders lost 3,100 goats.", "3,100", "ministry"),
        # A medium that asked or counted itself is a source, one that passes a count on is none.
        ("By the Associated Press's tally, she has 40 seats.", "40", "Associated Press"),
        ("Some 40 died, according to a count by the Associated Press.", "40", "Associated Press"),
        ("The mayor said 40 died, Reuters reported.", "40", "mayor"),
        # What it gives several, and who else takes part, speak for nothing.
        (
            "The mayor, Kim Obi, left. A Velmar poll last week showed Ruiz at 41 percent, followed by Roe at "
            "30 percent, Obi at 9 percent and Low at 7 percent.",
            "9",
            "Velmar",
        ),
        ("The Morning Herring poll showed that she was at 42 percent.", "42", "Morning Herring"),
        ("Four men stand near 10 percent in New Hampshire surveys.", "10", None),
        (
            "Court papers say 9 left. Some 60 percent would go, according to the survey.",
            "60",
            "survey",
        ),
        # What voters say within it is not theirs to tell.
        ("A Velmar poll showed that 72 percent of voters said it was late.", "72", "Velmar"),
        # A story's one poll, though its headline names none.
        (
            "Poll finds the mayor ahead.\nIn a Velmar poll, half of voters chose her.\nAmong the old she won 61 percent.",
            "61",
            "Velmar",
        ),
        (
            "According to a poll by the Herald, 61 percent trust him. Just over half of respondents (53 percent) said he had lied.",
            "53",
            "Herald",
        ),
    ],
)
def test_a_poll_answers_for_its_figures(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("More than six in 10 said the park was dirty; 46 percent said it was unsafe.", "46"),
        ("One in five say the bus is late, and 12 percent never ride it.", "12"),
        ("Out of 542 registered tenants, 40 have no heating.", "40"),
    ],
)
def test_a_share_of_people_is_no_source(text: str, figure: str):
    assert credit_of(told(text), figure).claimant is None
