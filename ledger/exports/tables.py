"""The tables of a ledger as they are exported: which there are, and in which order of rows."""

from collections.abc import Callable

import pandas as pd

from ledger.store import Store

Reader = Callable[[Store], pd.DataFrame]


def _ordered(table: str, order: str) -> Reader:
    """Return the reader of a whole table, its rows in this order."""

    def read(store: Store) -> pd.DataFrame:
        sql = f"SELECT * FROM {table} ORDER BY {order}"  # noqa: S608 - our own names
        return pd.read_sql_query(sql, store.connection)

    return read


TABLES: dict[str, Reader] = {
    "claims": Store.claims,
    "relations": Store.relations,
    "conflicts": Store.conflicts,
    "sums": _ordered("sums", "id"),
    "measures": Store.measures,
    "claimants": _ordered("claimants", "name, id"),
    "articles": _ordered("articles", "document_id, start"),
    "documents": Store.documents,
}
"""Every exported table with the reader that gives its rows, always in the same order."""
