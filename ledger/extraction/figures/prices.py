"""Prices and payments whose denominator stands apart: "a kilo of sugar cost 161 shillings"."""

import re
from collections.abc import Callable
from functools import cache

from ledger.extraction.figures.patterns import listed, one_of
from ledger.extraction.figures.units import denominator
from ledger.vocabulary import vocabulary

_LOOK_BACK = 70
_EACH = re.compile(r"\s+(?:each|apiece)\b(?!\s+(?:for\s+)?(?:\d|of\b))")
_EACH_TO = re.compile(r"\s+each\s+(?:to|for)\s+(?:the\s+)?(?:[a-z]+ly\s+|next\s+of\s+)?([a-z]+)\b")
"""Who gets it: "Rs 4 lakh each to the families", "$900 each to the injured"."""
_STOP = re.compile(r"[.;:!?]\s|\d")
HELD_AGAINST = re.compile(
    r"[,\s]*(?:(?:up|down|compared|or)\s+)?(?:against|from|to|with|and|versus|than)\s+",
    re.IGNORECASE,
)
"""What stands between a price and the earlier or other one it is held against."""


def price_denominator(text: str, start: int, end: int) -> str | None:
    """Return what a sum of money from `start` to `end` is paid for or by each of, or None.

    Read are "paid 500 euros each", "assets per candidate are Rs 3 crore" and "a loaf of bread sells
    for 350 pounds"; what stands straight after the sum is read with it (`units.rate_after`).
    """
    before = _STOP.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    if (given := _EACH_TO.match(text, end)) is not None:
        known = vocabulary("units")["thing_denominators"]
        low = given[1].casefold().replace("ies", "y").removesuffix("s")
        return str(known.get(low, "person"))
    if _EACH.match(text, end):
        paid = _paid().search(text[max(0, start - _LOOK_BACK) : start])
        return "person" if paid else None
    if (bought := _for_one().match(text, end)) is not None:
        sold = bought["word"].casefold() in listed("units", "sold_by")
        name = denominator(bought["word"]) if sold and _dealing().search(before) else None
        if name is not None:
            return name
    for pattern in (_per_before, _priced):
        name = _named(pattern, before)
        if name is not None:
            return name
    return None


def _named(pattern: Callable[[], re.Pattern[str]], before: str) -> str | None:
    found = pattern().search(before)
    return denominator(found["word"]) if found else None


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('units', 'paid_words')})\b[^.;:!?]*$", re.IGNORECASE)


@cache
def _for_one() -> re.Pattern[str]:
    """ "20,000 pesos for an arroba of leaf": so much of it for the sum."""
    return re.compile(
        r"\s+for\s+(?:an?|each|every|one)\s+(?P<word>[a-z]+)\s+of\b",
        re.IGNORECASE,
    )


@cache
def _dealing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('units', 'dealing_words')})\b[^.;:!?]*$", re.IGNORECASE)


@cache
def _per_before() -> re.Pattern[str]:
    """ "Spending per pupil fell to"."""
    return re.compile(
        rf"\b(?:per|for\s+each)\s+(?P<word>[a-z]+)\s+(?:(?:[a-z]+\s+){{0,3}}(?:{one_of('units', 'price_steps')})\s+)(?:[a-z]+\s+){{0,2}}$",
        re.IGNORECASE,
    )


@cache
def _priced() -> re.Pattern[str]:
    """ "A kilo of sugar now costs"; not "a basket for a family of four cost"."""
    return re.compile(
        r"(?<!\bfor )(?<!\bby )(?<!\bwith )\b(?:an?|one|each|every)\s+(?P<word>[a-z]+)(?:\s+of\s+(?:[a-z]+\s+){1,3}?|\s+)"
        rf"(?:(?:that|which)\s+)?(?:(?:now|still|once|already|currently|used\s+to)\s+)?(?:{one_of('units', 'price_words')})\s+(?:[a-z]+\s+){{0,2}}$",
        re.IGNORECASE,
    )
