"""Counts that repeat: "23,000 have returned in each of the past two months" is a rate a month."""

import re
from itertools import takewhile

from spacy.tokens import Doc, Token

from ledger.extraction.figures.currencies import is_currency
from ledger.extraction.figures.units import periodicals
from ledger.extraction.phrases import NOUNS, quantity_tokens
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import counts_people, noun_lemma

_EVERY = re.compile(
    r"\b(?:each|every)\s+(?:of\s+the\s+(?:past|last|first|next|previous)\s+(?:\w+\s+)?)?"
    r"(hour|day|night|week|month|quarter|year|winter|summer|season)s?\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"\b(hourly|daily|weekly|monthly|yearly|annual)\s+average\b[^.;:]{0,40}?"
    r"\b(?:of|is|was|were|at|to)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What happens on an average day: "a daily average of 1,000"; a temperature is not daily for it."""
_OF_WHAT = re.compile(
    r"\s+(?:in|of|for|on)\s+(?:[a-z-]+\s+){1,3}?(?:per|a)\s+(hour|day|week|month|quarter|year)\b"
    r"(?!\s+(?:ago|earlier|before|after|later|on)\b)"
)
"""A rate whose thing stands between: "$1,800 in takings per week"."""
_OF_WHAT_EVERY = re.compile(
    r"\s+(?:in|of|for|on)\s+(?:[a-z-]+\s+){1,3}?(hourly|daily|weekly|monthly|quarterly|yearly|annually)\b"
    r"(?=\s*(?:[.,;:)]|$|(?:to|from|in|over|for|and|by|until|since|at)\b))"
)
"""The same by an adverb: "7.5 million tonnes of gas annually"."""
_TO_EACH = re.compile(
    r"^[^\d;.:]{0,45}?\b(?:to|into|for|from)\s+(?:the\s+([a-z]+)\s+of\s+)?(each|every)\s+"
    r"(?!side|other|of|one)([a-z]+)\b"
)
"""A count that every one of them takes: "54 people were crammed into each boat"."""
_ON_AVERAGE = re.compile(r"\bon\s+average\b", re.IGNORECASE)
_IN_EACH = re.compile(r"^[^\d;.:]{0,30}?\b(?:in|aboard|on)\s+(each|every)\s+(?!of|side)([a-z]+)\b")
"""On average, so many in every one of them: "62 people sat in each boat"."""
_UNIT_OF_TIME = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "quarterly": "quarter",
    "annual": "year",
    "annually": "year",
    "winter": "year",
    "summer": "year",
}
"""The unit of time that a word repeats by; winters and summers come once a year."""
_NEAR = 60
"""Characters after a figure in which "each month" still speaks of it."""


def repeated_every(doc: Doc, quantity: Quantity) -> str | None:
    """Return the unit of time a count repeats by, as rates write it ("month"), or None."""
    after = doc.text[quantity.end : quantity.end + _NEAR]
    found = _EVERY.search(after)
    if found and not re.search(r"\d|;", after[: found.start()]):
        return _UNIT_OF_TIME.get(found.group(1).lower(), found.group(1).lower())
    told = _AVERAGE.search(doc.text[: quantity.number_start])
    if told and _adds_up(quantity):
        return _UNIT_OF_TIME[told.group(1).lower()]
    if told := _OF_WHAT.match(after):
        return told.group(1)
    if told := _OF_WHAT_EVERY.match(after):
        return _UNIT_OF_TIME[told.group(1)]
    if told := _TO_EACH.search(after):
        return told.group(1) or _named_after(doc, quantity.end + told.start(2))
    if (told := _IN_EACH.search(after)) and _adds_up(quantity) and _ON_AVERAGE.search(doc.text):
        return _named_after(doc, quantity.end + told.start(1))
    if (receiver := _each_of_them(doc, quantity)) is not None:
        return receiver
    first_word = re.match(r"\s*(\w+)", after)
    if first_word is None or periodicals().match(after, first_word.end()):
        return None  # "10 daily newspapers" are no ten a day
    return _UNIT_OF_TIME.get(first_word.group(1).lower())


def _adds_up(quantity: Quantity) -> bool:
    """Whether an average is of a count or a sum, which a day or a boat has so much of; 35C is not."""
    return quantity.unit is None or is_currency(quantity.unit)


def _named_after(doc: Doc, at: int) -> str:
    """Return "family" of "each bereaved family", whose "each" starts at a character of the text."""
    each = next(t for t in doc if t.idx >= at)
    head = each.head if each.dep_ == "det" and each.head.pos_ in NOUNS else each.nbor(1)
    return _one_of(head)


def _one_of(noun: Token) -> str:
    """Return what a rate is told of, one of them: "person" of traders, "family" of families."""
    return "person" if counts_people(noun) else noun_lemma(noun)


_SAID_OF_EACH = re.compile(r"\b(?:each|every)\b", re.IGNORECASE)


def _each_of_them(doc: Doc, quantity: Quantity) -> str | None:
    """Return "boat" of "each boat carried 53 people", "family" of "the families will each get $90"."""
    if not (_SAID_OF_EACH.search(doc.text) or _ON_AVERAGE.search(doc.text)):
        return None
    tokens = quantity_tokens(doc, quantity)
    verb = verb_above(tokens[-1]) if tokens else None
    if verb is None or not _is_object(tokens, verb):
        return None
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "each" and is_currency(quantity.unit):
        return "person" if any(counts_people(t) for t in doc[: subject.i]) else None
    if subject is None or subject.tag_ not in ("NN", "NNS") or subject in tokens:
        return None
    here = list(takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), subject.subtree))
    each = any(t.lower_ in ("each", "every") for t in here)
    each = each or (
        _adds_up(quantity)
        and _ON_AVERAGE.search(doc.text) is not None
        and here[:1] != []
        and here[0].lower_ in ("a", "an")
    )
    afloat = any(c.lower_ == "each" and c.dep_ in ("advmod", "appos", "dep") for c in verb.lefts)
    return _one_of(subject) if each or afloat else None


def _is_object(tokens: list[Token], verb: Token) -> bool:
    """Whether a figure, or the noun it counts, is a verb's object, straight or by "of"."""
    above = tokens[-1]
    for _ in range(4):
        if above.head == verb:
            return above.dep_ in ("dobj", "attr", "dative")
        above = above.head
    return False
