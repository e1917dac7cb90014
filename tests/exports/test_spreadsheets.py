import csv
import io
import zipfile

import pandas as pd
import pytest

from ledger.exports import write_csv, write_xlsx


def as_csv(*cells: object) -> list[list[str]]:
    """The cells of one column after a round trip through CSV, heading included."""
    stream = io.StringIO(newline="")
    write_csv(pd.DataFrame({"cell": pd.Series(cells, dtype=object)}), stream)
    return list(csv.reader(io.StringIO(stream.getvalue(), newline="")))


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\")", "-"],
)  # fmt: skip
def test_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(formula: str):
    assert as_csv(formula)[1] == ["'" + formula]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("-92", "-92"),
        ("+3.5", "+3.5"),
        (-92.0, "-92"),
        (1136.0, "1136"),
        (66.67, "66.67"),
        (None, ""),
        (float("nan"), ""),
        ("1 = 1", "1 = 1"),
        ('over "4,000" people,\nsaid', 'over "4,000" people,\nsaid'),
        (["a", "b"], '["a", "b"]'),
    ],
)
def test_anything_else_is_written_as_it_is(cell: object, shown: str):
    assert as_csv(cell)[1] == [shown]


def test_a_table_without_rows_still_has_its_heading():
    stream = io.StringIO(newline="")
    write_csv(pd.DataFrame({"id": [], "quote": []}), stream)
    assert stream.getvalue() == "id,quote\r\n"


def workbook(*cells: object) -> bytes:
    stream = io.BytesIO()
    write_xlsx({"claims": pd.DataFrame({"cell": pd.Series(cells, dtype=object)})}, stream)
    return stream.getvalue()


def test_excel_holds_formulas_and_addresses_as_text_and_numbers_as_numbers():
    with zipfile.ZipFile(io.BytesIO(workbook("=1+1", "https://example.org", 1136.0, None))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet
    assert "<t>=1+1</t>" in strings and "<t>https://example.org</t>" in strings
    assert "<v>1136</v>" in sheet


def test_excel_takes_text_longer_than_its_cells_hold():
    with zipfile.ZipFile(io.BytesIO(workbook("a" * 40_000))) as book:
        assert "a" * 32_767 + "<" in book.read("xl/sharedStrings.xml").decode()


def test_two_workbooks_of_the_same_rows_are_the_same_bytes():
    assert workbook("a", 1) == workbook("a", 1)
