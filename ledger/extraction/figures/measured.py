"""Amounts with what is printed beside them: a currency, a unit of measure, the denominator of a rate."""

import re
from dataclasses import dataclass, replace
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.amounts import read_amounts
from ledger.extraction.figures.currencies import (
    Money,
    currency_after,
    currency_before,
    is_currency,
)
from ledger.extraction.figures.magnitudes import is_magnitude
from ledger.extraction.figures.not_figures import is_figure
from ledger.extraction.figures.patterns import listed, one_of
from ledger.extraction.figures.prices import HELD_AGAINST, price_denominator
from ledger.extraction.figures.units import rate_after, unit_after
from ledger.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount from its currency sign to its unit; offsets count characters of the text.

    `unit` is None where only the parse can say what is counted. `denominator` marks the 100,000 of
    "per 100,000", which is no figure of its own.
    """

    amount: Amount
    start: int
    end: int
    unit: str | None = None
    per: str | None = None
    denominator: bool = False


_LIST_GAP = re.compile(  # ", or" says the same again: "by 12,000, or 3 percent"
    r"\s*,\s*(?:and\s+)?|\s+(?:and|or|to|then)\s+|\s*[-–]\s*|\s+and\s+then\s+"
)
_FORWARD_GAP = re.compile(r"\s+(?:to|and|or)\s+")
_BY_HOW_MUCH = re.compile(r"\bby\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
"""What leads a difference, which has no rate of its own: "rose by 5 pesos to 90 pesos a day"."""
_PER_BEFORE = re.compile(r"\b(?:per|each|every)\s+$", re.IGNORECASE)
_TO_SHARE = re.compile(r"\s+to\s+\d[\d.]*\s?(?:%|per\s?cent\b)", re.IGNORECASE)
"""What shows that points moved a percentage."""
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these|those|the|its|their)\b", re.IGNORECASE)
"""What makes a percentage one of those counted just before."""
_PERCENT_OF = re.compile(r"\b(?:per\s?cents?|percents?|percentage)\s+of\s+$", re.IGNORECASE)
_POINTS = re.compile(r"[\s-]points?\b(?!\s+(?:of|clear|ahead\s+of|in)\b)")
_POINT = re.compile(r"[\s-]points?\b")
_APART = re.compile(r"\s+(?:above|below|higher|lower|more|less|fewer)\b")
"""How far one percentage lies from another: "stands at 45 percent, six points above the rest"."""
_TOLD_LAST = re.compile(r"(?:%|\bper\s?cents?\b)\D*$", re.IGNORECASE)
"""A percentage with no other number behind it, which may be of points in a game."""
_THAN_THEN = re.compile(r"\s+(?:higher|lower|more|less|fewer)\s+than\s+(?:in|at|a|last|before)\b")
"""How far one lies from what it was: "36 percent back her, two points fewer than in July"."""
_TOLD_BESIDE = re.compile(r"(?:%|\bper\s?cents?\b)[^\d,]*,\s+$", re.IGNORECASE)
_THAN_ANOTHER = re.compile(
    r"\s+(?:higher|lower|more|less|fewer)\s+than\b|\s+(?:ahead\s+of|behind)\s"
)
"""How far one's share lies from another's: "won 33 percent, nine points more than the mayor"."""
_PERCENTAGE = re.compile(r"\d\s?%|\bper\s?cents?\b", re.IGNORECASE)
_AT_SHARE = re.compile(
    r"\b(?:at|on|is|are|was|were|to|hit|reached|of)\s+(?:[a-z]+\s+)?[\w.-]+\s?(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
"""Where something stands: the share from which another lies apart."""
_UP_BY = re.compile(r"\b(?:up|down)\s+(?:by\s+)?$", re.IGNORECASE)
_GIVE_OR_TAKE = re.compile(
    r"(?:\bmargin\s+of\s+error\s+(?:of|is|was)\s+|\bplus\s+or\s+minus\s+|±\s?)$", re.IGNORECASE
)
_RATE = re.compile(r"\b(?:rates?|borrowing costs?|yields?)\b", re.IGNORECASE)
"""What is read in percent, so that "half a point" is of a percentage."""
_GIVEN_TO = re.compile(r"\s+(?:to|for|from|in|on)\s")
_SAME_POLL = 90
"""Characters back in which a percentage says what "points" are points of."""
_AND = re.compile(r"\s+(?:and\s+)?")
_OF_ONE = re.compile(r"[\s-]+(?:of\s+)?(?:an?|one|1)(?=[\s-])")
"""In "half a mile" and "a quarter of a tonne" the fraction is of the unit itself."""
_NOTHING_COUNTED = re.compile(r"\s*(?:[.!?](?:\s|$)|$)")


def measured_amounts(text: str) -> list[Measured]:
    """Read every amount of a text with its printed unit, in order."""
    measured = _apart([_measured(text, amount) for amount in read_amounts(text)])
    measured = _with_points(text, _with_cents(text, measured))
    return _with_prices(text, _broken_down(text, _shared_units(text, measured)))


def _apart(measured: list[Measured]) -> list[Measured]:
    """Leave out the one of "a quarter of one percent", which the quarter is of."""
    ends = [0, *(this.end for this in measured)]
    return [this for this, end in zip(measured, ends, strict=False) if this.start >= end]


def _broken_down(text: str, measured: list[Measured]) -> list[Measured]:
    """Give the parts of "110 million crowns: 60 million to the line, 50 million to the yard" its money."""
    parts, money = list(measured), None
    for i, this in enumerate(measured):
        if is_currency(this.unit):
            money = this if text[this.end : this.end + 2] == ": " else None
        elif money is not None and re.search(r"[.;!?]\s", text[money.end + 1 : this.start]):
            money = None
        elif money is not None and this.unit is None and _GIVEN_TO.match(text, this.end):
            parts[i] = replace(this, unit=money.unit)
    return parts


def _with_points(text: str, measured: list[Measured]) -> list[Measured]:
    """Read bare points that a percentage is said to move by as such: "33 percent, up four points".

    An index moves by points of its own, and its text says so.
    """
    told = list(measured)
    for i, this in enumerate(measured):
        part = this.amount.form == "fraction"
        behind = _end_of_part(text, this.amount)
        near = text[max(0, this.start - _SAME_POLL) : this.start]
        risen = _risen().search(near)
        points = (
            (_POINT if part or risen else _POINTS).match(text, behind)
            if this.unit is None
            else None
        )
        if points is None or "," in text[this.start : this.end] or (this.amount.high or 0) > 100:
            continue
        apart = re.split(r"[.!?]\s", near)[-1]
        up_by = _PERCENTAGE.search(near if risen else apart) and (risen or _UP_BY.search(near))
        to_share = _TO_SHARE.match(text, points.end())  # "fell six points to 31 percent"
        apart_by = _AT_SHARE.search(apart) and _APART.match(text, points.end())
        apart_by = apart_by or (_TOLD_LAST.search(apart) and _THAN_THEN.match(text, points.end()))
        apart_by = apart_by or (
            _TOLD_BESIDE.search(apart) and _THAN_ANOTHER.match(text, points.end())
        )
        moved = (up_by or to_share or apart_by) and not _market().search(text)
        if moved or _GIVE_OR_TAKE.search(near) or (part and _RATE.search(text)):
            told[i] = replace(this, end=points.end(), unit="percentage point")
        elif part:
            told[i] = replace(this, end=points.end(), unit="point")  # in a game
    return told


@cache
def _risen() -> re.Pattern[str]:
    """What leads to how many points a percentage rose or fell: "an increase of almost", "has fallen by"."""
    nouns, verbs = one_of("numbers", "moves_in_points"), one_of("numbers", "moved_in_points")
    return re.compile(rf"\b(?:(?:{nouns})\s+of|(?:{verbs})(?:\s+by)?)\s+(?:[a-z]+\s+){{0,2}}$")


def _measured(text: str, amount: Amount) -> Measured:
    if _PER_BEFORE.search(text[max(0, amount.start - 7) : amount.start]):
        return Measured(amount, amount.start, amount.end, denominator=True)
    if amount.form == "multiple":
        return _multiple(text, amount)
    large = amount.scaled or (amount.low or 0) >= 1000
    money = currency_before(text, amount.start, large=large)
    times = None if money else _times_after().match(text, amount.end)
    if times is not None:
        return _times(text, amount, times)
    after = currency_after(text, amount.start, _end_of_part(text, amount), large=large)
    if money is not None or after is not None:
        return _money(text, amount, money, after)
    return _with_unit(text, amount)


def _times(text: str, amount: Amount, times: re.Match[str]) -> Measured:
    """ "Ten times the rate" and "grew by 3 times" are multiples; "hit three times" counts times."""
    compared = times["compared"] is not None
    rate = None if compared else rate_after(text, times.end(), noun_between=False)
    if (
        rate is not None
        and rate.name in listed("not_figures", "durations")
        and not text.startswith(("'", "’"), rate.end)
    ):
        return Measured(amount, amount.start, rate.end, "time", rate.name)  # "120 times a day"
    grew = _grew().search(text[max(0, amount.start - 40) : amount.start])
    ratio = compared or grew is not None or "times" not in times.group()
    end = times.start("compared") if compared else times.end()
    return Measured(amount, amount.start, end, "ratio" if ratio else "time")


def _multiple(text: str, amount: Amount) -> Measured:
    """ "Twice the toll" is a multiple, "twice a week" is not."""
    word = text[amount.start : amount.end].casefold()
    often = word in ("twice", "thrice") and not _twice().match(text, amount.end)
    return Measured(amount, amount.start, amount.end, "time" if often else "ratio")


def _with_unit(text: str, amount: Amount) -> Measured:
    percent_of = _PERCENT_OF.search(text[max(0, amount.start - 16) : amount.start])
    if percent_of and not re.match(r"\s*[\w-]", text[amount.end : amount.end + 3]):
        start = max(0, amount.start - 16) + percent_of.start()
        return Measured(amount, start, amount.end, "percent")
    if is_magnitude(text, amount):
        return Measured(amount, amount.start, amount.end, "magnitude")
    unit = unit_after(text, _end_of_part(text, amount))
    end = amount.end if unit is None else unit.end
    rate = rate_after(text, end, noun_between=unit is None or unit.name == "percent")
    if rate is not None:
        end = rate.end
    return Measured(
        amount, amount.start, end, unit.name if unit else None, rate.name if rate else None
    )


def _end_of_part(text: str, amount: Amount) -> int:
    """Return where "a" ends in "half a mile", "a quarter of a tonne"; else the amount's own end."""
    part = _OF_ONE.match(text, amount.end) if amount.form == "fraction" else None
    return amount.end if part is None else part.end()


