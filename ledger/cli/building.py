"""`ledger build` and `ledger add`: documents in."""

from pathlib import Path

import click

from ledger.cli import options, terminal

SEEDS = Path("seeds")


@click.command()
@click.argument("paths", metavar="[PATH ...]", nargs=-1, type=click.Path(path_type=Path))
@options.database
@options.jobs
def build(paths: tuple[Path, ...], db: Path, jobs: int) -> None:
    """Read documents into the ledger, and compare their figures.

    PATH is a file or a folder; without one, the folder seeds/ is read. A folder may hold a
    sources.yml that says for each file who published it, when and where. Building again from the
    same documents changes nothing, and judgements survive.

    \b
    Example:
      ledger build seeds/ --db claims.db --jobs 2
    """
    from ledger import building

    with terminal.progress("Reading") as progress:
        summary = building.build(
            db, list(paths) or [SEEDS], jobs=options.processors(jobs), progress=progress
        )
    terminal.print_lines(str(summary))


@click.command()
@click.argument(
    "paths", metavar="PATH|- ...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@options.database
@options.jobs
@click.option("--publisher", help="Who published it, for a lone file or standard input.")
@click.option(
    "--published", type=options.ISO_PREFIX, help="When: 2023, 2023-02 or 2023-02-27, as is known."
)
@click.option("--url", help="Where it was published.")
@click.option("--title", help="Its title.")
def add(
    paths: tuple[Path, ...],
    db: Path,
    jobs: int,
    publisher: str | None,
    published: str | None,
    url: str | None,
    title: str | None,
) -> None:
    """Add more documents to the ledger, without touching those that are in.

    PATH is a file or a folder, - is standard input. --publisher, --published, --url and --title say
    what a lone file or standard input can't.

    \b
    Example:
      ledger add report.txt --publisher "Ariana News" --published 2024-11-09
    """
    from ledger import building

    with terminal.progress("Reading") as progress:
        summary = building.add(
            db,
            list(paths),
            jobs=options.processors(jobs),
            progress=progress,
            publisher=publisher,
            published=published,
            url=url,
            title=title,
        )
    terminal.print_lines(str(summary))
