"""Scoring a ledger against hand-made gold: figures, their fields, and relations between them.

A gold claim is found when the ledger has a claim in the same document whose numeral overlaps the
gold numeral; the closest pairs of numerals are matched first, each claim at most once. Every figure
is a share rounded to four places, or None where there was nothing to score.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from ledger.evaluation.fields import FIELDS, SCORED_WHERE, Row, always
from ledger.evaluation.gold import Gold
from ledger.store import Store

Match = dict[str, dict[str, Any]]
"""The ledger's claim that was found for each gold claim, by the gold claim's id."""

Scored = tuple[list[tuple[str, str, float | int | None]], list[tuple[str, str, Any, Any]]]
"""The rows one part adds to the table, and its misses."""

NOT_FOUND = "(not found)"
UNRELATED = "unrelated"
MISSES = ["what", "gold", "expected", "recorded"]


@dataclass(frozen=True)
class Scores:
    """What a ledger reached: `table` has part, measure and score; `misses` one row a mistake."""

    table: pd.DataFrame
    misses: pd.DataFrame

    def score(self, part: str, measure: str) -> float | None:
        """One figure; raises KeyError where the gold has nothing that measures it."""
        found = self.table[(self.table["part"] == part) & (self.table["measure"] == measure)]
        if found.empty:
            raise KeyError((part, measure))
        value = found["score"].iloc[0]
        return None if value is None else float(value)


def score_ledger(store: Store, gold: Gold) -> Scores:
    """Score what an open ledger holds."""
    documents = store.documents()
    files = documents["path"].map(lambda path: PurePosixPath(path).name)
    names = documents["external_id"].fillna(files)
    by_id = dict(zip(documents["id"], names, strict=True))
    claims = store.claims()
    return evaluate(
        claims.assign(document=claims["document_id"].map(by_id)), store.relations(), gold
    )


def evaluate(claims: pd.DataFrame, relations: pd.DataFrame, gold: Gold) -> Scores:
    """Score claims and relations of a ledger.

    `claims` is the ledger's table with one more column, `document`: the document's external id, or
    the file name of its path, as the gold names it. `relations` has claim_a, claim_b and relation.
    """
    recorded = _records(claims[claims["document"].isin(gold.documents)])
    found = match(gold.claims, recorded)
    related = {
        frozenset((pair["claim_a"], pair["claim_b"])): pair["relation"]
        for pair in _records(relations)
    }
    parts = [
        _score_figures(gold, recorded, found),
        _score_fields(gold, found),
        _score_relations(gold, found, related),
    ]
    rows = [row for scored, _ in parts for row in scored]
    misses = [miss for _, missed in parts for miss in missed]
    table = pd.DataFrame(rows, columns=["part", "measure", "score"], dtype=object)
    return Scores(table, pd.DataFrame(misses, columns=MISSES, dtype=object))


def match(gold: list[dict[str, Any]], recorded: list[dict[str, Any]]) -> Match:
    """Pair gold claims with recorded ones whose numerals overlap, closest numerals first."""
    if not gold or not recorded:
        return {}
    pairs = pd.merge(
        pd.DataFrame(_spans(gold)), pd.DataFrame(_spans(recorded)), on="document"
    ).query("start_y < end_x and start_x < end_y")
    distance = (pairs["start_x"] - pairs["start_y"]).abs() + (pairs["end_x"] - pairs["end_y"]).abs()
    ordered = pairs.assign(distance=distance, id=[recorded[at]["id"] for at in pairs["at_y"]])
    found: Match = {}
    taken: set[str] = set()
    for pair in ordered.sort_values(["distance", "at_x", "id"]).itertuples():
        name, claim = gold[int(str(pair.at_x))]["id"], recorded[int(str(pair.at_y))]
        if name not in found and claim["id"] not in taken:
            found[name] = claim
            taken.add(claim["id"])
    return found


def _score_figures(gold: Gold, recorded: list[dict[str, Any]], found: Match) -> Scored:
    worthy = [claim for claim in gold.claims if claim.get("checkworthy", True)]
    passed_over = {
        found[claim["id"]]["id"]
        for claim in gold.claims
        if not claim.get("checkworthy", True) and claim["id"] in found
    }
    counted = [claim for claim in recorded if claim["id"] not in passed_over]
    right = {claim["id"] for claim in found.values()}
    missed = [claim for claim in worthy if claim["id"] not in found]
    extra = [claim for claim in counted if claim["id"] not in right]
    recall = _share(len(worthy) - len(missed), len(worthy))
    precision = _share(len(counted) - len(extra), len(counted))
    hit = [trap for trap in gold.traps if any(_overlap(trap, claim) for claim in recorded)]
    rows: list[tuple[str, str, float | int | None]] = [
        ("figures", "gold", len(worthy)),
        ("figures", "recorded", len(counted)),
        ("figures", "recall", recall),
        ("figures", "precision", precision),
        ("figures", "f1", _harmonic(recall, precision)),
    ]
    rows += [("figures", "traps", len(hit))] if gold.traps else []
    return rows, [
        *(("not found", claim["id"], claim["quote"], None) for claim in missed),
        *(("not in gold", claim["document"], None, claim["quote"]) for claim in extra),
        *(("trap", trap["document"], trap["why"], trap["quote"]) for trap in hit),
    ]


def _score_fields(gold: Gold, found: Match) -> Scored:
    rows: list[tuple[str, str, float | int | None]] = []
    misses = []
    for field, right in FIELDS.items():
        stated = SCORED_WHERE.get(field, always)
        scored = [claim for claim in gold.claims if claim["id"] in found and stated(claim)]
        wrong = [claim for claim in scored if not right(claim, found[claim["id"]])]
        rows.append(("fields", field, _share(len(scored) - len(wrong), len(scored))))
        misses += [
            (field, claim["id"], _shown(claim, field), _shown(found[claim["id"]], field))
            for claim in wrong
        ]
    return rows, misses


def _score_relations(gold: Gold, found: Match, related: dict[frozenset[str], str]) -> Scored:
    if not gold.relations:
        return [], []
    pairs = pd.DataFrame(
        [(pair["relation"], _guess(pair, found, related)) for pair in gold.relations],
        columns=["label", "guess"],
    )
    right = pairs["label"] == pairs["guess"]
    both = pairs["guess"] != NOT_FOUND
    hits = pairs[right]["label"].value_counts()
    labels = pairs["label"].value_counts()
    guesses = pairs["guess"].value_counts()
    f1 = [
        2 * hits.get(label, 0) / (labels[label] + guesses.get(label, 0)) for label in labels.index
    ]
    conflicts = int(hits.get("conflict", 0))
    rows: list[tuple[str, str, float | int | None]] = [
        ("relations", "pairs", len(pairs)),
        ("relations", "both_found", int(both.sum())),
        ("relations", "accuracy", _share(int(right.sum()), int(both.sum()))),
        ("relations", "macro_f1", round(float(sum(f1)) / len(f1), 4)),
        ("relations", "conflict_precision", _share(conflicts, int(guesses.get("conflict", 0)))),
        ("relations", "conflict_recall", _share(conflicts, int(labels.get("conflict", 0)))),
    ]
    return rows, [
        ("relation", f"{pair['a']} / {pair['b']}", pair["relation"], guess)
        for pair, guess, good in zip(gold.relations, pairs["guess"], right, strict=True)
        if not good
    ]


def _guess(pair: Row, found: Match, related: dict[frozenset[str], str]) -> str:
    if pair["a"] not in found or pair["b"] not in found:
        return NOT_FOUND
    ids = frozenset((found[pair["a"]]["id"], found[pair["b"]]["id"]))
    return related.get(ids, UNRELATED)


def _overlap(trap: Row, claim: Row) -> bool:
    inside = claim["number_start"] < trap["end"] and trap["start"] < claim["number_end"]
    return bool(inside and claim["document"] == trap["document"])


def _spans(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "at": at,
            "document": claim["document"],
            "start": claim["number_start"],
            "end": claim["number_end"],
        }
        for at, claim in enumerate(claims)
    ]


def _shown(claim: Row, field: str) -> Any:
    """What a miss shows of a claim: an interval where the field alone says nothing."""
    if field == "period":
        return f"{claim['period_start'] or '...'} to {claim['period_end'] or '...'}"
    if field == "value" and claim["value"] is None:
        return f"{claim['value_low']} to {claim['value_high']}"
    return claim[field]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _harmonic(recall: float | None, precision: float | None) -> float:
    return round(2 * recall * precision / (recall + precision), 4) if recall and precision else 0.0


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as dicts, what is missing as None."""
    plain = frame.astype(object)
    records: list[dict[str, Any]] = plain.where(plain.notna(), None).to_dict("records")  # type: ignore[assignment]
    return records
