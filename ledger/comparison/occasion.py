"""Which single happening a toll is of, where a war or a bad week brings several to one place.

Attacks come often: "killed in an air strike on a house" and "killed when shells hit a school" are two
tolls, however near their places and days.
"""

import re
from functools import cache, lru_cache

from ledger.comparison.words import TEXTS_KEPT, entry_set, phrases, stems
from ledger.model import Claim
from ledger.vocabulary import vocabulary

_OTHER = re.compile(r"\b(?:another|separate|second|third)\b", re.IGNORECASE)
_REPORTED = re.compile(r"[,:;“”\"]|\bthat\b|\bsa(?:y|ys|id)\b")


@lru_cache(TEXTS_KEPT)
def sites_in(text: str) -> frozenset[str]:
    """The sorts of site that a text says were struck, or that it happened in: school, home, train."""
    return frozenset(
        sort for sort, pattern in _sites() for _ in [pattern.search(text)] if _ is not None
    )


def is_of_another(claim: Claim) -> bool:
    """Whether its sentence sets its happening beside one told before ("in a separate attack")."""
    said = _OTHER.search(claim.sentence) is not None  # which spares the longer search most claims
    return said and _another().search(claim.sentence) is not None


def counts_several(claim: Claim) -> bool:
    """Whether its sentence counts over several happenings ("in their five operations so far")."""
    return _tells_several(claim.sentence)


@lru_cache(TEXTS_KEPT)
def _tells_several(text: str) -> bool:
    return _several().search(text) is not None


def counts_one(claim: Claim) -> bool:
    """Whether its sentence tells of one happening ("in a raid", "during the operation")."""
    return _single().search(claim.sentence) is not None


def is_of_a_poll(claim: Claim) -> bool:
    """Whether its sentence, or who gives it, is of a sample that was asked."""
    told = stems(f"{claim.sentence} {claim.claimant or ''}")
    found = set(phrases("scopes", "polls").names_in(told))
    return (
        "asked" in found or {"surveyed", "opinion"} <= found
    )  # what a survey measures is one fact


def is_own_deed(claim: Claim, event: frozenset[str]) -> bool:
    """Whether a body tells what it did itself ("WFP distributed 23,000 meals"), not what it knows of."""
    if not claim.claimant or not event & entry_set("events", "own_deeds"):
        return False
    _, named, rest = claim.before_number.rpartition(claim.claimant)
    verb = stems(claim.event or "")[:1]
    return bool(named) and bool(verb) and verb[0] in stems(rest) and not _REPORTED.search(rest)


@cache
def _sites() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists = vocabulary("events")
    verbs = _any(lists["site_verbs"])
    found = []
    for sort, words in lists["sites"].items():
        joints = lists["site_joints"] + ([] if sort in lists["havens"] else lists["site_places"])
        struck = rf"|\b(?:{_any(words)})\s+(?:[a-z]+\s+)?(?:{verbs})\b"
        found.append((sort, _after(joints, words, "(?:e?s)?", struck)))
    return tuple(found)


@cache
def _another() -> re.Pattern[str]:
    lists = vocabulary("events")
    sites = [word for words in lists["sites"].values() for word in words]
    joints = [
        f"{joint} {other}"
        for joint in (*lists["site_joints"], *lists["site_places"], "by", "from", "during")
        for other in ("another", "a separate", "separate", "a second", "a third")
    ]
    return _after(joints, [*lists["occasions"], *sites], "(?:e?s)?")


@cache
def _several() -> re.Pattern[str]:
    lists = vocabulary("events")
    numbers = "|".join(map(re.escape, lists["several"]))
    return re.compile(
        rf"\b(?:in|by|during|over|across|after)\s+(?:[a-z]+\s+){{0,2}}?(?:{numbers}|\d+)\s+"
        rf"(?:[\w'’-]+\s+){{0,2}}?(?:{_any(lists['occasions'])})s\b",
        re.IGNORECASE,
    )


@cache
def _single() -> re.Pattern[str]:
    occasions = _any(vocabulary("events")["occasions"])
    return re.compile(
        rf"\b(?:in|by|during|after)\s+(?:an?|one|the|this|that)\s+(?:[\w'’-]+\s+){{0,2}}?(?:{occasions})\b",
        re.IGNORECASE,
    )


def _after(joints: list[str], words: list[str], plural: str, other: str = "") -> re.Pattern[str]:
    """Words that stand, with three more between at most, after one of the joints; or the `other` pattern."""
    return re.compile(
        rf"\b(?:{_any(joints)})\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_any(words)}){plural}\b(?!\s+bomb){other}",
        re.IGNORECASE,
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
