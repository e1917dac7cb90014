"""`verify` finds every change to a ledger or its documents, and names the claim."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from ledger.building import add, build
from ledger.model import LedgerError
from ledger.store import Store
from ledger.store.judgements import seal
from ledger.verification import verify

MEASLES = (
    "Measles spreads in Kivu\n\nThe health ministry said on Monday that more than 7,400 children "
    "fell ill with measles in Kivu in 2023. Vaccinations fell by 12 percent, it said.\n"
)
TRADE = "Exports of coffee from Honduras rose by 8 percent in 2022, the central bank said.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "measles.txt").write_text(MEASLES)
    (folder / "trade.jsonl").write_text(json.dumps({"id": "t1", "text": TRADE}))
    build(folder / "claims.db", [folder / "seeds"])
    add(folder / "claims.db", [folder / "trade.jsonl"])
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "ledger"))


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in verify(folder / "claims.db")]


def change(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "claims.db") as connection:
        assert connection.execute(sql).rowcount == 1


def claim_of(folder: Path, number: str) -> str:
    with Store.open(folder / "claims.db") as store:
        return str(next(store.rows("SELECT id FROM claims WHERE number_text = ?", [number]))["id"])


def test_an_untouched_ledger_has_no_problems(folder: Path) -> None:
    with Store.open(folder / "claims.db") as store:
        assert store.count("claims") == 3
    assert problems(folder) == []


@pytest.mark.parametrize("at", [0, MEASLES.index("7,400"), len(MEASLES) - 2])
def test_one_byte_of_a_document(folder: Path, at: int) -> None:
    file = folder / "seeds" / "measles.txt"
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    found = problems(folder)
    assert "has SHA-256" in found[0]
    assert any(
        f"claim {claim_of(folder, '7,400')} ('more than 7,400 children" in one for one in found
    )
    assert not any(claim_of(folder, "8") in one for one in found)


def test_one_byte_of_an_archived_line(folder: Path) -> None:
    line = next((folder / "claims.db.archive").iterdir())
    line.write_text(line.read_text().replace("8 percent", "9 percent"))
    assert any(claim_of(folder, "8") in one for one in problems(folder))


@pytest.mark.parametrize(
    "column",
    ["quote_start", "quote_end", "number_end", "sentence_start"],
)
@pytest.mark.parametrize("by", [1, -1])
def test_one_offset(folder: Path, column: str, by: int) -> None:
    identity = claim_of(folder, "7,400")
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(
            f"UPDATE claims SET {column} = {column} + ? WHERE id = ?", [by, identity]
        )
    found = problems(folder)
    assert found
    assert all(identity in one or "CHECK" in one for one in found)


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("number_text", "'7,500'", "the stored number is '7,500'"),
        ("quote", "'7,400 children'", "the stored quote"),
        ("sentence", "'They said so.'", "the stored sentence"),
        ("value", "7500", "reads as 7,400"),
        ("value_low", "740", "reads as 7,400"),
        ("read_high", "9000", "stored is 7,400 to open (7,400 to 9,000)"),
        ("value_high", "8000", "stored is 7,400 to 8,000"),
        ("document_id", "(SELECT id FROM documents WHERE external_id = 't1')", "stands"),
        ("number_start", "number_start - 1", "its id is not that of a numeral at these offsets"),
    ],
)
def test_one_field(folder: Path, column: str, value: str, told: str) -> None:
    identity = claim_of(folder, "7,400")
    change(folder, f"UPDATE claims SET {column} = {value} WHERE id = '{identity}'")
    found = problems(folder)
    assert any(identity in one and told in one for one in found), found


def test_a_fall_is_still_the_numeral_that_was_read(folder: Path) -> None:
    identity = claim_of(folder, "12")
    with Store.open(folder / "claims.db") as store:
        claim = store.claim(identity)
    assert claim is not None
    assert claim.value == -12
    change(folder, f"UPDATE claims SET value = -13 WHERE id = '{identity}'")
    assert any(identity in one for one in problems(folder))


def test_a_missing_document(folder: Path) -> None:
    (folder / "seeds" / "measles.txt").unlink()
    found = problems(folder)
    assert "can't be read" in found[0]
    assert any(claim_of(folder, "7,400") in one for one in found)


def test_a_row_that_points_nowhere(folder: Path) -> None:
    change(
        folder,
        "DELETE FROM articles WHERE document_id IN (SELECT id FROM documents WHERE external_id = 't1')",
    )
    assert any(
        "row" in one and "of claims points to a missing articles" in one for one in problems(folder)
    )


def judged(folder: Path, *decisions: str) -> None:
    previous = ""
    with sqlite3.connect(folder / "claims.db") as connection:
        for decision in decisions:
            row = {
                "subject_type": "claim",
                "subject_id": claim_of(folder, "8"),
                "decision": decision,
                "reason": "read the bank's table",
                "reviewer": "Inés",
                "made_at": "2026-01-02T03:04:05+00:00",
            }
            row |= {"previous_sha256": previous, "sha256": seal(row, previous)}
            names = ", ".join(row)
            marks = ", ".join("?" * len(row))
            connection.execute(
                f"INSERT INTO judgements ({names}) VALUES ({marks})", list(row.values())
            )
            previous = row["sha256"]


def tampered(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute("DROP TRIGGER judgements_are_not_edited")
        connection.execute("DROP TRIGGER judgements_are_not_deleted")
        connection.execute(sql)


def test_a_sound_chain_of_judgements(folder: Path) -> None:
    judged(folder, "confirmed", "rejected", "confirmed")
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE judgements SET decision = 'rejected' WHERE id = 1", "judgement 1 is not as it was sealed"),
        ("UPDATE judgements SET reviewer = 'Bob' WHERE id = 3", "judgement 3 is not as it was sealed"),
        ("DELETE FROM judgements WHERE id = 2", "before judgement 3, judgement 2 is missing"),
        ("DELETE FROM judgements WHERE id = 1", "judgement 2 does not follow the one before it"),
    ],
)  # fmt: skip
def test_a_broken_chain_of_judgements(folder: Path, sql: str, told: str) -> None:
    judged(folder, "confirmed", "rejected", "confirmed")
    tampered(folder, sql)
    assert told in problems(folder)


def test_a_damaged_database(folder: Path) -> None:
    with sqlite3.connect(folder / "claims.db") as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE claims SET read_low = read_high + 1")
    assert any("the database is damaged: CHECK" in one for one in problems(folder))


def test_no_ledger_at_all(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        verify(tmp_path / "claims.db")
