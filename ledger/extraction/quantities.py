"""Numerals with their quantifier, interval and printed unit, less those that are no figures."""

import re
from dataclasses import dataclass
from functools import cache

from ledger.extraction.figures.intervals import read_interval, read_open
from ledger.extraction.figures.measured import Measured
from ledger.extraction.figures.not_figures import is_figure
from ledger.extraction.figures.statements import Statement, read_statements, step_of
from ledger.model import Counting, Interval, Quantifier
from ledger.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral as a figure. All offsets count characters of the text that was read.

    `start` to `end` covers the numeral with its quantifier words, currency sign and printed unit
    ("more than $100 million", "around 90%", "$570 per kilogram"). `unit` is None where the counted
    noun must be found by parsing; `per` is the denominator of a rate as units are written
    ("month", "kg", "100,000 people"). A fall is still positive here: the sign comes from its verb.
    """

    number_start: int
    number_end: int
    start: int
    end: int
    value: float | None
    value_low: float | None
    value_high: float | None
    read_low: float
    read_high: float
    quantifier: Quantifier
    unit: str | None = None
    per: str | None = None
    counting: Counting | None = None


def read_quantities(text: str) -> list[Quantity]:
    """Read every figure of a text, in order; dates, ages, clock times and names are left out."""
    figures = [_quantity(s) for s in read_statements(text) if _is_figure(text, s)]
    return sorted(figures + _no_harm(text), key=lambda q: q.number_start)


def _is_figure(text: str, statement: Statement) -> bool:
    measured = statement.measured
    if measured.denominator or (measured.unit == "time" and measured.amount.form == "multiple"):
        return False
    known = measured.unit is not None and measured.unit != "time"
    said = statement.said or statement.counting is not None
    return is_figure(text, measured.amount, unit=known, quantified=said)


def _quantity(statement: Statement) -> Quantity:
    measured = statement.measured
    share = _is_share(measured)
    factor = 100.0 if share else 1.0
    stated = _times(statement.stated, factor)
    value = None if statement.value is None else _clean(statement.value * factor)
    read = _times(_read(statement), factor)
    return Quantity(
        measured.amount.start, statement.number_end, statement.start, statement.end, value,
        stated.low, stated.high, read.low or 0.0, read.high or 0.0, statement.quantifier,
        "percent" if share else measured.unit, measured.per, statement.counting,
    )  # fmt: skip


def _is_share(measured: Measured) -> bool:
    """Fractions are percent; so is a range of two ("a quarter to a third")."""
    low, high = measured.amount.low or 0.0, measured.amount.high or 0.0
    halves = measured.amount.form == "range" and not measured.amount.plain and 0 < low < high < 1
    return measured.unit is None and (
        measured.amount.form == "fraction" or (halves and measured.amount.step == 0.1)
    )


def _times(interval: Interval, factor: float) -> Interval:
    low, high = interval
    return Interval(
        None if low is None else _clean(low * factor),
        None if high is None else _clean(high * factor),
    )


def _clean(number: float) -> float:
    return float(f"{number:.12g}") if number % 1 else number


def _read(statement: Statement) -> Interval:
    """The read interval (docs/architecture.md): exact figures are loose where printed as rounded."""
    measured, amount = statement.measured, statement.measured.amount
    if statement.value is None or (amount.low != amount.value and not amount.scaled):
        return read_open(*statement.stated)
    round_count = amount.step >= 100 and statement.value % 100 == 0 and measured.unit != "ratio"
    loose = amount.scaled or measured.unit == "percent" or amount.form == "fraction" or round_count
    return read_interval(statement.value, step_of(measured), statement.quantifier, loose)


def _no_harm(text: str) -> list[Quantity]:
    """ "No deaths were reported" counts none; the number is the word "no"."""
    return [
        Quantity(m.start(), m.end(1), m.start(), m.end(1), 0.0, 0.0, 0.0, 0.0, 0.0, "exact")
        for m in _none().finditer(text)
    ]


@cache
def _none() -> re.Pattern[str]:
    harms = sorted(vocabulary("not_figures")["zero_harms"], key=len, reverse=True)
    nouns = "|".join(r"\s+".join(map(re.escape, h.split())) for h in harms)
    return re.compile(rf"\b([Nn]o)\s+(?:{nouns})\b")
