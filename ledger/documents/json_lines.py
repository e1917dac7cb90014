"""JSON Lines: a document a line."""

import codecs
import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Annotated, Any, NoReturn

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from ledger.documents.articles import find_articles
from ledger.documents.decoding import refuse_unreadable
from ledger.documents.manifest import IsoPrefix, ManifestEntry, WebAddress, explain
from ledger.model import Document, DocumentError, ManifestError
from ledger.model.document import PublishedBasis
from ledger.model.identity import document_id

MEDIA_TYPE = "application/jsonl"
_REMEDY = "mend that line"


def _as_string(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Name = Annotated[str | None, BeforeValidator(_as_string)]


class Line(BaseModel):
    """The keys of a line that mean something here; the others are kept as they are."""

    model_config = ConfigDict(extra="allow")

    id: Name = None
    publisher: str | None = None
    published: Annotated[IsoPrefix, BeforeValidator(_as_string)] = None
    url: WebAddress = None
    title: str | None = None
    author: str | None = None
    language: str | None = None
    text: str


def read_lines(
    lines: Iterable[bytes], name: str, entry: ManifestEntry, file: str
) -> Iterator[Document]:
    """Yield a document for every line that isn't blank, one at a time.

    `name` is the file's relative path, `entry` says what a line leaves out, `file` is what
    messages call it. Raises ManifestError for a line that says something unusable and
    DocumentError for an unreadable text; lines count from 1.
    """
    empty = True
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        content = content.removesuffix(b"\n").removesuffix(b"\r")
        if content.strip():
            empty = False
            yield _document(content, name, entry, file, number)
    if empty:
        raise DocumentError("there is no text", file=file, remedy="leave it out")


def _document(content: bytes, name: str, entry: ManifestEntry, file: str, number: int) -> Document:
    line = _parse(content, file, number)
    refuse_unreadable(line.text, file, number)
    hashed = sha256(content).hexdigest()
    basis, published = _published(line, entry)
    document = Document(
        id=document_id(line.id or name, hashed),
        external_id=line.id,
        path=name,
        url=line.url or entry.url,
        title=line.title or entry.title,
        author=line.author or entry.author,
        publisher=line.publisher or entry.publisher,
        published=published,
        published_basis=basis,
        media_type=MEDIA_TYPE,
        language=line.language or entry.language,
        sha256=hashed,
        text_sha256=sha256(line.text.encode()).hexdigest(),
        extra=line.model_extra or {},
        text=line.text,
    )
    return find_articles(document, one_story=True)


def _published(line: Line, entry: ManifestEntry) -> tuple[PublishedBasis, str | None]:
    if line.published:
        return "manifest", line.published
    if entry.published:
        return entry.published_basis or "manifest", entry.published
    return "unknown", None


def _parse(content: bytes, file: str, number: int) -> Line:
    def refuse(problem: str, remedy: str = _REMEDY) -> NoReturn:
        raise ManifestError(problem, file=file, line=number, remedy=remedy) from None

    try:
        found = json.loads(content.decode(), parse_constant=_refuse_constant)
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeDecodeError:
        raise DocumentError(
            "the text is in no encoding known here",
            file=file,
            line=number,
            remedy="save it as UTF-8",
        ) from None
    except UnicodeEncodeError:
        refuse("half a character in it")
    except (ValueError, RecursionError):
        refuse("this is no JSON", "write one JSON object a line")
    if not isinstance(found, dict):
        refuse("this is no JSON object", "write one JSON object a line")
    try:
        return Line.model_validate(found)
    except ValidationError as error:
        refuse(explain(error.errors()[0]))


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
