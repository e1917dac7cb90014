"""A folder of hand-made gold: what a careful person reads out of given documents."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledger.model import UsageError


@dataclass(frozen=True)
class Gold:
    """A gold folder: claims, and where it has them relations and traps (numerals that are no claim)."""

    claims: list[dict[str, Any]]
    relations: list[dict[str, Any]]
    traps: list[dict[str, Any]]

    @property
    def documents(self) -> list[str]:
        """The documents that have gold, as external ids or file names."""
        return sorted({claim["document"] for claim in self.claims})


def read_gold(folder: Path) -> Gold:
    """Read a gold folder; raises UsageError where it has no claims.jsonl or a line is no JSON."""
    claims = _read_lines(folder / "claims.jsonl")
    if not claims:
        raise UsageError(
            "there is no gold here", file=folder, remedy="name a folder with a claims.jsonl"
        )
    contested = _read_lines(folder / "relations.jsonl")
    return Gold(
        claims,
        [pair for pair in contested if not pair.get("contested")],
        _read_lines(folder / "traps.jsonl"),
    )


def gold_documents(folder: Path, gold: Gold, elsewhere: Iterable[Path] = ()) -> list[Path]:
    """Find what to read for a gold folder: its documents.jsonl, or the folder that holds its files.

    Files are looked for in the gold folder, in its parent, then in the folders `elsewhere`. Raises
    UsageError where no one folder holds them all.
    """
    if (folder / "documents.jsonl").exists():
        return [folder / "documents.jsonl"]
    for place in (folder, folder.parent, *elsewhere):
        if all((place / name).is_file() for name in gold.documents):
            return [place]
    raise UsageError(
        "the documents of this gold are nowhere to be found",
        file=folder,
        remedy=f"put {gold.documents[0]} and the others beside it, or name a ledger with --db",
    )


def _read_lines(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines; an absent file has none."""
    if not path.exists():
        return []
    lines: Iterable[tuple[int, str]] = enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
    return [_read_line(path, number, line) for number, line in lines if line.strip()]


def _read_line(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except ValueError as error:
        raise UsageError(
            f"this is no JSON ({error})", file=path, line=number, remedy="mend or remove the line"
        ) from None
    if not isinstance(read, dict):
        raise UsageError(
            "this is no JSON object", file=path, line=number, remedy="mend or remove the line"
        )
    return read
