"""Stretches of days, and the words for months, numbers and lengths they are counted from."""

import calendar
from datetime import date
from functools import cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from ledger.vocabulary import vocabulary


class Span(NamedTuple):
    """Days from `start` to `end`, both included; None is an open end."""

    start: date | None
    end: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start is not None and self.start == self.end


@cache
def month_number(name: str) -> int:
    """The number of a month from its name, full or short."""
    key = name.lower().rstrip(".")[:3]
    return [month.lower() for month in calendar.month_abbr].index(key)


def number_of(word: str) -> int:
    """A small number from its digits or word."""
    return int(word) if word.isdigit() else vocabulary("periods")["numbers"][word.lower()]


def length_of(unit: str, count: int) -> relativedelta:
    """How long so many units of time are; hours count as days."""
    unit = unit.lower()
    if unit == "hour":
        return relativedelta(days=max(1, round(count / 24)))
    scale = {"fortnight": 2, "quarter": 3, "half-year": 6, "decade": 10, "century": 100}.get(
        unit, 1
    ) * count
    field = {
        "fortnight": "weeks",
        "quarter": "months",
        "half-year": "months",
        "season": "years",
        "decade": "years",
        "century": "years",
    }
    return relativedelta(**{field.get(unit, unit + "s"): scale})


def one_day(day: date) -> Span:
    """A day by itself."""
    return Span(day, day)


def whole_month(year: int, month: int) -> Span:
    """A month from its first to its last day."""
    return whole_months(year, month, 1)


def whole_months(year: int, month: int, count: int) -> Span:
    """So many months from the first day of one."""
    first = date(year, month, 1)
    return Span(first, first + relativedelta(months=count, days=-1))


def whole_years(first: int, last: int) -> Span:
    """Years from the first day of one to the last of another."""
    return Span(date(first, 1, 1), date(last, 12, 31))


def moved(span: Span | None, years: int) -> Span | None:
    """A whole year, some years off; other spans can't be moved."""
    if span is None or not years:
        return span
    if span.start is None or span.end is None or (span.end - span.start).days < 364:
        return None
    return Span(*(date(day.year + years, day.month, day.day) for day in (span.start, span.end)))


def prefix_of(span: Span) -> str | None:
    """A span as an ISO prefix, as short as it is vague."""
    if span.start is None or span.end is None:
        return None
    if span.is_day:
        return span.start.isoformat()
    if span.start.year != span.end.year:
        return None
    same_month = span.start.month == span.end.month
    return f"{span.start:%Y-%m}" if same_month else f"{span.start:%Y}"
