"""What a figure is said of: the verb above it, that verb's subject or object."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS, inner_object
from ledger.extraction.words import noun_lemma, word_set


def measured_noun(tokens: list[Token]) -> Token | None:
    """Return what a figure is said of: the object of "put X at 5", else the subject of "X fell 5"."""
    outside = [t for t in tokens if t.head not in tokens]
    start = outside[0] if outside else tokens[-1]
    by_preposition = start.dep_ == "pobj" or start.dep_ == "npadvmod"
    verb = verb_above(start)
    if verb is None:
        return None
    if by_preposition:
        for child in verb.children:
            if child.dep_ == "dobj" and child.i < start.i and child.pos_ in (*NOUNS, "PRON"):
                return _changed(child)
    if verb.lemma_.casefold() in word_set("kinds", "telling_verbs"):
        return None
    return subject_of(verb)


def _changed(noun: Token) -> Token | None:
    """Return X of "saw a fall in X"; None where a change names nothing of its own."""
    changes = word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns")
    return inner_object(noun) if noun_lemma(noun) in changes else noun


def verb_above(token: Token) -> Token | None:
    """Return the nearest verb that governs a token."""
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"):
        return token
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("amod", "compound"):
            return ancestor
    return None


def subject_of(verb: Token) -> Token | None:
    """Return a verb's subject, from a verb it is joined to or depends on where it has none."""
    for _ in range(6):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
                return _antecedent(child, verb)
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in NOUNS:
            return verb.head
        if verb.head == verb or verb.dep_ not in (
            "conj",
            "xcomp",
            "advcl",
            "ccomp",
            "aux",
            "auxpass",
            "dep",
            "pcomp",
            "prep",
        ):
            return None
        above = verb_above(verb.head)
        if above is None:
            return None
        verb = above
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    return subject
