"""The command line: one module a topic, each importing what it needs only when its command runs."""

from ledger.cli.commands import main

__all__ = ["main"]
