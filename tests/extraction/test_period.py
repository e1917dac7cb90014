"""Which date belongs to which figure, and which to the statement that gives it."""

import pytest

from ledger.extraction import extract_text
from ledger.model import Claim


def claim(text: str, number: str, published: str | None = None) -> Claim:
    found = [c for c in extract_text(text, published) if number in c.number_text]
    assert found, f"no figure {number}"
    return found[0]


def period(text: str, number: str, published: str | None = None) -> tuple[str | None, str | None]:
    found = claim(text, number, published)
    return found.period_start, found.period_end


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # each figure has the date that follows it
        ("Exports rose from 300 tonnes in 2019 to 450 tonnes in 2021.", "300", ("2019-01-01", "2019-12-31")),
        ("Exports rose from 300 tonnes in 2019 to 450 tonnes in 2021.", "450", ("2021-01-01", "2021-12-31")),
        ("Sales jumped 50 percent, from 300 cars in 2019 to 450 cars in 2021.", "50", ("2021-01-01", "2021-12-31")),
        # an undated base lies the year before
        ("The herd shrank from 9,000 cows to 7,000 cows in 2018.", "9,000", ("2017-01-01", "2017-12-31")),
        # a date in front holds for what follows, until the next
        ("In 2012 the port handled 40,000 containers, and in 2013 only 31,000 containers.", "40,000", ("2012-01-01", "2012-12-31")),
        ("In 2012 the port handled 40,000 containers, and in 2013 only 31,000 containers.", "31,000", ("2013-01-01", "2013-12-31")),
        # brackets
        ("Output is 20% lower than in 2015 (800 tonnes).", "800", ("2015-01-01", "2015-12-31")),
        # a whole year counted by a verb of reporting
        ("The ministry reported 612 measles cases in 2016.", "612", ("2016-01-01", "2016-12-31")),
        # the year before another
        ("The city recorded 90 murders in 2014, up from 75 a year earlier.", "75", ("2013-01-01", "2013-12-31")),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_date(text: str, number: str, span: tuple[str, str]) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The police put the marchers on Sunday at 25,000.", "2025-06-08"),
        ("Police put the number of protesters on Sunday at 25,000.", "2025-06-08"),
        ("Organisers put the crowd on Sunday at 25,000.", "2025-06-08"),
        ("Police put the damage on Sunday at 25,000 euros.", None),
        ("Police on Sunday put the marchers at 25,000.", None),
    ],
)
def test_a_day_behind_those_who_came_is_when_they_did(text: str, day: str | None) -> None:
    assert period(text, "25,000", "2025-06-10") == (day, day)


@pytest.mark.parametrize(
    ("text", "number", "as_of"),
    [
        ("Officials said on Monday that 300 people had died.", "300", "2024-03-11"),
        ("In May 2023, the army stated that 200 of the prisoners had escaped.", "200", "2023-05"),
        ("The death toll rose to 44 on Tuesday.", "44", "2024-03-12"),
        ("By Sunday, 1,200 houses had been rebuilt.", "1,200", "2024-03-10"),
        # what is agreed, ordered or passed is yet to be done, and may never be
        ("The rebels agreed on Monday to free 80 sailors.", "80", "2024-03-11"),
        ("Parliament passed on Tuesday a plan to build 400 schools.", "400", "2024-03-12"),
        (
            "The judge on Monday ordered the firm to pay 3 million dollars.",
            "3 million",
            "2024-03-11",
        ),
        ("He will ask the cabinet on Friday to pay 400 nurses.", "400", None),
        # whatever word tells that a statement was made
        (
            "Exports reached 900 tonnes, according to a briefing given by the port Tuesday.",
            "900",
            "2024-03-12",
        ),
    ],
)
def test_the_day_of_a_statement_is_no_period(text: str, number: str, as_of: str) -> None:
    found = claim(text, number, "2024-03-14")
    assert (found.period_start, found.period_end, found.as_of) == (None, None, as_of)


def test_the_day_on_which_troops_leave_is_that_of_the_deed() -> None:
    text = "The navy withdrew 900 marines on Monday."
    assert period(text, "900", "2024-03-14") == ("2024-03-11", "2024-03-11")


def test_figures_of_a_story_belong_to_its_one_dated_event() -> None:
    text = "The quake struck on Monday. It destroyed 66,000 homes.\nFalling walls killed 12 people. Some 300 people are still in hospital."
    assert period(text, "66,000", "2018-10-04") == ("2018-10-01", "2018-10-01")
    assert period(text, "12", "2018-10-04") == ("2018-10-01", "2018-10-01")
    assert period(text, "300", "2018-10-04") == (None, None)


