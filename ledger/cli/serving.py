"""`ledger serve`: the site."""

from contextlib import suppress
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@options.database
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port to listen on; without it 8001, or a free one where that is taken.",
)
@click.option(
    "--base-url", default="/", show_default=True, help="The path the site lies under at its host."
)
@options.metadata
def serve(db: Path, host: str, port: int | None, base_url: str, metadata: Path | None) -> None:
    """Show the ledger as a web site, read-only, until Ctrl-C.

    Prints the site's address. Visitors can search and check sentences; they can neither change the
    ledger nor run SQL on it.

    \b
    Example:
      ledger serve --port 8001
    """
    from ledger.site.serving import serve as serve_site

    with suppress(KeyboardInterrupt):  # the way to stop it, so not an accident
        serve_site(db, host=host, port=port, base_url=base_url, metadata=metadata)
