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
