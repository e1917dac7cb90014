"""Dates without their year in stories without a date, and parts of a year told by the one before: made-up sentences."""

import pytest

from ledger.extraction import extract_text
from tests.extraction.times.periods import NONE, SPAN, claim, period

Y22: SPAN = ("2022-01-01", "2022-12-31")


def when(text: str, number: str) -> SPAN:
    """The period of a figure in a story without a date."""
    found = [c for c in extract_text(text) if number in c.number_text]
    return found[-1].period_start, found[-1].period_end


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("Inflation in Ghana closed 2022 at 54.1 percent.", "54.1", Y22),
        ("The board finished 2022 with debts of 41 million dollars.", "41", Y22),
        ("The year 2022 opened with 9 shops on strike. In October the number had passed 41.", "41", NONE),
        ("Prices rose 9 percent in 2022, against 41 percent in 2021. In December they fell by 7 percent.", "7", NONE),
        ("Rents rose 6 percent in January 2024, after 41 percent in December.", "41", ("2023-12-01", "2023-12-31")),
        ("Kenya's output grew 5 percent in 2022. In the fourth quarter it grew 41 percent.", "41", NONE),
        ("On 12 May 2023 a boat sank off Bari and 14 people drowned. On 14 May another 41 bodies were found.", "41", ("2023-05-14", "2023-05-14")),
        ("Output was 41 percent up in April, compared with 9 percent in June 2023.", "41", NONE),
        ("The company, which listed in 2001, sold 41,000 cars in December.", "41", NONE),
        ("Growth slowed in the third quarter to 41 percent, and the bank expects 6 percent in 2005.", "41", NONE),
        ("The shop had a profit of 9 million dollars in December 2004. In January it lost 41 million.", "41", ("2005-01-01", "2005-01-31")),
        ("The line flew 9 million people in the three months to December 2004. In the third quarter it flew 41 million.", "41", NONE),
        # a whole year tells no month
        ("Dealers sold 4 million cars in 2022. In January they sold 41,000 cars.", "41", NONE),
        # a bus of May is not of the year that a count of deaths is of
        ("In 2022 the road cost 300 lives. In May a bus fell off it and 41 people died.", "41", NONE),
        ("In May a bus fell off the road and 41 people died.", "41", NONE),
    ],
)  # fmt: skip
def test_a_month_takes_the_year_told_before(text: str, number: str, span: SPAN) -> None:
    assert when(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("Poverty fell to 38% in the second half of 2023 from 41% in the first, the office said.", "41", ("2023-01-01", "2023-06-30")),
        ("Poverty rose to 52% in the first half of 2023 from 41% in the second.", "41", ("2022-07-01", "2022-12-31")),
        ("Chile made 9 cars in the first half of 2023 and 41 in the second.", "41", ("2023-07-01", "2023-12-31")),
        ("Joblessness was 9 percent in the three months to June, after 41 percent in the previous three months.", "41", ("2024-01-01", "2024-03-31")),
        ("Poverty was 52% in the first half of 2023. A university had put it at 41% for the same half-year.", "41", ("2023-01-01", "2023-06-30")),
        ("Poverty was 31% in the first half of 2023, down from the 41% of the half-year before.", "41", ("2022-07-01", "2022-12-31")),
        ("Imports came to 4 billion in the first half of 2023. Exports were 41 million over the same six months.", "41", ("2023-01-01", "2023-06-30")),
        ("Peru's economy shrank 1 percent in the last quarter of 2023, and 41 percent in the year as a whole.", "41", ("2023-01-01", "2023-12-31")),
        # the year of the first quarter is not over
        ("In the first quarter sales fell 3 percent, against 41 percent in the year as a whole.", "41", NONE),
        # two fires have no halves
        ("On Monday there were two fires; 41 died in the second.", "41", ("2024-09-09", "2024-09-09")),
    ],
)  # fmt: skip
def test_a_part_of_a_year_is_told_by_another(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    "text",
    [
        "Poverty fell to 38 percent in the second half of 2023. Among children it is 41 percent.",
        "Joblessness in Oman was 9 percent in the second half of 2023. Among women the rate is 41 percent.",
        "Some 30 percent of pupils failed in the second half of 2023. In rural schools it is 41 percent.",
    ],
)
def test_a_rate_of_some_is_of_the_time_of_the_rate(text: str) -> None:
    assert period(text, "41") == ("2023-07-01", "2023-12-31")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The law keeps 41 percent of posts for families of fighters in the 1971 war.", "41"),
        ("Some 41 of the 90 prisoners who fled on Monday have given themselves up.", "41"),
        (
            "Thousands marched on Monday. The union called on the house to vote down a bill of 41 articles.",
            "41",
        ),
        ("The office said 32 people died in July. A count by a newspaper has reached 41.", "41"),
        ("Police held 300 men on Monday. Of the students, 41 percent live far away.", "41"),
        (
            "Support for the premier fell to 38 percent in July. In rural areas, 41 percent of homes have no water.",
            "41",
        ),
    ],
)
def test_what_is_of_another_time_takes_none(text: str, number: str) -> None:
    assert period(text, number) == NONE


