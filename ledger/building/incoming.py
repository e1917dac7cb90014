"""Documents on their way in: from files and standard input, with what the archive has to keep."""

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ledger.documents import ManifestEntry, Source, read_bytes, read_source
from ledger.model import Document, DocumentError
from ledger.store import archive

JSON_LINES = "application/jsonl"
OUTSIDE = "../"
"""Begins the `source` of files outside the ledger's folder; where they lie is nobody's business."""

Slot = tuple[str, str | None]
"""The place a document fills: its source, and its id there if that holds many."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way in.

    `source` names the file that later builds hold it against, None where there is none. `content`
    is what the archive has to keep of it, or the file that holds just that; None where the file
    itself stays in place.
    """

    document: Document
    source: str | None
    content: bytes | Path | None = None

    def to_keep(self) -> bytes | None:
        """Return what the archive has to keep. Raises DocumentError where a file has changed."""
        if not isinstance(self.content, Path):
            return self.content
        content = self.content.read_bytes()
        _check_unchanged(content, self.document.sha256, self.content)
        return content

    @property
    def slot(self) -> Slot | None:
        """Its place, None where a later version of it couldn't be told from another document."""
        return slot_of(self.source, self.document.media_type, self.document.external_id)


def slot_of(source: str | None, media_type: str, external_id: str | None) -> Slot | None:
    """Return the place a document fills; a line of JSON Lines without an id fills none."""
    if source is None or (media_type == JSON_LINES and external_id is None):
        return None
    return source, external_id


def scope_of(path: Path, root: Path) -> str:
    """Name a file or folder as the `source` of its documents does; the ledger's own folder is ""."""
    absolute, home = path.resolve(), root.resolve()
    if not absolute.is_relative_to(home):
        return OUTSIDE + absolute.name
    relative = absolute.relative_to(home).as_posix()
    return "" if relative == "." else relative


def within(source: str, scope: str) -> bool:
    """Say whether a source is the file that `scope` names, or lies in that folder."""
    if scope == "":
        return not source.startswith(OUTSIDE)
    return source == scope or source.startswith(f"{scope}/")


def from_files(sources: Sequence[Source], ledger: Path, *, governed: bool) -> Iterator[Incoming]:
    """Read documents from files.

    Of those outside the ledger's folder only a build (`governed`) can say later that they changed:
    the name alone might be another file's. Raises DocumentError, ManifestError.
    """
    for source in sources:
        name = (OUTSIDE if source.outside else "") + source.relative
        home = name if governed or not source.outside else None
        if source.relative.lower().endswith((".jsonl", ".ndjson")):
            yield from _from_lines(source, ledger, home)
        elif source.outside:
            for document in read_source(source):
                kept = archive.archived_text(ledger, document.sha256, source.relative)
                moved = document.model_copy(update={"path": kept})
                yield Incoming(moved, home, source.path)
        else:
            yield from (Incoming(document, home) for document in read_source(source))


def from_stdin(content: bytes, entry: ManifestEntry | None, ledger: Path) -> Incoming:
    """Read the one document that standard input held. Raises DocumentError."""
    document = read_bytes(content, "-", entry)
    kept = archive.archived_text(ledger, document.sha256, "stdin.txt")
    return _archived(document, content, kept, None)


def _from_lines(source: Source, ledger: Path, home: str | None) -> Iterator[Incoming]:
    # Both go through the file at the same pace, so that it needn't fit into memory.
    for document, line in zip(read_source(source), _lines(source.path), strict=False):
        kept = archive.archived_line(ledger, document.sha256)
        yield _archived(document, line, kept, home)


def _lines(path: Path) -> Iterator[bytes]:
    """Yield the lines that are documents, as they were hashed."""
    with path.open("rb") as file:
        for number, line in enumerate(file):
            content = line.removeprefix(codecs.BOM_UTF8) if number == 0 else line
            content = content.removesuffix(b"\n").removesuffix(b"\r")
            if content.strip():
                yield content


def _archived(document: Document, content: bytes, path: str, home: str | None) -> Incoming:
    _check_unchanged(content, document.sha256, document.path)
    return Incoming(document.model_copy(update={"path": path}), home, content)


def _check_unchanged(content: bytes, hashed: str, file: str | Path) -> None:
    if sha256(content).hexdigest() != hashed:
        raise DocumentError(
            "it changed while it was read", file=file, remedy="try again when it is whole"
        )
