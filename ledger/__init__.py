"""A fact-checking ledger of numeric claims.

`read_numbers`, `extract`, `check` and `open` are the Python interface; each is loaded when it is
first asked for, so that `import ledger` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ledger.checking import check
    from ledger.extraction import extract_text as extract
    from ledger.extraction.numerals import read_numbers
    from ledger.store import open_ledger as open

__all__ = ["check", "extract", "open", "read_numbers"]

SOURCES = {
    "check": ("ledger.checking", "check"),
    "extract": ("ledger.extraction", "extract_text"),
    "open": ("ledger.store", "open_ledger"),
    "read_numbers": ("ledger.extraction.numerals", "read_numbers"),
}


def __getattr__(name: str) -> Any:
    """Load a name of the interface (PEP 562)."""
    if name not in SOURCES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = SOURCES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted([*globals(), *SOURCES])
