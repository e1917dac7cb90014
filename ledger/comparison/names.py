"""What the text around a figure names: a ship, a valley, a court case, which tell one story from another."""

import re
from calendar import day_name, month_name
from collections import Counter
from functools import cache, lru_cache

from ledger.comparison.population import demonyms
from ledger.comparison.words import phrases, split_words, stem, stem_set, stems
from ledger.model import Claim
from ledger.vocabulary import gazetteer
from ledger.vocabulary.atlas import is_country

SHORTEST_NAME = 4
"""Letters of the stem of a name that can tell a story; shorter ones are titles and initials."""
NAMES_KEPT = 10_000
"""Words with a capital of which it is remembered what they tell."""
MOST_NAMED = 24
"""The most names that are kept of a story."""
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")
_NUMBER = re.compile(r"\d[\d.,]*")
_PAUSE = re.compile(r"[,;.()\d—–]|\band\b|\bagainst\b")
_OPENS = re.compile(r"(?:^\s*|[.!?:;”\"“]\s+|\n)[\"“‘']?(?=\w)")


def names_around(claim: Claim) -> frozenset[str]:
    """The stems of the names in a claim's sentence and its neighbours.

    Names of countries and their people, of days, months, sources and publishers are left out: many
    stories share them. A word that opens a sentence has its capital anyway and is left out too.
    """
    found = set(_names_in(f"{claim.prefix} {claim.sentence} {claim.suffix}"))
    return frozenset(found - _source(claim))


def names_beside(claim: Claim) -> frozenset[str]:
    """The stems of the names between the number before a claim's and the pause after it.

    "Ruiz took 44 percent, Lima 51": each share is of whom its own words name.
    """
    at = claim.number_start - claim.sentence_start
    before = _NUMBER.split(claim.sentence[:at])[-1]
    after = _PAUSE.split(claim.after_number)[0]
    return (
        frozenset(_names_in(f"{before}0{after}"))
        - _source(claim)
        - frozenset(stems(claim.place or ""))
    )


def side_beside(claim: Claim) -> frozenset[str]:
    """The side in a parliament that a claim's clause tells ("the opposition won 51 seats")."""
    at = claim.number_start - claim.sentence_start
    before = _NUMBER.split(claim.sentence[:at])[-1]
    after = _PAUSE.split(claim.after_number)[0]
    return frozenset(phrases("populations", "sides").names_in(stems(f"{before} ; {after}")))


def names_of_story(claim: Claim) -> frozenset[str]:
    """The stems of the names that the claim's story names most, its own source left out."""
    return frozenset((claim.setting or "").split()) - _source(claim)


def most_named(story: str) -> list[str]:
    """The stems of the names that a story names most, those named first before others."""
    return sorted(name for name, _ in Counter(_names_in(story)).most_common(MOST_NAMED))


def _names_in(text: str) -> list[str]:
    """The stems of the names of a text in their order, but for those that any story may hold."""
    opening = {match.end() for match in _OPENS.finditer(text)}
    return [
        name
        for match in _CAPITALISED.finditer(text)
        if match.start() not in opening
        for name in _telling(match.group())
    ]


@lru_cache(NAMES_KEPT)
def _telling(capitalised: str) -> tuple[str, ...]:
    """The stems by which a word with a capital can tell a story; "Anglo-Irish" has two."""
    found = [stem(word) for word in split_words(capitalised) if not _names_a_country(word)]
    known = _commonplace() | demonyms().keys()
    return tuple(name for name in found if len(name) >= SHORTEST_NAME and name not in known)


def _names_a_country(word: str) -> bool:
    return any(map(is_country, gazetteer.resolve(word)))


def _source(claim: Claim) -> frozenset[str]:
    return frozenset(stems(f"{claim.claimant or ''} {claim.publisher or ''}"))


@cache
def _commonplace() -> frozenset[str]:
    """Stems of capitalised words that any story may hold: days, months, titles and offices."""
    dates = frozenset(stem(name) for name in (*day_name, *month_name) if name)
    return dates | stem_set("scopes", "claimant_empty") | stem_set("scopes", "areas")
