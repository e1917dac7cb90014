"""Who is credited: whether two names are one claimant, one a body of the other, or two."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ledger.comparison.office import office_of
from ledger.comparison.words import phrases, split_words, stem, stem_set, stems
from ledger.model import Claim
from ledger.model.relation import Answer
from ledger.vocabulary import gazetteer

_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]{1,}[A-Za-z-]*\b")


SHORTEST_ACRONYM = 3
LONGEST_NAME = 3
"""Words of the longest name that is taken for a person's."""
NAMES_KEPT = 10_000
"""Claimants' names whose places are remembered."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """A claimant as its telling words and acronyms; `umbrella` where it is a whole system itself.

    `state` is the country that its name speaks for, `office` the words for the body that the text
    around says a person speaks for.
    """

    name: str | None
    id: str | None
    words: frozenset[str]
    acronyms: frozenset[str]
    umbrella: str | None
    state: str | None = None
    initials: frozenset[str] = frozenset()
    office: frozenset[str] = frozenset()


def read_claimant(claim: Claim) -> Claimant:
    """Take a claimant's name apart; the place its figure is of does not tell it from others."""
    whole = _taken_apart(claim.claimant, claim.claimant_id)
    local = whole.words - frozenset(stems(f"{claim.place or ''}"))
    return replace(whole, words=local or whole.words, office=office_of(claim))


def _taken_apart(name: str | None, id: str | None) -> Claimant:
    runs = phrases("scopes", "umbrellas").fold(_without_rulers(stems(name or "")))
    umbrellas = [found for found, _ in runs if found]
    told = tuple(run[0] for found, run in runs if found is None)
    folded = phrases("scopes", "claimant_alike").fold(told)
    words = frozenset(name or run[0] for name, run in folded) - stem_set("scopes", "claimant_empty")
    acronyms = frozenset(_ACRONYM.findall(_without_places(name or ""))) - {"UN"}
    alone = umbrellas[0] if umbrellas and not words else None
    return Claimant(name, id, words, acronyms, alone, _state_of(name or ""), _initials(name or ""))


