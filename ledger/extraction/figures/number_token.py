"""The words and digit strings that numerals are made of, before grammar joins them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

TokenKind = Literal[
    "digits",  # 1,234.5 or 250k
    "fraction",  # ½
    "small",  # seven, seventeen, seventy
    "zero",
    "hundred",
    "scale",  # thousand, million, lakh
    "dozen",
    "ordinal",  # what can stand below the line: fifth, fifths, half, quarters
    "multiple",  # doubled, tenfold
    "few",  # several, a few: how many of a scale
    "plural",  # hundreds, dozens
]


@dataclass(frozen=True, slots=True)
class Token:
    """One number word or digit string; offsets count characters of the text that was read.

    `value` is what it stands for alone, `step` one unit of its last significant digit. `plain`
    digits have no grouping, decimals, sign or multiplier: what a year or a list number looks like.
    `scaled` digits carry a multiplier, `plural` words end in s, `high` is the upper end of `few`.
    `mantissa` is the number before a multiplier ("30" of "30bn").
    """

    start: int
    end: int
    kind: TokenKind
    value: Decimal
    step: Decimal = Decimal(1)
    high: Decimal | None = None
    plural: bool = False
    scaled: bool = False
    plain: bool = False
    mantissa: Decimal | None = None


def last_significant(value: Decimal) -> Decimal:
    """One unit of the last significant digit: 100 for 6500, 10 for 20, 0.1 for 6.5, 1 for zero."""
    if value == 0:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):  # infinity
        return Decimal(1)
    if exponent >= 0:
        zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
        return Decimal(1).scaleb(exponent + zeros)
    whole = value.to_integral_value()
    return last_significant(whole) if value == whole else Decimal(1).scaleb(exponent)


def is_whole(value: Decimal) -> bool:
    """Whether a number has no decimals; unlike a remainder this holds for any size."""
    return value == value.to_integral_value()
