"""`ledger verify`: is everything in the ledger still what the documents say?"""

from pathlib import Path

import click

from ledger.cli import options, terminal


@click.command()
@options.database
@click.pass_context
def verify(context: click.Context, db: Path) -> None:
    """Re-check every hash, offset, numeral and chain link.

    Exits with status 1 and names the claims that fail when anything is not as it was stored.

    \b
    Example:
      ledger verify --db claims.db
    """
    from ledger import verification

    problems = verification.verify(db)
    for problem in problems:
        click.echo(terminal.harmless(problem))
    if problems:
        context.exit(1)
