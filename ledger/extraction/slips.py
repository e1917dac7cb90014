"""Slips that a parser makes in plain words again and again, set right before anything is read."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from ledger.extraction.words import word_set


def mended(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Pass parsed sentences on, with "injured" of "the number of injured in Quito" a noun."""
    for doc in docs:
        for token in doc:
            if _is_of_the_harmed(token):
                token.tag_, token.pos_, token.dep_ = "NNS", "NOUN", "pobj"
        yield doc


def _is_of_the_harmed(token: Token) -> bool:
    """Whether a participle stands for persons: after "the number of", with no noun behind it."""
    if token.tag_ not in ("VBN", "VBG", "JJ") or token.head.lower_ != "of" or token.i < 1:
        return False
    of = token.nbor(-1)
    number = of.nbor(-1) if of == token.head and of.i else of
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    counts = number.lower_ in word_set("kinds", "count_nouns")
    plain = behind.tag_ in ("IN", "VBD", "VBZ", "VBP", "MD", "CC", "RB") or behind.is_punct
    return counts and plain and token.lower_ in word_set("nouns", "harm_nouns")
