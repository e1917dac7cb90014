"""Shares of those told before, and what those shares are: "of these, 15 percent were women"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.antecedents import (
    SHARES,
    Counted,
    borrowed,
    borrowed_whole,
    plain_counts,
    same_sentence,
)
from ledger.extraction.bare_figures import is_subject
from ledger.extraction.partitive import of_object
from ledger.extraction.parts import of_these
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import counts_people, word_set

_MAKING_UP = {"make": "up", "account": "for", "constitute": "", "represent": "", "be": ""}


def share_of_those_told(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted | None:
    """Read a share whose whole was told before: "of these, 15 percent", "and a fifth are carried"."""
    if quantity.unit != "percent":
        return None
    if _are_some_of_them(tokens, earlier):
        return borrowed(earlier)
    if of_object(tokens[-1]) is not None:
        return None  # "40 percent of those held were minors"
    counts = [known for known in earlier if known.unit not in SHARES]
    if counts and of_these(tokens):
        return borrowed_whole(plain_counts(counts), persons=False)
    made_up = _what_makes_it_up(tokens)
    if what_it_is(tokens) is None and (made_up is None or not counts_people(made_up)):
        return None
    whole = [known for known in earlier if known.unit in ("people", "percent") and not known.part]
    return borrowed(whole) if whole and _of_persons(whole[-1]) else None


def of_all(tokens: list[Token], earlier: Sequence[Counted]) -> Sequence[Counted]:
    """Leave out some of those told in another sentence: "1,900 workers, 300 of them women. Half live there"."""
    if of_these(tokens) or not is_subject(tokens):
        return earlier
    return [k for k in earlier if not k.part or k.doc is tokens[0].doc] or earlier


def _of_persons(known: Counted) -> bool:
    return known.noun is None or counts_people(known.noun)


def with_what_it_is(found: Counted, tokens: list[Token]) -> Counted:
    """Say with a share's whole who the share is, so that two of one whole are told apart: "patients (men)"."""
    said = what_it_is(tokens) or _what_makes_it_up(tokens)
    if (
        said is None
        or not counts_people(said)
        or not found.phrase
        or found.label
        or found.written
        or said.text in found.phrase
    ):
        return found
    return replace(found, written=_with_what_sorts(said))


def _with_what_sorts(noun: Token) -> str:
    """Return "black voters" of "black voters make up a fifth", which tells them from white ones."""
    first = noun
    for child in reversed(list(noun.lefts)):
        if child.dep_ not in ("amod", "compound"):
            break
        first = child.left_edge
    phrase = noun.doc[first.i : noun.i + 1].text
    return phrase[0].lower() + phrase[1:] if first.is_sent_start else phrase


def what_it_is(tokens: list[Token]) -> Token | None:
    """Return "women" of "15 percent were women", "60 percent of them are women"."""
    verb = next((t.head for t in tokens if t.dep_ == "nsubj"), None)
    if verb is None or verb.lemma_ != "be":
        return None
    return next(
        (
            c
            for c in verb.rights
            if c.dep_ in ("attr", "nsubj") and c.tag_ == "NNS" and c.i > tokens[-1].i
        ),
        None,
    )


def _what_makes_it_up(tokens: list[Token]) -> Token | None:
    """Return "women" of "women make up 48 percent of the guests"."""
    verb = verb_above(tokens[-1])
    if verb is None or verb.i > tokens[0].i:
        return None
    if any(t.like_num for t in verb.doc[verb.i : tokens[0].i]):
        return None  # "foreigners make up 12 percent and women 40"
    particle = _MAKING_UP.get(verb.lemma_)
    if verb.lemma_ == "be" and tokens[-1].i + 1 < len(verb.doc) and tokens[-1].nbor(1).text != "of":
        return None
    if particle is None or (particle and verb.nbor(1).lower_ != particle):
        return None
    subject = subject_of(verb)
    return subject if subject is not None and subject.tag_ == "NNS" else None


def _are_some_of_them(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a share goes on with the whole another was of: "half of the pupils walk, a fifth are carried"."""
    if not same_sentence(tokens, earlier) or earlier[-1].unit != "percent":
        return False
    last, whole = tokens[-1], re.escape(earlier[-1].phrase or "")
    of = whole and re.search(rf"\bof\s+(?:[a-z]+\s+)?{whole}", last.doc.text[: tokens[0].idx])
    verb = last.nbor(1) if last.i + 1 < len(last.doc) else last
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    goes_on = verb.pos_ in ("VERB", "AUX") or verb.lower_ in ("in", "at", "on")
    goes_on = goes_on or state_left_out(tokens) is not None
    if _is_owned(earlier[-1].noun):
        return False
    return bool(of) and goes_on and before.lower_ in ("and", ",", "while", ";")


def state_left_out(tokens: list[Token]) -> Token | None:
    """Return "destitute" of "27% of the people were poor and 6% destitute", whose verb is left out."""
    last = tokens[-1]
    if last.i + 1 >= len(last.doc) or not tokens[0].i:
        return None
    state, before = last.nbor(1), tokens[0].nbor(-1)
    ends = state.i + 1 >= len(state.doc) or state.nbor(1).pos_ in ("PUNCT", "CCONJ", "ADP", "SCONJ")
    said = state.pos_ in ("ADJ", "NOUN") or state.tag_ == "VBN"
    said = said and state.tag_ != "NNS" and not counts_people(state)  # "60 percent men"
    if not (ends and said) or before.lower_ not in ("and", ",", ";", "but"):
        return None
    verbs = [t for t in last.doc[: before.i] if t.pos_ in ("VERB", "AUX") and t.dep_ != "auxpass"]
    told = verbs[-1] if verbs else None
    was = told is not None and (told.lemma_ == "be" or any(c.dep_ == "auxpass" for c in told.lefts))
    return state if was else None


def _is_owned(whole: Token | None) -> bool:
    """Whether somebody holds a share of it, who may be told of next: "women hold 30% of seats"."""
    verb = None if whole is None else verb_above(whole)
    held = whole is not None and verb is not None and whole.i > verb.i
    return held and verb is not None and verb.lemma_ in word_set("kinds", "holding_verbs")
