"""Dates that lean on the day of publication or on another date: "last month", "overnight", "a year earlier".

Readers take a point's parts and an `Anchor`, and give days or None where they can't be told.
"""

import calendar
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from ledger.extraction.times.anchor import Anchor
from ledger.extraction.times.spans import (
    Span,
    length_of,
    number_of,
    one_day,
    whole_month,
    whole_months,
    whole_years,
)
from ledger.vocabulary import vocabulary


def _weekend(_: dict[str, str], anchor: Anchor) -> Span | None:
    """The latest Saturday and Sunday that had begun by the day of publication."""
    if anchor.day is None:
        return None
    saturday = anchor.day - timedelta(days=(anchor.day.weekday() - 5) % 7)
    return Span(saturday, saturday + timedelta(days=1))


def _year_before(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "A year ago": before the stretch told of last, and before publication where none is."""
    told = anchor.reference
    if "ago" in parts and (told is None or told.is_day):
        return _ago({"number": "one", "unit": "year"}, anchor)
    return _shifted(anchor, -1)


def _same_period(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The same period last year", "the same months of 2005": that stretch of that year."""
    told = anchor.reference
    if "year" not in parts or told is None or told.start is None:
        return _shifted(anchor, -1)
    return _shifted(anchor, int(parts["year"]) - told.start.year)


def _year_after(_: dict[str, str], anchor: Anchor) -> Span | None:
    return _shifted(anchor, 1)


def _shifted(anchor: Anchor, years: int) -> Span | None:
    reference = anchor.reference
    if reference is None or reference.start is None or reference.end is None:
        return None
    move = relativedelta(years=years)
    end = reference.end + move
    if not reference.is_day and (reference.end + timedelta(days=1)).day == 1:
        end += relativedelta(day=31)  # the end of February too
    return Span(reference.start + move, end)


def _same_stretch(_: dict[str, str], anchor: Anchor) -> Span | None:
    return anchor.reference


def _days_after(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "Two days later" goes on from the day told before it."""
    told, count = anchor.reference, number_of(parts.get("number", "one"))
    if told is None or not told.is_day or told.start is None:
        return None
    return one_day(told.start + timedelta(days=count))


def _units_before(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "A month earlier", "two days before": back from what was told, ends of months to ends of months."""
    told, unit = anchor.reference, parts["unit"].lower()
    if told is None or told.start is None or told.end is None:
        return None
    length = (told.end - told.start).days + 1
    if (unit == "day" and length > 1) or length > 2 * _LONGEST[unit]:
        return None
    if "number" not in parts and told.is_day and unit != "day":
        return None
    back = length_of(unit, number_of(parts.get("number", "one")))
    start, end = told.start - back, told.end - back
    if unit in _BY_MONTHS and (told.end + timedelta(days=1)).day == 1:
        end += relativedelta(day=31)
        start = end if told.is_day else start
    return Span(start, end)


_LONGEST = {
    "day": 1,
    "week": 7,
    "month": 31,
    "quarter": 92,
    "half-year": 184,
    "year": 366,
    "decade": 3660,
}
_BY_MONTHS = ("month", "quarter", "half-year")
_GIVE = {"day": 0, "date": 0, "week": 1, "month": 3, "quarter": 3, "half-year": 3, "year": 2}
"""Days by which a stretch may differ from the longest of its name."""


DAYS = ("day", "date", "morning", "afternoon", "evening", "night")
"""Words that name a day or a part of it: "that evening"."""
_NEXT = ("next", "this coming", "the coming")


def _that(parts: dict[str, str], anchor: Anchor) -> Span | None:
    if "year" in parts:
        return whole_years(int(parts["year"]), int(parts["year"]))
    reference = anchor.reference
    if reference is None or reference.start is None:
        return None
    unit, start = parts["unit"].lower(), reference.start
    length = (reference.end - start).days + 1 if reference.end else 0
    if abs(length - _LONGEST.get(unit, 1)) <= _GIVE.get(unit, 0):
        return reference  # a budget's year, a week from Wednesday
    if unit == "year":
        over = not anchor.day or anchor.future or start.year < anchor.day.year
        return whole_years(start.year, start.year) if over else None
    if unit == "month":
        return whole_month(start.year, start.month)
    if unit == "quarter":
        return whole_months(start.year, (start.month - 1) // 3 * 3 + 1, 3)
    if unit == "half-year":
        return None
    return one_day(start) if unit in DAYS and reference.is_day else None


def _back(parts: dict[str, str], anchor: Anchor) -> Span | None:
    today, count = anchor.day, number_of(parts.get("number", "one"))
    if today is None or not count:
        return None
    return Span(today - length_of(parts["unit"], count), today)


def _prior(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "In the previous three months": those before the ones just told, else those up to publication."""
    told, count = anchor.reference, number_of(parts["number"])
    if told is None or told.start is None or told.end is None or not count:
        return _back(parts, anchor)
    length, after = length_of(parts["unit"], count), told.end + timedelta(days=1)
    if told.start != after - length:
        return _back(parts, anchor)
    return Span(told.start - length, told.start - timedelta(days=1))


def _other_part(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "Fell in the second half of 2024 from 53 percent in the first": the like part of the same year, or of the one before."""
    told, ordinal = anchor.reference, parts["ordinal"].lower()
    if told is None or told.start is None or told.end is None:
        return None
    size = {6: 6, 3: 3}.get(round(((told.end - told.start).days + 1) / 30.5))
    last = ordinal in ("last", "final")
    number = vocabulary("periods")["ordinals"][ordinal]
    if size is None or (number > 12 // size and not last):
        return None
    first = 13 - size if last else (number - 1) * size + 1
    earlier = anchor.side < 0 and first >= told.start.month
    return whole_months(told.start.year - earlier, first, size)


def _coming(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "Over the next 12 months": from the day of publication on."""
    today, count = anchor.day, number_of(parts["number"])
    return Span(today, today + length_of(parts["unit"], count)) if today and count else None


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


def _before_last(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The week before last"."""
    last = _calendar({"near": "last", "unit": parts["unit"]}, anchor)
    if last is None or last.start is None:
        return None
    start = last.start - length_of(parts["unit"], 1)
    return Span(start, last.start - timedelta(days=1))


def _calendar_edge(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The end of last month"."""
    whole = _calendar(parts, anchor)
    if whole is None or whole.start is None or whole.end is None:
        return None
    return one_day(whole.start if parts["edge"].lower() in ("start", "beginning") else whole.end)


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
    if "week" in parts:  # "on Tuesday last week"
        shift = {"last": -1, "next": 1}.get(parts["week"], 0)
        return one_day(today + timedelta(days=number - today.weekday(), weeks=shift))
    back = (today.weekday() - number) % 7
    if near in _NEXT or (anchor.future and near != "last"):
        return one_day(today + timedelta(days=-back % 7 or (7 if near in _NEXT else 0)))
    return one_day(today - timedelta(days=back or (7 if near == "last" else 0)))


def _days_to(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "The week to Sunday", "the four days to Tuesday": so many days, that one the last."""
    last = _weekday({"weekday": parts["weekday"]}, anchor)
    if last is None or last.end is None:
        return None
    if "day" in parts:  # "the day to Sunday morning": a night between
        return Span(last.end - timedelta(days=1), last.end)
    count, unit = number_of(parts.get("number", "one")), parts["unit"].lower()
    if not count:
        return None
    if unit == "hour":
        return Span(last.end - length_of(unit, count), last.end)
    return Span(last.end + timedelta(days=1) - length_of(unit, count), last.end)


def _weekdays(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "Monday and Tuesday": both, where one follows the other."""
    last = _weekday({"weekday": parts["last"]}, anchor)
    names = [name.lower() for name in calendar.day_name]
    apart = (names.index(parts["last"].lower()) - names.index(parts["weekday"].lower())) % 7
    return (
        Span(last.start - timedelta(days=1), last.end)
        if last and last.start and apart == 1
        else None
    )


def _day_word(parts: dict[str, str], anchor: Anchor) -> Span | None:
    if anchor.day is None:
        return None
    first, last = vocabulary("periods")["days"][parts["word"].lower()]
    return Span(anchor.day + timedelta(days=first), anchor.day + timedelta(days=last))


def _so_far_unit(parts: dict[str, str], anchor: Anchor) -> Span | None:
    """ "So far this month": from its first day to the day of publication."""
    today = anchor.day
    if today is None:
        return None
    if parts["unit"].lower() == "week":
        return Span(today - timedelta(days=today.weekday()), today)
    return Span(today.replace(day=1), today)


RELATIVE_READERS = {
    "weekend": _weekend,
    "so_far_month": _so_far_unit,
    "year_before": _year_before,
    "same_period": _same_period,
    "year_after": _year_after,
    "same_stretch": _same_stretch,
    "units_before": _units_before,
    "days_after": _days_after,
    "that": _that,
    "back": _back,
    "prior": _prior,
    "other_part": _other_part,
    "coming": _coming,
    "calendar": _calendar,
    "before_last": _before_last,
    "calendar_edge": _calendar_edge,
    "ago": _ago,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "days_to": _days_to,
    "day_word": _day_word,
}
"""The reader of each form."""
