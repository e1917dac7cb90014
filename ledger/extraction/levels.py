"""Figures that are where something stands or came to, and not by how much: "rose to 9.1 percent", "fell below 10"."""

import re

from spacy.tokens import Doc, Token

from ledger.extraction.directions import direction
from ledger.extraction.figures.currencies import is_currency
from ledger.extraction.phrases import NOUNS
from ledger.extraction.quantities import Quantity
from ledger.extraction.words import word_set

FAR = 10
"""Words between "from" and the second level."""
BACK = 48
"""Characters before a figure in which the verb that passed it stands."""
_CROSSED = re.compile(
    r"\b(?P<verb>[a-z]+) (?:back )?(?:just |well |far |slightly )?"
    r"(?:below|under|above|beneath|past|beyond|through|short of) (?:the )?[^\s\w]?$"
)


def is_level(tokens: list[Token]) -> bool:
    """Whether a percentage is where something stands ("rose to 9.1 percent"), not by how much."""
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    while before.i and before.pos_ in ("DET", "ADV", "ADJ"):
        before = before.nbor(-1)
    told = word_set("kinds", "peak_nouns") | word_set("kinds", "forecast_nouns")
    near = [t.lemma_ for t in before.doc[max(0, before.i - 4) : before.i] if t.pos_ in NOUNS]
    if before.lower_ == "of" and told & set(near):
        return True  # "from a record low of 3.1%", "than its forecast in April of 1.2%"
    if _joined_to_a_level(before, tokens[-1]):
        return True
    if before.lower_ not in ("to", "at", "from") or before.pos_ not in ("ADP", "PART", "SCONJ"):
        return False
    above = before.head
    if before.lower_ != "at" and above.pos_ in NOUNS:
        return True  # "a decline to 50 percent"; "the deepest cuts, at 99 percent" tell by how much
    return not (above.pos_ in NOUNS and direction(above)) and not _cut_told(above, before)


def _joined_to_a_level(before: Token, last: Token) -> bool:
    """ "Fell to 7 percent, from 7.7 percent in the first and 8 percent a year earlier": two levels left behind."""
    doc = before.doc
    on = last.i + 1 < len(doc) and doc[last.i + 1].lower_ in ("from", "on", "over")
    if before.lower_ != "and" or on:
        return False
    for token in reversed(doc[max(0, before.i - FAR) : before.i]):
        if token.pos_ in ("VERB", "AUX") or token.text in (";", ":"):
            return False
        if token.lower_ == "from":
            return any(t.like_num for t in doc[token.i + 1 : token.i + 4])
    return False


def _cut_told(verb: Token, at: Token) -> bool:
    """Whether a rise or fall was told before: "put the cuts at 99 percent", not "was at 9%, an increase"."""
    told = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS and c.i < at.i)
    return any(map(direction, told))


def is_crossed(quantity: Quantity, doc: Doc) -> bool:
    """Whether a figure is a mark that was passed: "fell below 10 percent", not "fell by under 5 percent"."""
    at = quantity.number_start
    crossed = _CROSSED.search(doc.text, max(0, at - BACK), at)
    if crossed is None:
        return False
    verb = doc.char_span(crossed.start("verb"), crossed.end("verb"))
    return verb is not None and verb.root.pos_ == "VERB" and bool(direction(verb.root))


def leads_to_a_price(quantity: Quantity, tokens: list[Token]) -> bool:
    """Whether a sum is by how much a price moved: "lost $2 to $43.25", "shed 12p to 340p"."""
    after = tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 4]
    if not is_currency(quantity.unit) or len(after) < 2 or after[0].lower_ != "to":
        return False
    return after[1].is_currency or after[1].like_num or after[1].text[:1].isdigit()
