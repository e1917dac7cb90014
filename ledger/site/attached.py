"""Which of Datasette's databases is a ledger; without one the plugin does nothing at all."""

from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from ledger.store.schema import APPLICATION_ID

HEADER_LENGTH = 100
APPLICATION_ID_AT = 68
"""Where a SQLite file keeps its application id, four bytes big-endian (file format, section 1.3)."""


_known: WeakKeyDictionary[Any, str] = WeakKeyDictionary()
"""Ledgers found so far, by the Datasette that serves them: every cell of a table asks."""


def ledger_name(datasette: Any) -> str | None:
    """Return the name under which the first attached ledger is served, or None."""
    if datasette in _known:
        return _known[datasette]
    for name, database in datasette.databases.items():
        if database.path and is_ledger(Path(database.path)):
            _known[datasette] = str(name)
            return str(name)
    return None


def is_ledger(path: Path) -> bool:
    """Whether a file's header bears the ledger's application id; the database is not opened."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_LENGTH)
    except OSError:
        return False
    found = int.from_bytes(header[APPLICATION_ID_AT : APPLICATION_ID_AT + 4], "big")
    return len(header) == HEADER_LENGTH and found == APPLICATION_ID
