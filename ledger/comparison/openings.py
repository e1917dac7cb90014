"""Of whom a sentence tells, by the noun that opens it, and for what people were arrested."""

import re
from functools import cache, lru_cache

from ledger.comparison.words import TEXTS_KEPT, stem_set, stems
from ledger.model import Claim

_OPENS = re.compile(r"^[“\"]?(?:The|An?)\s+((?:[a-z-]+\s+)+)")
_JOINT = re.compile(r"\b(?:in|of|at|on|for|from|near|off|to|with|by|which|that|who|whose)\b")
_REASON = re.compile(
    r"\b(?:over|after|for|in connection with|on suspicion of)\s+(?!a week|the weekend)([^,;.]+)"
)
_DAYS = re.compile(r"\b(?:[A-Z][\w’'-]+|\d[\d.,]*)\b")


def tell_of_others(one: Claim, other: Claim) -> bool:
    """Whether each sentence opens with another noun: "the band sold ..." and "the singer sold ..."."""
    first, second = (_subject(claim.before_number) for claim in (one, other))
    return bool(first and second) and not first & second


def have_other_reasons(one: Claim, other: Claim) -> bool:
    """Whether people were arrested "over a robbery" here and "after a football match" there."""
    first, second = (_reason(claim.after_number) for claim in (one, other))
    return bool(first and second) and not first & second


@lru_cache(TEXTS_KEPT)
def _subject(text: str) -> frozenset[str]:
    """The stems of the noun that opens a text, up to its first preposition or else its verb."""
    opened = _OPENS.match(text)
    if opened is None:
        return frozenset()
    told = _JOINT.split(opened.group(1))
    words = [w for w in told[0].split() if stems(w)[:1] and stems(w)[0] not in _unsaying()]
    words = words[:-1] if len(told) == 1 and len(words) > 1 else words
    found = frozenset(stems(" ".join(words)))
    return frozenset() if found & stem_set("scopes", "firms") else found


@lru_cache(TEXTS_KEPT)
def _reason(text: str) -> frozenset[str]:
    """The stems of what comes after "over" or "after", but for names, days and numbers."""
    told = _REASON.search(text)
    words = stems(_DAYS.sub(" ", told.group(1))) if told else ()
    return frozenset(words) - _unsaying()


@cache
def _unsaying() -> frozenset[str]:
    return stem_set("populations", "linking") | stem_set("populations", "empty")
