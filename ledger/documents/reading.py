"""From a file to its documents: one reader a format."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from ledger.documents.articles import find_articles
from ledger.documents.decoding import decode
from ledger.documents.json_lines import read_lines
from ledger.documents.long_text import pieces
from ledger.documents.manifest import ManifestEntry
from ledger.documents.sources import MEDIA_TYPES, Source
from ledger.model import Document, DocumentError
from ledger.model.document import PublishedBasis, Text
from ledger.model.identity import document_id


def read_source(source: Source) -> Iterator[Document]:
    """Yield the documents of a file: one of a text, one a line of JSON Lines, read as they come.

    Raises DocumentError or ManifestError with file, line and remedy.
    """
    try:
        if _media_type(source.relative) == "application/jsonl":
            with source.path.open("rb") as lines:
                entry = source.entry or ManifestEntry()
                yield from read_lines(lines, source.relative, entry, str(source.path))
        else:
            # No name holds the bytes: they would stay while their document is worked on.
            yield read_bytes(
                source.path.read_bytes(), source.relative, source.entry, file=source.path
            )
    except OSError as error:
        raise DocumentError(
            error.strerror or "unreadable", file=source.path, remedy="make the file readable"
        ) from error


def read_bytes(
    content: bytes, name: str, entry: ManifestEntry | None = None, *, file: Path | None = None
) -> Document:
    """Read one plain text; `name` is its relative path, or "-" for standard input.

    `file` is what messages call it, `name` if not given. Raises DocumentError, ManifestError.
    """
    text = decode(content, str(file or name))
    entry = entry or ManifestEntry()
    hashed = sha256(content).hexdigest()
    del content
    document = Document(
        id=document_id(name, hashed),
        path=name,
        url=entry.url,
        title=entry.title,
        author=entry.author,
        publisher=entry.publisher,
        published=entry.published,
        published_basis=_basis(entry),
        media_type=_media_type(name),
        language=entry.language,
        sha256=hashed,
        text_sha256=_hash_of_text(text),
        extra={"published_why": entry.why} if entry.why else {},
        text=text,
    )
    return find_articles(document, entry)


def _hash_of_text(text: Text) -> str:
    """Return the SHA-256 of a text as UTF-8, encoded piece by piece as it may be large."""
    digest = sha256()
    for _, piece in pieces(text):
        digest.update(piece.encode())
    return digest.hexdigest()


def _basis(entry: ManifestEntry) -> PublishedBasis:
    if not entry.published:
        return "unknown"
    return entry.published_basis or "manifest"


def _media_type(name: str) -> str:
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), "text/plain")
