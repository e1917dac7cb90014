"""Where: a claim's place as keys of the gazetteer, and which of two places lies in the other."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ledger.comparison.parts import (
    is_in_a_part,
    is_whole_total,
    is_wide_key,
    name_and_holder,
    names_pieces,
    told_within,
)
from ledger.comparison.population import demonyms
from ledger.comparison.words import phrase_set, stem_set, stems
from ledger.model import Claim
from ledger.model.relation import Answer
from ledger.vocabulary import gazetteer
from ledger.vocabulary.atlas import is_country, is_on_no_map

Keys = frozenset[str]
PAIRS_KEPT = 20_000
"""Pairs of places of which it is remembered whether they meet."""
_PARTED = re.compile(r"[,;:]|\d|\band\b")
_NUMBER = re.compile(r"\d")
_ABROAD = re.compile(
    r"(?:(?!\bin\b)[^,;.])*\b(?:in|across)\s+(?:[\w-]+\s+){0,2}(?:countries|nations)\b"
)
_SOLD_TO = re.compile(r"(?:be )?(?:sell|sold|ship|shipped|send|sent|supply|supplied) to ([A-Z].*)")
_BY_WHOM = re.compile(r"\bby\s.*")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as keys; `within` is what the sentence says an unknown or unnamed place lies in.

    `unnamed` marks pieces of a country without a name ("14 provinces"), `origin` and `destination`
    are those of a movement, `around` the countries that its surroundings name beside them, `one_part`
    whether it is a single part of a country that only the text before named ("in this district"),
    `many` whether it is several countries that the text does not name ("in 14 countries").
    """

    text: str | None
    keys: Keys
    within: Keys
    unnamed: bool
    origin: Keys
    destination: Keys
    around: Keys = frozenset()
    one_part: bool = False
    many: bool = False


_NOWHERE = Place(None, frozenset(), frozenset(), False, frozenset(), frozenset())


def read_place(
    claim: Claim,
    *,
    is_movement: bool = False,
    is_harm: bool = False,
    is_accident: bool = False,
    is_of_one_site: bool = False,
) -> Place:
    """Read a claim's place; where the gazetteer does not know it, its sentence says what holds it.

    Harm is done where its event is told ("killed in Takhar"), movements have two ends. The dead of an
    accident at a named site are its town's; in a war a hospital's dead are not all of the town.
    """
    keys = _keys_of(claim, is_harm, is_accident)
    held = told_within(claim, keys) if keys else None
    keys = frozenset({held[0]}) if held else keys
    unknown = not keys or all(key.startswith("name:") for key in keys)
    pieces = names_pieces(claim.place or "")
    if pieces and keys and all(is_country(key) for key in keys):
        if is_whole_total(claim):
            return Place(claim.place, keys, frozenset(), False, frozenset(), frozenset())
        return _pieces_of(claim, keys)
    if is_harm and _ABROAD.match(claim.after_number):
        return replace(_NOWHERE, text=claim.place, many=True)
    if keys and all(map(is_country, keys)) and is_in_a_part(claim, keys):
        return replace(_pieces_of(claim, keys), one_part=True)
    unnamed = not keys and pieces
    within = _places_around(claim) if claim.place and unknown else frozenset()
    within = frozenset({held[1]}) if held else within
    site = is_of_one_site and len(within) == 1 and not any(map(is_wide_key, within))
    if (not keys or site) and within and not unnamed:
        keys, within = within, frozenset()
    origin = gazetteer.resolve(claim.place_from) if claim.place_from else frozenset()
    destination = gazetteer.resolve(claim.place_to) if claim.place_to else _sold_to(claim)
    origin = keys if destination and not (origin or claim.place_to) else origin
    around = _countries_around(claim) if is_movement else frozenset()
    if is_movement and keys and not (origin or destination):
        destination = keys
    return Place(claim.place, keys, within, unnamed, origin, destination, around)


def _keys_of(claim: Claim, is_harm: bool, is_accident: bool) -> Keys:
    """The keys of a claim's place; of harm, those of where it was done."""
    keys = gazetteer.resolve(claim.place) if claim.place else frozenset()
    keys = _of_event(claim, _that_tells(claim, keys)) if is_harm else keys
    keys = frozenset(key.partition("#")[0] for key in keys) if is_accident else keys
    return _whole_country(claim) or keys