def _money(text: str, amount: Amount, before: Money | None, after: Money | None) -> Measured:
    start, end, unit = amount.start, amount.end, None
    if before is not None:
        start, unit = before.start, before.unit
    if after is not None and (before is None or after.unit in (before.unit, "USD")):
        end, unit = after.end, unit or after.unit
    rate = rate_after(text, end, noun_between=False)
    end = end if rate is None else rate.end
    return Measured(amount, start, end, unit, rate.name if rate else None)


def _with_prices(text: str, measured: list[Measured]) -> list[Measured]:
    """Give money the denominator its clause tells, and a price that of the one it is held against."""
    priced: list[Measured] = []
    for this in measured:
        if this.per is None and _is_money(this.unit):
            per = price_denominator(text, this.start, this.end)
            one = priced[-1] if priced else None
            if per is None and one is not None and one.unit == this.unit:
                per = one.per if HELD_AGAINST.fullmatch(text[one.end : this.start]) else None
            this = replace(this, per=per)
        priced.append(this)
    return _with_rates_after(text, priced)


def _is_money(unit: str | None) -> bool:
    return is_currency(unit) or unit in vocabulary("currencies")["minor"].values()


def _with_rates_after(text: str, measured: list[Measured]) -> list[Measured]:
    """Give both sums their rate where it stands after the second: "from $9 to $11 a day", "90 rand ($5) a day"."""
    shared = list(measured)
    for i in range(len(shared) - 1, 0, -1):
        one, other = shared[i - 1], shared[i]
        if not (_is_money(one.unit) and _is_money(other.unit)) or one.per is not None:
            continue
        gap = text[one.end : other.start]
        if gap.strip() == "(" and text[other.end : other.end + 1] == ")":
            rate = rate_after(text, other.end + 1, noun_between=False)
            if rate is not None:
                shared[i - 1 : i + 1] = (replace(t, per=rate.name) for t in (one, other))
        elif other.per is None or one.unit != other.unit or not _FORWARD_GAP.fullmatch(gap):
            continue
        elif gap.strip() != "to" or not _BY_HOW_MUCH.search(text[: one.start]):
            shared[i - 1] = replace(one, per=other.per)
    return shared


