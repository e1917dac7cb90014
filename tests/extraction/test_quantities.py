"""What `read_quantities` makes of a figure: how it is meant, its interval, its unit."""

import pytest

from ledger.extraction.quantities import read_quantities

STATED = [
    (
        "a margin of plus or minus 3 points",
        [("3", "approximately", 2.5, 3.5, "percentage point", None)],
    ),
    ("a high of 49.2C", [("49.2", "exact", 49.2, 49.2, "degree Celsius", None)]),
    ("eight times average earnings", [("eight", "exact", 8, 8, "ratio", None)]),
    # text, then for each figure: number, quantifier, stated interval, unit, denominator
    ("approximately 5 mg of protein", [("5", "approximately", 4.5, 5.5, "milligram", None)]),
    ("values ranging from 1 to 5", [("1 to 5", "range", 1, 5, None, None)]),
    ("purity of >= 60%", [("60", "at_least", 60, None, "percent", None)]),
    (
        "a diameter of 12.5 ± 0.3 mm",
        [("12.5 ± 0.3", "approximately", 12.2, 12.8, "millimetre", None)],
    ),
    (
        "support of 46.5% ± 1.5%",
        [("46.5% ± 1.5", "approximately", 45, 48, "percent", None)],
    ),
    ("p < 0.05", [("0.05", "less_than", None, 0.05, None, None)]),
    ("mice (n = 24) were", [("24", "exact", 24, 24, None, None)]),
    ("at 5–10 °C", [("5–10", "range", 5, 10, "degree Celsius", None)]),
    ("yields up to 80%", [("80", "at_most", None, 80, "percent", None)]),
    ("a mean of 4.2 m/s", [("4.2", "exact", 4.2, 4.2, "metre", "second")]),
    ("a flow rate of 10 mL/min", [("10", "exact", 10, 10, "millilitre", "minute")]),
    ("~30 km thick", [("30", "approximately", 25, 35, "kilometre", None)]),
    ("≈ 400 ppm", [("400", "approximately", 350, 450, "ppm", None)]),
    (
        "at least two-thirds of voters",
        [("two-thirds", "at_least", 66.6666666667, None, "percent", None)],
    ),
    ("about half of women", [("half", "approximately", 45, 55, "percent", None)]),
    ("the figure does not exceed 500", [("500", "at_most", None, 500, None, None)]),
    ("not more than 40 seats", [("40", "at_most", None, 40, None, None)]),
    ("trains no longer than 40 wagons", [("40", "at_most", None, 40, None, None)]),
    ("farms no bigger than 20 hectares", [("20", "at_most", None, 20, "hectare", None)]),
    ("nets no smaller than 9 cm", [("9", "at_least", 9, None, "centimetre", None)]),
    # A part of one unit is so much of it; a part of what has a size is a share.
    ("half a mile of road", [("half", "exact", 0.5, 0.5, "mile", None)]),
    ("less than a quarter of a tonne", [("a quarter", "less_than", None, 0.25, "tonne", None)]),
    ("rose by half a percentage point", [("half", "exact", 0.5, 0.5, "percentage point", None)]),
    ("half of the road", [("half", "exact", 50, 50, "percent", None)]),
    ("by half of 1 percent", [("half", "exact", 0.5, 0.5, "percent", None)]),
    ("one-quarter of one per cent", [("one-quarter", "exact", 0.25, 0.25, "percent", None)]),
    ("half a million people", [("half a million", "exact", 450000, 550000, None, None)]),
    ("half a euro a day", [("half", "exact", 0.5, 0.5, "EUR", "day")]),
    # Pounds that a person lost are a weight unless money is told.
    ("She has lost 30 pounds.", [("30", "exact", 30, 30, "pound", None)]),
    ("He lost 30 pounds betting.", [("30", "exact", 30, 30, "GBP", None)]),
    ("The firm lost 300 pounds.", [("300", "exact", 300, 300, "GBP", None)]),
    # A sign glued to the next sum is that sum's.
    ("In 2004 $300 was lost", [("300", "exact", 300, 300, "USD", None)]),
    ("by 2008 £60bn more", [("60bn", "exact", 55e9, 65e9, "GBP", None)]),
    ("in March 2003 €20 million", [("20 million", "exact", 15e6, 25e6, "EUR", None)]),
    ("it cost 300 £ in all", [("300", "exact", 300, 300, "GBP", None)]),
    # Short names of other dollars.
    ("73.25 HK dollars", [("73.25", "exact", 73.25, 73.25, "HKD", None)]),
    ("500 Aussie dollars", [("500", "exact", 500, 500, "AUD", None)]),
    ("no fewer than 17 villages", [("17", "at_least", 17, None, None, None)]),
    ("100 or more", [("100", "at_least", 100, None, None, None)]),
    ("5 kg or less", [("5", "at_most", None, 5, "kilogram", None)]),
    ("well over 2 million people", [("2 million", "more_than", 2000000.0, None, None, None)]),
    ("just under 9,000", [("9,000", "nearly", 8500, 9000, None, None)]),
    ("opened up to 120 times a day", [("120", "at_most", None, 120, "time", "day")]),
    ("serves under 500 patients", [("500", "less_than", None, 500, None, None)]),
    ("served under four presidents", [("four", "exact", 4, 4, None, None)]),
    ("just over a dozen", [("a dozen", "more_than", 12, None, None, None)]),
    ("as few as 300", [("300", "at_least", 300, None, None, None)]),
    ("somewhere between 20 and 30 percent", [("20 and 30", "range", 20, 30, "percent", None)]),
    ("US$1.3 trillion", [("1.3 trillion", "exact", 1250000000000.0, 1350000000000.0, "USD", None)]),
    ("A$500 million", [("500 million", "exact", 450000000.0, 550000000.0, "AUD", None)]),
    ("Rs 2 crore", [("2 crore", "exact", 15000000.0, 25000000.0, "INR", None)]),
    ("PKR 300 a litre", [("300", "exact", 300, 300, "PKR", "litre")]),
    ("50 Swiss francs", [("50", "exact", 50, 50, "CHF", None)]),
    ("20,000 tons", [("20,000", "exact", 20000, 20000, "tonne", None)]),
    ("1.5 million acres", [("1.5 million", "exact", 1450000, 1550000, "acre", None)]),
    ("620 deaths per 100,000 people", [("620", "exact", 620, 620, None, "100,000 people")]),
    ("23,000 people a month", [("23,000", "exact", 23000, 23000, None, "month")]),
    ("4.5 children per woman", [("4.5", "exact", 4.5, 4.5, None, "woman")]),
    ("3.2 tonnes per hectare", [("3.2", "exact", 3.2, 3.2, "tonne", "hectare")]),
    ("60 euros an hour", [("60", "exact", 60, 60, "EUR", "hour")]),
    ("30 cases daily", [("30", "exact", 30, 30, None, "day")]),
    ("killed 20 people in a day", [("20", "exact", 20, 20, None, None)]),
    ("up 3 percentage points", [("3", "exact", 3, 3, "percentage point", None)]),
    ("nearly tripled", [("tripled", "nearly", 2.5, 3, "ratio", None)]),
    ("a tenfold rise", [("tenfold", "exact", 10, 10, "ratio", None)]),
    ("2.5 times as many", [("2.5", "exact", 2.5, 2.5, "ratio", None)]),
    ("He talked about 200 cases", [("200", "exact", 200, 200, None, None)]),
    ("control over 34 provinces", [("34", "exact", 34, 34, None, None)]),
    ("around 200 or 300 men", [("200 or 300", "range", 200, 300, None, None)]),
    (
        "hundreds, perhaps thousands",
        [
            ("hundreds", "indefinite", 200, None, None, None),
            ("thousands", "indefinite", 2000, None, None, None),
        ],
    ),
    (
        "an estimated $4 billion",
        [("4 billion", "approximately", 3500000000.0, 4500000000.0, "USD", None)],
    ),
    ("estimated to be 12,000", [("12,000", "approximately", 11500, 12500, None, None)]),
    ("The estimated number of dead is 120", [("120", "approximately", 115, 125, None, None)]),
    ("a maximum of 50 guests", [("50", "at_most", None, 50, None, None)]),
    ("exactly 100 seats", [("100", "exact", 100, 100, None, None)]),
    ("the 48% share", [("48", "exact", 48, 48, "percent", None)]),
    ("1,200 square kilometres", [("1,200", "exact", 1200, 1200, "square kilometre", None)]),
    ("5 sq km", [("5", "exact", 5, 5, "square kilometre", None)]),
    ("100 km²", [("100", "exact", 100, 100, "square kilometre", None)]),
    ("5'000 francs", [("5'000", "exact", 5000, 5000, "franc", None)]),
    (
        "250,000 doses were given, 80,000 more than planned",
        [
            ("250,000", "exact", 250000, 250000, None, None),
            ("80,000", "exact", 80000, 80000, None, None),
        ],
    ),
    (
        "more than 100 but fewer than 200 people",
        [("100 but fewer than 200", "range", 100, 200, None, None)],
    ),
    ("as much as $3bn", [("3bn", "at_most", None, 3000000000.0, "USD", None)]),
    ("at 37 °C for 24 h", [("37", "exact", 37, 37, "degree Celsius", None)]),
    ("a dose of 0.5 mg/kg", [("0.5", "exact", 0.5, 0.5, "milligram", "kg")]),
    ("between 1.5 and 2.5 µm", [("1.5 and 2.5", "range", 1.5, 2.5, "micrometre", None)]),
    ("<1% of stars", [("1", "less_than", None, 1, "percent", None)]),
    ("greater than 90 %", [("90", "more_than", 90, None, "percent", None)]),
    ("3 × 10^8 m/s", [("3 × 10^8", "exact", 300000000.0, 300000000.0, "metre", "second")]),
    ("an average of 12 attacks a day", [("12", "exact", 12, 12, None, "day")]),
    ("10 to 15 cm", [("10 to 15", "range", 10, 15, "centimetre", None)]),
    ("10-15cm", [("10-15", "range", 10, 15, "centimetre", None)]),
    ("20 kg to 30 kg", [("20 kg to 30", "range", 20, 30, "kilogram", None)]),
    ("costs $5-$10", [("5-$10", "range", 5, 10, "USD", None)]),
    ("60 per cent", [("60", "exact", 60, 60, "percent", None)]),
    ("as high as 45 degrees Celsius", [("45", "at_most", None, 45, "degree Celsius", None)]),
    (
        "a quarter to a third of pupils",
        [("a quarter to a third", "range", 25, 33.3333333333, "percent", None)],
    ),
    ("500,000 barrels per day", [("500,000", "exact", 500000, 500000, "barrel", "day")]),
    ("one in every 10 girls", [("one in every 10", "exact", 10, 10, "percent", None)]),
    ("10,000 or so refugees", [("10,000", "approximately", 5000, 15000, None, None)]),
    ("more than $1.5 million a year", [("1.5 million", "more_than", 1500000, None, "USD", "year")]),
    # letters before a dollar sign, and other glued signs
    ("the town's $3 million debt", [("3 million", "exact", 2500000.0, 3500000.0, "USD", None)]),
    ("S$90 in fines", [("90", "exact", 90, 90, "SGD", None)]),
    ("Ghana's $4,000 grant", [("4,000", "exact", 4000, 4000, "USD", None)]),
    ("a ransom of N6,500,000", [("6,500,000", "exact", 6500000, 6500000, "NGN", None)]),
    ("an N95 mask", []),
    # what a price is for, wherever its clause says so
    ("A sack of maize now costs 52 euros", [("52", "exact", 52, 52, "EUR", "sack")]),
    ("a litre of milk sold for 90 rupees", [("90", "exact", 90, 90, "INR", "litre")]),
    ("Spending per pupil fell to £6,100", [("6,100", "exact", 6100, 6100, "GBP", "pupil")]),
    ("The drivers were fined 75 euros each.", [("75", "exact", 75, 75, "EUR", "person")]),
    ("Pumps cost $300 each.", [("300", "exact", 300, 300, "USD", None)]),
    (
        "milk at $2 a bottle, up from $1",
        [("2", "exact", 2, 2, "USD", "bottle"), ("1", "exact", 1, 1, "USD", "bottle")],
    ),
    (
        "A basket for a family of five cost 700 euros.",
        [("five", "exact", 5, 5, None, None), ("700", "exact", 700, 700, "EUR", None)],
    ),
    # pounds of weight and of money
    ("It weighed 12 pounds.", [("12", "exact", 12, 12, "pound", None)]),
    ("40 pounds of heroin", [("40", "exact", 40, 40, "pound", None)]),
    ("a parcel weighing 6 pounds", [("6", "exact", 6, 6, "pound", None)]),
    ("40 pounds of public money", [("40", "exact", 40, 40, "GBP", None)]),
    # magnitudes
    ("a quake of magnitude 5.9", [("5.9", "exact", 5.9, 5.9, "magnitude", None)]),
    ("a magnitude of 6", [("6", "exact", 6, 6, "magnitude", None)]),
    ("a tremor with magnitude 4.2", [("4.2", "exact", 4.2, 4.2, "magnitude", None)]),
    ("12 shops a second time", [("12", "exact", 12, 12, None, None)]),
    ("41 accounts lacked a second lock", [("41", "exact", 41, 41, None, None)]),
    ("wrote 12 lines a second", [("12", "exact", 12, 12, None, "second")]),
    ("put the magnitude at 5.9", [("5.9", "exact", 5.9, 5.9, "magnitude", None)]),
    ("a shock of 7 on the Richter scale", [("7", "exact", 7, 7, "magnitude", None)]),
    ("aftershocks of 4.1 hit", [("4.1", "exact", 4.1, 4.1, "magnitude", None)]),
    ("a 5.6 magnitude quake", [("5.6", "exact", 5.6, 5.6, "magnitude", None)]),
    ("aftershocks killed 9 more", [("9", "exact", 9, 9, None, None)]),
    ("the magnitude of the fire, in which 5 died", [("5", "exact", 5, 5, None, None)]),
    ("the magnitude of 300 thefts", [("300", "exact", 300, 300, None, None)]),
    # "over" that belongs to its verb
    ("They handed over 12 captives.", [("12", "exact", 12, 12, None, None)]),
    ("He signed over 4 farms.", [("4", "exact", 4, 4, None, None)]),
    ("The firm turned over 900 files.", [("900", "exact", 900, 900, None, None)]),
    ("They freed over 12 captives.", [("12", "more_than", 12, None, None, None)]),
    # "number" as a verb
    ("The refugees number 4,000.", [("4,000", "exact", 4000, 4000, None, None)]),
    ("Rangers number 519.", [("519", "exact", 519, 519, None, None)]),
    ("The rebels number about 80.", [("80", "approximately", 75, 85, None, None)]),
    ("He took bus number 12.", []),
    # one thing damaged
    ("One fuel tank was damaged.", [("One", "exact", 1, 1, None, None)]),
    ("One small bridge was destroyed.", [("One", "exact", 1, 1, None, None)]),
    ("At the port one boat was sunk.", [("one", "exact", 1, 1, None, None)]),
    ("One idea was rejected.", []),
]


