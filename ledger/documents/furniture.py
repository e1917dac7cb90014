"""What a page prints around its stories: links, labels, bylines, credits, notices."""

import re
from functools import cache
from typing import Literal

from ledger.documents.dates import stated_publication
from ledger.vocabulary import vocabulary

Furniture = Literal["closer", "mark", "link list", "other"]
LONGEST = 200
"""Characters. Nothing longer is furniture."""

_ADDRESS = re.compile(r"https?://\S+")
_JOINED_WORDS = re.compile(r"[^\W\d_]{15,}")
_SEAM = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SENTENCE = re.compile(r"[.!?]\s*$")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")


def words_of(text: str) -> str:
    """Return the words of a text in lower case, a space between them, without punctuation."""
    return " ".join(_WORD.findall(text.casefold()))


def furniture(line: str) -> Furniture | None:
    """Say what kind of furniture a whole line is, or None for a line of a story."""
    if len(line) > LONGEST:
        return None
    words = words_of(line)
    if not words:
        return "other"  # rules of stars or dashes
    if words in _phrases("closers"):
        return "closer"
    if words in _phrases("publication_marks") or stated_publication(line):
        return "mark"
    if words in _phrases("link_lists"):
        return "link list"
    return "other" if _is_other(line, words) else None


def _is_other(line: str, words: str) -> bool:
    return (
        words in _phrases("navigation")
        or words in _phrases("mark_parts")
        or line.endswith("|")
        or stated_publication(line, announced=True) is not None
        or _ADDRESS.fullmatch(line) is not None
        or _is_tag_run(line)
        or line.casefold().startswith(_list("beginnings"))
        or words.endswith(_list("endings"))
        or _is_credit(line, words)
    )


def _is_credit(line: str, words: str) -> bool:
    """ "By Ana Novak", "Edited by J. Doe/ab/cd", "Source: Reuters": short, no sentence, no digits."""
    credited = _credit_forms().match(line)
    if not credited or words.count(" ") > 13 or _DIGIT.search(line) or _SENTENCE.search(line):
        return False
    named = line[credited.end() :].split()
    capitals = sum(word[0].isupper() for word in named)
    return credited["colon"] is not None or (named[0][0].isupper() and 2 * capitals >= len(named))


@cache
def _credit_forms() -> re.Pattern[str]:
    longest_first = sorted(_list("short_beginnings"), key=len, reverse=True)
    forms = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?:{forms})(?P<colon>\s*:)?\s+(?=\S)", re.IGNORECASE)


def _is_tag_run(line: str) -> bool:
    """Tags whose links were side by side: one long word with capitals inside it."""
    return _JOINED_WORDS.fullmatch(line) is not None and len(_SEAM.findall(line)) >= 3


@cache
def _phrases(group: str) -> frozenset[str]:
    return frozenset(_list(group))


@cache
def _list(group: str) -> tuple[str, ...]:
    return tuple(vocabulary("furniture")[group])


def points_back(text: str) -> bool:
    """Whether a paragraph opens with a word that refers to what was said before it."""
    return words_of(text[:40]).split(" ")[0] in _phrases("back_references")
