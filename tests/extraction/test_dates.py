"""Dates as English news writes them, and the days they stand for."""

import pytest

from ledger.extraction.times.dates import Anchor, Span, find_dates, is_stated, resolve, roughly

THURSDAY = "2024-03-14"


def days(text: str, published: str | None = THURSDAY, *, future: bool = False) -> list[str]:
    """The spans of a text's dates, as "start..end"; "?" where they can't be told."""
    anchor = Anchor(published, future=future)
    return [_told(resolve(mention, anchor)) for mention in find_dates(text)]


def _told(span: Span | None) -> str:
    if span is None:
        return "?"
    return "..".join(str(day) if day else "" for day in span)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("in May 2023", "2023-05-01..2023-05-31"),
        ("on 3 June 2021", "2021-06-03..2021-06-03"),
        ("on Friday, November 8, 2019,", "2019-11-08..2019-11-08"),
        ("between August 2021 and February 2024", "2021-08-01..2024-02-29"),
        ("from March to May 2022", "2022-03-01..2022-05-31"),
        ("May 5-7, 2020", "2020-05-05..2020-05-07"),
        ("since 2013", "2013-01-01.."),
        ("until 2019", "..2019-12-31"),
        ("the first half of 2025", "2025-01-01..2025-06-30"),
        ("in Q3 2022", "2022-07-01..2022-09-30"),
        ("the first nine months of 2020", "2020-01-01..2020-09-30"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("2010-2020", "2010-01-01..2020-12-31"),
        ("by the end of 2018", "..2018-12-31"),
        ("2021-11-30", "2021-11-30..2021-11-30"),
        ("in the four years to 2023", "2020-01-01..2023-12-31"),
        ("the decade ending 2019", "2010-01-01..2019-12-31"),
        ("during the three months through to September 2004", "2004-07-01..2004-09-30"),
        ("in the 14 days to 12 May 2022", "2022-04-29..2022-05-12"),
        ("between 1999 and late 2005", "1999-01-01..2005-12-31"),
        ("between 2011-15 and 2016-20", "2016-01-01..2020-12-31"),
    ],
)
def test_dates_in_full(text: str, span: str) -> None:
    assert days(text, None) == [span]
    assert all(is_stated(mention) for mention in find_dates(text))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("last month", "2024-02-01..2024-02-29"),
        ("this year", "2024-01-01..2024-12-31"),
        ("so far this year", "2024-01-01..2024-03-14"),
        ("in the past year", "2023-03-14..2024-03-14"),
        ("over the past three months", "2023-12-14..2024-03-14"),
        ("in the last 24 hours", "2024-03-13..2024-03-14"),
        ("on Tuesday", "2024-03-12..2024-03-12"),
        ("on Thursday", "2024-03-14..2024-03-14"),
        ("yesterday", "2024-03-13..2024-03-13"),
        ("last week", "2024-03-04..2024-03-10"),
        ("last October", "2023-10-01..2023-10-31"),
        ("in March", "2024-03-01..2024-03-31"),
        ("in May", "2023-05-01..2023-05-31"),
        ("since 15 September", "2023-09-15.."),
        ("in April last year", "2023-04-01..2023-04-30"),
        ("the third quarter", "2023-07-01..2023-09-30"),
        ("two years ago", "2022-01-01..2022-12-31"),
    ],
)
def test_dates_that_lean_on_publication(text: str, span: str) -> None:
    assert days(text) == [span]
    assert days(text, None) == ["?"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("in the week to Sunday", "2024-03-04..2024-03-10"),
        ("in the four days to Tuesday", "2024-03-09..2024-03-12"),
        ("in the 48 hours to Wednesday", "2024-03-11..2024-03-13"),
        ("extended two days to Thursday", "2024-03-14..2024-03-14"),
        ("three days until Sunday", "..2024-03-10"),
        ("moved four days to 12 March", "2024-03-12..2024-03-12"),
        ("in the days to Sunday", "?"),
        ("in the years to 2030", "?"),
        ("in a fire a year ago", "2023-01-01..2023-12-31"),
        ("in the last two days", "2024-03-12..2024-03-14"),
        ("since January 840 people have drowned", "2024-01-01.."),
        ("between January and February 120 people drowned", "2024-01-01..2024-02-29"),
        ("at the start of March 34 people", "2024-03-01..2024-03-01"),
        ("in the second week of February 34 people", "2024-02-08..2024-02-14"),
    ],
)
def test_days_up_to_a_weekday_and_months_before_a_count(text: str, span: str) -> None:
    assert days(text) == [span]


def test_the_day_of_a_statement_may_be_rough() -> None:
    (mention,) = find_dates("in late February")
    assert resolve(mention, Anchor(THURSDAY)) is None
    assert _told(resolve(roughly(mention), Anchor(THURSDAY))) == "2024-02-01..2024-02-29"


def test_a_vague_publication_date_resolves_only_what_it_can() -> None:
    assert days("last year", "2024") == ["2023-01-01..2023-12-31"]
    assert days("last month", "2024-03") == ["2024-02-01..2024-02-29"]
    assert days("on Monday, last month, in the past year", "2024") == ["?", "?", "?"]
    assert days("on Monday", "2024-03") == ["?"]


def test_what_is_to_come_lies_ahead() -> None:
    assert days("from April 2 to April 5", future=True) == ["2024-04-02..2024-04-05"]
    assert days("by December", future=True) == ["..2024-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "since the war began", "since independence", "in recent weeks", "last summer", "FY2024", "pre-war",
        "in late October", "since mid-June", "in early 2021", "between September and mid-January", "late in May 2022",
    ],
)  # fmt: skip
def test_words_of_time_that_name_no_days(text: str) -> None:
    assert days(text) == ["?"]


@pytest.mark.parametrize(
    "text",
    ["It may march on.", "2000 people came.", "He paid $1999.", "Sun and moon.", "A second half-marathon.", "Room 2024b"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("between November 2023 and August last year", "?"),
        ("from 12 June 2021 to 3 May 2021", "?"),
        ("between 2022 and 2019", "?"),
        ("between May and August last year", "2023-05-01..2023-08-31"),
    ],
)
def test_no_stretch_of_time_ends_before_it_begins(text: str, span: str) -> None:
    assert days(text) == [span]
