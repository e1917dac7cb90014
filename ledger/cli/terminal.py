"""What goes to a person's terminal: tables, progress and colour there, plain text everywhere else."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, Protocol
from unicodedata import category

import click

if TYPE_CHECKING:
    from rich.console import Console

CELL = 60
"""Characters of a cell that a table shows to a person; programs read the rest with --json."""


class Progress(Protocol):
    """Told after each document how many are done, how many there are, and which it was."""

    def __call__(self, done: int, total: int, name: str) -> None:
        """Show that `done` of `total` are finished."""


def harmless(text: object) -> str:
    """The text with every control and direction-changing character made a space.

    A document could otherwise move the cursor, recolour the terminal or hide words in it.
    """
    return "".join(
        " " if category(letter) in ("Cc", "Cf") and letter not in "\u200c\u200d" else letter
        for letter in str(text)
    )


def print_lines(text: str) -> None:
    """Print text of several lines, each harmless."""
    for line in text.split("\n"):
        click.echo(harmless(line))


def print_json(content: object) -> None:
    """Print one JSON document; text stays readable in its own script."""
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows as a table on a terminal, as aligned plain text when piped."""
    cells = [["" if cell is None else harmless(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for line in aligned(columns, cells):
            click.echo(line)
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    _console(sys.stdout).print(table)


def aligned(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay out rows under their headings with two spaces between columns."""
    lines = [list(columns), *(list(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def heading(text: str) -> str:
    """The text in bold where the terminal shows it; click drops the codes when piped."""
    return _styled(text, bold=True)


def faint(text: str) -> str:
    """The text dimmed where the terminal shows it."""
    return _styled(text, dim=True)


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """Show a bar on standard error while something long runs; nothing when piped."""
    if not sys.stderr.isatty():
        yield lambda done, total, name: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Bar(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(title, total=None, name="")
        yield lambda done, total, name: bar.update(
            task, completed=done, total=total, name=harmless(name)[-CELL:]
        )


def _styled(text: str, **style: Any) -> str:
    import os

    return text if os.environ.get("NO_COLOR") else click.style(text, **style)


def _console(stream: IO[str]) -> "Console":
    from rich.console import Console

    return Console(file=stream, highlight=False)
