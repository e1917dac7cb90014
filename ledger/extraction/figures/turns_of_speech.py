"""Numbers that only lend force to words: "100 percent sure", "zero knowledge", "give 110 percent"."""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import listed, one_of

_GIVES_ALL = re.compile(
    r"\b(?:gives?|gave|giving|given)\s+(?:it\s+|them\s+|you\s+|him\s+|her\s+)?(?:my\s+|our\s+|their\s+|his\s+|her\s+|your\s+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:%|\bper\s?cent\b)\s*(?:$|[.,;:!?)\"”’]|(?:every|each|all)\b)")


_STANDS = re.compile(r"(?:\bI\s+am|['’]m|['’]re|\bwe\s+are|\bstands?)\s+$", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"(?:\b(?:I|we|you|he|she)(?:\s(?:am|are|is|was|were))?|['’](?:m|re|s))\s+$", re.IGNORECASE
)
_BESIDE = re.compile(r"\s*(?:%|\bper\s?cent\b)\s+(?:with|for|against)\s")
"""Whom somebody backs: "I'm 100 percent with him"; prices may rise "100 percent with the tax"."""


def is_turn_of_speech(amount: Amount, before: str, after: str) -> bool:
    """Whether a number says "wholly" or "none at all" of what nobody counts.

    "100 percent of the staff", "100 percent renewable" and "zero cases" are figures.
    """
    if amount.value == 0:
        return amount.form == "words" and _without().match(after) is not None
    if amount.value is None or f"{amount.value:.0f}" not in listed("not_figures", "wholes"):
        return False
    gives = _GIVES_ALL.search(before) and _ENDS.match(after)
    stands = _STANDS.search(before) and _BESIDE.match(after)
    said = _SAYS_SO.search(before) and _wholly("wholly_as_said").match(after)
    return bool(gives or stands or said or _wholly("wholly").match(after))


@cache
def _wholly(name: str) -> re.Pattern[str]:
    feelings = one_of("not_figures", name)
    return re.compile(rf"\s*(?:%|per\s?cent\b)\s+(?:[a-z]+ly\s+)?(?:{feelings})\b", re.IGNORECASE)


@cache
def _without() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-z]+\s+)?(?:{one_of('not_figures', 'uncounted')})\b")
