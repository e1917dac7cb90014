"""Names that a story once calls a camp or a village, or tells something "in" or twice near, where it then says them alone.

Offsets count the sentence's characters; around a sentence, those of the stored text from where it begins.
"""

import re
from functools import cache, lru_cache

from ledger.extraction.places.patterns import can_name_a_place, listed_words, saying
from ledger.extraction.places.spots import Spot, names_with_sorts
from ledger.extraction.places.told_as_places import told_as_places
from ledger.extraction.reading import Sentence
from ledger.vocabulary.gazetteer import find_places
from ledger.vocabulary.placenames import name_key

STRETCH = 16_384
"""Characters of a long text that are searched at once for the names it introduces."""
LONGEST_LEAD = 30
"""Characters before a name in which it stands what shows it for a body's."""
SHORT = 4
"""Letters from which a name before a full stop is no title or short form ("St. ")."""


def around(sentence: Sentence) -> str:
    """The stretch of the story that a sentence stands in."""
    at = (sentence.start - sentence.begins) // STRETCH
    return sentence.whole[max(0, at - 1) * STRETCH : (at + 2) * STRETCH]


def introduced_in(text: str, told: str, taken: list[tuple[int, int]]) -> list[Spot]:
    """The names that a sentence says alone and the text `told` introduces, but for what is `taken`."""
    names = _introduced(told)
    return [
        Spot(m.start(), m.end(), name, (key,), "name")
        for name, key in names
        if name in text
        for m in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-]| [A-ZÀ-Þ]|['’]s [A-ZÀ-Þ])", text)
        if not _RUNS_ON.search(text[: m.start()])
        and not any((a < m.end() and m.start() < b) or text[b : m.start()] == " in " for a, b in taken)
    ]  # fmt: skip


@lru_cache(maxsize=8)
def _introduced(text: str) -> tuple[tuple[str, str], ...]:
    """The names with their keys, those told first before the others.

    Those that a gazetteer holds are here for where they stand as no place would: "shipped to Lubbock".
    """
    unknown = [
        name
        for names in names_with_sorts(text)
        for name in names
        if not find_places(name, sure=True)
    ]
    often = [name for name in told_as_places(text) if not _is_a_body(name, text)]
    found = dict.fromkeys([*unknown, *often])
    return tuple(
        (name, _key_of(name))
        for name in found
        if not find_places(name) and not _is_a_person(name, text) and can_name_a_place(name)
    )


def _key_of(name: str) -> str:
    known = find_places(name, sure=True)
    return known[0].key if known and known[0].text == name else f"name:{name_key(name)}"


def _is_a_body(name: str, text: str) -> bool:
    """Whether a text tells of shares in a name, what a firm or band of that name does, or what is done with it."""
    before, behind = _of_body()
    own = re.escape(name)
    for match in re.finditer(rf"\b{own}(?![\w-])", text):
        if before.search(text, max(0, match.start() - LONGEST_LEAD), match.start()):
            return True
        if behind.match(text, match.end()):
            return True
    common = name.lower() in text and re.search(rf"\b{own.lower()}\b", text)
    return bool(common) or (len(name) < SHORT and f"{name}. " in text)


@cache
def _of_body() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a body's name, and what behind it."""
    held = "|".join([*listed_words("held_in_firms"), *listed_words("held_as_work")])
    does, met = ("|".join(listed_words(which)) for which in ("of_bodies", "before_bodies"))
    return (
        re.compile(rf"\b(?:(?:{held}) in|{met}) \Z", re.IGNORECASE),
        re.compile(rf"(?:['’]s)? (?:{does})\b"),
    )


def _is_a_person(name: str, text: str) -> bool:
    """ "The Harkins camp", where Ann Harkins stands, or Harkins says something, or stands without Ann."""
    before = re.findall(rf"([A-ZÀ-Þ][\w’'.-]*) {re.escape(name)}\b", text)
    leads = listed_words("locatives") | {"the", "from", "of", "to", "camp"}
    ends = (m.end() for m in re.finditer(rf"\b{re.escape(name)} ", text))
    says = any(_says().match(text, end) for end in ends)
    first, _, last = name.partition(" ")
    alone = last and re.search(rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b", text)
    return bool(says or alone) or any(word.lower() not in leads for word in before)


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(saying()))}|said|told|says)\b")


_RUNS_ON = re.compile(r"\S [A-ZÀ-Þ][\w’'.-]* $")
"""A capital right before: the name is a part of another, unless that word opens the sentence."""
