"""CSV and Excel, in which no cell of a document's runs as a formula."""

import csv
from collections.abc import Mapping
from typing import IO, Any

import pandas as pd

from ledger.exports.cells import flat, no_formula, rows

EXCEL_CELL = 32_767
"""Characters an Excel cell holds (Microsoft, Excel specifications and limits)."""


def write_csv(frame: pd.DataFrame, stream: IO[str]) -> None:
    """Write a table as CSV (RFC 4180) with a heading line.

    Text that a spreadsheet would take for a formula is led by an apostrophe; numbers are not.
    """
    writer = csv.writer(stream)
    writer.writerow(frame.columns)
    for row in rows(frame):
        writer.writerow([no_formula(flat(cell)) for cell in row])


def write_xlsx(tables: Mapping[str, pd.DataFrame], stream: IO[bytes]) -> None:
    """Write an Excel workbook, a sheet a table; text stays text, addresses are no links."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(stream, options) as workbook:
        # Without a fixed date two exports of one ledger would differ.
        from datetime import datetime

        workbook.set_properties({"created": datetime(2000, 1, 1)})
        bold = workbook.add_format({"bold": True})
        for name, frame in tables.items():
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, list(frame.columns), bold)
            for at, row in enumerate(rows(frame), 1):
                _write_row(sheet, at, row)


def _write_row(sheet: Any, at: int, row: list[Any]) -> None:
    for column, cell in enumerate(flat(cell) for cell in row):
        if isinstance(cell, str):
            sheet.write_string(at, column, cell[:EXCEL_CELL])
        elif cell is not None:
            sheet.write_number(at, column, cell)
