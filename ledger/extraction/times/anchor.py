"""What the dates of a text lean on: the day of publication, the text's own years, its other dates."""

from dataclasses import dataclass
from datetime import date

from ledger.extraction.times.spans import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative date may lean on.

    `published` is an ISO prefix whose length is its precision, `year` the year that the text itself
    shows to be "this year", `reference` what "that year" points back to, `future` whether the
    sentence speaks of what is to come, `due` whether the date's own verb does, `fiscal` the country whose budget's year is meant.
    """

    published: str | None = None
    year: int | None = None
    reference: Span | None = None
    future: bool = False
    due: bool = False
    fiscal: str | None = None

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
