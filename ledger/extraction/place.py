"""Where a figure holds: the most specific place that its sentence and story give.

Looked for in this order: what stands nearest to the figure in its sentence's grammar, the last place
in force in its paragraph, the place the story opens with, and at last its headline's.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from ledger.extraction.places.mentions import Spot, speaks, spots_of, token_of
from ledger.extraction.places.movement import Movement, read_movement
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.figure_dates import figures_in
from ledger.extraction.words import counts_people
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, is_capital, name_of

FAR_BACK = 20
"""Sentences before a figure in which a place in force is looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a figure as the text names it, and of a movement where from and where to."""

    place: str | None
    place_from: str | None = None
    place_to: str | None = None


def read_place(reading: Reading) -> Place:
    """Read the place of one figure; of a movement, origin and destination where both are told."""
    spots = spots_of(reading.sentence)
    movement = read_movement(reading, spots)
    if movement.origin and movement.goal:
        return Place(_route(movement), movement.origin, movement.goal)
    name = (
        movement.origin
        or movement.goal
        or _in_sentence(reading, spots)
        or _in_force(reading, paragraph=True)
        or _of_the_counted(reading, spots)
        or _in_force(reading)
        or _at_all(reading, spots)
        or _only_country(reading)
    )
    return Place(name, movement.origin, movement.goal)


def _route(movement: Movement) -> str:
    route = f"{movement.origin} to {movement.goal}"
    return f"{route} ({movement.at})" if movement.at else route


# --- in the figure's own sentence


def _in_sentence(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    candidates = [
        spot
        for spot in spots
        if (_tells_its_own(spot, reading) or not speaks(spot, reading.sentence))
        and not _anothers(spot, reading)
        and not _of_people(spot, reading.sentence)
    ]
    ranked = sorted(candidates, key=lambda spot: _distance(spot, reading))
    for spot in ranked:
        name = _named(spot, reading)
        if name:
            return name
    return None


def _only_country(reading: Reading) -> str | None:
    """The one country that the surroundings name at all, be it as the speaker's ("the US Department")."""
    at = reading.sentence.index
    around = reading.story.sentences[max(0, at - FAR_BACK) : at + FAR_BACK]
    named = {
        country_of(key)
        for s in around
        for spot in spots_of(s)
        for key in spot.keys
        if spot.sort != "back"
    }
    countries = named - {None}
    return name_of(str(countries.pop())) if len(countries) == 1 else None


def _tells_its_own(spot: Spot, reading: Reading) -> bool:
    """ "Spain reported 169 deaths": who reports a count as a verb's object reports its own."""
    token = token_of(spot, reading.sentence.parsed)
    if token is None or token.dep_ != "nsubj":
        return False
    below = reading.number
    while below.head not in (below, token.head) and below.dep_ not in (
        "ccomp",
        "relcl",
        "advcl",
        "acl",
        "xcomp",
    ):
        below = below.head
    return below.head == token.head and below.dep_ == "dobj"


