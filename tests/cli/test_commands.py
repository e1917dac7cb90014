"""The command line as a person or a program meets it, run as its own process."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger.cli import main
from ledger.cli.commands import COMMANDS
from ledger.cli.reference import reference

HEAVY = ("spacy", "pandas", "datasette", "rich", "pydantic", "sqlite_utils")
DOCS = Path(__file__).parent.parent.parent / "docs"


def ledger(*words: str, cwd: Path, **extra: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ledger", *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, **extra)


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_answers_without_loading_anything_heavy(words: list[str]):
    program = (
        "import sys; from ledger.cli import main\n"
        f"try: main({words!r})\n"
        f"except SystemExit: print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr == ""
    assert "ledger" in done.stdout
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_an_example_and_without_loading_spacy_pandas_or_datasette(
    name: str,
):
    program = (
        "import sys; from ledger.cli import main\n"
        f"try: main([{name!r}, '--help'])\n"
        "except SystemExit: print([m for m in ('spacy', 'pandas', 'datasette') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr == ""
    assert "Example:" in done.stdout
    assert done.stdout.endswith("[]\n")


def test_every_command_is_listed_with_what_it_does():
    listed = CliRunner().invoke(main, ["--help"]).stdout
    for name, (_, line) in COMMANDS.items():
        assert name in listed and line.split()[0] in listed


def test_the_command_reference_is_in_step_with_the_code():
    written = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert written == reference(), "run: python -m ledger.cli.reference > docs/commands.md"


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["build", "--nonsense"],
        ["serve", "--port", "seventy"],
        ["export", "pdf"],
        ["add"],
        ["extract", "-", "--published", "2023-02-30"],
    ],
)
def test_a_request_that_cannot_be_understood_is_a_usage_error(words: list[str]):
    asked = CliRunner().invoke(main, words)
    assert asked.exit_code == 2
    assert "Traceback" not in asked.output and "Usage:" in asked.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build", "nowhere.txt"],
        ["add", "nowhere.txt"],
        ["extract", "nowhere.txt"],
        ["check", "Forty people died."],
        ["conflicts"],
        ["verify"],
        ["export", "csv"],
        ["serve"],
        ["evaluate", "."],
    ],
    ids=lambda words: words[0],
)
def test_what_is_refused_is_one_line_with_a_remedy_and_status_2(words: list[str], tmp_path: Path):
    if words[0] not in COMMANDS:
        pytest.skip(f"no command {words[0]} yet")
    done = ledger(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("ledger: ") and done.stderr.count("\n") == 1
    assert "; " in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_something_else_is_refused_and_left_as_it_was(tmp_path: Path):
    other = tmp_path / "claims.db"
    other.write_bytes(b"dear diary")
    for words in (["conflicts"], ["verify"], ["build", "."]):
        (tmp_path / "flood.txt").write_text("Forty people died, the mayor said.")
        done = ledger(*words, cwd=tmp_path)
        assert done.returncode == 2 and "claims.db" in done.stderr
        assert done.stderr.count("\n") == 1
    assert other.read_bytes() == b"dear diary"


def test_a_reader_that_stops_reading_is_no_error(seeds_ledger: Path):
    line = f"{sys.executable} -m ledger export jsonl --db {seeds_ledger} | head -n 1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True)
    assert json.loads(done.stdout)["quote"]
    assert done.stderr == ""


def test_ctrl_c_stops_without_a_traceback(tmp_path: Path):
    told = (f"The mayor of town {n} said {n} people died in the flood.\n" for n in range(20_000))
    (tmp_path / "long.txt").write_text("".join(told))
    command = [sys.executable, "-m", "ledger", "extract", "long.txt"]
    # Where the tests run in a shell's background, SIGINT is ignored, and a child would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    time.sleep(4)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert running.returncode == 130
    assert errors.strip() == "ledger: stopped"
