"""The words around a number that say how it is meant: "at least", "or so", "nearly", "not over"."""

import re
from functools import cache
from typing import NamedTuple, cast

from ledger.extraction.number_words import word_tokens
from ledger.model import Counting, Quantifier
from ledger.vocabulary import vocabulary

_LOOK_BACK = 60
_CLAUSE = re.compile(r"[.;:!?]\s|[,;]")
_BOUNDS_AGREE = {"more_than": "at_least", "less_than": "at_most"}
_NEGATED: dict[str, Quantifier] = {"more_than": "at_most", "less_than": "at_least"}
_WEAK = ("exact", "approximately")


class Quantified(NamedTuple):
    """How a number is meant, and how far the words that say so reach (offsets of the text)."""

    quantifier: Quantifier
    start: int
    end: int
    said: bool
    """Whether any words said it; an unmarked figure is exact."""


def read_quantifier(text: str, start: int, end: int, unit_end: int) -> Quantified:
    """Read the words before `start` and after `end` or `unit_end` (the number with its unit)."""
    found, left = _before(text, start)
    after, right = _after(text, (end, unit_end))
    if after is not None and (found is None or found in _WEAK):
        return Quantified(after, left, right, True)
    if found in _BOUNDS_AGREE and (equal := _or_equal(text, end)):
        return Quantified(cast(Quantifier, _BOUNDS_AGREE[found]), left, equal, True)
    if found is None:
        hedged = _hedged_noun(text, start)
        return Quantified("approximately" if hedged else "exact", start, end, hedged)
    return Quantified(found, left, max(end, right), True)


def read_counting(text: str, start: int, end: int) -> tuple[Counting | None, int]:
    """Read "an average of", "a total of", "so far"; gives it with where its words begin."""
    match = _counting("counting_before").search(text[max(0, start - _LOOK_BACK) : start])
    if match:
        name = _listed("counting_before")[_plain(match["phrase"])]
        return cast(Counting, name), max(0, start - _LOOK_BACK) + match.start("phrase")
    match = _counting("counting_after").match(text, end)
    if match:
        return cast(Counting, _listed("counting_after")[_plain(match["phrase"])]), start
    return None, start


def _before(text: str, start: int) -> tuple[Quantifier | None, int]:
    """The quantifier the words before say; of two in a row a bound beats an approximation."""
    found: Quantifier | None = None
    left = start
    for _ in range(3):
        offset = max(0, left - _LOOK_BACK)
        window = text[offset:left]
        match = _pattern("before").search(window)
        if match is None:
            break
        phrase = _plain(match["phrase"] or match["sign"])
        if _belongs_elsewhere(window[: match.start()], phrase):
            break
        this = cast(Quantifier, _listed("before")[phrase])
        found = this if found is None or found in _WEAK else found
        left = offset + match.start()
    if found in _NEGATED and text[left].isalpha() and _negated(text, left):
        found = _NEGATED[found]
    return found, left


def _after(text: str, ends: tuple[int, int]) -> tuple[Quantifier | None, int]:
    for end in ends:
        match = _pattern("after").match(text, end)
        if match:
            phrase = _plain(match["phrase"])
            if _number_follows(text, match.end()):
                continue
            return cast(Quantifier, _listed("after")[phrase]), match.end()
    return None, ends[0]


def _number_follows(text: str, end: int) -> bool:
    """In "above 1,000 and below 1,500" the second word goes with the second number."""
    following = re.match(r"\s+(?:an?\s+)?([$€£]?\d|[A-Za-z]+)?", text[end : end + 24])
    if following is None or not following[1]:
        return False
    return not following[1].isalpha() or bool(word_tokens(following[1]))


def _or_equal(text: str, end: int) -> int | None:
    phrases = _alternatives(vocabulary("quantifiers")["or_equal"])
    match = re.compile(rf"\s+(?:{phrases})\b(?!\s*\d)").match(text, end)
    return match.end() if match else None


def _negated(text: str, left: int) -> bool:
    """ "do not think it is over 1,000": a negation earlier in the clause, and near."""
    words = vocabulary("quantifiers")
    clause = _CLAUSE.split(text[max(0, left - _LOOK_BACK) : left])[-1].casefold()
    near = " ".join(clause.split()[-6:])
    if any(phrase in near for phrase in words["negations_that_do_not"]):
        return False
    near = near.replace("n't", " n't").replace("n’t", " n't")
    return any(word in near.split() for word in words["negations"])


def _belongs_elsewhere(before: str, phrase: str) -> bool:
    """ "talked about 200 cases", "control over 34 provinces": the word is no quantifier."""
    stems = vocabulary("quantifiers").get(f"{phrase}_belongs_to")
    words = re.findall(r"[a-z]+", before.casefold())
    return bool(stems and words and words[-1].startswith(tuple(stems)))


def _hedged_noun(text: str, start: int) -> bool:
    """ "The approximate number has reached 6,000"."""
    window = text[max(0, start - 90) : start]
    match = _hedge().search(_CLAUSE.split(window)[-1])
    return match is not None


@cache
def _hedge() -> re.Pattern[str]:
    words = vocabulary("quantifiers")
    adjectives, nouns = "|".join(words["hedging_adjectives"]), "|".join(words["counting_nouns"])
    return re.compile(
        rf"\b(?:{adjectives})\s+(?:[a-z]+\s+){{0,2}}(?:{nouns})\b[^\d]{{0,50}}\b"
        r"(?:is|was|are|were|at|of|reached|reaches|stands|stood|be|to)\s+(?:[$€£]|[A-Z]{3}\s)?$",
        re.IGNORECASE,
    )


def _plain(phrase: str) -> str:
    return " ".join(phrase.split()).casefold()


@cache
def _listed(name: str) -> dict[str, str]:
    return {
        _plain(phrase): quantifier
        for quantifier, phrases in vocabulary("quantifiers")[name].items()
        for phrase in phrases
    }


def _alternatives(phrases: list[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    phrases = _alternatives(list(_listed(name)))
    if name == "before":
        words = [p for p in _listed(name) if p[0].isalpha()]
        signs = [p for p in _listed(name) if not p[0].isalpha()]
        return re.compile(
            rf"(?:(?<![\w-])(?P<phrase>{_alternatives(words)})\s*(?:the\s+)?"
            rf"|(?<![<>=])(?P<sign>{_alternatives(signs)})\s*)$",
            re.IGNORECASE,
        )
    return re.compile(rf"\s*(?P<phrase>{phrases})(?![\w])", re.IGNORECASE)


@cache
def _counting(name: str) -> re.Pattern[str]:
    phrases = _alternatives(list(_listed(name)))
    if name == "counting_before":
        return re.compile(rf"(?<![\w-])(?P<phrase>{phrases})\s+(?:USD\s|[$€£])?$", re.IGNORECASE)
    return re.compile(rf"(?:\s+[a-z]+){{0,2}}?\s+(?P<phrase>{phrases})\b", re.IGNORECASE)
