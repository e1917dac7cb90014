"""`ledger conflicts` over the ledger of the seeds."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from ledger.cli import main
from ledger.model import CHECKWORTHY
from ledger.store import Store


def conflicts(db: Path, *words: str) -> Result:
    said = CliRunner().invoke(main, ["conflicts", "--db", str(db), *words])
    assert said.exit_code == 0, said.output
    return said


def test_the_most_serious_comes_first_in_the_order_of_the_store(seeds_ledger: Path):
    with Store.open(seeds_ledger) as store:
        stored = list(store.conflicts()["id"])
    assert [
        row["id"] for row in json.loads(conflicts(seeds_ledger, "--all", "--json").stdout)
    ] == stored


def test_only_check_worthy_conflicts_are_shown_without_all(seeds_ledger: Path):
    every = json.loads(conflicts(seeds_ledger, "--all", "--json").stdout)
    shown = json.loads(conflicts(seeds_ledger, "--json").stdout)
    assert shown == [row for row in every if row["checkworthiness"] >= CHECKWORTHY]
    assert shown


def test_a_person_reads_the_explanation_and_both_quotations_with_their_sources(seeds_ledger: Path):
    (first,) = json.loads(conflicts(seeds_ledger, "--json", "--limit", "1").stdout)
    said = conflicts(seeds_ledger, "--limit", "1").stdout
    assert said.startswith(f"  1. {first['explanation']}\n")
    for side in ("a", "b"):
        if first[f"claim_{side}"]:
            assert f"“{' '.join(first[f'quote_{side}'].split())}”" in " ".join(said.split())
            assert first[f"claim_{side}"] in said
            assert (first[f"publisher_{side}"] or "publisher unknown") in said
    assert "1 conflict of " in said


def test_iran_and_the_taliban_count_handed_over_prisoners_differently(seeds_ledger: Path):
    shown = json.loads(conflicts(seeds_ledger, "--json").stdout)
    pairs = [{row["value_a"], row["value_b"]} for row in shown]
    assert {1136, 401} in pairs
    assert {6500, 4000} not in pairs and {23000} not in pairs


def test_a_ledger_without_conflicts_says_so(tmp_path: Path):
    from ledger import building

    (tmp_path / "flood.txt").write_text(
        "At least 40 people were killed in Chad, the ministry said."
    )
    building.build(tmp_path / "claims.db", [tmp_path / "flood.txt"])
    assert conflicts(tmp_path / "claims.db").stdout == "No conflicts.\n"
