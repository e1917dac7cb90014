"""Figures whose noun is told of its firm, its text or its clause, and of nothing that was done to it."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("Shares in Orvel were up 6% at 458p.", "6", ("percent", "Shares")),
        ("Its shares are down 20%.", "20", ("percent", "shares")),
        ("The city's register had 900 firms. The register now has 1,200.", "1,200", ("firm", "register")),
    ],
)  # fmt: skip
def test_shares_and_registers_are_told_of(text: str, number: str, told: tuple[str, str]) -> None:
    found = next(c for c in extract_text(text) if c.number_text == number)
    assert (found.unit, found.population) == told


def test_other_persons_are_no_sort() -> None:
    found = extract_text("Two other outside former directors remain accused.")
    assert "other" not in [c.population for c in found]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Orvel is one of six banks that were barred from lending.", "six", "stock"),
        ("The release of 7,000 pages drew criticism.", "7,000", "flow"),
        ("New jobs took the number of people employed to 9 million.", "9 million", "stock"),
        ("The ministry will process 15 percent of the 54,000 pages.", "54,000", "flow"),
    ],
)
def test_clauses_and_lengths_that_only_say_which(text: str, number: str, kind: str) -> None:
    assert next(c.kind for c in extract_text(text) if c.number_text == number) == kind


def test_only_persons_make_up_a_share_of_persons() -> None:
    text = "The figures represent 2% of exports. Widows represent 40% of voters."
    assert [c.population for c in extract_text(text)] == ["exports", "voters (widows)"]


def test_bodies_that_are_held_to_something_are_no_corpses() -> None:
    text = "Regulators hold 14 bodies to account. The fund brings 40 bodies together."
    assert [c.unit for c in extract_text(text)] == ["body", "body"]
