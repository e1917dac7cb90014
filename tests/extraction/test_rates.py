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
        # What is paid or made stands between the figure and its span of time.
        ("The pub must make $1,800 in takings per week.", "USD/week"),
        ("The mill earns 90 million euros in revenue a year.", "EUR/year"),
        ("She pays £60 for heating a month.", "GBP/month"),
        ("He spent £60 for heating in March.", "GBP"),
        # What each of them takes or gets.
        ("Each boat carried an average of 53 people.", "people/boat"),
        ("On average 54 people were crammed into each dinghy.", "people/dinghy"),
        ("The families will each receive compensation of 50 million won.", "KRW/family"),
        ("Every village got 3 wells.", "well/village"),
        ("The state gave Rs 4 lakh each to the families of the dead.", "INR/family"),
        ("It announced $900 each to the seriously injured.", "USD/person"),
        ("They paid 50 euros each for the tickets.", "EUR/ticket"),
        ("Each side lost men, and 300 people fled.", "people"),
        ("It fell below the 26,501 boats of the same time a year ago.", "boat"),
    ],
)
def test_repeated_counts(text: str, unit: str) -> None:
    assert [claim.unit for claim in extract_text(text)] == [unit]
