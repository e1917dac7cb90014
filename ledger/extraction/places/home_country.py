"""The country that all of a figure's surroundings speak of, where nothing tells its place outright."""

import re

from ledger.extraction.places.mentions import all_spots_of
from ledger.extraction.places.naming import called
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import is_of_a_part, of_guests, was_settled_at
from ledger.extraction.places.told import FAR_BACK, OPENING, dateline_places
from ledger.extraction.reading import Reading, Sentence
from ledger.vocabulary.gazetteer import country_of, is_capital, is_subdivision


def at_home(reading: Reading) -> str | None:
    """Where the surroundings name one country at all, be it as a speaker's: the state named first, or it.

    "Texas health officials have confirmed 50 cases", "the US Department said". Where they tell of the
    world as well, the figure may be the world's.
    """
    at = reading.sentence.index
    told, to_come = (
        [spot for s in sentences for spot in all_spots_of(s) if not _is_no_ground(spot, s)]
        for sentences in (
            reading.story.sentences[max(0, at - FAR_BACK) : at + 1],
            [
                s
                for s in reading.story.sentences[at + 1 : at + FAR_BACK]
                if not _OF_THEM.search(s.text)
            ],
        )
    )
    countries = {country_of(key) for spot in (*told, *to_come) for key in spot.keys} - {None}
    written = {country_of(m.key) for m in dateline_places(reading.story)} - {None}
    worldwide = any("world" in spot.keys for spot in told)
    if len(countries) != 1 or not countries >= written or worldwide or _is_named_far_off(reading):
        return None
    known = next((spot for spot in told if country_of(spot.keys[0])), None)
    return below_country(known) or called(str(countries.pop()), reading)


_OF_THEM = re.compile(r"\bof (?:them|these|those|whom|the total)\b")
""" "Mali accounted for 300 of them": where some are, not where all of them were."""


def _is_no_ground(spot: Spot, sentence: Sentence) -> bool:
    """Whether a name points back, is of guests or where a deal was made, or is a government's that some town has too: "Whitehall"."""
    if was_settled_at(spot, sentence):
        return True
    if spot.sort == "back" or of_guests(spot, sentence) or is_of_a_part(spot, sentence.text):
        return True
    return spot.name in listed_words("standing_for") and "/" in spot.keys[0]


def _is_named_far_off(reading: Reading) -> bool:
    """Whether the surroundings name but one place, away from the figure and behind the story's lead."""
    at = reading.sentence.index
    near = reading.story.sentences[max(0, at - FAR_BACK) : at + FAR_BACK]
    named = [s.index for s in near if any(spot.sort != "back" for spot in all_spots_of(s))]
    return len(named) == 1 and named[0] >= OPENING and named[0] not in (at - 1, at)


def below_country(spot: Spot | None) -> str | None:
    """The name of a state, a listed area or a city that is no capital."""
    if spot is None or spot.name in listed_words("standing_for"):
        return None
    key = spot.keys[0]
    area = key.islower() and "/" not in key
    city = "/" in key and not is_capital(key)
    return spot.name if is_subdivision(key) or area or city else None
