"""Closed intervals with open ends; None stands for no bound on that side."""

from typing import NamedTuple


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included; a None end is unbounded."""

    low: float | None
    high: float | None

    def meets(self, other: "Interval") -> bool:
        """Whether the two share at least one number."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)

    def gap(self, other: "Interval") -> float | None:
        """How many times the nearer end of the larger is the nearer end of the smaller.

        1.0 when they meet; None where a ratio says nothing (an end at zero, or ends of
        opposite sign). Negative intervals are compared by magnitude.
        """
        if self.meets(other):
            return 1.0
        below, above = (self, other) if _at_most(self.high, other.low) else (other, self)
        if below.high is None or above.low is None or below.high * above.low <= 0:
            return None
        ratio = above.low / below.high
        return ratio if ratio >= 1 else 1 / ratio

    def negated(self) -> "Interval":
        """The mirror image, for falls told as positive numbers ("fell by 20 percent")."""
        return Interval(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )


def _at_most(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high
