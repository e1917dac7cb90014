"""`ledger export`: the same rows for other tools."""

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.store import Store

FORMATS = ("csv", "jsonl", "xlsx", "datapackage", "bibtex", "claimreview")
TABLES = (
    "claims",
    "relations",
    "conflicts",
    "sums",
    "measures",
    "claimants",
    "articles",
    "documents",
)
BINARY = ("xlsx", "datapackage")


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@options.database
@click.option(
    "--table",
    type=click.Choice(TABLES),
    default="claims",
    show_default=True,
    help="Which table, for csv and jsonl; the other formats know what they hold.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; standard output without.",
)
def export(format_: str, db: Path, table: str, output: Path | None) -> None:
    """Write the ledger for other tools.

    \b
    FORMAT is one of
      csv          a table for spreadsheets; no cell runs as a formula
      jsonl        a table as JSON Lines
      xlsx         every table as a sheet of an Excel workbook
      datapackage  every table and its columns' meaning as a Frictionless data package (zip)
      bibtex       a citation for each claim
      claimreview  schema.org ClaimReview of the conflicts, as JSON-LD

    \b
    Example:
      ledger export csv --table conflicts --output conflicts.csv
    """
    from ledger.store import Store

    if output is None and format_ in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{format_} is no text; name a file with --output")
    with Store.open(db) as store:
        if output is None:
            _write(store, format_, table, sys.stdout.buffer)
        else:
            with output.open("wb") as stream:
                _write(store, format_, table, stream)


def _write(store: "Store", format_: str, table: str, stream: IO[bytes]) -> None:
    from io import TextIOWrapper

    from ledger import exports

    if format_ in BINARY:
        exports.BINARY_FORMATS[format_](store, stream)
        return
    text = TextIOWrapper(stream, encoding="utf-8", newline="")
    if format_ in exports.TABLE_FORMATS:
        exports.TABLE_FORMATS[format_](exports.TABLES[table](store), text)
    else:
        exports.TEXT_FORMATS[format_](store, text)
    text.flush()
    text.detach()  # or closing it would close standard output
