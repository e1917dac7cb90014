"""Dates that name a place in the calendar: days, months, quarters, years, and parts and edges of them.

Readers take a point's parts and an `Anchor`, and give days or None where they can't be told.
"""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ledger.extraction.times.anchor import Anchor, nearest
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

JUST_OVER = 75
"""Days after the end of a year's first months within which no other year's are meant."""
SOON = 60
"""Days ahead within which a date without its year, told as to come, may lie before its past namesake."""


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
        if anchor.near:
            return nearest(lambda y: Span(date(y, month, day), date(y, month, last)), anchor)
        year = _nearest_year(month, day, anchor)
    return Span(date(year, month, day), date(year, month, last)) if year else None


def _month_of(parts: dict[str, str], anchor: Anchor) -> Span | None:
    month = month_number(parts["month"])
    if "year" in parts or "which" in parts:
        year = _year_of(parts, anchor)
        return whole_month(year, month) if year else None
    now, near = anchor.month, parts.get("near", "").lower()
    if now is None:
        return None if near else nearest(lambda y: whole_month(y, month), anchor)
    year = now.year if month <= now.month else now.year - 1
    if near == "next" or (anchor.future and not near and month >= now.month):
        year = now.year if month > now.month or anchor.future else now.year + 1
    elif anchor.due and not near and month < now.month:
        year = now.year + 1
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
    """A year or several; two that are joined by "and" only where they follow each other."""
    if "joint" in parts and int(parts["last"]) - int(parts["year"]) != 1:
        return None
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
    if parts["edge"].lower() in ("first", "opening"):
        found = Span(date(year, 1, 1), date(year, 1, 1) + length - timedelta(days=1))
    else:
        found = Span(date(year + 1, 1, 1) - length, date(year, 12, 31))
    return _begun(found, parts, anchor)


