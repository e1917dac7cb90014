"""What the words that point back to a place mean: "there", "the country", "the county", "those provinces"."""

import re

from ledger.extraction.places.in_force import in_force
from ledger.extraction.places.mentions import all_spots_of, spots_of, token_of
from ledger.extraction.places.naming import called, name_told
from ledger.extraction.places.speakers import speaks
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import of_people
from ledger.extraction.places.told import (
    FAR_BACK,
    NEIGHBOURING,
    country_told,
    dateline_city,
    latest,
    only_country,
    opening_spot,
    plain_spots,
)
from ledger.extraction.reading import Reading, Sentence
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import place_words
from ledger.vocabulary.gazetteer import (
    capital_of,
    contains,
    country_of,
    find_places,
    is_capital,
    is_country,
    is_subdivision,
    name_of,
)


def named(spot: Spot, reading: Reading) -> str | None:
    """What to call a spot; what points back is called by what it points to."""
    if spot.sort != "back":
        return name_told(spot, reading)
    outside = _is_outside(spot, reading.sentence.text) and _of_that_sort(spot, reading)
    if spot.name.endswith((" island", " archipelago")) and spot.keys == ("country",):
        at = reading.sentence.index  # it may be no country
        told = latest(reading.story.sentences[max(0, at - FAR_BACK) : at])
        return name_told(told[1], reading, told[0]) if told else None
    if spot.keys == ("country",) or outside:
        country = _country_meant(reading)
        return called(country, reading) if country else None
    if spot.keys[0].startswith("local:"):
        return _of_that_sort(spot, reading)
    if spot.keys in (("border",), ("parts",)):
        return _pointed_to(spot, reading)
    return _last_before(reading, spot) or _just_told(reading) or in_force(reading)


def _just_told(reading: Reading) -> str | None:
    """ "The blast hit a market in Fes. Some 40 had worked there": what the sentence before tells outright."""
    at = reading.sentence.index
    told = latest(reading.story.sentences[max(0, at - 1) : at])
    return name_told(told[1], reading, told[0]) if told is not None else None


def _is_outside(spot: Spot, text: str) -> bool:
    """ "Some 170 were killed outside the city": elsewhere in the country, where a city was told."""
    return spot.keys[0].startswith("local:") and bool(_OUTSIDE.search(text[: spot.start]))


_OUTSIDE = re.compile(r"\b(?:[Oo]utside|[Bb]eyond|[Aa]part from) (?:of )?$")


def _country_meant(reading: Reading) -> str | None:
    """The country that "the country" is: the one told most, or another where that is the people's own.

    "Jordan's government says 1.3 million Syrians live in the country": Jordan.
    """
    sentence, told = reading.sentence, country_told(reading)
    if (home := country_of_teller(sentence)) is not None:
        return home
    own = {key for spot in spots_of(sentence) if of_people(spot, sentence) for key in spot.keys}
    if told not in own:
        return told or only_country(reading.story)
    before = reading.story.sentences[max(0, sentence.index - FAR_BACK) : sentence.index]
    named = [
        country
        for other in (*reversed(before), sentence)
        for spot in reversed(all_spots_of(other) if other is sentence else spots_of(other))
        if spot.sort == "name" and (country := country_of(spot.keys[0]))
    ]
    abroad = next((country for country in named if country not in own), None)
    return abroad or (told if told in named else None)


def country_of_teller(sentence: Sentence) -> str | None:
    """ "Turkey's rescue agency said 40 had died in the country": the country of the body that tells it."""
    for spot in all_spots_of(sentence):
        body = _A_BODY.match(sentence.text, spot.end)
        if spot.sort == "name" and is_country(spot.keys[0]) and body and speaks(spot, sentence):
            return country_of(spot.keys[0])
    return None


_A_BODY = re.compile(r"['’]s? ")


