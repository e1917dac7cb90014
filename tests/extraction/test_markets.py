"""Share indexes: levels, moves in points, and the numbers in their names."""

import pytest

from ledger.extraction import extract_text


def read(text: str) -> list[tuple[float | None, str, str, str | None]]:
    return [(c.value, c.unit, c.kind, c.population) for c in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # a share of something is no share index
        ("The share of women was up three points.", [(3, "point", "change", "points")]),
        (
            "The Nikkei lost 120 points.",
            [(-120, "point", "change", "Nikkei")],
        ),
        (
            "Hong Kong stocks went down 91.5 points to close at 14,937.14.",
            [
                (-91.5, "point", "change", "Hong Kong stocks"),
                (14937.14, "point", "stock", "Hong Kong stocks"),
            ],
        ),
        (
            "The Dow Jones Industrial Average was up 32.7 points at 10,914.10.",
            [
                (32.7, "point", "change", "Dow Jones Industrial Average"),
                (10914.1, "point", "stock", "Dow Jones Industrial Average"),
            ],
        ),
        (
            "In Frankfurt the DAX climbed 1 percent to 5,353.66.",
            [(1, "percent", "change", "DAX"), (5353.66, "point", "stock", "DAX")],
        ),
    ],
)
def test_an_index_is_told_in_points_of_itself(
    text: str, figures: list[tuple[float, str, str, str]]
) -> None:
    assert read(text) == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The index has 30 members.", "people"),
        ("Investors bought 2 million shares.", "share"),
        ("Stocks of grain fell to 12,000 tonnes.", "tonne"),
        ("The champion lost 12 points in the set.", "point"),
    ],
)
def test_what_an_index_or_an_investor_has_is_counted_as_before(text: str, unit: str) -> None:
    assert [u for _, u, _, _ in read(text)] == [unit]


def test_an_index_of_several_words_keeps_its_number() -> None:
    texts = [c.number_text for c in extract_text("The Standard and Poor's 500 fell 2 percent.")]
    assert texts == ["2"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Crude lost more than $2 to $43.25.", [(-2, "change"), (43.25, "flow")]),
        ("Gold added $5 to $430 an ounce.", [(5, "rate"), (430, "rate")]),
        ("Copper dropped $90 to $3,120.", [(-90, "change"), (3120, "flow")]),
        ("Crude ended Monday down $1.33 to $42.12.", [(-1.33, "change"), (42.12, "flow")]),
        ("Brent closed down 51 cents at $44.38.", [(-51, "change"), (44.38, "flow")]),
        ("The shop lost $5 to $15 a day.", [(None, "rate")]),
        ("The fund lost $2m to $20m.", [(None, "flow")]),
        ("They gave $5 to 30 children.", [(5, "flow"), (30, "flow")]),
        ("A seat costs $5 to 30 dollars.", [(None, "rate")]),
    ],
)
def test_a_price_moves_by_one_sum_to_another(
    text: str, read: list[tuple[float | None, str]]
) -> None:
    assert [(claim.value, claim.kind) for claim in extract_text(text)] == read