def _with_cents(text: str, measured: list[Measured]) -> list[Measured]:
    """Add the "45 cents" or the bare 45 to the "13 dollars" before them."""
    merged: list[Measured] = []
    for this in measured:
        if merged and _is_cents(text, merged[-1], this):
            one = merged[-1]
            value = one.amount.number + this.amount.number / 100
            amount = replace(
                one.amount, end=this.amount.end, value=value, low=value, high=value, step=0.01
            )
            merged[-1] = replace(one, amount=amount, end=this.end)
        else:
            merged.append(this)
    return merged


def _is_cents(text: str, one: Measured, this: Measured) -> bool:
    whole, part = one.amount, this.amount
    if part.value is None or whole.value is None or whole.value % 1 or whole.scaled:
        return False
    if not 0 < part.value < 100 or not _AND.fullmatch(text[one.end : this.start]):
        return False
    if one.unit is None or len(one.unit) != 3 or not one.unit.isupper() or part.value % 1:
        return False
    if this.unit is None:
        return one.end > whole.end and bool(_NOTHING_COUNTED.match(text, part.end))
    minor = currency_after(text, part.start, part.end, large=False)
    return minor is not None and minor.minor


def _shared_units(text: str, measured: list[Measured]) -> list[Measured]:
    """Give each number of "99, 95 and 91 percent" its unit, and "$5 to 7 million" its currency."""
    shared = list(measured)
    for i in range(len(shared) - 2, -1, -1):
        if _takes_unit_of_next(text, shared[i], shared[i + 1]):
            shared[i] = replace(shared[i], unit=shared[i + 1].unit)
    for i in range(1, len(shared)):
        one, other = shared[i - 1], shared[i]
        prefixed = one.unit is not None and one.start < one.amount.start
        takes = prefixed and one.end == one.amount.end and other.amount.scaled
        if other.unit is None and takes and _FORWARD_GAP.fullmatch(text[one.end : other.start]):
            shared[i] = replace(other, unit=one.unit)
    return shared


