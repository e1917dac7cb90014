"""Which claims are worth holding against each other: keys for an index, so that nobody compares all pairs.

Two claims are candidates when they share a key. A key names the unit, who or what is counted (or what
happened to them, and through what), and the country; claims of one article share a key a unit.
"""

from collections.abc import Iterator

from ledger.comparison.event import HARM
from ledger.comparison.facets import PERSONS, Facets, facets
from ledger.comparison.place import countries_of
from ledger.comparison.population import MEMBERS, sorts_of
from ledger.comparison.words import stems
from ledger.model import Claim
from ledger.vocabulary import gazetteer, vocabulary
from ledger.vocabulary.atlas import is_country

NOWHERE = "-"
EXACT_DIGITS = 4
"""Digits, but for closing zeros, from which a number alone is a key: one so exact is seldom another."""
SHARES = ("percent", "ratio")


def keys(claim: Claim) -> tuple[str, ...]:
    """The index keys of a claim, sorted; sharing one makes two claims candidates."""
    return keys_of(facets(claim))


def keys_of(figure: Facets) -> tuple[str, ...]:
    """The same, for a claim whose facets are known."""
    countries = _countries(figure)
    found = {f"article|{figure.claim.article_id}|{figure.unit}"}
    for subject in _subjects(figure):
        found.update(f"{figure.unit}|{subject}|{country}" for country in countries)
    found.update(f"{figure.unit}|{group}" for group in figure.population.groups)
    found.update(_placeless(figure))
    return tuple(sorted(found))


def _placeless(figure: Facets) -> Iterator[str]:
    """Keys for claims whose country is not told: who together with what happened, or a small place."""
    happened = sorted(figure.event.classes or figure.event.words)
    for word in figure.population.words | figure.population.of_event:
        yield from (f"{figure.unit}|{word}+{event}" for event in happened)
    for key in figure.place.keys:
        if key.startswith("name:"):
            yield f"{figure.unit}|{stems((figure.claim.place or '').split(',')[0])}"
        elif figure.is_incident and not is_country(key):
            yield from (f"{figure.unit}|{event}@{key}" for event in happened)
    if figure.unit in SHARES:
        yield from (f"{figure.unit}|{word}" for word in figure.population.words)
    value = figure.claim.value
    if value is not None and len(f"{abs(value):.0f}".rstrip("0")) >= EXACT_DIGITS:
        yield f"{figure.unit}={value:.0f}"


def _subjects(figure: Facets) -> Iterator[str]:
    """What a claim can be found under: its population's sorts, and what happened to people."""
    population = figure.population
    if population.groups:
        yield from MEMBERS
    for word in sorts_of(population) - population.groups:
        yield word
        yield from _wholes(word)
    words = {*population.words, *population.groups}
    for happened in sorted(figure.event.classes):
        if happened in HARM:
            yield from (f"{happened}:{cause}" for cause in sorted(figure.event.causes) or [NOWHERE])
        elif figure.unit == PERSONS or not words:
            yield happened
    if not words and not figure.event.classes:
        yield from sorted(figure.event.words)


def _wholes(word: str) -> Iterator[str]:
    for whole, parts in vocabulary("populations")["includes"].items():
        if word in parts:
            yield whole


def _countries(figure: Facets) -> list[str]:
    """The countries a claim is about; those its surroundings name, where its own place has none."""
    place = figure.place
    own = countries_of(place) | _of_keys(place.origin | place.destination)
    if own:
        return sorted(own)
    claim = figure.claim
    for text in (claim.sentence, f"{claim.prefix} {claim.suffix}"):
        if around := _of_keys(frozenset(m.key for m in gazetteer.find_places(text))):
            return sorted(around)
    return [NOWHERE]


def _of_keys(places: frozenset[str]) -> frozenset[str]:
    return frozenset(c for key in places if (c := gazetteer.country_of(key)))
