"""Dates that stand beside a figure and are, or aren't, its own: joined deeds, levels, counts, wholes."""

import pytest

from ledger.extraction import extract_text

PUBLISHED = "2024-09-12"  # a Thursday
MONDAY = ("2024-09-09", "2024-09-09")
AUGUST = ("2024-08-01", "2024-08-31")
LAST_YEAR = ("2023-01-01", "2023-12-31")
THIS_YEAR = ("2024-01-01", "2024-12-31")
NONE = (None, None)


def when(text: str, number: str) -> tuple[str | None, str | None, str | None]:
    found = [c for c in extract_text(text, PUBLISHED) if number in c.number_text]
    assert found, f"no figure {number}"
    return found[-1].period_start, found[-1].period_end, found[-1].as_of


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # the date after the last of the deeds joined is that of all
        ("The navy freed more than 30 sailors and seized 12 skiffs last month.", "30", AUGUST),
        ("Officers searched 80 flats and held 41 men in August, a spokesman said.", "80", AUGUST),
        ("Measles killed 25 children and sickened 900 others between May and July 2023.", "25", ("2023-05-01", "2023-07-31")),
        ("Police freed 30 hostages and will hold a drill in May.", "30", NONE),
        ("Some 480 people have died or disappeared on the road since 2014.", "480", ("2014-01-01", None)),
        # what came before the day told, and why
        ("Rescuers searched on Monday for bodies in a town where a dam broke, killing 24 people.", "24", NONE),
        ("The state closed the plant on Monday after a leak killed eight workers.", "eight", NONE),
        ("Two buses collided on Monday, killing eight people.", "eight", MONDAY),
        # the date of the subject's own clause
        ("The number of cases reported from May to July 2023 was 7,810.", "7,810", ("2023-05-01", "2023-07-31")),
        ("Deaths registered in August reached 412.", "412", AUGUST),
        ("The total for those killed in 2023 stands at 96, with 12 still missing.", "12", NONE),
        # what is counted in a stretch is of it, and nobody speaks
        ("There were 310 cases, against 190 cases reported in August.", "310", NONE),
        ("The economy added 41,000 jobs in August, bringing the rate to 3.9 percent.", "3.9", AUGUST),
        # a gerund that is but a noun
        ("Some 75 elephants have been lost to poaching in the park this year.", "75", THIS_YEAR),
        # a level, with the year that it was of
        ("Output fell far below 2019's peak of 1,215 tonnes.", "1,215", ("2019-01-01", "2019-12-31")),
        ("Arrests passed last year's total of 340.", "340", LAST_YEAR),
        ("The rate is 1.7 points lower than the peak of 2015.", "1.7", NONE),
        ("Enrolment rose by 800 pupils on last year to 174,520.", "174,520", NONE),
        # a part of a whole that has a year of its own
        ("Some 79 cases were found so far this year, already a fifth of last year's total.", "fifth", ("2024-01-01", "2024-09-12")),
        ("Some 310 people died between May and July 2023, whereas between May and July 2022, 190 people died.", "190", ("2022-05-01", "2022-07-31")),
        # the figure's own verb, and not one above it
        ("On Monday the army let it be known that 40 prisoners would leave jail the next day.", "40", ("2024-09-10", "2024-09-10")),
        ("The ward has counted 76 deaths since January 2023, of which 58 had occurred since October.", "58", ("2023-10-01", None)),
        # told as done, though the sentence looks ahead elsewhere
        ("A storm on Monday cut power to 12,000 homes ahead of a freeze expected to last all week.", "12,000", MONDAY),
        ("The drivers, who talked all night, will close 40 depots on Monday.", "40", ("2024-09-16", "2024-09-16")),
        # the region has cases, and says nothing
        ("In 2023, the state reported the most deaths, with 5,200 deaths.", "5,200", LAST_YEAR),
        ("In 2023, some 6,020 cases were reported in 71 districts.", "71", LAST_YEAR),
        ("In a report in 2023, the office gave 5,200 deaths.", "5,200", NONE),
        # of an event that somebody looked into, and not of the looking
        ("Judges on Monday opened the case of a fire that killed 72 people.", "72", NONE),
        ("A bomb that killed 12 people went off on Monday in Quetta.", "12", MONDAY),
        # a participle has a date of its own
        ("On Monday nine people died and 40 fell ill, bringing the toll for August and September to 300.", "40", MONDAY),
        ("August food prices were 4.6 percent higher than a year ago.", "4.6", AUGUST),
        # by a time to come
        ("Staff numbers will fall to 40,000 by 2030.", "40,000", (None, None)),
        ("The firm agreed to cut 3,500 jobs by 2030.", "3,500", (None, "2030-12-31")),
        ("The bank means to shut 90 branches by 2031.", "90", (None, "2031-12-31")),
        ("The rector expects 900 students to leave by 2 May 2027.", "900", (None, "2027-05-02")),
        ("By 1990 some 3,000 bears had been shot.", "3,000", (None, None)),
        # years and days as they are written
        ("In 2011-12 Kenya spent 89 billion shillings on roads.", "89", ("2011-07-01", "2012-06-30")),
        ("The number of schools in Kenya fell to 1,146 in 2018/19.", "1,146", NONE),
        ("Trade surged by 15 percent from January to July, amounting to 21,620 tonnes.", "21,620", ("2024-01-01", "2024-07-31")),
        ("From the start of this year to 10 March police held 400 men.", "400", ("2024-01-01", "2024-03-10")),
        ("Exports rose 4% in the opening quarter of the year.", "4", ("2024-01-01", "2024-03-31")),
        ("Police arrested 300 people and released 40 in May 2024.", "40", ("2024-05-01", "2024-05-31")),
        ("The gap in the April to July 2023 period was 61 million euros.", "61", ("2023-04-01", "2023-07-31")),
        ("Raiders attacked the camp overnight Sunday to Monday, killing nine.", "nine", ("2024-09-08", "2024-09-09")),
        ("The toll since the start in October is 365.", "365", ("2023-10-01", None)),
    ],
)  # fmt: skip
def test_a_date_beside_a_figure(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert when(text, number)[:2] == span


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("In its bulletin Monday, the ministry placed the loss at 19,400 tonnes.", "19,400", "2024-09-09"),
        ("On Monday the council pegged the damage at 40 million dollars.", "40", "2024-09-09"),
        ("The union arrived on Monday at 103,000 strikers.", "103,000", "2024-09-09"),
        ("Some 110 people are missing, according to the agency's September 9 update.", "110", "2024-09-09"),
        ("The number of people killed in the fires went up to 131 on Monday.", "131", "2024-09-09"),
        ("Doctors had counted 122 dead by Monday.", "122", "2024-09-09"),
    ],
)  # fmt: skip
def test_the_day_of_a_count(text: str, number: str, day: str) -> None:
    assert when(text, number) == (None, None, day)


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("Figures released on Monday showed 90 deaths. The previous 24 hours alone saw 27 deaths.", "27", ("2024-09-08", "2024-09-09")),
        ("As of 9 September there were 8,200 cases, with 446 new cases in the past 24 hours.", "446", ("2024-09-08", "2024-09-09")),
        ("The past 24 hours saw 27 deaths.", "27", ("2024-09-11", "2024-09-12")),
    ],
)  # fmt: skip
def test_a_stretch_goes_back_from_the_day_of_the_count(
    text: str, number: str, span: tuple[str, str]
) -> None:
    assert when(text, number)[:2] == span


