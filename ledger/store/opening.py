"""Opening a ledger: everything that can be wrong with a file is found before it is touched."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ledger.model import LedgerError, NewerLedgerError, NotALedgerError
from ledger.store.schema import APPLICATION_ID, SCHEMA_VERSION, migrate

HEADER_LENGTH = 100
MAGIC = b"SQLite format 3\x00"
BUSY_SECONDS = 10
READING_CACHE, WRITING_CACHE = 65_536, 262_144
"""Kibibytes of a large ledger's pages that stay in memory, at most; SQLite's own 2 MB are too few.

Ids are as good as random, so that each row goes to another page of each index; a build of a million
claims with a small cache does little else than move pages to and from the disk.
"""


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a ledger that exists, unable to change it. Raises LedgerError, with a remedy."""
    if not path.exists():
        raise LedgerError("no such ledger", file=path, remedy="make it with 'ledger build'")
    if check_header(path) < SCHEMA_VERSION:
        raise LedgerError(
            "the ledger was written by an older version",
            file=path,
            remedy="bring it up to date with 'ledger build'",
        )
    with explained(path):
        _roll_back(path)
        return _connected(f"{path.resolve().as_uri()}?mode=ro")


def _roll_back(path: Path) -> None:
    """Let SQLite undo what a build that was killed left half done: it needs to write for that."""
    if path.with_name(f"{path.name}-journal").exists() and os.access(path, os.W_OK):
        connection = _connected(f"{path.resolve().as_uri()}?mode=rw")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open a ledger to change it, making it if it is missing. Raises LedgerError, with a remedy."""
    check_writable(path)
    with explained(path):
        connection = _connected(path.resolve().as_uri(), WRITING_CACHE)
        if connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
            migrate(connection)
        return connection


def damage(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a ledger's file; it is not changed.

    A connection that is opened read-only leaves out the CHECK constraints (seen in SQLite 3.40), so
    this one is only forbidden to write.
    """
    with explained(path):
        connection = _connected(f"{path.resolve().as_uri()}?mode=rw")
        connection.execute("PRAGMA query_only = ON")
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        connection.close()
    return [one for one in found if one != "ok"]


def check_writable(path: Path) -> None:
    """Raise LedgerError where a ledger couldn't be changed, or made; nothing is touched."""
    if path.exists():
        check_header(path)
    folder = path.parent
    if not folder.is_dir():
        raise LedgerError(
            "no such folder", file=folder, remedy="make it, or name another with --db"
        )
    # SQLite writes a journal beside the file, so the folder has to take new files as well.
    for place, what in ((folder, "folder"), (path, "ledger")):
        if place.exists() and not os.access(place, os.W_OK):
            raise LedgerError(
                f"the {what} is read-only",
                file=place,
                remedy="make it writable, or name another with --db",
            )


def check_header(path: Path) -> int:
    """Return the schema version in a SQLite file's header (file format, section 1.3).

    An empty file counts as version 0: SQLite itself leaves one behind when it only opened it.
    """
    if path.is_dir():
        raise NotALedgerError("this is a folder", file=path, remedy="name a file with --db")
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_LENGTH)
    except OSError as error:
        raise LedgerError(
            f"the ledger can't be read ({error.strerror})",
            file=path,
            remedy="check its permissions",
        ) from error
    if not header:
        return 0
    if not header.startswith(MAGIC) or _number(header, 68) != APPLICATION_ID:
        what = "a database of something else" if header.startswith(MAGIC) else "no SQLite database"
        raise NotALedgerError(f"this is {what}", file=path, remedy="name another file with --db")
    version = _number(header, 60)
    if version > SCHEMA_VERSION:
        raise NewerLedgerError(
            f"the ledger has schema version {version}, this program knows {SCHEMA_VERSION}",
            file=path,
            remedy="upgrade figure-ledger",
        )
    return version


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file (locked, full, malformed) into a LedgerError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        remedy = (
            "wait for the other program to finish, then try again"
            if "locked" in str(error)
            else "check the disk and the file with 'ledger verify'; its content was left as it was"
        )
        raise LedgerError(f"the database answers: {error}", file=path, remedy=remedy) from error


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _connected(uri: str, cache: int = READING_CACHE) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    # Triggers keep the search index in step, so they must also see rows that REPLACE removes.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(f"PRAGMA cache_size = -{cache}")
    return connection
