"""Whether two ledgers hold the same: all rows but bookkeeping, the build log and search tables."""

import hashlib
import json
from pathlib import Path

from ledger.store.archive import archive_folder
from ledger.store.rows import Row
from ledger.store.store import Store

CONTENT = (
    "documents",
    "articles",
    "claims",
    "claimants",
    "relations",
    "sums",
    "measures",
    "facets",
    "candidate_keys",
    "signatures",
    "signature_bands",
    "judgements",
)


def content_digest(path: str | Path) -> str:
    """Return a SHA-256 over all content, whatever the order in which it came in."""
    digest = hashlib.sha256()
    with Store.open(path) as store:
        for table in CONTENT:
            lines = sorted(
                json.dumps(_without_name(row, store), ensure_ascii=False, sort_keys=True)
                for row in store.rows(f"SELECT * FROM {table}")  # noqa: S608 - a name from CONTENT
            )
            digest.update("\n".join([table, *lines, ""]).encode())
    return digest.hexdigest()


def same_content(one: str | Path, other: str | Path) -> bool:
    """Say whether two ledgers hold equal content."""
    return content_digest(one) == content_digest(other)


def _without_name(row: Row, store: Store) -> Row:
    """Leave the ledger's own file name out: its archive is named after it."""
    own = f"{archive_folder(store.path).name}/"
    if "path" in row and row["path"].startswith(own):
        return {**row, "path": "archive/" + row["path"].removeprefix(own)}
    return row
