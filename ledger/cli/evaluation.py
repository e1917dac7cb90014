"""`ledger evaluate`: how well the ledger reads, measured on hand-made gold."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from ledger.cli import options, terminal

if TYPE_CHECKING:
    from ledger.evaluation import Scores


@click.command()
@click.argument(
    "gold_dir", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The ledger to score; without it the gold's documents are read into a passing one.",
)
@click.option("--misses", is_flag=True, help="Also list what was missed and what was wrong.")
@options.jobs
@options.as_json
def evaluate(gold_dir: Path, db: Path | None, misses: bool, jobs: int, as_json: bool) -> None:
    """Score the ledger against hand-made gold.

    GOLD_DIR holds claims.jsonl and, where they exist, relations.jsonl, traps.jsonl and
    documents.jsonl. Documents that are files lie in GOLD_DIR, in its parent or in seeds/.

    \b
    Example:
      ledger evaluate tests/gold/news --misses
    """
    from ledger import building, evaluation
    from ledger.store import Store

    with ExitStack() as stack:
        gold = evaluation.read_gold(gold_dir)
        if db is None:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="ledger-evaluate-")))
            db = folder / "gold.db"
            documents = evaluation.gold_documents(gold_dir, gold, [Path("seeds")])
            progress = stack.enter_context(terminal.progress("Reading"))
            building.build(db, documents, jobs=options.processors(jobs), progress=progress)
        store = stack.enter_context(Store.open(db))
        scores = evaluation.score_ledger(store, gold)
    _print(scores, misses, as_json)


def _print(scores: "Scores", misses: bool, as_json: bool) -> None:
    if as_json:
        content: dict[str, object] = {}
        for part, rows in scores.table.groupby("part", sort=False):
            content[str(part)] = dict(zip(rows["measure"], rows["score"], strict=True))
        if misses:
            content["misses"] = scores.misses.to_dict("records")
        terminal.print_json(content)
        return
    terminal.print_table(["part", "measure", "score"], scores.table.to_numpy().tolist())
    if misses:
        click.echo()
        terminal.print_table(list(scores.misses.columns), scores.misses.to_numpy().tolist())
