"""What `build` and `add` do to a ledger, with real files, real extraction and real SQLite."""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import ledger
from ledger.building import Summary, add, build
from ledger.model import DocumentError, LedgerError, ManifestError, NotALedgerError, UsageError
from ledger.store import Store, content_digest, same_content

FLOOD = "The governor said on Monday that 1,200 houses were destroyed by the floods in Sindh.\n"
FLOOD_MAYOR = "The mayor said that 900 houses were destroyed by the floods in Sindh.\n"
VACCINES = "Health officials said 40,000 children were vaccinated in Chad in March 2024.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "flood.txt").write_text(FLOOD)
    (seeds / "vaccines.txt").write_text(VACCINES)
    (seeds / "sources.yml").write_text(
        "flood.txt:\n  publisher: Indus Daily\n  published: 2024-09-03\n"
    )
    return tmp_path


def built(folder: Path, *paths: str) -> Summary:
    return build(folder / "claims.db", [folder / path for path in paths or ("seeds",)])


def documents(path: Path) -> dict[str, dict[str, object]]:
    with Store.open(path) as store:
        return {
            str(row["external_id"] or row["path"]): row
            for row in store.rows("SELECT * FROM documents")
        }


def quotes(path: Path) -> list[str]:
    return list(ledger.open(path).claims()["number_text"])


def test_a_build_brings_documents_and_claims_in(folder: Path) -> None:
    summary = built(folder)
    assert (summary.new, summary.documents, summary.claims) == (2, 2, 2)
    assert quotes(folder / "claims.db") == ["1,200", "40,000"]
    row = documents(folder / "claims.db")["seeds/flood.txt"]
    assert (row["publisher"], row["published"]) == ("Indus Daily", "2024-09-03")
    assert not (folder / "claims.db.archive").exists()


def test_building_again_changes_nothing(folder: Path) -> None:
    built(folder)
    before = (folder / "claims.db").read_bytes()
    summary = built(folder)
    assert str(summary).startswith("Nothing changed: 2 documents as before.")
    assert (folder / "claims.db").read_bytes() == before


