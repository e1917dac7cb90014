"""The stated and the read interval of a figure (docs/architecture.md)."""

from ledger.model import Interval, Quantifier

WHOLE = 1e11
"""Size from which every digit kept is one of a whole number."""


def stated_interval(value: float, step: float, quantifier: Quantifier, rounded: bool) -> Interval:
    """What the words state: `step` is one unit of the last significant digit.

    `rounded` is for exact figures with a scale word, which state their rounding interval.
    """
    half = step / 2
    if quantifier == "approximately":
        return Interval(_clean(value - half), _clean(value + half))
    if quantifier == "nearly":
        return Interval(_clean(value - half), value)
    if quantifier in ("more_than", "at_least"):
        return Interval(value, None)
    if quantifier in ("less_than", "at_most"):
        return Interval(None, value)
    if rounded:
        return Interval(_clean(value - half), _clean(value + half))
    return Interval(value, value)


def read_interval(value: float, step: float, quantifier: Quantifier, loose: bool) -> Interval:
    """What a reader takes the words to mean, always closed.

    `loose` is for exact figures a reader takes as rounded: with scale words, percentages,
    fractions, and whole counts that end in two zeros or more.
    """
    if quantifier in ("more_than", "at_least"):
        return Interval(value, _clean(value + step))
    if quantifier in ("less_than", "at_most"):
        return Interval(_clean(value - step), value)
    return stated_interval(value, step, quantifier, loose)


def read_open(low: float | None, high: float | None) -> Interval:
    """Close the interval of a range or an indefinite word: "hundreds" reads up to 999."""
    if low is not None and high is not None:
        return Interval(low, high)
    if low is not None:
        return Interval(low, low * 5 - 1)
    return Interval(0.0, high if high is not None else 0.0)


def _clean(number: float) -> float:
    """Drop what binary fractions add: 66.66666666666667 + 5 is no 71.66666666666667000001.

    Numbers so large that they have no fractions worth keeping stay as they are.
    """
    return float(f"{number:.12g}") if abs(number) < WHOLE else number
