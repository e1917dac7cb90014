"""The words around a number that say how it is meant: "at least", "or so", "nearly", "not over"."""

import re
from functools import cache
from typing import NamedTuple, cast

from ledger.extraction.figures.number_words import word_tokens
from ledger.model import Counting, Quantifier
from ledger.vocabulary import vocabulary

_LOOK_BACK = 60
_LOOK_AHEAD = 40
_LONGEST = 7
"""Words; no phrase of the vocabulary is longer."""
_CLAUSE = re.compile(r"[.;:!?]\s|[,;]")
_TOKEN = re.compile(r"\S+")
_THAN_THE = re.compile(
    r"\b(?:than|surpass(?:ed|es|ing)|exceed(?:ed|s|ing))\s+the\s+(?:[^\w\s]|[A-Z]{3}\s)*$",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(r"(?:\d\s?%|\bper\s?cent|\bpoints?)\s+$")
_THE = re.compile(r"\bthe\s+(?:[^\w\s]|[A-Z]{1,3}\s)*$")
_OPENING = "([{\"'“‘«—–"
_CLOSING = ".,;:!?)]}\"'”’»"
_OR_EQUAL: dict[Quantifier, Quantifier] = {"more_than": "at_least", "less_than": "at_most"}
_NEGATED: dict[Quantifier, Quantifier] = {"more_than": "at_most", "less_than": "at_least"}
_WEAK = ("exact", "approximately")


class Quantified(NamedTuple):
    """How a number is meant, and how far the words that say so reach (offsets of the text).

    `said`: whether any words said it; an unmarked figure is exact.
    """

    quantifier: Quantifier
    start: int
    end: int
    said: bool


def read_quantifier(text: str, start: int, end: int, unit_end: int) -> Quantified:
    """Read the words before `start` and after `end` or `unit_end` (the number with its unit)."""
    found, left = _before(text, start)
    after, right = _after(text, (end, unit_end) if unit_end > end else (end,))
    if after is not None and (found is None or found in _WEAK):
        return Quantified(after, left, right, True)
    if found in _OR_EQUAL and _held_against(text, left, start, unit_end):
        return Quantified("exact", start, end, False)
    if found in _OR_EQUAL:
        equal = _phrase_after(text, end, _listed("or_equal"))
        if equal is not None and not _number_follows(text, equal[1]):
            return Quantified(_OR_EQUAL[found], left, equal[1], True)
    if found is None:
        hedged = _hedged_noun(text, start)
        return Quantified("approximately" if hedged else "exact", start, end, hedged)
    return Quantified(found, left, max(end, right), True)


def _held_against(text: str, left: int, start: int, unit_end: int) -> bool:
    """Whether words compare with a known figure: "higher than the 3.2% forecast"."""
    if _BY_SO_MUCH.search(text[max(0, left - 12) : left]) and _THE.search(text[left:start]):
        return True
    if not _THAN_THE.search(text[left:start]):
        return False
    return _marks().match(text, unit_end) is None


def read_counting(text: str, start: int, end: int) -> tuple[Counting | None, int]:
    """Read "an average of", "a total of", "so far"; gives it with where its words begin."""
    before = _phrase_before(text, start, _listed("counting_before"))
    if before is not None:
        return cast(Counting, _listed("counting_before")[before[0]]), before[1]
    ahead = [m.start() + end for m in _TOKEN.finditer(text[end : end + _LOOK_AHEAD])][:3]
    for at in ahead:
        after = _phrase_after(text, at, _listed("counting_after"))
        if after is not None:
            return cast(Counting, _listed("counting_after")[after[0]]), start
    averaged = _averaged().search(text[max(0, start - _LOOK_BACK) : start])
    return ("average" if averaged else None), start


def _before(text: str, start: int) -> tuple[Quantifier | None, int]:
    """The quantifier the words before say; of two in a row a bound beats an approximation."""
    found: Quantifier | None = None
    left = start
    for _ in range(3):
        phrase = _phrase_before(text, left, _listed("before"))
        if phrase is None or _belongs_elsewhere(
            text[max(0, phrase[1] - 20) : phrase[1]], phrase[0], text[start]
        ):
            break
        this = cast(Quantifier, _listed("before")[phrase[0]])
        if found is None or (found in _WEAK and this != "exact"):  # "only about 40"
            found = this
        left = phrase[1]
    if found in _NEGATED and text[left].isalpha() and _negated(text, left):
        found = _NEGATED[found]
    return found, left


def _after(text: str, ends: tuple[int, ...]) -> tuple[Quantifier | None, int]:
    for end in ends:
        phrase = _phrase_after(text, end, _listed("after"))
        if phrase is not None and not _number_follows(text, phrase[1]):
            return cast(Quantifier, _listed("after")[phrase[0]]), phrase[1]
    return None, ends[0]


def _phrase_before(text: str, end: int, listed: dict[str, str]) -> tuple[str, int] | None:
    """The longest listed phrase that ends at `end`, spaces and "the" apart, and where it begins."""
    offset = max(0, end - _LOOK_BACK)
    window = text[offset:end]
    sign = _signs().search(window[-5:])
    if sign is not None and "<>" not in window[-4:]:
        found = " ".join(sign[1].split())
        return (found, max(0, end - 5) + sign.start()) if found in listed else None
    spans = [m.span() for m in _TOKEN.finditer(window)][-_LONGEST - 1 :]
    if spans and window[slice(*spans[-1])].casefold() == "the":
        spans.pop()
    if not spans or not window[-1:].isspace():
        return None
    for start, _ in spans:
        while start < spans[-1][1] and window[start] in _OPENING:
            start += 1
        phrase = " ".join(window[start : spans[-1][1]].split()).casefold()
        if phrase in listed:
            return phrase, offset + start
    return None


def _phrase_after(text: str, start: int, listed: dict[str, str]) -> tuple[str, int] | None:
    """The longest listed phrase that begins at `start`, spaces apart, and where it ends."""
    if text[start : start + 1] == "+" and "+" in listed:
        return "+", start + 1
    spans = [m.span() for m in _TOKEN.finditer(text[start : start + _LOOK_AHEAD])][:5]
    if not spans or (
        spans[0][0] == 0 and start and text[start] != "-" and text[start - 1].isalnum()
    ):
        return None
    for _, stop in reversed(spans):
        raw = text[start : start + stop].rstrip(_CLOSING)
        phrase = " ".join(raw.split()).casefold()
        if phrase in listed:
            return phrase, start + len(raw)
    return None


def _number_follows(text: str, end: int) -> bool:
    """In "above 1,000 and below 1,500" the second word goes with the second number."""
    following = re.match(r"\s+(?:an?\s+)?([$€£]?\d|[A-Za-z]+)?", text[end : end + 24])
    if following is None or not following[1]:
        return False
    return not following[1].isalpha() or bool(word_tokens(following[1]))


def _negated(text: str, left: int) -> bool:
    """ "do not think it is over 1,000": a negation earlier in the clause, and near."""
    words = vocabulary("quantifiers")
    clause = _CLAUSE.split(text[max(0, left - _LOOK_BACK) : left])[-1].casefold()
    near = " ".join(clause.split()[-6:])
    if any(phrase in near for phrase in words["negations_that_do_not"]):
        return False
    near = near.replace("n't", " n't").replace("n’t", " n't")
    return any(word in near.split() for word in words["negations"])


def _belongs_elsewhere(before: str, phrase: str, number: str) -> bool:
    """ "talked about 200 cases", "control over 34 provinces": the word is no quantifier.

    `number` is how the number begins; some verbs only take the word before one in words.
    """
    words = vocabulary("quantifiers")
    stems = list(words.get(f"{phrase}_belongs_to", ()))
    if number.isalpha():
        stems += words.get(f"{phrase}_words_belongs_to", ())
    words = re.findall(r"[a-z]+", before.casefold()) if stems else []
    return bool(words and words[-1].startswith(tuple(stems)))


def _hedged_noun(text: str, start: int) -> bool:
    """ "The approximate number has reached 6,000"."""
    window = text[max(0, start - 90) : start]
    low = window.casefold()
    if not any(adjective in low for adjective in vocabulary("quantifiers")["hedging_adjectives"]):
        return False
    return _hedge().search(_CLAUSE.split(window)[-1]) is not None


@cache
def _hedge() -> re.Pattern[str]:
    words = vocabulary("quantifiers")
    adjectives, nouns = "|".join(words["hedging_adjectives"]), "|".join(words["counting_nouns"])
    return re.compile(
        rf"\b(?:{adjectives})\s+(?:[a-z]+\s+){{0,2}}(?:{nouns})\b[^\d]{{0,50}}\b"
        r"(?:is|was|are|were|at|of|reached|reaches|stands|stood|be|to)\s+(?:[$€£]|[A-Z]{3}\s)?$",
        re.IGNORECASE,
    )


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"[\s-]*(?:\w+\s+)?(?:{'|'.join(vocabulary('quantifiers')['marks'])})\b")


@cache
def _averaged() -> re.Pattern[str]:
    words = vocabulary("quantifiers")
    adjectives, leads = "|".join(words["averaged"]), "|".join(words["averaged_at"])
    return re.compile(rf"\b(?:{adjectives})\s+(?:[a-z-]+\s+){{1,3}}?(?:{leads})\s+$")


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted((p for p in _listed("before") if not p[0].isalpha()), key=len, reverse=True)
    return re.compile(rf"(?<![<>=])({'|'.join(map(re.escape, signs))})\s*$")


@cache
def _listed(name: str) -> dict[str, str]:
    """Every phrase of a list, spaces folded, with what it says."""
    groups = vocabulary("quantifiers")[name]
    if isinstance(groups, list):
        groups = {name: groups}
    return {
        " ".join(phrase.split()).casefold(): says
        for says, phrases in groups.items()
        for phrase in phrases
    }
