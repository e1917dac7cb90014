"""Where a story was written, in which nothing nearer tells where its figures hold."""

import re
from collections.abc import Sequence
from functools import cache

from ledger.extraction.datelines import dateline_end
from ledger.extraction.places.mentions import all_spots_of
from ledger.extraction.places.patterns import listed_words, one_of
from ledger.extraction.places.told import FAR_BACK, dateline_city, dateline_places
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.words import cause_words, word_set
from ledger.vocabulary.gazetteer import country_of, find_places, is_capital, is_country, name_of

DATELINED = 3
"""Sentences in whose front a dateline stands, the headlines among them."""


def of_dateline_town(reading: Reading) -> str | None:
    """ "NAWABSHAH: The toll rose to 30": the scene itself, but for capitals and where agencies keep a desk.

    Who adds a country to it ("WOLFSBURG, Germany") tells readers abroad of more than the town; and only
    what befell people or houses was there: polls, prices and campaigns are of a whole country.
    """
    if reading.kind != "flow" or reading.quantity.unit not in (None, "people"):
        return None
    told = {t.lemma_.lower() for t in reading.sentence.parsed or ()}
    if told.isdisjoint(_harms()):
        return None
    city, listed = dateline_city(reading.story), dateline_places(reading.story)
    if (
        city is None
        or len(city.text) < 4
        or is_capital(city.key)
        or city.text.title() in listed_words("desks")
    ):
        return None
    return None if any(is_country(m.key) for m in listed) else name_of(city.key)


@cache
def _harms() -> frozenset[str]:
    verbs = word_set("kinds", "befalling_verbs") | word_set("kinds", "ruining_verbs")
    return verbs | word_set("nouns", "harm_nouns") | cause_words()


def of_dateline(reading: Reading) -> str | None:
    """Where a story was written that names no place: its city if the story speaks of "the city", else its state."""
    sentences = reading.story.sentences
    city = dateline_city(reading.story)
    if city is not None and _is_of_the_city(city.key, sentences[:FAR_BACK]):
        return name_of(city.key)
    for sentence in sentences[:DATELINED]:
        line = sentence.text[: dateline_end(f"{sentence.text} ")]
        for mention in find_places(line, sure=True):
            if is_country(mention.key) or (city == mention and is_capital(mention.key)):
                country = country_of(mention.key)
                return name_of(country) if country else None
    return None


def _is_of_the_city(city: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a story speaks of "the city", and names no other."""
    keys = {key for s in sentences for spot in all_spots_of(s) for key in spot.keys if "/" in key}
    return not keys - {city} and any(_the_city().search(s.text) for s in sentences)


@cache
def _the_city() -> re.Pattern[str]:
    """What a city has or is: "the city", and where crowds gather before a state's houses."""
    houses = one_of("state_houses")
    return re.compile(
        rf"\b(?:the|this) (?:{one_of('told_as_the')})\b(?! (?:of|in)\b)"
        rf"|\b(?:outside|in front of) (?:the )?(?i:{houses})\b"
    )
