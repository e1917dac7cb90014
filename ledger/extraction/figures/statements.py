"""What a text states with a number: the amount, its unit and the interval the words give it."""

import re
from dataclasses import dataclass, replace

from ledger.extraction.figures.intervals import stated_interval
from ledger.extraction.figures.measured import Measured, measured_amounts
from ledger.extraction.figures.quantifiers import read_counting, read_quantifier
from ledger.model import Counting, Interval, Quantifier


@dataclass(frozen=True, slots=True)
class Statement:
    """A number with the words around it; offsets count characters of the text that was read.

    Fractions are parts of one here. `said`: words, not only digits, say how it is meant. `joined`:
    a range told as two bounds ("more than 100 and fewer than 300").
    """

    measured: Measured
    number_end: int
    start: int
    end: int
    value: float | None
    stated: Interval
    quantifier: Quantifier
    said: bool
    counting: Counting | None
    joined: bool = False


_JOINT = re.compile(r"[\s,]*(?:(?:and|but|to)\s+)?", re.IGNORECASE)
_ABOVE, _BELOW = ("more_than", "at_least"), ("less_than", "at_most")


def read_statements(text: str) -> list[Statement]:
    """Read every number of a text with its quantifier and stated interval, in order."""
    return _joined_bounds(text, [_statement(text, m) for m in measured_amounts(text)])


def _statement(text: str, measured: Measured) -> Statement:
    amount = measured.amount
    said = read_quantifier(text, measured.start, amount.end, measured.end)
    counting, count_start = read_counting(text, said.start, measured.end)
    quantifier, stated = _interval(measured, said.quantifier)
    return Statement(
        measured,
        amount.end,
        min(said.start, count_start),
        max(said.end, measured.end),
        amount.value,
        stated,
        quantifier,
        said.said,
        counting,
    )


def _interval(measured: Measured, quantifier: Quantifier) -> tuple[Quantifier, Interval]:
    amount = measured.amount
    if amount.value is None:
        form: Quantifier = "indefinite" if amount.form == "indefinite" else "range"
        return form, Interval(amount.low, amount.high)
    if amount.low != amount.value and not amount.scaled:  # 12.5 ± 0.3
        return "approximately", Interval(amount.low, amount.high)
    rounded = amount.scaled and amount.step > 1
    return quantifier, stated_interval(amount.value, step_of(measured), quantifier, rounded)


def step_of(measured: Measured) -> float:
    """One unit of the last significant digit; of percentages ten at most ("about 100%")."""
    step = measured.amount.step
    return min(step, 10.0) if measured.unit == "percent" else step


def _joined_bounds(text: str, statements: list[Statement]) -> list[Statement]:
    """Make one range of "more than 100 and fewer than 300"."""
    joined: list[Statement] = []
    for this in statements:
        bounds = _bounds(text, joined[-1], this) if joined else None
        if bounds is None:
            joined.append(this)
            continue
        one = joined[-1]
        measured = one.measured if one.measured.unit else this.measured
        measured = replace(measured, amount=one.measured.amount)
        joined[-1] = Statement(
            measured, this.number_end, one.start, this.end, None, bounds, "range", True,
            one.counting, joined=True,
        )  # fmt: skip
    return joined


def _bounds(text: str, one: Statement, other: Statement) -> Interval | None:
    """Both ends, where one bound is below and the other above, side by side, in the same unit."""
    if one.value is None or other.value is None or other.start < one.end:
        return None
    if not _JOINT.fullmatch(text[one.end : other.start]):
        return None
    units = {one.measured.unit, other.measured.unit} - {None}
    if len(units) > 1:
        return None
    if one.quantifier in _ABOVE and other.quantifier in _BELOW and one.value < other.value:
        return Interval(one.value, other.value)
    if one.quantifier in _BELOW and other.quantifier in _ABOVE and one.value > other.value:
        return Interval(other.value, one.value)
    return None
