"""A text as its lines of writing, each with the blank lines before it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ledger.documents.furniture import LONGEST, Furniture, furniture, words_of

_SENTENCE_END = re.compile(r"[.!?…:;؟۔।。！？][\"'”’»)\]*_]*$")
_BULLET = re.compile(r"(?:[-*•–]|\d+[.)])\s")
WIDEST_WRAP = 120
"""Characters. Software that breaks lines breaks them before this; longer lines are paragraphs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: one line, or several of a text whose lines were broken to a width.

    `start` and `end` count characters of the stored text; `gap` is how many blank lines precede;
    `key` is equal for lines that print the same words.
    """

    start: int
    end: int
    text: str
    gap: int
    key: str
    furniture: Furniture | None

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_SENTENCE_END.search(self.text[-12:]))

    @property
    def may_head(self) -> bool:
        """Whether it could be a headline; one known by repetition may end in a question mark."""
        return len(self.text) <= LONGEST and not self.text.endswith((".", "…"))

    @property
    def is_title(self) -> bool:
        """Whether it has the form of a headline: short, no end of sentence, no list item."""
        opening = self.text.lstrip("\"'“‘«([#* ")[:1]
        return (
            len(self.text) <= LONGEST
            and not self.is_sentence
            and (opening.isupper() or opening.isdigit())
            and not _BULLET.match(self.text)
        )


def read_lines(text: str) -> list[Line]:
    """Return every line with something on it, in order."""
    lines: list[Line] = []
    start, gap = 0, 0
    for raw in text.splitlines(keepends=True):
        written = raw.strip("\ufeff\u200b\u00a0 \t\r\n\v\f").strip()
        if written:
            begin = start + raw.index(written)
            lines.append(_line(begin, written, gap))
        gap = 0 if written else gap + 1
        start += len(raw)
    return _joined(lines, text) if _is_wrapped(lines) else lines


def _line(start: int, text: str, gap: int) -> Line:
    key = words_of(text) if len(text) <= LONGEST else " ".join(text.split())
    return Line(start, start + len(text), text, gap, key, furniture(text))


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether lines were broken to a width: most that are followed at once end amid a sentence.

    Verse and lists end amid a sentence too, but their lines are short.
    """
    followed = [line for line, after in pairwise(lines) if not after.gap]
    if len(followed) < 3 or any(len(line.text) > WIDEST_WRAP for line in lines):
        return False
    long = sorted(len(line.text) for line in followed)[len(followed) // 2] >= 50
    return long and sum(not line.is_sentence for line in followed) > 0.7 * len(followed)


def _joined(lines: list[Line], text: str) -> list[Line]:
    paragraphs: list[Line] = []
    for line in lines:
        if paragraphs and not line.gap and not _BULLET.match(line.text):
            first = paragraphs.pop()
            line = _line(first.start, text[first.start : line.end], first.gap)
        paragraphs.append(line)
    return paragraphs
