"""Days told by an hour or a week, from one into the next, and days that stand a record: made-up sentences."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, MONDAY, NONE, SPAN, period

TUESDAY_LAST_WEEK: SPAN = ("2024-09-03", "2024-09-03")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # from one day into the next
        ("The guards pushed back 41 men between Monday and 7 am on Tuesday.", "41", ("2024-09-09", "2024-09-10")),
        ("Some 41 hikers were hurt in a snowstorm that lasted from late Monday into Tuesday.", "41", ("2024-09-09", "2024-09-10")),
        ("From midnight on Monday to noon on Tuesday 41 flights were cancelled.", "41", ("2024-09-09", "2024-09-10")),
        # an hour of a day is that day
        ("Thieves broke into the depot before dawn on Monday and took away 41 tyres.", "41", MONDAY),
        ("The crew left port after midnight on Monday and picked up 41 swimmers.", "41", MONDAY),
        ("Shortly before dusk on Monday 41 families were moved to a school.", "41", MONDAY),
        # a day of another week
        ("On Tuesday last week 41 dealers were held, the police said.", "41", TUESDAY_LAST_WEEK),
        ("In a first raid, on Tuesday of last week, 41 dealers were held.", "41", TUESDAY_LAST_WEEK),
        ("Customs burned 41 tusks on Tuesday morning last week.", "41", TUESDAY_LAST_WEEK),
        # a year named with all of it
        ("More than 90 boats arrived this month, already above the 41 of all 2023.", "41", LAST_YEAR),
        # what was aimed at, or counted, is no plan
        ("The bank on Monday blacklisted 41 targets over fraud.", "41", MONDAY),
        ("On Monday the army struck 41 targets near the port.", "41", MONDAY),
        # since when a record stands is not when it came about
        ("The clinic has 41 wards, its highest number in the north since its doors opened in 1998.", "41", NONE),
        ("It is the worst crash on the line since 41 people died near Roma in June 2021.", "41", ("2021-06-01", "2021-06-30")),
    ],
)  # fmt: skip
def test_days_told_with_their_hours_and_weeks(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # what came before an event has no day of that event
        ("Some 41 villages were still in the dark on Thursday after the storm on Monday.", "41"),
        # plans announced
        ("Next week the army targets 41 camps.", "41"),
    ],
)
def test_days_of_something_else(text: str, number: str) -> None:
    assert period(text, number) != MONDAY
