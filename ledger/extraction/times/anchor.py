"""What the dates of a text lean on: the day of publication, the text's own years, its other dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ledger.extraction.times.spans import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative date may lean on.

    `published` is an ISO prefix whose length is its precision, `year` the year that the text itself
    shows to be "this year", `reference` what "that year" points back to, `future` whether the
    sentence speaks of what is to come, `due` whether the date's own verb does, `fiscal` the country whose budget's year is meant.
    Where nothing was published, `near` is a time told beside a date that names no year, and `side` whether
    that date lies after it (1), before it (-1) or on either side.
    """

    published: str | None = None
    year: int | None = None
    reference: Span | None = None
    future: bool = False
    due: bool = False
    fiscal: str | None = None
    near: Span | None = None
    side: int = 0

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        known = self.published and len(self.published) >= 10
        return date.fromisoformat(self.published[:10]) if known and self.published else None

    @property
    def month(self) -> date | None:
        """The first day of the month of publication."""
        if self.published is None or len(self.published) < 7:
            return None
        return date(int(self.published[:4]), int(self.published[5:7]), 1)

    @property
    def this_year(self) -> int | None:
        """The year that "this year" means."""
        return int(self.published[:4]) if self.published else self.year


A_YEAR, A_SEASON, SPRING = 364, 92, 3
"""Days of the shortest year, days between two dates that are close, the last month of a year's beginning."""


def nearest(of_year: Callable[[int], Span | None], anchor: Anchor) -> Span | None:
    """The namesake of a date without its year that lies nearest to the time told beside it.

    A year's beginning, told after the whole year, may be that of the next.
    """
    told = anchor.near
    if told is None or told.start is None or told.end is None:
        return None
    length = (told.end - told.start).days
    if length > A_YEAR + 1:
        return None
    ranked: list[tuple[int, bool, Span]] = []
    for year in range(told.start.year - 1, told.end.year + 2):
        span = of_year(year)
        if span and span.start and span.end and span != told:
            gap = max((span.start - told.end).days, (told.start - span.end).days, 0)
            side = (span.start > told.end) - (span.end < told.start)
            if side == (anchor.side or side):
                ranked.append((gap, year != told.start.year, span))
    ranked.sort()
    if not ranked:
        return None
    gap, _, span = ranked[0]
    doubtful = gap > A_SEASON and len(ranked) > 1 and ranked[1][0] - gap < A_SEASON
    begins = span.start is not None and span.start.month <= SPRING
    return None if doubtful or (length >= A_YEAR and begins) else span
