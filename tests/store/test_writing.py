import sqlite3
from pathlib import Path

import pytest

from ledger.model import LedgerError
from ledger.store import Store, WritableStore, content_digest, same_content
from tests.store.conftest import TEXT, make_claim, make_document, make_relation, put


def test_a_transaction_is_in_whole_or_not_at_all(ledger_path: Path) -> None:
    before = content_digest(ledger_path)
    document = make_document("seeds/other.txt", "Some 40 cars burned.")
    with WritableStore.open(ledger_path) as store:
        with pytest.raises(KeyboardInterrupt), store.transaction():
            store.put_document(document, source=None, fingerprint="f")
            store.put_claims([make_claim(document, "40")])
            raise KeyboardInterrupt
        assert store.count("documents") == 1
    assert content_digest(ledger_path) == before


def test_a_claim_of_no_article_is_refused(ledger_path: Path) -> None:
    before = content_digest(ledger_path)
    stray = make_claim(make_document("seeds/never-stored.txt"), "900")
    with (
        WritableStore.open(ledger_path) as store,
        pytest.raises(LedgerError, match="FOREIGN KEY"),
        store.transaction(),
    ):
        store.put_claims([stray])
    assert content_digest(ledger_path) == before


def test_dropping_a_document_takes_its_claims_relations_and_search_entries(
    ledger_path: Path,
) -> None:
    with WritableStore.open(ledger_path) as store:
        with store.transaction():
            store.drop_documents([make_document().id])
        for table in ("articles", "claims", "relations", "candidate_keys", "readings"):
            assert store.count(table) == 0, table
        found = store.rows("SELECT count(*) AS n FROM claims_fts WHERE claims_fts MATCH 'houses'")
        assert next(found)["n"] == 0
        store.connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('integrity-check')")


def test_storing_a_document_again_replaces_it(ledger_path: Path, fill) -> None:
    before = content_digest(ledger_path)
    fill(ledger_path)
    assert content_digest(ledger_path) == before


def test_the_order_of_coming_in_does_not_change_the_content(tmp_path: Path) -> None:
    documents = [make_document("seeds/a.txt"), make_document("seeds/b.txt", TEXT + " Twice.")]
    for name, order in (("one.db", documents), ("two.db", documents[::-1])):
        with WritableStore.open(tmp_path / name) as store, store.transaction():
            for document in order:
                put(store, document, make_claim(document, "900"))
    assert same_content(tmp_path / "one.db", tmp_path / "two.db")


def test_a_changed_word_is_other_content(ledger_path: Path) -> None:
    before = content_digest(ledger_path)
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("UPDATE claims SET population = 'homes' WHERE number_text = '900'")
    assert content_digest(ledger_path) != before


def test_the_log_and_the_code_that_read_are_no_content(ledger_path: Path) -> None:
    before = content_digest(ledger_path)
    with WritableStore.open(ledger_path) as store, store.transaction():
        store.log("build", "some fingerprint", "2026-01-02T03:04:05+00:00")
        store.connection.execute("UPDATE readings SET fingerprint = 'newer'")
    assert content_digest(ledger_path) == before


def test_compacting_keeps_content_and_search(ledger_path: Path) -> None:
    before = content_digest(ledger_path)
    with WritableStore.open(ledger_path) as store:
        with store.transaction():
            many = [
                make_document(f"seeds/{n}.txt", f"{n} ships sank. " * 50) for n in range(100, 200)
            ]
            for document in many:
                store.put_document(document, source=None, fingerprint="f")
                store.put_claims([make_claim(document, document.text[:3])])
        with store.transaction():
            store.drop_documents(document.id for document in many)
        large = ledger_path.stat().st_size
        store.compact()
        assert ledger_path.stat().st_size < large
        found = store.rows("SELECT count(*) AS n FROM claims_fts WHERE claims_fts MATCH 'houses'")
        assert next(found)["n"] == 2
    assert content_digest(ledger_path) == before


