"""Where a figure holds: the most specific place that its sentence and story give.

Looked for in this order: what stands nearest to the figure in its sentence's grammar, the last place
in force in its paragraph, the place the story opens with, and at last its headline's.
"""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ledger.extraction.places.anothers import BEFORE_FIGURE, is_anothers
from ledger.extraction.places.bystanders import acts_from_afar
from ledger.extraction.places.datelined import of_dateline, of_dateline_town
from ledger.extraction.places.givers import gives_abroad
from ledger.extraction.places.home_country import at_home, below_country
from ledger.extraction.places.in_force import in_force
from ledger.extraction.places.institutions import of_institutions
from ledger.extraction.places.mentions import (
    FRONTED,
    all_spots_of,
    spots_of,
    token_of,
)
from ledger.extraction.places.movement import Movement, read_movement
from ledger.extraction.places.naming import by_namesake, in_full, parts_told
from ledger.extraction.places.own_ground import (
    of_local_authority,
    of_who_tells,
    only_tries,
    tells_its_own,
    where_stopped,
)
from ledger.extraction.places.patterns import listed_words, of_some, phrases_of
from ledger.extraction.places.pointing import comes_there, country_of_teller, named
from ledger.extraction.places.responders import scene_of_response
from ledger.extraction.places.rows import in_a_row, respective
from ledger.extraction.places.speakers import speaks
from ledger.extraction.places.spots import Spot, led_in
from ledger.extraction.places.standing import (
    comes_from,
    is_aim,
    is_aside,
    is_doer,
    is_locative,
    is_of_a_part,
    is_origin,
    is_right_after,
    is_thrown_in,
    of_a_gathering,
    of_comers,
    of_guests,
    of_people,
    stands_after,
    steps,
    tells_which,
)
from ledger.extraction.reading import Reading
from ledger.extraction.times.sentence_dates import figures_of
from ledger.vocabulary.gazetteer import (
    contains,
    country_of,
    find_places,
    is_country,
    name_of,
    resolve,
)

NEARLY = 1.5
"""Steps by which two places of a sentence may differ and be about as near to a figure."""
LEAD = 3
"""Sentences that open a story, its headline and dateline among them."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a figure as the text names it, and of a movement where from and where to."""

    place: str | None
    place_from: str | None = None
    place_to: str | None = None


def read_place(reading: Reading) -> Place:
    """Read the place of one figure; of a movement, origin and destination where both are told."""
    spots = tuple(s for s in spots_of(reading.sentence) if not _is_counted(s, reading))
    own = in_a_row(reading, spots)
    if own is not None:
        return Place(in_full(own))
    movement = read_movement(reading, spots)
    if movement.origin and movement.goal:
        return Place(in_full(_route(movement)), in_full(movement.origin), in_full(movement.goal))
    name = (
        movement.origin
        or movement.goal
        or _stopped(reading, spots)
        or respective(reading, spots)
        or _in_sentence(reading, spots)
        or _of_authority(reading)
        or _around_its_part(reading, spots)
        or _of_one_among(reading)
        or _all_over_the_country(reading)
        or in_force(reading, paragraph=True)
        or (_of_the_counted(reading, spots) if _counts_troops(reading) else None)
        or in_force(reading)
        or _at_all(reading, spots)
        or of_dateline_town(reading)
        or at_home(reading)
        or _of_lead(reading)
        or of_dateline(reading)
        or _of_the_counted(reading, spots)
        or of_institutions(reading)
    )
    told = in_full(by_namesake(reading, name))
    return Place(told, in_full(movement.origin), in_full(movement.goal))


def _is_counted(spot: Spot, reading: Reading) -> bool:
    """Whether a spot is what the figure counts: 12 provinces lie in their country, not in themselves.

    Where the story lists as many by name, they are where the figure holds.
    """
    number = reading.quantity
    own = spot.start < number.number_end and number.number_start < spot.end
    return own and spot.sort == "parts" and parts_told(spot, reading).startswith(spot.name)


