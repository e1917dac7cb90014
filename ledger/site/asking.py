"""How pages ask the ledger: rows as dictionaries, over Datasette's read-only connections."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from ledger.site import queries

Row = dict[str, Any]

_standing: WeakKeyDictionary[Any, tuple[Any, dict[Any, list[Row]]]] = WeakKeyDictionary()
"""Answers about whole ledgers, by the database they were given by, and its state when they were."""


def state_of(file: Path) -> tuple[int, int]:
    """Return what tells one state of a ledger's file from the next: when it changed (ns), its size (bytes).

    Raises OSError where the file is gone.
    """
    told = file.stat()
    return told.st_mtime_ns, told.st_size


@dataclass(frozen=True)
class Ledger:
    """The attached ledger, as one request sees it."""

    datasette: Any
    name: str

    async def rows(self, sql: str, **values: Any) -> list[Row]:
        """Return what a query finds, time-limited as all of Datasette's queries are."""
        found = await self.datasette.execute(self.name, sql, values)
        return [dict(row) for row in found.rows]

    async def standing(self, sql: str, **values: Any) -> list[Row]:
        """Return what a query over the whole ledger finds, asked once for each state of the file."""
        database = self.datasette.databases[self.name]
        state = state_of(Path(database.path))
        known, kept = _standing.get(database, (None, {}))
        if known != state:
            kept = {}
            _standing[database] = (state, kept)
        key = (sql, tuple(sorted(values.items())))
        if key not in kept:
            kept[key] = await self.rows(sql, **values)
        return kept[key]

    async def row(self, sql: str, **values: Any) -> Row | None:
        """Return the first row a query finds, or None."""
        return next(iter(await self.rows(sql, **values)), None)

    async def by_id(self, sql: str, ids: Iterable[str | None], key: str = "id") -> dict[str, Row]:
        """Return the rows of one of the `..._BY_ID` queries under their ids, in one query."""
        wanted = sorted({one for one in ids if one})
        if not wanted:
            return {}
        return {row[key]: row for row in await self.rows(sql, ids=json.dumps(wanted))}

    async def claims(self, ids: Iterable[str | None]) -> dict[str, Row]:
        """Return claims by id."""
        return await self.by_id(queries.CLAIMS_BY_ID, ids)
