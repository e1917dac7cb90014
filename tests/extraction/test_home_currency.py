"""A bare "pounds", "pesos" or "rupees" is money of the one country the story is about."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kenya raised the levy. Drivers now pay a fee of 300 shillings.", "KES"),
        ("Prices rose in Argentina. The ministry spent 4,000 pesos on seed.", "ARS"),
        ("Pakistan cut fares. The railway lost 20 million rupees.", "PKR"),
        ("Egypt fined the firm 900 pounds.", "EGP"),
        ("Sudan borrowed from Egypt. The bank lent 900 pounds.", "GBP"),
        ("Kenya was lent 500 Ugandan shillings.", "UGX"),
        ("Kenya was lent 500 dollars.", "USD"),
        ("Moldova raised the fine to 900 lei.", "MDL"),
        ("Romanian farmers got 400 lei.", "RON"),
        ("The fine is 300 lei.", "leu"),
        ("The hotel lost 90 leva.", "BGN"),
        ("The hotel charged 400 quetzales.", "GTQ"),
        ("Norway raised the fee to 900 kroner.", "NOK"),
        ("The Danish state paid 400 kroner.", "DKK"),
        ("The trader lost 700 shillings.", "shilling"),
        ("Kenya raised the levy. Drivers now pay Sh300.", "KES"),
        ("Uganda raised the levy. Drivers now pay Sh2.1m.", "UGX"),
        ("South Africa, which India lent money, raised R4.5bn.", "ZAR"),
    ],
)
def test_the_country_settles_a_shared_name(text: str, unit: str) -> None:
    assert [claim.unit for claim in extract_text(text)] == [unit]


def test_pounds_that_are_weighed_stay_a_weight() -> None:
    text = "Police in Britain found 113 pounds of alleged cocaine in a van."
    assert [claim.unit for claim in extract_text(text)] == ["pound"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The bank earned 340 million euros. It plans to close 45 branches. Analysts had seen a profit of 380 million.", ["EUR", "branch", "EUR"]),
        ("The town has 14 buses. Each bus costs 90,000 pounds to run. The union said the cost was nearer 70,000.", ["bus", "GBP/bus", "GBP"]),
        ("The club sold 12 players. The fee was $40 million. Fans put the price at 60 million.", ["people", "USD", "USD"]),
        ("The strike cost the port $3 million. The union put the loss at under 1 million.", ["USD", "USD"]),
        ("Banks fear a loss of 14 billion dollars. The maker sold 2.6 million vans. Strikes cost it 1.1 billion.", ["USD", "van", "USD"]),
        ("The court fined the bank 12 million euros. Its lawyers argued that savers lost less than 2 million.", ["EUR", "EUR"]),
        ("The company lost 300 workers. The union put the loss at 400.", ["people", "people"]),
        # nor are millions that are saved or paid in no currency persons
        ("School meals cost the state 300 million a year. Dropping them would save 220 million.", []),
        ("The vaccine saved 220 million children.", ["people"]),
        # where no money was told of, it is of none, and no job either
        ("The mill lost 40 jobs. The budget for wages is 3 million.", ["job", "budget"]),
        # things are sold by the piece
        ("The firm earned $3 million. Sales of vans rose to 4,000.", ["USD", "sale"]),
    ],
)  # fmt: skip
def test_a_bare_sum_is_in_the_money_told_of_before(text: str, units: list[str]) -> None:
    assert [claim.unit for claim in extract_text(text)] == units
