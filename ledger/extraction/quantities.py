"""Numerals with their quantifier, interval and printed unit, less those that are no figures."""

import re
from dataclasses import dataclass, replace
from functools import cache

from ledger.extraction.amounts import Amount
from ledger.extraction.currencies import Money, currency_after, currency_before
from ledger.extraction.intervals import read_interval, read_open, stated_interval
from ledger.extraction.not_figures import is_figure
from ledger.extraction.numerals import read_amounts
from ledger.extraction.quantifiers import Quantified, read_counting, read_quantifier
from ledger.extraction.units import Unit, rate_after, unit_after
from ledger.model import Counting, Quantifier
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


_LIST_GAP = re.compile(
    r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|then)\s+|\s*[-–]\s*|\s+and\s+then\s+"
)
_TIMES = re.compile(
    r"[\s-]*(?:fold\b|times\b|x\b|×)(?P<compared>\s+(?:as|more|the|that|what|higher|larger|bigger|greater|fewer|less|lower|its|their|those|over)\b)?"
)
_GREW = re.compile(
    r"\b(?:by|grew|grown|grow|grows|increased|rose|risen|multiplied|up|higher|larger|jumped|surged)\s+(?:\w+\s+){0,3}$"
)
_TWICE = re.compile(
    r"\s+(?:as|the|that|what|its|their|those|more|his|her|our|over|this)\b|$|\s*[.,;)]"
)
_PER_BEFORE = re.compile(r"\b(?:per|each|every)\s+$", re.IGNORECASE)
_PERCENT_OF = re.compile(r"\b(?:per\s?cents?|percents?|percentage)\s+of\s+$", re.IGNORECASE)
_JOINED_BOUNDS = re.compile(r"[\s,]*(?:(?:and|but|to)\s+)?", re.IGNORECASE)
_OPEN_ABOVE = ("more_than", "at_least")
_OPEN_BELOW = ("less_than", "at_most")


@dataclass(frozen=True, slots=True)
class _Measured:
    """An amount with the unit printed beside it."""

    amount: Amount
    start: int
    end: int
    unit: str | None = None
    per: str | None = None


def read_quantities(text: str) -> list[Quantity]:
    """Read every figure of a text, in order; dates, ages, clock times and names are left out."""
    amounts = _with_cents(text, read_amounts(text))
    measured = [m for m in (_measured(text, a) for a in amounts) if m is not None]
    measured = _shared_units(text, measured)
    quantities = [q for q in (_quantity(text, m) for m in measured) if q is not None]
    quantities = _joined_bounds(text, quantities)
    return sorted(quantities + _no_harm(text), key=lambda q: q.number_start)


def _measured(text: str, amount: Amount) -> _Measured | None:
    """Find the printed unit of an amount; None for the denominators of rates."""
    if _PER_BEFORE.search(text[max(0, amount.start - 7) : amount.start]):
        return None
    if amount.form == "multiple":
        return _multiple(text, amount)
    large = amount.scaled or (amount.low or 0) >= 1000
    money = currency_before(text, amount.start, large=large)
    start = amount.start if money is None else money.start
    times = None if money else _TIMES.match(text, amount.end)
    if times is not None:
        grew = _GREW.search(text[max(0, amount.start - 40) : amount.start])
        ratio = times["compared"] or grew or "fold" in times.group() or "x" in times.group()
        return _Measured(
            amount,
            start,
            times.end(0) if not times["compared"] else times.start("compared"),
            "ratio" if ratio else "time",
        )
    after = currency_after(text, start, amount.end, large=large)
    if money is not None or after is not None:
        return _money(text, amount, money, after)
    return _with_unit(text, amount)


def _with_unit(text: str, amount: Amount) -> _Measured:
    percent_of = _PERCENT_OF.search(text[max(0, amount.start - 16) : amount.start])
    if percent_of and not re.match(r"\s*[\w-]", text[amount.end : amount.end + 3]):
        start = max(0, amount.start - 16) + percent_of.start()
        return _Measured(amount, start, amount.end, "percent")
    unit = unit_after(text, amount.end)
    if unit is None:
        rate = rate_after(text, amount.end, noun_between=True)
        end = amount.end if rate is None else rate.end
        return _Measured(
            amount,
            amount.start,
            _end_of(text, amount, rate, end),
            None,
            rate.name if rate else None,
        )
    rate = rate_after(text, unit.end, noun_between=unit.name == "percent")
    end = unit.end if rate is None else rate.end
    return _Measured(amount, amount.start, end, unit.name, rate.name if rate else None)


def _end_of(text: str, amount: Amount, rate: Unit | None, end: int) -> int:
    """A rate that stands behind its noun leaves the noun to the parse."""
    return end


def _money(text: str, amount: Amount, before: Money | None, after: Money | None) -> _Measured:
    unit = before.unit if before is not None else after.unit if after is not None else None
    start = before.start if before is not None else amount.start
    end = amount.end
    if after is not None and (before is None or after.unit in (before.unit, "USD")):
        end = after.end
        unit = after.unit if before is None or after.unit == before.unit else before.unit
    rate = rate_after(text, end, noun_between=False)
    return _Measured(
        amount, start, end if rate is None else rate.end, unit, rate.name if rate else None
    )


def _multiple(text: str, amount: Amount) -> _Measured | None:
    """ "Twice the toll" is a multiple, "twice a week" is not."""
    word = text[amount.start : amount.end].casefold()
    if word in ("twice", "thrice") and not _TWICE.match(text, amount.end):
        return None
    return _Measured(amount, amount.start, amount.end, "ratio")


