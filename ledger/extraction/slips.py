"""Slips that a parser makes in plain words again and again, set right before anything is read."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc, Token

from ledger.extraction.words import word_set


def mended(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Pass parsed sentences on, with "injured" of "the number of injured in Quito" a noun.

    So is "the dead" of "the dead include nine children".
    """
    for doc in docs:
        for token in doc if _harmed().search(doc.text) else ():
            if token.tag_ in ("VBN", "VBG", "JJ") and token.i:
                if _is_of_the_harmed(token):
                    token.tag_, token.pos_, token.dep_ = "NNS", "NOUN", "pobj"
                elif _are_the_harmed(token):
                    token.tag_, token.pos_ = "NNS", "NOUN"
        yield doc


@cache
def _harmed() -> re.Pattern[str]:
    words = "|".join(sorted(word_set("nouns", "harm_nouns")))
    return re.compile(rf"\b(?:of|the|The) (?i:{words})\b")


def _is_of_the_harmed(token: Token) -> bool:
    """Whether a participle stands for persons: after "the number of", with no noun behind it."""
    if token.head.lower_ != "of":
        return False
    of = token.nbor(-1)
    number = of.nbor(-1) if of == token.head and of.i else of
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    counts = number.lower_ in word_set("kinds", "count_nouns")
    plain = behind.tag_ in ("IN", "VBD", "VBZ", "VBP", "MD", "CC", "RB") or behind.is_punct
    return counts and plain and token.lower_ in word_set("nouns", "harm_nouns")


def _are_the_harmed(token: Token) -> bool:
    """Whether an adjective stands for persons whom the verb after it parts into sorts."""
    the = token.dep_ == "nsubj" and token.nbor(-1).lower_ == "the"
    if not the or token.lower_ not in word_set("nouns", "harm_nouns"):
        return False
    verb = token.head.lower_  # which has no lemma yet
    bases = {verb, *(verb.removesuffix(end) for end in ("s", "d", "ed"))}
    return not bases.isdisjoint(word_set("kinds", "taking_in_verbs"))
