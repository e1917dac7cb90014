"""How names of places are compared: as their words, without case, accents, hyphens and apostrophes."""

import re
import unicodedata
from typing import NamedTuple

_APOSTROPHES = "'’‘ʿʾʼ`"
_WORD = re.compile(rf"(?:[A-Z]\.){{2,}}|[^\W_]+(?:[{_APOSTROPHES}](?!s\b)[^\W_]+)*")


class Word(NamedTuple):
    """A word of a text; `key` is its folded form, offsets count the text's characters."""

    start: int
    end: int
    key: str


def words_of(text: str) -> list[Word]:
    """Split a text into words; hyphens part them, a possessive 's is left out."""
    return [Word(m.start(), m.end(), _fold(m.group())) for m in _WORD.finditer(text)]


def name_key(name: str) -> str:
    """A name as its folded words, joined by spaces."""
    return " ".join(word.key for word in words_of(name))


def _fold(word: str) -> str:
    if word.isascii():
        return word.replace(".", "").replace("'", "").replace("`", "").casefold()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c)).casefold()
