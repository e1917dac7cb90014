import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import ledger
from ledger.model import LedgerError, NewerLedgerError, NotALedgerError
from ledger.store import APPLICATION_ID, SCHEMA_VERSION, Store, WritableStore


def pragma(path: Path, name: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def set_pragma(path: Path, name: str, value: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA {name} = {value}")


def test_a_missing_ledger_is_made_only_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with pytest.raises(
        LedgerError, match=r"claims\.db: no such ledger; make it with 'ledger build'"
    ):
        ledger.open(path)
    assert not path.exists()
    WritableStore.open(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == SCHEMA_VERSION


def something_else(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE accounts (id)")


def a_text(path: Path) -> None:
    path.write_text("To whom it may concern: this is a letter of more than a hundred bytes. " * 3)


def a_photo(path: Path) -> None:
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))


@pytest.mark.parametrize("make", [something_else, a_text, a_photo])
@pytest.mark.parametrize("store", [Store, WritableStore])
def test_what_is_no_ledger_is_refused_and_left_as_it_was(tmp_path, make, store) -> None:
    path = tmp_path / "other.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(
        NotALedgerError, match=r"other\.db: this is .*; name another file with --db"
    ):
        store.open(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.parametrize("store", [Store, WritableStore])
def test_a_newer_ledger_is_refused_by_its_version(ledger_path: Path, store) -> None:
    set_pragma(ledger_path, "user_version", 99)
    before = ledger_path.read_bytes()
    with pytest.raises(NewerLedgerError, match=r"schema version 99.*upgrade figure-ledger"):
        store.open(ledger_path)
    assert ledger_path.read_bytes() == before


def test_an_empty_file_holds_nothing_to_lose(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.touch()
    with pytest.raises(LedgerError, match="older version"):
        Store.open(path)
    WritableStore.open(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotALedgerError, match="this is a folder"):
        WritableStore.open(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such folder; make it"):
        WritableStore.open(tmp_path / "nowhere" / "claims.db")


def test_a_read_only_ledger_is_named(tmp_path: Path, monkeypatch, ledger_path: Path) -> None:
    # Root may write anywhere, so the answer of the operating system is put in its mouth.
    monkeypatch.setattr("os.access", lambda place, mode: Path(place) != ledger_path)
    with pytest.raises(LedgerError, match="the ledger is read-only; make it writable"):
        WritableStore.open(ledger_path)
    monkeypatch.setattr("os.access", lambda place, mode: Path(place) != tmp_path)
    with pytest.raises(LedgerError, match="the folder is read-only"):
        WritableStore.open(tmp_path / "other.db")


def test_a_ledger_that_another_program_is_changing_is_not_waited_for_in_vain(
    ledger_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr("ledger.store.opening.BUSY_SECONDS", 0)
    with sqlite3.connect(ledger_path) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            WritableStore.open(ledger_path) as store,
            pytest.raises(LedgerError, match="locked; wait for the other program"),
            store.transaction(),
        ):
            pass


def test_reading_cannot_change_a_ledger(ledger_path: Path) -> None:
    with (
        Store.open(ledger_path) as store,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        store.connection.execute("DELETE FROM claims")


def test_a_damaged_ledger_is_answered_for(ledger_path: Path) -> None:
    content = ledger_path.read_bytes()
    ledger_path.write_bytes(content[:100] + bytes(len(content) - 100))
    with (
        pytest.raises(LedgerError, match=r"the database answers: .*malformed"),
        Store.open(ledger_path) as store,
    ):
        store.claims()


@pytest.mark.parametrize("name", ["claims?mode=rwc.db", "a#b.db", "50% more.db", "Bogotá.db"])
def test_a_ledger_may_have_any_name(tmp_path: Path, fill, name: str) -> None:
    fill(tmp_path / name)
    with Store.open(tmp_path / name) as store:
        assert store.count("claims") == 2


def test_a_ledger_whose_build_was_killed_is_read_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    WritableStore.open(path).close()
    killed = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('PRAGMA cache_size = 1'); db.execute('BEGIN');"
        "db.execute('CREATE TABLE half_done (text TEXT)');"
        "[db.execute('INSERT INTO half_done VALUES (?)', ['x' * 5000]) for _ in range(200)];"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", killed, str(path)], check=False)
    assert path.with_name("claims.db-journal").exists()
    with Store.open(path) as store:
        assert store.number("SELECT count(*) FROM sqlite_master WHERE name = 'half_done'") == 0
