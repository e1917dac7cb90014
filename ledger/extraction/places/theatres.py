"""Where an army is at war abroad: its losses are told of the land it fights in, not of its own.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import is_locative
from ledger.extraction.places.told import FAR_BACK
from ledger.extraction.reading import Reading, Sentence
from ledger.vocabulary.gazetteer import country_of, is_country, resolve


def theatre(reading: Reading, name: str | None) -> str | None:
    """The land in which the country of a name is at war, where the figure counts its army's losses.

    "Russia has lost 900 men since it invaded Ukraine", "Rwanda's dead in the war in Congo".
    """
    home = next(iter(resolve(name)), None) if name else None
    if home is None or not is_country(home) or not _counts_losses(reading):
        return None
    if any(home in spot.keys and _stands_in(spot, reading.sentence) for spot in _named(reading)):
        return None  # "shot down in Russia"
    at = reading.sentence.index
    told = reading.story.sentences[max(0, at - FAR_BACK) : at + 1]
    return next((land for s in reversed(told) if (land := _fought_in(s, home))), None)


def _named(reading: Reading) -> list[Spot]:
    return [spot for spot in spots_of(reading.sentence) if spot.sort == "name"]


def _stands_in(spot: Spot, sentence: Sentence) -> bool:
    token = token_of(spot, sentence.parsed)
    return token is not None and is_locative(token)


def _counts_losses(reading: Reading) -> bool:
    """Whether an army's people or arms are counted, and a word of the clause says they were lost."""
    noun, verb = reading.noun, reading.verb
    above = [token.lemma_.lower() for token in reading.number.ancestors]
    words = {token.lemma_.lower() for token in (noun, verb) if token is not None} | set(above)
    counted = {w.lower() for w in (reading.population or "").split()}
    armed = listed_words("army")
    if not any(word in armed or word.removesuffix("s") in armed for word in words | counted):
        return False
    fallen = listed_words("falling")
    return bool((words | counted) & fallen)


def _fought_in(sentence: Sentence, home: str) -> str | None:
    """The other country that a sentence says is invaded or fought in: "the war in Mali", "invaded Kuwait"."""
    spots = spots_of(sentence)
    side = any(home in spot.keys for spot in spots)  # "Russian soldiers killed in Ukraine"
    for spot in spots:
        abroad, before = country_of(spot.keys[0]), sentence.text[: spot.start]
        fought = _war_in().search(before) or (side and _fell_in().search(before))
        if spot.sort == "name" and fought and abroad not in (None, home) and len(spot.keys) == 1:
            return spot.name
    return None


@cache
def _war_in() -> re.Pattern[str]:
    wars = "|".join(sorted(listed_words("wars"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:{wars})s? (?:in|of|against|on|for)|invad(?:ed?|es|ing)) (?:the )?$",
        re.IGNORECASE,
    )


@cache
def _fell_in() -> re.Pattern[str]:
    fallen = "|".join(listed_words("falling") | {"fighting", "fought"})
    return re.compile(rf"\b(?:{fallen}) (?:in|inside) (?:the )?$", re.IGNORECASE)
