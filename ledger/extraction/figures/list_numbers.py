"""Numbers that only count the points of a list, or name a note: "1. Introduction", "2) cost", "[12]"."""

import re

from ledger.extraction.figures.amount import Amount

MOST_POINTS = 100
"""A list has fewer points than this; a larger number before a bracket is a count."""
_LIST_NUMBER = (re.compile(r"(?:^|\n)[ \t]*\(?$"), re.compile(r"[.)](?:\s|$)"))
_POINT_BEGINS = re.compile(r"(?:[:;,.?!]|\b(?:and|or)|^)\s*$")
_CITATION = (re.compile(r"\[$"), re.compile(r"[\],]"))


def is_list_number(amount: Amount, before: str, after: str) -> bool:
    """ "1. Introduction", "(2) The court", "[12]"; "for two reasons: 1) cost" within a sentence."""
    if not amount.plain:
        return False
    if _closes_nothing(amount, before, after):
        return True
    if (
        _LIST_NUMBER[0].search(before)
        and _LIST_NUMBER[1].match(after)
        and (amount.high or 0) < MOST_POINTS
    ):
        return before.strip() == "" or "\n" in before[-4:] or before.rstrip().endswith("(")
    return bool(_CITATION[0].search(before) and _CITATION[1].match(after))


def _closes_nothing(amount: Amount, before: str, after: str) -> bool:
    """A bracket right behind a small number that none before it opened marks a list's next point."""
    opened = before.count("(") > before.count(")") or not _POINT_BEGINS.search(before)
    return after.startswith(") ") and not opened and (amount.high or 0) < MOST_POINTS
