"""Whose own ground a figure is told of: who brings down what was sent, which local authority speaks.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.places.mentions import all_spots_of, token_of
from ledger.extraction.places.patterns import listed_words, saying
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Reading
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import country_of, is_capital, is_country, name_of


def where_stopped(reading: Reading) -> str | None:
    """The country that shot down or intercepted what it counts: "Ukraine said it downed 40 drones".

    It stands as the verb's subject, or as who says "it" or "its forces" did so.
    """
    verb, noun = reading.verb, reading.noun
    if verb is None or noun is None or verb.lemma_.lower() not in listed_words("defending"):
        return None
    if noun.lemma_.lower() not in listed_words("weapons"):
        return None
    told = [
        (spot, token_of(spot, reading.sentence.parsed))
        for spot in all_spots_of(reading.sentence)
        if country_of(spot.keys[0])
    ]
    for doer in _doers(verb):
        for spot, token in told:
            if token is not None and (token == doer or doer.is_ancestor(token)):
                return name_of(str(country_of(spot.keys[0])))
    return None


def _doers(verb: Token) -> list[Token]:
    """The subject of a verb, then of the verbs of saying that it hangs on."""
    found = []
    above: Token | None = verb
    while above is not None:
        if above == verb or above.lemma_.lower() in saying():
            sides = [t for t in above.children if t.dep_ in ("nsubj", "agent")]
            found += [c for t in sides for c in ([t] if t.dep_ == "nsubj" else t.children)]
        above = above.head if above.head != above else None
    return found


def tells_its_own(spot: Spot, reading: Reading) -> bool:
    """ "Spain reported 169 deaths", "Spain puts its dead at 169": who counts something of its own."""
    token = token_of(spot, reading.sentence.parsed)
    if token is not None and _keeps_count(token, spot):
        token = token.head
    if token is None or token.dep_ != "nsubj":
        return False
    below = reading.number
    while below.head not in (below, token.head) and below.dep_ not in (
        "ccomp",
        "relcl",
        "advcl",
        "acl",
        "xcomp",
    ):
        below = below.head
    things = [child for child in token.head.children if child.dep_ == "dobj"]
    its = any(child.lower_ == "its" for thing in things for child in thing.children)
    its = its and spot.end < reading.quantity.start
    return below.head == token.head and (below.dep_ == "dobj" or its or below.lower_ == "compared")


def _keeps_count(token: Token, spot: Spot) -> bool:
    """ "Italy's coast guard has registered 900 arrivals": a country's own body keeps its country's count."""
    verbs = word_set("speech", "registering") - {"report"}
    ours = token.dep_ == "poss" and is_country(spot.keys[0])
    return ours and token.head.head.lemma_.lower() in verbs


def of_local_authority(reading: Reading) -> Spot | None:
    """The place below a country whose own governor, mayor, police or officials tell the figure."""
    text = reading.sentence.text
    for spot in all_spots_of(reading.sentence):
        below = not is_country(spot.keys[0]) and not _seats_a_state(spot, text)
        if spot.sort == "name" and below and governs(spot, text):
            return spot
    return None


def only_tries(area: Spot, text: str) -> bool:
    """ "Prosecutors in Roermond": they tell of what was done in the country around as well."""
    return _before_court().search(text[: area.start]) is not None


@cache
def _before_court() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(listed_words('trying'))})s? (?:in|at) (?:the )?$", re.IGNORECASE
    )


def _seats_a_state(spot: Spot, text: str) -> bool:
    """ "The health department in Dhaka": a capital's office, unless a mayor's or the police's, is the country's."""
    if not is_capital(spot.keys[0]):
        return False
    before = _before_place().search(text[: spot.start])
    after = _after_place().match(text, spot.end)
    offices = [office for office in (before and before[0], after and after["office"]) if office]
    return any(_national().match(office) for office in offices)


def of_who_tells(spot: Spot, reading: Reading) -> bool:
    """Whether a place is that of a local authority who says the figure: "the mayor of Lyon said"."""
    token = token_of(spot, reading.sentence.parsed)
    if token is None or not _before_place().search(reading.sentence.text[: spot.start]):
        return False
    office = token.head.head if token.head.pos_ == "ADP" else token
    verb = office.head.head if office.dep_ == "appos" else office.head
    told = office.dep_ in ("nsubj", "appos") and verb.is_ancestor(reading.number)
    return told and verb.lemma_.lower() in saying() | word_set("speech", "reckoning")


def governs(spot: Spot, text: str) -> bool:
    """ "Kherson Governor Ana Moreno said", "the mayor of Lyon", "officials in Bryansk said"."""
    return bool(_after_place().match(text, spot.end) or _before_place().search(text[: spot.start]))


@cache
def _national() -> re.Pattern[str]:
    """ "Officials in", "the health department in": what a country has as well as a city."""
    offices = listed_words("local_authorities") & listed_words("national_offices")
    return re.compile(rf"(?:{'|'.join(offices)})s?\b", re.IGNORECASE)


@cache
def _after_place() -> re.Pattern[str]:
    return re.compile(
        rf"(?:['’]s)?(?: [\w-]+){{0,2}}? (?P<office>(?:{'|'.join(listed_words('local_authorities'))}))s?\b",
        re.IGNORECASE,
    )


@cache
def _before_place() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(listed_words('local_authorities'))})s?(?: (?:of|in|for))(?: [\w-]+)?? (?:[\w-]+ )?$",
        re.IGNORECASE,
    )