def _takes_unit_of_next(text: str, one: Measured, other: Measured) -> bool:
    if one.unit is not None or other.unit is None or one.denominator:
        return False
    if one.amount.form in ("fraction", "indefinite") or other.start < other.amount.start:
        return False
    gap = text[one.end : other.start]
    if gap.strip() == "," and other.unit == "percent" and _OF_THEM.match(text, other.end):
        return False  # "hold 11,800, 84 percent of them awaiting trial"
    return bool(_LIST_GAP.fullmatch(gap)) and is_figure(
        text, one.amount, unit=False, quantified=False
    )


@cache
def _times_after() -> re.Pattern[str]:
    compared = one_of("numbers", "times_compared")
    return re.compile(rf"[\s-]*(?:fold\b|times\b|x\b|×)(?P<compared>\s+(?:{compared})\b)?")


@cache
def _grew() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('numbers', 'growth_words')})\s+(?:\w+\s+){{0,3}}$")


@cache
def _market() -> re.Pattern[str]:
    words = f"{one_of('units', 'market_words')}|{one_of('not_figures', 'indexes')}"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _twice() -> re.Pattern[str]:
    times = one_of("not_figures", "durations")  # "twice this year" tells how often
    return re.compile(rf"\s+(?!this (?:{times})\b(?!['’]))(?:{one_of('numbers', 'twice_what')})\b")
