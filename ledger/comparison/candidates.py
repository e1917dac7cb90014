"""Which claims are worth holding against each other: keys for an index, so that nobody compares all pairs.

Two claims are candidates when they share a key. A key names the unit, who or what is counted (or what
happened to them, and through what), and the country; claims of one article share a key a unit.
The claims under one key are a block. In a small block all meet; in a larger one those that tell of
one place, and the larger it is, the nearer in time they must be, so that the work on one claim does
not grow with the ledger (sorted neighbourhoods: Hernández and Stolfo, 1995).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ledger.comparison.causes import family_of
from ledger.comparison.classes import HARM
from ledger.comparison.event import MOVED
from ledger.comparison.facets import PERSONS, Facets, facets
from ledger.comparison.measured import tells_inhabitants
from ledger.comparison.parts import name_and_holder
from ledger.comparison.period import YEAR
from ledger.comparison.place import countries_of
from ledger.comparison.population import MEMBERS, alike_in_harm, including, sorts_of
from ledger.comparison.printed import DIGITS, telling_digits
from ledger.comparison.words import stems
from ledger.model import Claim
from ledger.vocabulary import gazetteer, vocabulary
from ledger.vocabulary.atlas import is_country

NOWHERE = "-"
INHABITANTS = "inhabitants"
"""The subject of those who live in a place, whatever they are called."""
EXACT_DIGITS = 4
"""Digits, but for closing zeros, from which a number alone is a key: one so exact is seldom another."""
SHARES = ("percent", "ratio")
ARTICLE = "article|"
"""How the keys begin that claims of one article share."""
PLACELESS = "+"
"""Stands in keys under which only claims meet that are of one country, or of which one names none;
under those that have the country before it, claims of one cause, or of which one tells none."""
ALL_MEET = 100
"""Claims of a block up to which each meets all others; some 5,000 pairs."""
ONE_NUMBER_MEETS = 10
"""The same for a block that has only a number in common, which says less than a subject."""
MOST_COUNTED = ALL_MEET * 2**10
"""Claims of a block from which its claims only meet within a day; larger ones are not counted out."""


class Entry(NamedTuple):
    """A claim's place in one block: `at` is its day as an ordinal, or its order in its story.

    0 is an unknown day. `spot` is the country it tells of, or in a country's block the part of it;
    empty for several, the whole or an unknown place.
    """

    key: str
    at: int
    spot: str


class Turn(NamedTuple):
    """When a build compares a claim: those of one country follow each other, by their day.

    Claims meet those of their country about their time, so that few are read more than once.
    """

    country: str
    day: int


def turn_of(entries: Iterable[Entry]) -> Turn:
    """The turn of a claim with these places in its blocks."""
    placed = [one for one in entries if not one.key.startswith(ARTICLE)]
    if not placed:
        return Turn("", 0)
    told = max(placed, key=lambda one: (PLACELESS not in one.key, one.key.count("|"), one.key))
    return Turn(told.key.rpartition("|")[2], told.at)


class Reach(NamedTuple):
    """Who meets in a block: claims at most so many `days` apart; of an unknown day all or each other."""

    days: int
    undated_meet_all: bool


def reach_of(key: str, size: int) -> Reach | None:
    """How near claims of a block of this size must be in time to meet; None where all do.

    A year in a block of up to four times ALL_MEET, and half of it each time that the block doubles.
    """
    by_number = "=" in key.partition("|")[0]
    if size <= (min(ONE_NUMBER_MEETS, ALL_MEET) if by_number else ALL_MEET):
        return None
    doubled = (min(size, MOST_COUNTED) - 1).bit_length() - (4 * ALL_MEET - 1).bit_length()
    return Reach(max(1, YEAR >> max(0, doubled)), undated_meet_all=size <= ALL_MEET)


def entries_of(figure: Facets, order: int) -> list[Entry]:
    """A claim's places in all its blocks; `order` counts the claims of its story from 1."""
    day, countries = _day(figure), _countries(figure)
    own = _own_countries(figure)
    country = next(iter(own)) if len(own) == 1 else ""
    part = _part(figure)
    return [
        Entry(_article_key(figure), order, ""),
        *(Entry(key, day, part) for key in _placed(figure, countries)),
        *(Entry(key, day, country) for key in _placeless(figure)),
        *(Entry(key, day, cause) for key, cause in _causeless(figure, countries)),
    ]


def _day(figure: Facets) -> int:
    """The last day that a figure covers, or the day it was told."""
    period = figure.period
    if period.moment and (not period.end or period.end > period.moment[1]):
        return period.moment[1].toordinal()
    last = period.end or period.start
    return last.toordinal() if last else 0


def _part(figure: Facets) -> str:
    """The one first-level part of a country in which all of a claim's places lie."""
    places = figure.place.keys | figure.place.within
    parts = {next(filter(gazetteer.is_subdivision, _around(key)), "") for key in places}
    ends = figure.place.origin | figure.place.destination
    return parts.pop() if len(parts) == 1 and not ends and not figure.place.unnamed else ""


def _around(key: str) -> tuple[str, ...]:
    return (key, *gazetteer.containers(key))


def keys(claim: Claim) -> tuple[str, ...]:
    """The index keys of a claim, sorted; sharing one makes two claims candidates."""
    return keys_of(facets(claim))


