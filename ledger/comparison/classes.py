"""Classes of events that words name: hard ones, which never meet, and those of harm."""

import re

from ledger.comparison.words import phrases, stem_set

_MONTH = re.compile(r"(?<!['’]s )\bMarch\b")

HARM = frozenset({"killed", "injured", "missing", "displaced", "affected", "destroyed", "damaged", "trapped", "rescued", "hospitalised", "abducted"})  # fmt: skip
"""Classes of what one incident does; its tolls are told under differently wide names of one area."""


def classes_of(words: tuple[str, ...]) -> frozenset[str]:
    """The classes that running stems name; a verb that only says that something is there names none."""
    found = phrases("events", "classes").names_in(words)
    being = stem_set("events", "being")
    return (
        frozenset(found) if found and not (len(words) == 1 and words[0] in being) else frozenset()
    )


def without_month(text: str) -> str:
    """A text without the month in which nobody need have marched; "the Women's March" stays."""
    return _MONTH.sub(" ", text)
