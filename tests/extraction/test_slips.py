"""What the parser takes for participles after "the number of" counts persons."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Local media put the number of injured in Quito at 54.", ["people (injured)"]),
        ("Rescue workers put the number of missing at 10,000.", ["people (missing)"]),
        ("The number of wounded stood at 900.", ["people (wounded)"]),
        ("The number of injured players stood at nine.", ["injured players"]),
    ],
)
def test_the_number_of_the_harmed(text: str, counted: list[str]) -> None:
    assert [claim.population for claim in extract_text(text)] == counted
