from pathlib import Path

import pytest

import ledger
from ledger.store import Store, WritableStore
from ledger.store.content import CONTENT
from ledger.store.figures import Figures
from tests.store.conftest import make_claim, make_document, make_relation, put


def test_frames_hold_a_row_a_row(ledger_path: Path) -> None:
    with ledger.open(ledger_path) as store:
        claims, relations, conflicts = store.claims(), store.relations(), store.conflicts()
    assert list(claims["number_text"]) == ["1,200", "900"]
    assert list(relations["relation"]) == ["conflict"]
    row = conflicts.iloc[0]
    assert (row["claimant_a"], row["value_a"]) == ("the ministry", 1200)
    assert (row["claimant_b"], row["value_b"]) == ("the mayor of Bogotá", 900)


def test_a_claim_comes_back_as_it_went_in(ledger_path: Path) -> None:
    claim = make_claim(make_document(), "1,200", claimant="the ministry")
    with Store.open(ledger_path) as store:
        assert store.claim(claim.id) == claim
        assert store.claim("no such id") is None


def test_relations_and_articles_come_back_as_they_went_in(ledger_path: Path) -> None:
    document = make_document()
    one, other = make_claim(document, "1,200"), make_claim(document, "900")
    with Store.open(ledger_path) as store:
        assert store.relations_of(other.id) == [make_relation(one, other)]
        assert store.articles_of(document.id) == list(document.articles)


def test_more_values_than_sqlite_takes_at_once(ledger_path: Path) -> None:
    claim = make_claim(make_document(), "900")
    with Store.open(ledger_path) as store:
        found = store.claims_with("id", [claim.id, *(str(n) for n in range(40_000))])
    assert [one.id for one in found] == [claim.id]


def test_candidates_are_found_by_key_each_once(ledger_path: Path) -> None:
    with Store.open(ledger_path) as store:
        both = Figures(store).under(["house|fire", "house|bogotá"])
        one = Figures(store).under(["house|bogotá"])
    assert {one.claim.number_text for one in both} == {"1,200", "900"}
    assert [figure.claim.number_text for figure in one] == ["900"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("bogota", 2), ("burning houses", 2), ("ministries", 2), ("volcano", 0)],
)
def test_search_ignores_accents_and_endings(ledger_path: Path, words: str, found: int) -> None:
    sql = "SELECT id FROM claims WHERE rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)"
    with Store.open(ledger_path) as store:
        assert len(list(store.rows(sql, [words]))) == found


def test_no_text_of_a_document_is_kept(ledger_path: Path) -> None:
    with Store.open(ledger_path) as store:
        assert "text" not in store.documents().columns


def test_every_foreign_key_and_what_pages_ask_for_has_an_index(ledger_path: Path) -> None:
    asked = {
        "claims": ["document_id", "article_id", "measure_id", "claimant_id", "origin_id"],
        "relations": ["claim_a", "claim_b", "relation"],
        "articles": ["document_id"],
        "sums": ["claim_id"],
        "candidate_keys": ["key", "claim_id"],
    }
    with Store.open(ledger_path) as store:
        for table, columns in asked.items():
            for column in columns:
                sql = f"EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE {column} = 'x'"
                plan = " ".join(row["detail"] for row in store.rows(sql))
                assert "SEARCH" in plan, f"{table}.{column}: {plan}"


def test_the_conflicts_of_one_claim_are_found_without_reading_all(ledger_path: Path) -> None:
    with Store.open(ledger_path) as store:
        plan = [
            r["detail"]
            for r in store.rows("EXPLAIN QUERY PLAN SELECT * FROM conflicts WHERE id = 'x'")
        ]
    # sums are few; relations, of which there may be millions, must be searched
    assert any("SEARCH relations" in step for step in plan), plan


def test_every_table_is_content_or_bookkeeping(ledger_path: Path) -> None:
    bookkeeping = {"_sqlite_migrations", "builds", "readings", "sqlite_sequence"}
    with Store.open(ledger_path) as store:
        tables = {
            row["name"] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    searching = {name for name in tables if name.startswith("claims_fts")}
    assert tables - bookkeeping - searching == set(CONTENT)


def test_conflicts_hold_sums_that_do_not_add_up(ledger_path: Path) -> None:
    from ledger.model import Sum

    claim = make_claim(make_document(), "1,200")
    wrong = Sum(id="s1", claim_id=claim.id, parts=("700", "400"), stated=1200, counted=1100,
                explanation="700 and 400 make 1,100")  # fmt: skip
    right = wrong.model_copy(update={"id": "s2", "counted": 1200.0})
    with WritableStore.open(ledger_path) as store:
        with store.transaction():
            store.put_sums([wrong, right])
        rows = list(store.rows("SELECT * FROM conflicts WHERE basis = 'sum'"))
    assert [row["id"] for row in rows] == ["s1"]
    assert rows[0]["value_b"] == 1100
    assert rows[0]["severity"] == pytest.approx(100 / 1200)


def test_worthy_conflicts_come_first(tmp_path: Path) -> None:
    document = make_document(text="10 dogs, 20 dogs, 3,000 dead, 5,000 dead")
    ten, twenty = (make_claim(document, n, checkworthiness=0.1) for n in ("10", "20"))
    three, five = (make_claim(document, n, checkworthiness=0.9) for n in ("3,000", "5,000"))
    with WritableStore.open(tmp_path / "claims.db") as store:
        with store.transaction():
            put(store, document, ten, twenty, three, five)
            store.put_relations(
                [make_relation(ten, twenty, severity=0.9), make_relation(three, five, severity=0.6)]
            )
        assert list(store.conflicts()["value_a"]) == [3000, 10]
