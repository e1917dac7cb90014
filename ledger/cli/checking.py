"""`ledger check`: a sentence's figures held against the ledger."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options, terminal

if TYPE_CHECKING:
    from ledger.checking import Answer

FINDINGS = {
    "conflicts": "conflicts with",
    "disputed": "disputed by",
    "outdated": "outdated by",
    "agrees": "agrees with",
    "part_whole": "part or whole of",
    "differs_in_scope": "differs in scope from",
}
"""How a finding is said before the figure it was found against."""

COLUMNS = ("your figure", "finding", "in the ledger", "who, where, when", "why")


@click.command()
@click.argument("sentence", metavar='"SENTENCE"')
@options.database
@click.option(
    "--published",
    type=options.ISO_PREFIX,
    help="When it was said, so that “this year” has a meaning: 2023, 2023-02 or 2023-02-27.",
)
@options.as_json
def check(sentence: str, db: Path, published: str | None, as_json: bool) -> None:
    """Hold a sentence's figures against the ledger, and store nothing.

    For each figure: what it conflicts with, is disputed or outdated by, agrees with or differs from in scope,
    with quotations and reasons. SENTENCE - reads standard input.

    \b
    Example:
      ledger check "Iran handed over 900 Afghan prisoners this year." --published 2024-11-12
    """
    from ledger.checking import check as answers_to

    text = sys.stdin.read() if sentence == "-" else sentence
    answers = answers_to(text, db, published)
    if as_json:
        terminal.print_json([answer.model_dump(mode="json") for answer in answers])
        return
    if not answers:
        click.echo("No figure to check: dates, ages, times and ordinals are none.")
        return
    terminal.print_table(COLUMNS, [row for answer in answers for row in _rows(answer)])


def _rows(answer: "Answer") -> list[list[str]]:
    """A row for each figure of the ledger that says something; one that says so where none does."""
    quote = f"“{answer.figure.quote}”"
    if not answer.matches:
        return [[quote, "nothing known", "", "", ""]]
    rows = []
    for match in answer.matches:
        claim = match.claim
        source = ", ".join(filter(None, (claim.claimant, claim.publisher, claim.published)))
        found = f"“{claim.quote}”"
        rows.append([quote, FINDINGS[match.finding], found, source, match.explanation])
    return rows
