"""The place a story has told when it comes to a figure, and what the words that point back to it mean."""

import re
from functools import cache
from itertools import islice

from ledger.extraction.places.bystanders import acts_from_afar
from ledger.extraction.places.mentions import FRONTED, all_spots_of, speaks, spots_of, token_of
from ledger.extraction.places.own_ground import governs
from ledger.extraction.places.patterns import of_some
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import (
    comes_from,
    is_aim,
    is_aside,
    is_locative,
    is_origin,
    is_standard,
    of_a_gathering,
    of_people,
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

OPENS = 4
"""Characters before which a name opens its sentence, behind "The" at most."""
FAR_BACK = 20
"""Sentences before a figure in which a place in force is looked for."""


def named(spot: Spot, reading: Reading) -> str | None:
    """What to call a spot; what points back is called by what it points to."""
    if spot.sort == "side":
        country = _country(reading)
        return f"{spot.name} {called(country, reading)}" if country else spot.name
    if spot.sort == "back" and spot.keys == ("country",):
        country = _country(reading)
        return called(country, reading) if country else None
    if spot.sort == "back" and spot.keys[0].startswith("local:"):
        return _of_that_sort(spot, reading)
    if spot.keys in (("border",), ("parts",)) and spot.sort == "back":
        return _pointed_to(spot, reading)
    if spot.sort == "back":
        return _last_before(reading, spot) or in_force(reading)
    if spot.sort == "parts":
        return parts_told(spot, reading)
    name = _government_or_city(spot, reading.sentence)
    return spot.name if name != spot.name and _told_as_city(spot, reading) else name


def called(country: str, reading: Reading) -> str:
    """A country by the name that the story gives it ("Türkiye", "Burma"), else by its usual one."""
    at = reading.sentence.index
    near = reading.story.sentences[max(0, at - FAR_BACK) : at + FAR_BACK]
    names = (
        s.name
        for other in near
        for s in spots_of(other)
        if s.keys == (country,) and s.sort == "name"
    )
    return next(names, name_of(country))


def _of_that_sort(spot: Spot, reading: Reading) -> str | None:
    """What "the county" or "statewide" stands for: the last such place told, or a speaker's own."""
    sort, at = spot.keys[0].removeprefix("local:"), reading.sentence.index
    told = reading.story.sentences[max(0, at - FAR_BACK) : at + 1]
    earlier = [(s, reading.sentence) for s in _plain(reading.sentence) if s.end <= spot.start]
    plain = earlier[::-1] + [
        (s, other) for other in told[::-1] if other.index != at for s in _plain(other)[::-1]
    ]
    spoken = [
        (s, other)
        for other in told[::-1]
        for s in all_spots_of(other)
        if s.sort == "name" and not _NEIGHBOURING.search(other.text[: s.start])
    ]
    if spot.name.split()[0].lower() in ("his", "her", "their"):
        own = [s for s in spots_of(reading.sentence) if s.end <= spot.start and s.sort == "name"]
        plain = [*((s, reading.sentence) for s in own[::-1]), *plain]
    likely = [(s, other.text) for s, other in [*plain, *spoken] if s.sort == "name"]
    found = next((s.name for s, text in likely if _is_a(s, sort, text)), None)
    country = _country(reading) if found is None and sort == "capital" else None
    capital = capital_of(country) if country else None
    return f"{spot.name} ({capital})" if capital else found


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
    if sort in ("city", "town"):
        return "/" in key
    return is_subdivision(key) and sort in ("state", "province", "region", "county", "prefecture")


def _government_or_city(spot: Spot, sentence: Sentence) -> str:
    """A capital without a preposition ("faulted Ankara") stands for its country."""
    token = token_of(spot, sentence.parsed)
    country = country_of(spot.keys[0])
    verbs = vocabulary("places")["toward_governments"]
    inside = token is not None and token.dep_ == "poss" and is_locative(token.head)
    bare = token is not None and (
        (token.dep_ in ("nsubj", "poss") and not inside)
        or (token.dep_ in ("dobj", "dative") and token.head.lemma_.lower() in verbs)
    )
    acts = token is not None and token.head.lemma_.lower() not in vocabulary("places")["of_places"]
    stands = bare and acts and not _CALLED_CITY.match(sentence.text, spot.end)
    return name_of(country) if stands and country and is_capital(spot.keys[0]) else spot.name


def _told_as_city(spot: Spot, reading: Reading) -> bool:
    """Whether an earlier sentence tells of a capital as a place ("in Tehran", "the Iranian capital")."""
    at = reading.sentence.index
    for sentence in reading.story.sentences[max(0, at - FAR_BACK) : at]:
        for other in spots_of(sentence):
            token = token_of(other, sentence.parsed)
            if other.keys == spot.keys and token is not None and is_locative(token):
                return not speaks(other, sentence)
    return False


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
        if other.end <= spot.start and other.sort in ("name", "demonym")
        and not speaks(other, reading.sentence) and not of_people(other, reading.sentence)
    ]  # fmt: skip
    return earlier[-1].name if earlier else None


