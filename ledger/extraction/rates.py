"""Counts that repeat: "23,000 have returned in each of the past two months" is a rate a month."""

import re

from spacy.tokens import Doc

from ledger.extraction.quantities import Quantity

_EVERY = re.compile(
    r"\b(?:each|every)\s+(?:of\s+the\s+(?:past|last|first|next|previous)\s+(?:\w+\s+)?)?"
    r"(hour|day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s+(?:in|of|for|on)\s+(?:[a-z-]+\s+){1,3}?(?:per|a)\s+(hour|day|week|month|quarter|year)\b"
)
"""A rate whose thing stands between: "$1,800 in takings per week"."""
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
}
_NEAR = 60
"""Characters after a figure in which "each month" still speaks of it."""


def repeated_every(doc: Doc, quantity: Quantity) -> str | None:
    """Return the unit of time a count repeats by, as rates write it ("month"), or None."""
    after = doc.text[quantity.end : quantity.end + _NEAR]
    found = _EVERY.search(after)
    if found and not re.search(r"\d|;", after[: found.start()]):
        return found.group(1).lower()
    if told := _OF_WHAT.match(after):
        return told.group(1)
    first_word = re.match(r"\s*(\w+)", after)
    return _ADVERBS.get(first_word.group(1).lower()) if first_word else None
