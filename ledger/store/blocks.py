"""Who meets whom: a claim's candidates out of the index, by block, never all pairs."""

from collections.abc import Iterable

from ledger.comparison import candidates
from ledger.comparison.candidates import MOST_COUNTED, Entry, reach_of
from ledger.store.store import Store

SIZES_KEPT = 50_000
"""Blocks whose sizes are remembered; a hundred bytes each."""
_GROUPS = ("measure|", "statement|")


class Blocks:
    """The blocks of a ledger that does not change meanwhile."""

    def __init__(self, store: Store) -> None:
        """Look into this ledger."""
        self.store = store
        self._sizes: dict[str, int] = {}

    def entries_of(self, claim_id: str) -> list[Entry]:
        """Return a stored claim's places in its blocks."""
        sql = "SELECT key, at, spot FROM candidate_keys WHERE claim_id = ?"
        rows = self.store.rows(sql, [claim_id])
        return [Entry(**row) for row in rows if not row["key"].startswith(_GROUPS)]

    def size(self, key: str) -> int:
        """Return how many claims a block has; of the largest, only that they are so large."""
        if key not in self._sizes:
            if len(self._sizes) >= SIZES_KEPT:
                self._sizes.clear()
            sql = "SELECT count(*) FROM (SELECT 1 FROM candidate_keys WHERE key = ? LIMIT ?)"
            self._sizes[key] = self.store.number(sql, [key, MOST_COUNTED])
        return self._sizes[key]

    def meeting(self, entries: Iterable[Entry], *, latest: bool = False) -> set[str]:
        """Return the ids of the claims that one with these places in its blocks is held against.

        In a large block a figure without a day meets others without one, or with `latest` those
        told last, as somebody who asks without naming a day means now.
        """
        return {one for entry in entries for one in self._near(entry, latest)}

    def _near(self, entry: Entry, latest: bool) -> list[str]:
        reach = reach_of(self.size(entry.key))
        asked = {**entry._asdict(), "near": reach, "most": candidates.ALL_MEET}
        sql = "SELECT claim_id FROM candidate_keys WHERE key = :key"
        if reach is not None or candidates.PLACELESS in entry.key:
            sql += " AND (spot = :spot OR spot = '' OR :spot = '')"
        if reach is None:
            return self.store.column(sql, asked)
        if latest and not entry.at:
            return self.store.column(f"{sql} ORDER BY at DESC LIMIT :most", asked)
        return self.store.column(f"{sql} AND at BETWEEN :at - :near AND :at + :near", asked)
