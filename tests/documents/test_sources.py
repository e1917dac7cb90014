"""Which files a path names."""

import os
from pathlib import Path

import pytest

from ledger.documents import find_documents
from ledger.model import DocumentError, ManifestError, UsageError


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A ledger's folder with documents, a manifest and what else lies in folders."""
    for name in ("b.txt", "a.md", "deep/c.jsonl", "deep/photo.jpg", ".hidden.txt", ".git/x.txt"):
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("12 dead.")
    (tmp_path / "docs" / "sources.yml").write_text(
        "b.txt: {publisher: B}\ndeep/c.jsonl: {publisher: C}\n"
    )
    return tmp_path


def test_a_folder_is_expanded_in_a_fixed_order(house: Path) -> None:
    sources = find_documents([house / "docs"], house)
    assert [s.relative for s in sources] == ["docs/a.md", "docs/b.txt", "docs/deep/c.jsonl"]
    assert [s.entry and s.entry.publisher for s in sources] == [None, "B", "C"]
    assert not any(source.outside for source in sources)


def test_a_file_named_twice_is_read_once(house: Path) -> None:
    docs = house / "docs"
    sources = find_documents([docs / "b.txt", docs, docs / "deep" / ".." / "b.txt"], house)
    assert [s.relative for s in sources] == ["docs/b.txt", "docs/a.md", "docs/deep/c.jsonl"]


def test_a_lone_file_has_its_folders_manifest(house: Path) -> None:
    (source,) = find_documents([house / "docs" / "b.txt"], house)
    assert source.entry
    assert source.entry.publisher == "B"


def test_the_nearest_manifest_speaks(house: Path) -> None:
    (house / "docs" / "deep" / "sources.yml").write_text("c.jsonl: {publisher: D}\n")
    source = find_documents([house / "docs"], house)[-1]
    assert source.entry
    assert source.entry.publisher == "D"


def test_relative_paths_are_the_same_from_any_place(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absolute = find_documents([house / "docs"], house)
    monkeypatch.chdir(house)
    assert [s.relative for s in find_documents([Path("docs")], Path())] == [
        s.relative for s in absolute
    ]


def test_outside_the_ledgers_folder_paths_tell_nothing_of_the_machine(house: Path) -> None:
    elsewhere = house / "ledger"
    elsewhere.mkdir()
    sources = find_documents([house / "docs", house / "docs" / "b.txt"], elsewhere)
    assert [s.relative for s in sources] == ["docs/a.md", "docs/b.txt", "docs/deep/c.jsonl"]
    assert all(source.outside for source in sources)
    (lone,) = find_documents([house / "docs" / "b.txt"], elsewhere)
    assert lone.relative == "b.txt"


def test_a_missing_path(house: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere: no such file or folder; "):
        find_documents([house / "nowhere"], house)


def test_a_folder_with_nothing_to_read(house: Path) -> None:
    (house / "empty" / "deeper").mkdir(parents=True)
    with pytest.raises(DocumentError, match=r"empty: nothing to read .*\.jsonl"):
        find_documents([house / "empty"], house)


@pytest.mark.parametrize("name", ["page.html", "report.PDF", "table.csv", "letter.docx", "none"])
def test_a_format_that_is_not_read_is_refused_by_name(house: Path, name: str) -> None:
    file = house / name
    file.write_text("12 dead.")
    with pytest.raises(DocumentError, match=rf"{name}: .* is not read; save its text as"):
        find_documents([file], house)


def test_a_document_nobody_can_read_is_missed_in_a_folder_too(house: Path) -> None:
    (house / "docs" / "page.html").write_text("<p>12 dead.")
    with pytest.raises(DocumentError, match=r"page\.html: HTML is not read"):
        find_documents([house / "docs"], house)


def test_a_broken_manifest_stops_the_reading(house: Path) -> None:
    (house / "docs" / "sources.yml").write_text("b.txt: {publishr: B}\n")
    with pytest.raises(ManifestError, match=r"sources\.yml:1: unknown key 'publishr'"):
        find_documents([house / "docs"], house)


def test_a_name_that_is_no_unicode(house: Path) -> None:
    (house / "docs" / os.fsdecode(b"caf\xe9.txt")).write_text("12 dead.")
    with pytest.raises(DocumentError, match="no Unicode; rename"):
        find_documents([house / "docs"], house)
