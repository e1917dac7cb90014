"""`ledger evaluate` over a small gold folder of this test's own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger.cli import main

FLOOD = "At least 40 people were killed in floods in northern Chad, the interior ministry said."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    start = FLOOD.index("40")
    claim = {
        "id": "dead", "document": "flood", "quote": "At least 40 people", "number_start": start,
        "number_end": start + 2, "value": 40, "value_low": 40, "value_high": None,
        "quantifier": "at_least", "unit": "people", "kind": "flow", "population": "people",
        "claimant": "the interior ministry", "place": "northern Chad", "period_start": None,
        "period_end": None,
    }  # fmt: skip
    (tmp_path / "documents.jsonl").write_text(json.dumps({"id": "flood", "text": FLOOD}) + "\n")
    missed = claim | {"id": "missed", "quote": "in floods", "number_start": 30, "number_end": 35}
    (tmp_path / "claims.jsonl").write_text(json.dumps(claim) + "\n" + json.dumps(missed) + "\n")
    return tmp_path


def test_the_table_gives_every_measure_and_leaves_no_ledger_behind(gold: Path):
    before = sorted(gold.iterdir())
    said = CliRunner().invoke(main, ["evaluate", str(gold)])
    assert said.exit_code == 0, said.output
    rows = [line.split() for line in said.stdout.splitlines()]
    assert ["figures", "recall", "0.5"] in rows and ["fields", "value", "1.0"] in rows
    assert sorted(gold.iterdir()) == before


def test_misses_are_listed_with_what_was_expected(gold: Path):
    said = CliRunner().invoke(main, ["evaluate", str(gold), "--misses"])
    assert "not found  missed  in floods" in said.stdout


def test_programs_get_json(gold: Path):
    said = CliRunner().invoke(main, ["evaluate", str(gold), "--json", "--misses"])
    scores = json.loads(said.stdout)
    assert scores["figures"]["recall"] == 0.5 and scores["fields"]["value"] == 1.0
    assert scores["misses"][0]["gold"] == "missed"


def test_a_given_ledger_is_scored_as_it_is(gold: Path, seeds_ledger: Path):
    said = CliRunner().invoke(main, ["evaluate", str(gold), "--db", str(seeds_ledger), "--json"])
    assert json.loads(said.stdout)["figures"]["recall"] == 0.0
