"""Which of the counts told before a figure goes on counting."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where something happened is not what goes on being counted.
        (
            "Some 4,100 barns were damaged in six counties. Another 90 burned down.",
            [("barn", "barns"), ("county", "counties"), ("barn", "barns")],
        ),
        (
            "A yield of 500 tonnes is expected from 120 hectares. This is 25 percent less.",
            [("tonne", "yield"), ("hectare", "yield"), ("percent", "yield")],
        ),
        (
            "Doctors reported 318 new cases from 18 districts. Of them 228 were severe.",
            [("case", "new cases"), ("district", "districts"), ("case", "new cases")],
        ),
        # A whole is no smaller than its part.
        (
            "A total of 123 homes were damaged in six towns, of which 100 were rebuilt.",
            [("home", "homes"), ("town", "towns"), ("home", "homes")],
        ),
        # More than some of those told are not those.
        (
            "A strike killed 50 people. Five were children. Some 4,000 had been waiting there.",
            [("people", "people"), ("people", "children"), ("people", "people")],
        ),
        (
            "The fair drew 45,000 guests. Police made 23 arrests. Last summer 38,000 came.",
            [("people", "guests"), ("people", "people (arrests)"), ("people", "guests")],
        ),
        # Others are persons where only money was told of.
        (
            "She paid 4,000 euros. Twenty-six others were in the truck.",
            [("EUR", None), ("people", "people")],
        ),
        # A sum that is put again is of about that size, and no jets.
        (
            "The airline paid 2 billion dollars for 20 jets. Others put it at 3 billion.",
            [("USD", "airline"), ("jet", "jets"), ("USD", "airline")],
        ),
        # What stands right before is meant all the same.
        (
            "The fire spread to six towns, three of them in Dolj.",
            [("town", "towns"), ("town", "towns")],
        ),
        # The same harm held against another year; the text's own word for the harmed.
        (
            "Poachers killed 58 elephants this year, compared to 32 killed last year.",
            [("elephant", "elephants"), ("elephant", "elephants")],
        ),
        (
            "The ministry counted 2,418 dead, nearly half of them women.",
            [("people", "people (dead)"), ("percent", "people (dead)")],
        ),
        (
            "The army lists 80 soldiers killed and 12 missing.",
            [("people", "soldiers"), ("people", "soldiers")],
        ),
    ],
)
def test_what_a_figure_goes_on_counting(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.unit, c.population) for c in extract_text(text)] == expected