@pytest.mark.parametrize(("text", "figures"), STATED)
def test_quantifier_stated_interval_and_unit(
    text: str, figures: list[tuple[str, str, float | None, float | None, str | None, str | None]]
) -> None:
    read = [
        (
            text[q.number_start : q.number_end],
            q.quantifier,
            pytest.approx(q.value_low),
            pytest.approx(q.value_high),
            q.unit,
            q.per,
        )
        for q in read_quantities(text)
    ]
    assert read == figures


READ = [
    ("over 760,000 people", 760000, 770000),
    ("at most 400 tents", 300, 400),
    ("about 2,200 fighters", 2150, 2250),
    ("nearly 1,400 meetings", 1350, 1400),
    ("23,000 people", 22500, 23500),
    ("20 people", 20, 20),
    ("1,136 prisoners", 1136, 1136),
    ("1.27 million people", 1265000, 1275000),
    ("95 percent", 94.5, 95.5),
    ("a fifth of voters", 15, 25),
    ("hundreds of people", 200, 999),
    ("several thousand people", 2000, 9999),
    ("3 to 4 camps", 3, 4),
]


@pytest.mark.parametrize(("text", "low", "high"), READ)
def test_the_read_interval_is_what_a_reader_takes_it_to_mean(
    text: str, low: float, high: float
) -> None:
    (figure,) = read_quantities(text)
    assert (figure.read_low, figure.read_high) == (pytest.approx(low), pytest.approx(high))


