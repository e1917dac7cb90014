"""`ledger serve`: the site."""

from pathlib import Path

import click

from ledger.cli import options


@click.command()
@options.database
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="The port to listen on; 0 takes a free one.",
)
def serve(db: Path, host: str, port: int) -> None:
    """Show the ledger as a web site, read-only, until Ctrl-C.

    \b
    Example:
      ledger serve --port 8001
    """
    from ledger.site import serving

    serving.serve(db, host=host, port=port)
