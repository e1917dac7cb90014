"""`ledger publish`: the site as files."""

from pathlib import Path

import click

from ledger.cli import options, terminal


@click.command()
@options.database
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--address",
    required=True,
    help="Where the copy will be found on the web; citations and feeds name it.",
)
@options.metadata
def publish(db: Path, folder: Path, address: str, metadata: Path | None) -> None:
    """Write the site into FOLDER as files that any file host can serve.

    Pages, charts, JSON, feeds and the database are in it, and all links between them work.
    Checking and searching need the live site, and the pages say so.

    \b
    Example:
      ledger publish public --address https://figures.example.org/
    """
    from ledger.site.snapshot import publish as write_copy

    with terminal.progress("Writing") as progress:
        count = write_copy(db, folder, address, progress, metadata)
    terminal.print_lines(f"Wrote {count:,} files to {folder}.")