def _of_that_sort(spot: Spot, reading: Reading) -> str | None:
    """What "the county" or "statewide" stands for: the last such place told, or a speaker's own."""
    sort, at = spot.keys[0].removeprefix("local:"), reading.sentence.index
    told = reading.story.sentences[max(0, at - FAR_BACK) : at + 1]
    earlier = [(s, reading.sentence) for s in plain_spots(reading.sentence) if s.end <= spot.start]
    plain = earlier[::-1] + [
        (s, other) for other in told[::-1] if other.index != at for s in plain_spots(other)[::-1]
    ]
    spoken = [
        (s, other)
        for other in told[::-1]
        for s in all_spots_of(other)
        if s.sort == "name" and not NEIGHBOURING.search(other.text[: s.start])
    ]
    spoken.sort(key=lambda one: speaks(*one))  # a speaker's seat last
    if spot.name.split()[0].lower() in ("his", "her", "their"):
        own = [s for s in spots_of(reading.sentence) if s.end <= spot.start and s.sort == "name"]
        plain = [*((s, reading.sentence) for s in own[::-1]), *plain]
    likely = [(s, other.text) for s, other in [*plain, *spoken] if s.sort == "name"]
    within = {m.key for m in find_places(spot.name) if m.sort == "demonym"}
    if within:
        likely = [(s, text) for s, text in likely if country_of(s.keys[0]) in {*within, None}]
    found = next((s.name for s, text in likely if _is_a(s, sort, text)), None)
    if found is None and within:
        its = within.pop()
        return capital_of(its) if sort == "capital" else name_of(its)
    country = country_told(reading) if found is None and sort == "capital" else None
    capital = capital_of(country) if country else None
    written = dateline_city(reading.story) if found is None else None
    if capital:
        there = written is not None and name_of(written.key) == capital
        return capital if there else f"{spot.name} ({capital})"
    if written is None or not _is_a(Spot(0, 0, written.text, (written.key,), "name"), sort, ""):
        return found
    home = opening_spot(reading)
    if home is not None and country_of(home.keys[0]) and not contains(home.keys[0], written.key):
        return name_told(home, reading)
    return name_of(written.key) if sort in _CITIES else found


_CITIES = ("city", "town", "capital")


def _is_a(spot: Spot, sort: str, text: str) -> bool:
    key, last = spot.keys[0], spot.name.split()[-1].lower()
    if sort == "capital":
        return is_capital(key)
    if re.match(rf" (?!the |its )(?:[a-z]+ )?{sort}\b", text[spot.end :]) or re.search(
        rf"\b{sort} of (?:the )?$", text[: spot.start]
    ):
        return True
    if last in place_words("sorts", "subdivision") | place_words("sorts", "local"):
        return last == sort
    if sort in place_words("owned"):
        return not is_country(key)
    if sort in place_words("towns"):
        unheard = key.startswith("name:") and not _is_facility(spot.name)
        return "/" in key or unheard or key in vocabulary("places")["town_areas"]
    if sort in place_words("lands"):
        return not is_country(key) and "/" not in key and not key.startswith(("name:", "border:"))
    if key.startswith("name:"):
        return sort in ("district", "county") and not _is_facility(spot.name)
    return is_subdivision(key) and sort in ("state", "province", "region", "county", "prefecture")


def _is_facility(name: str) -> bool:
    listed = vocabulary("places")
    return name.split()[-1] in (*listed["facility_sorts"], *listed["capital_sorts"])


def _pointed_to(spot: Spot, reading: Reading) -> str | None:
    """What "the border" or "those provinces" stands for: the last border, the last counted or listed places."""
    at = reading.sentence.index
    for sentence in reversed(reading.story.sentences[max(0, at - FAR_BACK) : at + 1]):
        for other in reversed(spots_of(sentence)):
            if sentence.index == at and other.start >= spot.start:
                continue
            border = other.keys[0].startswith("border:")
            if border if spot.keys == ("border",) else other.sort == "parts" or len(other.keys) > 1:
                return other.name
    return None


def _last_before(reading: Reading, spot: Spot) -> str | None:
    """The last place the sentence itself names before "there"."""
    earlier = [
        other
        for other in spots_of(reading.sentence)
        if other.end <= spot.start and (other.sort in ("name", "demonym") or _is_seat(other))
        and not speaks(other, reading.sentence) and not of_people(other, reading.sentence)
        and not comes_there(other, spot, reading.sentence)
    ]  # fmt: skip
    if earlier and earlier[-1].sort == "back":
        return _of_that_sort(earlier[-1], reading)
    return earlier[-1].name if earlier else None


def _is_seat(spot: Spot) -> bool:
    """ "In the capital", "in the city", which "there" may mean."""
    return spot.sort == "back" and spot.keys[0].startswith("local:")


def comes_there(other: Spot, there: Spot, sentence: Sentence) -> bool:
    """ "Russia will build two reactors there": who does something there is not the place itself."""
    doer, spot = (token_of(one, sentence.parsed) for one in (other, there))
    return (
        doer is not None
        and spot is not None
        and doer.dep_ == "nsubj"
        and doer.head.pos_ == "VERB"
        and next(t for t in (spot, *spot.ancestors) if t.pos_ in ("VERB", "AUX")) == doer.head
    )
