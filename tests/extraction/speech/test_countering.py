"""A source's own figure set against one told before it: the source does not answer for both."""

import pytest

from ledger.extraction import extract_text


def claimant_of(text: str, figure: str) -> str | None:
    return next(c.claimant for c in extract_text(text) if figure in c.quote)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some 4,000 porters stopped work on Monday. The union spoke of 5,000.", "4,000"),
        ("Two hundred people were held in the raids. A lawyers' group gave a figure of 450.", "Two hundred"),
        ("Eight people drowned off Samar. The mayor put the toll at 12.", "Eight"),
        ("Ten thousand people marched on Sunday. The organisers said 60,000 took part.", "Ten thousand"),
        ("The gale wrecked 300 barns. But the chamber says 700 were lost.", "300"),
        ("The bridge cost 12 million euros. According to the auditor, the figure is 20 million.", "12 million"),
    ],
)  # fmt: skip
def test_who_gives_another_figure_does_not_answer_for_the_first(text: str, figure: str) -> None:
    assert claimant_of(text, figure) is None


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("The gale wrecked 300 barns. The chamber says 700 people have no roof.", "300", "chamber"),
        ("A fire killed 3 people. The mayor said 12 were hurt.", "3", "mayor"),
        ("Eight people drowned off Samar. The mayor put the toll at eight.", "Eight", "mayor"),
        ("Some 64 people were treated for burns. The hospital said 12 had left.", "64", "hospital"),
    ],
)  # fmt: skip
def test_who_tells_something_else_answers_for_both(text: str, figure: str, claimant: str) -> None:
    assert claimant_of(text, figure) == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("Fire gutted 40 homes.\nThe Red Cross has recorded 300 arrivals at its shelters.", "40", None),
        ("Some 900 pupils were tested for worms.\nSave the Children reported 70 new cases in Tete.", "900", None),
        ("Twelve people drowned off Sfax.\nItaly's coast guard has registered 9,000 landings.", "Twelve", None),
        ("Fire gutted 40 homes.\nThe Red Cross said 300 people had come to its shelters.", "40", "Red Cross"),
    ],
)  # fmt: skip
def test_who_only_keeps_count_in_a_later_paragraph(
    text: str, figure: str, claimant: str | None
) -> None:
    assert claimant_of(text, figure) == claimant
