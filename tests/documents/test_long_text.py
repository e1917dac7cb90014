"""A large text kept as bytes answers as the text itself would."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.documents import decoding, long_text, read_bytes
from ledger.documents.decoding import decode
from ledger.documents.lines import read_lines
from ledger.documents.long_text import LongText, pieces
from ledger.model import DocumentError

SIGNS = st.text(st.sampled_from("ab 1,\n\r“é—”日本\U0001f30a\u2028"), max_size=400)


@pytest.fixture(autouse=True, scope="module")
def small_steps():
    """Few characters make a text long here, so that every seam is met."""
    kept = long_text.PIECE, long_text.STEP, decoding.LONG
    long_text.PIECE, long_text.STEP, decoding.LONG = 7, 4, 1
    yield
    long_text.PIECE, long_text.STEP, decoding.LONG = kept


@given(SIGNS, st.integers(-9, 410), st.integers(-9, 410))
def test_every_slice_is_that_of_the_text(text: str, start: int, end: int) -> None:
    long = LongText(text.encode())
    assert len(long) == len(text)
    assert long[start:end] == text[start:end]
    assert long[:] == text


@given(SIGNS)
def test_its_pieces_are_the_text_and_cut_no_line_break(text: str) -> None:
    found = list(pieces(LongText(text.encode())))
    assert "".join(piece for _, piece in found) == text
    assert all(text.startswith(piece, at) for at, piece in found)
    assert read_lines(LongText(text.encode())) == read_lines(text)


@given(st.binary(max_size=60))
def test_what_is_no_utf8_is_refused_at_the_same_byte(content: bytes) -> None:
    def refused(read) -> int | None:
        try:
            read()
        except UnicodeDecodeError as error:
            return error.start
        return None

    assert refused(lambda: LongText(content)) == refused(content.decode)


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"One line.\nAnother.\nA third\x07 one.", 3, "binary"),
        ("One line.\nA “second” and a ".encode() + b"\xff third.", 2, "no encoding"),
        (b" \n \n \n \n ", None, "no text"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(content: bytes, line, said: str) -> None:
    with pytest.raises(DocumentError) as refused:
        decode(content, "page.txt")
    assert refused.value.line == line
    assert said in refused.value.message


STORIES = "\r\n".join(
    f"Flood {n} hits Quetta\r\nPolice said “{n} houses” fell on Monday — more is feared.\r\nAid of "
    f"{n} tonnes came by air, officials said.\r\nFlood {n} hits Quetta\r\nRead More\r\n"
    for n in range(2, 9)
)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_a_document_is_read_alike(monkeypatch, mark: bytes) -> None:
    content = mark + STORIES.encode()
    long = read_bytes(content, "page.txt")
    assert isinstance(long.text, LongText)
    monkeypatch.setattr(decoding, "LONG", len(content) + 1)
    short = read_bytes(content, "page.txt")
    assert len(short.articles) == 7
    assert long.model_dump(exclude={"text"}) == short.model_dump(exclude={"text"})
    assert long.text[:] == short.text
