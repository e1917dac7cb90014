"""`ledger extract`: claims of a text, with no database."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.model import Article, Document
    from ledger.model.document import Text

STANDARD_INPUT = Path("-")


@click.command()
@click.argument("path", metavar="PATH|-", type=click.Path(path_type=Path))
@click.option(
    "--published",
    type=options.ISO_PREFIX,
    help="When the text was published, where nothing else says so: 2023, 2023-02 or 2023-02-27.",
)
@options.jobs
def extract(path: Path, published: str | None, jobs: int) -> None:
    """Print a text's claims as JSON lines, without a ledger.

    PATH is a file or a folder, - is standard input. Each line holds a claim with its document, its
    quotation and every field; offsets count characters of the document's text.

    \b
    Example:
      echo "Some 6,500 fighters crossed, officials said." | ledger extract -
    """
    from ledger.extraction import extract_articles

    names: dict[str, str] = {}

    def told() -> Iterator[tuple["Article", "Text"]]:
        for document in _documents(path, published):
            names[document.id] = document.external_id or document.path
            for article in document.articles:
                yield article, document.text

    for claims in extract_articles(told(), jobs=options.processors(jobs)):
        for claim in claims:
            line = {"document": names[claim.document_id], **claim.model_dump(mode="json")}
            click.echo(json.dumps(line, ensure_ascii=False))


def _documents(path: Path, published: str | None) -> Iterator["Document"]:
    from dataclasses import replace

    from ledger.documents import entry_from_options, find_documents, read_bytes, read_source

    entry = entry_from_options(published=published)
    if path == STANDARD_INPUT:
        yield read_bytes(sys.stdin.buffer.read(), "-", entry)
        return
    for source in find_documents([path], Path.cwd()):
        known = source if source.entry or not published else replace(source, entry=entry)
        yield from read_source(known)
