import os
import pty
import subprocess
import sys
from contextlib import suppress

import pytest

from ledger.cli import terminal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 760,000 refugees", "over 760,000 refugees"),
        ("۱۲ نفر کشته‌شدند", "۱۲ نفر کشته‌شدند"),
        ("\x1b[2J\x1b[31mred", " [2J [31mred"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("left\u202eright", "left right"),
        ("\u009b31mred", " 31mred"),
    ],
)
def test_a_document_cannot_command_the_terminal(text: str, shown: str):
    assert terminal.harmless(text) == shown


def test_a_piped_table_is_aligned_plain_text(capsys: pytest.CaptureFixture[str]):
    terminal.print_table(["part", "score"], [["recall", 0.98], ["traps", None], ["p\x1b[31m", 1]])
    assert capsys.readouterr().out == "part    score\nrecall  0.98\ntraps\np [31m  1\n"


def test_progress_is_silent_when_nobody_watches(capsys: pytest.CaptureFixture[str]):
    with terminal.progress("Reading") as progress:
        progress(1, 2, "flood.txt")
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err == ""


def on_a_terminal(program: str, **environment: str) -> str:
    """What a Python program writes to a terminal of its own."""
    reader, writer = pty.openpty()
    plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    running = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=writer,
        stderr=writer,
        env={**plain, "TERM": "xterm-256color", "COLUMNS": "80", **environment},
    )
    os.close(writer)
    shown = b""
    with suppress(OSError):  # how Linux says that the other end was closed
        while part := os.read(reader, 4096):
            shown += part
    os.close(reader)
    assert running.wait(timeout=30) == 0
    return shown.decode()


TABLE = "from ledger.cli import terminal; terminal.print_table(['part'], [['re[b]call']])"
HEADING = "import click; from ledger.cli import terminal; click.echo(terminal.heading('40 died'))"


def test_a_terminal_shows_a_ruled_table_and_takes_no_markup_from_its_cells():
    shown = on_a_terminal(TABLE)
    assert "re[b]call" in shown and "─" in shown


def test_a_heading_is_bold_on_a_terminal_unless_no_color_is_set():
    assert "\x1b[1m40 died" in on_a_terminal(HEADING)
    assert "\x1b[" not in on_a_terminal(HEADING, NO_COLOR="1")


def test_progress_shows_on_a_terminal_and_is_gone_afterwards():
    shown = on_a_terminal(
        "from ledger.cli import terminal\n"
        "with terminal.progress('Reading') as told: told(1, 2, 'flood.txt')\n"
    )
    assert "Reading" in shown and "1/2" in shown and "flood.txt" in shown
    assert shown.rstrip().endswith("\x1b[2K") or "\x1b[2K" in shown.rsplit("flood.txt", 1)[1]
