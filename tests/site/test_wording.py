"""Figures, dates and periods as a reader meets them."""

from typing import Any

import pytest

from ledger.site import wording

PLAIN: dict[str, Any] = {
    "quantifier": "exact",
    "unit": "people",
    "kind": "stock",
    "value": None,
    "value_low": None,
    "value_high": None,
    "number_text": "several hundred",
    "period_text": None,
    "period_start": None,
    "period_end": None,
    "population": "evacuees",
    "claimant": None,
    "publisher": None,
    "disputed_by": None,
}


def row(**fields: Any) -> dict[str, Any]:
    value = fields.get("value")
    ends = {"value_low": value, "value_high": value}
    return {**PLAIN, **ends, **fields}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 1136.0}, "1,136"),
        ({"value": 0.5}, "0.5"),
        ({"value": 23000.0, "quantifier": "more_than", "value_high": None}, "more than 23,000"),
        ({"value": 23000.0, "quantifier": "at_most", "value_low": None}, "at most 23,000"),
        ({"value": 1400.0, "quantifier": "nearly"}, "nearly 1,400"),
        ({"quantifier": "range", "value_low": 4000.0, "value_high": 5000.0}, "4,000 to 5,000"),
        ({"quantifier": "indefinite", "value_low": 200.0, "value_high": 999.0}, "several hundred"),
        ({"value": 15.0, "unit": "percent", "kind": "share"}, "15%"),
        ({"value": 15.0, "unit": "percent", "kind": "change"}, "up 15%"),
        (
            {"value": -92.0, "unit": "percent", "kind": "change", "quantifier": "more_than"},
            "down more than 92%",
        ),
        (
            {"unit": "percent", "quantifier": "range", "value_low": 3.0, "value_high": 5.0},
            "3 to 5%",
        ),
        ({"value": 3.0, "unit": "ratio", "kind": "change"}, "up 3 times"),
        ({"value": 1.27e6}, "1.27 million"),
        ({"value": 1270500.0}, "1,270,500"),
        ({"value": 1e8, "unit": "USD"}, "$100 million"),
        ({"value": 2.5e9, "unit": "PKR"}, "PKR 2.5 billion"),
        ({"value": 1200.0, "unit": "people/day"}, "1,200 per day"),
        ({"value": 3.5, "unit": "USD/kg", "kind": "rate"}, "$3.5 per kg"),
    ],
)
def test_a_figure_keeps_its_quantifier(fields: dict[str, Any], said: str) -> None:
    assert wording.figure(row(**fields)) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (401.0, 401.0, "401"),
        (23000.0, None, "23,000 or more"),
        (None, 500.0, "up to 500"),
        (4000.0, 5000.0, "between 4,000 and 5,000"),
        (-92.5, -91.5, "between −92.5 and −91.5"),
        (None, None, "any number"),
    ],
)
def test_an_interval_in_words(low: float | None, high: float | None, said: str) -> None:
    assert wording.interval(low, high) == said


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2023", "2023"),
        ("2023-02", "February 2023"),
        ("2024-11-09", "9 November 2024"),
        (None, "undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(iso: str | None, said: str) -> None:
    assert wording.day(iso) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"period_start": "2023-02-27", "period_end": "2024-02-27"},
            "27 February 2023 to 27 February 2024",
        ),
        ({"period_start": "2018-01-01", "period_end": "2018-12-31"}, "2018"),
        ({"period_start": "2018-01-01", "period_end": "2020-12-31"}, "2018 to 2020"),
        ({"period_start": "2024-02-01", "period_end": "2024-02-29"}, "February 2024"),
        ({"period_start": "2023-02-01", "period_end": "2023-04-30"}, "February 2023 to April 2023"),
        (
            {"period_start": "2023-02-01", "period_end": "2023-02-27"},
            "1 February 2023 to 27 February 2023",
        ),
        ({"period_start": "2023-09-15"}, "from 15 September 2023 on"),
        ({"period_text": "this spring"}, "“this spring”, which the text ties to no date"),
        ({}, "not stated"),
    ],
)
def test_a_period_says_what_the_text_leaves_open(fields: dict[str, Any], said: str) -> None:
    assert wording.period(row(**fields)) == said


def test_a_conflict_reads_as_a_question() -> None:
    one, other = row(value=1136.0), row(value=401.0)
    assert wording.headline(one, other, "conflict", "value") == "Evacuees: 1,136 or 401?"


def test_one_figure_for_two_times_names_both_times() -> None:
    one, other = row(value=90.0, period_text="this year"), row(value=90.0, period_text="since May")
    told = wording.headline(one, other, "conflict", "period")
    assert told == "Evacuees: 90 “this year”, or 90 “since May”?"


def test_a_disputed_figure_names_who_disputes_it_and_nobody_else() -> None:
    one = row(value=6500.0, disputed_by="A. Expert", claimant="The pact")
    other = row(value=6500.0, claimant="A. General")
    told = "Evacuees: 6,500, disputed by A. Expert"
    assert wording.headline(one, other, "disputed", None) == told
    assert wording.headline(other, one, "disputed", None) == told
    assert wording.headline(other, other, "disputed", None) == "Evacuees: 6,500 is disputed"


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (2.83, "2.8 times apart"),
        (1.05, "5% apart"),
        (1000.0, "1,000 times apart"),
        (None, ""),
        (1.0, ""),
    ],
)
def test_a_gap_in_words(gap: float | None, said: str) -> None:
    assert wording.apart(gap) == said


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", None, "ftp://x"])
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert not wording.web(url)
