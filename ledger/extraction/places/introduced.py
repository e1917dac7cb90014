"""Names that a story once calls a camp, a village or a valley, where it then says them alone.

Offsets count the sentence's characters; around a sentence, those of the stored text from where it begins.
"""

import re
from functools import lru_cache

from ledger.extraction.places.patterns import can_name_a_place, listed_words, saying
from ledger.extraction.places.spots import Spot, names_with_sorts
from ledger.extraction.reading import Sentence
from ledger.vocabulary.gazetteer import find_places
from ledger.vocabulary.placenames import name_key

STRETCH = 16_384
"""Characters of a long text that are searched at once for the names it introduces."""


def around(sentence: Sentence) -> str:
    """The stretch of the story that a sentence stands in."""
    at = (sentence.start - sentence.begins) // STRETCH
    return sentence.whole[max(0, at - 1) * STRETCH : (at + 2) * STRETCH]


def introduced_in(text: str, told: str, taken: list[tuple[int, int]]) -> list[Spot]:
    """The names that a sentence says alone and the text `told` introduces, but for what is `taken`."""
    names = _introduced(told)
    return [
        Spot(m.start(), m.end(), name, (f"name:{name_key(name)}",), "name")
        for name in names
        if name in text
        for m in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-]| [A-ZÀ-Þ]|['’]s [A-ZÀ-Þ])", text)
        if not _RUNS_ON.search(text[: m.start()])
        and not any(a < m.end() and m.start() < b for a, b in taken)
    ]  # fmt: skip


@lru_cache(maxsize=8)
def _introduced(text: str) -> tuple[str, ...]:
    """The names that no gazetteer holds, those told first before the others."""
    found = {
        name: None
        for names in names_with_sorts(text)
        for name in names
        if not find_places(name, sure=True) and not _is_a_person(name, text) and can_name_a_place(name)
    }  # fmt: skip
    return tuple(found)


def _is_a_person(name: str, text: str) -> bool:
    """ "The Harkins camp", where Ann Harkins stands, or Harkins says something."""
    before = re.findall(rf"([A-ZÀ-Þ][\w’'.-]*) {re.escape(name)}\b", text)
    leads = listed_words("locatives") | {"the", "from", "of", "to", "camp"}
    says = re.search(
        rf"\b{re.escape(name)} (?:{'|'.join(sorted(saying()))}|said|told|says)\b", text
    )
    return says is not None or any(word.lower() not in leads for word in before)


_RUNS_ON = re.compile(r"\S [A-ZÀ-Þ][\w’'.-]* $")
"""A capital right before: the name is a part of another, unless that word opens the sentence."""
