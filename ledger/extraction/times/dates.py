"""The days that the dates of a text stand for.

A mention is read from its words alone; `resolve` needs an `Anchor` for what only the day of
publication, or another date of the text, can tell ("last month", "that year").
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ledger.extraction.times.date_words import DateMention, Point, find_dates
from ledger.extraction.times.spans import (
    Span,
    length_of,
    month_number,
    number_of,
    one_day,
    whole_month,
    whole_months,
    whole_years,
)
from ledger.vocabulary import vocabulary

__all__ = ["Anchor", "DateMention", "Span", "find_dates", "is_stated", "resolve"]

SOON = 60
"""Days ahead within which a date without its year, told as to come, may lie before its past namesake."""


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
        whole_month(int(text[:4]), int(text[5:7]))
        if len(text) == 7
        else one_day(date.fromisoformat(text))
    )


def _day(parts: dict[str, str], anchor: Anchor) -> Span | None:
    month, day = month_number(parts["month"]), int(re.sub(r"\D", "", parts["dom"]))
    last = int(re.sub(r"\D", "", parts.get("last", parts["dom"])))
    year = _year_of(parts, anchor)
    if year is None and "year" not in parts and "which" not in parts:
        year = _nearest_year(month, day, anchor)
    return Span(date(year, month, day), date(year, month, last)) if year else None


def _month_of(parts: dict[str, str], anchor: Anchor) -> Span | None:
    month = month_number(parts["month"])
    if "year" in parts or "which" in parts:
        year = _year_of(parts, anchor)
        return whole_month(year, month) if year else None
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
    return whole_month(year, month)


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
    return whole_years(int(parts["year"]), int(parts.get("last", parts["year"])))


def _decade(parts: dict[str, str], _: Anchor) -> Span | None:
    return whole_years(int(parts["decade"]), int(parts["decade"]) + 9)


def _year_end(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year = _year_of(parts, anchor) or ("year" not in parts and anchor.this_year) or None
    if not year:
        return None
    opens = parts["edge"].lower() in ("start", "beginning")
    return one_day(date(year, 1, 1) if opens else date(year, 12, 31))


def _months_of_year(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year, count = _year_of(parts, anchor), number_of(parts["number"])
    if not year or not count:
        return None
    length = length_of(parts["unit"], count)
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
    return whole_months(year, 3 * number - 2, 3) if year else None


def _months_to(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The 12 months to June", "the year ended March 31": back from the end of that month or that day."""
    ends = _day(parts, anchor) if "dom" in parts else _month_of(parts, anchor)
    count = number_of(parts.get("number", "one"))
    if ends is None or ends.end is None or not count:
        return None
    after = ends.end + timedelta(days=1)
    return Span(after - length_of(parts["unit"], count), ends.end)


def _weekend(_: dict[str, str], anchor: Anchor) -> Span | None:
    """The latest Saturday and Sunday that had begun by the day of publication."""
    if anchor.day is None:
        return None
    saturday = anchor.day - timedelta(days=(anchor.day.weekday() - 5) % 7)
    return Span(saturday, saturday + timedelta(days=1))


def _half(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year, now = _year_of(parts, anchor), anchor.day or anchor.month
    if year is None and not parts.keys() & {"year", "which"} and now:
        opens = date(now.year, 1 if parts["ordinal"].lower() == "first" else 7, 1)
        year = now.year if opens < now else now.year - 1
    return whole_months(year, 1 if parts["ordinal"].lower() == "first" else 7, 6) if year else None


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


def _same_stretch(_: dict[str, str], anchor: Anchor) -> Span | None:
    return anchor.reference


def _days_before(parts: dict[str, str], anchor: Anchor) -> Span | None:
    return _days_off(parts, anchor, -1)


def _days_after(parts: dict[str, str], anchor: Anchor) -> Span | None:
    return _days_off(parts, anchor, 1)


def _days_off(parts: dict[str, str], anchor: Anchor, way: int) -> Span | None:
    """ "Two days earlier" goes back from the day told before it."""
    told, count = anchor.reference, number_of(parts.get("number", "one"))
    if told is None or not told.is_day or told.start is None or not count:
        return None
    return one_day(told.start + timedelta(days=way * count))


def _that(parts: dict[str, str], anchor: Anchor) -> Span | None:
    if "year" in parts:
        return whole_years(int(parts["year"]), int(parts["year"]))
    reference = anchor.reference
    if reference is None or reference.start is None:
        return None
    unit, start = parts["unit"].lower(), reference.start
    if unit == "year":
        return whole_years(start.year, start.year)
    if unit == "month":
        return whole_month(start.year, start.month)
    return one_day(start) if unit == "day" and reference.is_day else None


def _back(parts: dict[str, str], anchor: Anchor) -> Span | None:
    today, count = anchor.day, number_of(parts.get("number", "one"))
    if today is None or not count:
        return None
    return Span(today - length_of(parts["unit"], count), today)


def _calendar(parts: dict[str, str], anchor: Anchor) -> Span | None:
    near, unit = parts["near"].lower(), parts["unit"].lower()
    shift = -1 if "last" in near else 1 if near == "next" else 0
    if unit == "year":
        year = anchor.this_year
        return whole_years(year + shift, year + shift) if year else None
    if unit in ("decade", "century", "day"):
        return None
    if unit in ("month", "quarter"):
        month = anchor.month
        if month is None:
            return None
        size = 1 if unit == "month" else 3
        first = month.replace(month=(month.month - 1) // size * size + 1)
        first += relativedelta(months=shift * size)
        return whole_months(first.year, first.month, size)
    today = anchor.day
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
    return Span(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))


def _ago(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """Days ago are days, months ago months, years ago years; weeks and decades are too vague."""
    count, unit = number_of(parts["number"]), parts["unit"].lower()
    if not count:
        return None
    if unit == "year" and anchor.this_year:
        return whole_years(anchor.this_year - count, anchor.this_year - count)
    if unit == "month" and anchor.month:
        month = anchor.month - relativedelta(months=count)
        return whole_month(month.year, month.month)
    return one_day(anchor.day - timedelta(days=count)) if unit == "day" and anchor.day else None


def _weekday(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """The latest such day up to that of publication; the coming one where the sentence looks ahead."""
    today = anchor.day
    if today is None:
        return None
    number = list(calendar.day_name).index(parts["weekday"].title())
    near = parts.get("near", "").lower()
    back = (today.weekday() - number) % 7
    if near == "next" or (anchor.future and near != "last"):
        return one_day(today + timedelta(days=-back % 7 or (7 if near == "next" else 0)))
    return one_day(today - timedelta(days=back or (7 if near == "last" else 0)))


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
    "months_to": _months_to,
    "weekend": _weekend,
    "so_far": _so_far,
    "year_before": _year_before,
    "same_period": _year_before,
    "year_after": _year_after,
    "same_stretch": _same_stretch,
    "days_before": _days_before,
    "days_after": _days_after,
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
