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
    ("soldiers", "security forces", "people", "same"),
    ("soldiers", "police personnel", "people", "different"),
    ("soldiers", "medical personnel", "people", "different"),
    ("JNIM fighters", "JNIM men", "people", "same"),
    ("JNIM fighters", "ISGS men", "people", "different"),
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


@pytest.mark.parametrize(
    ("full", "short", "before", "expected"),
    [
        ("measles cases", "cases", "The measles outbreak has spread.", "same"),
        ("shipyard workers", "workers", "The shipyard said that", "same"),
        ("female candidates", "candidates", "Female voters were few.", "contains"),
        ("polio cases", "cases", "The ward is full.", "contains"),
    ],
)
def test_another_story_may_have_said_a_word_before(
    full: str, short: str, before: str, expected: str
) -> None:
    a, b = read_population(short, "case", before=before), read_population(full, "case")
    assert compare_populations(a, b, one_story=False)[0] == expected
    assert compare_populations(a, b, one_story=True)[0] == "contains"


def test_what_happened_and_where_restrict_nobody() -> None:
    wheat = read_population("wheat", "tonne", happened=frozenset({"produced"}))
    harvest = read_population("wheat harvest", "tonne", happened=frozenset({"produced"}))
    assert compare_populations(wheat, harvest)[0] == "same"
    texan = read_population("Dallas patients", "people", place="Dallas")
    assert compare_populations(texan, read_population("patients", "people"))[0] == "same"


def test_a_short_form_takes_what_its_story_said_before() -> None:
    short = read_population("fighters", "people", topic="islamic state")
    assert compare_populations(short, read_population("ISIS members", "people"))[0] == "same"


def test_students_harmed_are_pupils_and_elsewhere_may_be_a_universitys() -> None:
    students, pupils = (read_population(word, "people") for word in ("students", "pupils"))
    assert compare_populations(students, pupils, harmed=True)[0] == "same"
    assert compare_populations(students, pupils)[0] != "same"


@pytest.mark.parametrize(
    ("one", "other", "beside", "answer"),
    [
        ("men", "women", "Three men and two women died.", "different"),
        ("men", "children", "Three men died.", "different"),
        # Men told by themselves may be whoever was there; beside women they are some.
        ("men", "people", "Three men died.", "same"),
        ("men", "people", "Two women and one man died.", "inside"),
    ],
)
def test_men_are_a_sort_beside_women_and_children(
    one: str, other: str, beside: str, answer: str
) -> None:
    first = read_population(one, "people", beside=beside)
    assert compare_populations(first, read_population(other, "people"), harmed=True)[0] == answer


LOSSES = [
    ("Russian troops", "Russian personnel", "same"),
    ("Russian soldiers", "Russian casualties", "same"),
    ("Israeli soldiers", "Israelis", "inside"),
]


@pytest.mark.parametrize(("one", "other", "expected"), LOSSES)
def test_whom_an_army_lost(one: str, other: str, expected: str) -> None:
    a, b = (read_population(phrase, "people") for phrase in (one, other))
    assert compare_populations(a, b, one_story=False, harmed=True)[0] == expected
