"""What a share or a multiple is told of that is set beside a count."""

import pytest

from ledger.extraction import extract_text

BESIDE = [
    ("The port handled 400 ships in May, an increase of 7 percent.", "7", "ships"),
    ("The help line took 900 calls, four times as many as on a usual day.", "four", "calls"),
    ("A total of 310 hikers died, the rescue service said, 12% more than in 2019.", "12", "hikers"),
    ("Germany exported 4 million cars, 3 percent fewer than in 2019.", "3", "cars"),
    ("The hospital has 90 nurses, more than double the 40 of last year.", "double", "nurses"),
]
"""A text, the share or multiple in it, and what it is told of: the count before the comma."""

APART = [
    ("The firm employs 400 women, and its rivals, 4 percent larger, follow.", "4", "women"),
    ("The shop sold 300 bikes, while profit fell 9 percent.", "9", "bikes"),
    ("The union has 500 members, and wages rose 5 percent.", "5", "members"),
]
"""A text, a share with a subject of its own, and the count it is not told of."""


def population(text: str, number: str) -> str:
    claims = extract_text(text, published="2024-06-05")
    return next(c.population or "" for c in claims if c.number_text == number)


@pytest.mark.parametrize(("text", "number", "counted"), BESIDE)
def test_what_is_set_beside_a_count_is_told_of_it(text: str, number: str, counted: str) -> None:
    assert counted in population(text, number)


@pytest.mark.parametrize(("text", "number", "counted"), APART)
def test_what_has_a_subject_of_its_own_is_not(text: str, number: str, counted: str) -> None:
    assert counted not in population(text, number)
