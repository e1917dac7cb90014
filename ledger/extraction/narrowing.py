"""Words right behind a noun that decide who is in: "people aboard", "children under five"."""

import re

from spacy.tokens import Token

from ledger.extraction.figures.patterns import one_of
from ledger.extraction.words import counts_people, word_set

OLDEST = 120
"""Years; a higher number behind "over" is no age."""


def end_of_narrowing(noun: Token, start: int, end: int) -> Token:
    """Return the last word of what narrows a noun straight behind it, the noun itself where nothing does.

    `start` and `end` are the figure's own characters, which narrow nothing.
    """
    if noun.i + 1 >= len(noun.doc) or not counts_people(noun):
        return noun
    if noun.nbor(1).lower_ in word_set("nouns", "places_behind"):
        return noun.nbor(1)
    if (state := _state_behind(noun)) is not None:
        return state
    age = _age_behind(noun)
    return noun if age is None or start <= age.idx < end else _end_of_age(age)


def _state_behind(noun: Token) -> Token | None:
    """Return "work" of "people in work", "school" of "children out of school"."""
    behind = noun.doc[noun.i + 1 : noun.i + 5]
    found = re.match(rf"(?:{one_of('kinds', 'states_behind')})\b", behind.text)
    if found is None:
        return None
    end = behind[0].idx + found.end()
    return next(t for t in behind if t.idx + len(t) >= end)


def _age_behind(noun: Token) -> Token | None:
    """Return "five" of "children under five", "people younger than 5", "women aged 18"."""
    rest = noun.doc[noun.i + 1 : noun.i + 5]
    words = [t.lower_ for t in rest]
    skip = 2 if words[1:2] == ["than"] and words[0] in word_set("nouns", "ages_compared") else 1
    if skip == 1 and words[0] not in word_set("nouns", "before_ages"):
        return None
    if skip == 1 and words[1:2] == ["age"]:
        skip = 2  # "under age five"
    age = rest[skip] if len(rest) > skip else None
    if age is None or age.tag_ != "CD" or not _is_age(age):
        return None
    return age


def _is_age(number: Token) -> bool:
    """Whether nothing else is counted by the number: "over 40 days", "under 5 percent" are no ages."""
    if number.text.isdigit() and int(number.text) > OLDEST:
        return False
    if not number.text.isdigit() and not number.is_alpha:
        return False
    following = number.doc[number.i + 1 : number.i + 2]
    goes_on = [
        t
        for t in following
        if t.pos_ in ("NOUN", "PROPN", "NUM", "SYM", "ADJ", "DET") or t.tag_ in ("VBN", "VBG")
    ]
    return not goes_on or goes_on[0].lower_ in ("year", "years")


def _end_of_age(age: Token) -> Token:
    """Return "over" of "65 and over", "older" of "18 or older", "24" of "20 to 24", else the age."""
    rest = age.doc[age.i + 1 : age.i + 3]
    if len(rest) < 2 or rest[0].lower_ not in ("and", "or", "to", "-", "–"):
        return age
    if rest[0].lower_ in ("and", "or"):
        open_end = word_set("nouns", "before_ages") | word_set("nouns", "ages_compared")
        return rest[1] if rest[1].lower_ in open_end else age
    return rest[1] if rest[1].tag_ == "CD" and _is_age(rest[1]) else age


def without_narrowing(phrase: str, noun: Token) -> str:
    """Return a phrase up to its noun: of those counted next, others may be "at home"."""
    last = end_of_narrowing(noun, -1, -1)
    behind = noun.doc[noun.i + 1 : last.i + 1].text
    return phrase.removesuffix(behind).rstrip() if behind else phrase
