"""Word lists of the vocabulary as sets and as parts of regular expressions."""

import re
from functools import cache

from ledger.vocabulary import vocabulary

IN_A_ROW = re.compile(
    r"\d(?:(?P<bare>\s*[,;]\s+(?:and\s+)?)|(?:\s[a-z]+){0,3}?(?:[,;]\s+(?:and\s+)?|,?\s+and\s+))"
    r"(?P<name>[A-Z][^\W\d]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][^\W\d]*){0,2})\s$"
)
"""A figure and a name behind it, which has the next: "31 cases, Kano 12 and Jos 4"."""
NO_NOUN = re.compile(r"\s*(?:$|[.,;:)-]|(?:of|on|and|or|from|is|was|which|that|by|in)\b)")
"""What may follow a number that counts nothing named behind it."""


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """The words of a list of `ledger/vocabulary/<name>.yml`."""
    return frozenset(map(str, vocabulary(name)[key]))


@cache
def one_of(name: str, key: str) -> str:
    """The words of a list, longest first, as alternatives; a space in them stands for any."""
    words = sorted(listed(name, key), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for one person, singular."""
    nouns = vocabulary("nouns")
    return frozenset(f"{nouns['person']} {nouns['also_persons']}".split())
