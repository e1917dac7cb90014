"""From bytes to stored text, and what is refused."""

from hashlib import sha256

import pytest

from ledger.documents import read_bytes
from ledger.model import DocumentError

SAID = "Café: ۱۲۰۰ people\r\nو 3 more\n"


@pytest.mark.parametrize(
    "content",
    [
        SAID.encode(),
        SAID.encode("utf-8-sig"),
        SAID.encode("utf-16"),
        b"\xfe\xff" + SAID.encode("utf-16-be"),
        SAID.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16", "utf-16 big-endian", "utf-32"],
)
def test_stored_text_is_the_decoded_bytes_without_their_mark(content: bytes) -> None:
    document = read_bytes(content, "note.txt")
    assert document.text == SAID
    assert document.sha256 == sha256(content).hexdigest()
    assert document.text_sha256 == sha256(SAID.encode()).hexdigest()


def test_nothing_is_normalised() -> None:
    decomposed = "Cafe\u0301 \u00a0 2\u202f000\r\n\r\n\u2028x."
    assert read_bytes(decomposed.encode(), "note.txt").text == decomposed


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no text"),
        (b" \n\t\r\n", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"caf\xe9 12 dead", "no encoding known here"),
        (b"one line\nand \xff\xff\xff", r"x\.txt:2: the text is in no encoding"),
        (b"\xff\xfe\x00", "no encoding known|binary"),
        (b"a line\nPK\x03\x04", r"x\.txt:2: this is binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"),
        (b"12\x00 dead", "binary"),
    ],
    ids=[
        "empty",
        "blank",
        "a mark alone",
        "an old code page",
        "stray bytes",
        "half a character",
        "control characters",
        "an image",
        "a zero byte",
    ],
)
def test_what_is_no_text_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as refused:
        read_bytes(content, "x.txt")
    assert refused.value.remedy
    assert "\n" not in str(refused.value)
