"""From bytes to stored text: decoded, and changed in nothing else."""

import codecs
import re

from ledger.documents.long_text import LongText, pieces
from ledger.model import DocumentError
from ledger.model.document import Text

_BYTE_ORDER_MARKS = (  # the longer ones first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_AS_UTF8 = "save it as UTF-8"


LONG = 1_000_000
"""Bytes from which UTF-8 is kept as it is, and decoded where it is read."""


def decode(content: bytes, name: str) -> Text:
    """Return the text without its byte-order mark; newlines and Unicode forms stay as they are.

    Only UTF-8 and what a byte-order mark announces is read: guessing among the old code pages
    would silently turn one figure or name into another. Raises DocumentError on an empty text,
    on any other encoding and on binary content.
    """
    mark, encoding = next(
        (known for known in _BYTE_ORDER_MARKS if content.startswith(known[0])), (b"", "utf-8")
    )
    try:
        text: Text = (
            LongText(content, len(mark))
            if encoding == "utf-8" and len(content) >= LONG
            else content[len(mark) :].decode(encoding)
        )
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise _binary(name) from None
        line = content.count(b"\n", 0, len(mark) + error.start) + 1
        raise DocumentError(
            "the text is in no encoding known here", file=name, line=line, remedy=_AS_UTF8
        ) from None
    refuse_unreadable(text, name)
    return text


def refuse_unreadable(text: Text, name: str, line: int | None = None) -> None:
    """Raise DocumentError on a text with nothing in it, or with what no text holds.

    `line`, from 1, says where a text stands that is itself a line of a file.
    """
    written, lines = False, 0
    for _, piece in pieces(text):
        written = written or not piece.isspace()
        if found := _CONTROL.search(piece):
            raise _binary(name, line or lines + piece.count("\n", 0, found.start()) + 1)
        if not piece.isascii() and _HALF_CHARACTER.search(piece):
            raise DocumentError("half a character in it", file=name, line=line, remedy=_AS_UTF8)
        lines += piece.count("\n")
    if not (text and written):
        raise DocumentError("there is no text", file=name, line=line, remedy="leave it out")


def _binary(name: str, line: int | None = None) -> DocumentError:
    return DocumentError(
        "this is binary, not text", file=name, line=line, remedy="give the text it was made from"
    )
