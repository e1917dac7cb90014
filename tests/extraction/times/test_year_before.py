"""The level left behind in a story that compares with the year before."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, SPAN, period

LOSSES = "Fires burned 31,000 hectares in Chile in 2023, 4,000 fewer than the year before."
YEAR_BEFORE: SPAN = ("2022-01-01", "2022-12-31")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        (f"{LOSSES} In Maule the area went down from 8,200 hectares to 6,100.", "8,200", YEAR_BEFORE),
        (f"{LOSSES} Lightning caused 12 percent of them, up from 9 percent.", "9", YEAR_BEFORE),
        (f"{LOSSES} In Maule the area went down from 8,200 hectares to 6,100.", "6,100", LAST_YEAR),
        # its own date counts
        (f"{LOSSES} In Maule the area went down from 8,200 hectares in 2017 to 6,100.", "8,200", ("2017-01-01", "2017-12-31")),
        ("The load factor rose to 88 percent in July from 79 percent in the same month last year. In cargo it rose to 61 percent from 55 percent.", "55", ("2023-07-01", "2023-07-31")),
    ],
)  # fmt: skip
def test_a_level_left_is_of_the_year_before(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


def test_a_story_without_years_to_compare_tells_nothing_of_the_level_left() -> None:
    text = "Some 3,000 people fled Goma in August. The camp shrank from 9,000 people to 7,000."
    assert period(text, "9,000") != ("2023-08-01", "2023-08-31")


def test_a_level_that_somebody_changed_stood_until_then() -> None:
    text = (
        "Inflation fell to 4 percent in August from 5 percent a year earlier. "
        "The bank cut its rate to 6 percent from 7 percent."
    )
    assert period(text, "7") != ("2023-08-01", "2023-08-31")
