"""What a text says is some of a larger number: "200 of the prisoners", "Of the 1,175 injured, 793 ..."."""

import re

from ledger.comparison.classes import classes_of
from ledger.comparison.words import stem_set, stems
from ledger.model import Claim

_SOME_OF = re.compile(r"\s+of\s+(?:the|these|those|them|whom|which)\b")
_ITS_WHOLE = re.compile(r"(?:\s+[\w'’]+){0,2}\s+\d")
_OF_WHOM = re.compile(r"\s+of\s+(?:the|these|those)\s+((?:\w+\s*){1,2})")
_OF_HARMED = re.compile(
    r"\s+of\s+(?:the|these|those)\s+((?:(?!were\b|was\b|had\b|have\b|are\b|is\b|who\b)[\w-]+\s*){1,5})"
)
_AMONG = re.compile(r"[^.;,]*\bamong\s+(?:the|those)\s+(\w+)")
_OPENS_OF = re.compile(r"(?:Of|Among)\s+(?:the|these|those)\s+((?:\w+\s*){1,2}),")
OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these|those)\b(?!\s+\d)")
_OPENS_OF_ALL = re.compile(
    r"(?:^|[.;,“\"]\s*)(?:[Oo]f|[Oo]ut of|[Aa]mong)\s+(?:the|its|their|those|these|all)?\s*(?:\w+\s)?$"
)
_DATES = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\d\d?[:.]\d\d|\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d\d?\b"
)
SHARE_OF = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|majority|most|many|more|percent|per cent|%)\s+of\s+"
    r"(?:the|them|these|those|all)(?:\s[\w’'-]+){0,6},\s(?:or\s|some\s|about\s|at least\s)*$"
)


def is_partitive(claim: Claim) -> bool:
    """Whether a count is told as some of others; "437 of the state's 497 towns" gives its own whole."""
    after = claim.after_number
    match = _SOME_OF.match(after)
    if claim.kind not in ("stock", "flow"):
        return False
    if SHARE_OF.search(claim.before_number):
        return True  # "half of the victims, 45, were children"
    if match is None:
        return False
    return bool(OF_THEM.match(after)) or not _ITS_WHOLE.match(after, match.end())


def taken_from(claim: Claim) -> set[str]:
    """The stems of the words after "of the" that say out of whom a figure is taken."""
    before = claim.before_number
    match = _OF_WHOM.match(claim.after_number) or _OPENS_OF.match(before)
    return set(stems(match.group(1))) if match else set()


def harmed_before(claim: Claim) -> frozenset[str]:
    """What befell those out of whom it is taken: "three of the four soldiers killed", "among the dead"."""
    of = _OF_HARMED.match(claim.after_number)
    if of and (found := classes_of(stems(of.group(1)))):
        return found
    among = _AMONG.match(claim.after_number)
    told = stems(among.group(1)) if among else ()
    return classes_of(told) if set(told) & stem_set("events", "the_harmed") else frozenset()


def opens_with(claim: Claim) -> bool:
    """Whether a clause opens with a figure out of which it takes others ("Of the 1,175 injured, 793 ...")."""
    return bool(_OPENS_OF_ALL.search(claim.before_number))


def has_digit(text: str) -> bool:
    """Whether a number stands in a text, days and years left out."""
    return any(c.isdigit() for c in _DATES.sub("", text))


def between(before: Claim, after: Claim) -> str:
    """The text from the end of one number to the start of a later one of the same sentence."""
    start = before.sentence_start
    return before.sentence[before.number_end - start : after.number_start - start]
