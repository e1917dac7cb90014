"""What is counted in: one name for a unit's synonyms, and one unit for what is measured in several."""

from functools import cache

from ledger.comparison.words import phrases, stems
from ledger.vocabulary import vocabulary


def fold_unit(unit: str) -> tuple[str, str | None]:
    """A unit with its synonyms folded, and the denominator of a rate."""
    counted, _, per = unit.partition("/")
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