def _sold_to(claim: Claim) -> Keys:
    """The country to which goods of a place were sold, as their verb says ("sell to Pakistan")."""
    told = _SOLD_TO.match(claim.event or "") if claim.place and claim.unit != "people" else None
    return gazetteer.resolve(told.group(1)) if told else frozenset()


def _that_tells(claim: Claim, keys: Keys) -> Keys:
    """The part of the place that is itself credited ("Mombasa reported three deaths"): it tells of its own."""
    own = gazetteer.resolve(claim.claimant) if claim.claimant else frozenset()
    if any(map(gazetteer.is_capital, own)):
        return keys  # its name stands for its country's government
    inside = (
        own and keys and all(any(gazetteer.contains(k, o) and k != o for k in keys) for o in own)
    )
    return own if inside else keys


def _of_event(claim: Claim, keys: Keys) -> Keys:
    """The place that the words for the event name ("killed in Takhar"), where it is another one.

    Whose count it is, or who did it, says nothing of where ("killed by Israel, by Moscow's count").
    """
    event = _BY_WHOM.sub("", claim.event or "")
    told = _places_of(event) if _event_is_its_own(claim) else frozenset()
    told -= _places_of(claim.claimant or "")
    apart = (
        told
        and keys
        and not any(
            gazetteer.contains(k, t) or gazetteer.contains(t, k) for k in keys for t in told
        )
    )
    return told if apart and len(told) == 1 else keys


def _event_is_its_own(claim: Claim) -> bool:
    """Whether no comma or other number parts the figure from the place of its event.

    In "131 killed in Takhar, another 20 in Herat" the 20 are not of Takhar.
    """
    mentions = gazetteer.find_places(claim.event or "")
    if not mentions:
        return False
    name = (claim.event or "")[mentions[0].start : mentions[0].end]
    if name in (claim.place or ""):
        return False  # "Rio Grande" of "Rio Grande do Sul"
    at, start = claim.sentence.find(name), claim.sentence_start
    if at < 0 or at + start >= claim.number_end:
        return True
    return not _PARTED.search(claim.sentence[at + len(name) : claim.number_start - start])


def _pieces_of(claim: Claim, countries: Keys) -> Place:
    """Parts of a country that only their sort and number tell ("14 of the 34 Afghan provinces")."""
    return Place(claim.place, frozenset(), countries, True, frozenset(), frozenset())


def countries_of(place: Place) -> Keys:
    """The countries a place is or lies in."""
    found = (gazetteer.country_of(key) for key in place.keys | place.within)
    return frozenset(country for country in found if country)


def compare_places(a: Place, b: Place, one_incident: bool = False) -> tuple[Answer, str]:
    """Say whether one place lies in the other.

    With `one_incident`, a country, a side of it and a list of its provinces all name the area that
    was hit, as reports of one disaster do; a single province stays a part.
    """
    if (a.origin or a.destination) and (b.origin or b.destination):
        return _compare_movements(a, b)
    if way := _one_way(a, b):
        return "inside", f"{_said(a)} is one way {way} {_said(b)}"
    if way := _one_way(b, a):
        return "contains", f"{_said(b)} is one way {way} {_said(a)}"
    if a.many != b.many and a.text == b.text and not countries_of(b if a.many else a):
        return "same", f"{_said(a)}, whether or not its countries are counted"
    if a.many != b.many and any(_is_stated(p) for p in (a, b)):
        return ("contains" if a.many else "inside"), "one is of many countries"
    if not _is_stated(a) or not _is_stated(b):
        said = [_said(p) for p in (a, b) if _is_stated(p)]
        return "unstated", f"only {said[0]} is named" if said else "neither names a place"
    two_sides = not _meet(a.keys, b.keys) and all(_is_one_side(p) for p in (a, b))
    wide = is_wide(a) and is_wide(b) and not two_sides
    if one_incident and wide and countries_of(a) & countries_of(b):
        return "same", f"{_said(a)} and {_said(b)} name the area that was hit"
    return _compare_keys(a, b)


