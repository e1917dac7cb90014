"""Bare figures that are acted on: whom a strike affects, what a fire destroys, sums without a currency."""

import pytest

from ledger.extraction import extract_text


def figures(text: str) -> list[tuple[str, str, str | None]]:
    return [(c.number_text, c.unit, c.population) for c in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The walkout affected thousands.", "thousands"),
        ("An ice storm left millions without power.", "millions"),
        ("Clinics on the coast have helped 4,000 since May.", "4,000"),
        ("The festival drew tens of thousands to the old port.", "tens of thousands"),
        ("The merger could cost hundreds their jobs.", "hundreds"),
        ("The amnesty would benefit millions.", "millions"),
    ],
)
def test_whom_nobody_names_are_persons_and_never_what_acts_on_them(text: str, number: str) -> None:
    assert figures(text) == [(number, "people", "people")]


def test_what_was_counted_before_goes_on_under_a_verb_that_befalls_things_too() -> None:
    assert figures("The valley has 40 dams. The quake affected 12.")[1][:2] == ("12", "dam")
    assert figures("The firm recalled 900 lorries. The fault threatened 30.")[1][1] == "lorry"
    assert figures("The town has 60 schools. A landslide damaged nine.")[1] == (
        "nine",
        "school",
        "schools",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The appeal raised millions.",
        "The blackout will cost billions.",
        "A typhoon wrecked nine.",
    ],
)
def test_what_no_word_names_is_not_read(text: str) -> None:
    assert figures(text) == []


def test_a_number_that_reaches_a_height_keeps_its_own_noun() -> None:
    assert figures("Death toll passes 120.")[0][1] == "people"
    assert figures("The camp's population numbers 4,000.")[0][2] == "camp's population"
