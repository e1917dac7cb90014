"""The singular of counted nouns, as units are written."""

import pytest

from ledger.extraction import extract_text
from ledger.extraction.words import singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("doses", "dose"),
        ("hoses", "hose"),
        ("factories", "factory"),
        ("classes", "class"),
        ("boxes", "box"),
        ("virus", "virus"),
    ],
)
def test_regular_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Nepal received 40,000 vaccine doses.", "dose"),
        ("The school planted 300 roses.", "rose"),
        ("Thieves took 25 hoses.", "hose"),
        ("The city bought 60 buses.", "bus"),
    ],
)
def test_the_unit_is_the_singular(text: str, unit: str) -> None:
    assert [claim.unit for claim in extract_text(text)] == [unit]
