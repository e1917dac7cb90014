"""What a place that a sentence tells is called: as the story names it, with the whole that its parts lie in."""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.patterns import saying
from ledger.extraction.places.speakers import speaks
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import is_locative
from ledger.extraction.places.told import FAR_BACK, country_told, opening_spot
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.words import counts_people, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places, is_capital, name_of, resolve


def name_told(spot: Spot, reading: Reading, where: Sentence | None = None) -> str:
    """What to call a spot that names its place itself, in the figure's sentence or `where` else."""
    if spot.sort == "side":
        country = country_told(reading)
        whole = (
            _fronted(spot, reading)
            or _home_nation(reading)
            or (called(country, reading) if country else None)
        )
        return f"{spot.name} {whole}" if whole else spot.name
    if spot.sort == "parts":
        return parts_told(spot, reading)
    name = _government_or_city(spot, where or reading.sentence)
    return spot.name if name != spot.name and _told_as_city(spot, reading) else name


def _fronted(side: Spot, reading: Reading) -> str | None:
    """ "In Kansas the number doubled to 23, six of them in the southwest": the place that opens the side's sentence."""
    text = reading.sentence.text
    spots = [s for s in spots_of(reading.sentence) if s.sort == "name" and s.end <= side.start]
    opens = next(
        (s for s in spots if re.fullmatch(r"(?:In|Across|Throughout) (?:the )?", text[: s.start])),
        None,
    )
    return opens.name if opens is not None and "/" not in opens.keys[0] else None


def _home_nation(reading: Reading) -> str | None:
    """ "In England, 300 people died in the South West": the part of a kingdom that goes as a country."""
    nations = vocabulary("demonyms")["subdivisions"]
    named = (
        s.name for s in spots_of(reading.sentence) if s.sort == "name" and s.keys[0] in nations
    )
    return next(named, None)


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


def by_namesake(reading: Reading, name: str | None) -> str | None:
    """ "Congolese officials", in a story of Brazzaville: of two countries with one demonym the one told."""
    others = {name_of(one): other for one, other in vocabulary("places")["one_demonym"].items()}
    other = others.get(name or "")
    if name is None or other is None:
        return name
    spots = [s for sentence in reading.story.sentences for s in spots_of(sentence)]
    told = {country_of(key) for spot in spots if spot.sort == "name" for key in spot.keys}
    own = {country_of(key) for key in resolve(name)}
    return called(other, reading) if other in told and not own & told else name


def in_full(name: str | None) -> str | None:
    """ "The US and Canada" as "the United States and Canada": one name for a country, however a story shortens it."""
    return _shortened().sub(lambda m: vocabulary("places")["in_full"][m[1]], name) if name else name


@cache
def _shortened() -> re.Pattern[str]:
    names = vocabulary("places")["in_full"]
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w.])({listed})(?![\w])")


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
    text = reading.sentence.text
    by = _BEARING_FROM.match(text, spot.end)
    if by and any(s.start == by.end() for s in spots_of(reading.sentence)):
        seat = next(s for s in spots_of(reading.sentence) if s.start == by.end())
        return text[spot.start : seat.end]  # "two towns northeast of Haiti's capital"
    within = find_places(spot.name)
    if within and not told:
        country = country_of(within[0].key)
        return f"{spot.name}, {called(country, reading)}" if country else spot.name
    owner = [s for s in spots_of(reading.sentence) if _owns(s, spot, reading.sentence)]
    around_them = (told or owner)[0].name if told or owner else _container(reading)
    return f"{spot.name}, {around_them}" if around_them else spot.name


_BEARING_FROM = re.compile(r" (?:north|south|east|west)(?:[- ]?(?:east|west))? of (?:the )?")


def _owns(whole: Spot, parts: Spot, sentence: Sentence) -> bool:
    """ "Egypt's nine governorates"."""
    return whole.sort == "name" and sentence.text[whole.end : parts.start] in ("'s ", "’s ")


def _container(reading: Reading) -> str | None:
    """The place whose parts a sentence counts: the state or country that the story opens with, or has in force."""
    opening = opening_spot(reading)
    alone = opening is not None and len(opening.keys) == 1 and opening.sort == "name"
    if opening and alone and not opening.keys[0].startswith("name:"):
        return opening.name
    country = country_told(reading)
    return called(country, reading) if country else None


def _government_or_city(spot: Spot, sentence: Sentence) -> str:
    """A capital without a preposition ("faulted Ankara") stands for its country.

    So does one where "the government in Ankara" sits, not "its Ankara office".
    """
    if " in " in spot.name or not all(is_capital(key) for key in spot.keys):
        return spot.name  # "the National Hospital in Kampala", "in Rabat, Fes and other cities"
    token = token_of(spot, sentence.parsed)
    country = country_of(spot.keys[0])
    if country and (_seats(token) or _is_seat(spot, sentence.text)):
        return name_of(country)
    verbs = vocabulary("places")["toward_governments"]
    inside = (
        token is not None
        and token.dep_ == "poss"
        and (
            is_locative(token.head)
            or counts_people(token.head)
            or token.head.lemma_.lower() in vocabulary("places")["of_cities"]
        )
    )
    bare = token is not None and (
        (token.dep_ in ("nsubj", "poss") and not inside)
        or (token.dep_ in ("dobj", "dative") and token.head.lemma_.lower() in verbs)
    )
    acts = (
        token is not None
        and not _is_of_places(token)
        and not _OWNED.search(sentence.text[: spot.start])
    )
    stands = bare and acts and not _CALLED_CITY.match(sentence.text, spot.end)
    return " and ".join(map(name_of, _lands(spot))) if stands else spot.name


def _lands(spot: Spot) -> list[str]:
    return [country for country in map(country_of, spot.keys) if country]


def _is_seat(spot: Spot, text: str) -> bool:
    """ "In Rabat the treasury expects 5 percent": a government's own matters, wherever it sits."""
    return text[: spot.start] == "In " and _its_government().match(text, spot.end) is not None


@cache
def _its_government() -> re.Pattern[str]:
    bodies = "|".join(vocabulary("places")["governing"])
    return re.compile(rf",? the (?:[\w-]+ )?(?:{bodies})\b", re.IGNORECASE)


def _seats(token: Token | None) -> bool:
    """Whether a city is where a government sits that says or decides: "the cabinet in Rabat promised"."""
    if token is None:
        return False
    above = token.head
    office = above.head.lemma_.lower() in vocabulary("places")["governing"]
    acts = above.head.dep_ == "nsubj" and above.head.head.lemma_.lower() in _government_acts()
    return above.lower_ == "in" and office and acts


@cache
def _government_acts() -> frozenset[str]:
    return saying() | word_set("speech", "reckoning") | set(vocabulary("places")["deciding"])


def _is_of_places(token: Token) -> bool:
    """Whether a city does what places do: it "has" or "lost"."""
    return token.head.lemma_.lower() in vocabulary("places")["of_places"]


_OWNED = re.compile(r"\b(?:its|their|his|her|our) $")


def _told_as_city(spot: Spot, reading: Reading) -> bool:
    """Whether an earlier sentence tells of a capital as a place ("in Tehran", "the Iranian capital")."""
    at = reading.sentence.index
    for sentence in reading.story.sentences[max(0, at - FAR_BACK) : at]:
        for other in spots_of(sentence):
            token = token_of(other, sentence.parsed)
            if other.keys == spot.keys and token is not None and is_locative(token):
                return not speaks(other, sentence)
    return False


_CALLED_CITY = re.compile(r", (?:the|its|a) (?:\w+ )?(?:capital|city|town|metropolis)\b")
