"""JSON Lines: a document a line."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from ledger.documents import ManifestEntry, find_documents, read_source
from ledger.documents.json_lines import read_lines
from ledger.model import Document, LedgerError
from ledger.model.identity import document_id

GOLD = Path(__file__).parents[1] / "gold" / "news" / "documents.jsonl"
LINE = {"id": "n1", "publisher": "P", "published": "2024-02", "text": "Some 40 houses burned."}


def read(*lines: object, entry: ManifestEntry | None = None) -> list[Document]:
    written = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    content = (line + b"\n" for line in written)
    return list(read_lines(content, "feed.jsonl", entry or ManifestEntry(), "feed.jsonl"))


def test_a_line_is_a_document() -> None:
    (document,) = read({**LINE, "topic": "fires", "seen": [1, 2]})
    line = json.dumps({**LINE, "topic": "fires", "seen": [1, 2]}).encode()
    assert document.sha256 == sha256(line).hexdigest()
    assert document.id == document_id("n1", document.sha256)
    assert (document.external_id, document.path) == ("n1", "feed.jsonl")
    assert (document.published, document.published_basis) == ("2024-02", "manifest")
    assert document.extra == {"topic": "fires", "seen": [1, 2]}


def test_the_newline_is_no_part_of_a_line() -> None:
    line = json.dumps(LINE).encode()
    ends = [line, line + b"\n", line + b"\r\n", b"\xef\xbb\xbf" + line]
    hashes = {next(read_lines([end], "f", ManifestEntry(), "f")).sha256 for end in ends}
    assert len(hashes) == 1


def test_what_a_line_leaves_out() -> None:
    (bare,) = read({"text": "Some 40 houses burned."})
    assert (bare.external_id, bare.publisher, bare.published_basis) == (None, None, "unknown")
    entry = ManifestEntry(publisher="Q", published="2021", published_basis="inferred", why="w")
    first, second = read({"text": "40 dead.", "publisher": None}, LINE, entry=entry)
    assert (first.publisher, first.published_basis) == ("Q", "inferred")
    assert (second.publisher, second.published) == ("P", "2024-02")


def test_numbers_as_ids_and_years_are_taken() -> None:
    (document,) = read({"id": 7, "published": 2023, "text": "12 dead."})
    assert (document.external_id, document.published) == ("7", "2023")


def test_blank_lines_are_passed_over() -> None:
    assert len(read(b"", LINE, b"  ", {**LINE, "id": "n2"})) == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id": "n2", "text": ', "this is no JSON; write one JSON object a line"),
        (b"[1, 2]", "no JSON object"),
        (b'"text"', "no JSON object"),
        (b'{"text": "a", "n": NaN}', "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"id": "n2"}', "text is missing"),
        (b'{"text": 12}', "text: "),
        (b'{"text": "  "}', "there is no text"),
        (b'{"text": "a\\u0000b"}', "binary"),
        (b'{"text": "a\\ud800b"}', "half a character"),
        (b'{"text": "a", "x": "\\udfff"}', "half a character"),
        (b'{"text": "caf\xe9"}', "no encoding known here"),
        (b'{"text": "a", "published": "2023-02-30"}', "not in the calendar"),
        (b'{"text": "a", "published": "yesterday"}', "no date of the form"),
        (b'{"text": "a", "url": "javascript:alert(1)"}', "no web address"),
        (b'{"text": "a", "id": ["n2"]}', "id: "),
        (b'{"text": "a", "publisher": 7}', "publisher: "),
    ],
)
def test_a_bad_line_is_answered_with_its_number(line: bytes, said: str) -> None:
    with pytest.raises(LedgerError) as refused:
        read(LINE, line)
    assert str(refused.value).startswith("feed.jsonl:2: ")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_without_documents() -> None:
    with pytest.raises(LedgerError, match=r"feed\.jsonl: there is no text"):
        read(b"", b"")


def test_lines_are_read_as_they_come() -> None:
    given = 0

    def endless() -> Iterator[bytes]:
        nonlocal given
        while True:
            given += 1
            yield json.dumps({**LINE, "id": given}).encode() + b"\n"

    documents = read_lines(endless(), "feed.jsonl", ManifestEntry(), "feed.jsonl")
    assert [next(documents).external_id for _ in range(3)] == ["1", "2", "3"]
    assert given == 3


def test_the_news_gold_has_one_story_a_line_and_all_of_its_text() -> None:
    (source,) = find_documents([GOLD], GOLD.parent)
    documents = list(read_source(source))
    assert len(documents) == 65
    for document in documents:
        (article,) = document.articles
        told = "\n".join(document.text[b.start : b.end] for b in article.blocks)
        assert told.split() == document.text.split()