def is_wide(place: Place) -> bool:
    """Whether a place names a country, a side of it, or several of its parts."""
    if place.unnamed:
        return not place.one_part and all(is_country(key) for key in place.within)
    if len(place.keys) > 1:
        return not all(key.startswith("name:") for key in place.keys)
    return all(is_country(key) or ":" in key[2:3] for key in place.keys) and bool(place.keys)


def _compare_keys(a: Place, b: Place) -> tuple[Answer, str]:
    if a.keys == b.keys and a.keys and a.unnamed == b.unnamed:
        return "same", f"{_said(a)} is the same place as {_said(b)}"
    if len(a.keys) == len(b.keys) == 1 and _meet(a.keys, b.keys) and _one_name(a, b):
        return "same", f"{_said(a)} and {_said(b)} share a name"
    if _holds(a, b):
        return "contains", f"{_said(b)} lies in {_said(a)}"
    if _holds(b, a):
        return "inside", f"{_said(a)} lies in {_said(b)}"
    if _one_name(a, b):
        return "same", f"{_said(a)} and {_said(b)} share a name"
    if a.unnamed and b.unnamed:
        same = stems(a.text or "") == stems(b.text or "")
        return ("same" if same else "overlaps"), f"{_said(a)} and {_said(b)}"
    if _touch(a, b):
        return "overlaps", f"{_said(a)} and {_said(b)} share ground"
    if _is_unknown(a, b) != _is_unknown(b, a) or _may_share_ground(a, b):
        return "overlaps", f"whether {_said(a)} and {_said(b)} share ground is not known"
    return "different", f"{_said(a)} is not {_said(b)}"


def _holds(outer: Place, inner: Place) -> bool:
    if outer.unnamed or not outer.keys:
        return False
    if inner.unnamed and inner.within:
        return all(any(gazetteer.contains(out, key) for out in outer.keys) for key in inner.within)
    if inner.unnamed:
        return all(is_country(key) for key in outer.keys)
    named = all(key.startswith("name:") for key in inner.keys)
    inside = inner.within if named else inner.keys
    return bool(inside) and all(
        any(gazetteer.contains(out, key) for out in outer.keys) for key in inside
    )


def _one_name(a: Place, b: Place) -> bool:
    """ "Papiri, Niger State" and "Papiri": a small place told with and without what holds it.

    A town and the state named after it ("Kano", "Kano State") may be one too, when one is told short.
    """
    one, other = (name_and_holder(p.text or "")[0] for p in (a, b))
    areas = stem_set("scopes", "areas")
    single = len(a.keys) == len(b.keys) == 1 and _meet(a.keys, b.keys)
    if single and set(stems(one)) ^ set(stems(other)) <= areas:
        return bool(one)
    either = any(key.startswith("name:") for key in a.keys | b.keys) or bool(a.within | b.within)
    return either and bool(one) and stems(one) == stems(other)


def _is_unknown(place: Place, other: Place) -> bool:
    """Whether neither the gazetteer nor the sentence says where a named place lies, as against the other.

    Of a place that lies in the other's country by its sentence, it may lie in this part of it.
    """
    named = bool(place.keys) and all(key.startswith("name:") for key in place.keys)
    return named and (not place.within or bool(countries_of(place) & countries_of(other)))


def _may_share_ground(a: Place, b: Place) -> bool:
    """Whether one names a town that may lie in a part of a country that the other names."""
    one, other = a.keys | a.within, b.keys | b.within
    return any(may_share_ground(x, y) for x in one for y in other)


@lru_cache(PAIRS_KEPT)
def may_share_ground(one: str, other: str) -> bool:
    """Whether of two keys one's place lies in the other's, or may, as only its country is known."""
    return meet(one, other) or _may_lie_in(one, other) or _may_lie_in(other, one)


@lru_cache(PAIRS_KEPT)
def meet(one: str, other: str) -> bool:
    """Whether of two keys one's place lies in the other's."""
    return gazetteer.contains(one, other) or gazetteer.contains(other, one)


def _may_lie_in(town: str, part: str) -> bool:
    """Whether a place of which only the country is known may lie in this part of it; both are keys."""
    if is_on_no_map(town) and part[2:3] == ":":
        return gazetteer.country_of(town) == part[:2]
    country = town.partition("/")[0]
    if not is_country(country) or not gazetteer.is_subdivision(part):
        return False
    return gazetteer.country_of(part) == country


