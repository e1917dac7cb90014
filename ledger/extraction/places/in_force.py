"""The place that is in force when a story comes to a figure which names none of its own."""

import re
from functools import cache

from ledger.extraction.places.naming import called, name_told
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.told import FAR_BACK, country_told, latest, opening_spot
from ledger.extraction.reading import Reading
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import contains, country_of, is_country


def in_force(reading: Reading, *, paragraph: bool = False) -> str | None:
    """The last place told; in a new paragraph what the story opens with, if both lie in one country.

    Within a paragraph, a sentence that doesn't go on with the last one's local detail is about the
    opening's larger place again. With `paragraph`, only what the figure's own paragraph tells before it.
    """
    story, at = reading.story, reading.sentence.index
    last = latest(story.sentences[max(0, at - FAR_BACK) : at])
    if last is None:
        return None if paragraph else _opening(reading)
    sentence, spot = last
    if sentence.block == reading.sentence.block:
        opening = opening_spot(reading)
        goes_on = _goes_on().match(reading.sentence.text)
        resumes = _resumes().match(reading.sentence.text)
        if opening and (resumes or (not goes_on and _is_back_at(opening, spot))):
            return name_told(opening, reading)
        return name_told(spot, reading)
    if paragraph:
        return None
    opening = opening_spot(reading)
    widened = opening is not None and sentence.index == at - 1 and _holds(spot, opening)
    if widened:
        return name_told(spot, reading)
    unknown = all(key.startswith("name:") for key in spot.keys) or (
        spot.sort == "parts" and opening is not None and opening.sort != "parts"
    )
    in_passing = opening is not None and _is_abroad(opening, spot)
    at_home = opening and country_of(opening.keys[0]) == country_of(spot.keys[0])
    if opening and (unknown or at_home or in_passing):
        return name_told(opening, reading)
    country = country_told(reading)
    if country and country_of(spot.keys[0]) != country:
        return called(country, reading)
    return name_told(spot, reading)


def _opening(reading: Reading) -> str | None:
    spot = opening_spot(reading)
    return name_told(spot, reading) if spot else None


def _is_back_at(opening: Spot, last: Spot) -> bool:
    """Whether a new sentence is about the opening's place again, which holds the last one.

    A country is not left for the region that a story opens with; a region or the world is left for
    the country, and another country that was told in passing for the opening's own.
    """
    here, there = country_of(opening.keys[0]), country_of(last.keys[0])
    if _is_abroad(opening, last):
        return True
    beside = not is_country(opening.keys[0]) and not contains(last.keys[0], opening.keys[0])
    if here is not None and here == there and beside:
        return True  # both in one country, neither in the other
    if last.keys[0].startswith("name:") and here is not None:
        return True
    if here is None or there is None:
        return here is not None and last.keys[0].islower() and last.sort == "name"
    return contains(opening.keys[0], last.keys[0])


def _is_abroad(opening: Spot, last: Spot) -> bool:
    """Whether the last place is a whole country, and another than the story opens in."""
    here = country_of(opening.keys[0])
    return here is not None and is_country(last.keys[0]) and last.keys[0] != here


def _holds(outer: Spot, inner: Spot) -> bool:
    """Whether a place is a country or part that the other lies in."""
    wide, near = outer.keys[0], inner.keys[0]
    return wide != near and country_of(wide) is not None and contains(wide, near)


@cache
def _resumes() -> re.Pattern[str]:
    """Whether a sentence takes up the story's own event again: "The dead include", "Among the victims"."""
    things = "|".join(vocabulary("places")["resuming"])
    return re.compile(rf"[\"'“‘]?(?:The|Among the|Of the) (?:[a-z]+ )?(?:{things})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Whether a sentence opens by going on with the one before: "Another 30", "Of them"."""
    return re.compile(rf"[\"'“‘]?(?:{'|'.join(vocabulary('places')['going_on'])})\b", re.IGNORECASE)
