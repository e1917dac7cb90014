"""When: periods that are one time, hold each other, only overlap, or cannot be one event's."""

import pytest

from ledger.comparison.period import compare_periods, read_period
from tests.comparison.figures import figure


def _period(**said: object) -> object:
    return read_period(figure("12 people", 12, **said), "12 people")


YEAR_2023 = {"period_start": "2023-01-01", "period_end": "2023-12-31"}
CASES = [
    (YEAR_2023, YEAR_2023, "same"),
    (YEAR_2023, {"period_start": "2022-01-01", "period_end": "2022-12-31"}, "different"),
    (YEAR_2023, {"period_start": "2023-03-01", "period_end": "2023-03-31"}, "contains"),
    (YEAR_2023, {"period_start": "2023-07-01", "period_end": "2024-06-30"}, "overlaps"),
    (YEAR_2023, {"published": "2023-09-01"}, "unstated"),
    (YEAR_2023, {"published": "2021-09-01"}, "different"),
    (YEAR_2023, {"published": "2026-09-01"}, "different"),
    (
        {"period_start": "2023-02-01", "as_of": "2023-05-02"},
        {"period_start": "2023-02-01", "as_of": "2023-06-09"},
        "same",
    ),
    (
        {"period_start": "2023-02-01", "as_of": "2023-08-02"},
        {"period_start": "2023-02-20", "as_of": "2023-09-01"},
        "same",
    ),
    (
        {"period_start": "2023-04-24", "period_end": "2023-05-01", "as_of": "2023-05-01"},
        {"period_start": "2023-05-01", "period_end": "2023-05-08", "as_of": "2023-05-08"},
        "overlaps",
    ),
    ({}, {}, "unstated"),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_running_counts(one: dict[str, str], other: dict[str, str], expected: str) -> None:
    assert compare_periods(_period(**one), _period(**other), False, False)[0] == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"as_of": "2023-05"}, {"as_of": "2023-05-12"}, "same"),
        ({"as_of": "2023-05"}, {"as_of": "2023-08"}, "overlaps"),
        ({"as_of": "2021-05"}, {"as_of": "2023-08"}, "different"),
        ({"as_of": "2021-05"}, {}, "unstated"),
    ],
)
def test_counts_of_a_state(one: dict[str, str], other: dict[str, str], expected: str) -> None:
    assert compare_periods(_period(**one), _period(**other), True, False)[0] == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            {"period_start": "2023-10-07", "period_end": "2023-10-07"},
            {"published": "2023-10-09"},
            "overlaps",
        ),
        ({"published": "2023-10-08"}, {"published": "2023-10-11"}, "overlaps"),
        ({"published": "2023-03-08"}, {"published": "2023-10-11"}, "different"),
        (
            {"period_text": "In April"},
            {"period_start": "2024-05-10", "period_end": "2024-05-10"},
            "different",
        ),
        (
            {"period_start": "2024-04-01", "period_end": "2024-04-30"},
            {"published": "2024-05-20"},
            "different",
        ),
    ],
)
def test_tolls_of_one_event(one: dict[str, str], other: dict[str, str], expected: str) -> None:
    assert compare_periods(_period(**one), _period(**other), False, True)[0] == expected  # type: ignore[arg-type]
