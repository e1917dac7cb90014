"""Land that a thing lies on: what is counted is the thing, and what lies there is a stock."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("Vines in Moldova covered 112,000 hectares in 2020.", "112,000", "Vines"),
        ("Shrimp ponds take up 9,300 hectares of late.", "9,300", "Shrimp ponds"),
        ("Solar parks occupy 40 square kilometres.", "40", "Solar parks"),
        ("Rubber reached an all-time high of 90,000 hectares.", "90,000", "Rubber"),
        ("Rubber covered 90,000 hectares, 8% less than in 2019.", "8", "Rubber"),
        # who lies on nothing, and what is told by "of"
        ("The ministry covered 300 hectares.", "300", "hectares"),
        ("Ponds cover 300 hectares of marsh.", "300", "marsh"),
        ("Crews cleared 300 hectares.", "300", "hectares"),
        ("Khat took up 900 hectares. Police uprooted 300 hectares.", "300", "hectares"),
    ],
)
def test_what_land_lies_under(text: str, number: str, population: str) -> None:
    found = {c.number_text: c.population for c in extract_text(text)}
    assert found[number] == population


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tea took up 900 hectares in 1990.", ["stock"]),
        ("Sugar cane spread to 900 hectares last year.", ["stock"]),
        ("Tea in the valley went from 900 hectares in 2001 to 400.", ["stock", "stock"]),
        ("In 2001 the board had found 900 hectares of tea.", ["stock"]),
        ("Hail destroyed 900 hectares of farmland.", ["flow"]),
        ("Beetles have eaten 900 hectares of pasture.", ["flow"]),
        ("Some 900 hectares of orchards were burned.", ["flow"]),
        ("The board counted 900 hectares of deforestation.", ["flow"]),
    ],
)
def test_land_that_lies_is_a_stock_and_what_is_cleared_a_flow(text: str, kinds: list[str]) -> None:
    assert [c.kind for c in extract_text(text)] == kinds


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        (
            "Deforestation in Peru rose by 9 percent. Bolivia lost 3,000 hectares.",
            ["Deforestation", "Deforestation"],
        ),
        ("The rainforest lost 900 hectares in May.", ["rainforest"]),
        ("The wetlands lost 70 square kilometres.", ["wetlands"]),
        (
            "Areas under drought alert shrank by 45 percent: 4,314 square kilometres.",
            ["Areas under drought alert"] * 2,
        ),
        ("Police cleared 12 hectares of coca. The army burned 900 hectares.", ["coca", "hectares"]),
    ],
)
def test_land_lost_goes_on_with_what_was_lost_elsewhere(text: str, populations: list[str]) -> None:
    assert [c.population for c in extract_text(text)] == populations
