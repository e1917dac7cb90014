"""Scores by the definitions: every expectation here is worked out by hand."""

import json
from pathlib import Path

import pandas as pd
import pytest

from ledger.evaluation import Gold, evaluate, gold_documents, read_gold
from ledger.model import UsageError


def gold_claim(name: str, start: int, **said: object) -> dict[str, object]:
    """A gold claim at five characters from `start`; a fixture, not a real text's."""
    claim: dict[str, object] = {
        "id": name, "document": "flood.txt", "quote": f"quote of {name}",
        "number_start": start, "number_end": start + 5,
        "value": 40, "value_low": 40, "value_high": 40, "quantifier": "exact", "unit": "people",
        "kind": "flow", "population": "people", "claimant": None, "place": None,
        "period_start": None, "period_end": None,
    }  # fmt: skip
    return claim | said


def recorded(name: str, start: int, **said: object) -> dict[str, object]:
    return gold_claim(name, start, **said)


def scores_of(gold: list[dict], claims: list[dict], relations=(), pairs=(), traps=()):
    frame = pd.DataFrame(claims or [recorded("none", 0)]).iloc[: len(claims)]
    related = pd.DataFrame(list(relations), columns=["claim_a", "claim_b", "relation"])
    return evaluate(frame, related, Gold(gold, list(pairs), list(traps)))


def test_recall_counts_gold_that_was_found_and_precision_what_was_recorded_rightly():
    gold = [
        gold_claim("dead", 0),
        gold_claim("hurt", 10),
        gold_claim("lost", 20),
        gold_claim("x", 30),
    ]
    claims = [recorded("1", 0), recorded("2", 12), recorded("3", 50)]
    scores = scores_of(gold, claims)
    assert scores.score("figures", "recall") == 0.5
    assert scores.score("figures", "precision") == 0.6667
    assert scores.score("figures", "f1") == 0.5714
    missed = scores.misses[scores.misses["what"] == "not found"]
    assert list(missed["gold"]) == ["lost", "x"]


def test_a_claim_in_a_document_without_gold_counts_neither_way():
    claims = [recorded("1", 0), recorded("2", 90, document="other.txt")]
    assert scores_of([gold_claim("dead", 0)], claims).score("figures", "precision") == 1.0


def test_gold_that_is_not_checkworthy_counts_neither_way():
    gold = [gold_claim("dead", 0), gold_claim("miles", 10, checkworthy=False)]
    found = scores_of(gold, [recorded("1", 0), recorded("2", 10)])
    left = scores_of(gold, [recorded("1", 0)])
    for scores in (found, left):
        assert scores.score("figures", "recall") == 1.0
        assert scores.score("figures", "precision") == 1.0


def test_of_two_overlapping_numerals_the_closer_is_matched_and_each_only_once():
    gold = [gold_claim("dead", 0, value=1), gold_claim("hurt", 6, value=2)]
    far = recorded("a", 0, value=9) | {"number_end": 11}
    scores = scores_of(gold, [far, recorded("b", 0, value=1)])
    assert scores.score("figures", "recall") == 1.0
    assert scores.score("fields", "value") == 0.5


def test_a_trap_is_any_claim_over_it_in_its_own_document():
    traps = [
        {"document": "flood.txt", "start": 7, "end": 12, "why": "date", "quote": "5 May"},
        {"document": "fire.txt", "start": 0, "end": 5, "why": "age", "quote": "aged 9"},
    ]
    scores = scores_of([gold_claim("dead", 0)], [recorded("1", 0), recorded("2", 11)], traps=traps)
    assert scores.score("figures", "traps") == 1
    assert list(scores.misses[scores.misses["what"] == "trap"]["recorded"]) == ["5 May"]


