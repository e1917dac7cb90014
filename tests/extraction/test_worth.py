"""How much a figure is worth checking."""

import pytest

from ledger.extraction import extract_text
from ledger.model import CHECKWORTHY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The landslide killed 46 villagers.", "harm"),
        ("The company paid $45 million in fines.", "money"),
        ("Unemployment rose by 2 percent.", "share or rate"),
        ("Some 9,000 nurses went on strike.", "people"),
        ("The ministry said 12 hospitals were closed.", "named source"),
        ("A gunman shot a mother and her three children dead.", "harm"),
        ("The party won 40 seats in parliament.", None),
    ],
)
def test_public_figures_are_worth_checking(text: str, reason: str | None):
    claim = extract_text(text)[0]
    assert claim.checkworthiness >= CHECKWORTHY
    assert reason is None or reason in claim.worth_reasons


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She lives there with her husband and four children.", "private family count"),
        ("The tailor is a father of three.", "private family count"),
        ("A mother of four was killed in the blast.", "private family count"),
        ("The village lies 40 km north of the capital.", "distance or measure of nature"),
        ("The summit is 4,810 metres high.", "distance or measure of nature"),
        ("The storm passed across seven provinces.", "scope of places"),
        ("The island is among the 10 poorest countries in the world.", "rank or list size"),
        ("They missed the last three meetings.", "occasions gone by"),
    ],
)
def test_private_counts_and_furniture_are_not(text: str, reason: str):
    claim = extract_text(text)[0]
    assert claim.checkworthiness < CHECKWORTHY
    assert reason in claim.worth_reasons
