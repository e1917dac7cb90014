"""Figures as papers of different countries print them: each with its value, unit and interval."""

import pytest

from ledger.extraction.quantities import read_quantities

Figure = tuple[float | None, float | None, float | None, str | None]
M, BN = 1_000_000, 1_000_000_000

STYLES: list[tuple[str, list[Figure]]] = [
    # Currency letters glued to a sum, and what looks like them
    ("The port owes N87.9trn.", [(87.9e12, 87.85e12, 87.95e12, "NGN")]),
    ("The state paid N500m to builders.", [(500 * M, 450 * M, 550 * M, "NGN")]),
    ("The utility owes R420bn.", [(420 * BN, 415 * BN, 425 * BN, "ZAR")]),
    ("The council lost R58,7 billion.", [(58.7 * BN, 58.65 * BN, 58.75 * BN, "ZAR")]),
    ("A dollar bought R18.45.", [(18.45, 18.45, 18.45, "ZAR")]),
    ("Traders lost Ksh 450m.", [(450 * M, 445 * M, 455 * M, "KES")]),
    ("Repairs cost Sh1.2bn.", [(1.2 * BN, 1.15 * BN, 1.25 * BN, "shilling")]),
    ("Accra will borrow GH¢5.6bn.", [(5.6 * BN, 5.55 * BN, 5.65 * BN, "GHS")]),
    ("Farmers lost P4.5 billion.", [(4.5 * BN, 4.45 * BN, 4.55 * BN, "PHP")]),
    ("They met in room R18.", []),
    ("Form P45 was lost on the N11 road.", []),
    # Ranges with a scale at one end or at both
    ("Some 1.2m-1.5m voters stayed away.", [(None, 1.2 * M, 1.5 * M, None)]),
    ("Mills bought 3-3.5 lakh tonnes.", [(None, 300_000, 350_000, "tonne")]),
    ("Mills bought 1.2-1.3 crore bales.", [(None, 12 * M, 13 * M, None)]),
    ("Growth was 1.2-1.3%.", [(None, 1.2, 1.3, "percent")]),
    ("The guide is version 1.2-1.3-4.", []),
    # Hyphens inside a number in words
    ("Two-and-a-half million people fled.", [(2.5 * M, 2.45 * M, 2.55 * M, None)]),
    ("Three-and-a-half thousand homes burned.", [(3_500, 3_450, 3_550, None)]),
    # A fraction of something else is no part of the number before it
    (
        "Half of the 600 and a third of the 90 were women.",
        [
            (50, 50, 50, "percent"),
            (600, 600, 600, None),
            (100 / 3, 100 / 3, 100 / 3, "percent"),
            (90, 90, 90, None),
        ],
    ),
    # The same said again in percent
    (
        "Jobs fell by 12,000, or 3 percent.",
        [(12_000, 12_000, 12_000, None), (3, 3, 3, "percent")],
    ),
    ("Of 99, 95 and 91 percent, she took the last.", [(n, n, n, "percent") for n in (99, 95, 91)]),
    # Percent in British and Irish papers
    ("Fares rise by 4.6pc.", [(4.6, 4.6, 4.6, "percent")]),
    # Quantifiers
    ("Upto 500 people may gather.", [(500, None, 500, None)]),
    ("The fire burned 100-plus homes.", [(100, 100, None, None)]),
    ("Prices rose faster, higher than the 3.2% forecast.", [(3.2, 3.2, 3.2, "percent")]),
    ("It sold fewer than the 9,500 of a year ago.", [(9_500, 9_500, 9_500, None)]),
    ("Arrivals were more than the 1,000 mark.", [(1_000, 1_000, None, None)]),
    (
        "The total is 12% above the 26,501.",
        [(12, 12, 12, "percent"), (26_501, 26_501, 26_501, None)],
    ),
    (
        "It stood 2.5 percentage points below the 9%.",
        [(2.5, 2.5, 2.5, "percentage point"), (9, 9, 9, "percent")],
    ),
    ("Sales were 4 per cent over the $900.", [(4, 4, 4, "percent"), (900, 900, 900, "USD")]),
    ("It stood above the 26,501.", [(26_501, 26_501, None, None)]),
    ("The toll went up to 53.", [(53, 53, 53, None)]),
    ("Prices came up to $40.", [(40, 40, 40, "USD")]),
    (
        "The total was brought up to 53 and added up to 70.",
        [(53, 53, 53, None), (70, 70, 70, None)],
    ),
    ("Up to 53 died.", [(53, None, 53, None)]),
    ("The plan costs £25-30bn.", [(None, 25e9, 30e9, "GBP")]),
    ("Some 25-30m people watch.", [(None, 25e6, 30e6, None)]),
    ("It needs $1.5-2bn.", [(None, 1.5e9, 2e9, "USD")]),
    ("The 25-30 km road", [(None, 25, 30, "kilometre")]),
    ("Inflation was higher than 3.2%.", [(3.2, 3.2, None, "percent")]),
]


@pytest.mark.parametrize(("text", "figures"), STYLES)
def test_a_figure_reads_as_its_paper_means_it(text: str, figures: list[Figure]) -> None:
    read = [(q.value, q.value_low, q.value_high, q.unit) for q in read_quantities(text)]
    assert [tuple(map(_about, figure)) for figure in read] == [
        tuple(map(_about, figure)) for figure in figures
    ]


def _about(part: float | str | None) -> float | str | None:
    return float(f"{part:.9g}") if isinstance(part, int | float) else part
