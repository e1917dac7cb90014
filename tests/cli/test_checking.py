"""`ledger check` against a ledger of one short document."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ledger import building
from ledger.cli import main

FLOOD = "At least 400 people were killed in the floods in Chad in July 2024, the army said.\n"


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flood")
    (folder / "flood.txt").write_text(FLOOD)
    building.build(folder / "claims.db", [folder / "flood.txt"])
    return folder / "claims.db"


def check(db: Path, sentence: str, *words: str, stdin: str | None = None) -> Result:
    said = CliRunner().invoke(main, ["check", sentence, "--db", str(db), *words], input=stdin)
    assert said.exit_code == 0, said.output
    return said


def test_a_contradicting_figure_is_told_with_its_quotation_and_the_reason(flood: Path):
    before = flood.read_bytes()
    said = check(flood, "The floods in Chad killed 90 people in July 2024, the army said.")
    heading, row = said.stdout.splitlines()
    assert heading.startswith("your figure") and row.startswith("“90 people”")
    assert "“At least 400 people”" in row
    assert flood.read_bytes() == before


def test_programs_get_the_same_answer_as_json(flood: Path):
    sentence = "The floods in Chad killed 90 people in July 2024, the army said."
    (answer,) = json.loads(check(flood, sentence, "--json", "--published", "2024-08").stdout)
    assert answer["figure"]["value"] == 90
    assert answer["matches"][0]["claim"]["quote"] == "At least 400 people"
    assert answer["matches"][0]["relation"]["explanation"]


def test_a_figure_of_something_else_is_not_known(flood: Path):
    said = check(flood, "Bakers in Oslo sold 7,000 loaves on Monday.")
    assert "nothing known" in said.stdout


def test_a_sentence_without_a_figure_is_told_so(flood: Path):
    said = check(flood, "He was born on 3 May 1977.")
    assert said.stdout.startswith("No figure to check")


def test_standard_input_is_read_for_a_dash(flood: Path):
    said = check(flood, "-", stdin="Bakers in Oslo sold 7,000 loaves on Monday.")
    assert "7,000 loaves" in said.stdout