def _months_lately(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "In the first five months": those of the year of publication, where they are just over."""
    count, now = number_of(parts["number"]), anchor.day
    if now is None or not count or count > 12:
        return None
    year = now.year if now.month > count else now.year - 1
    found = whole_months(year, 1, count)
    late = found.end is None or (now - found.end).days > JUST_OVER
    return None if late else found


def _quarter(parts: dict[str, str], anchor: Anchor) -> Span | None:
    word = parts["ordinal"].lower()
    number = int(word) if word.isdigit() else vocabulary("periods")["ordinals"][word]
    year = _year_of(parts, anchor)
    now = anchor.day or anchor.month
    if year is None and "which" not in parts and now:
        year = now.year if date(now.year, 3 * number - 2, 1) < now else now.year - 1
    return _begun(whole_months(year, 3 * number - 2, 3), parts, anchor) if year else None


def _months_to(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The 12 months to June", "the year ended March 31": back from the end of that month or that day."""
    ends = _day(parts, anchor) if "dom" in parts else _month_of(parts, anchor)
    count = number_of(parts.get("number", "one"))
    if ends is None or ends.end is None or not count:
        return None
    after = ends.end + timedelta(days=1)
    return Span(after - length_of(parts["unit"], count), ends.end)


def _year_from(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The financial year starting July 1": twelve months, the nearest such that has begun or soon does."""
    dom = parts.get("dom", "1")
    opens = _day({**parts, "dom": dom}, anchor)
    if opens is None or opens.start is None:
        return None
    start, now = opens.start, anchor.day
    soon = start + relativedelta(years=1)
    if "year" not in parts and now and (soon - now).days <= SOON:
        start = soon
    return Span(start, start + relativedelta(years=1, days=-1))


def _years_to(parts: dict[str, str], _: Anchor) -> Span | None:
    """ "The four years to 2023", "the decade to 2020": whole years, the last one with them."""
    last = int(parts["year"])
    size = 10 if parts["unit"].lower() == "decade" else 1
    count = number_of(parts.get("number", "one"))
    return whole_years(last - count * size + 1, last) if count else None


def _half(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year, now = _year_of(parts, anchor), anchor.day or anchor.month
    if year is None and not parts.keys() & {"year", "which"} and now:
        opens = date(now.year, 1 if parts["ordinal"].lower() == "first" else 7, 1)
        year = now.year if opens < now else now.year - 1
    first = 1 if parts["ordinal"].lower() in ("first", "1") else 7
    return _begun(whole_months(year, first, 6), parts, anchor) if year else None


def _so_far(parts: dict[str, str], anchor: Anchor) -> Span | None:
    year = int(parts["year"]) if "year" in parts else anchor.this_year
    if year is None:
        return None
    today = anchor.day
    end = today if today and today.year == year else date(year, 12, 31)
    return Span(date(year, 1, 1), end)


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


def _begun(span: Span, parts: dict[str, str], anchor: Anchor) -> Span:
    """Of "the year" a part that hasn't begun by publication is that of the year before."""
    today = anchor.day or anchor.month
    ahead = today is not None and span.start is not None and span.start > today
    if parts.get("which", "").lower() != "the" or anchor.future or not ahead:
        return span
    back = relativedelta(years=1)
    return Span(span.start and span.start - back, span.end and span.end - back)


def _months(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "April-June", "July and August": the first month is that before the last; joined by "and" its neighbour."""
    first, last = month_number(parts["month"]), month_number(parts["last"])
    end = _month_of({**parts, "month": parts["last"]}, anchor)
    apart = (last - first) % 12
    if end is None or end.start is None or not apart or ("joint" in parts and apart > 1):
        return None
    return Span(end.start - relativedelta(months=apart), end.end)


def _month_quarter(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The June quarter": the three months that end with it."""
    end = _month_of(parts, anchor)
    return Span(end.start - relativedelta(months=2), end.end) if end and end.start else None


def _month_edge(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The end of July": the latest such day that had come."""
    month = _month_of(parts, anchor)
    if month is None or month.start is None or month.end is None:
        return None
    day = month.start if parts["edge"].lower() in ("start", "beginning") else month.end
    fixed = parts.keys() & {"year", "which"} or anchor.future
    if not fixed and anchor.day and day > anchor.day:
        return one_day(day - relativedelta(years=1))
    return one_day(day)


def _part_of_month(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The first week of May" is its first seven days, "the second half" runs from the 16th."""
    month = _month_of(parts, anchor)
    if month is None or month.start is None or month.end is None:
        return None
    unit, ordinal = parts["unit"], parts["ordinal"].lower()
    size = {"week": 7, "fortnight": 14, "half": 15, "day": 1}[unit] * number_of(
        parts.get("number", "one")
    )
    if ordinal in ("last", "final"):
        return Span(month.end - timedelta(days=size - 1), month.end)
    first = month.start + timedelta(days=size * (vocabulary("periods")["ordinals"][ordinal] - 1))
    last = month.end if unit == "half" and ordinal == "second" else first + timedelta(size - 1)
    return Span(first, last) if last <= month.end else None


def _week_of(parts: dict[str, str], anchor: Anchor) -> Span | None:
    first = _day(parts, anchor) if "dom" in parts else None
    return Span(first.start, first.start + timedelta(days=6)) if first and first.start else None


def _split_year(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "2023/24" is the budget's year where the country writes it so; "2015-20" are six years."""
    first, last = int(parts["year"]), int(parts["last"])
    if last > (first + 1) % 100 and first % 100 < 99:
        return whole_years(first, first - first % 100 + last)
    if last != (first + 1) % 100 or anchor.fiscal not in vocabulary("periods")["split_years"]:
        return None
    return _fiscal(parts, anchor)


def _fiscal(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """A budget's year of the story's country, or a part of it."""
    known = vocabulary("periods")["fiscal_years"].get(anchor.fiscal)
    if known is None:
        return None
    month, named_after = known
    year = _fiscal_start(parts, anchor, month, named_after)
    if year is None:
        return None
    first = date(year, month, 1)
    if "ordinal" not in parts:
        return whole_months(year, month, 12)
    size = {"quarter": 3, "half": 6, "month": 1}[parts["unit"].lower()]
    size *= number_of(parts.get("number", "one"))
    ordinal = parts["ordinal"].lower()
    if ordinal in ("last", "final"):
        start = first + relativedelta(months=12 - size)
    else:
        start = first + relativedelta(
            months=size * (vocabulary("periods")["ordinals"][ordinal] - 1)
        )
    return whole_months(start.year, start.month, size)


def _fiscal_start(
    parts: dict[str, str], anchor: Anchor, month: int, named_after: str
) -> int | None:
    """The calendar year in which a budget's year opens."""
    if "year" in parts:
        year = int(parts["year"])
        year += 2000 if year < 100 else 0
        return year if "last" in parts or named_after == "start" else year - 1
    today = anchor.day or anchor.month
    if today is None:
        return None
    opened = today.year - (today.month < month)
    shift = {"last": -1, "the previous": -1, "the past": -1, "next": 1}
    return opened + shift.get(parts["which"].lower(), 0)


CALENDAR_READERS = {
    "iso": _iso,
    "day": _day,
    "days_of_month": _day,
    "month": _month_of,
    "months": _months,
    "month_quarter": _month_quarter,
    "month_edge": _month_edge,
    "part_of_month": _part_of_month,
    "week_of": _week_of,
    "year": _year,
    "years": _year,
    "split_year": _split_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "year_end": _year_end,
    "months_of_year": _months_of_year,
    "months_lately": _months_lately,
    "quarter": _quarter,
    "half": _half,
    "months_to": _months_to,
    "year_from": _year_from,
    "years_to": _years_to,
    "so_far": _so_far,
}
"""The reader of each form."""
