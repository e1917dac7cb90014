"""Counts told again, levels reached and left, targets and parts: which stretch they are of."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, NONE, SPAN, claim, period

SINCE_MAY: SPAN = ("2024-05-01", None)
THIS_YEAR: SPAN = ("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Some 310 people have fled Goma since 1 May, up from 260 on Monday.", "260"),
        ("Police have seized 90 guns since 1 May, against 71 on Sunday.", "71"),
        ("Floods have killed 64 people since 1 May, compared with 52 on Tuesday.", "52"),
    ],
)
def test_an_earlier_count_runs_from_the_same_day(text: str, number: str) -> None:
    assert period(text, number) == SINCE_MAY
    assert (claim(text, number).as_of or "").startswith("2024-09")


def test_what_was_counted_on_one_day_alone_is_of_that_day() -> None:
    text = "Some 310 people have fled Goma since 1 May. On Monday 40 left, against 26 on Sunday."
    assert period(text, "26") == ("2024-09-08", "2024-09-08")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("More than 900 people have been displaced since 1 May, the agency said. Its tracking shows 410 displaced in Ituri.", "410"),
        ("The strike has grounded 410 flights since 1 May, the airline said. Its figures show 120 were cancelled in Lyon.", "120"),
        ("Cholera has killed 70 people since 1 May, the ministry said. The ministry's records list 12 deaths in Jonglei.", "12"),
    ],
)  # fmt: skip
def test_what_a_source_keeps_is_of_its_totals_time(text: str, number: str) -> None:
    assert period(text, number) == SINCE_MAY


def test_a_sources_other_numbers_have_no_time_of_the_total() -> None:
    text = "The strike has grounded 410 flights since 1 May, the airline said. It employs 3,000 people."
    assert period(text, "3,000") == NONE


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("Output was 972 tons, 2 percent less than the 994 tons of 2020.", "994", ("2020-01-01", "2020-12-31")),
        ("The navy seized 848 tons this year, more than the 746 tons of 2023.", "746", LAST_YEAR),
        ("The port moved 848 tons of ore this year, above the 746 tons in 2023.", "848", THIS_YEAR),
        # the standard's year is none of what is held against it
        ("In 2023 Leeds lost 310 shops, a third of the 2019 figure. London lost 88.", "88", LAST_YEAR),
        ("Spain counted 157,000 births in 2023, half as many as in 1975, when there were 320,000. In Soria 97 were born.", "97", LAST_YEAR),
    ],
)  # fmt: skip
def test_a_standard_has_its_own_year(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("The force has trained 900 men this year, below its goal of 1,200.", "1,200", THIS_YEAR),
        ("Crews planted 900 trees this year, short of the target of 2,000 trees.", "2,000", THIS_YEAR),
        ("The firm will cut 4,000 jobs by 2027, it said, 2,500 of them in Bavaria.", "2,500", (None, "2027-12-31")),
        ("The airport handled 900 flights, below its goal of 1,200.", "1,200", NONE),
    ],
)  # fmt: skip
def test_targets_and_parts_go_with_their_whole(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("The number of homeless people has doubled in a week to 7,000, the mayor said.", "7,000", NONE),
        ("Some 10,000 people are displaced. Of them 2,800 were uprooted before the war and 7,200 since it broke out in April 2023.", "7,200", ("2023-04-01", None)),
        ("Some 10,000 people are displaced. Of them 2,800 were uprooted before the war and 7,200 since it broke out in April 2023.", "2,800", NONE),
        ("Chad took in 409,000 people who came in earlier years.", "409,000", NONE),
        ("Over the past years 300 miners were killed.", "300", NONE),
        ("Over the past two days 300 miners were killed.", "300", ("2024-09-10", "2024-09-12")),
        ("In the first week of January 1,300 people landed in Crete.", "1,300", ("2024-01-01", "2024-01-07")),
        ("Crops fell to 212,000 tonnes in 2022, the office said on Monday, from 230,000 tonnes the year before.", "230,000", ("2021-01-01", "2021-12-31")),
        ("In 2023 pirates killed 9 men, fewer than the 17 deaths that the navy recorded over the same period.", "17", LAST_YEAR),
    ],
)  # fmt: skip
def test_words_of_time_are_taken_apart(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


def test_a_change_in_a_week_is_no_rate_by_the_week() -> None:
    text = (
        "The number of displaced people has doubled in a week to 700,000. "
        "The agency said 6,040 people had been killed since 15 April."
    )
    assert period(text, "6,040", "2023-05-09") == ("2023-04-15", None)
