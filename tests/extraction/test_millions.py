""" "m" after digits: millions of what is counted or paid, else metres."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jordan shelters 2m Syrian refugees.", (2_000_000, "people")),
        ("Some 4m young people did not vote.", (4_000_000, "people")),
        ("The airline flew 4.5m international passengers.", (4_500_000, "people")),
        ("Some 5m are homeless.", (5_000_000, "people")),
        ("The party has 1.4m members, up from 1.1m.", (1_100_000, "people")),
        ("The court fined the maker 1.47m yuan.", (1_470_000, "CNY")),
        ("The port earned 7m Hong Kong dollars.", (7_000_000, "HKD")),
        ("It paid a 5m-euro fine.", (5_000_000, "EUR")),
        ("Sales rose from $40m to 50m.", (50_000_000, "USD")),
        ("Waves 5m high hit the coast.", (5, "metre")),
        ("Then 5m waves hit the coast.", (5, "metre")),
        ("Builders put up 3m steel fences.", (3, "metre")),
        ("The tank moved 20m towards the gate.", (20, "metre")),
        ("Bekele took the 5,000m crown.", (5000, "metre")),
        ("The line is 4m less than planned.", (4, "metre")),
    ],
)
def test_m_is_a_million_of_what_is_counted_or_paid(text: str, read: tuple[float, str]) -> None:
    claim = extract_text(text)[-1]
    assert (claim.value, claim.unit) == read
