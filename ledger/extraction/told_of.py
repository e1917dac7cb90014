"""What a percentage, an amount of money or a measure is told of."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, borrowed, is_compared, is_told, same_sentence
from ledger.extraction.described import described, is_change
from ledger.extraction.phrases import (
    NOUNS,
    following_tokens,
    inner_object,
    noun_after,
    of_object,
)
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import measured_noun
from ledger.extraction.words import noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place


def measured(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Find what a percentage, an amount of money or a measure is told of."""
    last = tokens[-1]
    if (part := of_object(last)) is not None:
        return described(_yardstick_for(part, tokens) or part, quantity, earlier)
    if (thing := _what_it_was(tokens)) is not None:
        return described(thing, quantity, earlier)
    if (named := _named_before(quantity, tokens)) is not None:
        return described(named, quantity, earlier)
    if same_sentence(tokens, earlier) and is_compared(tokens):
        return borrowed(earlier)
    head = noun_after(last, article=_may_have_article(last, quantity))
    if head is not None and (inner := inner_object(head)) is not None:
        return described(inner, quantity, earlier)
    if head is not None and not is_change(head):
        return described(head, quantity, earlier)
    if head is not None and is_change(head) and same_sentence(tokens, earlier):
        return borrowed(earlier)
    if earlier and is_told(tokens) and _alike(earlier, quantity):
        return borrowed(_alike(earlier, quantity))
    if _acts_or_undergoes(tokens, quantity):
        alike = _alike(earlier, quantity)
        return borrowed(alike) if alike else Counted(last, last.text)
    money = quantity.unit is not None and quantity.unit.isupper()
    outer = _described_by(tokens) if money or (head is not None and is_change(head)) else None
    if outer is not None:
        return described(outer, quantity, earlier)
    subject = measured_noun(tokens)
    if subject is None or (earlier and is_place(subject.text)):
        return borrowed(earlier)
    shares = [known for known in earlier if known.unit == "percent"]
    if quantity.unit == "percent" and subject.ent_type_ == "PERSON" and shares:
        return borrowed(shares)  # "Ruiz took 44 percent": of the vote told before
    return described(subject, quantity, earlier)


def _may_have_article(last: Token, quantity: Quantity) -> bool:
    """Whether a figure may stand before "the": "twice the toll", "half the country"; not "65% the"."""
    return quantity.unit == "ratio" or (
        quantity.unit == "percent"
        and last.text.isalpha()
        and (last.lower_ not in ("percent", "cent", "points", "point"))
    )


def _acts_or_undergoes(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether an amount is itself what was dealt with: "burned 900 hectares" tells of hectares."""
    if quantity.unit in ("percent", "percentage point", "ratio") or quantity.per:
        return False
    measured = quantity.unit is not None and quantity.unit.islower() and tokens[-1].pos_ in NOUNS
    if tokens[-1].dep_ == "dobj" and tokens[-1].head.lemma_ in word_set("kinds", "level_verbs"):
        return False
    return measured and tokens[-1].dep_ in ("dobj", "nsubj", "nsubjpass")


def _alike(earlier: Sequence[Counted], quantity: Quantity) -> list[Counted]:
    return [known for known in earlier if known.unit == quantity.unit]


def _named_before(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the measured noun right before a percentage: "(case fatality rate 3.7%)"."""
    if quantity.unit != "percent" or not tokens[0].i:
        return None
    before = tokens[0].nbor(-1)
    if before.text == ":" and before.i:
        before = before.nbor(-1)
    measured = before.pos_ in NOUNS and noun_lemma(before) in word_set("kinds", "measured_nouns")
    return before if measured else None


def _what_it_was(tokens: list[Token]) -> Token | None:
    """Return X of "249 tonnes were X"."""
    last = tokens[-1]
    if last.dep_ != "nsubj" or last.head.lemma_ != "be" or last.pos_ not in NOUNS:
        return None
    things = [c for c in last.head.rights if c.dep_ == "attr" and c.pos_ in NOUNS]
    return things[0] if things else None


def _yardstick_for(part: Token, tokens: list[Token]) -> Token | None:
    """Return X of "X is 5% of GDP": output is what X is measured by, not what is told of."""
    yardstick = noun_lemma(part) in word_set("kinds", "yardsticks")
    return measured_noun(tokens) if yardstick else None


def _described_by(tokens: list[Token]) -> Token | None:
    """Return X of "a grant of more than $100 million", "$60 million in X", "a drop of 5% in X"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOUNS:
            return inner_object(token.head.head) or token.head.head
    last = tokens[-1]
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].lower_ in ("in", "for", "on", "towards"):
        for following in following_tokens(last.doc[last.i + 1]):
            if following.ent_type_ in ("DATE", "GPE", "LOC", "TIME") or following.tag_ == "CD":
                return None
            if following.pos_ in NOUNS:
                found = noun_after(following) or following
                return None if is_place(found.text) else found
    return None