def _route(movement: Movement) -> str:
    route = f"{movement.origin} to {movement.goal}"
    return f"{route} ({movement.at})" if movement.at else route


def _all_over_the_country(reading: Reading) -> str | None:
    """ "Across the country a million stopped work. ... The airline cancelled 267 flights": what went on to the whole country."""
    at, block = reading.sentence.index, reading.sentence.block
    for sentence in reversed(reading.story.sentences[max(0, at - LEAD) : at]):
        if sentence.block != block or sentence.role == "headline":
            return None
        spots = spots_of(sentence)
        if spots and spots[0].keys == ("country",) and spots[0].start < FRONTED:
            return named(spots[0], reading)
        if spots:
            return None
    return None


# --- in the figure's own sentence


def _around_its_part(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """ "300 died, mostly in Savona", unless told of what is around it: in the country, of which it is a part."""
    text, told = reading.sentence.text, in_force(reading)
    part = _mostly_in().search(text, reading.quantity.end)
    spot = next((s for s in spots if part and s.start == part.end() and s.sort == "name"), None)
    if spot is None or re.search(r"[.;:]", text[reading.quantity.end : spot.start]):
        return None
    around = [mention.key for mention in find_places(told or "")]
    if told and not around:
        return None
    if any(contains(key, own) for key in around for own in spot.keys if key != own):
        return None
    country = country_of(spot.keys[0])
    if part and part["from"] and country not in map(country_of, around):
        return None  # "400 of the dead were foreigners, mostly from Chad"
    return name_of(country) if country else None


def _of_one_among(reading: Reading) -> str | None:
    """ "The quake hit Chad and Niger. Niger's army said 40 had died": of several countries the teller's own."""
    home, told = country_of_teller(reading.sentence), in_force(reading)
    around = {country_of(mention.key) for mention in find_places(told)} if told and home else set()
    return name_of(home) if home and len(around) > 1 and home in around else None


@cache
def _mostly_in() -> re.Pattern[str]:
    some = "|".join(listed_words("of_some"))
    return re.compile(
        rf", (?:{some}) (?:of (?:them|these|whom) )?(?:in|(?P<from>from)|across|around) (?:the )?"
    )


def _in_sentence(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    candidates = [
        spot
        for spot in spots
        if (
            tells_its_own(spot, reading)
            or is_right_after(spot, reading.quantity, reading.sentence.text)
            or not speaks(spot, reading.sentence)
        )
        and not is_anothers(spot, reading)
        and not of_people(spot, reading.sentence)
        and not of_who_tells(spot, reading)
        and not _is_a_parts(spot, reading)
        and not comes_from(spot, reading.sentence)
        and not is_aim(spot, reading.sentence, reading.noun)
        and (
            is_right_after(spot, reading.quantity, reading.sentence.text)
            or not of_a_gathering(spot, reading.sentence, _counted(reading))
        )
        and not is_thrown_in(spot, reading.sentence, reading.number)
        and not acts_from_afar(spot, reading.sentence)
        and not gives_abroad(spot, reading)
        and not _acts_there(spot, spots, reading)
        and not _is_standard(spot, reading)
    ]
    ranked = sorted((_distance(s, reading), i, s) for i, s in enumerate(candidates))
    for spot in _inner_first(ranked, reading):
        name = scene_of_response(spot, reading) or named(spot, reading)
        if name:
            return name
    return None


def _inner_first(ranked: list[tuple[float, int, Spot]], reading: Reading) -> list[Spot]:
    """ "Mexico reported 300 cases of measles in Chihuahua": of two about as near, the one that lies in the other."""
    spots = [spot for _, _, spot in ranked]
    if spots and stands_after(spots[0], reading.quantity, reading.sentence.text):
        return spots  # "4 percent in Porto and 3 percent in the rest of Portugal"
    for far, _, spot in ranked[1:]:
        token = token_of(spot, reading.sentence.parsed)
        inside = spot.sort == "name" and contains(spots[0].keys[0], spot.keys[0])
        nation = spots[0].sort == "demonym" and is_country(spots[0].keys[0])
        near = nation or far < ranked[0][0] + NEARLY
        sure = near and spots[0].sort in ("name", "demonym") and spot.keys != spots[0].keys
        if inside and sure and token is not None and is_locative(token):
            return [spot, *(other for other in spots if other is not spot)]
    return spots


def _is_a_parts(spot: Spot, reading: Reading) -> bool:
    """Whether a place behind a figure is only that of a part of it."""
    text, end = reading.sentence.text, reading.quantity.end
    return end < spot.start and is_of_a_part(spot, text) and ", of wh" in text[end : spot.start]


def _acts_there(spot: Spot, spots: tuple[Spot, ...], reading: Reading) -> bool:
    """ "Russia will build two reactors there": who does something there is not the place itself."""
    there = [other for other in spots if other.keys == ("there",)]
    return any(comes_there(spot, other, reading.sentence) for other in there)


def _is_standard(spot: Spot, reading: Reading) -> bool:
    """ "Scotland remains far above Estonia": a place that another is held against, without a figure of its own."""
    text, quantity = reading.sentence.text, reading.quantity
    if spot.sort != "name" or not quantity.end <= spot.start:
        return False
    ends = re.match(r"[,.;]|$| (?:and|or|but|with)\b", text[spot.end :])
    return bool(ends and _held_against().search(text[: spot.start]))


@cache
def _held_against() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(listed_words('held_against'))}) (?:that (?:of|in) )?(?:the )?$"
    )


