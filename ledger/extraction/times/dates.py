"""The days that the dates of a text stand for.

A mention is read from its words alone; `resolve` needs an `Anchor` for what only the day of
publication, or another date of the text, can tell ("last month", "that year").
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from ledger.extraction.times.date_words import DateMention, Point, find_dates
from ledger.vocabulary import vocabulary

__all__ = ["Anchor", "DateMention", "Span", "find_dates", "is_stated", "resolve"]

SOON = 60
"""Days ahead within which a date without its year, told as to come, may lie before its past namesake."""


class Span(NamedTuple):
    """Days from `start` to `end`, both included; None is an open end."""

    start: date | None
    end: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start is not None and self.start == self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative date may lean on.

    `published` is an ISO prefix whose length is its precision, `year` the year that the text itself
    shows to be "this year", `reference` what "that year" points back to, `future` whether the
    sentence speaks of what is to come.
    """

    published: str | None = None
    year: int | None = None
    reference: Span | None = None
    future: bool = False

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        known = self.published and len(self.published) >= 10
        return date.fromisoformat(self.published[:10]) if known and self.published else None

    @property
    def month(self) -> date | None:
        """The first day of the month of publication."""
        if self.published is None or len(self.published) < 7:
            return None
        return date(int(self.published[:4]), int(self.published[5:7]), 1)

    @property
    def this_year(self) -> int | None:
        """The year that "this year" means."""
        return int(self.published[:4]) if self.published else self.year


def resolve(mention: DateMention, anchor: Anchor) -> Span | None:
    """The days a mention stands for; None where they can't be told."""
    spans = [_resolve_point(point, anchor) for point in mention.points]
    if len(spans) == 2:
        spans[0] = _with_year_of(mention.points[0], spans[0], spans[1]) or spans[0]
    if any(span is None for span in spans):
        return None
    first, last = spans[0], spans[-1]
    assert first is not None and last is not None  # noqa: S101 - told apart just above
    if mention.link in ("since", "after"):
        return Span(first.start, None)
    if mention.link in ("until", "before", "by"):
        return Span(None, last.end)
    return Span(first.start, last.end)


def is_stated(mention: DateMention) -> bool:
    """Whether the words give the days in full, without leaning on anything else."""
    return resolve(mention, Anchor()) is not None


def _with_year_of(point: Point, span: Span | None, last: Span | None) -> Span | None:
    """ "March to May 2024": the first date of a range takes the year of the second."""
    parts = dict(point.parts)
    if point.form not in ("month", "day") or parts.keys() & {"year", "which", "near"}:
        return span
    if last is None or last.start is None:
        return span
    for year in (last.start.year, last.start.year - 1):
        own = _resolve_point(Point(point.start, point.end, point.form, (*point.parts, ("year", str(year)))), Anchor())  # fmt: skip
        if own and own.start and own.start <= last.start:
            return own
    return span


def _resolve_point(point: Point, anchor: Anchor) -> Span | None:
    reader = _READERS.get(point.form)
    if reader is None:
        return None
    try:
        return reader(dict(point.parts), anchor)
    except (ValueError, OverflowError):
        return None


def _iso(parts: dict[str, str], _: Anchor) -> Span | None:
    text = parts["iso"]
    return (
        _month(int(text[:4]), int(text[5:7])) if len(text) == 7 else _one(date.fromisoformat(text))
    )


def _day(parts: dict[str, str], anchor: Anchor) -> Span | None:
    month, day = _month_number(parts["month"]), int(re.sub(r"\D", "", parts["dom"]))
    last = int(re.sub(r"\D", "", parts.get("last", parts["dom"])))
    year = _year_of(parts, anchor)
    if year is None and "year" not in parts and "which" not in parts:
        year = _nearest_year(month, day, anchor)
    return Span(date(year, month, day), date(year, month, last)) if year else None


