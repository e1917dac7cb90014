"""`ledger verify` after something was changed behind its back."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger import building
from ledger.cli import main

FLOOD = "At least 40 people were killed in floods in northern Chad, the interior ministry said.\n"


@pytest.fixture
def flood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one document and its ledger."""
    monkeypatch.chdir(tmp_path)
    Path("flood.txt").write_text(FLOOD)
    building.build(Path("claims.db"), [Path("flood.txt")])
    return tmp_path


def test_an_untouched_ledger_is_as_it_was_stored(flood: Path):
    said = CliRunner().invoke(main, ["verify"])
    assert said.exit_code == 0, said.output
    assert said.stdout == (
        "Checked 1 documents, 1 articles, 1 claims, 0 judgements: everything is as it was stored.\n"
    )


def test_one_changed_byte_of_a_document_is_found_and_its_claim_named(flood: Path):
    Path("flood.txt").write_text(FLOOD.replace("40", "46"))
    said = CliRunner().invoke(main, ["verify"])
    assert said.exit_code == 1
    assert claim_id() in said.stdout and "flood.txt" in said.stdout


@pytest.mark.parametrize(
    "change",
    [
        "number_start = number_start + 1",
        "quote_start = quote_start - 1",
        "value_low = 46",
        "number_text = '46'",
        "sentence = 'Nobody was killed.'",
    ],
)
def test_one_changed_field_of_a_claim_is_found_and_the_claim_named(flood: Path, change: str):
    claim = claim_id()
    with sqlite3.connect("claims.db") as db:
        db.execute(f"UPDATE claims SET {change}")
    db.close()
    said = CliRunner().invoke(main, ["verify"])
    assert said.exit_code == 1
    assert claim in said.stdout


def test_a_document_that_is_gone_is_found(flood: Path):
    shutil.move("flood.txt", "elsewhere.txt")
    said = CliRunner().invoke(main, ["verify"])
    assert said.exit_code == 1 and claim_id() in said.stdout


def claim_id() -> str:
    db = sqlite3.connect("claims.db")
    (found,) = db.execute("SELECT id FROM claims").fetchone()
    db.close()
    return str(found)
