"""Where people and goods that a figure counts came from and went to."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ledger.extraction.places.bystanders import launches
from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.naming import name_told
from ledger.extraction.places.responders import scene_inside, state_of, told_outside
from ledger.extraction.places.spots import Spot, led_in
from ledger.extraction.reading import Reading
from ledger.extraction.words import goes_with_verb, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import contains, country_of, is_country, name_of


@dataclass(frozen=True, slots=True)
class Movement:
    """Origin and goal by name, and `at`, a place inside the goal where it was taken in."""

    origin: str | None = None
    goal: str | None = None
    at: str | None = None


def read_movement(reading: Reading, spots: tuple[Spot, ...]) -> Movement:
    """Read origin and goal from "from" and "to", from who sends, and from whose people are sent home."""
    deed = _deed(reading)
    if deed is None:
        return Movement()
    doc = reading.sentence.parsed
    named = [s for s in spots if s.sort in ("name", "demonym") and not launches(s, doc)]
    origin = (
        _after("from", named, reading)
        or _left(deed, named, reading)
        or _sender(deed, named, reading)
    )
    goal = (
        _after("to", named, reading)
        or _bound_for(deed, named, reading)
        or _receiver(deed, named, reading)
    )
    if origin is not None and goal is None:
        goal = _arrived_in(deed, origin, named, reading)
    if deed in word_set("movements", "hailing") and goal is None:
        return Movement()
    home = _home(deed, named, reading)
    if origin is None and goal is not None and _is(deed, "outward") and home is not None:
        origin = home if home.keys != goal.keys else None
    if origin is not None and goal is None and _is(deed, "homeward"):
        goal = home if home is not None and home.keys != origin.keys else None
    if origin is None and goal is None and home is not None:
        origin = _other_country(home, named) if _is(deed, "sending", "receiving") else None
        goal = home if origin is not None else None
    if origin is not None and _stays_inside(deed, origin, goal, named, reading):
        origin = None
    goal = goal or _helped(deed, origin, reading)
    inside = _taken_in_at(goal, named)
    return Movement(_sender_named(deed, origin, goal, reading), _name(goal), inside)


def _stays_inside(
    deed: str, origin: Spot, goal: Spot | None, spots: list[Spot], reading: Reading
) -> bool:
    """Whether what a country sends stays in it: "Bolivia sent 500 soldiers to fight fires in Santa Cruz"."""
    if goal is not None:
        return country_of(goal.keys[0]) == origin.keys[0]
    home = state_of(origin)
    if not _is(deed, "helping") or home is None:
        return False
    behind = [s for s in spots if s.start > reading.quantity.end and s.sort == "name"]
    if behind:
        return all(key != home and contains(home, key) for s in behind for key in s.keys)
    return scene_inside(home, reading) is not None


def _helped(deed: str, origin: Spot | None, reading: Reading) -> Spot | None:
    """ "A quake hit Morocco. Spain sent 56 rescuers": where help from abroad goes."""
    if origin is None or not _is(deed, "helping") or not is_country(origin.keys[0]):
        return None
    return told_outside(origin.keys[0], reading)


def _sender_named(
    deed: str, origin: Spot | None, goal: Spot | None, reading: Reading
) -> str | None:
    """ "Berlin sent 18 tanks to Ukraine" is of Germany, "Berlin sent 18 buses to Potsdam" of the city."""
    if origin is None or origin.sort != "name":
        return _name(origin)
    if goal is None:
        abroad = _is(deed, "homeward", "outward") or _counts_foreigners(origin, reading)
    else:
        abroad = country_of(goal.keys[0]) != country_of(origin.keys[0])
    return name_told(origin, reading) if abroad else origin.name


def _counts_foreigners(origin: Spot, reading: Reading) -> bool:
    """ "Sent back 900 Haitians": those counted are another country's people."""
    noun = reading.noun
    for spot in spots_of(reading.sentence) if noun is not None else ():
        token = token_of(spot, reading.sentence.parsed)
        if spot.sort == "demonym" and token is not None and noun in (token, token.head):
            return country_of(spot.keys[0]) != country_of(origin.keys[0])
    return False


def _deed(reading: Reading) -> str | None:
    """The base form of the movement a figure is told of, from its verb or a noun over it."""
    words = [reading.verb] if reading.verb is not None else []
    above = [token for token in reading.number.ancestors if token.pos_ in ("VERB", "NOUN")][:4]
    first = next((i for i, token in enumerate(above) if token.pos_ == "VERB"), len(above))
    words += above[: first + 1]
    for token in words:
        lemma = token.lemma_.lower()
        particle = next((c.lower_ for c in token.children if goes_with_verb(c)), "")
        if any(c.lower_ in word_set("movements", "states") for c in token.children):
            continue  # "went missing", "came under fire"
        for form in (f"{lemma} {particle}".strip(), lemma):
            if _is(form, "sending", "receiving", "going", "driving"):
                return form
    return None


def _is(deed: str, *sorts: str) -> bool:
    return any(deed in word_set("movements", sort) for sort in sorts)


_ELLIPTIC = re.compile(r"(?: each)? (?:from|out of|to|into) (?:the )?")
"""What stands between a figure of a row and its own place: "900 fled from Goma and 80 from Beni"."""


