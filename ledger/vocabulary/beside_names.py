"""The words around a name by which it is a place, a people, or neither."""

import re
from functools import cache

from ledger.vocabulary.atlas import atlas, place_words
from ledger.vocabulary.namesakes import Match
from ledger.vocabulary.placenames import Word

_ITS_SORT = re.compile(
    r"(?:\b[Tt]he|\b[Ii]ts|['’]s)(?: [a-z-]+){0,2} (?:capital(?: city)?|(?:largest|biggest|second|main|port) (?:city|town|port)), $"
)
OF_A_NAME = re.compile(r" of (?:the )?[A-Z]")
"""Behind a noun for a sort of place: the noun is the next name's, "the Aegean port of Izmir"."""


def tells_a_people(text: str, words: list[Word], match: Match) -> bool:
    """ "Somali police", "the Somali state of Puntland": the people, though some place is called so too.

    Not so of what is itself called a part of a state: "the Somali region".
    """
    after = words[match.stop] if match.stop < len(words) else None
    parted = after is not None and after.key in place_words("sorts", "subdivision")
    named = parted and not (after and OF_A_NAME.match(text, after.end))
    return atlas().needs_context(match.name) and not named


def into_a_matter(words: list[Word], match: Match) -> bool:
    """ "An investigation into Clinton"."""
    before = [word.key for word in words[max(0, match.first - 2) : match.first]]
    return before[-1] == "into" and before[0] in place_words("into_matters")


def leads_out(words: list[Word], match: Match) -> bool:
    """ "From Chiure", "out of Chiure"."""
    before = [word.key for word in words[max(0, match.first - 2) : match.first]]
    return before[-1:] == ["from"] or before == ["out", "of"]


def has_what_towns_have(words: list[Word], match: Match) -> bool:
    """ "Zwickau's treasurer", "Zwickau's residents"."""
    behind = [word.key for word in words[match.stop : match.stop + 2]]
    return behind[:1] == ["s"] and behind[-1] in place_words("of_towns")


def takes_people_in(text: str, words: list[Word], match: Match) -> bool:
    """ "Goris has taken in 9,000", "Adre hosts 120,000 refugees": what only a place does to so many."""
    begins = match.first == 0 or text[: words[match.first].start].endswith((". ", "; ", ", while "))
    return begins and bool(_taking_in().match(text, words[match.stop - 1].end))


@cache
def _taking_in() -> re.Pattern[str]:
    verbs = "|".join(sorted(place_words("taking_in"), key=len, reverse=True))
    those = "|".join(sorted(place_words("taken_in"), key=len, reverse=True))
    return re.compile(
        rf" (?:now |already |alone |also )?(?:{verbs}) (?:\w+ ){{0,3}}?\d[\d,.]* (?:\w+ ){{0,2}}?(?:{those})\b"
    )


def stands_behind_its_sort(text: str, words: list[Word], match: Match) -> bool:
    """ "Guyana's capital, Georgetown", "the second city, Ghazni"."""
    return _ITS_SORT.search(text[: words[match.first].start]) is not None


def abbreviates(text: str, words: list[Word], match: Match) -> bool:
    """ "The Kimberley Process (KP)": capitals in brackets are short for the words before them."""
    start, end = words[match.first].start, words[match.stop - 1].end
    name = text[start:end]
    if not (name.isupper() and text[start - 1 : start] == "(" and text[end : end + 1] == ")"):
        return False
    initials = "".join(
        text[word.start] for word in words[: match.first] if text[word.start].isupper()
    )
    return initials.endswith(name)
