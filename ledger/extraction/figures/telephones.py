"""Telephone numbers: digits in groups, after words of calling, and the short ones of emergency lines."""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import NO_NOUN, listed, one_of

_DIGIT_GROUPS = re.compile(r"(?<![\d,.])\d{1,4}(?:[ \u00a0-]\d{2,4}){2,}(?![\d,.]\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+")
PLURAL_NEXT = re.compile(
    r"(?!\s+(?:for|if|to|when|in|on|at|with|about|or|and|as|unless)\b)"
    r"(?:\s+[a-z-]+){0,2}\s+(?:[a-z-]{2,}s|people|men|women|children|staff)\b"
)
"""A count's noun in the plural, two words on at most."""
_AROUND = 24
"""Characters each way in which the other groups of a phone number may stand."""


def is_dialled(text: str, amount: Amount, before: str, after: str) -> bool:
    """Whether digits are a telephone number: "51 3022 9000", "hotline, 555-0188", "the 112 alert"."""
    start = max(0, amount.start - _AROUND)
    for groups in _DIGIT_GROUPS.finditer(text, start, amount.end + _AROUND):
        inside = groups.start() <= amount.start and amount.end <= groups.end()
        if inside and not _THOUSANDS.fullmatch(groups[0]):
            return True
    if text[amount.start : amount.end] in listed("not_figures", "short_numbers"):
        if _dialled_after().match(after):
            return True
        if _before_short().search(before) and not _counted_next().match(after):
            return True
    return _dialled_before().search(before) is not None and NO_NOUN.match(after) is not None


@cache
def _dialled_before() -> re.Pattern[str]:
    words = one_of("not_figures", "telephone_words")
    return re.compile(
        rf"\b(?:{words})(?:,|:|\s+on|\s+at|\s+is|\s+number)?\s+(?:\d+[ -])*$", re.IGNORECASE
    )


@cache
def _before_short() -> re.Pattern[str]:
    words = one_of("not_figures", "before_short_numbers")
    return re.compile(rf"\b(?:{words})\s+(?:\d{{3}}\s+(?:or|and)\s+)?$", re.IGNORECASE)


@cache
def _counted_next() -> re.Pattern[str]:
    """What shows that three digits count: "calling 112 voters", "calls to 200 a day"."""
    return re.compile(rf"\s+(?:of|more|a\s+(?:day|week|month|year)|people)\b|{PLURAL_NEXT.pattern}")


@cache
def _dialled_after() -> re.Pattern[str]:
    """What follows the number of a service, and what it is called by; several would be told in the plural."""
    words, called = (
        one_of("not_figures", "emergency_words"),
        one_of("not_figures", "called_by_number"),
    )
    return re.compile(
        rf"\s+(?:(?:{words})s?|(?:{called})(?!\s+(?!(?:was|is|has)\b)[a-z]+s\b))\b(?!-)"
    )
