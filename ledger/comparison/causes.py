"""What did the harm: the causes that a text names, and which of them come together."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ledger.comparison.words import TEXTS_KEPT, Phrases, phrases, stems
from ledger.vocabulary import vocabulary

_NO_CAUSE = re.compile(
    r"\b(?:(?:mis)?fir(?:ed|ing)|storm(?:ed|ing)|(?:fought|fighting|battl(?:ed|ing))(?= (?:\w+ ){0,3}(?:fires?|blazes?|flames|wildfires?|outbreak)\b))\b",
    re.IGNORECASE,
)
"""What was fired burned nothing; a prison is stormed by gunmen, and a blaze is no enemy that one fights."""


def causes_in(context: Iterable[str]) -> frozenset[str]:
    """The causes that the first of several texts to name one gives (nearest text first)."""
    return next(filter(None, map(_causes_named, context)), frozenset())


def come_together(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The causes of two tolls of which one brings the other, as a storm brings floods; else none."""
    kin = {family_of(cause) for cause in one} & {family_of(cause) for cause in other}
    return frozenset(c for c in one | other if family_of(c) in kin)


def family_of(cause: str) -> str:
    """The first of the causes that come together with this one; itself where none does."""
    return _families().get(cause, cause)


@cache
def _families() -> dict[str, str]:
    """Each cause that comes together with others, with the first of its family, which tells it."""
    families: list[list[str]] = vocabulary("events")["causes_together"]
    return {cause: family[0] for family in reversed(families) for cause in family}


@lru_cache(TEXTS_KEPT)
def _causes_named(text: str) -> frozenset[str]:
    words = stems(_NO_CAUSE.sub(" ", text))
    if found := phrases("events", "causes").names_in(words):
        return frozenset(found)
    listed = vocabulary("events")["many_causes"]
    return frozenset(c for name in _many_causes().names_in(words) for c in listed[name]["of"])


def are_vague(causes: frozenset[str]) -> bool:
    """Whether they are all that a word such as "blast" or "drowned" may have come of."""
    return causes in _vague()


@cache
def _vague() -> frozenset[frozenset[str]]:
    listed = vocabulary("events")["many_causes"]
    return frozenset(frozenset(told["of"]) for told in listed.values())


@cache
def _many_causes() -> Phrases:
    """The words for what may have come of several causes, under their names."""
    listed = vocabulary("events")["many_causes"]
    return Phrases((name, told["words"]) for name, told in listed.items())