def test_building_again_does_not_load_spacy(folder: Path) -> None:
    built(folder)
    program = (
        "import sys; from ledger.building import build; "
        "assert build('claims.db', ['seeds']).unchanged == 2; assert 'spacy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_two_builds_give_equal_content(folder: Path) -> None:
    built(folder)
    build(folder / "other.db", [folder / "seeds" / "vaccines.txt"])
    build(folder / "other.db", [folder / "seeds"])
    assert same_content(folder / "claims.db", folder / "other.db")


def test_a_ledger_elsewhere_has_the_same_claims(folder: Path, tmp_path_factory) -> None:
    built(folder)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "claims.db"
    build(elsewhere, [folder / "seeds"])
    here, there = ledger.open(folder / "claims.db").claims(), ledger.open(elsewhere).claims()
    assert list(here["id"]) == list(there["id"])
    path = documents(elsewhere).popitem()[1]["path"]
    assert str(path).startswith("claims.db.archive/")
    assert (elsewhere.parent / str(path)).is_file()


@pytest.mark.parametrize("jobs", [2])
def test_more_processes_give_equal_content(folder: Path, jobs: int) -> None:
    built(folder)
    build(folder / "other.db", [folder / "seeds"], jobs=jobs)
    assert same_content(folder / "claims.db", folder / "other.db")


def test_a_changed_file_replaces_its_former_self(folder: Path) -> None:
    built(folder)
    (folder / "seeds" / "flood.txt").write_text(FLOOD_MAYOR)
    summary = built(folder)
    assert (summary.new, summary.changed, summary.unchanged, summary.dropped) == (0, 1, 1, ())
    assert quotes(folder / "claims.db") == ["900", "40,000"]


def test_a_changed_manifest_is_read_again(folder: Path) -> None:
    built(folder)
    (folder / "seeds" / "sources.yml").write_text("flood.txt:\n  publisher: Sindh Post\n")
    assert built(folder).changed == 1
    assert documents(folder / "claims.db")["seeds/flood.txt"]["publisher"] == "Sindh Post"


def test_a_file_that_vanished_is_dropped_and_told(folder: Path) -> None:
    built(folder)
    (folder / "seeds" / "vaccines.txt").unlink()
    summary = built(folder)
    assert summary.dropped == ("seeds/vaccines.txt",)
    assert "Dropped seeds/vaccines.txt: it is no longer there." in str(summary)
    assert quotes(folder / "claims.db") == ["1,200"]


def test_documents_that_were_added_stay(folder: Path, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("inbox") / "mayor.txt"
    elsewhere.write_text(FLOOD_MAYOR)
    built(folder)
    add(folder / "claims.db", [elsewhere], publisher="Dawn", published="2024-09-05")
    elsewhere.unlink()
    assert not built(folder).anything
    row = documents(folder / "claims.db").popitem()[1]
    kept = next(r for r in documents(folder / "claims.db").values() if r["publisher"] == "Dawn")
    assert kept["published"] == "2024-09-05"
    assert (folder / str(kept["path"])).read_text() == FLOOD_MAYOR
    assert row is not None


def test_newer_code_reads_again_what_is_in(folder: Path) -> None:
    built(folder)
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute("UPDATE readings SET fingerprint = 'of an older version'")
        connection.execute("UPDATE claims SET population = 'misread'")
    assert built(folder).changed == 2
    assert "misread" not in set(ledger.open(folder / "claims.db").claims()["population"])


def test_judgements_survive(folder: Path) -> None:
    built(folder)
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute(
            "INSERT INTO judgements (subject_type, subject_id, decision, reviewer, made_at, previous_sha256, sha256) "
            "SELECT 'claim', id, 'confirmed', 'Ana', '2026-01-02', '', 'abc' FROM claims LIMIT 1"
        )
    (folder / "seeds" / "flood.txt").write_text(FLOOD_MAYOR)
    (folder / "seeds" / "vaccines.txt").unlink()
    built(folder)
    with Store.open(folder / "claims.db") as store:
        assert store.count("judgements") == 1


# JSON Lines and standard input


def lines(path: Path, *documents: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(one) + "\r\n" for one in documents), encoding="utf-8-sig")
    return path


def test_every_line_is_kept_by_its_hash(folder: Path) -> None:
    file = lines(
        folder / "wire.jsonl",
        {"id": "n1", "text": FLOOD, "published": "2024-09", "desk": "Karachi"},
        {"id": "n2", "text": VACCINES, "publisher": "Chad Info"},
    )
    summary = add(folder / "claims.db", [file])
    assert (summary.new, summary.claims) == (2, 2)
    row = documents(folder / "claims.db")["n1"]
    assert json.loads(str(row["extra"])) == {"desk": "Karachi"}
    assert row["path"] == f"claims.db.archive/{row['sha256']}.jsonl"
    assert json.loads((folder / str(row["path"])).read_text())["text"] == FLOOD
    assert add(folder / "claims.db", [file]).unchanged == 2


def test_a_corrected_line_replaces_the_former(folder: Path) -> None:
    file = lines(folder / "wire.jsonl", {"id": "n1", "text": FLOOD}, {"id": "n2", "text": VACCINES})
    build(folder / "claims.db", [file])
    lines(file, {"id": "n1", "text": FLOOD_MAYOR})
    summary = build(folder / "claims.db", [file])
    assert (summary.changed, summary.dropped) == (1, ("wire.jsonl n2",))
    assert quotes(folder / "claims.db") == ["900"]
    assert len(list((folder / "claims.db.archive").iterdir())) == 1


def test_the_same_line_twice_is_one_document(folder: Path) -> None:
    file = lines(folder / "wire.jsonl", {"id": "n1", "text": FLOOD}, {"id": "n1", "text": FLOOD})
    assert add(folder / "claims.db", [file]).documents == 1


def test_standard_input(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FLOOD.encode())))
    summary = add(folder / "claims.db", ["-"], publisher="Geo", title="Floods")
    assert (summary.new, summary.claims) == (1, 1)
    row = documents(folder / "claims.db").popitem()[1]
    assert (row["publisher"], row["title"]) == ("Geo", "Floods")
    assert (folder / str(row["path"])).read_text() == FLOOD


def test_options_describe_one_document_only(folder: Path) -> None:
    with pytest.raises(UsageError, match="describe one document; name one file"):
        add(folder / "claims.db", [folder / "seeds"], publisher="Geo")
    assert not (folder / "claims.db").exists()


# Bad input: a one-line error, and a ledger as it was


def spoil_binary(seeds: Path) -> None:
    (seeds / "zz.txt").write_bytes(b"PK\x03\x04" + bytes(range(256)))