COUNTED = [
    ("a total of 219 houses", "total"),
    ("an average of 12 attacks", "average"),
    ("averaging 300 arrivals", "average"),
    ("the mean temperature of 31C", "average"),
    ("an average monthly wage of $300", "average"),
    ("the median age of the 31 men", None),
    ("a cumulative 4,500 cases", "cumulative"),
    ("4,500 cases so far", "cumulative"),
    ("219 houses", None),
]


@pytest.mark.parametrize(("text", "counting"), COUNTED)
def test_how_a_count_was_made(text: str, counting: str | None) -> None:
    (figure,) = read_quantities(text)
    assert figure.counting == counting


def test_the_span_covers_quantifier_currency_and_unit() -> None:
    text = "It cost more than $100 million, or around 90% of it, at $570 per kilogram."
    spans = [text[q.start : q.end] for q in read_quantities(text)]
    assert spans == ["more than $100 million", "around 90%", "$570 per kilogram"]


def test_none_harmed_is_a_figure_of_zero() -> None:
    (figure,) = read_quantities("Police said no injuries were reported.")
    assert (figure.value, figure.value_low, figure.value_high) == (0, 0, 0)


@pytest.mark.parametrize("text", ["No change was seen.", "There is no doubt.", "no one came"])
def test_other_noes_are_no_figures(text: str) -> None:
    assert read_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "quantifier"),
    [
        ("Iran handed over 900 prisoners.", "exact"),
        ("The bank handed over 40 files.", "exact"),
        ("They will hand over 12 captives.", "exact"),
        ("Police arrested over 500 fans.", "more_than"),
    ],
)
def test_over_may_belong_to_a_verb(text: str, quantifier: str) -> None:
    assert [quantity.quantifier for quantity in read_quantities(text)] == [quantifier]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("500-700,000 voters", 500_000, 700_000),
        ("50-100,000 voters", 50_000, 100_000),
        ("5-7,000 voters", 5_000, 7_000),
        ("between 7 and 625,000 voters", 7, 625_000),
    ],
)
def test_a_range_shares_its_thousands_within_one_order(text: str, low: float, high: float) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.value_low, quantity.value_high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [">-10000000000052 men", "more than 123,456,789,012,345 people", "about -98765432109876"],
)
def test_the_read_interval_of_a_huge_number_is_in_order(text: str) -> None:
    (quantity,) = read_quantities(text)
    assert quantity.read_low <= quantity.read_high


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # Points told beside a percentage, in a poll or a rate; others are points of something else.
        ("Labour is on 33 percent, up four points.", ["percent", "percentage point"]),
        ("The poll has a margin of error of 3.1 points.", ["percentage point"]),
        ("Turnout was 64.9%, plus or minus 0.7 points.", ["percent", "percentage point"]),
        ("The index fell 40 points.", [None]),
        # Half a point of a rate is no half of anything; in a game it is a point's.
        ("The bank cut its rate by a quarter of a point.", ["percentage point"]),
        ("Rates rose by a half-point to 5 percent.", ["percentage point", "percent"]),
        ("It announced a quarter-point cut in rates.", ["percentage point"]),
        ("She leads by half a point.", ["point"]),
        (
            "Some 36 percent back the party, two points fewer than in July.",
            ["percent", "percentage point"],
        ),
        (
            "The Owls made 41 percent of their shots for 88 points, 12 points fewer than in May.",
            ["percent", None, None],
        ),
        ("The state lost the vote by 74 to 77.", []),
        (
            "Joblessness stands at 45 per cent, six points above the rest.",
            ["percent", "percentage point"],
        ),
        ("The index closed six points above its low.", [None]),
        ("Ajax have won 70% of their games and sit three points below PSV.", ["percent", None]),
        # Squares and cubes with short units; a multiple is no end of a range.
        ("The lake covers 25,000 square km.", ["square kilometre"]),
        ("The pit holds 900 cu m.", ["cubic metre"]),
        ("The square has 900 benches.", [None]),
        ("Seizures doubled to 3.1 tonnes.", ["ratio", "tonne"]),
        ("The Nikkei lost 1.4 percent, or 520 points.", ["percent", None]),
        ("Stocks shed 2 percent, and the FTSE was down 60 points.", ["percent", None]),
        ("He made 61 percent of his shots and had 31 points.", ["percent", None]),
        # The parts of a sum are in its money.
        (
            "Damage was 110 million crowns: 60 million to the train and 50 million to the line.",
            ["crown", "crown", "crown"],
        ),
        ("It spent $12 billion: 7 billion on roads, 5 billion on rail.", ["USD"] * 3),
        ("It spent $12 billion on 70 schools and 5 clinics.", ["USD", None, None]),
        ("She won two crowns.", [None]),
        ("The backlog is 58,000 crown court cases.", [None]),
    ],
)
def test_points_and_parts_of_sums(text: str, units: list[str | None]) -> None:
    assert [quantity.unit for quantity in read_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # A fall within a power of ten shares the scale word that its end bears.
        ("The number of child workers fell from 49 to 28 million.", [49e6, 28e6]),
        ("Exports shrank from 9.5 to 3 billion baht.", [9.5e9, 3e9]),
        ("Visits were cut from 700 to 90 thousand.", [700e3, 90e3]),
        ("The fund fell from 300 to 2 million.", [300, 2e6]),
        ("Sales rose from 3 to 28 million.", [3e6, 28e6]),
        ("Its readers grew from 90 to 40 million.", [90, 40e6]),
        ("The chain went from 15 to 2 million members.", [15, 2e6]),
    ],
)
def test_a_fall_shares_its_scale(text: str, values: list[float]) -> None:
    assert [quantity.value for quantity in read_quantities(text)] == values
