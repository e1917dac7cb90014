"""The quotation of a claim, and the text on both sides that finds it again."""

import pytest

import ledger
from ledger.extraction.quotation import LONGEST_CONTEXT, LONGEST_QUOTE, context_of
from tests.extraction.test_claimant import told


@pytest.mark.parametrize(
    ("text", "number", "quote"),
    [
        # Quantifier, figure and what is counted.
        ("The reeve counted over 400 flooded barns.", "400", "over 400 flooded barns"),
        ("Some 12,000 salt workers struck.", "12,000", "Some 12,000 salt workers"),
        # What happened, where it stands right behind the figure.
        ("Output was 11 percent lower.", "11", "Output was 11 percent lower"),
        ("They paid $3 million for it.", "$3 million", "$3 million"),
        ("In Bay 40 people were hurt and 12 deaths were proven.", "12", "12 deaths"),
        # What is named on the far side of a semicolon is not repeated.
        (
            "Fires drove out 800 people, the mayor said; the army spoke of about 950.",
            "950",
            "about 950",
        ),
    ],
)
def test_a_quote_names_figure_and_counted(text: str, number: str, quote: str):
    claim = next(
        c for c in ledger.extract(text) if number.endswith(c.number_text) or c.number_text == number
    )
    assert claim.quote == quote
    assert text[claim.quote_start : claim.quote_end] == quote


def test_a_quote_stays_short():
    aside = (
        ", which nobody who had been there in the years before the long drought would have thought"
    )
    text = f"The board counted 900 barns{aside * 3}, burned."
    (claim,) = [c for c in ledger.extract(text) if c.number_text == "900"]
    assert "900" in claim.quote and len(claim.quote) <= LONGEST_QUOTE


def test_the_context_is_the_sentence_and_its_neighbours():
    text = "One came. Two left. The reeve counted 40 barns. Three stayed. Four slept."
    story = told(text)
    sentence = next(s for s in story.sentences if "40" in s.text)
    start = text.index("40 barns")
    before, after = context_of(story, sentence, start, start + len("40 barns"))
    assert before == "Two left. The reeve counted "
    assert after == ". Three stayed."


def test_the_context_is_cut_where_sentences_are_long():
    long = "very " * 100
    text = f"It was {long}wet. The reeve counted 40 barns. It was {long}dry."
    story = told(text)
    sentence = next(s for s in story.sentences if "40" in s.text)
    start = text.index("40 barns")
    before, after = context_of(story, sentence, start, start + 8)
    assert len(before) == LONGEST_CONTEXT and len(after) == LONGEST_CONTEXT
    assert text[start - len(before) : start] == before


def test_a_quote_ends_within_its_sentence():
    text = "0000A “0n pn 0"
    assert all(claim.quote_end <= len(text) for claim in ledger.extract(text))