@pytest.mark.parametrize(
    ("field", "gold", "said", "right"),
    [
        ("value", {"value": 66.67}, {"value": 66.6667}, True),
        ("value", {"value": 40}, {"value": 40.01}, False),
        ("value", {"value": 40}, {"value": None}, False),
        ("value", {"value": None, "value_high": None}, {"value": 7, "value_high": None}, True),
        ("value", {"value": None, "value_high": 50}, {"value": None, "value_high": 60}, False),
        ("unit", {"unit": "people"}, {"unit": "persons"}, True),
        ("unit", {"unit": "USD/kg"}, {"unit": "$/kg"}, False),
        ("unit", {"unit": "house"}, {"unit": "houses"}, True),
        ("unit", {"unit": "people/day"}, {"unit": "people/month"}, False),
        ("kind", {"kind": "stock"}, {"kind": "flow"}, False),
        ("quantifier", {"quantifier": "nearly"}, {"quantifier": "nearly"}, True),
        ("population", {"population": "houses in Herat"}, {"population": "damaged house"}, True),
        ("population", {"population": "families of miners"}, {"population": "miners"}, False),
        ("claimant", {}, {}, True),
        ("claimant", {"claimant": "the mayor of Izmir"}, {"claimant": "Mayor Soyer"}, True),
        ("claimant", {"claimant": "the mayor"}, {"claimant": None}, False),
        ("claimant", {}, {"claimant": "the mayor"}, False),
        ("place", {"place": "northern Chad"}, {"place": "Chad"}, True),
        ("place", {"place": "the north of Chad"}, {"place": "the south of Mali"}, False),
        ("period", {"period_start": "2024-01-01"}, {"period_start": "2024-01-01"}, True),
        ("period", {"period_start": "2024-01-01"}, {"period_end": "2024-01-01"}, False),
    ],
)  # fmt: skip
def test_a_field_is_right_by_its_content_not_its_spelling(field, gold, said, right):
    scores = scores_of([gold_claim("dead", 0, **gold)], [recorded("1", 0, **said)])
    assert scores.score("fields", field) == float(right)
    assert (field in set(scores.misses["what"])) is not right


@pytest.mark.parametrize("field", ["place", "period"])
def test_a_field_that_the_gold_leaves_empty_is_not_scored(field):
    said = {"place": "Chad", "period_end": "2024-01-01"}
    scores = scores_of([gold_claim("dead", 0)], [recorded("1", 0, **said)])
    assert scores.score("fields", field) is None


def test_relations_are_scored_over_gold_pairs_and_a_lost_claim_is_a_lost_conflict():
    gold = [gold_claim(name, 10 * at) for at, name in enumerate("abcde")]
    claims = [recorded(name.upper(), 10 * at) for at, name in enumerate("abcd")]
    pairs = [
        {"a": "a", "b": "b", "relation": "conflict"},
        {"a": "c", "b": "e", "relation": "conflict"},
        {"a": "c", "b": "d", "relation": "unrelated"},
        {"a": "a", "b": "d", "relation": "agree"},
    ]
    relations = [("B", "A", "conflict"), ("A", "D", "conflict")]
    scores = scores_of(gold, claims, relations, pairs)
    assert scores.score("relations", "both_found") == 3
    assert scores.score("relations", "accuracy") == 0.6667
    assert scores.score("relations", "conflict_precision") == 0.5
    assert scores.score("relations", "conflict_recall") == 0.5
    # conflict 2·1/(2+2), unrelated 2·1/(1+1), agree 0
    assert scores.score("relations", "macro_f1") == 0.5
    missed = scores.misses[scores.misses["what"] == "relation"]
    assert list(missed["gold"]) == ["c / e", "a / d"]


def test_nothing_recorded_is_no_recall_and_no_precision():
    scores = scores_of([gold_claim("dead", 0)], [])
    assert scores.score("figures", "recall") == 0.0
    assert scores.score("figures", "precision") is None


def test_contested_pairs_are_left_out(tmp_path: Path):
    (tmp_path / "claims.jsonl").write_text(json.dumps(gold_claim("dead", 0)) + "\n\n")
    pairs = [
        {"a": "x", "b": "y", "relation": "agree", "contested": contested} for contested in (0, 1)
    ]
    (tmp_path / "relations.jsonl").write_text("\n".join(map(json.dumps, pairs)))
    assert len(read_gold(tmp_path).relations) == 1


def test_a_folder_without_gold_and_a_line_that_is_no_json_are_refused(tmp_path: Path):
    with pytest.raises(UsageError, match=r"no gold here; name a folder"):
        read_gold(tmp_path)
    (tmp_path / "claims.jsonl").write_text('{"id": "dead"}\nhello\n')
    with pytest.raises(UsageError, match=r"claims\.jsonl:2: this is no JSON"):
        read_gold(tmp_path)


def test_the_documents_of_a_gold_folder_are_found_beside_it_or_elsewhere(tmp_path: Path):
    gold = Gold([gold_claim("dead", 0)], [], [])
    folder, texts = tmp_path / "gold" / "floods", tmp_path / "texts"
    folder.mkdir(parents=True)
    texts.mkdir()
    with pytest.raises(UsageError, match=r"put flood\.txt and the others beside it"):
        gold_documents(folder, gold, [texts])
    (texts / "flood.txt").write_text("40 dead")
    assert gold_documents(folder, gold, [texts]) == [texts]
    (folder / "documents.jsonl").write_text("")
    assert gold_documents(folder, gold, [texts]) == [folder / "documents.jsonl"]
