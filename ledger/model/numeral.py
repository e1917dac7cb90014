"""A numeral as it stands in a text."""

from typing import NamedTuple


class Numeral(NamedTuple):
    """One number, range or indefinite number word.

    `start` and `end` count characters of the text that was read. `value` is None for ranges and
    indefinite words; `low` and `high` are the interval the words state, None where unbounded.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