def keys_of(figure: Facets) -> tuple[str, ...]:
    """The same, for a claim whose facets are known."""
    placed = _placed(figure, _countries(figure))
    causeless = (key for key, _ in _causeless(figure, _countries(figure)))
    return tuple(sorted({_article_key(figure), *placed, *_placeless(figure), *causeless}))


def _article_key(figure: Facets) -> str:
    return f"{ARTICLE}{figure.claim.article_id}|{figure.unit}"


def _placed(figure: Facets, countries: list[str]) -> Iterator[str]:
    """Keys of what is counted in a country."""
    for subject in _subjects(figure):
        yield from (f"{figure.unit}|{subject}|{country}" for country in countries)
    value = figure.claim.value
    if value is not None and telling_digits(value) >= DIGITS:
        yield from (f"{figure.unit}={value:.10g}|{country}" for country in countries)


def _placeless(figure: Facets) -> Iterator[str]:
    """Keys for claims whose country is not told: a group, who and what happened, a small place."""
    yield from (f"{figure.unit}|{group}" for group in figure.population.groups)
    happened = sorted(figure.event.classes or figure.event.words)
    words = figure.population.words | figure.population.of_event
    for word in words | alike_in_harm(words):
        yield from (f"{figure.unit}|{word}{PLACELESS}{event}" for event in happened)
    if not (figure.population.words or figure.population.groups):
        for event in happened if figure.unit != PERSONS else ():
            yield f"{figure.unit}|{PLACELESS}{event}"
        for event in sorted(figure.event.classes & HARM):
            yield from (f"{figure.unit}|{event}:{c}{PLACELESS}" for c in _causes(figure))
    for key in figure.place.keys:
        if key.startswith("name:"):
            continue
        if not gazetteer.country_of(key) or (figure.is_incident and not is_country(key)):
            yield from (f"{figure.unit}|{event}@{key}" for event in happened)
    small, _ = name_and_holder(figure.claim.place or "")
    if small[:1].isupper() and not gazetteer.is_place(small):
        yield f"{figure.unit}|{stems(small)}"
    if figure.unit in SHARES:
        yield from (f"{figure.unit}|{word}" for word in figure.population.words)
    value = figure.claim.value
    if value is not None and len(f"{abs(value):.0f}".rstrip("0")) >= EXACT_DIGITS:
        yield f"{figure.unit}={value:.0f}"


def _causeless(figure: Facets, countries: list[str]) -> Iterator[tuple[str, str]]:
    """Keys under which a toll meets those of its country of which one leaves the cause open, with its cause."""
    causes = _causes(figure)
    for happened in sorted(figure.event.classes & HARM):
        for country in countries:
            key = f"{figure.unit}|{country}|{happened}{PLACELESS}"
            yield key, causes[0] if len(causes) == 1 else ""


def _subjects(figure: Facets) -> Iterator[str]:
    """What a claim can be found under: its population's sorts, and what happened to people."""
    population = figure.population
    if population.groups:
        yield from MEMBERS
    for word in sorts_of(population) - population.groups:
        yield word
        yield from _wholes(word)
    words = {*population.words - population.of_event, *population.groups}
    for happened in sorted(figure.event.classes):
        if happened in HARM:
            yield from (f"{happened}:{cause}" for cause in _causes(figure) or [NOWHERE])
        elif (
            figure.unit in (PERSONS, *SHARES)
            or not words
            or happened in vocabulary("events")["counted_as"]
        ):
            yield happened
            yield from _seen_from_two_sides(happened) if figure.unit == PERSONS else ()
    if not words and not figure.event.classes:
        yield from sorted(figure.event.words)
    if tells_inhabitants(figure):
        yield INHABITANTS


@cache
def _seen_from_two_sides(happened: str) -> tuple[str, ...]:
    """Subjects that an event shares with one that is the same seen from another side: carried, and aboard."""
    kin = (sorted(pair) for pair in vocabulary("events")["kin"] if happened in pair)
    return tuple("/".join(pair) for pair in kin if (HARM | MOVED).isdisjoint(pair))


def _causes(figure: Facets) -> list[str]:
    """The families of what did the harm: a storm's dead stand under those of the flood it brought."""
    return sorted({family_of(cause) for cause in figure.event.causes})


def _wholes(word: str) -> Iterator[str]:
    for whole, parts in including().items():
        if word in parts:
            yield whole


def _countries(figure: Facets) -> list[str]:
    """The countries a claim is about; those its surroundings name, where its own place has none."""
    if own := _own_countries(figure):
        return sorted(own)
    claim = figure.claim
    for text in (claim.sentence, f"{claim.prefix} {claim.suffix}", claim.claimant or ""):
        if around := _of_keys(frozenset(m.key for m in gazetteer.find_places(text))):
            return sorted(around)
    return [NOWHERE]


def _own_countries(figure: Facets) -> frozenset[str]:
    """The countries that a claim's own place names; those around it may be of something else."""
    place = figure.place
    return countries_of(place) | _of_keys(place.origin | place.destination)


def _of_keys(places: frozenset[str]) -> frozenset[str]:
    return frozenset(c for key in places if (c := gazetteer.country_of(key)))