def _month_of(parts: dict[str, str], anchor: Anchor) -> Span | None:
    month = _month_number(parts["month"])
    if "year" in parts or "which" in parts:
        year = _year_of(parts, anchor)
        return _month(year, month) if year else None
    now = anchor.month
    if now is None:
        return None
    near = parts.get("near", "").lower()
    year = now.year if month <= now.month else now.year - 1
    if near == "next" or (anchor.future and not near and month >= now.month):
        year = now.year if month > now.month or anchor.future else now.year + 1
    elif near == "this":
        year = now.year
    elif near in ("last", "this past") and month == now.month:
        year -= 1
    return _month(year, month)


def _nearest_year(month: int, day: int, anchor: Anchor) -> int | None:
    """The latest past day of that name; the coming one where the sentence looks ahead and it is near."""
    now = anchor.day or anchor.month
    if now is None:
        return None
    ahead = date(now.year, month, day)
    if ahead < now and anchor.future and (ahead + relativedelta(years=1) - now).days <= SOON:
        return now.year + 1
    latest = now if anchor.day else now + relativedelta(months=1, days=-1)
    if ahead <= latest or (anchor.future and (ahead - now).days <= 366):
        return now.year
    return now.year - 1


def _year(parts: dict[str, str], _: Anchor) -> Span | None:
    return _years(int(parts["year"]), int(parts.get("last", parts["year"])))


def _decade(parts: dict[str, str], _: Anchor) -> Span | None:
    return _years(int(parts["decade"]), int(parts["decade"]) + 9)


