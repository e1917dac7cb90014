"""Datasette's own CSV of tables and queries: a document's text never runs as a formula."""

import csv
import io

import pytest

from ledger.site.harmless import Rows
from tests.site.conftest import Site


def through(text: str, size: int) -> str:
    """The text after it went through in pieces of so many bytes."""
    rows, data = Rows(), text.encode()
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(
        [*(rows.taken(piece, False) for piece in pieces), rows.taken(b"", True)]
    ).decode()


def written(*rows: list[object]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue()


@pytest.mark.parametrize("size", [1, 7, 10_000])
@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ('=HYPERLINK("http://x","a") died', '\'=HYPERLINK("http://x","a") died'),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("-92", "-92"),
        (-3.5, "-3.5"),
        ('he said "=1"\r\n=2, ٣ people', 'he said "=1"\r\n=2, ٣ people'),
        ("", ""),
    ],
)
def test_only_text_that_would_run_is_led_by_an_apostrophe(
    cell: object, kept: str, size: int
) -> None:
    text = written(["id", "quote"], [cell, "a"], ["b", cell])
    found = list(csv.reader(io.StringIO(through(text, size), newline="")))
    assert found == [["id", "quote"], [kept, "a"], ["b", kept]]


def test_a_table_of_datasettes_is_the_same_but_for_formulas(site: Site) -> None:
    table = site.get("/claims/claims.csv?_size=max").text
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    listed = site.get("/claims/claims.json?_shape=array&_size=max").json()
    assert {row["sentence"] for row in rows} == {row["sentence"] for row in listed}
    assert site.get("/claims/no_table.csv").status_code == 404
