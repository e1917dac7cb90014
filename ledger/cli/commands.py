"""The command group: names every command, loads the one that is asked for, and words every refusal.

A command's module is imported only when the command runs or its own help is shown, so that
`ledger --help` answers without loading spaCy, pandas or Datasette.
"""

from importlib import import_module
from typing import Any

import click

COMMANDS = {
    "build": ("ledger.cli.building", "Read documents into the ledger and compare their figures."),
    "add": ("ledger.cli.building", "Add more documents to the ledger."),
    "check": ("ledger.cli.checking", "Hold a sentence's figures against the ledger."),
    "conflicts": ("ledger.cli.conflicts", "Show what contradicts what, most serious first."),
    "extract": ("ledger.cli.extraction", "Print a text's claims as JSON lines."),
    "evaluate": ("ledger.cli.evaluation", "Score the ledger against hand-made gold."),
    "verify": ("ledger.cli.verification", "Re-check every hash, offset, numeral and chain link."),
    "export": ("ledger.cli.exporting", "Write the ledger for other tools."),
    "publish": ("ledger.cli.publishing", "Write the site as files that any file host can serve."),
    "serve": ("ledger.cli.serving", "Show the ledger as a web site."),
}
"""Each command with the module that holds it and the line it has in `ledger --help`."""

INTERRUPTED = 130
"""What a shell expects of a program stopped with Ctrl-C: 128 and the number of SIGINT."""


class Refusal(click.ClickException):
    """A request the ledger refuses: one line on standard error, exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the line without a usage text around it."""
        click.echo(f"ledger: {self.format_message()}", err=True)


class Commands(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command, or None when there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; word what it refuses in one line."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("ledger: stopped", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            raise
        except Exception as error:
            refusal = _refusal(error)
            if refusal is None:
                raise
            raise refusal from error


def _refusal(error: Exception) -> Refusal | None:
    """Word an error its maker can mend; None for a mistake in the program."""
    from ledger.model import LedgerError

    if isinstance(error, LedgerError):
        return Refusal(" ".join(str(error).split()))
    if isinstance(error, OSError) and error.filename is not None:
        reason = (error.strerror or "cannot be used").lower()
        return Refusal(f"{error.filename}: {reason}; check the path and who may read and write it")
    return None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="figure-ledger", prog_name="ledger")
def main() -> None:
    """A fact-checking ledger of numeric claims.

    It reads figures out of documents with their exact quotation, keeps who said them of what,
    where and when, and shows which figures contradict each other.

    \b
    Example:
      ledger build
      ledger conflicts
    """