def _without_rulers(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without who rules where it sits ("the health ministry in the rebel-held north")."""
    ruling = stem_set("scopes", "ruled_by")
    at = {i for i, word in enumerate(words) if i and word in ruling}
    return tuple(word for i, word in enumerate(words) if i not in at and i + 1 not in at)


def _without_places(name: str) -> str:
    """A name without the places in it: two bodies "of the UK" share no acronym by that."""
    kept, at = "", 0
    for place in gazetteer.find_places(name):
        kept, at = f"{kept}{name[at : place.start]} ", place.end
    return kept + name[at:]


def _state_of(name: str) -> str | None:
    """The country for which a body of its name speaks ("Armenia", "Baku's defence ministry")."""
    countries = {country for key in seats_of(name) if (country := gazetteer.country_of(key))}
    return countries.pop() if len(countries) == 1 else None


def _initials(name: str) -> frozenset[str]:
    """The acronym that the capitals of a name of three words or more would make."""
    letters = "".join(word[0] for word in split_words(name) if word[0].isupper())
    return frozenset({letters}) if len(letters) >= SHORTEST_ACRONYM else frozenset()


def compare_claimants(a: Claimant, b: Claimant) -> tuple[Answer, str]:
    """Say whether two figures are credited to one claimant; `contains` is a body and its parent."""
    if not a.name or not b.name:
        return (
            "unstated",
            f"only {a.name or b.name} is credited" if a.name or b.name else "nobody is credited",
        )
    both = f"{a.name} and {b.name}"
    if _is_one(a, b):
        return "same", f"{a.name}, both times" if a.name == b.name else f"{both} are one"
    if _names_its_place(a, b) or _names_its_place(b, a):
        return "same", f"{both} are one, told with and without its place"
    if _holds_office(a, b) or _holds_office(b, a):
        return (
            "inside" if _holds_office(a, b) else "contains"
        ), f"{both}: one speaks for the other"
    if _is_wider(a, b) or (a.umbrella and a.umbrella in _umbrellas(b)):
        return "contains", f"{b.name} belongs to {a.name}"
    if _is_wider(b, a) or (b.umbrella and b.umbrella in _umbrellas(a)):
        return "inside", f"{a.name} belongs to {b.name}"
    if all(c.words and c.words <= stem_set("scopes", "rulers") for c in (a, b)):
        return "unstated", f"{both} may be one: both are who rules"
    if a.state and a.state == b.state and _is_state(a) and _is_state(b):
        return "same", f"{both} stand for one state"
    if a.state and a.state == b.state and (_is_state(a) or _is_state(b)):
        return ("contains" if _is_state(a) else "inside"), f"{both}: one is a body of the other"
    if not all(c.words or c.acronyms or c.umbrella for c in (a, b)):
        return "unstated", f"{both} may be one: an office or a crowd is named, not a body"
    return "different", f"{a.name} is not {b.name}"


def _is_one(a: Claimant, b: Claimant) -> bool:
    written = a.acronyms & (b.acronyms | b.initials) or b.acronyms & a.initials
    if (a.id and a.id == b.id) or written:
        return True
    if a.umbrella or b.umbrella:
        return a.umbrella == b.umbrella
    if _is_one_person(a.name or "", b.name or ""):
        return True
    small, large = sorted((a.words, b.words), key=len)
    if not small:
        return bool(a.name and b.name) and {stem(w) for w in split_words(a.name)} == {
            stem(w) for w in split_words(b.name)
        }
    return small == large or (len(small) > 1 and small < large)


def _is_wider(a: Claimant, b: Claimant) -> bool:
    """Whether one name is a part of the other, and of no other system ("the UN rights chief", "a rights network")."""
    ruled = any(c.words <= stem_set("scopes", "rulers") for c in (a, b))
    if _is_of_state(a) != _is_of_state(b) and not ruled:
        return False  # a health ministry is no part of the World Health Organization
    return bool(a.words) and a.words < b.words and set(_umbrellas(a)) <= set(_umbrellas(b))


def _is_of_state(claimant: Claimant) -> bool:
    """Whether a ministry, or somebody of one, is named."""
    return bool(stem_set("scopes", "of_state") & set(stems(claimant.name or "")))


def _is_state(claimant: Claimant) -> bool:
    """Whether a state itself is credited, by its name, its capital or its government."""
    named = _seats(claimant.name) | stem_set("scopes", "state_itself")
    return bool(claimant.name) and {stem(w) for w in split_words(claimant.name)} <= named


def _is_one_person(one: str, other: str) -> bool:
    """ "P.K. Jena" and "Pradeep Jena": two capitalised names with one surname and one first letter."""
    names = [split_words(name) for name in (one, other)]
    plain = all(2 <= len(n) <= LONGEST_NAME and all(w[:1].isupper() for w in n) for n in names)
    if not plain or stem_set("scopes", "bodies") & {stem(w) for n in names for w in n}:
        return False
    first, second = names
    return first[-1] == second[-1] and first[0][0] == second[0][0] and len(first[-1]) > 2


def _holds_office(person: Claimant, body: Claimant) -> bool:
    """Whether the text says of a person that they speak for this body, or serve this government."""
    if not person.office or body.office:
        return False
    if "ministry" in person.office and body.words and body.words <= stem_set("scopes", "rulers"):
        return True
    if body.words and body.words < person.office and body.words <= stem_set("scopes", "bodies"):
        return True  # "the ministry", told after its minister
    telling = person.office - stem_set("scopes", "bodies")
    return person.office <= body.words and bool(telling & body.words or person.office == body.words)


def _names_its_place(short: Claimant, long: Claimant) -> bool:
    """Whether one name only adds where the body sits ("the air force", "Chile's air force")."""
    added = long.words - short.words
    return bool(short.words and added) and short.words < long.words and added <= _seats(long.name)


@lru_cache(NAMES_KEPT)
def _seats(name: str | None) -> frozenset[str]:
    """The stems of the places that a body's name holds."""
    text = name or ""
    return frozenset(s for m in gazetteer.find_places(text) for s in stems(text[m.start : m.end]))


@lru_cache(NAMES_KEPT)
def seats_of(name: str | None) -> frozenset[str]:
    """The places that a body's name holds, as keys of the gazetteer; also those of its demonyms."""
    return frozenset(m.key for m in gazetteer.find_places(name or ""))


def _umbrellas(claimant: Claimant) -> list[str]:
    return phrases("scopes", "umbrellas").names_in(stems(claimant.name or ""))