def test_a_list_is_of_its_date_and_those_on_it_of_none() -> None:
    text = "A ministry list in July had 858 dead, while the premier told the house in June that 41 had died."
    assert claim(text, "858").as_of == "2024-07"
    assert claim(text, "41").as_of == "2024-06"
    assert period(text, "858") == period(text, "41") == NONE


def test_a_toll_of_a_month_is_of_that_month() -> None:
    assert period("The toll in May included 41 children.", "41") == ("2024-05-01", "2024-05-31")


def test_years_not_told_are_no_stretch() -> None:
    assert (
        period("The drought began in 2021. Over those three years 41,000 cattle died.", "41")
        == NONE
    )


def test_a_record_surpassed_has_its_own_day() -> None:
    text = "Monday's 91 deaths made it the worst day, surpassing the 41 deaths reported on 19 July."
    assert period(text, "41") == ("2024-07-19", "2024-07-19")
    assert claim(text, "41").quantifier == "exact"


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("The port took 9,000 tonnes in May, in June 41,000 and in July 8,000.", "41", ("2024-06-01", "2024-06-30")),
        ("In May dealers sold 41,000 cars and in June 350,000.", "41", ("2024-05-01", "2024-05-31")),
        ("In May 41 people drowned and in June 12 people were hurt.", "41", ("2024-05-01", "2024-05-31")),
        ("In May 9 people drowned and in June 12 people were hurt.", "12", ("2024-06-01", "2024-06-30")),
        ("On 12 June 41 people drowned.", "41", ("2024-06-12", "2024-06-12")),
    ],
)  # fmt: skip
def test_a_date_right_before_a_figure_is_of_it(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The agency needs 41 million dollars until March.", (None, "2025-03-31")),
        ("Uganda shipped 9,000 bags. In July it shipped 41,000 bags, the most ever in a month.", ("2024-07-01", "2024-07-31")),
        ("Farmers delivered 41,000 tonnes in the season that ended in August.", ("2023-09-01", "2024-08-31")),
        ("Sales rose 3 percent in July, but analysts had expected a rise of 41 percent.", NONE),
        ("Food was 9 percent dearer in July, while fuel cost 41 percent more.", ("2024-07-01", "2024-07-31")),
        ("Car sales came to 9,343 in July, 82 percent more than in June. Of them 41 percent were electric.", ("2024-07-01", "2024-07-31")),
    ],
)  # fmt: skip
def test_plain_statistics(text: str, span: SPAN) -> None:
    assert period(text, "41") == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("There were 9,000 flights a day in July, 41 more than five years ago.", ("2024-07-01", "2024-07-31")),
        ("The harvest this year is put at 41 million tonnes, the ministry says.", ("2024-01-01", "2024-12-31")),
        ("Some 9,000 nurses went on strike on Monday. On the second day it was 41,000.", NONE),
        ("Some 9,000 people left in July. Peru took in 41 percent of them. Since 2015 a million have gone.", ("2024-07-01", "2024-07-31")),
    ],
)  # fmt: skip
def test_a_year_of_what_is_put_is_no_statements(text: str, span: SPAN) -> None:
    assert period(text, "41") == span


@pytest.mark.parametrize(
    "text",
    [
        "The hospital took in 300 wounded in July, twice as many as in June. Doctors counted 41 deaths in the same month.",
        "Sales fell 3 percent in July, against a rise of 2 percent in June. Exports grew 41 percent in the same month.",
        "Rents rose 9 percent in July, after 4 percent in June. Bread cost 41 percent more that month.",
    ],
)
def test_the_same_month_is_none_that_is_held_against(text: str) -> None:
    assert period(text, "41") == ("2024-07-01", "2024-07-31")