def _at_all(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """Whatever the sentence names and nobody speaks for, even where it belongs to another figure."""
    for spot in spots:
        if spot.sort == "name" and not speaks(spot, reading.sentence):
            return spot.name
    return None


def _distance(spot: Spot, reading: Reading) -> float:
    """How far a place stands from a figure: steps of grammar, a little for characters, by its wording."""
    token = token_of(spot, reading.sentence.parsed)
    steps = _steps(reading.number, token) if token is not None else 4
    quantity = reading.quantity
    gap = max(spot.start - quantity.end, quantity.start - spot.end, 0)
    distance = steps + gap / 40
    if _is_origin(spot, reading.sentence) or _is_aside(spot, reading.sentence, reading.number):
        distance += 3
    if spot.sort == "demonym" or reading.sentence.text[: spot.start].endswith((" to ", " to the ")):
        distance += 1.5
    if token is not None and _is_locative(token):
        distance -= 2
    if quantity.unit == "ratio" and spot.start > quantity.end:
        distance += 6  # "four times the area sown in the south": the standard's place
    if _RIGHT_AFTER.fullmatch(reading.sentence.text[quantity.end : spot.start]):
        distance -= 4
    distance += _as_share(spot, reading)
    between = reading.sentence.text[min(spot.end, quantity.end) : max(spot.start, quantity.start)]
    return distance + 3 * len(re.findall(r"[;:]|, (?:and|but|while|whereas|as) ", between))


def _steps(one: Token, other: Token) -> int:
    """Edges between two words of a sentence's tree."""
    above = [one.i, *(ancestor.i for ancestor in one.ancestors)]
    for steps, token in enumerate([other, *other.ancestors]):
        if token.i in above:
            return steps + above.index(token.i)
    return len(above) + 6


def _is_locative(token: Token) -> bool:
    return token.head.pos_ == "ADP" and token.head.lower_ in vocabulary("places")["standing"]


_RIGHT_AFTER = re.compile(
    r"(?: [\w-]+){0,2} (?:in|at|near|across|off|inside|outside) (?:the )?(?:\w+ )?"
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


def _is_origin(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place only says where somebody comes from, or is one example of a kind."""
    before = sentence.text[: spot.start].rstrip().lower().removesuffix(" the")
    return before.endswith(tuple(f" {word}" for word in vocabulary("places")["origins"]))


def _is_aside(spot: Spot, sentence: Sentence, figure: Token | None = None) -> bool:
    """Whether a place stands in a clause that only tells which one is meant."""
    token = token_of(spot, sentence.parsed)
    if token is None:
        return False
    clauses = [t for t in token.ancestors if t.dep_ in ("relcl", "acl")]
    return any(figure is None or not clause.is_ancestor(figure) for clause in clauses)


def _of_people(spot: Spot, sentence: Sentence) -> bool:
    """Whether a demonym says what people somebody is of ("16,000 Syrians", "Afghan women")."""
    token = token_of(spot, sentence.parsed)
    if spot.sort != "demonym" or token is None:
        return False
    head = token.head if token.dep_ in ("amod", "compound", "nmod", "poss") else token
    return head == token or counts_people(head)


def _of_the_counted(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """The country whose people are counted, where nothing else tells a place."""
    people = [spot for spot in spots if _of_people(spot, reading.sentence)]
    people = [spot for spot in people if not speaks(spot, reading.sentence)]
    number = reading.quantity.number_start
    return min(people, key=lambda spot: abs(spot.start - number)).name if people else None


def _anothers(spot: Spot, reading: Reading) -> bool:
    """Whether a place belongs to another figure: it hangs on that figure's noun, or counts places."""
    if spot.sort == "parts" and spot.start <= reading.quantity.number_start < spot.end:
        return _parts_told(spot, reading) == spot.name
    if ", with " in reading.sentence.text[reading.quantity.end : spot.start]:
        return True
    doc = reading.sentence.parsed
    token = token_of(spot, doc)
    if doc is None or token is None:
        return False
    for other in figures_in(reading.sentence.text):
        if other.number_start == reading.quantity.number_start:
            continue
        span = doc.char_span(other.number_start, other.number_end, alignment_mode="expand")
        if span is None or span.start_char > spot.start:
            continue
        noun = span.root.head if span.root.dep_ in ("nummod", "quantmod") else span.root
        below = noun.is_ancestor(token) and not noun.is_ancestor(reading.number)
        if (
            below
            and noun.pos_ in ("NOUN", "PROPN", "NUM")
            and span.start_char > reading.quantity.end
        ):
            return True
    return False


def _named(spot: Spot, reading: Reading) -> str | None:
    """What to call a spot; what points back is called by what it points to."""
    if spot.sort == "side":
        country = _country(reading)
        return f"{spot.name} {name_of(country)}" if country else spot.name
    if spot.sort == "back" and spot.keys == ("country",):
        country = _country(reading)
        return name_of(country) if country else None
    if spot.keys in (("border",), ("parts",)) and spot.sort == "back":
        return _pointed_to(spot, reading)
    if spot.sort == "back":
        return _last_before(reading, spot) or _in_force(reading)
    if spot.sort == "parts":
        return _parts_told(spot, reading)
    return _government_or_city(spot, reading.sentence)


def _government_or_city(spot: Spot, sentence: Sentence) -> str:
    """A capital without a preposition ("faulted Ankara") stands for its country."""
    token = token_of(spot, sentence.parsed)
    country = country_of(spot.keys[0])
    verbs = vocabulary("places")["toward_governments"]
    bare = token is not None and (
        token.dep_ in ("nsubj", "poss")
        or (token.dep_ in ("dobj", "dative") and token.head.lemma_.lower() in verbs)
    )
    return name_of(country) if bare and country and is_capital(spot.keys[0]) else spot.name


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
        and not speaks(other, reading.sentence)
    ]  # fmt: skip
    return earlier[-1].name if earlier else None


def _parts_told(spot: Spot, reading: Reading) -> str:
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
    return spot.name


# --- in the rest of the story


def _in_force(reading: Reading, *, paragraph: bool = False) -> str | None:
    """The last place told; in a new paragraph what the story opens with, if both lie in one country.

    With `paragraph`, only what the figure's own paragraph tells before it.
    """
    story, at = reading.story, reading.sentence.index
    last = _latest(story.sentences[max(0, at - FAR_BACK) : at])
    if last is None:
        return None if paragraph else _opening(reading)
    sentence, spot = last
    if sentence.block == reading.sentence.block:
        return _named(spot, reading)
    if paragraph:
        return None
    opening = _opening_spot(reading)
    if opening and country_of(opening.keys[0]) == country_of(spot.keys[0]):
        return _named(opening, reading)
    country = _country(reading)
    if country and country_of(spot.keys[0]) != country:
        return name_of(country)
    return _named(spot, reading)


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
        and not _is_origin(spot, sentence)
        and not sentence.text[: spot.start].endswith((" to ", " to the "))
        and (asides or not _is_aside(spot, sentence))
        and not spot.keys[0].startswith("border:")
    ]


def _weightiest(spots: list[Spot], sentence: Sentence) -> Spot:
    """Counted parts before names after a locative, before other names, before demonyms; the last of equals."""

    def weight(spot: Spot) -> tuple[bool, bool, bool, bool, int]:
        token = token_of(spot, sentence.parsed)
        locative = token is not None and _is_locative(token)
        toward = bool(re.search(r"\b(?:to|against|for) (?:the )?$", sentence.text[: spot.start]))
        return (spot.sort == "parts", locative, not toward, spot.sort != "demonym", spot.start)

    return max(spots, key=weight)


def _opening(reading: Reading) -> str | None:
    spot = _opening_spot(reading)
    return _named(spot, reading) if spot else None


def _opening_spot(reading: Reading) -> Spot | None:
    """The place of the first sentence that has one, text before headline."""
    told = reading.story.sentences[: reading.sentence.index + 1]
    body = [sentence for sentence in told if sentence.role != "headline"][:8]
    heads = [sentence for sentence in reading.story.sentences[:12] if sentence.role == "headline"]
    for sentence in [*body, *heads]:
        spots = _plain(sentence, asides=True)
        if spots:
            return _weightiest(spots, sentence)
    return None


def _country(reading: Reading) -> str | None:
    """The country in force: the one that the sentences up to the figure's name most, the latest of equals."""
    at = reading.sentence.index
    counts: dict[str, int] = {}
    for sentence in reading.story.sentences[max(0, at - FAR_BACK) : at + 1]:
        for spot in _plain(sentence):
            token = token_of(spot, sentence.parsed)
            weight = 2 if token is not None and _is_locative(token) else 1
            for country in filter(None, map(country_of, spot.keys)):
                counts[country] = counts.pop(country, 0) + weight
    return max(reversed(list(counts)), key=lambda code: counts[code], default=None)
