"""The whole ledger as a Frictionless data package, written once for each state of its file."""

import asyncio
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from datasette.utils.asgi import AsgiFileDownload

from ledger.site.answering import Asked

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


def packed(database: Path) -> Path:
    """Return the package of a ledger, written now unless its file is as it was the last time."""
    state = database.stat()
    with _writing:
        return _written(database, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _written(database: Path, changed: int, size: int) -> Path:
    """Write the package; when the file changed and how large it is tell its states apart."""
    from ledger.exports import write_package  # loads pandas, which pages don't need
    from ledger.store import Store

    file = Path(_folder().name) / f"{abs(hash((database, changed, size)))}.zip"
    with Store.open(database) as store, file.open("wb") as stream:
        write_package(store, stream)
    return file
