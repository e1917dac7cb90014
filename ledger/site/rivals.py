"""Pairs of figures as pages show them: a relation or a sum together with its claims."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from ledger.site import queries, wording
from ledger.site.asking import Ledger, Row


class Rivals(NamedTuple):
    """Two figures held against each other; `b` is None where a text contradicts itself."""

    row: Row
    a: Row
    b: Row | None
    title: str
    label: str | None


async def conflicts(ledger: Ledger, worth: float, limit: int, offset: int = 0) -> list[Rivals]:
    """Return a page of conflicts, disputes and sums, most serious first."""
    rows = await ledger.rows(
        queries.CONFLICTS, worth=worth, limit=limit, offset=offset, upto=limit + offset
    )
    return await with_claims(ledger, rows)


async def with_claims(ledger: Ledger, rows: Iterable[Row]) -> list[Rivals]:
    """Join relations (or sums under a relation's column names) with their claims."""
    rows = list(rows)
    claims = await ledger.claims(one for row in rows for one in (row["claim_a"], row["claim_b"]))
    labels = await ledger.by_id(
        queries.MEASURES_BY_ID, (claims[row["claim_a"]]["measure_id"] for row in rows)
    )
    return [_rivals(row, claims, labels) for row in rows]


def _rivals(row: Row, claims: dict[str, Row], labels: dict[str, Row]) -> Rivals:
    a, b = claims[row["claim_a"]], claims.get(row["claim_b"] or "")
    measure = labels.get(a["measure_id"] or "")
    return Rivals(row, a, b, title(row, a, b), measure["label"] if measure else None)


def title(row: Row, a: Row, b: Row | None) -> str:
    """Put the pair as the question a reader would ask."""
    if b is not None:
        return wording.headline(a, b, row["relation"], row["basis"])
    subject = wording.opened(wording.counted(a))
    return f"{subject}: {wording.figure(a)}, or {wording.amount(row['counted'], a['unit'])}?"


def of_sum(row: Row) -> Row:
    """Give a row of `sums` the column names of a relation."""
    low, high = sorted((abs(row["stated"]), abs(row["counted"])))
    return {
        **row,
        "relation": "conflict",
        "basis": "sum",
        "claim_a": row["claim_id"],
        "claim_b": None,
        "gap": high / low if low and row["stated"] * row["counted"] > 0 else None,
        "severity": (high - low) / high if high else 0.0,
    }


def one_a_subject(found: Iterable[Rivals], most: int) -> list[Rivals]:
    """Keep the most serious conflict about each thing counted, so that copies don't fill a page."""
    kept: dict[Any, Rivals] = {}
    for rivals in found:
        kept.setdefault(rivals.a["measure_id"] or rivals.a["population"], rivals)
    return list(kept.values())[:most]


def verdicts(row: Row) -> list[tuple[str, str, str]]:
    """Return each dimension's name, answer in words and reason, what differs first."""
    order = {"different": 0, "unstated": 1, "overlaps": 2, "contains": 3, "inside": 3, "same": 4}
    found = json.loads(row.get("dimensions") or "{}").items()
    ranked = sorted(found, key=lambda item: order.get(item[1]["answer"], 5))
    return [
        (
            wording.opened(name.replace("_", " ")),
            wording.ANSWER_WORDS.get(verdict["answer"], verdict["answer"]),
            verdict["reason"],
        )
        for name, verdict in ranked
    ]
