"""What `read_numbers` reads, told in the fact-checker's examples."""

import pytest

from ledger.extraction.numerals import read_numbers

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
]


@pytest.mark.parametrize(("text", "values"), SEPARATE)
def test_neighbours_that_are_two_figures_stay_two(text: str, values: list[float]) -> None:
    assert [n.value for n in read_numbers(text)] == values


@pytest.mark.parametrize(
    "text", ["the first half", "COP29", "M23 rebels", "the 55th session", "a third man", "the 1960s"]
)
def test_ordinals_and_names_are_no_numerals(text: str) -> None:
    assert read_numbers(text) == []


def test_a_scale_word_states_its_rounding_interval() -> None:
    (numeral,) = read_numbers("1.27 million")
    assert (numeral.value, numeral.low, numeral.high) == (1270000, 1265000, 1275000)
