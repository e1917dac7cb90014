"""What somebody puts a figure on, and who is given a sum."""

import pytest

from ledger.extraction import extract_text

PLACED = [
    ("Rangers put the timber felled so far at 900 tonnes.", "900", "timber"),
    (
        "Early data of the port office, out on Monday, put landings by sea at 300.",
        "300",
        "landings",
    ),
    ("Nobody trusts the turnout, which the board had first put at 48 percent.", "48", "turnout"),
    ("The crowd, which police estimated at 4,000, left by noon.", "4,000", "crowd"),
    ("Doctors put the dead above 60.", "60", "dead"),
    ("The panel put farm losses at about $17 million.", "17 million", "losses"),
]
"""A text, its figure and what it is put on."""

GIVEN = [
    ("The cabinet promised 200 rupees to each bereaved family.", "200", "family"),
    ("The mayor will pay 300 euros to every evicted tenant.", "300", "tenant"),
    ("An exit poll gave 61 percent to the governing alliance.", "61", "alliance"),
]
"""A text, the sum or share in it and who gets it."""

NOT_GIVEN = ("Norway gave 20 million dollars to Malawi for its schools.", "20 million", "Malawi")
"""A country is not what a sum is told of."""


def population(text: str, number: str) -> str:
    claims = extract_text(text, published="2024-06-05")
    return next(c.population or "" for c in claims if c.number_text == number)


@pytest.mark.parametrize(("text", "number", "counted"), PLACED + GIVEN)
def test_what_a_figure_is_put_on_or_given_to(text: str, number: str, counted: str) -> None:
    assert counted in population(text, number)


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("The government gave a pay rise of 5 percent to the police.", "5", "pay"),
        ("The bank offered loans at 4 percent to farmers.", "4", "loans"),
        ("The shop offers a discount of 30 percent to students.", "30", "discount"),
    ],
)
def test_what_is_given_at_a_rate_is_told_of_itself(text: str, number: str, counted: str) -> None:
    assert {c.number_text: c.population for c in extract_text(text)}[number] == counted


def test_a_country_is_only_where_money_goes() -> None:
    text, number, country = NOT_GIVEN
    assert country not in population(text, number)