def test_two_dated_events_date_nothing_else() -> None:
    text = "A quake struck on Monday. A second quake struck on Wednesday. In all, 12 people died."
    assert period(text, "12", "2018-10-05") == (None, None)


def test_an_undated_story_that_counts_by_years_shows_which_is_this_year() -> None:
    text = "Wheat output fell by 12% this year. Farmers cut 310,000 tonnes in 2019 and 290,000 tonnes in 2020."
    assert period(text, "12") == ("2020-01-01", "2020-12-31")
    alone = "There were 17 clashes last year. Four men escaped in 2005."
    assert period(alone, "17") == (None, None)
    assert claim(alone, "17").period_basis == "unresolved"


def test_a_date_that_the_texts_own_rate_contradicts_stays_unresolved() -> None:
    text = "Since 15 September, over 761,000 people have returned. An average of 23,000 have returned in each of the past two months."
    found = claim(text, "761,000", "2024-11-09")
    assert (found.period_text, found.period_start, found.period_basis) == (
        "Since 15 September",
        None,
        "unresolved",
    )
    slower = text.replace("761,000", "40,000")
    assert period(slower, "40,000", "2024-11-09") == ("2024-09-15", None)


@pytest.mark.parametrize(
    "text",
    [
        "VIENNA, Nov 5 (KUNA) -- The harvest came to 500 tonnes.",
        "The 2015 Paris Agreement has 195 parties.",
        "Prices have risen by 35 per cent since the war began.",
    ],
)
def test_dates_of_other_things_are_no_period(text: str) -> None:
    assert [(c.period_start, c.period_end) for c in extract_text(text, "2023-11-05")] == [
        (None, None)
    ]


def test_an_event_elsewhere_dates_nothing_here() -> None:
    text = (
        "The storm in Libya killed 5,300 people.\nIn Morocco, Friday's quake killed 2,901 people."
    )
    assert period(text, "5,300", "2023-09-12") == (None, None)
    assert period(text, "2,901", "2023-09-12") == ("2023-09-08", "2023-09-08")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a beginning that its own date tells
        ("Some 4,000 families have fled since the war broke out on 3 May 2019.", "4,000", ("2019-05-03", None)),
        ("The mine has sacked 300 men since the strike began in March last year.", "300", ("2023-03-01", None)),
        ("Police have made 70 arrests since the curfew was imposed on Monday.", "70", ("2024-03-11", None)),
        # "the same period" is the stretch told last, never the day of a statement
        ("The clinic said on Monday it had 90 cases since June 2023. In Ayr 30 were recorded over the same period.", "30", ("2023-06-01", None)),
        # a day earlier than the one told
        ("Officials on Tuesday revised the turnout in the vote, held a day earlier, to 61 percent.", "61", ("2024-03-11", "2024-03-11")),
        # up to a month or a day
        ("Prices rose 4 percent in the 12 months to January.", "4", ("2023-02-01", "2024-01-31")),
        ("The bank earned $300 million in the quarter ended December 31.", "300", ("2023-10-01", "2023-12-31")),
        ("In the first half 5,000 cars were sold.", "5,000", ("2024-01-01", "2024-06-30")),
        # the weekend before publication
        ("About 40 people drowned over the weekend.", "40", ("2024-03-09", "2024-03-10")),
        # people are released, reports are released
        ("The Red Cross said 25 prisoners were released on Tuesday.", "25", ("2024-03-12", "2024-03-12")),
        ("In a report released on Tuesday it counted 25 prisoners.", "25", (None, None)),
        # a part of a running total
        ("The state has had 500 cases since January. Its capital accounts for 200 of the cases.", "200", ("2024-01-01", None)),
        ("The state has had 500 cases since January. Its hospitals employ 200 nurses.", "200", (None, None)),
        # an event by its day
        ("Last week's quake killed 80 people. It struck near the coast. The quake hit on 6 March.", "80", ("2024-03-06", "2024-03-06")),
        ("The quake, of magnitude 6.1, struck at dawn on 6 March. It destroyed 700 homes.", "700", ("2024-03-06", "2024-03-06")),
    ],
)  # fmt: skip
def test_dates_that_lean_on_what_was_told(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert period(text, number, "2024-03-14") == span


@pytest.mark.parametrize(
    "text",
    [
        "Food prices rose 6.6 percent from a year earlier.",
        "The port handled 4 percent more cargo than a year before.",
        "Some 40 trucks crossed; the same day the gate was shut and 90 trucks turned back.",
    ],
)
def test_what_a_change_is_held_against_is_not_its_period(text: str) -> None:
    claims = extract_text(text, published="2025-04-01")
    assert {(claim.period_start, claim.period_end) for claim in claims} == {(None, None)}
