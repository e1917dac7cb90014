"""Money: the currency written before or after an amount, as an ISO 4217 code."""

import re
from functools import cache
from typing import NamedTuple

from ledger.extraction.figures.digits import SUM
from ledger.extraction.figures.patterns import listed, one_of
from ledger.vocabulary import vocabulary

_DOLLAR = re.compile(r"(?:(?<![A-Za-z.'’])(?P<prefix>[A-Za-z][A-Za-z.]{0,3})(?P<space>\s?))?\$$")
_LETTERS = re.compile(r"(?<![A-Za-z])([^\W\d_]+\.?)$")
_AHEAD = re.compile(r"([\s\u00a0-]{0,2})([^\s\d,;:()]+)(?:\s+([^\W\d_]+))?(?:\s+([^\W\d_]+))?")


_SLIMMED = re.compile(
    r"\b(?:he|she|I|who|they|has|had|have)\s+(?:[a-z]+ly\s+)?(?:(?P<any>lost|gained|dropped)|shed|put\s+on)"
    r"\s+(?:(?:about|around|some|over|nearly|almost|more\s+than|at\s+least)\s+)?$",
    re.IGNORECASE,
)
SAID_NEAR = 200
"""Characters each way in which a word about weight says what pounds are of."""
_BODY_WEIGHT = re.compile(r"(?:[12]?\d{1,2}|[a-z-]+)\s")
_ENDS = re.compile(r"\s*(?:$|[.!?])")
_BET = re.compile(r"\s+(?:sterling|[a-z]+ing\b|on\b|to\b|in\s+[a-z]+s\b)")
"""What follows where pounds that a person lost were money: "lost 30 pounds betting"."""


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
    window = text[offset:start]
    tail = window.rstrip("- \u00a0")
    if not tail or len(window) - len(tail) > 1:
        return None
    if tail[-1] == "$":
        return _dollar(tail, offset, start)
    for symbol, unit in _symbols().items():
        if tail.endswith(symbol):
            return Money(unit, offset + len(tail) - len(symbol), start)
    letters = _LETTERS.search(tail) if tail[-1].isalpha() or tail[-1] == "." else None
    named = _letters_before(letters[1], large=large) if letters else None
    if letters and named is None and tail == window and SUM.match(text, start):
        named = vocabulary("currencies")["glued_letters"].get(letters[1])
    return Money(named, offset + letters.start(), start) if letters and named else None


def currency_after(text: str, start: int, end: int, *, large: bool) -> Money | None:
    """Read "dollars", "Swiss francs", "€", "PKR" after an amount from `start` to `end`.

    `large`: names that are other words too ("won") count, since the amount runs to thousands.
    """
    ahead = _AHEAD.match(text, end)
    if ahead is None:
        return None
    symbol = next((s for s in _symbols() if text.startswith(s, ahead.start(2))), None)
    if symbol is not None:
        stop = ahead.start(2) + len(symbol)
        own = not text[stop : stop + 1].isdigit()  # "in 2004 $300 was stolen"
        return Money(_symbols()[symbol], start, stop) if own else None
    words = [ahead[2].rstrip(".!?'\"”’") if not ahead[3] else ahead[2], ahead[3], ahead[4]]
    for length in (3, 2, 1):
        if not words[length - 1]:
            continue
        word = str(words[length - 1])
        if length == 1 and is_weight(text, start, ahead.start(2) + len(word), word):
            return None
        unit = _named(word, " ".join(map(str, words[: length - 1])), not ahead[1], large)
        if unit is not None:
            minor = word.casefold() in vocabulary("currencies")["minor"] or unit == "penny"
            return Money(unit, start, ahead.start(length + 1) + len(word), minor)
    return _named_first(text, start, ahead, large)


def is_currency(unit: str | None) -> bool:
    """Whether a unit is money: an ISO code, or a name that several countries share ("peso")."""
    words = vocabulary("currencies")
    return unit is not None and (
        unit in _codes() or unit in words["names"] or unit in words["names"].values()
    )


def of_currency(name: str) -> str | None:
    """Return the ISO code of a currency's name in the singular ("euro"); doubtful names have none."""
    words = vocabulary("currencies")
    known = words["names"].get(name) if name not in words["doubtful_names"] else None
    return str(known) if known else None


