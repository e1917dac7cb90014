"""The looked-up rules hold where the pipeline's own ruler has them hold."""

import pytest

from ledger.extraction.pipeline import load_pipeline
from ledger.extraction.ruler import RULER, rules_of
from ledger.extraction.sentences import split

TEXTS = [
    "The council said that 40 of them had been moved, but that it isn't done yet.",
    "There's  nothing left, and somebody's got ta say so: they ain't coming, y'all.",
    "Once the dam broke, those who could did leave; what the mayor does have is 12 boats.",
    "I'd gonna do it myself\tif you'd let's go. She gets hers, he got his.",
    "Nobody'll pay $5 more, is it? C'm on, 'nuff said (or somethin').",
]


@pytest.mark.parametrize("text", TEXTS)
def test_rules_hold_where_the_ruler_finds_them(text: str) -> None:
    pipeline = load_pipeline()
    ruler = pipeline.get_pipe(RULER)
    for start, end in split(text):
        doc = pipeline(text[start:end], disable=["attribute_ruler", "lemmatizer", "ner"])
        assert rules_of(pipeline).matches(doc) == ruler.match(doc)


def test_only_rules_of_several_words_or_of_odd_forms_are_left_to_a_matcher() -> None:
    rules = rules_of(load_pipeline())
    assert len(rules.longer) < len(rules.simple) / 10
