"""Numerals with their quantifier, interval and printed unit, less those that are no figures."""

from dataclasses import dataclass

from ledger.model import Counting, Quantifier


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
    raise NotImplementedError
