"""What the tests of periods share: the period that a figure is read with."""

from ledger.extraction import extract_text
from ledger.model import Claim

PUBLISHED = "2024-09-12"  # a Thursday
SPAN = tuple[str | None, str | None]
MONDAY: SPAN = ("2024-09-09", "2024-09-09")
LAST_YEAR: SPAN = ("2023-01-01", "2023-12-31")
NONE: SPAN = (None, None)


def claim(text: str, number: str, published: str = PUBLISHED) -> Claim:
    """Return the last figure whose number contains `number`."""
    found = [c for c in extract_text(text, published) if number in c.number_text]
    assert found, f"no figure {number}"
    return found[-1]


def period(text: str, number: str, published: str = PUBLISHED) -> SPAN:
    """Return when that figure holds."""
    found = claim(text, number, published)
    return found.period_start, found.period_end
