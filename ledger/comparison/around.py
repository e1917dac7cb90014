"""What stands around a figure in its text: its clause, the words next to it, what may tell a cause."""

import re
from functools import cache

from ledger.comparison.event import stands_aside
from ledger.comparison.words import phrase_set, stems
from ledger.model import Claim
from ledger.vocabulary import vocabulary

_CLAUSE = re.compile(r"[;:—–]|\. ")
_OF_OTHERS = re.compile(r"\b(?:were|was)\b")
"""What goes on, behind a relative clause, with those it tells of."""
_PAUSE = re.compile(r"[,;.()\d—–]")
NEAR_AFTER, NEAR_BEFORE = 60, 40
"""Characters after and before a figure in which a word may say what its own verb does not."""


def clause_of(claim: Claim) -> str:
    """The part of the sentence, between semicolons, colons and dashes, that holds the figure."""
    at = claim.number_start - claim.sentence_start
    cuts = [m.start() for m in _CLAUSE.finditer(claim.sentence)]
    start = max((cut + 1 for cut in cuts if cut < at), default=0)
    end = min((cut for cut in cuts if cut > at), default=len(claim.sentence))
    return claim.sentence[start:end]


def context(claim: Claim, cut: bool = True) -> tuple[str, ...]:
    """What may tell a cause, nearest first; a fire brigade's name tells none, and is only around it."""
    told = (claim.event or "", claim.quote, claim.sentence, claim.prefix, claim.suffix)
    source = claim.claimant if cut else None
    named = (text.replace(source, " ") if source else text for text in told)
    return (*named, claim.topic or "")


def said_before(claim: Claim) -> str | None:
    """The topic less what tells of the event and its cause, and not of who is counted."""
    if not claim.topic:
        return None
    return " ".join(word for word in claim.topic.split("; ") if word not in _happenings()) or None


@cache
def _happenings() -> frozenset[str]:
    """The names of all classes, causes and diseases."""
    events = vocabulary("events")
    return frozenset({*events["causes"], *events["classes"], *events["diseases"]})


def near(claim: Claim) -> tuple[str, str]:
    """The words right after and right before a figure, as far as no other figure or pause comes."""
    at = claim.number_start - claim.sentence_start
    before, after = claim.sentence[max(0, at - NEAR_BEFORE) : at], claim.after_number[:NEAR_AFTER]
    before = before.replace(claim.claimant, " ") if claim.claimant else before
    after = _OF_OTHERS.split(after)[0] if stands_aside(before) else after
    return _PAUSE.split(after)[0], _PAUSE.split(before)[-1]


def is_habitual(claim: Claim) -> bool:
    """Whether it is what happens each time ("30 people die in avalanches each winter")."""
    told = _PAUSE.split(claim.after_number[:NEAR_AFTER])[0]
    return bool(phrase_set("scopes", "habitual").names_in(stems(told)))