def _year_end(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year = _year_of(parts, anchor) or ("year" not in parts and anchor.this_year) or None
    if not year:
        return None
    opens = parts["edge"].lower() in ("start", "beginning")
    return _one(date(year, 1, 1) if opens else date(year, 12, 31))


def _months_of_year(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year, count = _year_of(parts, anchor), _number(parts["number"])
    if not year or not count:
        return None
    length = _length(parts["unit"], count)
    if parts["edge"].lower() == "first":
        return Span(date(year, 1, 1), date(year, 1, 1) + length - timedelta(days=1))
    return Span(date(year + 1, 1, 1) - length, date(year, 12, 31))


def _quarter(parts: dict[str, str], anchor: Anchor) -> Span | None:
    word = parts["ordinal"].lower()
    number = int(word) if word.isdigit() else vocabulary("periods")["ordinals"][word]
    year = _year_of(parts, anchor)
    now = anchor.day or anchor.month
    if year is None and "which" not in parts and now:
        year = now.year if date(now.year, 3 * number - 2, 1) < now else now.year - 1
    return _months(year, 3 * number - 2, 3) if year else None


def _half(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year = _year_of(parts, anchor)
    return _months(year, 1 if parts["ordinal"].lower() == "first" else 7, 6) if year else None


def _so_far(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year = int(parts["year"]) if "year" in parts else anchor.this_year
    if year is None:
        return None
    today = anchor.day
    end = today if today and today.year == year else date(year, 12, 31)
    return Span(date(year, 1, 1), end)


def _year_before(_: dict[str, str], anchor: Anchor) -> Span | None:
    return _shifted(anchor, -1)


def _year_after(_: dict[str, str], anchor: Anchor) -> Span | None:
    return _shifted(anchor, 1)


def _shifted(anchor: Anchor, years: int) -> Span | None:
    reference = anchor.reference
    if reference is None or reference.start is None or reference.end is None:
        return None
    move = relativedelta(years=years)
    return Span(reference.start + move, reference.end + move)


def _that(parts: dict[str, str], anchor: Anchor) -> Span | None:
    if "year" in parts:
        return _years(int(parts["year"]), int(parts["year"]))
    reference = anchor.reference
    if reference is None or reference.start is None:
        return None
    unit, start = parts["unit"].lower(), reference.start
    if unit == "year":
        return _years(start.year, start.year)
    if unit == "month":
        return _month(start.year, start.month)
    return _one(start) if unit == "day" and reference.is_day else None


def _back(parts: dict[str, str], anchor: Anchor) -> Span | None:
    today, count = anchor.day, _number(parts.get("number", "one"))
    if today is None or not count:
        return None
    return Span(today - _length(parts["unit"], count), today)


def _calendar(parts: dict[str, str], anchor: Anchor) -> Span | None:
    near, unit = parts["near"].lower(), parts["unit"].lower()
    shift = -1 if "last" in near else 1 if near == "next" else 0
    if unit == "year":
        year = anchor.this_year
        return _years(year + shift, year + shift) if year else None
    if unit in ("decade", "century", "day"):
        return None
    if unit in ("month", "quarter"):
        month = anchor.month
        if month is None:
            return None
        size = 1 if unit == "month" else 3
        first = month.replace(month=(month.month - 1) // size * size + 1)
        first += relativedelta(months=shift * size)
        return _months(first.year, first.month, size)
    today = anchor.day
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
    return Span(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))


def _ago(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """Days ago are days, months ago months, years ago years; weeks and decades are too vague."""
    count, unit = _number(parts["number"]), parts["unit"].lower()
    if not count:
        return None
    if unit == "year" and anchor.this_year:
        return _years(anchor.this_year - count, anchor.this_year - count)
    if unit == "month" and anchor.month:
        month = anchor.month - relativedelta(months=count)
        return _month(month.year, month.month)
    return _one(anchor.day - timedelta(days=count)) if unit == "day" and anchor.day else None


def _weekday(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """The latest such day up to that of publication; the coming one where the sentence looks ahead."""
    today = anchor.day
    if today is None:
        return None
    number = list(calendar.day_name).index(parts["weekday"].title())
    near = parts.get("near", "").lower()
    back = (today.weekday() - number) % 7
    if near == "next" or (anchor.future and near != "last"):
        return _one(today + timedelta(days=-back % 7 or (7 if near == "next" else 0)))
    return _one(today - timedelta(days=back or (7 if near == "last" else 0)))


def _day_word(parts: dict[str, str], anchor: Anchor) -> Span | None:
    if anchor.day is None:
        return None
    first, last = vocabulary("periods")["days"][parts["word"].lower()]
    return Span(anchor.day + timedelta(days=first), anchor.day + timedelta(days=last))


_READERS: dict[str, Callable[[dict[str, str], Anchor], Span | None]] = {
    "iso": _iso,
    "day": _day,
    "days_of_month": _day,
    "month": _month_of,
    "year": _year,
    "years": _year,
    "decade": _decade,
    "year_end": _year_end,
    "months_of_year": _months_of_year,
    "quarter": _quarter,
    "half": _half,
    "so_far": _so_far,
    "year_before": _year_before,
    "same_period": _year_before,
    "year_after": _year_after,
    "that": _that,
    "back": _back,
    "calendar": _calendar,
    "ago": _ago,
    "weekday": _weekday,
    "day_word": _day_word,
}


def _year_of(parts: dict[str, str], anchor: Anchor) -> int | None:
    """The year that is written or pointed to ("2024", "last year", "that year")."""
    if "year" in parts:
        return int(parts["year"])
    which = parts.get("which", "").lower()
    if which in ("that", "the same", "the previous"):
        start = anchor.reference.start if anchor.reference else None
        return start.year - (which == "the previous") if start else None
    now = anchor.this_year
    if not which or now is None:
        return None
    return now + {"last": -1, "next": 1}.get(which, 0)


def _month_number(name: str) -> int:
    key = name.lower().rstrip(".")[:3]
    return [month.lower() for month in calendar.month_abbr].index(key)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else vocabulary("periods")["numbers"][word.lower()]


def _length(unit: str, count: int) -> relativedelta:
    unit = unit.lower()
    if unit == "hour":
        return relativedelta(days=max(1, round(count / 24)))
    scale = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}.get(unit, 1) * count
    field = {"fortnight": "weeks", "quarter": "months", "decade": "years", "century": "years"}
    return relativedelta(**{field.get(unit, unit + "s"): scale})


def _one(day: date) -> Span:
    return Span(day, day)


def _month(year: int, month: int) -> Span:
    return _months(year, month, 1)


def _months(year: int, month: int, count: int) -> Span:
    first = date(year, month, 1)
    return Span(first, first + relativedelta(months=count, days=-1))


def _years(first: int, last: int) -> Span:
    return Span(date(first, 1, 1), date(last, 12, 31))
