"""`ledger conflicts`: what contradicts what."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ledger.cli import options, terminal

if TYPE_CHECKING:
    import pandas as pd

INDENT = "     "


@click.command()
@options.database
@click.option("--all", "everything", is_flag=True, help="Also those that are hardly check-worthy.")
@click.option("--limit", type=click.IntRange(min=1), help="How many to show; all of them without.")
@options.as_json
def conflicts(db: Path, everything: bool, limit: int | None, as_json: bool) -> None:
    """Show what contradicts what, most serious first.

    Shown are conflicts between check-worthy figures: those about people, harm, money and policy.
    --all adds the rest.

    \b
    Example:
      ledger conflicts --limit 5
    """
    from ledger.store import Store

    with Store.open(db) as store:
        found = store.conflicts()
    shown = _chosen(found, everything, limit)
    if as_json:
        terminal.print_json(shown)
        return
    for place, conflict in enumerate(shown, 1):
        _print_conflict(place, conflict)
    click.echo(_closing(len(shown), len(found)))


def _chosen(found: "pd.DataFrame", everything: bool, limit: int | None) -> list[dict[str, Any]]:
    from ledger.exports.cells import plain
    from ledger.model import CHECKWORTHY

    if not everything:
        found = found[found["checkworthiness"] >= CHECKWORTHY]
    rows = found.head(limit or len(found)).to_dict("records")
    return [{str(name): plain(cell) for name, cell in row.items()} for row in rows]


def _print_conflict(place: int, conflict: Mapping[str, Any]) -> None:
    click.echo(terminal.heading(f"{place:>3}. {terminal.harmless(conflict['explanation'])}"))
    click.echo(terminal.faint(f"{INDENT}{_kind(conflict)}, id {conflict['id']}"))
    for side in ("a", "b"):
        if conflict[f"claim_{side}"] is not None:
            _print_side(conflict, side)
    click.echo()


def _kind(conflict: Mapping[str, Any]) -> str:
    """What sort of conflict it is, how far apart the figures are, and how serious it is."""
    sort = " · ".join(filter(None, (conflict["relation"], conflict["basis"])))
    apart = f", {conflict['gap']:.3g} times apart" if (conflict["gap"] or 0) > 1 else ""
    return f"{sort}{apart}, severity {conflict['severity']:.2f}"


def _print_side(conflict: Mapping[str, Any], side: str) -> None:
    click.echo(f"{INDENT}“{terminal.harmless(conflict[f'quote_{side}'])}”")
    who = conflict[f"claimant_{side}"] or "nobody credited"
    where = conflict[f"publisher_{side}"] or "publisher unknown"
    when = conflict[f"published_{side}"] or "date unknown"
    source = terminal.harmless(f"{who}, in {where}, {when}")
    click.echo(f"{INDENT}  {source} {terminal.faint('· claim ' + conflict[f'claim_{side}'])}")


def _closing(shown: int, total: int) -> str:
    if not total:
        return "No conflicts."
    rest = f" of {total}; --all and no --limit show every one" if shown < total else ""
    return f"{shown} {'conflict' if shown == 1 else 'conflicts'}{rest}"
