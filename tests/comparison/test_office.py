"""For whom a credited person speaks, as the text around the name says."""

import pytest

from ledger.comparison.claimant import compare_claimants, read_claimant
from tests.comparison.figures import figure

CASES = [
    ("Ana Roth", "Energy Minister Ana Roth said 12 people died.", "energy ministry", "inside"),
    ("Ana Roth", "Energy Minister Ana Roth said 12 people died.", "the government", "inside"),
    ("Li Wei", "12 people died, police chief Li Wei said.", "the police", "inside"),
    ("Jo Vance", "12 people died, Jo Vance, spokeswoman for the coast guard, said.", "coast guard", "inside"),
    ("Ana Roth", "12 people died, Ana Roth, head of the finance ministry, said.", "health ministry", "different"),
    ("Ana Roth", "Defense Ministry spokesman Major General Ana Roth said 12 people died.", "Defence Ministry", "inside"),
    ("Ana Roth", "Colonel Ana Roth said 12 people died.", "Defence Ministry", "different"),
    ("Ana Roth", "12 people died, Ana Roth said.", "energy ministry", "different"),
    ("Ana Roth", "Health Minister Ana Roth said 12 people died.", "World Health Organization", "different"),
]  # fmt: skip


@pytest.mark.parametrize(("person", "sentence", "body", "expected"), CASES)
def test_a_person_speaks_for_a_body(person: str, sentence: str, body: str, expected: str) -> None:
    one = read_claimant(figure("12 people", 12, sentence=sentence, claimant=person))
    other = read_claimant(figure("15 people", 15, claimant=body))
    assert compare_claimants(one, other)[0] == expected


PERSONS = [
    ("PK Jena", "Pradeep Jena", "same"),
    ("Pradeep Kumar Jena", "Pradeep Jena", "same"),
    ("Anil Jena", "Pradeep Jena", "different"),
    ("Rotary Foundation", "Rockefeller Foundation", "different"),
]


@pytest.mark.parametrize(("one", "other", "expected"), PERSONS)
def test_a_person_under_initials_and_in_full(one: str, other: str, expected: str) -> None:
    a, b = (read_claimant(figure("12 people", 12, claimant=name)) for name in (one, other))
    assert compare_claimants(a, b)[0] == expected
