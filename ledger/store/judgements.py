"""The chain of judgements: each row is sealed with the one before, so that none can be edited."""

import json
from collections.abc import Iterator
from hashlib import sha256

from ledger.store.rows import Row
from ledger.store.store import Store

SEALED = ("subject_type", "subject_id", "decision", "reason", "reviewer", "made_at")
FIRST = ""
"""What stands for the seal before the first."""


def seal(row: Row, previous: str) -> str:
    """Return a judgement's SHA-256: over its columns as a JSON array, the seal before it first."""
    content = json.dumps([previous, *(row[name] for name in SEALED)], ensure_ascii=False)
    return sha256(content.encode()).hexdigest()


def broken_links(store: Store) -> Iterator[tuple[str, str]]:
    """Yield the id of every judgement that is not as it was sealed, and what is wrong with it."""
    previous, expected = FIRST, 1
    for row in store.rows("SELECT * FROM judgements ORDER BY id"):
        if row["id"] != expected:
            yield str(row["id"]), f"before judgement {row['id']}, judgement {expected} is missing"
        if row["previous_sha256"] != previous:
            yield str(row["id"]), f"judgement {row['id']} does not follow the one before it"
        if row["sha256"] != seal(row, row["previous_sha256"]):
            yield str(row["id"]), f"judgement {row['id']} is not as it was sealed"
        previous, expected = row["sha256"], row["id"] + 1
