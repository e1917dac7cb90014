"""The place that is in force when a story comes to a figure which names none of its own."""

import re
from functools import cache

from ledger.extraction.datelines import dateline_end
from ledger.extraction.places.datelined import of_dateline_town
from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.naming import name_told
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import is_locative, of_guests
from ledger.extraction.places.told import FAR_BACK, is_in_passing, latest, opening
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.words import cause_words, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import contains, country_of


def in_force(reading: Reading, *, paragraph: bool = False) -> str | None:
    """The place of a figure whose sentence names none: the story's own, whatever was named in passing.

    Within a paragraph a sentence that goes on with the one before stays at that one's place, and any
    stays in a wider place than the story's once it was told. Without a place of its own, a story is
    wherever it was last. With `paragraph`, only what the figure's own paragraph tells before it.
    """
    at = reading.sentence.index
    last = latest(reading.story.sentences[max(0, at - FAR_BACK) : at])
    beside = last is not None and last[0].block == reading.sentence.block
    if paragraph and not beside:
        return None
    home = opening(reading)
    if home is not None and is_in_passing(home[1], home[0], reading):
        home = None
    if home is None or _is_behind_lead(home[0], reading):
        town = of_dateline_town(reading)
        if town is not None:
            return town
    if last is None or home is None:
        told = home if last is None else last
        passing = told is not None and (
            is_in_passing(told[1], told[0], reading) or _is_all_told(told[1], told[0], reading)
        )
        return name_told(told[1], reading, told[0]) if told and not passing else None
    stays = last[0] is not home[0] and _stays(last, home[1], reading.sentence)
    where, spot = last if beside and stays else home
    return name_told(spot, reading, where)


def _is_behind_lead(sentence: Sentence, reading: Reading) -> bool:
    """Whether a story's first sentence below its headlines and dateline comes before the one that names a place."""
    body = (s for s in reading.story.sentences[: sentence.index] if s.role != "headline")
    return any(dateline_end(f"{s.text} ") < len(s.text) for s in body)


def _stays(last: tuple[Sentence, Spot], home: Spot, sentence: Sentence) -> bool:
    """Whether a sentence is still where the one before it went to, instead of back in the story's own place."""
    told, spot = last
    if _goes_on().match(sentence.text) or _widens(spot, told, home):
        return True
    return told.index == sentence.index - 1 and _sets_scene(spot, told, home)


def _is_all_told(spot: Spot, told: Sentence, reading: Reading) -> bool:
    """ "Freed 12 French journalists", in a story that names no place: nothing says where they are."""
    near = reading.story.sentences[: reading.sentence.index + FAR_BACK]
    return of_guests(spot, told) and not any(
        s.sort == "name" for one in near for s in spots_of(one)
    )


def _sets_scene(spot: Spot, told: Sentence, home: Spot) -> bool:
    """ "A blast in Kampala shook markets. Some 12 were hurt": a sentence that opens with an event there.

    Outside the story's own place it is enough that the place opens the sentence, or is what it tells of:
    "In Kharkiv, a strike hit a school", "Belgium mourned too".
    """
    before = told.text[: spot.start]
    if _OF_OLD.search(told.text):
        return False  # "a similar crash in Senegal killed 1,800 in 2002" is only held against the story's own
    if not contains(home.keys[0], spot.keys[0]):
        if _SCENE.fullmatch(before) and told.text[spot.end :][:1] == ",":
            return True
        if not before and spot.sort == "name" and _undergoes().match(told.text, spot.end):
            return True
    event = _EVENT_AT.match(before)
    if event is None:
        return False
    words = cause_words() | word_set("nouns", "news_events") | listed_words("happening")
    return event[1] in words or event[1].removesuffix("s") in words


def _widens(outer: Spot, told: Sentence, inner: Spot) -> bool:
    """Whether a sentence went on to the country or part that the story's own place lies in: "Across Kenya, dams are full"."""
    wide, near = outer.keys[0], inner.keys[0]
    token = token_of(outer, told.parsed)
    located = token is None or is_locative(token)
    return (
        located
        and outer.sort != "demonym"
        and wide != near
        and country_of(wide) is not None
        and contains(wide, near)
    )


_OF_OLD = re.compile(r"\bin (?:19|20)\d\d\b|\b(?:[Aa]n?|[Tt]he) (?:similar|earlier|previous) ")
_SCENE = re.compile(r"[\"“]?(?:In|At|Near|Outside|Off) (?:the )?")
_EVENT_AT = re.compile(
    r"(?:[\w'’-]+ ){0,4}?([a-z]+)(?: (?:happened|occurred|took place|struck|erupted|broke out|went off))? (?:in|at|near|off|outside) (?:the )?$"
)


@cache
def _undergoes() -> re.Pattern[str]:
    verbs = "|".join(listed_words("undergoing"))
    return re.compile(rf" (?:has |had |itself )?(?:\w+ly |once |also |too )?(?:{verbs})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Whether a sentence opens by going on with the one before: "Another 30", "Of them"."""
    first = "|".join(vocabulary("places")["going_on"])
    people = "|".join(vocabulary("places")["held_together"])
    return re.compile(
        rf"[\"'“‘]?(?:(?:{first})\b|[^,.;:]{{0,40}}\bof the (?:{people})\b)", re.IGNORECASE
    )
