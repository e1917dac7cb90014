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
        ("The mine exports 40 tonnes of gold annually.", "tonne/year"),
        ("The state spends $40m on roads annually.", "USD/year"),
        ("The plant rolls 300 tonnes of steel weekly.", "tonne/week"),
        ("It sells 300 copies of weekly newspapers.", "copy"),
        ("Output is 1.2m bpd.", "barrel/day"),
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
        ("The mayor promised 90,000 rupees to each bereaved household.", "INR/household"),
        ("The bank offered $700 for the family of each sailor.", "USD/family"),
        ("On average 31 pupils sat in each classroom.", "people/classroom"),
        # Persons are people in a rate as in a count.
        ("A tenant pays £900 on average.", "GBP/person"),
        ("Fees of 300 euros were taken from each trader.", "EUR/person"),
        ("Some 180 people were on board, and each had paid 8,000 euros.", "people|EUR/person"),
        ("Seven survivors came, and each was given 900 kronor.", "people|SEK/person"),
        ("Two ministries rose, and each paid $40 million.", "ministry|USD"),
        ("Some 40 pupils sat in each classroom.", "people"),
        # What happens on an average day, and what comes once a year.
        ("The ward saw a daily average of just over 90 births.", "birth/day"),
        ("The weekly average in May was 300 calls.", "call/week"),
        ("Between 25 and 30 people drown each summer.", "people/year"),
        ("The daily average temperature was 31C.", "degree Celsius"),
        ("Annual average inflation was 7 percent.", "percent"),
        ("Each side lost men, and 300 people fled.", "people"),
        ("It fell below the 26,501 boats of the same time a year ago.", "boat"),
    ],
)
def test_repeated_counts(text: str, unit: str) -> None:
    assert "|".join(claim.unit for claim in extract_text(text)) == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # The rate stands once, after both sums.
        ("Rents went from £900 to £1,200 a month.", ["GBP/month", "GBP/month"]),
        ("The minimum wage is 4,300 rand ($240) a month.", ["ZAR/month", "USD/month"]),
        ("The fine rose from $90 to $120 in May.", ["USD", "USD"]),
        # Another sum is of no month for the one before it.
        ("Guards earn $700 a month. The firm was fined $4,000.", ["USD/month", "USD"]),
        ("Strikers get $500 a week from a fund of $8 million.", ["USD/week", "USD"]),
        ("Each family got $300, three times the old sum.", ["USD/family", "ratio"]),
    ],
)
def test_rates_of_sums(text: str, units: list[str]) -> None:
    assert [claim.unit for claim in extract_text(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # A rate behind where a price came to is none of by how much it rose.
        ("Fees rose by 300 dollars to 4,900 dollars a year.", ["USD", "USD/year"]),
        ("The wage went up by 2 euros to 14 euros an hour.", ["EUR", "EUR/hour"]),
        ("Rent was cut by 90 pounds to 700 pounds a month.", ["GBP", "GBP/month"]),
        ("Milk fell to 29 cents a litre from 41 cents.", ["cent/litre", "cent/litre"]),
        ("Fees rose from 300 dollars to 900 dollars a year.", ["USD/year", "USD/year"]),
    ],
)
def test_by_how_much_has_no_rate_of_its_own(text: str, units: list[str]) -> None:
    assert [claim.unit for claim in extract_text(text)] == units