def is_weight(text: str, start: int, end: int, word: str) -> bool:
    """Whether "pounds" from an amount at `start` to `end` are a weight: "12 pounds of rice"."""
    if word.casefold().removesuffix("s") != "pound":
        return False
    before = text[max(0, start - 40) : start]
    weighed = _weighed().search(before) is not None or _slimmed(text, start, end)
    of = re.match(r"\s+of\s+([a-z]+)", text[end : end + 24])
    money = of is not None and of[1] in listed("currencies", "money_of")
    return weighed or (of is not None and not money)


def _slimmed(text: str, start: int, end: int) -> bool:
    """Whether somebody shed these pounds: "She has lost 30 pounds.", "lost 40 pounds on a diet"."""
    lost = _SLIMMED.search(text[max(0, start - 40) : start])
    if lost is None or not _BODY_WEIGHT.match(text, start):
        return False
    if _slimming().search(text, max(0, start - SAID_NEAR), end + SAID_NEAR):
        return True
    return not _BET.match(text, end) and (not lost["any"] or _ENDS.match(text, end) is not None)


@cache
def _slimming() -> re.Pattern[str]:
    """Words by which pounds that a person lost are of weight."""
    return re.compile(rf"\b(?:{one_of('units', 'slimming_words')})\b", re.IGNORECASE)


@cache
def _weighed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('units', 'weigh_words')})\b[^.;\d]*$", re.IGNORECASE)


def _named_first(text: str, start: int, ahead: re.Match[str], large: bool) -> Money | None:
    """The first word with what is stuck to it: "dollars." or "euro-denominated"."""
    first = re.match(r"[^\W\d_]+", ahead[2])
    if first is None or ahead[2][first.end() : first.end() + 1].isalnum():
        return None
    unit = _named(first.group(), "", not ahead[1], large)
    minor = first.group().casefold() in vocabulary("currencies")["minor"] or unit == "penny"
    return Money(unit, start, ahead.start(2) + first.end(), minor) if unit else None


def _dollar(tail: str, offset: int, start: int) -> Money:
    words = vocabulary("currencies")
    match = _DOLLAR.search(tail)
    prefix, begin = (match["prefix"] or "", offset + match.start()) if match else ("", 0)
    if prefix in words["capital_dollar_prefixes"] and not (match and match["space"]):
        return Money(str(words["capital_dollar_prefixes"][prefix]), begin, start)
    spaced_letter = bool(match and match["space"]) and len(prefix) == 1 and prefix.islower()
    if prefix.casefold() in words["dollar_prefixes"] and not spaced_letter:
        return Money(str(words["dollar_prefixes"][prefix.casefold()]), begin, start)
    return Money(str(words["symbols"]["$"]), offset + len(tail) - 1, start)


def _letters_before(written: str, *, large: bool) -> str | None:
    words = vocabulary("currencies")
    if written[0] == "M" and written[1:] in _codes():
        written = written[1:]
    if written in _codes():
        return None if written in words["doubtful_codes"] and not large else written
    if written in words["letters_before"]:
        return str(words["letters_before"][written])
    small = words["small_codes"].get(written.casefold())
    if written.casefold() == words["name_before"]:
        small = words["names"][words["name_before"]]
    return str(small) if small else None


def _named(word: str, adjective: str, glued: bool, large: bool) -> str | None:
    """The currency a word after an amount names, with the adjective before it or none."""
    words = vocabulary("currencies")
    low = word.casefold()
    name = low if low in words["names"] else low.removesuffix("s")
    if adjective:
        settled = words["adjectives"].get(adjective.casefold(), {})
        unit = settled.get(low) or settled.get(name)
        return str(unit) if unit else None
    if low in words["plural_only"]:
        return None
    if word in _codes():
        return word
    if word[0] == "M" and word[1:] in _codes():
        return word[1:]
    if low in words["small_codes"] or low in words["minor"]:
        return str(words["small_codes"].get(low) or words["minor"][low])
    if glued and word == "p":
        return str(words["minor"]["pence"])
    if name not in words["names"] or (name in words["doubtful_names"] and not large):
        return None
    return str(words["names"][name])


@cache
def _symbols() -> dict[str, str]:
    return {str(k): str(v) for k, v in vocabulary("currencies")["symbols"].items()}


@cache
def _codes() -> frozenset[str]:
    return frozenset(vocabulary("currencies")["codes"])
