"""Units that are left out since the figure before it prints them."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        # Bare millions that a sum told just before is dealt out in.
        ("The budget is 94 million euros. Schools get 31 million and roads 12 million.", "31 million", "EUR"),
        ("The budget is 94 million euros. Schools get 31 million and roads 12 million.", "12 million", "EUR"),
        ("The state spends $90 million. Of this, 31 million go to clinics and 4 million to roads.", "4 million", "USD"),
        ("The hall cost 40 million pounds. The road to it cost 12 million.", "12 million", "GBP"),
        ("The club owes 60 million euros to banks and 14 million to the state.", "14 million", "EUR"),
        ("The hall will cost 40 million euros. The city pays 9 million of this.", "9 million", "EUR"),
        ("The state paid $75 million to 4,200 growers. It had offered 20 million.", "20 million", "USD"),
        ("The film cost $12 million and drew 900,000 people. It earned 31 million.", "31 million", "USD"),
        ("The club lost 38 million pounds. It fell two places. Its debts stand at 140 million.", "140 million", "GBP"),
        ("The state spent $4 million on 9 million doses. It allotted 5 million to clinics.", "5 million", "dose"),
        ("It spent 2.6 million euros, of which 400,000 came from donors.", "400,000", "EUR"),
        ("The line carried 3 million people and lost 24 million euros. In 2023 it had lost 41 million.", "41 million", "EUR"),
        ("The fund lost $4 million. The party lost 31 million votes.", "31 million", "vote"),
        ("It spends 14 million pounds on 900 lamps and 3 million on bus stops.", "3 million", "GBP"),
        ("The fund raised $40 million. Another 15 million came from the state.", "15 million", "USD"),
        ("The film took $80 million. Some 12 million people saw it.", "12 million", "people"),
    ],
)  # fmt: skip
def test_a_sum_is_dealt_out(text: str, number: str, unit: str) -> None:
    assert (number, unit) in [(c.number_text, c.unit) for c in extract_text(text)]


def test_who_went_to_see_it_is_no_money() -> None:
    text = "The film took $80 million. Some 12 million went to see it."
    assert "12 million" not in [c.number_text for c in extract_text(text) if c.unit == "USD"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad spent $8 million on camps. About 2 million came from Sudan.",
        "The vote cost $40 million. About 3 million will go to the polls.",
        "The pill costs $20 a month. Doctors want to save 3 million.",
        "The pumps cost $30 million and saved 2 million.",
    ],
)
def test_people_who_come_or_are_saved_are_no_money(text: str) -> None:
    figures = [c.number_text for c in extract_text(text) if c.unit == "USD"]
    assert not {"2 million", "3 million"} & set(figures)
