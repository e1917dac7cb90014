"""Marks that a rise or fall passed, and what a forecast starts from: levels, and how things stood."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Unemployment slipped under 5%.", (5, "share", "less_than")),
        ("The share of women rose above 40%.", (40, "share", "more_than")),
        ("Support dropped beneath 30 percent.", (30, "share", "less_than")),
        ("Shares fell below $40.", (40, "flow", "less_than")),
        ("Staff numbers will fall below 4,000.", (4000, "flow", "less_than")),
        ("Sales fell over 10%.", (-10, "change", "more_than")),
        ("Prices fell by under 5%.", (-5, "change", "less_than")),
    ],
)
def test_a_mark_that_is_passed_is_a_level(text: str, read: tuple[float, str, str]) -> None:
    claim = extract_text(text)[-1]
    assert (claim.value, claim.kind, claim.quantifier) == read


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Unemployment will fall to 13%, down from 20% in May 2002.", ["forecast", "asserted"]),
        ("Output is set to grow 8% after seeing 9% growth last year.", ["forecast", "asserted"]),
        ("Output will shrink 3% this year, compared with 2% in 2003.", ["forecast", "asserted"]),
        ("Costs will rise to $9bn, against $7bn last year.", ["forecast", "asserted"]),
        ("The army will move 500 people from 30 villages.", ["forecast", "forecast"]),
        ("The firm will open with 40 staff.", ["forecast"]),
    ],
)
def test_what_a_forecast_starts_from_is_asserted(text: str, stances: list[str]) -> None:
    assert [claim.stance for claim in extract_text(text, published="2005-02-15")] == stances


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Aid budgets are half their 1960 levels.", None),
        ("Emissions stand at 80% of their 1990 level.", None),
        ("Rents are double their 2001 peak.", None),
        ("Its 1999 peak was 300 staff.", "1999-01-01"),
    ],
)
def test_a_level_left_behind_dates_nothing(text: str, start: str | None) -> None:
    assert extract_text(text)[-1].period_start == start


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The city will build 300 homes between now and 2008.", ("2005-02-15", "2008-12-31")),
        ("Between now and May 300 homes will be built.", ("2005-02-15", "2005-05-31")),
        (
            "Some 300 will die between now and the next talks in April.",
            ("2005-02-15", "2005-04-30"),
        ),
    ],
)
def test_between_now_and_a_day_begins_with_the_day_told(text: str, span: tuple[str, str]) -> None:
    claim = extract_text(text, published="2005-02-15")[-1]
    assert (claim.period_start, claim.period_end) == span


def test_a_year_told_whole_is_no_figure() -> None:
    text = "The average for the whole of 2004 was 11.5 percent. Over the rest of 2005 about 2,300 people left."
    assert [claim.value for claim in extract_text(text)] == [11.5, 2300]


@pytest.mark.parametrize(
    ("text", "quantifier"),
    [
        ("Only around 7 percent of firms have plans.", "approximately"),
        ("Just some 300 people came.", "approximately"),
        ("It hired only an estimated 50 people.", "approximately"),
        ("Only 40 homes stood.", "exact"),
        ("More than just 40 homes stood.", "more_than"),
    ],
)
def test_only_before_an_estimate_leaves_it_one(text: str, quantifier: str) -> None:
    assert extract_text(text)[0].quantifier == quantifier