def _touch(a: Place, b: Place) -> bool:
    one, other = a.keys | a.within, b.keys | b.within
    sides = _has_side(one) and _has_side(other)
    return _meet(one, other) or (sides and bool(countries_of(a) & countries_of(b)))


def _is_one_side(place: Place) -> bool:
    return len(place.keys) == 1 and _has_side(place.keys)


def _has_side(keys: Keys) -> bool:
    return any(key[2:3] == ":" for key in keys)


def _compare_movements(a: Place, b: Place) -> tuple[Answer, str]:
    """From and to must not differ; who names one end less counts more, unless the story names it."""
    if _goes_both_ways(a, b):
        return "contains", f"{_said(b)} is one way of the exchange"
    if _goes_both_ways(b, a):
        return "inside", f"{_said(a)} is one way of the exchange"
    found: set[Answer] = set()
    for one, other, name in ((a.origin, b.origin, "from"), (a.destination, b.destination, "to")):
        if one and other and not _meet(one, other):
            return "different", f"{name} {_names(one)} is not {name} {_names(other)}"
        if one and not other and not _meet(one, b.around):
            found.add("inside")
        if other and not one and not _meet(other, a.around):
            found.add("contains")
    both = f"{_said(a)} and {_said(b)}"
    if not found:
        return "same", f"{both} are one way"
    if len(found) > 1:
        return "overlaps", f"{both} name different ends"
    narrow, wide = (a, b) if "inside" in found else (b, a)
    return found.pop(), f"{_said(narrow)} is one way of {_said(wide)}"


def _one_way(a: Place, b: Place) -> str | None:
    """Whether one tells both ends of a move of whose people the other tells only the goal ("to") or start ("from")."""
    if not (a.origin and a.destination and b.keys) or b.origin or b.destination:
        return None
    goal, start = _meet(a.destination, b.keys), _meet(a.origin, b.keys)
    return None if goal == start else "to" if goal else "from"


def _goes_both_ways(a: Place, b: Place) -> bool:
    """Whether the one is between two countries ("the two exchanged 33 prisoners") and the other from one to the other."""
    between = not a.origin and len(a.destination) > 1
    one_way = b.origin and b.destination and not b.origin & b.destination
    return (
        bool(between and one_way)
        and _meet(a.destination, b.origin)
        and _meet(a.destination, b.destination)
    )


def _meet(one: Keys, other: Keys) -> bool:
    return any(meet(x, y) for x in one for y in other)


def _countries_around(claim: Claim) -> Keys:
    text = f"{claim.prefix} {claim.sentence} {claim.claimant or ''}"
    named = {m.key for m in gazetteer.find_places(text)}
    words = set(stems(claim.claimant or ""))
    named |= {key for word, key in demonyms().items() if word in words}
    return frozenset(named)


def _whole_country(claim: Claim) -> Keys:
    """The country around, where the place is "the whole country"."""
    whole = phrase_set("scopes", "whole_country").names_in(stems(claim.place or ""))
    return _country_around(claim) if whole else frozenset()


def _country_around(claim: Claim) -> Keys:
    """The one country of the places that the surroundings name, for "the whole country"."""
    named = gazetteer.find_places(f"{claim.prefix} {claim.sentence} {claim.suffix}")
    found = frozenset(c for m in named if (c := gazetteer.country_of(m.key)))
    return found if len(found) == 1 else frozenset()


def _places_around(claim: Claim) -> Keys:
    """The known places that the sentence names, or else the text before it."""
    return _places_of(claim.sentence) or _places_of(claim.prefix)


def _places_of(text: str) -> Keys:
    mentions = gazetteer.find_places(text)
    found = frozenset(
        m.key for m in mentions if m.sort != "demonym" and not m.key.startswith("name:")
    )
    return frozenset(
        k for k in found if not any(k != o and gazetteer.contains(k, o) for o in found)
    )


def _is_stated(place: Place) -> bool:
    return bool(place.keys) or place.unnamed


def _names(keys: Keys) -> str:
    return " and ".join(sorted(gazetteer.name_of(key) for key in keys))


def _said(place: Place) -> str:
    said = f"“{place.text}”" if place.text else "the place"
    return f"a part of {said}" if place.one_part else said
