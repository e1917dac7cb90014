"""Towns whose name is that of a person whom the story names: "Mr Lincoln" beside "Lincoln's fees".

Offsets count the stored text's characters from where the sentence's text begins.
"""

import re
from functools import cache, lru_cache

from ledger.extraction.places.introduced import around
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Sentence
from ledger.vocabulary.atlas import atlas, directions, is_country, place_words
from ledger.vocabulary.gazetteer import is_place, is_subdivision
from ledger.vocabulary.namesakes import sort_words
from ledger.vocabulary.placenames import name_key


def is_a_persons(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place's one-word name is the surname of somebody in the story."""
    key = spot.keys[0]
    if spot.sort != "name" or " " in spot.name or is_country(key) or is_subdivision(key):
        return False
    if _stands_in(spot, sentence.text):
        return False
    story, unsure = around(sentence), atlas().needs_context(name_key(spot.name))
    return spot.name in _surnames(story) or (
        (unsure or key.startswith("name:")) and spot.name in _behind_given_names(story)
    )


def _stands_in(spot: Spot, text: str) -> bool:
    """Whether something is in or near it: "a fire in Lincoln", not "in Lincoln's words"."""
    before, after = text[: spot.start].lower(), text[spot.end :]
    return f" {before}".endswith((" in ", " near ")) and not after.startswith(("'", "’"))


@lru_cache(maxsize=8)
def _surnames(text: str) -> frozenset[str]:
    return frozenset(match["name"] for match in _titled().finditer(text))


@lru_cache(maxsize=8)
def _behind_given_names(text: str) -> frozenset[str]:
    """ "Ann Lincoln said", "of Ann Lincoln's": two capitals within small letters, neither of a place's sort."""
    others = place_words("not_given_names") | {w.title() for w in sort_words()}
    known = directions()
    return frozenset(
        m["name"]
        for m in _GIVEN.finditer(text)
        if not {m["given"], m["given"].lower()} & {*others, *known} and not is_place(m["given"])
    )


_GIVEN = re.compile(
    r"(?<=[a-z,] )(?P<given>[A-ZÀ-Þ][a-zß-ÿ]+) (?P<name>[A-ZÀ-Þ][\w-]+)(?=['’]s [a-z]| [a-z]|[,.])"
)


@cache
def _titled() -> re.Pattern[str]:
    """ "Mr. Lincoln", "Gov. Ann Lincoln": a title, a given name or none, a surname."""
    titles = "|".join(sorted(listed_words("before_surnames")))
    return re.compile(
        rf"\b(?:{titles})\.? (?:[A-ZÀ-Þ][\w.’'-]* )?(?P<name>[A-ZÀ-Þ][\w-]+)(?!['’-]?\w| [A-ZÀ-Þ])"
    )