def spoil_empty(seeds: Path) -> None:
    (seeds / "zz.txt").touch()


def spoil_encoding(seeds: Path) -> None:
    (seeds / "zz.txt").write_bytes("Más de 300 heridos".encode("latin-1"))


def spoil_manifest(seeds: Path) -> None:
    (seeds / "sources.yml").write_text("flood.txt:\n  publishr: Indus Daily\n")


def spoil_date(seeds: Path) -> None:
    (seeds / "sources.yml").write_text("flood.txt:\n  published: 2024-13-40\n")


def spoil_line(seeds: Path) -> None:
    (seeds / "zz.jsonl").write_text(json.dumps({"id": 1, "text": FLOOD}) + "\n{no json\n")


SPOILS = [spoil_binary, spoil_empty, spoil_encoding, spoil_manifest, spoil_date, spoil_line]


@pytest.mark.parametrize("spoil", SPOILS)
def test_bad_input_changes_nothing(folder: Path, spoil) -> None:
    built(folder)
    before = (folder / "claims.db").read_bytes()
    (folder / "seeds" / "aa.txt").write_text(FLOOD_MAYOR)
    spoil(folder / "seeds")
    with pytest.raises((DocumentError, ManifestError)) as caught:
        built(folder)
    assert "\n" not in str(caught.value)
    assert (folder / "claims.db").read_bytes() == before


@pytest.mark.parametrize("spoil", SPOILS)
def test_bad_input_leaves_no_ledger_where_there_was_none(folder: Path, spoil) -> None:
    spoil(folder / "seeds")
    with pytest.raises((DocumentError, ManifestError)):
        built(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["seeds"]


def test_a_missing_path(folder: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        built(folder, "nowhere")
    assert not (folder / "claims.db").exists()


def test_a_database_of_something_else_is_left_alone(folder: Path) -> None:
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute("CREATE TABLE accounts (id)")
    before = (folder / "claims.db").read_bytes()
    with pytest.raises(NotALedgerError):
        built(folder)
    assert (folder / "claims.db").read_bytes() == before


def test_an_interruption_leaves_the_ledger_as_it_was(folder: Path, tmp_path_factory) -> None:
    built(folder)
    before = content_digest(folder / "claims.db")
    inbox = tmp_path_factory.mktemp("inbox")
    for number in range(3):
        (inbox / f"{number}.txt").write_text(FLOOD_MAYOR.replace("900", f"90{number}"))

    def interrupt(done: int, total: int, name: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(folder / "claims.db", [inbox], progress=interrupt)
    assert content_digest(folder / "claims.db") == before
    assert not (folder / "claims.db.archive").exists()


def test_a_killed_build_leaves_the_ledger_as_it_was(folder: Path) -> None:
    built(folder)
    before = content_digest(folder / "claims.db")
    (folder / "seeds" / "more.txt").write_text(FLOOD_MAYOR)
    program = (
        "import os; from ledger.building import build; "
        "build('claims.db', ['seeds'], progress=lambda *_: os._exit(9))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=folder).returncode == 9
    assert content_digest(folder / "claims.db") == before
    assert built(folder).new == 1


def test_progress_is_told_document_by_document(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    build(folder / "claims.db", [folder / "seeds"], progress=lambda *what: told.append(what))
    assert [(done, total) for done, total, _ in told] == [(1, 2), (2, 2)]


def test_a_ledger_moves_with_its_folder(folder: Path, tmp_path_factory) -> None:
    built(folder)
    moved = tmp_path_factory.mktemp("moved") / "ledger"
    shutil.copytree(folder, moved)
    assert not build(moved / "claims.db", [moved / "seeds"]).anything
    here = Path.cwd()
    os.chdir(moved)
    try:
        assert not build("claims.db", ["seeds"]).anything
    finally:
        os.chdir(here)


def test_a_file_name_is_only_a_name(folder: Path, tmp_path_factory) -> None:
    inbox = tmp_path_factory.mktemp("inbox")
    nasty = inbox / "'; DROP TABLE claims; --.txt"
    nasty.write_text(FLOOD_MAYOR)
    add(folder / "claims.db", [nasty])
    assert quotes(folder / "claims.db") == ["900"]


def test_errors_are_for_people(folder: Path) -> None:
    with pytest.raises(LedgerError) as caught:
        build(folder / "missing" / "claims.db", [folder / "seeds"])
    assert "no such folder; make it, or name another with --db" in str(caught.value)
