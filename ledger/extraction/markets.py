"""Share indexes: what a bare level or a move in points is told of."""

from spacy.tokens import Token

from ledger.extraction.directions import direction
from ledger.extraction.figures.patterns import listed
from ledger.extraction.levels import is_crossed
from ledger.extraction.phrases import NOUNS
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import measured_noun, verb_above
from ledger.extraction.words import noun_lemma, word_set


def is_index(noun: Token, *, shares: bool = False) -> bool:
    """Whether a noun is a share index: "the FTSE 100", "the Straits Times Index".

    With `shares`, those that only stand for one too ("Hong Kong stocks"); else they count themselves.
    """
    if noun.pos_ not in NOUNS:
        return False
    known = listed("not_figures", "indexes")
    if any(t.lower_ in known for t in noun.doc[noun.left_edge.i : noun.i + 1]):
        return True
    several = (
        shares and noun.tag_ in ("NNS", "NNPS") and not any(c.lower_ == "of" for c in noun.rights)
    )
    lists = word_set("kinds", "index_nouns") | (
        word_set("kinds", "index_shares") if several else frozenset()
    )
    return noun_lemma(noun) in lists


def points_moved(noun: Token, tokens: list[Token]) -> Token | None:
    """Return the index of which points are told: "the Dow lost 120 points", "was up 30 points"."""
    if noun_lemma(noun) != "point":
        return None
    subject = measured_noun(tokens)
    return subject if subject is not None and is_index(subject, shares=True) else None


def market_move(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the word by which an index moved so many points ("lost", "up", "lower").

    "Fell below 4,000 points" tells where it came to.
    """
    if quantity.unit or is_crossed(quantity, tokens[0].doc):
        return None
    last = tokens[-1]
    noun = last.head if last.dep_ == "nummod" else last
    if noun.pos_ not in NOUNS or points_moved(noun, tokens) is None:
        return None
    verb = verb_above(last)
    near = [tokens[0].nbor(-1)] if tokens[0].i else []
    near += noun.doc[noun.i + 1 : noun.i + 2]
    moved = [t for t in near if direction(t) and t.pos_ not in NOUNS]
    return moved[0] if moved else verb if verb is not None and direction(verb) else None
