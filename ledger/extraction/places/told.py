"""The places that sentences tell outright, and what of them a story is about: its opening's, its country.

Offsets count the sentence's characters.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice

from spacy.tokens import Doc, Token

from ledger.extraction.datelines import dateline_end
from ledger.extraction.places.bystanders import acts_from_afar, is_accused
from ledger.extraction.places.mentions import (
    FRONTED,
    SENTENCES_KEPT,
    all_spots_of,
    spots_of,
    token_of,
)
from ledger.extraction.places.own_ground import governs
from ledger.extraction.places.patterns import listed_words, of_some
from ledger.extraction.places.speakers import speaks
from ledger.extraction.places.spots import Spot, led_in
from ledger.extraction.places.standing import (
    comes_from,
    is_aim,
    is_aside,
    is_locative,
    is_of_a_part,
    is_origin,
    is_standard,
    is_thrown_in,
    of_a_gathering,
    of_a_person,
    of_people,
)
from ledger.extraction.reading import Reading, Sentence, Story
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import (
    PlaceMention,
    contains,
    country_of,
    find_places,
    is_capital,
    is_country,
    is_subdivision,
)

OPENS = 4
"""Characters before which a name opens its sentence, behind "The" at most."""
OPENING = 4
"""Sentences that say where a story is set, its headline and standfirst among them."""
NEAR = 3
"""Sentences for which a place named in passing holds within its paragraph."""
FAR_BACK = 20
"""Sentences before a figure in which a place in force is looked for."""


def latest(sentences: list[Sentence]) -> tuple[Sentence, Spot] | None:
    """Find the last sentence below the headlines that tells a place outright, and the weightiest it tells."""
    for sentence in reversed(sentences):
        if sentence.role == "headline":
            continue
        spots = plain_spots(sentence)
        if spots:
            return sentence, weightiest(_by_nearness(spots, sentence), sentence)
    return None


def _by_nearness(spots: Sequence[Spot], sentence: Sentence) -> list[Spot]:
    """The places nearest to the sentence's verb first, of equals the last."""
    tokens = [(spot, token_of(spot, sentence.parsed)) for spot in reversed(spots)]
    return [
        s
        for s, _ in sorted(
            tokens, key=lambda one: len(list(one[1].ancestors)) // 2 if one[1] else 0
        )
    ]


def plain_spots(sentence: Sentence, *, asides: bool = False) -> tuple[Spot, ...]:
    """Places a sentence tells outright: not as a speaker's, an origin, in passing, or as a border."""
    return _plain_spots(sentence, sentence.parsed, asides)


@lru_cache(maxsize=SENTENCES_KEPT)
def _plain_spots(sentence: Sentence, doc: Doc | None, asides: bool) -> tuple[Spot, ...]:
    """`doc` is the sentence's parse while it is kept: what a sentence tells changes with it."""
    return tuple(
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
        and not is_accused(spot, sentence)
        and not is_thrown_in(spot, sentence)
        and not of_a_person(spot, sentence)
        and not is_of_a_part(spot, sentence.text)
        and not BEARING.search(sentence.text[: spot.start])
        and not NEIGHBOURING.search(sentence.text[: spot.start])
        and not led_in(spot, sentence.text).endswith((" to ", " to the "))
        and (asides or not is_aside(spot, sentence))
        and not spot.keys[0].startswith("border:")
        and spot.name not in listed_words("standing_for")
    )


def weightiest(spots: Sequence[Spot], sentence: Sentence) -> Spot:
    """Counted parts before names after a locative, the subject, other names, demonyms; of equals the first given.

    What a clause of time or contrast names ("while Antwerp counts ...") or an apposition is the lighter.
    """

    def weight(spot: Spot) -> tuple[bool, bool, bool, bool, bool, bool, bool, int]:
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
        above = [token, *token.ancestors] if token is not None else []
        added = sum(t.dep_ in ("advcl", "appos") for t in above)
        added += token is None and bool(_FRONTED_CLAUSE.fullmatch(before))
        first = ";" not in sentence.text[: spot.start]
        a_state = named_so and not is_capital(spot.keys[0])  # "assured Quito": its government
        where = (first and locative, subject, not toward, named_so, a_state, -added)
        return (spot.sort == "parts", not _of_a_court(token), *where)

    return max(spots, key=weight)


def _of_a_court(token: Token | None) -> bool:
    """ "A tribunal in Dhaka has sentenced": where it sits, and not where what it judges was done."""
    above = token.head if token is not None and token.head.pos_ == "ADP" else None
    if above is None or above.head.lemma_.lower() not in listed_words("courts"):
        return False
    return above.head.dep_ in ("nsubj", "nsubjpass") or above.head.head.lower_ == "by"


_FRONTED_CLAUSE = re.compile(r"(?:While|As|Although|Though|After|When|Whereas) [^,]*")


def opening_spot(reading: Reading) -> Spot | None:
    """The place that a story opens with."""
    found = opening(reading)
    return found[1] if found else None


def opening(reading: Reading) -> tuple[Sentence, Spot] | None:
    """The sentence and place of the first sentence that has one; the headline's where it takes that in, or there is none."""
    told = islice(reading.story.sentences, reading.sentence.index + 1)
    body = _first_spot(islice((one for one in told if one.role != "headline"), 8))
    head = _first_spot(one for one in reading.story.sentences[:12] if one.role == "headline")
    if body is None or head is None:
        return body or head
    key = head[1].keys[0]
    wider = key != body[1].keys[0] and contains(key, body[1].keys[0])
    return head if wider and country_of(key) else body


