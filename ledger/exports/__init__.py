"""The ledger's rows for other tools."""

from collections.abc import Callable
from typing import IO

import pandas as pd

from ledger.exports.citations import write_bibtex
from ledger.exports.claimreview import write_claimreview
from ledger.exports.lines import write_jsonl
from ledger.exports.package import write_package
from ledger.exports.spreadsheets import write_csv, write_xlsx
from ledger.exports.tables import TABLES
from ledger.store import Store

TABLE_FORMATS: dict[str, Callable[[pd.DataFrame, IO[str]], None]] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
}
TEXT_FORMATS: dict[str, Callable[[Store, IO[str]], None]] = {
    "bibtex": write_bibtex,
    "claimreview": write_claimreview,
}


def write_workbook(store: Store, stream: IO[bytes]) -> None:
    """Write every table as a sheet of one Excel workbook."""
    write_xlsx({name: read(store) for name, read in TABLES.items()}, stream)


BINARY_FORMATS: dict[str, Callable[[Store, IO[bytes]], None]] = {
    "xlsx": write_workbook,
    "datapackage": write_package,
}

__all__ = [
    "BINARY_FORMATS",
    "TABLES",
    "TABLE_FORMATS",
    "TEXT_FORMATS",
    "write_csv",
    "write_jsonl",
    "write_package",
    "write_xlsx",
]
