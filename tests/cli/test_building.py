"""`ledger build`, `add` and `extract` over real files, run as a person runs them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ledger.cli import main
from ledger.store import Store, same_content

FLOOD = "At least 40 people were killed in floods in northern Chad, the interior ministry said.\n"
FIRE = "The fire destroyed 212 houses in Izmir, Mayor Cemil Soyer said.\n"


def ledger(*words: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def numbers(path: Path) -> list[str]:
    with Store.open(path) as store:
        return sorted(store.claims()["number_text"])


def test_build_reads_a_folder_and_again_changes_nothing(here: Path):
    (here / "texts").mkdir()
    (here / "texts" / "flood.txt").write_text(FLOOD)
    first = ledger("build", "texts")
    assert first.exit_code == 0, first.output
    assert "Read 1 document: 1 new" in first.stdout
    before = (here / "claims.db").read_bytes()
    second = ledger("build", "texts")
    assert "Nothing changed" in second.stdout
    assert (here / "claims.db").read_bytes() == before


def test_build_reads_seeds_where_no_path_is_given(here: Path):
    (here / "seeds").mkdir()
    (here / "seeds" / "flood.txt").write_text(FLOOD)
    assert ledger("build", "--db", "other.db").exit_code == 0
    assert numbers(here / "other.db") == ["40"]


def test_add_brings_in_more_and_says_who_published_it(here: Path):
    (here / "flood.txt").write_text(FLOOD)
    (here / "fire.txt").write_text(FIRE)
    ledger("build", "flood.txt")
    added = ledger("add", "fire.txt", "--publisher", "Aegean Post", "--published", "2024-07")
    assert added.exit_code == 0, added.output
    assert numbers(here / "claims.db") == ["212", "40"]
    with Store.open("claims.db") as store:
        published = store.documents().set_index("path")
    assert published.loc["fire.txt", "publisher"] == "Aegean Post"
    assert published.loc["fire.txt", "published"] == "2024-07"


def test_add_reads_standard_input(here: Path):
    added = ledger("add", "-", "--title", "Fire in Izmir", stdin=FIRE.encode())
    assert added.exit_code == 0, added.output
    assert numbers(here / "claims.db") == ["212"]


def test_any_number_of_jobs_gives_the_same_ledger(here: Path):
    for at in range(5):
        (here / f"flood{at}.txt").write_text(FLOOD.replace("40", str(40 + at)))
    for jobs in ("1", "2"):
        assert ledger("build", ".", "--db", f"jobs{jobs}.db", "--jobs", jobs).exit_code == 0
    assert same_content("jobs1.db", "jobs2.db")


def test_extract_prints_a_claim_a_line_and_makes_no_ledger(here: Path):
    (here / "flood.txt").write_text(FLOOD)
    said = ledger("extract", "flood.txt", "--published", "2024-07-03")
    (claim,) = map(json.loads, said.stdout.splitlines())
    assert claim["document"] == "flood.txt"
    assert (claim["value"], claim["quantifier"]) == (40, "at_least")
    assert FLOOD[claim["number_start"] : claim["number_end"]] == "40"
    assert claim["published"] == "2024-07-03"
    assert [file.name for file in here.iterdir()] == ["flood.txt"]


def test_extract_reads_standard_input(here: Path):
    said = ledger("extract", "-", stdin=FIRE.encode())
    assert [json.loads(line)["value"] for line in said.stdout.splitlines()] == [212]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, ""),
        ("page.pdf", b"%PDF-1.7", "PDF"),
        ("lines.jsonl", b'{"id": "a", "text": "40 died"}\n{"id": \n', "lines.jsonl:2: "),
    ],
)
def test_a_document_that_cannot_be_read_is_named_and_nothing_is_stored(
    here: Path, name: str, content: bytes, said: str
):
    (here / name).write_bytes(content)
    for command in ("build", "add", "extract"):
        refused = ledger(command, name)
        assert refused.exit_code == 2
        assert refused.stderr.startswith(f"ledger: {name}:") and said in refused.stderr
        assert refused.stderr.count("\n") == 1
        assert not (here / "claims.db").exists()


def test_a_manifest_with_an_unknown_key_is_named_with_its_line(here: Path):
    (here / "flood.txt").write_text(FLOOD)
    (here / "sources.yml").write_text("flood.txt:\n  publisher: Chad Times\n  pulbished: 2024\n")
    refused = ledger("build", ".")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("ledger: sources.yml:3:") and "pulbished" in refused.stderr


def test_a_read_only_folder_is_refused_in_one_line(here: Path):
    (here / "flood.txt").write_text(FLOOD)
    refused = ledger("build", "flood.txt", "--db", "/proc/claims.db")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("ledger: /proc") and refused.stderr.count("\n") == 1
