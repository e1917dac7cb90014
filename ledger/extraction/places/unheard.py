"""Names the gazetteer lacks that the words around them tell as places.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from ledger.extraction.places.patterns import can_name_a_place, listed_words, one_of
from ledger.extraction.places.spots import Spot
from ledger.extraction.words import cause_words, word_set
from ledger.vocabulary.atlas import place_words
from ledger.vocabulary.gazetteer import find_places, is_place
from ledger.vocabulary.placenames import name_key


def unheard_of(text: str, doc: Doc | None, known: list[tuple[int, int]]) -> list[Spot]:
    """The unknown names of a sentence that stand as places, beside what is `known` to be one."""
    return [
        _spot_of(ent)
        for ent in (doc.ents if doc is not None else ())
        if _is_told_as_place(ent, text)
        and not any(a < ent.end_char and ent.start_char < b for a, b in known)
        and not is_place(ent.text)
        and not _is_a_peoples(ent.text)
        and any(token.pos_ == "PROPN" for token in ent)
        and can_name_a_place(ent.text)
        and not _names_no_place(text, ent)
    ]


def _spot_of(name: Span) -> Spot:
    """A name as a place, without the figure that is taken for a part of it: "In Balakliia 40 homes"."""
    text = _FIGURE_BEHIND.sub("", name.text)
    start = name.start_char
    return Spot(start, start + len(text), text, (f"name:{name_key(text)}",), "name")


_FIGURE_BEHIND = re.compile(r" \d[\d,.]*$")


def needs_parse_for_place(text: str) -> bool:
    """Whether an unknown name stands where a place would, or one place opens on another: "Iran struck Erbil"."""
    led = [m for m in _led().finditer(text) if can_name_a_place(m["name"])]
    known = [(m.start, m.end) for m in find_places(text)]
    opens = len(known) > 1 and known[0][0] == 0 and text.startswith(" ", known[0][1])
    return opens or any(
        not any(a < m.end("name") and m.start("name") < b for a, b in known) for m in led
    )


@cache
def _led() -> re.Pattern[str]:
    """ "Near Gulmarg", "struck the village of Zor", "the northern town of Zor"."""
    near = "|".join(sorted(listed_words("locatives"), key=len, reverse=True))
    sorts = "|".join(sorted(listed_words("parted"), key=len, reverse=True))
    return re.compile(rf"\b(?:(?:{near})|(?:{sorts}) of) (?P<name>[A-ZÀ-Þ][a-zà-ÿ][\w'’-]*)")


def _is_a_peoples(name: str) -> bool:
    """ "The Kazakh city of Aktobe": a people's word with a sort in small letters is no name of its own."""
    return (
        name[-1:].islower()
        and name.split()[-1].islower()
        and any(m.sort == "demonym" for m in find_places(name))
    )


def _is_told_as_place(name: Span, text: str) -> bool:
    """Whether an unknown name stands as a place: after a preposition, in a list of places, as what has losses."""
    known = name.label_ in ("GPE", "LOC", "FAC")
    ruined = _ruined().search(text[: name.start_char])
    if ruined and not text.startswith(("'", "’"), name.end_char):
        part = ruined[0].endswith((" of ", " at ", " near "))  # "buried Hans Meier"
        return known or (part and name.label_ in ("ORG", "PERSON"))
    if len(name) == 1 and _flocked().search(text[: name.start_char]):
        return not text.startswith(("'", "’"), name.end_char)
    if after_locative(text, name.start_char):
        return known or (name.label_ == "ORG" and bool(_near().search(text[: name.start_char])))
    root = name.root
    if text[: name.start_char].endswith("he ") or text.startswith("The ", name.start_char):
        return False  # "the Taliban lost 40 men"
    if known and root.dep_ == "nsubj":
        return root.head.lemma_.lower() in listed_words("of_scenes")
    first = root
    while first.dep_ == "conj":
        first = first.head
    listed = first != root and (known or name.label_ in ("ORG", "PERSON"))
    return listed and first.ent_type_ == "GPE" and after_locative(text, first.idx - _before(first))


