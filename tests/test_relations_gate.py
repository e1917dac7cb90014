"""The relations gate: comparison of perfect claims stays at or above the floors that were reached.

Floors and the golds' hashes stand in tests/gates/relations.yml. `python -m
tests.comparison.goldscore` prints the scores with every miss.
"""

import subprocess
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from ledger.comparison.candidates import keys
from ledger.comparison.facets import facets
from ledger.comparison.relate import relate
from tests.comparison.goldclaims import GOLD, gold_claims, gold_pairs
from tests.comparison.goldscore import Score, score

GATE_PATH = Path(__file__).parent / "gates" / "relations.yml"
GATE: dict[str, dict[str, Any]] = yaml.safe_load(GATE_PATH.read_text(encoding="utf-8"))
MEASURES = ("macro_f1", "conflict_precision", "conflict_recall")
OUT_OF_REACH = {("opium-90", "narcotics-growth"), ("F09.c", "F07.e")}
"""Related pairs that no index key ties: their texts name no common country."""


@cache
def scored(gold: str) -> Score:
    return score(gold)


@pytest.mark.parametrize("gold", GATE)
def test_gold_is_the_gold_that_was_measured(gold: str) -> None:
    for name, expected in GATE[gold]["gold"].items():
        assert sha256((GOLD / gold / name).read_bytes()).hexdigest() == expected


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("gold", GATE)
def test_score_is_at_or_above_its_floor(gold: str, measure: str) -> None:
    result = scored(gold)
    assert getattr(result, measure) >= GATE[gold][measure], "\n".join(result.misses)


@pytest.mark.parametrize("gold", GATE)
def test_no_floor_was_lowered(gold: str) -> None:
    log = subprocess.run(
        ["git", "log", "--format=%H", "--", str(GATE_PATH)],
        cwd=GATE_PATH.parent,
        capture_output=True,
        text=True,
    )
    if log.returncode != 0 or not log.stdout.strip():
        pytest.skip("no history of this gate here")
    for commit in log.stdout.split():
        shown = subprocess.run(
            ["git", "show", f"{commit}:./relations.yml"],
            cwd=GATE_PATH.parent,
            capture_output=True,
            text=True,
        )
        before = yaml.safe_load(shown.stdout) or {}
        for measure in MEASURES:
            assert GATE[gold][measure] >= before.get(gold, {}).get(measure, 0.0), commit


@pytest.mark.parametrize("gold", GATE)
def test_related_pairs_share_an_index_key(gold: str) -> None:
    found = {name: set(keys(claim)) for name, claim in gold_claims(gold).items()}
    lost = {
        (pair["a"], pair["b"])
        for pair in gold_pairs(gold)
        if pair["relation"] != "unrelated" and not found[pair["a"]] & found[pair["b"]]
    }
    assert lost <= OUT_OF_REACH


def test_what_the_seeds_must_show() -> None:
    claims = gold_claims("seeds")

    def told(one: str, other: str) -> tuple[str | None, str | None, str]:
        found = relate(facets(claims[one]), facets(claims[other]))
        return (found.relation, found.basis, found.explanation) if found else (None, None, "")

    relation, basis, why = told("prisoners-1136", "prisoners-401")
    assert (relation, basis) == ("conflict", "value")
    assert "The period of the 401 is not stated, so this may not be one count." in why
    assert told("is-6500", "is-6500-disputed")[0] == "disputed"
    assert told("returns-760000", "returns-761200")[:2] == ("conflict", "period")
    assert told("returns-761000", "returns-761200")[:2] == ("conflict", "period")
    assert told("children-6", "children-7")[:2] == ("conflict", "value")
    assert told("is-4000", "is-6500")[0] == "part_whole"
    assert told("meetings-1400", "meetings-1382")[0] == "agree"
    assert told("fighters-23000", "returns-23000-month")[0] is None
    assert told("opium-90", "narcotics-growth")[0] == "scope_difference"
