"""The year of a date that names none, in a story that bears no date itself.

"12.8 percent in January 2024, after 25.5 in December", "On 12 May 2023 a boat sank. ... On 14 May": what is meant
is the namesake close to a day, month or quarter just told.
"""

from dataclasses import replace

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.anchor import Anchor
from ledger.extraction.times.dates import DateMention, Span, is_stated, resolve
from ledger.extraction.times.event_names import dates_an_event
from ledger.extraction.times.held_against import is_left_behind, only_compares
from ledger.extraction.times.sentence_dates import SentenceDates, dates_in, looks_ahead

BACK = 2
"""Sentences before a figure in which the year may be told."""
YEARLESS = (
    "day",
    "days_of_month",
    "month",
    "months",
    "month_quarter",
    "month_edge",
    "part_of_month",
)
"""Forms of dates that may leave out their year; but a firm's third quarter is of a year of its own."""


def with_time_told(
    anchor: Anchor, mention: DateMention | None, dates: SentenceDates, reading: Reading
) -> Anchor:
    """The anchor with the time beside which a date without its year is meant, where nothing else tells it."""
    if reading.story.article.published or (mention and not _is_yearless(mention)):
        return anchor
    beside = [m for m in dates.mentions if m is not mention and _tells_year(m, reading.sentence)]
    if mention is None or not beside:
        return replace(anchor, near=_told_before(reading), side=0)
    other = next((m for m in reversed(beside) if m.end <= mention.start), beside[0])
    left = is_left_behind(reading.sentence.text[: reading.quantity.start])
    side = 1 if only_compares(other, reading.sentence) else -1 if left else 0
    return replace(anchor, near=resolve(replace(other, link=""), Anchor()), side=side)


def _told_before(reading: Reading) -> Span | None:
    at = reading.sentence.index
    for sentence in reversed(reading.story.sentences[max(0, at - BACK) : at]):
        for mention in dates_in(sentence.text):
            if _tells_year(mention, sentence) and not only_compares(mention, sentence):
                return resolve(mention, Anchor())
    return None


def _is_yearless(mention: DateMention) -> bool:
    parts = [dict(point.parts) for point in mention.points]
    named = any(part.keys() & {"year", "which"} for part in parts)
    return not named and any(point.form in YEARLESS for point in mention.points)


def _tells_year(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a past date is told with its year, and not in passing ("since the 2010 quake")."""
    past = not mention.link and not looks_ahead(sentence.text)
    return past and is_stated(mention) and not dates_an_event(sentence.text, mention)
