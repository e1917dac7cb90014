"""Number words of a text, one by one; what they add up to is for cardinals.py and shares.py."""

import re
from decimal import Decimal
from functools import cache

from ledger.extraction.number_token import Token, TokenKind
from ledger.vocabulary import vocabulary


def word_tokens(text: str) -> list[Token]:
    """Find every number word ("seven", "fifths", "dozen", "tripled", "several"), in order."""
    entries = _entries()
    found = []
    for match in _pattern().finditer(text):
        entry = entries.get(match.group().casefold())
        if entry is not None:
            kind, value, high, plural = entry
            found.append(Token(match.start(), match.end(), kind, value, high=high, plural=plural))
    return found


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
def _pattern() -> re.Pattern[str]:
    """Any first letter before any ending: loose but fast, since the entries decide afterwards."""
    words = sorted(_entries(), key=len, reverse=True)
    letters = "".join(sorted({w[0] for w in words} | {w[0].upper() for w in words}))
    endings = sorted({w[1:] for w in words}, key=len, reverse=True)
    endings += [ending.upper() for ending in endings]
    return re.compile(rf"\b[{letters}](?:{'|'.join(endings)})\b")
