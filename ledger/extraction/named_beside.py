"""Nouns that the words right beside an amount name: "with X up 24 percent", "249 tonnes were X"."""

from spacy.tokens import Token

from ledger.extraction.antecedents import SHARES
from ledger.extraction.change import direction
from ledger.extraction.described import is_change
from ledger.extraction.phrases import NOUNS, inner_object, noun_after
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import noun_lemma, word_set


def moved_noun(tokens: list[Token]) -> Token | None:
    """Return X of "with X up 24 percent", "and X surging 27.6 percent to hit $829 billion"."""
    first = tokens[0]
    while first.i > 2 and first.nbor(-1).tag_ in ("TO", "VB"):
        first = first.nbor(-1)
    if first.tag_ == "TO" and first.i > 2 and first.nbor(-1).pos_ in NOUNS:
        percent = first.nbor(-1)
        first = percent.left_edge if percent.ent_type_ == "PERCENT" else first
    if first.i < 2 or first.nbor(-2).tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    moving, noun = first.nbor(-1), first.nbor(-2)
    drifts = moving.lower_ in ("up", "down") and moving.pos_ in ("ADV", "ADP")
    if not drifts and not (moving.tag_ == "VBG" and direction(moving)):
        return None
    return noun if noun.ent_type_ not in ("DATE", "MONEY", "PERCENT", "CARDINAL") else None


def state_after(last: Token) -> Token | None:
    """Return "fire" of "the fire was 40 per cent contained": how far a thing has come."""
    if last.i + 1 >= len(last.doc) or last.nbor(1).tag_ not in ("VBN", "JJ"):
        return None
    state = last.nbor(1)
    verb = state.head if state.dep_ in ("acomp", "attr") else state
    if noun_after(last) is not None or "be" not in {verb.lemma_, *(c.lemma_ for c in verb.lefts)}:
        return None
    subject = subject_of(verb)
    return subject if subject not in (None, last) and subject.pos_ in NOUNS else None


def came_to(tokens: list[Token]) -> Token | None:
    """Return "revenue" of "a 10% revenue jump to $10 billion"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ in ("to", "from", "of"):
            change = token.head.head
            if change.pos_ in NOUNS and is_change(change):
                named = [c for c in change.lefts if c.dep_ == "compound" and c.pos_ in NOUNS]
                return inner_object(change) or (named[-1] if named else None)
    return None


def what_it_was(tokens: list[Token]) -> Token | None:
    """Return X of "249 tonnes were X"."""
    last = tokens[-1]
    if last.dep_ != "nsubj" or last.head.lemma_ != "be":
        return None
    things = [c for c in last.head.rights if c.dep_ == "attr" and c.pos_ in NOUNS]
    return things[0] if things else None


def change_in(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return X of "a reduction of five per cent in X", which the parser hangs on the figure."""
    first, last = tokens[0], tokens[-1]
    if quantity.unit not in SHARES or first.i < 2 or last.i + 2 >= len(last.doc):
        return None
    if first.nbor(-1).lower_ != "of" or first.nbor(-2).pos_ not in NOUNS:
        return None
    if not is_change(first.nbor(-2)) or last.nbor(1).lower_ != "in":
        return None
    noun = noun_after(last.nbor(1), article=True)
    spans = ("DATE", "TIME", "GPE", "LOC", "ORG", "PERSON", "CARDINAL")
    if noun is None or noun.ent_type_ in spans or noun.pos_ == "PROPN":
        return None
    return None if noun_lemma(noun) in word_set("kinds", "measured_by") else noun


def spent_on(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return X of "$7 million was spent on X": what a sum that was dealt with was for."""
    verb = tokens[-1].head
    money = quantity.unit is not None and quantity.unit.isupper()
    if not money or tokens[-1].dep_ != "nsubjpass" or verb.pos_ != "VERB":
        return None
    for prep in verb.rights:
        if prep.dep_ == "prep" and prep.lower_ in ("on", "for", "towards", "toward"):
            for noun in prep.children:
                span = noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "PERSON")
                if noun.dep_ == "pobj" and noun.pos_ in NOUNS and not span:
                    return noun
    return None
