"""The record: the only room that writes SQL. It keeps what was claimed, and where it stands."""

from pathlib import Path

from ledger.store.content import content_digest, same_content
from ledger.store.schema import APPLICATION_ID, SCHEMA_VERSION
from ledger.store.store import Store
from ledger.store.writing import WritableStore

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "Store",
    "WritableStore",
    "content_digest",
    "open_ledger",
    "same_content",
]


def open_ledger(path: str | Path) -> Store:
    """Open a ledger for reading; `claims()`, `relations()` and `conflicts()` are pandas frames.

    Raises LedgerError where there is none, NotALedgerError or NewerLedgerError.
    """
    return Store.open(path)
