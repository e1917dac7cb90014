"""Who is counted: one population, a part of it, near it, or another."""

import pytest

from ledger.comparison.population import compare_populations, read_population

CASES = [
    ("ISIS terrorists", "Islamic State fighters", "people", "same"),
    ("Daesh militants", "IS troops", "people", "same"),
    ("Houthi fighters", "fighters of Ansar Allah", "people", "same"),
    ("ISIS fighters", "al-Shabaab fighters", "people", "different"),
    ("fighters", "fighters and family members", "people", "inside"),
    ("militants", "Boko Haram militants", "people", "contains"),
    ("anti-Taliban groups", "Taliban groups", "group", "different"),
    ("people", "children", "people", "contains"),
    ("girls", "children", "people", "inside"),
    ("Afghan refugees", "Afghans", "people", "same"),
    ("Afghan refugees", "Syrian refugees", "people", "different"),
    ("registered refugees", "undocumented refugees", "people", "different"),
    ("registered voters", "voters", "people", "inside"),
    ("civilians", "soldiers", "people", "different"),
    ("male students", "female students", "people", "different"),
    ("houses", "homes", "house", "same"),
    ("schools", "primary schools", "school", "contains"),
    ("opium poppy area", "poppy cultivation", "hectare", "same"),
    ("wheat production", "barley production", "tonne", "overlaps"),
    ("wheat output", "wheat harvest", "tonne", "same"),
    ("death toll", "people", "people", "same"),
    ("measles cases", "cholera cases", "case", "overlaps"),
    ("inflation", "unemployment", "percent", "different"),
]


@pytest.mark.parametrize(("one", "other", "unit", "expected"), CASES)
def test_who_is_in(one: str, other: str, unit: str, expected: str) -> None:
    answer, reason = compare_populations(read_population(one, unit), read_population(other, unit))
    assert answer == expected
    assert reason


def test_a_short_form_takes_what_its_story_said_before() -> None:
    short = read_population("fighters", "people", topic="islamic state")
    assert compare_populations(short, read_population("ISIS members", "people"))[0] == "same"
