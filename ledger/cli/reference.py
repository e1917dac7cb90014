"""The command reference, written from the commands themselves: `python -m ledger.cli.reference`."""

from typing import Any

import click

from ledger.cli.commands import main

TITLE = """# Commands

Written from the code by `python -m ledger.cli.reference`; a test fails when it is out of step.
The same commands answer to `figure-ledger`, since an accounting tool also calls itself ledger.

Every command exits with 0 when it did what was asked, with 2 and one line on standard error when it
refuses, saying what was wrong, where, and what to do. `ledger verify` exits with 1 when something in
the ledger is not as it was stored. Colour and progress show on a terminal only; `NO_COLOR` is
honoured.
"""

WIDTH = 100
"""Characters a line, whatever terminal the reference is written on."""


def reference() -> str:
    """Word every command's help as one Markdown page."""
    settings: dict[str, Any] = {**main.context_settings, "max_content_width": WIDTH}
    group = click.Context(main, info_name="ledger", terminal_width=WIDTH, **settings)
    pages = [TITLE, _section("ledger", main.get_help(group))]
    for name in main.list_commands(group):
        command = main.get_command(group, name)
        if command is not None:
            context = click.Context(command, parent=group, info_name=name)
            pages.append(_section(f"ledger {name}", command.get_help(context)))
    return "\n".join(pages)


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
