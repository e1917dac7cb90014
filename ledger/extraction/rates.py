"""Counts that repeat: "23,000 have returned in each of the past two months" is a rate a month."""

import re

from spacy.tokens import Doc, Token

from ledger.extraction.phrases import quantity_tokens
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import noun_lemma

_EVERY = re.compile(
    r"\b(?:each|every)\s+(?:of\s+the\s+(?:past|last|first|next|previous)\s+(?:\w+\s+)?)?"
    r"(hour|day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s+(?:in|of|for|on)\s+(?:[a-z-]+\s+){1,3}?(?:per|a)\s+(hour|day|week|month|quarter|year)\b"
    r"(?!\s+(?:ago|earlier|before|after|later|on)\b)"
)
"""A rate whose thing stands between: "$1,800 in takings per week"."""
_TO_EACH = re.compile(
    r"^[^\d;.:]{0,45}?\b(?:to|into|for)\s+(?:each|every)\s+(?!side|other|of|one)([a-z]+)\b"
)
"""A count that every one of them takes: "54 people were crammed into each boat"."""
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
    if told := _TO_EACH.search(after):
        return told.group(1)
    if (receiver := _each_of_them(doc, quantity)) is not None:
        return receiver
    first_word = re.match(r"\s*(\w+)", after)
    return _ADVERBS.get(first_word.group(1).lower()) if first_word else None


def _each_of_them(doc: Doc, quantity: Quantity) -> str | None:
    """Return "boat" of "each boat carried 53 people", "family" of "the families will each get $90"."""
    tokens = quantity_tokens(doc, quantity)
    verb = verb_above(tokens[-1]) if tokens else None
    if verb is None or not _is_object(tokens, verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.tag_ not in ("NN", "NNS") or subject in tokens:
        return None
    each = any(c.lower_ in ("each", "every") for c in subject.lefts)
    afloat = any(c.lower_ == "each" and c.dep_ in ("advmod", "appos", "dep") for c in verb.lefts)
    return noun_lemma(subject) if each or afloat else None


def _is_object(tokens: list[Token], verb: Token) -> bool:
    """Whether a figure, or the noun it counts, is a verb's object, straight or by "of"."""
    above = tokens[-1]
    for _ in range(4):
        if above.head == verb:
            return above.dep_ in ("dobj", "attr", "dative")
        above = above.head
    return False
