"""Parts of a country that a text tells without a name, or by one that no gazetteer knows: "14 provinces", "in this district"."""

import re
from functools import cache

from ledger.comparison.words import entry_set, phrase_set, stem, stem_set, stems
from ledger.model import Claim
from ledger.vocabulary import gazetteer, vocabulary
from ledger.vocabulary.atlas import is_country
from ledger.vocabulary.placenames import name_key

Keys = frozenset[str]
TOTAL_WORDS = 5
"""Words before a figure among which "out of a total of" may stand."""
_NUMBER = re.compile(r"\d")
_WHOSE_PLACE = re.compile(r"([A-Z][\w.-]+(?: [A-Z][\w.-]+)*)['’]s (?:[a-z]+ern )?$")
_IN_COUNTRY = re.compile(r",? (?:in )?(?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)?)(?=[,.;:)]|$)")
_HELD_IN = re.compile(r"\s+in\s+(?:the\s+)?")
_CLAUSE_END = re.compile(r"[;,]\s|\bsa(?:id|ys)\b[^,;]*?\bthat\b")
"""Where a figure's own clause ends: what stands beyond may be of another place."""


def is_whole_total(claim: Claim) -> bool:
    """Whether the figure is what a part is taken from ("201 out of a total of 219"): it covers all."""
    before = claim.before_number
    words = stems(before)[-TOTAL_WORDS:]
    return bool(phrase_set("scopes", "out_of_total").names_in(words))


def names_pieces(place: str) -> bool:
    """Whether parts of a country are told of ("14 provinces"); the United States and Ivory Coast are none."""
    areas = stem_set("scopes", "areas")
    if not set(stems(place)) & areas:
        return False
    spans = [(m.start, m.end) for m in gazetteer.find_places(place) if is_country(m.key)]
    for start, end in reversed(spans):
        place = f"{place[:start]} {place[end:]}"
    return bool(set(stems(place)) & areas)


def is_in_a_part(claim: Claim, countries: Keys) -> bool:
    """Whether words near a figure put it in a part of a country: "in this district", "in Suka Makmur village".

    "The department reported" is a ministry's word, but where a country is divided into departments.
    """
    divided = countries <= entry_set("scopes", "divided_into_departments")
    before = _CLAUSE_END.split(claim.before_number)[-1]
    after = _NUMBER.split(_CLAUSE_END.split(claim.after_number)[0])[0]
    near = after if _NUMBER.search(before) else f"{before} {after}"
    if phrase_set("scopes", "whole_country").names_in(stems(after)):
        return False
    opens, village = (r.match(claim.sentence) for r in (_the_part(divided), _named_part()))
    if village and gazetteer.find_places(village[1]):
        village = None
    ends = min((found.end() for found in (opens, village) if found), default=None)
    if ends is not None and ends <= claim.number_start - claim.sentence_start:
        return True
    named = any(not gazetteer.find_places(found[1]) for found in _named_part().finditer(near))
    told = f"{before} {claim.number_text} {after}"
    return named or _the_part(divided).search(told) is not None


@cache
def _the_part(departments: bool) -> re.Pattern[str]:
    """A part of a country that was named before and is not again."""
    bodies = "city" if departments else "city|department"
    subject = rf"\bthe\s+(?!{bodies})(?:{_parts()})\s+(?:has\s+|had\s+|have\s+)?"
    verbs = "|".join(vocabulary("scopes")["part_tells"])
    return re.compile(
        rf"\b(?:in|across|throughout|within)\s+(?:this|the|that)\s+(?:{_parts()})\b"
        rf"|{subject}(?:{verbs})\b",
        re.IGNORECASE,
    )


@cache
def _named_part() -> re.Pattern[str]:
    """A part of a country that is named, though no gazetteer knows it."""
    return re.compile(
        rf"\b[Ii]n\s+(?:the\s+)?(?:[a-z]+\s+)?((?:[A-Z][\w'’-]+\s+){{1,3}}(?i:{_parts()}))\b"
    )


def _parts() -> str:
    return "|".join(vocabulary("scopes")["unnamed_parts"])


def told_within(claim: Claim, keys: Keys) -> tuple[str, str] | None:
    """The key of a place that no gazetteer has where the text puts it, and of what holds it there.

    "Hollow Creek, Ohio" and "Hollow Creek in Ohio" are a place in Ohio, whether or not another one is
    known; so is a town beside another country than its own.
    """
    name, holder = name_and_holder(claim.place or "")
    held = gazetteer.resolve(holder) if holder and "," not in holder else frozenset()
    known = any("/" in key and gazetteer.contains(h, key) for key in keys for h in held)
    if not known and len(held) == 1 and all(map(is_wide_key, held)) and _is_not_in(name, *held):
        return f"name:{name_key(name)}", next(iter(held))
    beside = country_beside(claim, keys)
    return (f"name:{name_key(claim.place or '')}", beside) if beside else None


def name_and_holder(place: str) -> tuple[str, str]:
    """ "Hollow Creek" and "Ohio" of "Hollow Creek, Ohio" or "Hollow Creek village in Ohio"; the second may be empty."""
    name, _, holder = _HELD_IN.sub(", ", place).partition(", ")
    words = name.split(" ")
    sort = len(words) > 1 and stem(words[-1]) in stem_set("scopes", "areas")
    return " ".join(words[:-1]) if sort and holder else name, holder


def _is_not_in(name: str, holder: str) -> bool:
    """Whether a name is one that no gazetteer has, or a town's of elsewhere: a namesake is told."""
    keys = gazetteer.resolve(name)
    town = all("/" in key and not gazetteer.contains(holder, key) for key in keys)
    return bool(keys) and (keys == {f"name:{name_key(name)}"} or town)


def is_wide_key(key: str) -> bool:
    """Whether it is of a country or a first-level part of one, where crashes and fires are many."""
    return is_country(key) or gazetteer.is_subdivision(key)


def country_beside(claim: Claim, keys: frozenset[str]) -> str | None:
    """The country that stands right beside a place's name and is not the one of which it is known.

    "Ecuador's Zamora province" is not the Zamora of Spain, nor "Santiago, in the Philippines," Chile's;
    "Russia's attack on Kyiv" and "in Beirut, Israel struck" leave the towns where they are.
    """
    known = {gazetteer.country_of(key) for key in keys}
    before, named, after = claim.sentence.partition(claim.place or "")
    if not claim.place or not named or None in known or any(map(is_country, keys)):
        return None
    is_part = re.search(rf"\b(?:{_parts()})\b", f"{claim.place} {' '.join(after.split()[:1])}")
    told = (_WHOSE_PLACE.search(before) if is_part else None, _IN_COUNTRY.match(after))
    beside = {key for match in told if match for key in gazetteer.resolve(match.group(1))}
    return next((key for key in beside if is_country(key) and key not in known), None)