def _before(token: Token) -> int:
    """How many characters of its name stand before a token."""
    doc, start = token.doc, token.i
    while start and doc[start].ent_iob_ == "I":
        start -= 1
    return token.idx - doc[start].idx


def _names_no_place(text: str, name: Span) -> bool:
    """Whether an unknown name is a firm's, or only tells of what comes next ("shares in X", "X rates")."""
    short = len(name) == 1 and sum(c.isupper() for c in name.text) > 1
    owned = re.search(r"\b([A-Za-z][a-z]+) (?:in|of) $", text[: name.start_char])
    head = name.root.head.text
    told_of = (
        name.root.dep_ == "compound" and head.islower() and text[name.end_char :].startswith(" ")
    )
    sorts = listed_words("named_sorts") | listed_words("facility_sorts")
    placed = {head, head.title()} & sorts or head in cause_words() | word_set(
        "nouns", "news_events"
    )
    held = owned is not None and owned[1].lower() in listed_words("held_in_firms")
    votes = _OWN_SHARE.match(text, name.end_char)
    return short or held or bool(votes) or (told_of and not placed)


def in_lists(text: str, spots: list[Spot]) -> list[Spot]:
    """Unknown names that stand in one list as one spot."""
    joined: list[Spot] = []
    for spot in spots:
        last = joined[-1] if joined else None
        alike = last is not None and all(k.startswith("name:") for k in (*last.keys, *spot.keys))
        if last is not None and alike and text[last.end : spot.start] in (", ", " and ", ", and "):
            name = text[last.start : spot.end]
            joined[-1] = Spot(last.start, spot.end, name, last.keys + spot.keys, "name")
        else:
            joined.append(spot)
    return joined


def after_locative(text: str, start: int) -> bool:
    """Whether what begins at an offset stands after a preposition of place ("in ", "the city of ")."""
    if re.search(
        r"\b(?:in|at|near|of) the (?:\w+ )?(?:capital|city|town|village|port),? $", text[:start]
    ):
        return True
    before = re.search(r"(?:([\w-]+) )?([\w-]+) (?:the )?$", text[max(0, start - 32) : start])
    if before is None or (before[2] == "off" and before[1] in listed_words("off_no_coast")):
        return False
    if before[2].lower() in place_words("near"):
        return bool(before[1]) and before[1].lower() in listed_words("locatives")
    if before[2].lower() in ("of", "for"):  # "the battle for Goma"
        return bool(before[1]) and before[1].lower() in listed_words("parted")
    return before[2].lower() in listed_words("locatives") | {"from", "to", "along"}


_OWN_SHARE = re.compile(r"['’]s [\d.,]+ ?(?:%|per ?cent|votes|points|seats)")
"""Behind an unknown name: a candidate's or party's own ("to Castellani's 34 percent")."""


@cache
def _ruined() -> re.Pattern[str]:
    """Before what a disaster buried or swept away, and where a camp or a mine lies."""
    return re.compile(
        rf"\b(?:{one_of('ruining')}) (?:(?:{one_of('portions')}) of )?(?:the )?$"
        rf"|\b(?:{one_of('sites')}) (?:at|near) $|\b(?:{one_of('dwellers')}) out of $"
    )


@cache
def _flocked() -> re.Pattern[str]:
    """Where a crowd went: "some 3,000 people came to Slavin on Friday"."""
    crowds, flocking = one_of("crowds"), one_of("flocking")
    return re.compile(rf"\b(?:{crowds}) (?:have |had )?(?:{flocking}) (?:in)?(?:to|on) (?:the )?$")


@cache
def _near() -> re.Pattern[str]:
    """Before a town that lands lie around, or that has people: "the villages around", "the inhabitants of"."""
    around = one_of("lying_around")
    return re.compile(
        rf"\b(?:(?:{around}) (?:around|outside)|(?:{one_of('of_a_town')}) of) (?:the )?$"
    )
