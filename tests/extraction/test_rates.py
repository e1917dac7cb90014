"""Counts that repeat are rates."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "An average of 4,000 tourists have arrived in each of the past three months.",
            "people/month",
        ),
        ("Trucks deliver 60 pallets every week.", "pallet/week"),
        ("The line carries 900 passengers daily.", "people/day"),
        ("The ward lost 12 patients in March.", "people"),
    ],
)
def test_repeated_counts(text: str, unit: str) -> None:
    assert [claim.unit for claim in extract_text(text)] == [unit]
