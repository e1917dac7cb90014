"""What one build has to compare: claims that are new, and claims whose blocks became larger or smaller.

It is kept in temporary tables of the ledger's connection, so that a million claims take no memory.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ledger.comparison.candidates import ARTICLE, MOST_COUNTED, Entry, reach_of, turn_of
from ledger.store.writing import WritableStore

TABLES = (
    "CREATE TEMP TABLE work (claim_id TEXT PRIMARY KEY, country TEXT NOT NULL, day INTEGER NOT NULL,"
    " stirred INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TEMP TABLE left_keys (key TEXT PRIMARY KEY, claims INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TEMP TABLE unsettled (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TEMP TABLE ties (relation TEXT PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
)


class Slice(NamedTuple):
    """Articles, by id, whose signatures have one slice in common: those to compare, and others."""

    new: list[str]
    others: list[str]


class Block(NamedTuple):
    """A block in which other claims meet than before, since it grew or shrank."""

    key: str
    shrank: bool


class Tie(NamedTuple):
    """A stored relation and its claims, by id."""

    relation: str
    one: str
    other: str


_COMPARED = "stirred < 2"
"""Which claims are compared: new ones, 0, and those whose block shrank, 1; not one that only lost a relation, 2."""


class WorkList:
    """The claims to compare; make it before documents leave, with their ids."""

    def __init__(self, store: WritableStore, leaving: Iterable[str]) -> None:
        """Note which blocks the documents that are leaving have claims in."""
        self._store = store
        self._run = store.connection.execute
        for table in ("work", "left_keys", "unsettled", "ties"):
            self._run(f"DROP TABLE IF EXISTS temp.{table}")
        for sql in TABLES:
            self._run(sql)
        for document in leaving:
            self._run(
                "INSERT INTO left_keys SELECT key, count(*) FROM candidate_keys "
                "JOIN claims ON claims.id = claim_id WHERE document_id = ? GROUP BY key "
                "ON CONFLICT DO UPDATE SET claims = claims + excluded.claims",
                [document],
            )
        self.only_new = not store.number("SELECT EXISTS (SELECT 1 FROM claims)")

    def add(self, claim_id: str, entries: Iterable[Entry]) -> None:
        """Put a new claim with these places in its blocks on the list."""
        turn = turn_of(entries)
        self._run("INSERT OR REPLACE INTO work VALUES (?, ?, ?, 0)", [claim_id, *turn])

    def stir(self) -> None:
        """Add the claims that meet others which they did not, because their block is smaller now."""
        if self.only_new:
            return
        for key in [block.key for block in self._changed_blocks() if block.shrank]:
            self._run(
                "INSERT OR IGNORE INTO work SELECT claim_id, ?, at, 1 FROM candidate_keys WHERE key = ?",
                [key.rpartition("|")[2], key],
            )

    def related(self) -> Iterator[Tie]:
        """Yield the relations of blocks that grew so large that some of their claims meet no more."""
        if self.only_new:
            return
        sql = (
            "INSERT OR IGNORE INTO ties SELECT relations.id, claim_a, claim_b FROM candidate_keys "
            "JOIN relations ON claim_a = claim_id WHERE key = ?"
        )
        for key in [block.key for block in self._changed_blocks() if not block.shrank]:
            self._run(sql, [key])
        yield from (Tie(**row) for row in self._store.rows("SELECT * FROM ties ORDER BY one"))

    def part(self, tie: Tie) -> None:
        """Take out a relation of two claims that meet no more; their groups are formed again."""
        self._run("DELETE FROM relations WHERE id = ?", [tie.relation])
        for claim in (tie.one, tie.other):
            self._run("INSERT OR IGNORE INTO work VALUES (?, '', 0, 2)", [claim])

    def claims(self) -> Iterator[tuple[str, bool]]:
        """Yield the id of each claim to compare, each at its turn, and whether it was in before."""
        sql = (
            f"SELECT claim_id, stirred FROM work WHERE {_COMPARED} ORDER BY country, day, claim_id"  # noqa: S608
        )
        for row in self._store.rows(sql):
            yield row["claim_id"], bool(row["stirred"])

    def waiting(self, ids: Collection[str]) -> set[str]:
        """Return which of these claims are to be compared."""
        if self.only_new:
            return set(ids)
        sql = f"SELECT claim_id FROM work WHERE {_COMPARED} AND claim_id IN ({{}})"  # noqa: S608
        return self._store.listed(sql, ids)

    def keys(self, sort: str) -> Iterator[str]:
        """Yield the keys beginning with `sort` under which claims came, left or were compared."""
        found = (
            "SELECT DISTINCT key FROM candidate_keys JOIN work USING (claim_id) "
            "WHERE key BETWEEN ? AND ? UNION SELECT key FROM left_keys WHERE key BETWEEN ? AND ?"
        )
        ends = [sort, sort + chr(0x10FFFF)]
        for row in self._store.rows(found, [*ends, *ends]):
            yield row["key"]

    def add_article(self, article_id: str) -> None:
        """Put an article on the list of those whose copies are to be found."""
        self._run("INSERT OR IGNORE INTO unsettled VALUES (?)", [article_id])

    def slices(self) -> Iterator[Slice]:
        """Yield what articles on the list share with others, a slice at a time."""
        sql = (
            "SELECT band, article_id, article_id IN unsettled AS new FROM "
            "(SELECT band FROM unsettled JOIN signature_bands USING (article_id) GROUP BY band) "
            "CROSS JOIN signature_bands USING (band) ORDER BY band, article_id"
        )
        for _, rows in groupby(self._store.rows(sql), lambda row: row["band"]):
            alike = list(rows)
            if len(alike) > 1:
                yield Slice(
                    [row["article_id"] for row in alike if row["new"]],
                    [row["article_id"] for row in alike if not row["new"]],
                )

    def _changed_blocks(self) -> Iterator[Block]:
        sql = (
            "SELECT key, sum(came) AS came, sum(gone) AS gone FROM ("
            "SELECT key, 1 AS came, 0 AS gone FROM work JOIN candidate_keys USING (claim_id) "
            "WHERE stirred = 0 UNION ALL SELECT key, 0, claims FROM left_keys) GROUP BY key"
        )
        for row in self._store.rows(sql):
            if row["key"].startswith((ARTICLE, "measure|", "statement|")):
                continue
            counted = "SELECT count(*) FROM (SELECT 1 FROM candidate_keys WHERE key = ? LIMIT ?)"
            now = self._store.number(counted, [row["key"], MOST_COUNTED + row["came"]])
            before = now - row["came"] + row["gone"]
            if reach_of(row["key"], now) != reach_of(row["key"], before):
                yield Block(row["key"], now < before)
