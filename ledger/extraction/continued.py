"""Bare figures that go on with a count told before: "another 12", "down from 3,100", "a decrease of 12"."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import (
    Counted,
    borrowed,
    borrowed_alike,
    is_compared,
    is_reached,
    plain_counts,
    same_sentence,
)
from ledger.extraction.bare_figures import adds_to, befell, is_out_of, told_by_another
from ledger.extraction.change import rise_of
from ledger.extraction.dealers import is_against
from ledger.extraction.described import described
from ledger.extraction.gapped import gapped_after, gapped_at, gapped_name, gapped_noun, listed_with
from ledger.extraction.partitive import of_object
from ledger.extraction.parts import size_of
from ledger.extraction.phrases import following_tokens, noun_after, phrase_of
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import has_subject_since, is_actor
from ledger.extraction.words import is_body, noun_lemma, word_set

_FROM_SO_MANY = re.compile(r"\bfrom\s[^;.:]{0,20}?\d(?:[^;:,]|,\d){0,40}\sto\s$")
"""What leads to where a rise or fall came: "from 25,000 square kilometres in 1960 to"."""


def gone_on_with(
    quantity: Quantity, tokens: list[Token], told: Sequence[Counted], earlier: Sequence[Counted]
) -> Counted | None:
    """Read "another 12", "a decrease of 12", "the union at 9,000", "and Loon five", of those told before."""
    last = tokens[-1]
    behind = [t.lower_ for t in last.doc[last.i + 1 : last.i + 3]]
    more = behind[:1] == ["more"] or behind in (["fewer", "than"], ["less", "than"])
    if earlier and (more or adds_to(tokens)):
        return _added(tokens, earlier)
    fell = same_sentence(tokens, told) and rise_of(tokens) is not None
    if noun_after(last) is None and (fell or is_against(tokens, earlier)):
        return borrowed(earlier)  # "killed 300 people, a decrease of 12"
    if is_out_of(tokens) and same_sentence(tokens, told):
        return borrowed([known for known in earlier if not known.aside])
    if (put := gapped_at(tokens)) is not None:
        befallen = put.nbor(1).tag_ in ("VBN", "VBD")  # "and the people displaced at 12,000"
        teller = (is_actor(put) or put.pos_ == "PROPN") and not befallen
        teller = teller and same_sentence(tokens, told)  # "the union at 9,000", of jobs
        if teller:
            return borrowed_alike(earlier, size_of(quantity))
        if is_body(put):
            return Counted(None, phrase_of(put, quantity))  # "and the turnout at 40,000"
        return described(put, quantity, earlier)
    if (label := gapped_name(tokens, earlier)) is not None:
        return borrowed(earlier, label=label)
    if (other := _other_subject(tokens, earlier)) is not None:
        return described(other, quantity, earlier)
    gapped = (gapped_after(tokens) or listed_with(tokens)) and of_object(last) is None
    if told_by_another(tokens, earlier) or (same_sentence(tokens, told) and gapped):
        here = [known for known in earlier if same_sentence(tokens, [known])]
        return borrowed_alike(here, size_of(quantity))
    return None


def _other_subject(tokens: list[Token], earlier: Sequence[Counted]) -> Token | None:
    """Return "thefts" of "Raids numbered 191, thefts of phones 54,000", as raids are the subject there."""
    known = earlier[-1].noun if same_sentence(tokens, earlier) else None
    own = gapped_noun(tokens[0]) if known is not None and known.dep_ == "nsubj" else None
    if own is None or known is None or own.tag_ != "NNS" or is_actor(own):
        return None
    return own if noun_after(tokens[-1]) is None else None


def led_to(quantity: Quantity, tokens: list[Token], told: Sequence[Counted]) -> Counted | None:
    """Read a bare figure that another led to: "down from 3,100", "rose by 4% to 300"."""
    if gapped_at(tokens) is not None:
        return None  # "and exports from 3 to 9"
    if told and has_subject_since(tokens, told[-1].noun):
        return None
    if same_sentence(tokens, told) and (is_compared(tokens) or _is_held_against(tokens)):
        here = [known for known in told if same_sentence(tokens, [known])]
        return borrowed_alike(plain_counts(here), size_of(quantity))
    ends = _FROM_SO_MANY.search(tokens[0].doc.text[: tokens[0].idx]) and same_sentence(tokens, told)
    return borrowed(told[-1:]) if ends or is_reached(tokens, told) else None


def goes_on_by_of(tokens: list[Token], told: Sequence[Counted]) -> bool:
    """Whether "of" tells more of another count: "52 are suspected of assault and 25 of theft"."""
    first, last = tokens[0], tokens[-1]
    rest = last.doc[last.i + 1 : last.i + 3]
    if not first.i or len(rest) < 2 or rest[0].lower_ != "of" or not same_sentence(tokens, told):
        return False
    if first.nbor(-1).lower_ not in ("and", ",", ";", "but") or rest[1].tag_ not in (
        "NN",
        "NNS",
        "JJ",
    ):
        return False
    said = [
        t for t in last.doc[: first.i] if t.lower_ == "of" and t.head.tag_ in ("VBN", "VBD", "JJ")
    ]
    before = told[-1].noun
    here = before is not None and before.doc is last.doc
    return bool(said) and said[-1].i > (before.i if here and before is not None else 0)


def _is_held_against(tokens: list[Token]) -> bool:
    """Whether a bare figure is what another is compared with: "fewer than the 57", "up on the 900"."""
    before = [t.lower_ for t in tokens[0].doc[max(0, tokens[0].i - 2) : tokens[0].i]]
    pointed = before[1:] == ["the"] and before[0] in word_set("kinds", "before_the_compared")
    return pointed and noun_after(tokens[-1]) is None


def _added(tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read "another 12": of the whole told before, not of its parts; nor of those who came out of it."""
    wholes = [known for known in earlier if not known.part]
    found = borrowed(earlier if same_sentence(tokens, earlier) else wholes or earlier)
    outcome = found.noun is not None and noun_lemma(found.noun) in word_set("kinds", "outcomes")
    told = {t.lower_ for t in list(following_tokens(tokens[-1]))[:4]}
    harmed = told & (word_set("nouns", "harm_nouns") | word_set("kinds", "state_words"))
    return Counted(None, "people") if outcome and (harmed or befell(tokens)) else found
