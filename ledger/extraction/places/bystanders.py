"""Places a sentence names that are not where its figures hold: who watches, sells, signs, attacks or gives.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Doc

from ledger.extraction.places.patterns import listed_words, one_of
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Sentence
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_country


def is_bystander(spot: Spot, text: str) -> bool:
    """Whether a place only tells whose body watches, where a thing was made, or with whom a treaty is.

    "A British daily", "a rights group in New York", "of North Korean make", "the treaty with France", "by Baku's count".
    """
    if spot.sort not in ("name", "demonym"):
        return False
    before, after = text[: spot.start], text[spot.end :]
    return bool(
        ((_SOME.search(before) or _is_the_citys(spot, before)) and _watcher().match(after))
        or after.startswith("-based")
        or _watcher_in().search(before)
        or _MADE.match(after)
        or _money().match(after)
        or (_AMOUNT.search(before) and after[:1] in "),.;")
        or _partner().search(before)
        or (_BY.search(before) and _COUNT.match(after))
        or (not is_country(spot.keys[0]) and _holds_seat(before, after))
        or _mediated().match(after)
        or (_mediated_by().search(before) and _ENDS.match(after))
        or (spot.keys[0].islower() and _in_a_name().match(after))
    )


@cache
def _mediated() -> re.Pattern[str]:
    """Who brought a deal about between others: "through Oman's mediation", "Oslo-brokered"."""
    return re.compile(rf"(?:['’]s?)?(?:-(?:{one_of('mediated')})\b| (?:{one_of('mediation')})\b)")


@cache
def _mediated_by() -> re.Pattern[str]:
    """ "Brokered by Oslo", "the mediation of Oslo"."""
    return re.compile(
        rf"\b(?:(?:{one_of('mediated')}) by|(?:{one_of('mediation')}) (?:of|from|by)) (?:the )?$"
    )


_ENDS = re.compile(r"[,.;]|$| (?:and|for|in|on|last|this|earlier)\b")
_BY = re.compile(r"\bby (?:the )?$")
_COUNT = re.compile(
    r"['’]s?(?: (?:own|latest|official))? (?:counts?|tally|reckoning)\b|['’]s?(?=[.,;])"
)
"""Whose count it is: "sent 189 home by Baku's count, but 150 by Yerevan's"."""


def _is_the_citys(spot: Spot, before: str) -> bool:
    """ "The Oslo group": a watcher is known by the city of its office, which it does not watch."""
    return spot.sort == "name" and "/" in spot.keys[0] and bool(_THE.search(before))


def _holds_seat(before: str, after: str) -> bool:
    """ "Rep. Ann Lee, D-Ohio", "Ohio Sen. Ann Lee", "Senator Ann Lee of Ohio": whom a member speaks for."""
    member, of_member = _member()
    return bool(_PARTY.search(before) or member.match(after) or of_member.search(before))


def acts_from_afar(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place is who attacks, or sends weapons or aid: what it does is done elsewhere."""
    doc = sentence.parsed
    return (
        launches(spot, doc)
        or _does(spot, doc, "giving", "aid")
        or _does(spot, doc, "deploying", "forces")
        or _gives_to_another(spot, doc)
        or _attacks(spot, doc)
        or _takes_a_stand(spot, doc)
        or _its_stance(spot.sort).match(sentence.text, spot.end) is not None
        or (spot.sort in ("name", "demonym") and _is_attackers(spot, sentence.text))
    )


def _gives_to_another(spot: Spot, doc: Doc | None) -> bool:
    """ "The US has given Ukraine 40 tanks": the giver, where who is given something is a land or people."""
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand") if doc is not None else None
    if span is None or span.root.dep_ != "nsubj" or spot.sort != "name":
        return False
    verb = span.root.head
    given = [c for c in verb.children if c.dep_ == "dative" or c.lower_ == "to"]
    to = [t for c in given for t in (c, *c.children)]
    places = any(t.ent_type_ in ("GPE", "NORP", "LOC") for t in to)
    return places and verb.lemma_.lower() in listed_words("granting")


def _is_attackers(spot: Spot, text: str) -> bool:
    """ "Russia's overnight attack", "49 Ukrainian drones", "Israeli shelling": whose arms they are."""
    owned = spot.sort == "demonym" or text.startswith(("'s ", "’s "), spot.end)
    tied = re.match(r"-(?:launched|fired|backed|led)\b", text[spot.end :])
    arms = _arms().match(text, spot.end)
    return bool(tied or (owned and arms))


