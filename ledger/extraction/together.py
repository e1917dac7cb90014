"""Counts of persons that are of what happened, though words of counting and reaching govern them."""

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.words import counts_people, noun_lemma, word_set


def is_counting(word: Token | None) -> bool:
    """Whether a verb only tells that somebody counted."""
    return word is not None and word.lemma_.casefold() in word_set("kinds", "counting_verbs")


def came_together(counted: Counted, word: Token | None) -> bool:
    """Whether people were counted where they had come to: "counted 75,000 people at the march"."""
    noun = counted.noun
    if noun is None or word is None or not is_counting(word) or not counts_people(noun):
        return False
    told = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "between" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or told != word or noun.i < word.i:
        return False  # "40 rabbis said they would be at the conference"
    return any(
        t.dep_ == "pobj"
        and t.head.lower_ == "at"
        and noun_lemma(t) in word_set("kinds", "gatherings")
        for t in word.subtree
    )
