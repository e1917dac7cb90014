"""Changing the ledger: every change in one transaction, judgements never."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel

from ledger.comparison.candidates import Entry
from ledger.comparison.facets import Facets
from ledger.model import Article, Claim, Document, Measure, Relation, Sum
from ledger.store.figures import as_stored
from ledger.store.opening import explained, open_for_writing
from ledger.store.rows import columns_of, row_of
from ledger.store.store import Store

TABLES: dict[type[BaseModel], str] = {
    Article: "articles",
    Claim: "claims",
    Relation: "relations",
    Sum: "sums",
    Measure: "measures",
}


WASTE = 0.05
"""Share of unused pages above which a ledger is compacted."""


class WritableStore(Store):
    """A ledger open for change; only `with store.transaction():` makes a change last."""

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a ledger to change it, making it where there is none. Raises LedgerError."""
        return cls(Path(path), open_for_writing(Path(path)))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is done inside, or, when anything is raised, none of it.

        It takes the write lock at once, so that two programs can't both read and then both write.
        """
        with explained(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def put_document(self, document: Document, *, source: str | None, fingerprint: str) -> None:
        """Store a document and its articles, in place of what was stored under its id.

        `source` names the file it came in by; `fingerprint` says which code read it.
        """
        self.drop_documents([document.id])
        row = {**row_of(document), "source": source}
        self._insert("documents", list(row), [row])
        self._put(Article, document.articles)
        reading = {"document_id": document.id, "fingerprint": fingerprint}
        self._insert("readings", list(reading), [reading])

    def drop_documents(self, ids: Iterable[str]) -> None:
        """Take documents out, with their articles, claims and relations; judgements stay."""
        self._many("DELETE FROM documents WHERE id = ?", ([one] for one in ids))

    def put_claims(self, claims: Iterable[Claim]) -> None:
        """Store claims; their document and article must be in, their claimants by the end."""
        self._put(Claim, claims)

    def put_figure(self, figure: Facets) -> None:
        """Store a claim with what comparison needs to know of it."""
        self.put_claims([figure.claim])
        row = (figure.claim.id, as_stored(figure))
        self._many("INSERT OR REPLACE INTO facets (claim_id, facets) VALUES (?, ?)", [row])

    def put_entries(self, claim_id: str, entries: Iterable[Entry]) -> None:
        """Index a claim under the keys it is looked for when others are compared.

        Plain INSERT, since OR REPLACE copies each page it touches before, in case it has to undo.
        """
        spots = {(one.key, one.at): one.spot for one in sorted(set(entries))}
        self._many(
            "INSERT INTO candidate_keys (key, at, claim_id, spot) VALUES (?, ?, ?, ?)",
            ((key, at, claim_id, spot) for (key, at), spot in spots.items()),
        )

    def put_signature(
        self, article_id: str, signature: Sequence[int], bands: Iterable[str]
    ) -> None:
        """Store by what an article's copies are told, and the slices they are looked for under."""
        sketch = json.dumps(list(signature))
        self._many(
            "INSERT INTO signatures (article_id, signature) VALUES (?, ?)", [(article_id, sketch)]
        )
        pairs = ((band, article_id) for band in sorted(set(bands)))
        self._many("INSERT INTO signature_bands (band, article_id) VALUES (?, ?)", pairs)

    def put_relations(self, relations: Iterable[Relation]) -> None:
        """Store relations, in place of those between the same two claims."""
        self._put(Relation, relations)

    @contextmanager
    def unindexed(self, table: str) -> Iterator[None]:
        """Write many rows without a table's indexes, and make them at the end: sorted, at one go.

        What is raised inside ends the transaction, which brings the indexes back.
        """
        sql = (
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql > ''"
        )
        indexes = list(self.rows(sql, [table]))
        for index in indexes:
            self.connection.execute(f'DROP INDEX "{index["name"]}"')
        yield
        for index in indexes:
            self.connection.execute(index["sql"])

    def drop_relations(self, claim_id: str, keep: Collection[str]) -> None:
        """Take out a claim's relations to others than those to `keep`, by id."""
        sql = (
            "SELECT id, claim_b AS other FROM relations WHERE claim_a = ? "
            "UNION ALL SELECT id, claim_a FROM relations WHERE claim_b = ?"
        )
        found = list(self.rows(sql, [claim_id, claim_id]))
        gone = ([row["id"]] for row in found if row["other"] not in keep)
        self._many("DELETE FROM relations WHERE id = ?", gone)

    def put_sums(self, sums: Iterable[Sum]) -> None:
        """Store sums."""
        self._put(Sum, sums)

    def put_measures(self, measures: Iterable[Measure]) -> None:
        """Store measures, in place of those with the same ids."""
        self._put(Measure, measures)

    def put_claimants(self, claimants: Iterable[tuple[str, str, str | None]]) -> None:
        """Store claimants as (id, name, parent's id), in place of those with the same ids."""
        sql = "INSERT OR REPLACE INTO claimants (id, name, parent_id) VALUES (?, ?, ?)"
        self._many(sql, claimants)

    def drop_unused_claimants(self) -> None:
        """Take out claimants without a claim that aren't the parent of another."""
        sql = (
            "DELETE FROM claimants WHERE id NOT IN (SELECT parent_id FROM claimants WHERE parent_id "
            "IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM claims WHERE claimant_id = claimants.id)"
        )
        while self.connection.execute(sql).rowcount > 0:
            pass

    def set_origins(self, origins: Mapping[str, str | None]) -> None:
        """Say for claims, by id, to which origin they go back."""
        pairs = ((origin, claim) for claim, origin in origins.items())
        self._many("UPDATE claims SET origin_id = ? WHERE id = ?", pairs)

    def set_measures(self, measures: Mapping[str, str | None]) -> None:
        """Say for claims, by id, of which measure they are."""
        pairs = ((measure, claim) for claim, measure in measures.items())
        self._many("UPDATE claims SET measure_id = ? WHERE id = ?", pairs)

    def set_copy_groups(self, groups: Mapping[str, str | None]) -> None:
        """Say for articles, by id, with which others they are near-identical."""
        pairs = ((group, article) for article, group in groups.items())
        self._many("UPDATE articles SET copy_group = ? WHERE id = ?", pairs)

    def drop_empty_measures(self) -> None:
        """Take out measures that no claim is of."""
        self.connection.execute(
            "DELETE FROM measures WHERE NOT EXISTS "
            "(SELECT 1 FROM claims WHERE claims.measure_id = measures.id)"
        )

    def log(self, command: str, fingerprint: str, made_at: str) -> None:
        """Append to the log of builds; `made_at` is the only wall clock in the ledger."""
        row = {
            "made_at": made_at,
            "command": command,
            "fingerprint": fingerprint,
            **{table: self.count(table) for table in ("documents", "claims", "relations")},
        }
        self._insert("builds", list(row), [row])

    def compact_if_wasteful(self) -> None:
        """Compact a ledger of whose pages more than one in twenty is unused."""
        pages = {name: self.number(f"PRAGMA {name}") for name in ("freelist_count", "page_count")}
        if pages["freelist_count"] > WASTE * pages["page_count"]:
            self.compact()

    def compact(self) -> None:
        """Give unused space back to the disk."""
        with explained(self.path):
            self.connection.execute("VACUUM")
        # VACUUM may renumber rows (its documentation says so), and the search index knows them by number.
        with self.transaction():
            self.connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')")

    def _put(self, model: type[BaseModel], records: Iterable[Any]) -> None:
        self._insert(TABLES[model], columns_of(model), (row_of(record) for record in records))

    def _insert(
        self, table: str, columns: Iterable[str], rows: Iterable[Mapping[str, Any]]
    ) -> None:
        names = list(columns)
        quoted = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT OR REPLACE INTO {table} ({quoted}) VALUES ({marks})"  # noqa: S608 - names of this program's
        self._many(sql, ([row[name] for name in names] for row in rows))

    def _many(self, sql: str, values: Iterable[Iterable[Any]]) -> None:
        self.connection.executemany(sql, (tuple(one) for one in values))
