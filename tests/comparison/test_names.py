"""What surroundings name: a ship, a mine, a court case; not countries, days, sources or openings."""

import pytest

from ledger.comparison.names import most_named, names_around
from ledger.comparison.words import stem
from tests.comparison.figures import figure


@pytest.mark.parametrize(
    ("sentence", "named", "not_named"),
    [
        (
            "Police say 12 people died aboard the Sea Comet on Monday.",
            {"Comet"},
            {"Monday", "Police"},
        ),
        ("In May 12 people were hurt at the Brightwater mine.", {"Brightwater"}, {"May"}),
        ("The French army lost 12 people near Villarosa.", {"Villarosa"}, {"French", "The"}),
        (
            "Helicopters took 12 people away. Nobody else was hurt.",
            set(),
            {"Helicopters", "Nobody"},
        ),
    ],
)
def test_names(sentence: str, named: set[str], not_named: set[str]) -> None:
    found = names_around(figure("12 people", 12, sentence=sentence))
    assert {stem(name) for name in named} <= found
    assert not {stem(name) for name in not_named} & found


def test_who_says_it_is_no_name_of_the_story() -> None:
    claim = figure(
        "12 people", 12, sentence="At noon Rosa Blum counted 12 people.", claimant="Rosa Blum"
    )
    assert not names_around(claim)


def test_two_stories_are_known_for_one_by_the_names_they_share() -> None:
    ferry = (
        "Divers searched for the Stella Maris near Lagos on Monday. The Stella Maris sank at dawn."
    )
    harbour = "The port said the Stella Maris was full. The harbour of Lagos was closed."
    assert {"stella", "lago"} <= set(most_named(ferry)) & set(most_named(harbour))
    assert "monday" not in most_named(ferry)
