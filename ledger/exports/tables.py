"""The tables of a ledger as they are exported: which there are, and in which order of rows."""

from collections.abc import Callable

import pandas as pd

from ledger.store import Store

TABLES: dict[str, Callable[[Store], pd.DataFrame]] = {
    "claims": Store.claims,
    "relations": Store.relations,
    "conflicts": Store.conflicts,
    "documents": Store.documents,
    "measures": Store.measures,
}
"""Every exported table with the reader that gives its rows, always in the same order."""
