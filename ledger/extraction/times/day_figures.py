"""Which figures tell of a happening of one day: those aboard, the crowd, the arrests, the turnout.

A figure's sorts are read from what is counted and what happened to it (happenings.yml); those of one
happening go together.
"""

import re
from collections.abc import Sequence
from functools import cache

from ledger.extraction.times.event_days import of_lasting_harm
from ledger.extraction.times.sentence_dates import foretells, is_inquiry, looks_ahead
from ledger.extraction.times.story_words import one_of, speaks_of, told_words, words_about
from ledger.model import Claim
from ledger.vocabulary import vocabulary

SHARED = ("harm", "ruin", "ballots", "crowds")
"""Sorts of periods.yml (same_events) that happenings have too."""


def sorts_of(claim: Claim) -> set[str]:
    """The sorts of a figure; money is only what a happening cost."""
    sorts = sorts_in(told_words(claim))
    return sorts & {"cost"} if claim.unit.isupper() else sorts - {"cost"}


def sorts_in(text: str) -> set[str]:
    """The sorts of figures that a text's words tell of."""
    text = text.lower()
    words = set(re.findall(r"[a-z]+", text))
    found = {sort for sort in SHARED if not words.isdisjoint(_shared_words(sort))}
    return found | {sort for sort, pattern in _patterns().items() if pattern.search(text)}


@cache
def _shared_words(sort: str) -> frozenset[str]:
    return frozenset(vocabulary("periods")["same_events"][sort])


def going_with(sorts: set[str]) -> frozenset[str]:
    """The sorts of figures that tell of the same happening as the sorts told of a day."""
    groups = vocabulary("happenings")["together"].values()
    return frozenset(sort for g in groups if sorts & set(g["told_by"]) for sort in g["with"])


def tells_of(claim: Claim, sorts: frozenset[str], *, to_come: bool = False) -> bool:
    """Whether a figure is of one of the sorts that a happening has, and neither lasts beyond it nor is allowed."""
    own = sorts_of(claim)
    if "arrests" in own - sorts or claim.kind == "rate":
        return False
    own &= sorts if claim.unit in ("people", "body") else sorts - {"exchange"}
    if claim.kind == "stock":
        own &= _named("there_was") if claim.unit in ("people", "household") else set()
    elif claim.kind == "share":
        own &= _named("shares")
    elif claim.kind == "change":
        own &= _named("changes") if claim.unit in ("people", "ratio") else set()
    elif _came_after(claim) and "exchange" not in own:
        return False
    if own & {"harm", "ruin"} and of_lasting_harm(claim.before_number):
        return False
    return bool(own) and is_of_then(claim, to_come=to_come)


def counts_what_was(claim: Claim) -> bool:
    """Whether a figure counts those who were there: aboard, in the crowd, absent."""
    return bool(sorts_of(claim) & _named("there_was"))


def gives_another_count(claim: Claim, told: Sequence[Claim], day: str) -> bool:
    """ "Police put it at 5,000" after 7,500 marched that day: the words for what is counted are left out."""
    if "percent" in claim.unit or claim.unit.isupper() or claim.kind not in ("flow", "stock"):
        return False
    of_the_day = any(
        last.unit == "people"
        and last.period_start == last.period_end == day
        and counts_what_was(last)
        for last in told
    )
    alone = _ALONE.match(claim.after_number) is not None
    return of_the_day and alone and bool(_giving().search(claim.before_number))


def is_of_then(claim: Claim, *, to_come: bool = False) -> bool:
    """Whether a figure is of the happening's time: not of what is allowed, lasts, came after or is asked."""
    words = words_about(claim)
    if is_inquiry(claim.sentence):
        return False
    if not to_come and (looks_ahead(words) or foretells(words)):
        return False
    if _SINCE_THEN.search(words) or speaks_of("others", claim.sentence):
        return False
    return not speaks_of("allowed", words) and not speaks_of("lasting", words)


def _came_after(claim: Claim) -> bool:
    return (claim.event or "").split(" ")[0] in _named("done_about")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sorts: dict[str, list[str]] = vocabulary("happenings")["sorts"]
    return {sort: one_of(words) for sort, words in sorts.items()}


@cache
def _named(name: str) -> frozenset[str]:
    return frozenset(vocabulary("happenings")[name])


@cache
def _giving() -> re.Pattern[str]:
    words = vocabulary("happenings")
    hedges = "|".join(words["hedges"])
    return re.compile(
        rf"\b(?:{'|'.join(words['giving'])})(?: (?:{hedges}))* $", re.IGNORECASE
    )  # fmt: skip


_SINCE_THEN = re.compile(
    r"\b(?:has|have|’ve|'ve)\s(?:\w+\s){0,2}?\w+(?:ed|en|wn|ght|ld|ft|ut|ome|one|got)\b"
)
"""The perfect, which counts all until now."""
_ALONE = re.compile(r"(?: ?[.,;:—”\"]|$| and | had [a-z]+)")
