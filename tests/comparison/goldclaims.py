"""Gold rows as claims, so that comparison is tested on perfect claims, apart from extraction."""

import json
import re
from functools import cache
from math import floor, log10
from pathlib import Path
from typing import Any

from ledger.model import Claim

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "gold"
SEEDS = ROOT.parent / "seeds"
PUBLISHED = {"000": "2024-02-27", "001": "2023-02"}
"""When the seeds were published, as their manifest has it; the others are set by `_story_date`."""


def rows(path: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


@cache
def gold_claims(name: str) -> dict[str, Claim]:
    """The claims of a gold folder by their gold ids."""
    texts = _texts(name)
    return {
        row["id"]: _claim(row, *texts[row["document"]])
        for row in rows(GOLD / name / "claims.jsonl")
    }


@cache
def gold_pairs(name: str) -> list[dict[str, Any]]:
    return [p for p in rows(GOLD / name / "relations.jsonl") if not p.get("contested")]


def _texts(name: str) -> dict[str, tuple[str, str | None, str | None]]:
    if name == "seeds":
        return {
            p.name: (
                p.read_text(encoding="utf-8"),
                None,
                PUBLISHED.get(p.name[:3], "2024-11" if p.name[:3] == "002" else None),
            )
            for p in sorted(SEEDS.glob("*.txt"))
        }
    return {
        d["id"]: (d["text"], d["publisher"], d["published"])
        for d in rows(GOLD / name / "documents.jsonl")
    }


def _claim(row: dict[str, Any], text: str, publisher: str | None, published: str | None) -> Claim:
    start, end = _sentence(text, row["number_start"])
    at = text.find(row["quote"], max(0, row["number_start"] - len(row["quote"])))
    quote_start = at if 0 <= at <= row["number_start"] else row["number_start"]
    low, high = _read(row)
    origin, destination = _ends(row["place"])
    return Claim(
        id=row["id"],
        document_id=row["document"],
        article_id=f"{row['document']}#{_article(text, row['number_start'])}",
        quote=row["quote"],
        quote_start=quote_start,
        quote_end=quote_start + len(row["quote"]),
        number_text=row["number_text"],
        number_start=row["number_start"],
        number_end=row["number_end"],
        sentence=text[start:end],
        sentence_start=start,
        prefix=text[max(0, start - 150) : start],
        suffix=text[end : end + 150],
        read_low=low,
        read_high=high,
        place_from=origin,
        place_to=destination,
        stance="disputed" if row["disputed"] else "forecast" if "forecast" in (row.get("note") or "") else "asserted",
        publisher=publisher,
        published=published,
        **{
            key: row.get(key)
            for key in ("value", "value_low", "value_high", "quantifier", "unit", "kind", "population",
                        "event", "place", "period_text", "period_start", "period_end", "as_of",
                        "claimant", "part_of")
        },
    )  # fmt: skip


def _sentence(text: str, at: int) -> tuple[int, int]:
    cuts = [m.end() for m in re.finditer(r"(?:[.!?][”\"]?\s+(?=[A-Z“\"])|\n+)", text)]
    return max((c for c in cuts if c <= at), default=0), min(
        (c for c in cuts if c > at), default=len(text)
    )


def _article(text: str, at: int) -> int:
    """Which story of a seed a figure stands in: they are parted by blank-line runs or "read more"."""
    return sum(m.start() < at for m in re.finditer(r"\n\n\n|read more\n|Continue Reading\n", text))


def _ends(place: str | None) -> tuple[str | None, str | None]:
    origin, joint, destination = (place or "").partition(" to ")
    return (origin, destination) if joint else (None, None)


def _read(row: dict[str, Any]) -> tuple[float, float]:
    """The read interval of docs/architecture.md."""
    value, low, high = row["value"], row["value_low"], row["value_high"]
    if value is None:
        return (low if low is not None else 0.0), (high if high is not None else 9.99 * low)
    unit = 10 ** _last_digit(abs(value))
    away = 1 if value >= 0 else -1
    quantifier = row["quantifier"]
    if quantifier in ("more_than", "at_least"):
        ends = (value, value + away * unit)
    elif quantifier in ("less_than", "at_most"):
        ends = (value - away * unit, value)
    elif quantifier == "nearly":
        ends = (value - away * unit / 2, value)
    elif quantifier == "approximately" or _is_rounded(row):
        ends = (value - unit / 2, value + unit / 2)
    else:
        ends = (value, value)
    return min(ends), max(ends)


def _is_rounded(row: dict[str, Any]) -> bool:
    scale = re.search(r"illion|housand|\bbn\b|half|third|fifth|quarter", row["number_text"])
    return (
        bool(scale) or row["unit"] == "percent" or (row["value"] >= 100 and row["value"] % 100 == 0)
    )


def _last_digit(value: float) -> int:
    if value == 0 or value != int(value):
        return 0 if value == 0 else -1
    return max(k for k in range(floor(log10(value)) + 1) if value % 10**k == 0)