def parts_told(spot: Spot, reading: Reading) -> str:
    """ "three provinces" by their names, where the story lists as many; else as the text has it."""
    counted = re.match(r"\w+", spot.name)
    numbers = vocabulary("periods")["numbers"]
    word = counted.group().lower() if counted else ""
    number = int(word) if word.isdigit() else numbers.get(word)
    around = reading.story.sentences[
        max(0, reading.sentence.index - 4) : reading.sentence.index + 5
    ]
    for sentence in around:
        for other in spots_of(sentence):
            if other.sort == "name" and number and len(other.keys) == number > 1:
                return other.name
    whole = re.match(r" (?:of|in|across) (?:the )?", reading.sentence.text[spot.end :])
    told = [s for s in spots_of(reading.sentence) if whole and s.start == spot.end + whole.end()]
    within = find_places(spot.name)
    if within and not told:
        country = country_of(within[0].key)
        return f"{spot.name}, {called(country, reading)}" if country else spot.name
    around_them = told[0].name if told else _container(reading)
    return f"{spot.name}, {around_them}" if around_them else spot.name


def _container(reading: Reading) -> str | None:
    """The place whose parts a sentence counts: the state or country that the story opens with, or has in force."""
    opening = _opening_spot(reading)
    alone = opening is not None and len(opening.keys) == 1 and opening.sort == "name"
    if opening and alone and not opening.keys[0].startswith("name:"):
        return opening.name
    country = _country(reading)
    return called(country, reading) if country else None


def in_force(reading: Reading, *, paragraph: bool = False) -> str | None:
    """The last place told; in a new paragraph what the story opens with, if both lie in one country.

    Within a paragraph, a sentence that doesn't go on with the last one's local detail is about the
    opening's larger place again. With `paragraph`, only what the figure's own paragraph tells before it.
    """
    story, at = reading.story, reading.sentence.index
    last = _latest(story.sentences[max(0, at - FAR_BACK) : at])
    if last is None:
        return None if paragraph else _opening(reading)
    sentence, spot = last
    if sentence.block == reading.sentence.block:
        opening = _opening_spot(reading)
        goes_on = _goes_on().match(reading.sentence.text)
        resumes = _resumes().match(reading.sentence.text)
        if opening and (resumes or (not goes_on and _is_back_at(opening, spot))):
            return named(opening, reading)
        return named(spot, reading)
    if paragraph:
        return None
    opening = _opening_spot(reading)
    widened = opening is not None and sentence.index == at - 1 and _holds(spot, opening)
    if widened:
        return named(spot, reading)
    unknown = all(key.startswith("name:") for key in spot.keys)
    if opening and (unknown or country_of(opening.keys[0]) == country_of(spot.keys[0])):
        return named(opening, reading)
    country = _country(reading)
    if country and country_of(spot.keys[0]) != country:
        return called(country, reading)
    return named(spot, reading)


def _is_back_at(opening: Spot, last: Spot) -> bool:
    """Whether a new sentence is about the opening's place again, which holds the last one.

    A country is not left for the region that a story opens with; a region or the world is left for
    the country.
    """
    here, there = country_of(opening.keys[0]), country_of(last.keys[0])
    beside = not is_country(opening.keys[0]) and not contains(last.keys[0], opening.keys[0])
    if here is not None and here == there and beside:
        return True  # both in one country, neither in the other
    if last.keys[0].startswith("name:") and here is not None:
        return True
    if here is None or there is None:
        return here is not None and last.keys[0].islower() and last.sort == "name"
    return contains(opening.keys[0], last.keys[0])


def _holds(outer: Spot, inner: Spot) -> bool:
    """Whether a place is a country or part that the other lies in."""
    wide, near = outer.keys[0], inner.keys[0]
    return wide != near and country_of(wide) is not None and contains(wide, near)


def _latest(sentences: list[Sentence]) -> tuple[Sentence, Spot] | None:
    for sentence in reversed(sentences):
        if sentence.role == "headline":
            continue
        spots = _plain(sentence)
        if spots:
            return sentence, _weightiest(spots, sentence)
    return None


