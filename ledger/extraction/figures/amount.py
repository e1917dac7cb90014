"""An amount: one number, range or indefinite word of a text, before it is known to be a figure."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["digits", "words", "fraction", "multiple", "indefinite", "range"]


@dataclass(frozen=True, slots=True)
class Amount:
    """What a numeral says by itself; offsets count characters of the text that was read.

    `value` is None for ranges and indefinite words. `low` and `high` are what the numeral alone
    states, None where unbounded. `step` is one unit of the last significant digit, in the amount's
    own unit; fractions of one count tenths. `scaled`: written with a scale word. `plain`: bare
    digits, as in years and list numbers. `mantissa` is the number before its scale word, `capital` a
    number word with a capital letter.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    step: float
    form: Form
    scaled: bool = False
    plain: bool = False
    mantissa: float | None = None
    capital: bool = False

    @property
    def number(self) -> float:
        """The value where there is one; zero for ranges and indefinite words."""
        return 0.0 if self.value is None else self.value


def single(
    start: int,
    end: int,
    value: float,
    step: float,
    form: Form,
    *,
    scaled: bool = False,
    plain: bool = False,
    mantissa: float | None = None,
) -> Amount:
    """Make an amount of one value; with a scale word it states its rounding interval (docs/architecture.md)."""
    half = step / 2 if scaled and step > 1 else 0.0
    return Amount(
        start, end, value, value - half, value + half, step, form, scaled, plain, mantissa
    )


def between(start: int, end: int, low: Amount, high: Amount) -> Amount:
    """Make one range of two amounts; their own rounding plays no part."""
    ends = sorted((low.value or 0.0, high.value or 0.0))
    multiple = "multiple" in (low.form, high.form)
    step = max(low.step, high.step)
    form: Form = "range"
    return Amount(
        start, end, None, ends[0], ends[1], step, form, scaled=low.scaled or high.scaled,
        plain=low.plain and high.plain and not multiple,
    )  # fmt: skip
