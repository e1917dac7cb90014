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


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # parts of a day told before
        ("A hall collapsed on Monday. Of 41 injured people brought in that evening, nine were children.", "41", MONDAY),
        ("A hall collapsed on Monday. Some 41 people were treated that night, doctors said.", "41", MONDAY),
        ("The army took the fort on Monday. It arrested 41 men the same evening.", "41", MONDAY),
        # what somebody does meanwhile, and how it was done
        ("The group says 41 men drowned trying to reach Malta last year.", "41", LAST_YEAR),
        ("Some 41 miners died or went missing attempting to cross the ridge last year.", "41", LAST_YEAR),
        ("Some 41 men were hurt fleeing the camp on Monday.", "41", MONDAY),
        ("The airline flew 41 nurses from Spain and Portugal to Chad in three planes on Monday.", "41", MONDAY),
        ("With 41 clerks of nine firms, the court went over the votes at 563 polling stations on Monday.", "41", MONDAY),
        # a list behind a colon is of the time of its whole
        ("The town prayed on Monday for the 60 people who died in the fire of 3 May 2023: 41 in the mill and 19 in the yard.", "41", ("2023-05-03", "2023-05-03")),
        # a day that stands out, and its figures
        ("Monday's floods were the deadliest of this year in Chad: 41 people were killed.", "41", MONDAY),
        ("Monday's strike was the largest this year: 41,000 people took part.", "41", MONDAY),
        # bodies are those whom an event killed
        ("Monday's blast shook the port. Residents have counted 41 bodies.", "41", MONDAY),
        ("Police on Thursday put the number of bodies found after Monday's blast at 41.", "41", MONDAY),
        # a rival count of the same, though the other is held against it
        ("Monday's shelling killed 19 men, doctors said, fewer than the 41 announced by the mayor.", "41", MONDAY),
        ("Monday's blast killed 19 men, below the 41 deaths cited by the union.", "41", MONDAY),
        # what a report goes on to tell of its stretch, held against another one
        (
            "The gangs killed 900 people and injured 300 in the first half of 2024, the office says in a report. "
            "At least 41 persons were secretly executed, twice as many as in the last half of 2023.",
            "41",
            ("2024-01-01", "2024-06-30"),
        ),
        # of those counted, be it in another land
        ("Some 900,000 Syrians had crossed back into Syria since 8 December 2023, the agency said. Jordan accounts for 410,000 of these returns.", "410,000", ("2023-12-08", None)),
        # how strong the one quake of a story was
        ("A quake on Monday killed nine people near Oran. The survey put it at magnitude 6.1.", "6.1", MONDAY),
        ("Monday's quake killed nine people. The tremor, of magnitude 6.1, was felt in Fez.", "6.1", MONDAY),
        # the protests of two years
        ("In the protests of 2022 and 2023 the police killed 41 people.", "41", ("2022-01-01", "2023-12-31")),
        ("Over the droughts of 2022 and 2023 the herders lost 41 camels.", "41", ("2022-01-01", "2023-12-31")),
        # joined in one count, and held against another year
        ("The office has counted 900 people coming from the north this year and 41 going back, fewer than a year before.", "41", ("2024-01-01", "2024-12-31")),
    ],
)  # fmt: skip
def test_parts_of_a_day_and_what_went_on_in_it(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # since when some of them are held
        ("The list named 41 men, some of them held since 2014.", "41"),
        ("Some 41 families, many of whom fled in May 2023, live there.", "41"),
        # a number that many others have is none of that day's
        ("Monday's fire killed nine men, fewer than the 41 who work there.", "41"),
        # another tremor than the one told
        ("Monday's quake killed nine people. An aftershock of magnitude 4.1 woke the town.", "4.1"),
        # set off by a comma, another deed has its own time
        ("The firm employs 41 people, having shut its mill last year.", "41"),
    ],
)
def test_what_only_some_did_dates_not_all(text: str, number: str) -> None:
    assert period(text, number) == NONE