@pytest.mark.parametrize(
    ("text", "number", "end"),
    [
        ("The mill will shed 300 jobs by the end of 2030.", "300", "2030-12-31"),
        ("Some 2 million trees will be planted by 2035.", "2 million", "2035-12-31"),
        ("The port wants to move 40 cranes by June 2028.", "40", "2028-06-30"),
        ("The mill will shed 300 jobs by June.", "300", None),
        ("By 2019 the mill had shed 300 jobs.", "300", None),
    ],
)
def test_what_is_due_by_a_year_needs_no_day_of_telling(
    text: str, number: str, end: str | None
) -> None:
    (claim,) = (c for c in extract_text(text) if c.number_text == number)
    assert (claim.period_start, claim.period_end) == (None, end)


@pytest.mark.parametrize(
    ("text", "number", "start"),
    [
        # A year that says who they are, and one in which they were hurt.
        ("The fund pays survivors of the 2004 wave, some 4,000 people.", "4,000", None),
        ("It keeps 5 percent of posts for veterans of the 1971 war.", "5", None),
        ("The 2004 wave killed 4,000 people there.", "4,000", "2004-01-01"),
        # What is done about the dead has days of its own.
        (
            "The fire of 2 May killed 133 people. So far 126 bodies have been identified.",
            "126",
            None,
        ),
        (
            "The fire of 2 May killed 133 people. So far 126 families have lost their homes.",
            "126",
            "2024-05-02",
        ),
    ],
)
def test_whose_day_it_is(text: str, number: str, start: str | None) -> None:
    assert when(text, number)[0] == start
