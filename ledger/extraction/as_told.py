"""Bare figures that do or undergo something, and so go on with those told before: "190 were saved"."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import (
    NOTHING,
    Counted,
    alike,
    borrowed,
    borrowed_as_written,
    is_money,
    same_sentence,
)
from ledger.extraction.bare_figures import acts_as_person, are_there, continues, is_subject
from ledger.extraction.parts import size_of
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import befalls_one_each, noun_lemma, word_set


def _are_left_of_them(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether persons are told in a state after bodies: "recovered 12 bodies, and 40 are missing"."""
    known = borrowed(earlier).noun
    dead = known is not None and noun_lemma(known) in word_set("kinds", "outcomes")
    verb = verb_above(tokens[-1])
    states = () if verb is None else verb.rights
    return dead and any(c.lower_ in word_set("kinds", "state_words") for c in (verb, *states) if c)


def _are_of_several(quantity: Quantity, known: Sequence[Counted]) -> bool:
    """Whether more are told of than the last of several joined: "200 passengers and 18 crew. 190 were saved"."""
    if len(known) < 2 or known[-1].noun is None or known[-1].size >= size_of(quantity):
        return False
    last, before = known[-1].noun, known[-2]
    return last.dep_ == "conj" and last.head == before.noun and before.size >= size_of(quantity)


def _are_plants(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether trees told last have died: "planted 10,000 trees; 4,000 have died"."""
    noun = earlier[-1].noun if earlier else None
    plants = noun is not None and noun_lemma(noun) in word_set("nouns", "living_plants")
    verb = verb_above(tokens[-1])
    return plants and verb is not None and verb.lemma_ in word_set("kinds", "dying_verbs")


def as_told(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read a bare figure that does or undergoes something, of those told before: "190 were saved"."""
    alone = not earlier and are_there(tokens)
    persons = (
        alone
        or acts_as_person(tokens)
        or (
            any(k.unit == "people" for k in earlier)
            and any(t.head.lemma_ in word_set("speech", "taking_part") for t in tokens)
        )
    )
    if is_subject(tokens) and _are_left_of_them(tokens, earlier):
        return Counted(None, "people")
    if persons and _are_plants(tokens, earlier):
        return borrowed(earlier)
    known = [k for k in earlier if k.unit == "people"] if persons else earlier
    if persons and size_of(quantity) > 1 and all(k.size == 1 for k in known):
        return Counted(None, "people")  # "one sailor died and 22 were hurt"
    if known and known[-1].noun is not None and befalls_one_each(known[-1].noun):
        known = list(
            alike(known, size_of(quantity))
        )  # "drew 45,000. Police made 23 arrests. 38,000 came"
    if persons and _are_of_several(quantity, known):
        return Counted(None, "people")
    if known and is_money(known[-1]):
        return NOTHING  # "rooms cost $90 a night and 300 were sold"
    if same_sentence(tokens, known) and known[-1].written and continues(tokens, known):
        return borrowed_as_written(known)  # "13 of the wounded were shot and four beaten"
    return borrowed(known) if known or not persons else Counted(None, "people")
