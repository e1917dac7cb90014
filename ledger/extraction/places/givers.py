"""Who gives money or help: what they give is for whom it goes to, at home or where something happened.

Offsets count the sentence's characters.
"""

from spacy.tokens import Token

from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.responders import just_told
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Reading
from ledger.extraction.words import counts_people
from ledger.vocabulary.gazetteer import contains, country_of


def gives_abroad(spot: Spot, reading: Reading) -> bool:
    """ "Japan gave Kenya $10 million", "A quake hit Morocco. Britain will give $5 million": the giver."""
    token = token_of(spot, reading.sentence.parsed)
    verb = _gift(token) or _firms_deed(token, reading)
    if verb is None or reading.quantity.unit == "percent":
        return False  # "Peru gave Lee 40 percent of its votes"
    if any(t.lower_ in ("its", "domestic") for t in verb.subtree if t.i > verb.i):
        return False
    if any(_is_outside(spot, other) for other in _given_to(verb, reading)):
        return True
    told = just_told(reading)
    return told is not None and not _is_custom(verb) and _is_outside(spot, told[1])


def _is_custom(verb: Token) -> bool:
    """Whether persons are paid, or it is always so: pay and laws of two countries are only compared."""
    always = verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in verb.children)
    return always or any(c.dep_ == "dative" and counts_people(c) for c in verb.children)


def _gift(doer: Token | None) -> Token | None:
    """The verb of giving whose subject a place is, or whose subject is its government."""
    if doer is not None and doer.dep_ in ("amod", "compound", "poss", "nmod"):
        doer = doer.head if doer.head.lemma_.lower() in listed_words("governing") else None
    if doer is None or doer.dep_ != "nsubj":
        return None
    verb = doer.head
    things = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    approves = verb.lemma_.lower() in listed_words("deciding") and things & listed_words("aid")
    return verb if verb.lemma_.lower() in listed_words("granting") or approves else None


def _firms_deed(token: Token | None, reading: Reading) -> Token | None:
    """The figure's verb, where a name only tells of what country the firm is: "The Chinese firm will invest"."""
    if token is None or token.dep_ not in ("amod", "compound", "nmod"):
        return None
    firm = token.head.lemma_.lower() in listed_words("firms") and token.head.dep_ == "nsubj"
    ours = token.head.head == reading.verb and token.head.head.lemma_.lower() in listed_words(
        "outlays"
    )
    return token.head.head if firm and ours else None


def _given_to(verb: Token, reading: Reading) -> list[Spot]:
    """The places that a verb of giving has behind it."""
    found = []
    for spot in spots_of(reading.sentence):
        token = token_of(spot, reading.sentence.parsed)
        if token is not None and verb.i < token.i and verb.is_ancestor(token):
            found += [spot] if token.dep_ != "nsubj" and spot.sort != "back" else []
    return found


def _is_outside(giver: Spot, other: Spot) -> bool:
    """Whether a place is a country's or town's that doesn't lie in the giver's."""
    known = country_of(other.keys[0]) is not None or other.keys[0].startswith("name:")
    return known and not any(contains(giver.keys[0], key) for key in other.keys)
