"""Reading the ledger, as records for other rooms and as frames for people."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ledger.model import CHECKWORTHY, Article, Claim, Relation
from ledger.store.opening import explained, open_for_reading
from ledger.store.rows import Row, article_of, claim_of, relation_of

if TYPE_CHECKING:
    import pandas as pd

ASKED_AT_ONCE = 500
"""Values in one IN (...): SQLite takes 999 or more, depending on how it was built."""


class Store:
    """An open ledger. `folder` is what the paths in `documents` are relative to."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Wrap a database opened by `ledger.store.opening`."""
        self.path = path
        self.folder = path.resolve().parent
        self.connection = connection

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a ledger, unable to change it. Raises LedgerError where it is none, or missing."""
        return cls(Path(path), open_for_reading(Path(path)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    # Frames, one row a row of the table or view

    def documents(self) -> pd.DataFrame:
        """Return all documents, in the order of their paths."""
        return self._frame("SELECT * FROM documents ORDER BY path, id")

    def claims(self) -> pd.DataFrame:
        """Return all claims, in the order in which they stand in their documents."""
        return self._frame(
            "SELECT claims.* FROM claims JOIN documents ON documents.id = claims.document_id "
            "ORDER BY documents.path, documents.id, claims.number_start"
        )

    def relations(self) -> pd.DataFrame:
        """Return all relations, most severe first."""
        return self._frame("SELECT * FROM relations ORDER BY severity DESC, id")

    def conflicts(self) -> pd.DataFrame:
        """Return what contradicts what: the check-worthy before the others, most serious first."""
        return self._frame(
            "SELECT * FROM conflicts ORDER BY checkworthiness >= :worthy DESC, severity DESC, id",
            {"worthy": CHECKWORTHY},
        )

    def measures(self) -> pd.DataFrame:
        """Return all measures, the one with the most claims first."""
        return self._frame("SELECT * FROM measures ORDER BY claims DESC, label, id")

    # Records

    def claim(self, claim_id: str) -> Claim | None:
        """Return a claim, or None."""
        return next(iter(self.claims_with("id", [claim_id])), None)

    def claims_with(self, column: str, values: Iterable[str]) -> list[Claim]:
        """Return the claims whose id, document_id, article_id, measure_id ... is one of these."""
        assert column in Claim.model_fields  # noqa: S101 - a column can't be a parameter
        sql = f"SELECT * FROM claims WHERE {column} IN ({{}}) ORDER BY document_id, number_start"  # noqa: S608
        return [claim_of(row) for row in self.rows_for(sql, values)]

    def keys_of_claims(self, claims: Iterable[str], sort: str) -> set[str]:
        """Return the keys, beginning with `sort`, that claims are indexed under."""
        sql = "SELECT key FROM candidate_keys WHERE claim_id IN ({})"
        return {key for key in self.listed(sql, claims) if key.startswith(sort)}

    def ties_among(self, claims: Iterable[str], names: Collection[str]) -> list[tuple[str, str]]:
        """Return the pairs of these claims, given by id, that a relation of these names ties."""
        sql = "SELECT claim_a, claim_b, relation FROM relations WHERE claim_a IN ({})"
        among = set(claims)
        return [
            (row["claim_a"], row["claim_b"])
            for row in self.rows_for(sql, among)
            if row["relation"] in names and row["claim_b"] in among
        ]

    def listed(self, sql: str, values: Iterable[str]) -> set[str]:
        """Return the first column of what a SELECT with "IN ({})" finds for these values."""
        return {
            str(one)
            for some, marks in _asked(values)
            for one in self.column(sql.format(marks), some)
        }

    def column(self, sql: str, values: Iterable[Any] | dict[str, Any] = ()) -> list[Any]:
        """Return the first column of what a SELECT of this program's finds."""
        with explained(self.path):
            parameters = values if isinstance(values, dict) else list(values)
            return [row[0] for row in self.connection.execute(sql, parameters)]

    def copy_groups_of(self, column: str, values: Iterable[str]) -> set[str]:
        """Return the copy groups of articles whose id or document_id is one of these."""
        assert column in Article.model_fields  # noqa: S101 - a column can't be a parameter
        sql = f"SELECT copy_group FROM articles WHERE {column} IN ({{}})"  # noqa: S608
        return {row["copy_group"] for row in self.rows_for(sql, values)} - {None}

    def claimants_of(self, documents: Iterable[str]) -> set[str]:
        """Return the ids of the claimants that these documents credit."""
        sql = "SELECT DISTINCT claimant_id FROM claims WHERE document_id IN ({}) AND claimant_id IS NOT NULL"
        return self.listed(sql, documents)

    def members_of(self, copy_groups: Iterable[str]) -> dict[str, str]:
        """Map the articles of these copy groups, by id, to their group."""
        sql = "SELECT id, copy_group FROM articles WHERE copy_group IN ({})"
        return {row["id"]: row["copy_group"] for row in self.rows_for(sql, copy_groups)}

    def homes_of(self, articles: Iterable[str]) -> dict[str, str]:
        """Map those of these articles, by id, that have copies to their group."""
        sql = "SELECT id, copy_group FROM articles WHERE id IN ({}) AND copy_group IS NOT NULL"
        return {row["id"]: row["copy_group"] for row in self.rows_for(sql, articles)}

    def uncredited(self, copy_groups: Collection[str]) -> Iterator[list[str]]:
        """Yield the ids of these copy groups' claims that credit nobody, those of one number together."""
        marks = ", ".join("?" * len(copy_groups))
        sql = (
            "SELECT claims.id, copy_group, value, value_low, value_high "  # noqa: S608
            "FROM articles JOIN claims ON article_id = articles.id "
            f"WHERE copy_group IN ({marks}) AND claimant IS NULL "
            "ORDER BY copy_group, value, value_low, value_high"
        )
        for _, rows in groupby(self.rows(sql, copy_groups), lambda row: [*row.values()][1:]):
            yield [row["id"] for row in rows]

    def signatures(self, articles: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """Map articles, by id, to their MinHash signatures."""
        sql = "SELECT * FROM signatures WHERE article_id IN ({})"
        rows = self.rows_for(sql, articles)
        return {row["article_id"]: tuple(json.loads(row["signature"])) for row in rows}

    def relations_of(self, claim_id: str) -> list[Relation]:
        """Return what a claim is to others, most severe first."""
        sql = "SELECT * FROM relations WHERE ? IN (claim_a, claim_b) ORDER BY severity DESC, id"
        return [relation_of(row) for row in self.rows(sql, [claim_id])]

    def articles_of(self, document_id: str) -> list[Article]:
        """Return a document's articles, in order."""
        sql = "SELECT * FROM articles WHERE document_id = ? ORDER BY start"
        return [article_of(row) for row in self.rows(sql, [document_id])]

    def name_of_claimant(self, claimant_id: str) -> str | None:
        """Return the name that most claims of a claimant use, None if it has no claims."""
        sql = (
            "SELECT claimant FROM claims WHERE claimant_id = ? AND claimant IS NOT NULL "
            "GROUP BY claimant ORDER BY count(*) DESC, claimant LIMIT 1"
        )
        row = next(self.rows(sql, [claimant_id]), None)
        return str(row["claimant"]) if row else None

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        assert table.isidentifier()  # noqa: S101 - a table can't be a parameter
        return self.number(f"SELECT count(*) FROM {table}")  # noqa: S608

    def number(self, sql: str, values: Iterable[Any] = ()) -> int:
        """Return the one number that a SELECT or PRAGMA of this program's answers with."""
        return int(self.column(sql, values)[0])

    def rows(self, sql: str, values: Iterable[Any] | dict[str, Any] = ()) -> Iterator[Row]:
        """Yield what a SELECT of this program's finds; values only as parameters."""
        with explained(self.path):
            parameters = values if isinstance(values, dict) else list(values)
            cursor = self.connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))

    def rows_for(self, sql: str, values: Iterable[str]) -> Iterator[Row]:
        """Yield what a SELECT with "IN ({})" finds for these values."""
        for some, marks in _asked(values):
            yield from self.rows(sql.format(marks), some)

    def _frame(self, sql: str, values: dict[str, Any] | None = None) -> pd.DataFrame:
        import pandas as pd  # half a second that most commands needn't wait for

        with explained(self.path):
            cursor = self.connection.execute(sql, values or {})
            names = [column[0] for column in cursor.description]
            return pd.DataFrame.from_records(cursor.fetchall(), columns=names, coerce_float=True)


def _asked(values: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """Part values into as many as SQLite takes at once, with a parameter's mark for each."""
    asked = sorted(set(values))
    for start in range(0, len(asked), ASKED_AT_ONCE):
        some = asked[start : start + ASKED_AT_ONCE]
        yield some, ", ".join("?" * len(some))
