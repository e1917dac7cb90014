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


A_SEASON = 92
"""Days of the longest time told beside a date without its year, and at most between the two."""


def nearest(of_year: Callable[[int], Span | None], anchor: Anchor) -> Span | None:
    """The namesake of a date without its year that lies close to the time told beside it.

    A whole year told beside it tells nothing: its May may be that of the next.
    """
    told = anchor.near
    if told is None or told.start is None or told.end is None:
        return None
    if (told.end - told.start).days > A_SEASON:
        return None
    close: list[tuple[int, Span]] = []
    for year in range(told.start.year - 1, told.end.year + 2):
        span = of_year(year)
        if span and span.start and span.end and span != told:
            gap = max((span.start - told.end).days, (told.start - span.end).days, 0)
            side = (span.start > told.end) - (span.end < told.start)
            if gap <= A_SEASON and side == (anchor.side or side):
                close.append((gap, span))
    return min(close, key=lambda found: found[0])[1] if close else None