def _after(preposition: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """The place a preposition names, on the verb rather than on a noun ("men from X left Y")."""
    text, found = reading.sentence.text, []
    others = {"to": (" into", " towards"), "from": (" out of",)}[preposition]
    for spot in spots:
        before = led_in(spot, text).rstrip().lower().removesuffix(" the")
        at = before.endswith(others) or (
            before.endswith(" " + preposition) and _near(spot, reading)
        )
        if at and _ELLIPTIC.fullmatch(text[reading.quantity.end : spot.start]):
            return spot
        if at:
            found.append(spot)
    found = [spot for spot in found if not _is_a_route(spot, text)]
    on_verb = [spot for spot in found if _governed_by_verb(spot, reading)]
    return next(iter(on_verb or found), None)


def _is_a_route(spot: Spot, text: str) -> bool:
    """ "Ten carriages of a train on its way from Lyon to Nice left the tracks": a line's ends, which nobody left.

    Who "made their way to Nice" went there.
    """
    found = _route_to().search(text[: spot.start])
    return found is not None and not _MADE_THEIR.search(text[: found.start()])


_MADE_THEIR = re.compile(r"\b(?:mak(?:e|es|ing)|made) (?:their|its|his|her|the) $")


@cache
def _route_to() -> re.Pattern[str]:
    ways = "|".join(vocabulary("places")["ways"])
    ends = r"(?:from (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)* to|between|from|to)"
    return re.compile(rf"\b(?:{ways})s? {ends} (?:the )?$")


def _governed_by_verb(spot: Spot, reading: Reading) -> bool:
    token = token_of(spot, reading.sentence.parsed)
    while token is not None and token.head != token and token.dep_ != "prep":
        token = token.head
    return token is not None and token.head.pos_ == "VERB"


def _near(spot: Spot, reading: Reading) -> bool:
    """Whether a place stands in the clause of the figure's verb."""
    token, verb = token_of(spot, reading.sentence.parsed), reading.verb
    if token is None or verb is None or verb.doc is not token.doc:
        return True
    return (
        verb.is_ancestor(token) or reading.number.is_ancestor(token) or _same_noun(token, reading)
    )


def _same_noun(token: Token, reading: Reading) -> bool:
    return reading.noun is not None and reading.noun.is_ancestor(token)


def _sender(deed: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """ "Iran handed over", "deported by the Turkish government"."""
    return _subject(spots, reading) if _is(deed, "sending") else None


def _left(deed: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """ "Fled Goma", "left Sudan for Chad": the object of verbs of going away, whose subject is counted."""
    noun = reading.noun
    if not _is(deed, "leaving") or reading.verb is None or noun is None:
        return None
    if noun.head != reading.verb or noun.dep_ != "nsubj":
        return None  # "the crisis left Greece with debts of 3 billion"
    for spot in spots:
        token = token_of(spot, reading.sentence.parsed)
        if token is not None and token.dep_ == "dobj" and token.head == reading.verb:
            return spot if spot.sort == "name" else None
    return None


def _bound_for(deed: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """ "Left Sudan for Chad", "headed for Rwanda"."""
    text, left = reading.sentence.text, _left(deed, spots, reading)
    for spot in spots if _is(deed, "leaving", "bound") else ():
        beside = left is not None and text[left.end : spot.start] in (" for ", " for the ")
        led = led_in(spot, text).endswith((" for ", " for the "))
        if beside or (led and _governed_by_verb(spot, reading) and _near(spot, reading)):
            return spot if spot.sort == "name" else None
    return None


def _arrived_in(deed: str, origin: Spot, spots: list[Spot], reading: Reading) -> Spot | None:
    """ "Migrants from Mali arrived in Spain": where those of whom the origin is told came to."""
    text = reading.sentence.text
    for spot in spots if _is(deed, "arriving") else ():
        led = led_in(spot, text).rstrip().lower().removesuffix(" the")
        inside = led.endswith((" in", " at", " on")) and _governed_by_verb(spot, reading)
        if inside and spot.sort == "name" and not set(spot.keys) & set(origin.keys):
            return spot
    return None


def _receiver(deed: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """ "Guatemala received"."""
    return _subject(spots, reading) if _is(deed, "receiving") else None


def _subject(spots: list[Spot], reading: Reading) -> Spot | None:
    """The place whose people or government do the deed, and are not themselves what is counted."""
    noun, verb = reading.noun, reading.verb
    if noun is None or verb is None:
        return None
    sides = [t for t in verb.children if t.dep_ in ("nsubj", "agent")]
    doers = [t for t in sides if t != noun and not t.is_ancestor(noun)]
    for spot in spots:
        token = token_of(spot, reading.sentence.parsed)
        if token is not None and any(token == t or t.is_ancestor(token) for t in doers):
            return spot
    return None


def _home(deed: str, spots: list[Spot], reading: Reading) -> Spot | None:
    """The country whose people are counted ("Afghan prisoners"), for deeds that tell of home."""
    noun = reading.noun
    if noun is None or not _is(deed, "homeward", "outward"):
        return None
    for spot in spots:
        token = token_of(spot, reading.sentence.parsed)
        if spot.sort == "demonym" and token is not None and (token == noun or token.head == noun):
            return spot
    return None


def _other_country(home: Spot, spots: list[Spot]) -> Spot | None:
    """The nearest other country the sentence names, be it as the speaker's."""
    others = [s for s in spots if country_of(s.keys[0]) not in (None, home.keys[0])]
    return min(others, key=lambda spot: abs(spot.start - home.start), default=None)


def _taken_in_at(goal: Spot | None, spots: list[Spot]) -> str | None:
    if goal is None:
        return None
    inside = [
        spot
        for spot in spots
        if spot.sort == "name"
        and spot.keys[0] != goal.keys[0]
        and contains(goal.keys[0], spot.keys[0])
    ]
    return inside[0].name if inside else None


def _name(spot: Spot | None) -> str | None:
    """Origins and goals by their usual names where the text has a demonym."""
    if spot is None:
        return None
    return name_of(spot.keys[0]) if spot.sort == "demonym" else spot.name
