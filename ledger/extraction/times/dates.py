"""The days that the dates of a text stand for.

A mention is read from its words alone; `resolve` needs an `Anchor` for what only the day of
publication, or another date of the text, can tell ("last month", "that year").
"""

from dataclasses import replace

from ledger.extraction.times.anchor import Anchor
from ledger.extraction.times.calendar_dates import CALENDAR_READERS
from ledger.extraction.times.date_words import VAGUE_PART, DateMention, Point, find_dates
from ledger.extraction.times.relative_dates import RELATIVE_READERS
from ledger.extraction.times.spans import Span

__all__ = ["Anchor", "DateMention", "Span", "find_dates", "is_stated", "resolve", "roughly"]


def resolve(mention: DateMention, anchor: Anchor) -> Span | None:
    """The days a mention stands for; None where they can't be told."""
    if mention.text.lower().startswith("since"):
        anchor = replace(anchor, future=False, due=False)  # what is so since then has begun
    if len(mention.points) == 2 and all(point.form == "year" for point in mention.points):
        mention = roughly(mention)  # "between 1999 and late 2005"
    spans = [_resolve_point(point, anchor) for point in mention.points]
    if all(point.form in ("split_year", "years") for point in mention.points):
        spans = spans[-1:]  # "between 2015-19 and 2020-24": the stretch arrived at
    if len(spans) == 2:
        spans[0] = _with_year_of(mention.points[0], spans[0], spans[1]) or spans[0]
        spans = _ahead(mention, spans, anchor)
    if any(span is None for span in spans):
        return None
    first, last = spans[0], spans[-1]
    assert first is not None and last is not None  # noqa: S101 - told apart just above
    if mention.link in ("since", "after"):
        return Span(first.start, None)
    if mention.link == "from":  # "will rise from 1 July"; of the past it is what was left behind
        ahead = first.start and anchor.day and first.start > anchor.day
        return Span(first.start, None) if ahead else None
    if mention.link in ("until", "before", "by"):
        return Span(None, last.end)
    if mention.link == "between now and":
        return Span(anchor.day, last.end) if anchor.day else None
    # "Between November 2003 and August last year", told in 2004: one of the two is read wrongly.
    backwards = first.start and last.end and last.end < first.start
    return None if backwards else Span(first.start, last.end)


def roughly(mention: DateMention) -> DateMention:
    """The mention with its whole month or year for "late May": near enough for the day of a statement."""
    points = [
        replace(point, parts=tuple(p for p in point.parts if p[0] != VAGUE_PART))
        for point in mention.points
    ]
    return replace(mention, points=tuple(points))


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
        own = _with_parts(point, year=year)
        if own and own.start and own.start <= last.start:
            return own
    return span


def _ahead(mention: DateMention, spans: list[Span | None], anchor: Anchor) -> list[Span | None]:
    """ "Will last from November to March": of what is due, the next such winter, or the months it is now."""
    last, now = spans[-1], anchor.month
    if not anchor.future or now is None or last is None or last.end is None or last.end >= now:
        return spans
    start, end = mention.points
    if end.form != "month" or not {"year", "which", "near"}.isdisjoint(dict(end.parts)):
        return spans
    later = _with_parts(end, year=last.end.year + 1)
    first = _with_year_of(start, spans[0], later)
    begun = first and first.start and first.start.replace(day=1) <= now
    over_winter = anchor.due and first and first.start and first.start.year == last.end.year
    return [first, later] if begun or over_winter else spans


def _with_parts(point: Point, *, year: int) -> Span | None:
    return _resolve_point(replace(point, parts=(*point.parts, ("year", str(year)))), Anchor())


def _resolve_point(point: Point, anchor: Anchor) -> Span | None:
    reader = _READERS.get(point.form)
    if reader is None or VAGUE_PART in dict(point.parts):
        return None
    try:
        return reader(dict(point.parts), anchor)
    except (ValueError, OverflowError):
        return None


_READERS = {**CALENDAR_READERS, **RELATIVE_READERS}
