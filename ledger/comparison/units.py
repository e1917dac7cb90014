"""What is counted in: one name for a unit's synonyms, and one unit for what is measured in several."""

from functools import cache

from ledger.comparison.words import phrases, stems
from ledger.vocabulary import vocabulary

CODE = 3
"""Letters of a currency's code."""


def fold_unit(unit: str) -> tuple[str, str | None]:
    """A unit with its synonyms folded, and the denominator of a rate."""
    counted, _, per = unit.partition("/")
    if counted in vocabulary("populations")["persons_too"]:
        return "people", per or None
    runs = phrases("populations", "synonyms").fold(stems(counted))
    folded = runs[0][0] if len(runs) == 1 and runs[0][0] else counted
    return folded, per or None


@cache
def in_one_unit(unit: str) -> tuple[str, float]:
    """The unit in which what is measured in several is compared, and how many of it the given one is."""
    for common, others in vocabulary("populations")["measured_in"].items():
        if unit in others:
            return common, float(others[unit])
    return unit, 1.0


def is_price(unit: str) -> bool:
    """Whether a unit is money for a thing or a measure of it ("USD/barrel"), and not for a time or a person."""
    money, _, per = unit.partition("/")
    timed = per in vocabulary("populations")["no_price"]
    return bool(per) and money.isupper() and len(money) == CODE and not timed
