"""What the text around a figure names: a ship, a valley, a court case, which tell one story from another."""

import re
from calendar import day_name, month_name
from functools import cache

from ledger.comparison.population import demonyms
from ledger.comparison.words import split_words, stem, stem_set, stems
from ledger.model import Claim

SHORTEST_NAME = 4
"""Letters of the stem of a name that can tell a story; shorter ones are titles and initials."""
_OPENS = re.compile(r"(?:^\s*|[.!?:;”\"“]\s+|\n)[\"“‘']?(?=\w)")


def names_around(claim: Claim) -> frozenset[str]:
    """The stems of the names in a claim's sentence and its neighbours.

    Names of countries and their people, of days, months, sources and publishers are left out: many
    stories share them. A word that opens a sentence has its capital anyway and is left out too.
    """
    text = f"{claim.prefix} {claim.sentence} {claim.suffix}"
    opening = {match.end() for match in _OPENS.finditer(text)}
    found = {
        stem(word)
        for match in re.finditer(r"[A-Z][\w’'-]+", text)
        if match.start() not in opening
        for word in split_words(match.group())
    }
    source = frozenset(stems(f"{claim.claimant or ''} {claim.publisher or ''}"))
    return frozenset(
        name
        for name in found - source - _commonplace()
        if len(name) >= SHORTEST_NAME and name not in demonyms()
    )


@cache
def _commonplace() -> frozenset[str]:
    """Stems of capitalised words that any story may hold: days, months, titles and offices."""
    dates = frozenset(stem(name) for name in (*day_name, *month_name) if name)
    return dates | stem_set("scopes", "claimant_empty") | stem_set("scopes", "areas")
