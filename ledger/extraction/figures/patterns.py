"""Word lists of the vocabulary as sets and as parts of regular expressions."""

import re
from functools import cache

from ledger.vocabulary import vocabulary

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