def test_judgements_are_only_appended(ledger_path: Path) -> None:
    insert = (
        "INSERT INTO judgements (subject_type, subject_id, decision, reviewer, made_at, previous_sha256, sha256) "
        "VALUES ('claim', 'gone', 'confirmed', 'Ana', '2026-01-02', '', 'abc')"
    )
    with sqlite3.connect(ledger_path) as connection:
        connection.execute(insert)
        for change in ("UPDATE judgements SET decision = 'rejected'", "DELETE FROM judgements"):
            with pytest.raises(sqlite3.IntegrityError, match="appended, never"):
                connection.execute(change)
    with WritableStore.open(ledger_path) as store:
        with pytest.raises(LedgerError, match="appended, never"), store.transaction():
            store.connection.execute("INSERT OR REPLACE INTO judgements SELECT * FROM judgements")
        with store.transaction():
            store.drop_documents([make_document().id])
        assert store.count("judgements") == 1


def test_a_relation_is_stored_once_a_pair(ledger_path: Path) -> None:
    document = make_document()
    one, other = make_claim(document, "1,200"), make_claim(document, "900")
    with WritableStore.open(ledger_path) as store:
        with store.transaction():
            store.put_relations([make_relation(other, one, "disputed")])
        assert [row["relation"] for row in store.rows("SELECT * FROM relations")] == ["disputed"]


@pytest.mark.parametrize(
    "change",
    [{"relation": "nonsense"}, {"severity": 1.5}, {"claim_b": "same"}],
)
def test_what_no_relation_can_be_is_refused(ledger_path: Path, change: dict[str, object]) -> None:
    document = make_document()
    one, other = make_claim(document, "1,200"), make_claim(document, "900")
    if change.get("claim_b"):
        change = {"claim_b": one.id}
    wrong = make_relation(one, other).model_copy(update=change)
    with (
        WritableStore.open(ledger_path) as store,
        pytest.raises(LedgerError, match="CHECK constraint"),
        store.transaction(),
    ):
        store.put_relations([wrong])


def test_words_of_a_document_are_never_sql(ledger_path: Path) -> None:
    nasty = "'); DROP TABLE claims; --"
    document = make_document("seeds/nasty.txt", f'{nasty} 12 "quoted" people', publisher=nasty)
    with WritableStore.open(ledger_path) as store, store.transaction():
        put(store, document, make_claim(document, "12", population=nasty))
    with Store.open(ledger_path) as store:
        assert nasty in set(store.claims()["population"])


def test_claimants_without_claims_leave_with_their_parents(ledger_path: Path) -> None:
    document = make_document("seeds/health.txt", "The health ministry said 12 died.")
    claim = make_claim(document, "12", claimant="the health ministry")
    with WritableStore.open(ledger_path) as store:
        with store.transaction():
            store.put_claimants([("gov", "the government", None), ("state", "the state", "gov")])
            put(store, document, claim)
            store.put_claimants([(claim.claimant_id, claim.claimant, "state")])
            store.drop_unused_claimants()
        assert store.count("claimants") == 5
        with store.transaction():
            store.drop_documents([document.id])
            store.drop_unused_claimants()
        assert store.count("claimants") == 2


def test_a_claimant_is_called_what_most_claims_call_it(ledger_path: Path) -> None:
    text = "The UN said 1,000. the UN said 2,000. The UN said 3,000."
    document = make_document("seeds/un.txt", text)
    numbers = {"1,000": "The UN", "2,000": "the UN", "3,000": "The UN"}
    claims = [make_claim(document, n, claimant=name) for n, name in numbers.items()]
    with WritableStore.open(ledger_path) as store, store.transaction():
        put(store, document, *claims)
        assert store.name_of_claimant(str(claims[0].claimant_id)) == "The UN"
        assert store.name_of_claimant("nobody") is None
