"""How a date stands in its sentence's grammar: in whose clause, under which verb.

Offsets count the sentence's characters.
"""

from spacy.tokens import Doc, Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.dates import DateMention


def clause_holds(mention: DateMention, reading: Reading) -> bool:
    """Whether the figure stands in the clause, or below the noun, that the date belongs to.

    A clause joined on with a subject of its own has its own time, unless the date opens the sentence.
    """
    clause = clause_of(mention, reading.sentence.parsed)
    if clause is None or not is_under(reading.number, clause):
        return False
    trails = mention.start > clause.idx and clause.pos_ in ("VERB", "AUX")
    return not (trails and mention.end <= reading.quantity.start and _joined_on(reading, clause))


def clause_of(mention: DateMention, doc: Doc | None) -> Token | None:
    """The verb or noun whose clause a date stands in; None in a sentence without a parse."""
    root = root_of(mention, doc)
    if root is None:
        return None
    clause = root.head if root.pos_ in ("VERB", "AUX") else root  # "since the war broke out"
    while (clause.pos_ not in ("VERB", "AUX") or clause.dep_ == "csubj") and clause.head != clause:
        clause = clause.head
    return clause


def _joined_on(reading: Reading, clause: Token) -> bool:
    below = reading.number
    while below.head not in (below, clause):
        below = below.head
        if below.dep_ == "conj" and below.pos_ in ("VERB", "AUX"):
            return any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)
    return below.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)


def is_under(token: Token, ancestor: Token) -> bool:
    """Whether a word is another one or hangs below it."""
    return token.i == ancestor.i or ancestor.is_ancestor(token)


def root_of(mention: DateMention, doc: Doc | None) -> Token | None:
    """The head word of a date; None in a sentence without a parse."""
    if doc is None:
        return None
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return span.root if span is not None else None


def has_verb(doc: Doc | None, start: int, end: int, besides: Token | None = None) -> bool:
    """Whether a finite verb stands between two offsets, beside the one over a figure."""
    if doc is None:
        return False
    over = (
        next((t for t in besides.ancestors if t.pos_ in ("VERB", "AUX")), None) if besides else None
    )
    known = {over.i, *(c.i for c in over.children if "aux" in c.dep_)} if over else set()
    return any(
        t.tag_ in ("VBD", "VBP", "VBZ", "MD") and t.i not in known
        for t in doc
        if start <= t.idx < end
    )