def _first_spot(sentences: Iterable[Sentence]) -> tuple[Sentence, Spot] | None:
    for sentence in sentences:
        told = plain_spots(sentence, asides=True)
        plain = [spot for spot in told if not _AREAS.search(spot.name)]
        spots = [spot for spot in plain if spot.sort != "parts"] or plain
        spots = spots or [spot for spot in all_spots_of(sentence) if _is_home(spot, sentence)]
        if spots:
            return sentence, _behind_court(weightiest(spots, sentence), sentence)
    return None


def _behind_court(spot: Spot, sentence: Sentence) -> Spot:
    """ "A tribunal in Dhaka has sentenced Bangladesh's former premier": the country, where the sentence names it too."""
    if not _of_a_court(token_of(spot, sentence.parsed)):
        return spot
    home = country_of(spot.keys[0])
    return next((s for s in all_spots_of(sentence) if s.sort == "name" and s.keys[0] == home), spot)


_AREAS = re.compile(r"\bareas$")  # "some areas", "three key areas": nowhere, or no place at all


def _is_home(spot: Spot, sentence: Sentence) -> bool:
    """Whether a state's own body speaks, or one that counts for a country: "Ecuador's electoral council"."""
    if is_country(spot.keys[0]):
        owns = sentence.text[spot.end : spot.end + 2] in ("'s", "’s")
        asks = spot.start <= OPENS and _ASKS.match(sentence.text, spot.end)
        return bool(owns or asks or _counter().match(sentence.text, spot.end))
    return is_subdivision(spot.keys[0]) and governs(spot, sentence.text)


_ASKS = re.compile(r" (?:has |have )?(?:appealed|asked|called|pleaded) (?:on \w+ )?for\b")
""" "Peru appealed for aid after floods"."""


@cache
def _counter() -> re.Pattern[str]:
    bodies = "|".join(listed_words("counters"))
    return re.compile(rf"(?:['’]s)? (?:[\w-]+ )?(?:{bodies})\b", re.IGNORECASE)


def is_in_passing(spot: Spot, told: Sentence, reading: Reading) -> bool:
    """Whether a story names a place but once, behind its opening: what it tells far on is set elsewhere."""
    at = reading.sentence.index
    if spot.keys[0] == "world":
        return True
    beside = told.block == reading.sentence.block and 0 <= at - told.index <= NEAR
    if told.index < OPENING or beside:
        return False
    near = reading.story.sentences[max(0, at - FAR_BACK) : at + FAR_BACK]
    return not any(
        other.index != told.index and any(_is_named_in(other, key) for key in spot.keys)
        for other in near
    )


def _is_named_in(sentence: Sentence, key: str) -> bool:
    """Whether a sentence names a place or a part of it."""
    return any(k == key or contains(key, k) for spot in all_spots_of(sentence) for k in spot.keys)


def country_told(reading: Reading) -> str | None:
    """The country in force: the one that the sentences up to the figure's name most, the latest of equals."""
    at = reading.sentence.index
    counts: dict[str, int] = {}
    for sentence in reading.story.sentences[max(0, at - FAR_BACK) : at + 1]:
        for spot in plain_spots(sentence):
            if of_people(spot, sentence):
                continue  # "Venezuelans came to the city"
            token = token_of(spot, sentence.parsed)
            weight = 2 if token is not None and is_locative(token) else 1
            for country in filter(None, map(country_of, spot.keys)):
                counts[country] = counts.pop(country, 0) + weight
    opening = None if counts else opening_spot(reading)
    if opening is not None:
        return country_of(opening.keys[0])
    return max(reversed(list(counts)), key=lambda code: counts[code], default=None)


def only_country(story: Story) -> str | None:
    """The one country that a story names at all, be it by its parts or its bodies."""
    spots = (spot for sentence in story.sentences for spot in all_spots_of(sentence))
    found = {country_of(key) for spot in spots for key in spot.keys} - {None}
    return found.pop() if len(found) == 1 else None


@cache
def _locative() -> re.Pattern[str]:
    """A preposition of place before a name, for sentences without a parse: "in ", "across Kenya's "."""
    listed = "|".join(vocabulary("places")["standing"])
    return re.compile(rf"\b(?:{listed}) (?:the )?(?:[A-Z][\w]+['’]s )?$", re.IGNORECASE)


BEARING = re.compile(
    r", (?:\w+ )?(?:(?:\d+|some|about) (?:km|kilomet(?:er|re)s|miles)[^,]{0,12} )?"
    r"(?:north|south|east|west)(?:-?(?:east|west))? of (?:the )?$"
)
"""Before a place from which only a bearing is taken: ", northeast of Jerusalem"."""
NEIGHBOURING = re.compile(
    r"\b(?:[Nn]eighbou?ring|[Nn]earby|bordering|borders|adjoining) (?:the )?$"
)


def dateline_places(story: Story) -> list[PlaceMention]:
    """The places of a story's dateline, without the seats of world bodies."""
    for sentence in story.sentences[:3]:
        line = sentence.text[: dateline_end(f"{sentence.text} ")]
        found = find_places(line, sure=True)
        if found:
            seats = listed_words("seats_of_bodies")
            return [m for m in found if m.text.title() not in seats]
    return []


def dateline_city(story: Story) -> PlaceMention | None:
    """The city that a story was written in, by its dateline; None for a seat of world bodies."""
    towns = vocabulary("places")["areas"]
    listed = dateline_places(story)
    cities = (m for m in listed if ("/" in m.key or m.key in towns) and country_of(m.key))
    return next(cities, None)
