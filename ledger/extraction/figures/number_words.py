"""Number words of a text, one by one; what they add up to is for cardinals.py and shares.py."""

import re
from decimal import Decimal
from functools import cache

from ledger.extraction.figures.number_token import Token, TokenKind
from ledger.vocabulary import vocabulary

_SHOUTED = re.compile(r"[A-Z]{3}")


def word_tokens(text: str) -> list[Token]:
    """Find every number word ("seven", "fifths", "dozen", "tripled", "several"), in order."""
    found = [_token(match) for match in _pattern(capitals=False).finditer(text)]
    if _SHOUTED.search(text):
        found += [_token(match) for match in _pattern(capitals=True).finditer(text)]
        found.sort(key=lambda token: token.start)
    return found


def _token(match: re.Match[str]) -> Token:
    kind, value, high, plural = _entries()[match.group().casefold()]
    return Token(match.start(), match.end(), kind, value, high=high, plural=plural)


@cache
def _entries() -> dict[str, tuple[TokenKind, Decimal, Decimal | None, bool]]:
    """Every number word with its kind, value, upper end and whether it is a plural."""
    words = vocabulary("numbers")
    entries: dict[str, tuple[TokenKind, Decimal, Decimal | None, bool]] = {}

    def add(kind: TokenKind, listed: dict[str, int | float], plural: bool = False) -> None:
        entries.update({w: (kind, Decimal(str(v)), None, plural) for w, v in listed.items()})

    add("small", words["units"] | words["teens"] | words["tens"])
    add("zero", dict.fromkeys(words["zeros"], 0))
    add("hundred", words["hundred"])
    add("scale", words["scales"])
    add("plural", words["plurals"], plural=True)
    add("dozen", words["dozens"])
    entries["dozens"] = ("dozen", Decimal(12), None, True)
    add("ordinal", words["ordinals"])
    add("ordinal", {f"{w}s": v for w, v in words["ordinals"].items()}, plural=True)
    add("ordinal", dict(zip(words["halves"], (2, 2), strict=True)))
    add("ordinal", dict(zip(words["quarters"], (4, 4), strict=True)))
    for plural in (words["halves"][1], words["quarters"][1]):
        entries[plural] = ("ordinal", entries[plural][1], None, True)
    add("multiple", words["multiples"] | words["bare_multiples"])
    for word, (low, high) in words["few"].items():
        entries[word] = ("few", Decimal(low), None if high is None else Decimal(high), False)
    return entries


@cache
def _pattern(capitals: bool) -> re.Pattern[str]:
    """All words as one pattern, branching by first and second letter, which is what makes it fast."""
    branches: dict[str, dict[str, list[str]]] = {}
    for word in sorted(_entries(), key=len, reverse=True):
        word = word.upper() if capitals else word
        branches.setdefault(word[0], {}).setdefault(word[1], []).append(word[2:])
    firsts = [
        rf"[{first}{first.upper()}](?:{_seconds(seconds)})" for first, seconds in branches.items()
    ]
    return re.compile(rf"\b(?:{'|'.join(firsts)})\b")


def _seconds(seconds: dict[str, list[str]]) -> str:
    return "|".join(f"{second}(?:{'|'.join(rest)})" for second, rest in seconds.items())
