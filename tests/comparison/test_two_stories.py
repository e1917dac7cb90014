"""Two short stories each, read, stored and compared as a build does it: what are their figures to each other?"""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

import ledger
from ledger.building import build

PAIRS = yaml.safe_load((Path(__file__).parent / "two_stories.yml").read_text("utf-8"))


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["texts"][0][:60] for pair in PAIRS])
def test_what_the_figures_of_two_stories_are_to_each_other(
    pair: dict[str, Any], tmp_path: Path
) -> None:
    told = zip("ab", pair["texts"], pair["published"], strict=True)
    rows = [
        {"id": name, "publisher": f"Paper {name}", "text": text, "published": day}
        for name, text, day in told
    ]
    wire = tmp_path / "wire.jsonl"
    wire.write_text("".join(json.dumps(row) + "\n" for row in rows))
    build(tmp_path / "claims.db", [wire])
    store = ledger.open(tmp_path / "claims.db")
    assert len(store.claims()) == len(rows)
    found = {*store.relations()["relation"]} or {"unrelated"}
    assert found == {pair["relation"]}
