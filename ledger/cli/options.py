"""Options and arguments that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

database: Decorator = click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("claims.db"),
    show_default=True,
    help="The ledger to use.",
)

metadata: Decorator = click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file like metadata.yml with the site's title, where to report errors and so on.",
)

jobs: Decorator = click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes that read documents at once; 0 for one a processor. The result is the same.",
)

as_json: Decorator = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs instead of text for people."
)


class IsoPrefix(click.ParamType[str]):
    """A date as precise as it is known: 2023, 2023-02 or 2023-02-27."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the date as given; anything but an existing date is a usage error."""
        from ledger.documents.dates import iso_prefix

        try:
            return iso_prefix(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


ISO_PREFIX = IsoPrefix()


def processors(wanted: int) -> int:
    """How many processes `--jobs` asks for: 0 is one for each processor this process may use."""
    if wanted:
        return wanted
    import os

    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1