def _counted(reading: Reading) -> Token | None:
    """The counted noun where the figure hangs on it; not who pays "40 million euros"."""
    noun = reading.noun
    return noun if noun is not None and noun.is_ancestor(reading.number) else None


def _stopped(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """Where weapons were stopped, unless the sentence names the place itself."""
    doc = reading.sentence.parsed
    tokens = [token_of(spot, doc) for spot in spots if spot.sort == "name"]
    at = any(token is not None and is_locative(token) for token in tokens)
    return None if at else where_stopped(reading)


def _of_authority(reading: Reading) -> str | None:
    """A local authority's own area, or the place in force where that lies in it ("Soma", of Manisa's mayor)."""
    area = of_local_authority(reading)
    if area is None:
        return None
    told = in_force(reading)
    if told is not None and only_tries(area, reading.sentence.text):
        return told
    inside = told is not None and any(contains(area.keys[0], key) for key in resolve(told))
    after = reading.sentence.text[reading.quantity.end :]  # "22 of the dead": of those told of
    of = re.match(r"(?: \w+){0,2} (?:of|among) ", after)
    some = of is not None and phrases_of("told_before").match(after, of.end())
    return told if inside or (told and some) else area.name


def _of_lead(reading: Reading) -> str | None:
    """The country or area that the story's first words name, be it as a government's ("Yemen's government").

    What stands behind a sentence that names a place of its own is none of those.
    """
    for sentence in reading.story.sentences[:LEAD]:
        named = all_spots_of(sentence)
        for spot in named:
            owns = sentence.text[spot.end : spot.end + 2] in ("'s", "’s")
            if owns or (spot.start == 0 and sentence.index <= reading.sentence.index):
                if is_country(spot.keys[0]):
                    return spot.name
                known = owns and spot.sort == "name" and country_of(spot.keys[0]) is not None
                if known and (area := below_country(spot)) is not None:
                    return area
        if any(spot.sort == "name" for spot in named):
            return None
    return None


def _at_all(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """Whatever the sentence names and nobody speaks for, even where it belongs to another figure."""
    for spot in spots:
        told = speaks(spot, reading.sentence) or of_comers(spot, reading.sentence)
        told = told or is_thrown_in(spot, reading.sentence, reading.number)
        told = told or of_a_gathering(spot, reading.sentence, _counted(reading))
        some = of_some().search(reading.sentence.text[: spot.start])
        if spot.sort == "name" and not told and not some:
            return spot.name
    return None


def _distance(spot: Spot, reading: Reading) -> float:
    """How far a place stands from a figure: steps of grammar, a little for characters, by its wording."""
    token = token_of(spot, reading.sentence.parsed)
    apart = steps(reading.number, token) if token is not None else 4
    quantity = reading.quantity
    gap = max(spot.start - quantity.end, quantity.start - spot.end, 0)
    distance = apart + gap / 40
    if is_origin(spot, reading.sentence) or is_aside(spot, reading.sentence, reading.number):
        distance += 3
    if spot.sort == "demonym" or led_in(spot, reading.sentence.text).endswith((" to ", " to the ")):
        distance += 1.5
    fronted = _FRONTED_AT.fullmatch(reading.sentence.text[: spot.start])
    if fronted or (token is not None and is_locative(token)):
        distance -= 3.5
    if is_doer(spot, reading.sentence, reading.number):
        distance -= 2
    if quantity.unit == "ratio" and spot.start > quantity.end:
        distance += 6  # "four times the area sown in the south": the standard's place
    if stands_after(spot, quantity, reading.sentence.text):
        distance -= 4
    if BEFORE_FIGURE.fullmatch(reading.sentence.text[spot.end : quantity.start]):
        distance -= 4
    distance += _as_share(spot, reading) - 6 * tells_which(spot, quantity, reading.sentence.text)
    if _follows_another(spot, reading):
        distance += 2
    between = reading.sentence.text[min(spot.end, quantity.end) : max(spot.start, quantity.start)]
    return distance + 3 * len(re.findall(r"[;:]|, (?:and|but|while|whereas|as) ", between))


_FRONTED_AT = re.compile(r"(?:In|At|Near|Across|Throughout|Outside|Around) (?:the )?")


def _follows_another(spot: Spot, reading: Reading) -> bool:
    """ "17 from Nairobi, four from Bomet": a place straight after an earlier figure is that one's."""
    return spot.end < reading.quantity.start and any(
        stands_after(spot, other, reading.sentence.text)
        for other in figures_of(reading.sentence)
        if other.end < spot.start
    )


def _as_share(spot: Spot, reading: Reading) -> float:
    """Of "95% of Europe's heroin" Europe is the place, but "the country's" is only the whole's."""
    text, quantity = reading.sentence.text, reading.quantity
    after = re.match(r" ?(?:%|percent|per cent)? ?of (?:all )?(?:the )?", text[quantity.end :])
    if quantity.unit != "percent" or after is None:
        return 0
    phrase = re.split(r"[,;]| (?:and|get|gets|is|are|was|were) ", text[quantity.end :])[0]
    if not quantity.end <= spot.start < quantity.end + len(phrase):
        return 0
    return 4 if spot.sort == "back" else -4


def _counts_troops(reading: Reading) -> bool:
    """ "444,000 Ukrainian troops": a country's forces are told of as its own before guests are."""
    noun = reading.noun
    return noun is not None and noun.lemma_.lower() in listed_words("forces")


def _is_aimed_at(spot: Spot, reading: Reading) -> bool:
    """ "They lost 25 men though they were hitting Danes": a people that is another verb's object."""
    token = token_of(spot, reading.sentence.parsed)
    return token is not None and token.dep_ == "dobj" and not token.head.is_ancestor(reading.number)


def _of_the_counted(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """The country whose people are counted, where nothing else tells a place; captives and guests are abroad."""
    people = [
        spot
        for spot in spots
        if of_people(spot, reading.sentence)
        and not of_guests(spot, reading.sentence)
        and not speaks(spot, reading.sentence)
        and not _is_aimed_at(spot, reading)
    ]
    number = reading.quantity.number_start
    return min(people, key=lambda spot: abs(spot.start - number)).name if people else None
