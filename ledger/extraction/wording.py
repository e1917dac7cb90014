"""Words and marks of a sentence with their offsets, cut without a parse."""

import re
from dataclasses import dataclass

from ledger.extraction.reading import Sentence
from ledger.extraction.words import word_set

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.N.
    r"|\d[\d.,]*\d|\d"
    r"|[^\W_]+(?:[-‐‑/][^\W_]+)*"  # Taliban-run
    r"|['’]s\b|['’](?=\s|$)"  # a possessive on its own
    r"|[^\s\w]"
)
OPENING_QUOTES = "“«„"
CLOSING_QUOTES = "”»"
CLAUSE_MARKS = frozenset(',;:.!?—–()[]"“”«»…|')


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark; `start` and `end` count the sentence's characters.

    `lower` is in small letters without stops ("u.n." is "un"). `pos` is the parse's coarse part of
    speech, empty where the sentence was not parsed.
    """

    start: int
    end: int
    text: str
    lower: str
    pos: str = ""

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation that ends a phrase."""
        return self.text in CLAUSE_MARKS

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital, as names are."""
        return self.text[0].isupper()


def words_of(sentence: Sentence) -> list[Word]:
    """Cut a sentence into words, with parts of speech where it was parsed."""
    tags = {token.idx: token.pos_ for token in sentence.parsed} if sentence.parsed else {}
    return words_in(sentence.text, tags)


def words_in(text: str, tags: dict[int, str] | None = None) -> list[Word]:
    """Cut a text into words; a full stop after an initial or a title belongs to it."""
    tags = tags or {}
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        start, end, form = match.start(), match.end(), match.group()
        if form == "." and found and found[-1].end == start and _abbreviates(found[-1], text, end):
            last = found.pop()
            start, form = last.start, last.text + "."
        lower = form.lower().replace(".", "") or form
        found.append(Word(start, end, form, lower, tags.get(start, "")))
    return found


def text_of(words: list[Word]) -> str:
    """Rebuild a phrase from its words, spaced as they stood."""
    parts: list[str] = []
    for i, word in enumerate(words):
        glue = not i or words[i - 1].end == word.start
        parts.append(word.text if glue else f" {word.text}")
    return "".join(parts)


def _abbreviates(word: Word, text: str, end: int) -> bool:
    initial = len(word.text) == 1 and word.text.isupper()
    known = initial or word.text in word_set("titles", "abbreviated")
    return known and bool(text[end : end + 20].strip())
