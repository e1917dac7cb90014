"""Dates that a text's own arithmetic contradicts."""

import re

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.dates import Anchor, DateMention, Span
from ledger.extraction.times.sentence_dates import figures_in

TOO_SLOW = 3
"""A total this many times what a stated rate could bring about in a period contradicts the period."""


def contradicted(reading: Reading, mention: DateMention, span: Span) -> bool:
    """Whether a date without its year leaves too little time for the total, at the rate stated beside it.

    "Since 15 September over 761,000 ... an average of 23,000 in each of the past two months".
    """
    if mention.link != "since" or any("year" in dict(point.parts) for point in mention.points):
        return False
    end = Anchor(reading.story.article.published).day
    total = reading.quantity.value_low or reading.quantity.value
    if end is None or span.start is None or not total:
        return False
    days = max((end - span.start).days, 1)
    rates = [rate for sentence in _paragraph(reading) for rate in _daily_rates(sentence.text)]
    return any(total > TOO_SLOW * rate * days for rate in rates)


_EACH = re.compile(
    r"\b(?:(?<!in )(?<!over )(?<!for )an?|per|each|every|each of the (?:past|last) [\w-]+) (?P<unit>day|week|month|year)s?\b(?! (?:earlier|ago|before|later|on)\b)"
)
_DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}


def _daily_rates(text: str) -> list[float]:
    """How much a day the figures of a sentence come to that are told by the day, week, month or year."""
    rates = []
    for quantity in figures_in(text):
        each = _EACH.search(text, quantity.end, quantity.end + 60)
        if each and quantity.value:
            rates.append(quantity.value / _DAYS[each["unit"]])
    return rates


def _paragraph(reading: Reading) -> list[Sentence]:
    at, block = reading.sentence.index, reading.sentence.block
    return [s for s in reading.story.sentences[max(0, at - 3) : at + 4] if s.block == block]
