"""A large text as the bytes it came in, of which stretches are decoded when they are asked for.

Python keeps a text in as many bytes a character as its widest character needs: one curly quote makes
fifty megabytes a hundred, beside the bytes they were decoded from.
"""

from array import array
from collections.abc import Iterator

from ledger.model.document import Text

PIECE = 1_000_000
"""Bytes that are decoded at a time on the first way through."""
STEP = 256
"""Characters from one known place in the bytes to the next."""


class LongText:
    """A text that is asked for its length and for slices, as a `str`; offsets count characters."""

    __slots__ = ("_content", "_length", "_places")

    def __init__(self, content: bytes, begin: int = 0) -> None:
        """Wrap UTF-8 that begins at this byte. Raises UnicodeDecodeError where it is none."""
        self._content = content
        self._places = array("q", [begin])
        self._length = 0
        rest = ""
        for piece in _decoded(content, begin):
            self._length += len(piece)
            text = rest + piece
            whole = len(text) - len(text) % STEP
            for at in range(0, whole, STEP):
                self._places.append(self._places[-1] + _size(text[at : at + STEP]))
            rest = text[whole:]
        self._places.append(len(content))

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, stretch: slice) -> str:
        start, end, _ = stretch.indices(self._length)
        if start >= end:
            return ""
        first, last = start // STEP, (end - 1) // STEP + 1
        raw = self._content[self._places[first] : self._places[last]]
        return raw.decode()[start - first * STEP : end - first * STEP]


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _decoded(content: bytes, begin: int) -> Iterator[str]:
    """Yield the text piece by piece, cut where a character begins; errors count all bytes."""
    while begin < len(content):
        end = min(begin + PIECE, len(content))
        while begin < end < len(content) and content[end] & 0xC0 == 0x80:
            end -= 1
        end = end if end > begin else min(begin + PIECE, len(content))
        try:
            yield content[begin:end].decode()
        except UnicodeDecodeError as error:
            raise UnicodeDecodeError(
                "utf-8", content, begin + error.start, begin + error.end, error.reason
            ) from None
        begin = end


def pieces(text: Text) -> Iterator[tuple[int, str]]:
    """Yield stretches of a text, one after the other, with their offsets; no line break is cut."""
    if isinstance(text, str):
        yield 0, text
        return
    at = 0
    while at < len(text):
        piece = text[at : at + PIECE]
        if piece.endswith("\r"):
            piece += text[at + PIECE : at + PIECE + 1]
        yield at, piece
        at += len(piece)