def _with_cents(text: str, amounts: list[Amount]) -> list[Amount]:
    """Add "45 cents" to the "13 dollars" it follows."""
    merged: list[Amount] = []
    for amount in amounts:
        if merged and amount.value is not None and (whole := merged[-1]).value is not None:
            gap = text[whole.end : amount.start]
            joined = re.fullmatch(
                r"\s+(?:dollars?|euros?|pounds?|rupees?|yuan|\w{3})\s+(?:and\s+)?|\s*[$€£]\s*", gap
            )
            minor = currency_after(text, amount.start, amount.end, large=False)
            if joined and minor and minor.minor and 0 < amount.value < 100 and whole.value % 1 == 0:
                value = whole.value + amount.value / 100
                merged[-1] = replace(
                    whole,
                    end=amount.end,
                    value=value,
                    low=value,
                    high=value,
                    step=0.01,
                    plain=False,
                )
                continue
        merged.append(amount)
    return merged


def _shared_units(text: str, measured: list[_Measured]) -> list[_Measured]:
    """Give each number of "99, 95 and 91 percent" its unit, and "$5 to 7 million" its currency."""
    shared = list(measured)
    for i in range(len(shared) - 2, -1, -1):
        one, other = shared[i], shared[i + 1]
        if (
            one.unit is not None
            or other.unit is None
            or one.amount.form in ("fraction", "indefinite")
        ):
            continue
        money = len(other.unit) == 3 and other.unit.isupper()
        if _LIST_GAP.fullmatch(text[one.end : other.start]) and not (
            money and other.start < other.amount.start
        ):
            if is_figure(text, one.amount, unit=False, quantified=False):
                shared[i] = replace(one, unit=other.unit)
    for i in range(1, len(shared)):
        one, other = shared[i - 1], shared[i]
        if (
            other.unit is None
            and one.unit
            and one.start < one.amount.start
            and one.end == one.amount.end
        ):
            if (
                re.fullmatch(r"\s+(?:to|and|or)\s+", text[one.end : other.start])
                and other.amount.scaled
            ):
                shared[i] = replace(other, unit=one.unit)
    return shared


def _quantity(text: str, measured: _Measured) -> Quantity | None:
    amount = measured.amount
    said = read_quantifier(text, measured.start, amount.end, measured.end)
    counting, count_start = read_counting(text, said.start, measured.end)
    known = measured.unit is not None and measured.unit != "time"
    if not is_figure(text, amount, unit=known, quantified=said.said or counting is not None):
        return None
    if amount.form == "fraction" and measured.unit is None:
        amount, measured = _as_percent(amount), replace(measured, unit="percent")
    start, end = min(said.start, count_start), max(said.end, measured.end)
    return _with_intervals(amount, measured, said, start, end, counting)


def _as_percent(amount: Amount) -> Amount:
    """Shares are percent, read to the nearest ten ("about two-thirds": 61.67 to 71.67)."""
    assert amount.value is not None
    value = amount.value * 100
    value = float(f"{value:.12g}")
    return replace(amount, value=value, low=value, high=value, step=10.0)


def _with_intervals(
    amount: Amount,
    measured: _Measured,
    said: Quantified,
    start: int,
    end: int,
    counting: Counting | None,
) -> Quantity:
    quantifier = said.quantifier
    if amount.value is None:
        quantifier = "indefinite" if amount.form == "indefinite" else "range"
        low, high = amount.low, amount.high
        if (
            measured.unit == "percent"
            and amount.form == "range"
            and (high or 0) < 1
            and "fraction" == amount.form
        ):
            low, high = (low or 0) * 100, (high or 0) * 100
        read = read_open(low, high)
    elif amount.form == "digits" and amount.low != amount.value and not amount.scaled:
        low, high, quantifier = amount.low, amount.high, "approximately"  # 12.5 ± 0.3
        read = read_open(low, high)
    else:
        step = min(amount.step, 10.0) if measured.unit == "percent" else amount.step
        low, high = stated_interval(amount.value, step, quantifier, amount.scaled and step > 1)
        read = read_interval(amount.value, step, quantifier, _is_loose(amount, measured.unit))
    return Quantity(
        amount.start, amount.end, start, end, amount.value, low, high,
        read.low or 0.0, read.high or 0.0, quantifier, measured.unit, measured.per, counting,
    )  # fmt: skip


def _is_loose(amount: Amount, unit: str | None) -> bool:
    """Exact figures that a reader takes as rounded (DESIGN, read interval)."""
    assert amount.value is not None
    if unit == "ratio":
        return False
    round_count = amount.value != 0 and amount.value % 100 == 0 and amount.step >= 100
    return amount.scaled or unit == "percent" or amount.form == "fraction" or round_count


def _joined_bounds(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Make one range of "more than 100 and fewer than 300"."""
    joined: list[Quantity] = []
    for q in quantities:
        if joined and (one := joined[-1]).value is not None and q.value is not None:
            gap = _JOINED_BOUNDS.fullmatch(text[one.end : q.start]) if q.start >= one.end else None
            low, high = _bounds(one, q)
            same_unit = one.unit is None or q.unit is None or one.unit == q.unit
            if gap and low is not None and high is not None and low < high and same_unit:
                joined[-1] = replace(
                    one, number_end=q.number_end, end=q.end, value=None, value_low=low,
                    value_high=high, read_low=low, read_high=high, quantifier="range",
                    unit=one.unit or q.unit, per=one.per or q.per,
                )  # fmt: skip
                continue
        joined.append(q)
    return joined


def _bounds(one: Quantity, other: Quantity) -> tuple[float | None, float | None]:
    if one.quantifier in _OPEN_ABOVE and other.quantifier in _OPEN_BELOW:
        return one.value, other.value
    if one.quantifier in _OPEN_BELOW and other.quantifier in _OPEN_ABOVE:
        return other.value, one.value
    return None, None


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
