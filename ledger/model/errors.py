"""Errors meant for the person who made them: what was wrong, where, and what to do about it."""

from pathlib import Path


class LedgerError(Exception):
    """Anything the ledger refuses; the command line prints it as one line and exits with status 2."""

    def __init__(
        self, message: str, *, file: str | Path | None = None, line: int | None = None, remedy: str
    ) -> None:
        """Keep the parts; `line` counts from 1."""
        where = "" if file is None else f"{file}:{line}: " if line else f"{file}: "
        super().__init__(f"{where}{message}; {remedy}")
        self.message, self.file, self.line, self.remedy = message, file, line, remedy


class DocumentError(LedgerError):
    """A document that can't be read as text."""


class ManifestError(LedgerError):
    """A sources.yml, or a line of JSON Lines, that says something the ledger can't take."""


class NotALedgerError(LedgerError):
    """A database that exists and is no ledger."""


class NewerLedgerError(LedgerError):
    """A ledger written by a newer version of this program."""


class UsageError(LedgerError):
    """A request that can't be carried out as it was put."""
