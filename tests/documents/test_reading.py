"""From a file to its documents."""

from hashlib import sha256
from pathlib import Path

import pytest

from ledger.documents import ManifestEntry, find_documents, read_bytes, read_source
from ledger.model import DocumentError
from ledger.model.identity import document_id


def test_a_document_is_known_by_its_path_and_its_bytes() -> None:
    content = b"Some 40 houses burned.\n"
    document = read_bytes(content, "docs/fire.txt")
    assert document.id == document_id("docs/fire.txt", sha256(content).hexdigest())
    assert read_bytes(content, "docs/other.txt").id != document.id
    assert read_bytes(content + b" ", "docs/fire.txt").id != document.id


def test_standard_input_with_what_its_options_say() -> None:
    entry = ManifestEntry(
        publisher="P", published="2024-02-27", title="T", url="https://x.example/"
    )
    document = read_bytes(b"Some 40 houses burned.", "-", entry)
    assert (document.path, document.media_type) == ("-", "text/plain")
    assert (document.published, document.published_basis) == ("2024-02-27", "manifest")
    (article,) = document.articles
    assert (article.title, article.publisher, article.published) == ("T", "P", "2024-02-27")


def test_the_reason_of_an_inferred_date_is_kept() -> None:
    entry = ManifestEntry(
        published="2024", published_basis="inferred", why="The budget is of 2024."
    )
    document = read_bytes(b"Some 40 houses burned.", "a.txt", entry)
    assert document.published_basis == document.articles[0].published_basis == "inferred"
    assert document.extra == {"published_why": "The budget is of 2024."}


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.txt", "text/plain"), ("A.TXT", "text/plain"), ("a.md", "text/markdown")],
)
def test_media_types(tmp_path: Path, name: str, media_type: str) -> None:
    (tmp_path / name).write_text("Some 40 houses burned.")
    (source,) = find_documents([tmp_path / name], tmp_path)
    assert [document.media_type for document in read_source(source)] == [media_type]


def test_messages_name_the_file_that_was_given(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    (source,) = find_documents([file], tmp_path)
    with pytest.raises(DocumentError) as refused:
        list(read_source(source))
    assert str(refused.value).startswith(str(file))


def test_a_file_that_vanished(tmp_path: Path) -> None:
    file = tmp_path / "gone.txt"
    file.write_text("12 dead.")
    (source,) = find_documents([file], tmp_path)
    file.unlink()
    with pytest.raises(DocumentError, match=r"gone\.txt: .*; make the file readable"):
        list(read_source(source))
