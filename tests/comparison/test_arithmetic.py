"""A stated figure against its own text: breakdowns are added up, lists are counted."""

import pytest

from ledger.comparison.arithmetic import sums
from ledger.extraction import extract_text
from ledger.model import Sum

SENTENCES = [
    ("The farmer has five children: three daughters and two sons.", 5, 5),
    ("The bus carried 40 passengers: 25 adults and 12 children.", 40, 37),
    ("Nine people were hurt – four women, three men and two children.", 9, 9),
    ("Aid reached two districts, Burka and Nahrin, on Monday.", 2, 2),
    ("Aid reached four districts, Burka, Nahrin and Guzargah, on Monday.", 4, 3),
]
SHARES = [
    ("The firm dismissed 2,000 workers, or 40 percent of its 5,000 workers.", 2000, 2000),
    ("The firm dismissed 2,600 workers, or 40 percent of its 5,000 workers.", 2600, 2000),
    ("Some 300 pupils (25 percent) of the 1,200 pupils were absent.", 300, 300),
]
NO_SUMS = [
    "The firm dismissed 2,000 workers and pays 40 percent of its 5,000 clients back.",
    "Of 5,000 workers, 40 percent are women.",
    "He held 1,400 meetings, 215 of them with China and 194 with Turkey.",
    "Twelve people died, among them two children and three women.",
    "Three people were killed, and Mary Smith and John Brown were hurt.",
    "The police arrested 30 people, John Brown and Mary Smith said.",
]


def _sums(sentence: str) -> list[Sum]:
    return sums(extract_text(sentence))


@pytest.mark.parametrize(("sentence", "stated", "counted"), SENTENCES)
def test_whole_and_its_parts(sentence: str, stated: float, counted: float) -> None:
    (found,) = _sums(sentence)
    assert (found.stated, found.counted) == (stated, counted)
    assert ("does not add up" in found.explanation) == (stated != counted)


@pytest.mark.parametrize(("sentence", "stated", "counted"), SHARES)
def test_a_share_is_taken_of_its_whole(sentence: str, stated: float, counted: float) -> None:
    (found,) = _sums(sentence)
    assert (found.stated, found.counted) == (stated, counted)
    assert ("does not add up" in found.explanation) == (stated != counted)


@pytest.mark.parametrize("sentence", NO_SUMS)
def test_parts_that_are_not_all_are_not_added_up(sentence: str) -> None:
    assert _sums(sentence) == []
