"""The whole ledger, as a Frictionless data package and as its database, each written once for each state of its file."""

import asyncio
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from datasette.utils.asgi import AsgiFileDownload, Forbidden

from ledger.site import versions
from ledger.site.answering import Asked
from ledger.site.asking import state_of

NAME = "figure-ledger-datapackage.zip"

_folder = lru_cache(maxsize=1)(lambda: TemporaryDirectory(prefix="figure-ledger-"))
"""Where packages wait to be asked for again; it goes when the program ends."""

_writing = Lock()
"""A package is written once, however many ask for it at the same time."""


async def package(asked: Asked) -> Any:
    """Every table as CSV, with what its columns mean beside it, in one zip."""
    database = Path(asked.ledger.datasette.databases[asked.ledger.name].path)
    file = await asyncio.to_thread(packed, database)
    return AsgiFileDownload(str(file), filename=NAME, content_type="application/zip")


async def database(asked: Asked) -> Any:
    """The ledger itself, as it was at one moment: documents may be added while it is sent.

    Raises Datasette's Forbidden where its owner lets nobody have the file.
    """
    datasette, name = asked.ledger.datasette, asked.ledger.name
    await versions.let_in(datasette, asked.request.actor, name, "view-database-download")
    if not datasette.setting("allow_download"):
        raise Forbidden("Database download is forbidden")
    file = await asyncio.to_thread(copied, Path(datasette.databases[name].path))
    return AsgiFileDownload(
        str(file), filename=f"{name}.db", content_type="application/vnd.sqlite3"
    )


def copied(database: Path) -> Path:
    """Return a copy of a ledger, made now unless its file is as it was the last time."""
    with _writing:
        return _copied(database, state_of(database))


@lru_cache(maxsize=1)
def _copied(database: Path, state: tuple[int, int]) -> Path:
    file = Path(_folder().name) / f"{abs(hash((database, state)))}.db"
    for old in file.parent.glob("*.db"):
        old.unlink()
    address = f"{database.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True)) as ledger,
        closing(sqlite3.connect(file)) as copy,
    ):
        ledger.backup(copy)
    return file


def packed(database: Path) -> Path:
    """Return the package of a ledger, written now unless its file is as it was the last time."""
    with _writing:
        return _written(database, state_of(database))


@lru_cache(maxsize=8)
def _written(database: Path, state: tuple[int, int]) -> Path:
    """Write the package of one state of the file."""
    from ledger.exports import write_package  # loads pandas, which pages don't need
    from ledger.store import Store

    file = Path(_folder().name) / f"{abs(hash((database, state)))}.zip"
    with Store.open(database) as store, file.open("wb") as stream:
        write_package(store, stream)
    return file
