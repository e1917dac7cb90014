"""Where a country's own police, soldiers or medics act: at the scene told just before, not all over the land.

Offsets count the sentence's characters.
"""

from spacy.tokens import Token

from ledger.extraction.places.mentions import token_of
from ledger.extraction.places.naming import name_told
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.told import latest, plain_spots, weightiest
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.date_words import find_dates
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import contains, country_of, is_capital, is_country

JUST_BEFORE = 2
"""Sentences before a figure's in which its scene is told."""
OF_DAYS = (*DAY_FORMS, "days_after", "weekdays", "weekend")


def scene_of_response(spot: Spot, reading: Reading) -> str | None:
    """ "A boat sank off Crete. Greek coastguards rescued 52": the scene that lies in the responders' country.

    Those who save people came there from abroad as well.
    """
    verb = reading.verb
    doer = _doer(token_of(spot, reading.sentence.parsed), reading)
    home = state_of(spot)
    if verb is None or doer is None or home is None:
        return None
    noun, deed = doer.lemma_.lower(), verb.lemma_.lower()
    if noun in listed_words("rescuers") and deed in listed_words("rescuing"):
        return scene_told(reading)
    responds = noun in listed_words("responders") and deed in listed_words("responding")
    sends = deed in word_set("movements", "helping") and noun in (
        spot.name.lower(),
        *listed_words("governing"),
    )
    pays = noun in listed_words("governing") and _pays_sufferers(verb)
    return scene_inside(home, reading) if responds or sends or pays else None


def state_of(spot: Spot) -> str | None:
    """The country that a name is of, or that a bare capital may stand for: "Tokyo sent 1,000 soldiers"."""
    key = spot.keys[0]
    return country_of(key) if is_country(key) or is_capital(key) else None


def _doer(token: Token | None, reading: Reading) -> Token | None:
    """The subject of the figure's verb of which a name tells whose it is: "Spanish police arrested 40"."""
    if token is None:
        return None
    doer = token.head if token.dep_ in ("amod", "compound", "poss", "nmod") else token
    return doer if doer.dep_ == "nsubj" and doer.head == reading.verb else None


def _pays_sufferers(verb: Token) -> bool:
    """ "Promised each family $500": those whom it befell, where that was told."""
    if verb.lemma_.lower() not in listed_words("granting"):
        return False
    to = [t for c in verb.children for t in (c, *c.children) if t.dep_ in ("dative", "pobj")]
    return any(t.lemma_.lower() in listed_words("sufferers") for t in to)


def scene_told(reading: Reading) -> str | None:
    """The place that was told just before, by its name."""
    told = just_told(reading)
    return name_told(told[1], reading, told[0]) if told and told[1].sort == "name" else None


def scene_inside(country: str, reading: Reading) -> str | None:
    """The place in a country that was told just before."""
    told = just_told(reading)
    at_home = country_before(reading) in (None, country)
    inside = told is not None and all(
        at_home if key.startswith("name:") else key != country and contains(country, key)
        for key in told[1].keys
    )
    return scene_told(reading) if inside else None


def country_before(reading: Reading) -> str | None:
    """The country that the sentences before a figure's told last."""
    at = reading.sentence.index
    for sentence in reversed(reading.story.sentences[max(0, at - 2 * JUST_BEFORE) : at]):
        countries = [country_of(key) for spot in plain_spots(sentence) for key in spot.keys]
        if any(countries):
            return next(filter(None, reversed(countries)))
    return None


def just_told(reading: Reading) -> tuple[Sentence, Spot] | None:
    """The place that the sentences just before told last, unless the figure is of a long time."""
    at = reading.sentence.index
    told = latest(reading.story.sentences[max(0, at - JUST_BEFORE) : at])
    return None if _is_of_long(reading) else told


def told_outside(home: str, reading: Reading) -> Spot | None:
    """The last place told before that lies in another country than `home`, who came there."""
    at, last = reading.sentence.index, None
    for sentence in reversed(reading.story.sentences[max(0, at - 2 * JUST_BEFORE) : at]):
        spots = [s for s in plain_spots(sentence) if s.sort == "name" and len(s.keys) == 1]
        if spots and sentence.role != "headline":
            last = weightiest(spots[::-1], sentence)
            break
    if last is None or _is_of_long(reading):
        return None
    abroad = country_of(last.keys[0]) or (
        last.keys[0].startswith("name:") and country_before(reading)
    )
    return last if abroad not in (None, False, home) else None


def _is_of_long(reading: Reading) -> bool:
    """Whether the sentence tells of more than a few days: "last year", "since March"."""
    return any(
        mention.link == "since" or point.form not in OF_DAYS
        for mention in find_dates(reading.sentence.text)
        for point in mention.points
    )