def _attacks(spot: Spot, doc: Doc | None) -> bool:
    """Whether a place is the subject of an attack: "Russia attacked the country with 23 drones"."""
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand") if doc is not None else None
    if span is None or span.root.dep_ != "nsubj" or spot.sort != "name":
        return False
    verb = span.root.head
    return verb.lemma_.lower() in listed_words("attacking") and any(
        child.dep_ == "dobj" for child in verb.children
    )


def _takes_a_stand(spot: Spot, doc: Doc | None) -> bool:
    """Whether a place is only who is for or against a thing: "despite condemnation by states such as Iran"."""
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand") if doc is not None else None
    if span is None or spot.sort not in ("name", "demonym"):
        return False
    token = span.root
    if token.dep_ in ("amod", "poss", "nmod") and token.head.lemma_.lower() in listed_words(
        "stances"
    ):
        return True  # "American criticism"
    while token.dep_ in ("pobj", "prep", "conj", "appos") and token.head != token:
        by = token.lower_ == "by" and token.head.pos_ == "NOUN"
        if by and token.head.lemma_.lower() in listed_words("stances"):
            return True
        token = token.head
    return False


@cache
def _its_stance(sort: str) -> re.Pattern[str]:
    """ "Rebuts American criticism", "Oman's support": whose stand it is; not "Ohio voters support"."""
    owned = " " if sort == "demonym" else "['’]s (?:[a-z]+ )?"
    return re.compile(rf"{owned}(?:{'|'.join(listed_words('stances'))})s?\b")


def is_accused(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place is whom somebody blames: "accused Uganda of meddling" tells nothing of a scene."""
    doc = sentence.parsed
    if doc is None and spot.sort == "name":
        return bool(_accusing().search(sentence.text[: spot.start]))
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand") if doc is not None else None
    if span is None or spot.sort != "name":
        return False
    token = span.root
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "dobj" and token.head.lemma_.lower() in listed_words("accusing")


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


_PARTY = re.compile(r"[,(] ?[A-Z]-$")  # "Rep. Ann Lee, D-Ohio"
_SOME = re.compile(r"\b(?:an?|one|two|three|several|some|another) (?:[a-z-]+ )?$", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he $")
_AMOUNT = re.compile(r"\d (?:million |billion |trillion )?$")  # "(111 million US)": money
_MADE = re.compile(r"(?:-(?:made|built|designed|supplied)\b| (?:make|manufacture|design)\b)")


@cache
def _accusing() -> re.Pattern[str]:
    verbs = (re.sub("e$", "", verb) for verb in listed_words("accusing"))
    return re.compile(rf"\b(?:{'|'.join(verbs)})(?:e?d|es?|s|ing) (?:the )?$")


@cache
def _money() -> re.Pattern[str]:
    """ "US$27 million", "300 million Pakistani rupees": a currency's country is no place."""
    names = "|".join(vocabulary("currencies")["names"])
    return re.compile(rf"[$€£]|[ -](?:{names})s?\b")


@cache
def _arms() -> re.Pattern[str]:
    """What is done or sent in war, straight after its owner: "'s overnight missile attack"."""
    arms = "|".join(sorted(listed_words("arms"), key=len, reverse=True))
    return re.compile(
        rf"(?:['’]s)?(?: (?:{'|'.join(listed_words('arms_sorts'))}|[\w-]+-(?:made|built|type)))*? (?:{arms})s?\b"
    )


@cache
def _watcher() -> re.Pattern[str]:
    return re.compile(
        rf"(?:-based)? (?:[a-z-]+ ){{0,2}}(?:{'|'.join(listed_words('watchers'))})s?\b"
    )


@cache
def _watcher_in() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Aa]n? (?:[\w-]+ ){{0,2}}(?:{'|'.join(listed_words('watchers'))}) (?:based )?in (?:the )?$"
    )


@cache
def _member() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows a member's seat, and what stands before it."""
    sorts = "|".join(sorted(listed_words("holding_seats")))
    return (
        re.compile(rf"(?:['’]s)? (?:[A-Z][a-z]+ |[a-z]+ )?(?:{sorts})\b\.? [A-Z]"),
        re.compile(
            rf"\b(?:{sorts})\b\.? [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,2}},? (?:of|from) (?:the )?$"
        ),
    )


@cache
def _in_a_name() -> re.Pattern[str]:
    """ "The Asian Games", "the world body": a continent or the world in the name of what belongs to it."""
    contests = "|".join(listed_words("contests_named"))
    return re.compile(rf" (?:(?:{contests})\b|(?:{'|'.join(listed_words('of_the_world'))})s?\b)")


@cache
def _partner() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed_words('compacts'))}) with (?:the )?$")
