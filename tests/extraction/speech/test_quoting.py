"""Where a story's quotations stand, over sentences and paragraphs."""

import pytest

from ledger.extraction.speech.quoting import quotations_of
from tests.extraction.test_claimant import credit_of, told


def quoted_in(text: str) -> list[str]:
    """The words of each quotation of a text, with their marks."""
    story = told(text)
    return [text[q.start : q.end] for q in quotations_of(story, story.sentences)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("The reeve said “we lost 40 barns” on Friday.", ["“we lost 40 barns”"]),
        ('"It rained," she said. "Then it froze."', ['"It rained,"', '"Then it froze."']),
        # Over several sentences of one paragraph.
        (
            "“Nine wells are dry. Four more are low.” He left.",
            ["“Nine wells are dry. Four more are low.”"],
        ),
        # Other countries' marks.
        ("«Nine wells are dry», said the reeve.", ["«Nine wells are dry»"]),
        ("„Nine wells are dry”, said the reeve.", ["„Nine wells are dry”"]),
        # Marks as typewriters make them, and single ones; apostrophes within are none.
        ("''Nine wells are dry,'' said the reeve.", ["''Nine wells are dry,''"]),
        (
            "‘Nine of the Roes’ wells aren’t deep,’ he said. ‘It’s bad.’",
            ["‘It’s bad.’"],
        ),
        ("'We don't pump.' He left.", ["'We don't pump.'"]),
        ("The wells' owners met; the boards 5'10'' long were dry.", []),
        ("A ‘dry’ well of the Roes’ farm, he said.", []),
        # A text without any; an apostrophe is no mark.
        ("The reeve's 40 barns burned.", []),
    ],
)
def test_quotations_reach_from_mark_to_mark(text: str, quotations: list[str]):
    assert quoted_in(text) == quotations


def test_a_paragraphs_end_closes_a_quotation_and_leaves_it_open():
    story = told("“Nine wells are dry.\n“Four more are low,” said the reeve.")
    first, second = quotations_of(story, story.sentences)
    assert (first.open, second.open) == (True, False)
    assert story.between(first.start, first.end) == "“Nine wells are dry."
    assert second.block == first.block + 1


def test_a_quotation_knows_its_sentences():
    story = told("He spoke. “Nine wells are dry. Four more are low.” He left.")
    (quotation,) = quotations_of(story, story.sentences)
    touched = [story.sentences[i].text for i in sorted(quotation.sentences)]
    assert touched[0].startswith("“Nine") and len(touched) == 2


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # A quotation is its speaker's to the end, whichever side they are named on.
        ("“We lost 40 barns,” said Ana Ruiz, the reeve. “Another 12 leak.”", "12", "Ana Ruiz"),
        ("Ana Ruiz, the reeve, said: “We lost 40 barns. Another 12 leak.”", "12", "Ana Ruiz"),
        ("“We lost 40 barns.\n“Another 12 leak,” said Ana Ruiz, the reeve.", "12", "Ana Ruiz"),
        # A paragraph that opens with a quotation goes on from the one before.
        (
            "The army spoke of 7 dead. “We lost 40 barns,” said Ana Ruiz, the reeve.\n“Another 12 leak.”",
            "12",
            "Ana Ruiz",
        ),
        # A single mark within closes no double one.
        (
            'The army spoke of 7 dead. "A board read \'Keep out.\' We found 40 carts," said Ana Ruiz. "Another 12 burned."',
            "12",
            "Ana Ruiz",
        ),
        # A second sentence of a quotation that she broke off is hers, a narrator's is not.
        (
            "The army spoke of 7 dead. “It froze,” Ana Ruiz said. “In Tula 200 cows died.”",
            "200",
            "Ana Ruiz",
        ),
        (
            "The army spoke of 7 dead. “It froze,” Ana Ruiz said. Roads to 200 farms are shut.",
            "200",
            None,
        ),
        (
            "The army spoke of 7 dead. ''It froze,'' Ana Ruiz said. ''In Tula 200 cows died.''",
            "200",
            "Ana Ruiz",
        ),
        (
            "The army spoke of 7 dead. ‘It froze,’ said Ana Ruiz. ‘In Tula 200 cows died.’",
            "200",
            "Ana Ruiz",
        ),
        # A quotation that opens its sentence is whose the sentence before it names.
        (
            "The army spoke of 7 dead.\nAna Ruiz said so to the Gazette. “In Tula 200 cows died.”",
            "200",
            "Ana Ruiz",
        ),
        # A paragraph that is one quotation is the last speaker's.
        (
            "Kim Roe noted that guns were found, while the board spoke of 8 raids.\n"
            "The fire was near, said Ana Ruiz.\n“Our count is now below 3,000 trees.”",
            "3,000",
            "Ana Ruiz",
        ),
    ],
)
def test_who_speaks_a_quotation(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant
