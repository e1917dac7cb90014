"""Verbs by which somebody may give a figure, where they only move, own or buy what it counts."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Tesmo added 1.4% on Friday.", {"1.4": None}),
        ("The chain gives 15% rebates to widows.", {"15": None}),
        ("Nikko said it sold 7 million lenses, while Lumex has 2 million.", {"2": "Nikko"}),
        ("The government ordered 14 ferries.", {"14": None}),
        ("The city maintains 14 ferries.", {"14": None}),
        ("The lender assumed 35 percent of the loans.", {"35": None}),
        ("The report said Tolar's share was 40% and Fennick's is 12%.", {"12": "report"}),
        ("The club holds the record of 40 wins.", {"40": None}),
        # The same verbs where a figure is given.
        ("The mayor said 9 had died. Judge Ana Ruiz ordered 3 of them exhumed.", {"3": "Ana Ruiz"}),
        ("The bank assumes an average price of 60 dollars.", {"60": "bank"}),
        ("A Tulbridge College poll found last week that Roe would win 46 percent.", {"46": "Tulbridge College"}),
    ],
)  # fmt: skip
def test_who_does_something_tells_nothing(text: str, credits: dict[str, str | None]) -> None:
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


def test_a_body_is_not_the_person_who_speaks_for_it() -> None:
    story = told(
        "Iris Vance, a spokeswoman for the foundation, said 12 staff worked there.\n\n"
        "The foundation brought meals to 900 schools, according to the foundation's tally."
    )
    assert credit_of(story, "900").claimant == "foundation"


def test_a_bare_document_is_no_source_of_its_own_firm() -> None:
    story = told(
        "Tolar said 12 shops had shut.\n\n"
        "Tolar has more than 7,600 workers, mostly in shops, according to company documents."
    )
    assert credit_of(story, "7,600").claimant == "Tolar"


def test_a_quotation_goes_on_with_there() -> None:
    story = told('The envoy, Gerd Batt, said: "He has said much. "There are 40 sides to it."')
    assert credit_of(story, "40").claimant == "Gerd Batt"


def test_it_is_the_body_told_of_just_before() -> None:
    text = "Shares in Borland City fell.\n\nBorland City posted a loss of 68m euros. It said debts would reach 134m euros."
    assert credit_of(told(text), "134").claimant == "Borland City"
