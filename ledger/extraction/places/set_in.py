"""Unknown names that a sentence sets in a known place: "at Kuriga in Kaduna State", "shook Chile's Alto Frio".

Offsets count the sentence's characters.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from ledger.extraction.places.patterns import NAME, can_name_a_place, listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.words import cause_words
from ledger.vocabulary.gazetteer import country_of, is_place
from ledger.vocabulary.placenames import name_key

LONGEST_LEAD = 60
"""Characters before a place in which it says what lies there."""


def set_in(
    text: str, named: tuple[Spot, ...], taken: list[tuple[int, int]], doc: Doc | None
) -> Iterator[Spot]:
    """The unknown names before "in Kaduna State", or behind "Chile's" where a disaster strikes it."""
    for spot in named:
        inner = _inner_of(text, spot, doc) if spot.sort == "name" else None
        if inner is None or is_place(inner["name"]) or not can_name_a_place(inner["name"]):
            continue
        start, end = inner.span("name")
        if any(a < end and start < b for a, b in taken):
            continue
        lies_in = country_of(spot.keys[0]) and _LIES_IN.search(text[end : spot.start])
        until, keys = (
            (spot.end, spot.keys) if lies_in else (end, (f"name:{name_key(inner['name'])}",))
        )
        yield Spot(start, until, text[start:until], keys, "name")


def _inner_of(text: str, spot: Spot, doc: Doc | None) -> re.Match[str] | None:
    before = text[: spot.start]
    lies_in = any(led in before[-LONGEST_LEAD:] for led in (" in ", " near "))
    if lies_in and (inner := _AT.search(before)):
        return inner
    inner = _attack_on().search(before) if lies_in else None
    if inner is None and before.endswith(_strikes()) and _struck().search(before):
        inner = _ITS_OWN.match(text, spot.end)
    return None if inner is None or _is_a_body(inner, doc) else inner


@cache
def _strikes() -> tuple[str, ...]:
    return tuple(f"{verb} " for verb in (*listed_words("struck"), *listed_words("stormed")))


def _is_a_body(name: re.Match[str], doc: Doc | None) -> bool:
    """Whether who is attacked has a name like a firm's or a militia's ("an attack on Hezbollah in Lebanon")."""
    start, end = name.span("name")
    called = [
        e.label_ for e in (doc.ents if doc else ()) if e.start_char < end and start < e.end_char
    ]
    return "-" not in name["name"] and not {"ORG", "NORP", "PERSON"}.isdisjoint(called)


_AT = re.compile(
    rf"\b(?:at|in|near|outside) {NAME}(?: (?:station|junction|airport|crossing|village|town|bridge|port))?(?:,? in |, | near )(?:the )?(?:[A-Z]\w+['’]s )?$"
)
_ITS_OWN = re.compile(
    rf"['’]s {NAME}(?=[,.;]|$| (?:late|early|on|in|at|and|with|before|after|when|where|this|last|overnight)\b)"
)


_LIES_IN = re.compile(r" in (?:[A-Z]\w+['’]s )?$")


@cache
def _attack_on() -> re.Pattern[str]:
    """ "An attack on Pont-Blanc in ", "the battle for Pont-Blanc in "."""
    done = "|".join(sorted(cause_words()))
    return re.compile(rf"\b(?:{done})s? (?:on|of|for|against) {NAME} in (?:the )?$")


@cache
def _struck() -> re.Pattern[str]:
    """ "A quake struck ", "floods swept ", "rebels stormed ", before the country whose town was struck."""
    causes, struck = "|".join(sorted(cause_words())), "|".join(listed_words("struck"))
    taken = "|".join(listed_words("stormed"))
    return re.compile(rf"\b(?i:{causes})s?\b[^.;:]* (?:{struck}) $|\b(?:{taken}) $")