def _plain(sentence: Sentence, *, asides: bool = False) -> list[Spot]:
    """Places a sentence tells outright: not as a speaker's, an origin, in passing, or as a border."""
    return [
        spot
        for spot in spots_of(sentence)
        if spot.sort != "back"
        and not speaks(spot, sentence)
        and not is_origin(spot, sentence)
        and not comes_from(spot, sentence)
        and not is_standard(spot, sentence)
        and not of_some().search(sentence.text[: spot.start])
        and not of_a_gathering(spot, sentence, None)
        and not is_aim(spot, sentence)
        and not acts_from_afar(spot, sentence)
        and not _NEIGHBOURING.search(sentence.text[: spot.start])
        and not sentence.text[: spot.start].endswith((" to ", " to the "))
        and (asides or not is_aside(spot, sentence))
        and not spot.keys[0].startswith("border:")
    ]


def _weightiest(spots: list[Spot], sentence: Sentence) -> Spot:
    """Counted parts before names after a locative, the subject, other names, demonyms; the last of equals."""

    def weight(spot: Spot) -> tuple[bool, bool, bool, bool, bool, int, int]:
        token = token_of(spot, sentence.parsed)
        before = sentence.text[: spot.start]
        fronted = token is None or spot.start <= FRONTED
        locative = (token is not None and is_locative(token)) or (
            fronted and bool(_locative().search(before))
        )
        toward = bool(re.search(r"\b(?:to|against|for) (?:the )?$", sentence.text[: spot.start]))
        named_so = spot.sort != "demonym"
        opens = token is None and spot.start <= OPENS  # the sentence has no parse
        subject = named_so and (opens or (token is not None and token.dep_.startswith("nsubj")))
        depth = len(list(token.ancestors)) // 2 if token is not None else 0
        first = ";" not in sentence.text[: spot.start]
        where = (first and locative, subject, not toward, named_so, -depth)
        return (spot.sort == "parts", *where, spot.start)

    return max(spots, key=weight)


def _opening(reading: Reading) -> str | None:
    spot = _opening_spot(reading)
    return named(spot, reading) if spot else None


def _opening_spot(reading: Reading) -> Spot | None:
    """The place of the first sentence that has one, text before headline."""
    told = islice(reading.story.sentences, reading.sentence.index + 1)
    body = islice((sentence for sentence in told if sentence.role != "headline"), 8)
    heads = [sentence for sentence in reading.story.sentences[:12] if sentence.role == "headline"]
    for sentence in [*body, *heads]:
        plain = _plain(sentence, asides=True)
        spots = [spot for spot in plain if spot.sort != "parts"] or plain
        spots = spots or [spot for spot in all_spots_of(sentence) if _is_home(spot, sentence)]
        if spots:
            return _weightiest(spots, sentence)
    return None


def _is_home(spot: Spot, sentence: Sentence) -> bool:
    """Whether a state's or county's own body speaks: "Texas health officials have confirmed"."""
    return is_subdivision(spot.keys[0]) and governs(spot, sentence.text)


def _country(reading: Reading) -> str | None:
    """The country in force: the one that the sentences up to the figure's name most, the latest of equals."""
    at = reading.sentence.index
    counts: dict[str, int] = {}
    for sentence in reading.story.sentences[max(0, at - FAR_BACK) : at + 1]:
        for spot in _plain(sentence):
            token = token_of(spot, sentence.parsed)
            weight = 2 if token is not None and is_locative(token) else 1
            for country in filter(None, map(country_of, spot.keys)):
                counts[country] = counts.pop(country, 0) + weight
    return max(reversed(list(counts)), key=lambda code: counts[code], default=None)


_CALLED_CITY = re.compile(r", (?:the|its|a) (?:\w+ )?(?:capital|city|town|metropolis)\b")
_NEIGHBOURING = re.compile(
    r"\b(?:[Nn]eighbou?ring|[Nn]earby|bordering|borders|adjoining) (?:the )?$"
)


@cache
def _locative() -> re.Pattern[str]:
    """A preposition of place before a name, for sentences without a parse: "in ", "across Kenya's "."""
    listed = "|".join(vocabulary("places")["standing"])
    return re.compile(rf"\b(?:{listed}) (?:the )?(?:[A-Z][\w]+['’]s )?$", re.IGNORECASE)


@cache
def _resumes() -> re.Pattern[str]:
    """Whether a sentence takes up the story's own event again: "The dead include", "Among the victims"."""
    things = "|".join(vocabulary("places")["resuming"])
    return re.compile(rf"[\"'“‘]?(?:The|Among the|Of the) (?:[a-z]+ )?(?:{things})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Whether a sentence opens by going on with the one before: "Another 30", "Of them"."""
    return re.compile(rf"[\"'“‘]?(?:{'|'.join(vocabulary('places')['going_on'])})\b", re.IGNORECASE)
