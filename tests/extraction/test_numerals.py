"""What `read_numbers` reads, told in the fact-checker's examples."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledger.extraction.numerals import read_numbers
from ledger.extraction.quantities import read_quantities

NBSP, THIN = "\u00a0", "\u202f"

VALUES = [
    ("1,234,567", 1234567),
    ("1 234 567 voters", 1234567),
    (f"1{NBSP}234{NBSP}567", 1234567),
    (f"40{THIN}000 tents", 40000),
    ("1.234.567", 1234567),
    ("2,18,482 doses", 218482),
    ("12,34,567 ballots", 1234567),
    ("1.111,50 euros", 1111.5),
    ("a rate of 4,75", 4.75),
    ("3 lakh homes", 300000),
    ("1.5 crore rupees", 15000000),
    ("two hundred and thirty-five thousand", 235000),
    ("one million two hundred thousand and five", 1200005),
    ("6.5 thousand", 6500),
    ("1.5 mn", 1500000),
    ("$2bn", 2000000000),
    ("250k", 250000),
    ("half a million", 500000),
    ("40, 000", 40000),
    ("1, 000, 000", 1000000),
    ("two and a half million", 2500000),
    ("three quarters of a million", 750000),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("two dozen", 24),
    ("two-thirds", 2 / 3),
    ("a quarter of", 0.25),
    ("one in five", 0.2),
    ("three out of four", 0.75),
    ("1/2", 0.5),
    ("2 1/2", 2.5),
    ("2½", 2.5),
    ("half", 0.5),
    ("doubled", 2),
    ("fourfold", 4),
    ("-5%", -5),
    ("minus twelve", -12),
    ("1.5e6", 1500000),
    ("10^6", 1000000),
    ("1.5 × 10^6", 1500000),
    ("2 × 10⁵ cells", 200000),
    ("zero", 0),
    ("۱۲۳۴", 1234),
    ("١٢٣", 123),
    ("१२३", 123),
    ("five point two", 5.2),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_number_in_any_form_has_its_value(text: str, value: float) -> None:
    (numeral,) = read_numbers(text)
    assert numeral.value == pytest.approx(value)


RANGES = [
    ("3-4 villages", 3, 4),
    ("three or four", 3, 4),
    ("between 5,000 and 7,000 people", 5000, 7000),
    ("5,000 to 7,000", 5000, 7000),
    ("500-700,000 refugees", 500000, 700000),
    ("1.2 to 1.5 million", 1200000, 1500000),
    ("two to three hundred", 200, 300),
    ("ranging from 10 to 20", 10, 20),
    ("between two hundred and ten and two hundred and fifty", 210, 250),
    ("5%-10%", 5, 10),
    ("10−15 mg", 10, 15),
    ("0.4−1.0 nm", 0.4, 1.0),
    ("several hundred", 200, 999),
    ("several thousand", 2000, 9999),
    ("a few hundred thousand", 200000, 999999),
    ("tens of thousands", 20000, 99999),
    ("hundreds of thousands", 200000, 999999),
    ("hundreds", 200, None),
    ("dozens", 24, None),
    ("thousands of homes", 2000, None),
    ("a couple of villages", 2, 3),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_ranges_and_indefinite_words_have_ends_and_no_value(
    text: str, low: float, high: float | None
) -> None:
    (numeral,) = read_numbers(text)
    assert (numeral.value, numeral.low, numeral.high) == (None, low, high)


SEPARATE = [
    ("turnout rose from 1.2 to 1.5 million", [1200000, 1500000]),
    ("arrivals fell from 233,000 to 10,800", [233000, 10800]),
    ("3 million fled and 2 million returned", [3000000, 2000000]),
    ("99, 95 and 91 percent", [99, 95, 91]),
    ("lines 22,24,26,31", [22, 24, 26, 31]),
    ("down 95 per cent to 333 tonnes", [95, 333]),
    ("the total since October 2023 to 61,500", [2023, 61500]),
    # Exponents of units, and powers of ten whose superscript was lost in copying
    ("a wind of 20 m s−1 over 5 km", [20, 5]),
    ("a loss of 30 kg s− 1 at 964 cm−1", [30, 964]),
    ("some 5 × 10−5 and 10−4 of it", [5e-5, 1e-4]),
    ("down to −25.9 and ∼−26.5", [-25.9, -26.5]),
]


@pytest.mark.parametrize(("text", "values"), SEPARATE)
def test_neighbours_that_are_two_figures_stay_two(text: str, values: list[float]) -> None:
    assert [n.value for n in read_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    ["the first half", "COP29", "M23 rebels", "the 55th session", "a third man", "the 1960s"],
)
def test_ordinals_and_names_are_no_numerals(text: str) -> None:
    assert read_numbers(text) == []


def test_a_scale_word_states_its_rounding_interval() -> None:
    (numeral,) = read_numbers("1.27 million")
    assert (numeral.value, numeral.low, numeral.high) == (1270000, 1265000, 1275000)


OPEN = [
    ("more than 30", 30, 30, None),
    ("at least 1,200", 1200, 1200, None),
    ("up to 700", 700, None, 700),
    ("fewer than a thousand", 1000, None, 1000),
    ("200 or more", 200, 200, None),
    (">= 30", 30, 30, None),
    ("about 80", 80, 75, 85),
]


@pytest.mark.parametrize(("text", "value", "low", "high"), OPEN)
def test_words_around_a_number_open_or_widen_its_interval(
    text: str, value: float, low: float | None, high: float | None
) -> None:
    (numeral,) = read_numbers(text)
    assert (numeral.value, numeral.low, numeral.high) == (value, low, high)


def test_two_bounds_side_by_side_are_one_range() -> None:
    (numeral,) = read_numbers("greater than 100 and smaller than 300")
    assert (numeral.value, numeral.low, numeral.high) == (None, 100, 300)


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Write a number below a billion in British English."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    scale, name = (10**6, "million") if number >= 10**6 else (1000, "thousand")
    rest = number % scale
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(number // scale)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


def indian(number: int) -> str:
    """Group digits the Indian way: 12,34,567."""
    head, tail = divmod(number, 1000)
    parts: list[str] = []
    while head:
        head, part = divmod(head, 100)
        parts.insert(0, f"{part:02d}" if head else str(part))
    return ",".join([*parts, f"{tail:03d}"])


FORMS: list[Callable[[int], str]] = [
    str,
    lambda n: f"{n:,}",
    lambda n: f"{n:,}".replace(",", NBSP),
    lambda n: f"{n:,}".replace(",", THIN),
    lambda n: f"{n:,}".replace(",", " "),
    lambda n: f"{n:,}".replace(",", "'"),
    in_words,
]
EASTERN = [
    str.maketrans("0123456789", digits) for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९")
]


@given(st.integers(0, 10**9 - 1), st.sampled_from(FORMS))
def test_any_whole_number_reads_back_from_any_form(number: int, form: Callable[[int], str]) -> None:
    (numeral,) = read_numbers(form(number))
    assert numeral.value == number
    assert (numeral.start, numeral.end) == (0, len(form(number)))


@given(st.integers(100_000, 10**9))
def test_indian_grouping_reads_back(number: int) -> None:
    (numeral,) = read_numbers(indian(number))
    assert numeral.value == number


@given(st.integers(0, 10**9), st.sampled_from(EASTERN))
def test_other_scripts_read_back(number: int, digits: dict[int, int]) -> None:
    (numeral,) = read_numbers(str(number).translate(digits))
    assert numeral.value == number


RANGE_FORMS = [
    "{}-{}",
    "{}–{}",
    "{} to {}",
    "between {} and {}",
    "from {} to {}",
    "more than {} and less than {}",
    "at least {} but no more than {}",
]


@given(
    st.integers(1, 10**7), st.integers(1, 10**7), st.sampled_from(RANGE_FORMS),
    st.sampled_from(FORMS[:4]),
)  # fmt: skip
def test_any_interval_reads_back_from_any_form(
    one: int, other: int, form: str, write: Callable[[int], str]
) -> None:
    low, high = min(one, other), max(one, other) + 1
    if "than" not in form:
        assume(not (low < 1000 and high >= 1000))  # 500-700,000 means 500,000
    (numeral,) = read_numbers(form.format(write(low), write(high)))
    assert (numeral.value, numeral.low, numeral.high) == (None, low, high)


PIECES = st.sampled_from(
    [
        "1",
        "2,000",
        "3.5",
        "1,234,567",
        "-",
        "–",
        "to",
        "and",
        "of",
        "a",
        "the",
        "one",
        "two",
        "half",
        "third",
        "hundred",
        "million",
        "dozen",
        "several",
        "hundreds",
        "about",
        "over",
        "up",
        "$",
        "€",
        "%",
        "percent",
        "per",
        "km",
        "in",
        "out",
        "from",
        "between",
        "(",
        ")",
        ".",
        ",",
        "/",
        "^",
        "e",
        "x",
        "×",
        "±",
        "<",
        ">",
        "=",
        "½",
        "May",
        "2024",
        "year-old",
        "\n",
        "\xa0",
        "no",
        "deaths",
        "k",
        "m",
        "bn",
    ]
)


@given(
    st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
    | st.text()
    | st.text(alphabet="0123456789,. /^e-½×")
)
def test_no_text_crashes_and_every_numeral_lies_in_it(text: str) -> None:
    end = 0
    for numeral in read_numbers(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end
    for figure in read_quantities(text):
        assert (
            0 <= figure.start <= figure.number_start < figure.number_end <= figure.end <= len(text)
        )
        assert figure.read_low <= figure.read_high


@pytest.mark.parametrize(
    "text",
    [
        "killed 1,234 people",
        "some 6.5 thousand",
        "two-thirds of it",
        "half a million",
        "a dozen men",
    ],
)
def test_a_numeral_alone_has_the_value_it_has_in_its_sentence(text: str) -> None:
    (numeral,) = read_numbers(text)
    (alone,) = read_numbers(text[numeral.start : numeral.end])
    assert alone.value == numeral.value
