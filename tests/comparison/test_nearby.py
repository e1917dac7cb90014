"""The words beside a figure tell its event where its own verb only leads up to it."""

import pytest

from ledger.comparison.event import read_event

CASES = {
    "forced to flee": ("force", "people", "people", " people to flee their homes", "The fighting forced ", {"displaced"}),
    "left without power": ("leave", "home", "homes", " homes without electricity", "Gales left ", {"cut_off"}),
    "joined the rally": ("join", "people", "people", " people joined the rally", "", {"attended"}),
    "cut power to": ("cut", "household", "households", " households", "The storm cut power to ", {"cut_off"}),
    "were aboard": ("be", "people", "people", " people were aboard the trawler", "", {"aboard"}),
    "freed hostages": ("free", "people", "hostages", " hostages on Friday", "The group freed ", {"released"}),
    "destroyed or damaged": ("damage", "house", "houses", " houses", "The quake destroyed or damaged ", {"destroyed", "damaged"}),
    "others believed trapped": ("kill", "people", "men", " others were believed trapped", "", {"trapped"}),
    "feared dead": ("sink", "people", "people", " people are feared dead", "", {"killed"}),
    "reported missing": ("say", "people", "people", " people had been reported missing", "", {"missing"}),
    "dead and missing": ("leave", "people", "people", " people dead and missing in a dozen countries", "", {"killed", "missing"}),
    "dead, and another number wounded": ("leave", "people", "people", " people dead and wounded ", "", {"killed"}),
    "what joins no crowd": ("join", "people", "workers", " workers joined the firm", "", set()),
    "a share of a whole": ("account", "people", "children", " of the children", "Two states account for ", set()),
    "a record that was hit": ("leave", "people", "people", " in March", "The number left on trolleys hit a record ", set()),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_words_beside_a_figure(case: str) -> None:
    text, unit, counted, after, before, expected = CASES[case]
    event = read_event(
        text, counted, (), is_transfer=False, is_change=False, unit=unit, counted=counted,
        near=(after, before),
    )  # fmt: skip
    assert event.classes == expected
