"""A text as its lines of writing, each with the blank lines before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise

from ledger.documents.furniture import LONGEST, Furniture, furniture, words_of
from ledger.documents.long_text import pieces
from ledger.model.document import Text

_SENTENCE_END = re.compile(r"[.!?…:;؟۔।。！？][\"'”’»)\]*_]*$")
_BULLET = re.compile(r"(?:[-*•–]|\d+[.)])\s")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # as str.splitlines
WIDEST_WRAP = 120
"""Characters. Software that breaks lines breaks them before this; longer lines are paragraphs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: one line, or several of a text whose lines were broken to a width.

    `start` and `end` count characters of the stored text, which is `whole`; `gap` is how many blank
    lines precede; `key` is equal for lines that print the same words. The text itself is cut out
    when it is asked for, so that the lines of a large document take little beside it.
    """

    start: int
    end: int
    gap: int
    key: str
    furniture: Furniture | None
    whole: Text = field(repr=False, compare=False)

    @property
    def text(self) -> str:
        """What is printed on it."""
        return self.whole[self.start : self.end]

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_SENTENCE_END.search(self.whole[max(self.start, self.end - 12) : self.end]))

    @property
    def may_head(self) -> bool:
        """Whether it could be a headline; one known by repetition may end in a question mark."""
        return self.length <= LONGEST and not self.text.endswith((".", "…"))

    @property
    def is_title(self) -> bool:
        """Whether it has the form of a headline: short, no end of sentence, no list item."""
        if self.length > LONGEST or self.is_sentence:
            return False
        text = self.text
        opening = text.lstrip("\"'“‘«([#* ")[:1]
        return (opening.isupper() or opening.isdigit()) and not _BULLET.match(text)


def read_lines(text: Text) -> list[Line]:
    """Return every line with something on it, in order."""
    lines: list[Line] = []
    gap = 0
    for start, end in _line_spans(text):
        raw = text[start:end]
        written = raw.strip("\ufeff\u200b\u00a0 \t\r\n\v\f").strip()
        if written:
            begin = start + raw.index(written)
            lines.append(_line(text, begin, begin + len(written), gap))
        gap = 0 if written else gap + 1
    return _joined(lines, text) if _is_wrapped(lines) else lines


def _line_spans(text: Text) -> Iterator[tuple[int, int]]:
    start = 0
    for begins, piece in pieces(text):
        for found in _LINE_BREAK.finditer(piece):
            yield start, begins + found.start()
            start = begins + found.end()
    if start < len(text):
        yield start, len(text)


def _line(whole: Text, start: int, end: int, gap: int) -> Line:
    text = whole[start:end]
    return Line(start, end, gap, _key(text), furniture(text), whole)


def _key(text: str) -> str:
    """Return the words of a short line; of a long one a hash, for there may be many megabytes."""
    if len(text) <= LONGEST:
        return words_of(text)
    return sha256(" ".join(text.split()).encode()).hexdigest()


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether lines were broken to a width: most that are followed at once end amid a sentence.

    Verse and lists end amid a sentence too, but their lines are short.
    """
    followed = [line for line, after in pairwise(lines) if not after.gap]
    if len(followed) < 3 or any(line.length > WIDEST_WRAP for line in lines):
        return False
    long = sorted(line.length for line in followed)[len(followed) // 2] >= 50
    return long and sum(not line.is_sentence for line in followed) > 0.7 * len(followed)


def _joined(lines: list[Line], text: Text) -> list[Line]:
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and not line.gap and not _BULLET.match(line.text):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [
        run[0] if len(run) == 1 else _line(text, run[0].start, run[-1].end, run[0].gap)
        for run in paragraphs
    ]
