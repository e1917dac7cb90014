"""The quick look that spares a text the patterns of dates it cannot hold."""

from pathlib import Path

import pytest

from ledger.extraction.times.date_patterns import NEEDED, PATTERNS, patterns, patterns_for

SEEDS = sorted((Path(__file__).parents[3] / "seeds").iterdir())


def test_every_form_with_needed_words_has_a_pattern() -> None:
    assert set(NEEDED) <= {form for form, _ in PATTERNS}


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name for seed in SEEDS])
def test_no_date_is_missed_by_the_quick_look(seed: Path) -> None:
    for line in seed.read_text("utf-8").splitlines():
        tried = {id(pattern) for _, pattern in patterns_for(line)}
        held = {id(pattern) for _, pattern, _ in patterns() if pattern.search(line)}
        assert held <= tried, line


def test_what_a_text_cannot_hold_is_not_tried() -> None:
    forms = [form for form, _ in patterns_for("Some 40 people died on Monday.")]
    assert "ago" not in forms and "fiscal" not in forms and "weekday" in forms
