"""Money: the currency written before or after an amount, as an ISO 4217 code."""

import re
from functools import cache
from typing import NamedTuple

from ledger.vocabulary import vocabulary


class Money(NamedTuple):
    """A currency found beside an amount. `unit` is its ISO code, or the name where that is shared."""

    unit: str
    start: int
    end: int
    minor: bool = False


def currency_before(text: str, start: int, *, large: bool) -> Money | None:
    """Read "$", "US$", "USD", "Rs." that ends where the amount starts, or a space before.

    `large`: codes that are other names too ("COP 29") count, since the amount runs to thousands.
    """
    offset = max(0, start - 12)
    match = _before().search(text[offset:start])
    if match is None:
        return None
    unit = _unit_before(match)
    if unit in vocabulary("currencies")["doubtful_codes"] and match["letters"] and not large:
        return None
    return Money(unit, offset + match.start(), start) if unit else None


def currency_after(text: str, start: int, end: int, *, large: bool) -> Money | None:
    """Read "dollars", "Swiss francs", "€", "PKR" after an amount from `start` to `end`.

    `large`: names that are other words too ("won") count, since the amount runs to thousands.
    """
    match = _after().match(text, end)
    if match is None:
        return None
    word = " ".join(match["word"].split())
    unit = _unit_after(word, match["adjective"], large)
    if unit is None:
        return None
    minor = word.casefold() in vocabulary("currencies")["minor"]
    return Money(unit, start, match.end(), minor)


def _unit_before(match: re.Match[str]) -> str | None:
    words = vocabulary("currencies")
    if match["dollar"]:
        prefix = (match["prefix"] or "").strip()
        if prefix in words["capital_dollar_prefixes"]:
            return str(words["capital_dollar_prefixes"][prefix])
        return str(words["dollar_prefixes"].get(prefix.casefold(), "USD"))
    if match["symbol"]:
        return str(words["symbols"][match["symbol"]])
    written = match["letters"]
    if written[0] == "M" and written[1:] in words["codes"]:
        written = written[1:]
    if written in words["codes"]:
        return str(written)
    if written in words["letters_before"]:
        return str(words["letters_before"][written])
    named = words["names"].get(written.casefold())
    if named and written.casefold() == "dollar":
        return str(named)
    small = words["small_codes"].get(written.casefold())
    return str(small) if small else None


def _unit_after(word: str, adjective: str | None, large: bool) -> str | None:
    words = vocabulary("currencies")
    low = word.casefold()
    if word in words["symbols"]:
        return str(words["symbols"][word])
    if word in words["codes"] or low in words["small_codes"]:
        return word if word in words["codes"] else str(words["small_codes"][low])
    if low in words["minor"] or word == "p":
        return str(words["minor"].get(low, "penny"))
    name = low if low in words["names"] else low.removesuffix("s")
    if adjective:
        settled = words["adjectives"][" ".join(adjective.casefold().split())]
        if name in settled or low in settled:
            return str(settled.get(name) or settled[low])
    if name not in words["names"] or (name in words["doubtful_names"] and not large):
        return None
    return str(words["names"][name])


def _any(listed: object) -> str:
    items = sorted(map(str, listed), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(r"\s+".join(map(re.escape, item.split())) for item in items)


@cache
def _before() -> re.Pattern[str]:
    words = vocabulary("currencies")
    codes = _any(words["codes"])
    letters = _any([*words["letters_before"], "dollar"])
    small = _any(words["small_codes"])
    prefixes = (
        rf"(?:(?i:{_any(words['dollar_prefixes'])})\s?|{_any(words['capital_dollar_prefixes'])})"
    )
    symbols = _any(s for s in words["symbols"] if s != "$")
    return re.compile(
        rf"(?:(?<![A-Za-z.])(?P<prefix>{prefixes}))?(?P<dollar>\$)\s?-?$"
        rf"|(?P<symbol>{symbols})\s?-?$"
        rf"|(?<![A-Za-z])(?P<letters>M?(?:{codes})|{letters}|(?i:{small}))\s?-?$"
    )


@cache
def _after() -> re.Pattern[str]:
    words = vocabulary("currencies")
    names = [
        *words["names"],
        *(f"{n}s" for n in words["names"]),
        "som",
        "sum",
        "crown",
        "crowns",
        "mark",
        "marks",
        "kronur",
        "real",
    ]
    adjectives = _any(words["adjectives"])
    return re.compile(
        rf"[\s\u00a0-]{{0,2}}(?:(?i:(?P<adjective>{adjectives}))\s+)?"
        rf"(?P<word>{_any(words['symbols'])}|(?:{_any(words['codes'])}|(?i:{_any(words['small_codes'])}"
        rf"|{_any(names)}|{_any(words['minor'])})|(?<=\d)p)(?![A-Za-z]))"
    )
