"""Where a country's own police, soldiers or medics act: at the scene told just before, not all over the land.

Offsets count the sentence's characters.
"""

from spacy.tokens import Token

from ledger.extraction.places.mentions import token_of
from ledger.extraction.places.naming import name_told
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.told import latest
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.date_words import find_dates
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import contains, is_country

JUST_BEFORE = 2
"""Sentences before a figure's in which its scene is told."""
OF_DAYS = (*DAY_FORMS, "days_after", "weekdays", "weekend")


def scene_of_response(spot: Spot, reading: Reading) -> str | None:
    """ "A boat sank off Crete. Greek coastguards rescued 52": the scene that lies in the responders' country."""
    if not is_country(spot.keys[0]) or not _responds(
        token_of(spot, reading.sentence.parsed), reading
    ):
        return None
    return scene_inside(spot.keys[0], reading)


def scene_inside(country: str, reading: Reading) -> str | None:
    """The place in a country that was told just before."""
    told = just_told(reading)
    if told is None:
        return None
    where, scene = told
    inside = scene.sort == "name" and all(k != country and contains(country, k) for k in scene.keys)
    return name_told(scene, reading, where) if inside else None


def just_told(reading: Reading) -> tuple[Sentence, Spot] | None:
    """The place that the sentences just before told last, unless the figure is of a long time."""
    at = reading.sentence.index
    told = latest(reading.story.sentences[max(0, at - JUST_BEFORE) : at])
    return None if _is_of_long(reading) else told


def _responds(token: Token | None, reading: Reading) -> bool:
    """Whether a name tells whose responders do what the figure's verb says: "Spanish police arrested"."""
    verb = reading.verb
    if token is None or verb is None or verb.lemma_.lower() not in listed_words("responding"):
        return False
    doer = token.head if token.dep_ in ("amod", "compound", "poss", "nmod") else token
    if doer.dep_ != "nsubj" or doer.head != verb:
        return False
    helps = verb.lemma_.lower() in word_set("movements", "helping")
    sends = doer == token or doer.lemma_.lower() in listed_words("governing")
    return doer.lemma_.lower() in listed_words("responders") or (helps and sends)


def _is_of_long(reading: Reading) -> bool:
    """Whether the sentence tells of more than a few days: "last year", "since March"."""
    return any(
        mention.link == "since" or point.form not in OF_DAYS
        for mention in find_dates(reading.sentence.text)
        for point in mention.points
    )
