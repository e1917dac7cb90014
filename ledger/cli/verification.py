"""`ledger verify`: is everything in the ledger still what the documents say?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options, terminal

if TYPE_CHECKING:
    from ledger.verification import Problem

FAILED = 1
CHECKED = ("documents", "articles", "claims", "judgements")


@click.command()
@options.database
@click.pass_context
def verify(context: click.Context, db: Path) -> None:
    """Re-check every hash, offset, numeral and chain link.

    Each document is read again from its file; its bytes must have the stored hash, every quotation
    must stand at its offsets, and every numeral must read as the stored interval. Exits with status
    1 and names the claims that fail when anything is not as it was stored.

    \b
    Example:
      ledger verify --db claims.db
    """
    from ledger.store import Store
    from ledger.verification import verify as problems_of

    problems = problems_of(db)
    with Store.open(db) as store:
        counts = {table: store.count(table) for table in CHECKED}
    for problem in problems:
        click.echo(terminal.harmless(problem))
    click.echo(_closing(counts, problems))
    if problems:
        context.exit(FAILED)


def _closing(counts: dict[str, int], problems: "list[Problem]") -> str:
    """What was checked, and what came of it."""
    checked = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    if not problems:
        return f"Checked {checked}: everything is as it was stored."
    wrong = len({problem.subject for problem in problems})
    return f"Checked {checked}: {wrong:,} of them not as stored."
