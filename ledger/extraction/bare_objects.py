"""Bare figures that somebody or something acts on: "left millions without power", "raised billions"."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.dealers import is_of_people
from ledger.extraction.directions import direction
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import noun_lemma, says_little, word_set

LEAST_SUM = 1_000_000
"""Bare thousands may be of anything; bare millions that are raised or spent are money."""
_HOW_MANY = ("level_verbs", "counting_verbs", "amounting_verbs", "possessing_verbs")
"""Lists of verbs that say of their subject how many it is or has."""
_OWN = ("member_verbs", "naming_verbs", "showing_verbs", "own_number_verbs", "holding_verbs")


def are_persons(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether those acted on can only be persons, as no noun says what else: "affected thousands".

    A verb that reaches things as well ("the fund helped 300") goes on with what was counted before.
    """
    figure = _object(tokens)
    if figure is None:
        return False
    verb = figure.head.lemma_
    if verb == "leave":
        return _left_so(figure.doc, tokens[-1].i + 1, all(map(is_of_people, earlier[-1:])))
    if verb in word_set("kinds", "reaching_persons"):
        return True
    subject = subject_of(figure.head)
    drew = verb in ("draw", "attract", "bring") and subject is not None
    if drew and subject is not None and noun_lemma(subject) in word_set("kinds", "gatherings"):
        return True  # "the walkout drew 20,000", after jobs were counted
    if verb in word_set("kinds", "reaching_anything"):
        return all(map(is_of_people, earlier[-1:]))
    taken = any(t.dep_ == "dobj" and t.i > figure.i for t in figure.head.rights)
    costs = quantity.value is None and verb in word_set("kinds", "money_verbs")
    return costs and taken  # "cost thousands their jobs"


def is_money_left_out(quantity: Quantity, tokens: list[Token]) -> bool:
    """Whether a sum in no currency is told: "raised millions", "costs 3 billion a year", "would save 2 million"."""
    figure = _object(tokens)
    if figure is None or quantity.read_low < LEAST_SUM:
        return False
    if quantity.value is not None:
        verb = figure.head.lemma_
        saved = verb == "save" and any(c.dep_ == "aux" for c in figure.head.children)
        return saved or verb in word_set("kinds", "paying_verbs")
    return figure.head.lemma_ in word_set("kinds", "money_verbs")


def does_it(subject: Token, tokens: list[Token]) -> bool:
    """Whether a single thing acts on those counted and is none of them: "the quake damaged 12"."""
    figure = _object(tokens)
    if figure is None or subject != subject_of(figure.head):
        return False
    if figure.head.lemma_ in word_set("kinds", "bringing_verbs"):
        return True  # "ambulances took 60 to hospital"
    if subject.tag_ != "NN":
        return False
    if noun_lemma(subject) in word_set("nouns", "harm_nouns") | _numbers():
        return False  # "the toll passed 120"
    verb = figure.head
    only_has = _is_any(verb.lemma_, *_HOW_MANY, *_OWN) or says_little(verb)
    return not only_has and not direction(verb)


def _numbers() -> frozenset[str]:
    lists = ("count_nouns", "stock_nouns", "amount_nouns", "measured_nouns", "turnouts")
    return frozenset().union(*(word_set("kinds", name) for name in lists))


def _object(tokens: list[Token]) -> Token | None:
    """Return the figure's own token that is the object of a verb."""
    objects = [t for t in tokens if t.dep_ in ("dobj", "dative") and t.head.pos_ == "VERB"]
    return objects[0] if objects else None


def _left_so(doc: Doc, following: int, no_things: bool) -> bool:
    """Whether those left are persons by how they are left: "without power", "in need of aid".

    `no_things` is whether no things were counted before, which may be without roofs.
    """
    lacked = doc[following + 1 : following + 2].text.casefold()
    if lacked in word_set("kinds", "lacked_by_persons"):
        return True
    if not no_things:
        return False
    if doc[following : following + 1].text.casefold() in word_set("kinds", "left_persons"):
        return True
    needy = one_of("kinds", "persons_in")
    return re.match(rf"(?:{needy})\b", doc[following : following + 6].text) is not None


def _is_any(verb: str, *lists: str) -> bool:
    return any(verb in word_set("kinds", name) for name in lists)
