"""Which figures a text takes out of a larger number."""

import pytest

from ledger.comparison.partitive import harmed_before, is_partitive, opens_with, taken_from
from tests.comparison.figures import figure


@pytest.mark.parametrize(
    ("sentence", "partitive", "opens"),
    [
        ("The guards freed 200 of the prisoners.", True, False),
        ("Of the 200 injured, nine were in a bad way.", False, True),
        ("They said that half of the victims, 200, were miners.", True, False),
        ("Floods hit 200 of the state's 497 towns.", False, False),
        ("The army lost 200 men.", False, False),
    ],
)
def test_some_of_a_larger_number(sentence: str, partitive: bool, opens: bool) -> None:
    claim = figure("200", 200, sentence=sentence)
    assert (is_partitive(claim), opens_with(claim)) == (partitive, opens)


def test_out_of_whom_it_is_taken() -> None:
    assert "prisoner" in taken_from(figure("200", 200, sentence="They freed 200 of the prisoners."))
    assert not taken_from(figure("200", 200, sentence="They freed 200 prisoners."))


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("Some 200 of the 300 soldiers killed were conscripts.", {"killed"}),
        ("The 200 gunmen among the dead had crossed the river.", {"killed"}),
        ("Among others, 200 of those recently arrested are minors.", {"arrested"}),
        # What befell them is no sort of those they are taken from.
        ("Some 200 of the prisoners were taken to hospital.", set()),
        ("There are 200 among the crowd.", set()),
    ],
)
def test_out_of_those_harmed(sentence: str, harm: set[str]) -> None:
    assert harmed_before(figure("200", 200, sentence=sentence)) == harm
