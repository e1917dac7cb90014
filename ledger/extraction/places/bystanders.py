"""Places a sentence names that are not where its figures hold: who watches, sells, signs, attacks or gives.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Doc

from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot


def is_bystander(spot: Spot, text: str) -> bool:
    """Whether a place only tells whose body watches, where a thing was made, or with whom a treaty is.

    "A British daily", "a rights group in New York", "of North Korean make", "the treaty with France".
    """
    if spot.sort not in ("name", "demonym"):
        return False
    before, after = text[: spot.start], text[spot.end :]
    return bool(
        (_SOME.search(before) and _watcher().match(after))
        or _watcher_in().search(before)
        or _MADE.match(after)
        or _partner().search(before)
    )


def acts_from_afar(spot: Spot, doc: Doc | None) -> bool:
    """Whether a place is who sends weapons or aid: what it sends does its work elsewhere."""
    return launches(spot, doc) or _does(spot, doc, "giving", "aid")


def launches(spot: Spot, doc: Doc | None) -> bool:
    """Whether a place is who sends weapons: "Russia sent 479 drones"."""
    return _does(spot, doc, "launching", "weapons")


def _does(spot: Spot, doc: Doc | None, verbs: str, things: str) -> bool:
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand") if doc is not None else None
    if span is None or span.root.dep_ != "nsubj" or spot.sort != "name":
        return False
    verb = span.root.head
    below = {t.lemma_.lower() for t in verb.subtree if t.i > verb.i and t.pos_ in ("NOUN", "PROPN")}
    return verb.lemma_.lower() in listed_words(verbs) and bool(below & listed_words(things))


_SOME = re.compile(r"\b(?:an?|one|two|three|several|some|another) (?:[a-z-]+ )?$", re.IGNORECASE)
_MADE = re.compile(r"(?:[- ](?:made|built|designed|supplied)\b| (?:make|manufacture|design)\b)")


@cache
def _watcher() -> re.Pattern[str]:
    return re.compile(
        rf"(?:-based)? (?:[a-z-]+ ){{0,2}}(?:{'|'.join(listed_words('watchers'))})s?\b"
    )


@cache
def _watcher_in() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Aa]n? (?:[\w-]+ ){{0,2}}(?:{'|'.join(listed_words('watchers'))}) (?:based )?in $"
    )


@cache
def _partner() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed_words('compacts'))}) with (?:the )?$")
