"""Who meets whom: a claim's candidates out of the index, by block, never all pairs."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from ledger.comparison import candidates
from ledger.comparison.candidates import ALL_MEET, MOST_COUNTED, Entry, reach_of
from ledger.store.store import Store

SIZES_KEPT = 50_000
"""Blocks whose sizes are remembered; a hundred bytes each."""
MOST_BLOCKS = 200
"""Blocks of one claim that are looked into at once; SQLite takes 500 parts of one SELECT, two a block."""
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

    def meeting(self, entries: Iterable[Entry]) -> set[str]:
        """Return the ids of the claims that one with these places in its blocks is held against."""
        return {one for entry in entries for one in self._near(entry)}

    def meet(self, one: str, other: str) -> bool:
        """Whether two stored claims are held against each other."""
        theirs = {entry.key: entry for entry in self.entries_of(other)}
        return any(
            self._are_near(entry, theirs[entry.key])
            for entry in self.entries_of(one)
            if entry.key in theirs
        )

    def nearest(self, entries: Iterable[Entry], most: int) -> list[str]:
        """Return the ids of at most so many claims, those first that share most of these blocks.

        Of claims that share as many, those nearest in time come first; somebody who asks without
        naming a day means now, and so what was told last.
        """
        around = [sql for entry in islice(entries, MOST_BLOCKS) for sql in _around(entry)]
        if not around:
            return []
        together = " UNION ALL ".join(["SELECT * FROM ({})"] * len(around))
        ranked = "GROUP BY claim_id ORDER BY count(*) DESC, min(apart), claim_id LIMIT ?"
        sql = f"SELECT claim_id FROM ({together}) {ranked}".format(*(sql for sql, _ in around))  # noqa: S608 - marks only
        return self.store.column(sql, [*(value for _, asked in around for value in asked), most])

    def _are_near(self, one: Entry, other: Entry) -> bool:
        """Whether two claims with these places in one block meet there; `_near` asks the same in SQL."""
        reach = reach_of(one.key, self.size(one.key))
        placed = reach is not None or candidates.PLACELESS in one.key
        if placed and one.spot and other.spot and one.spot != other.spot:
            return False
        if reach is None or abs(one.at - other.at) <= reach.days:
            return True
        return reach.undated_meet_all and not (one.at and other.at)

    def _near(self, entry: Entry) -> list[str]:
        reach = reach_of(entry.key, self.size(entry.key))
        asked = {**entry._asdict(), "near": reach.days if reach else None}
        sql = "SELECT claim_id FROM candidate_keys WHERE key = :key"
        if reach is not None or candidates.PLACELESS in entry.key:
            sql += " AND (spot = :spot OR spot = '' OR :spot = '')"
        if reach is None:
            return self.store.column(sql, asked)
        undated = "OR at = 0 OR :at = 0" if reach.undated_meet_all else ""
        near = f"at BETWEEN :at - :near AND :at + :near {undated}"
        return self.store.column(f"{sql} AND ({near})", asked)


def _around(entry: Entry) -> Iterator[tuple[str, list[str | int]]]:
    """Select the claims of a block that stand next before and after a day, fifty each, and how many days off."""
    at = entry.at or date.max.toordinal()
    for side in ("at <= ? ORDER BY at DESC", "at > ? ORDER BY at"):
        sql = f"SELECT * FROM candidate_keys WHERE key = ? AND {side} LIMIT {ALL_MEET // 2}"  # noqa: S608
        near = f"SELECT claim_id, abs(at - ?) AS apart FROM ({sql})"  # noqa: S608 - marks only
        if candidates.PLACELESS in entry.key:
            spots = "spot = ? OR spot = '' OR ? = ''"
            yield f"{near} WHERE {spots}", [at, entry.key, at, entry.spot, entry.spot]
        else:
            yield near, [at, entry.key, at]
