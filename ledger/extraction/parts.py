"""Which of the words before a figure are the whole it is a part of, or the list it stands in."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.bare_figures import is_subject
from ledger.extraction.partitive import of_object
from ledger.extraction.phrases import POINTING, following_tokens
from ledger.extraction.quantities import Quantity
from ledger.extraction.words import noun_lemma, word_set

FEWER = 2
"""How many times as many a figure must be as a count told before, to be none of it."""


def end_of_list(last: Token) -> Token:
    """Return the last number of "12, 9 and 4 of the boats", whose noun all of them share."""
    end, joined = last, False
    for following in following_tokens(last):
        if following.lower_ in ("and", "or"):
            joined = True
        elif following.tag_ == "CD" or (
            following.tag_ == "NNS" and following.ent_type_ == "CARDINAL"
        ):
            end = following
            if joined:
                return end
        elif following.text != "," or (following.nbor(-1).tag_ != "CD"):
            break
    return last


def large_enough(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Sequence[Counted]:
    """Leave out what is too small to be the whole of a part: "of these, 10 million" is of millions.

    More than some of those told are not those: "50 died. Five were children. Some 4,000 had waited".
    A new sentence goes on with all of them: "six people, three of them pupils, died. Two were shot".
    """
    if not of_these(tokens):
        size = size_of(quantity)
        if is_subject(tokens):
            earlier = [k for k in earlier if not k.part or k.doc is tokens[0].doc] or earlier
        return [k for k in earlier if not ((k.part or k.whole) and k.size < size)] or earlier
    return [known for known in earlier if known.size >= size_of(quantity)] or earlier


def without_fewer_beside(quantity: Quantity, earlier: Sequence[Counted]) -> Sequence[Counted]:
    """Leave out the fewer told last beside enough: "549 people on two flights, 283 on Monday".

    Of joined ones a figure may be all: "214 passengers and 18 crew. By dusk 190 were safe".
    """
    size, kept = size_of(quantity), list(earlier)
    while len(kept) > 1 and kept[-1].size * FEWER < size and kept[-1].doc is kept[-2].doc:
        last = kept[-1]
        joined = last.noun is not None and last.noun.dep_ == "conj"
        if joined or not any(k.size >= size and k.doc is last.doc for k in kept[:-1]):
            break
        kept.pop()
    return kept


def of_these(tokens: list[Token]) -> bool:
    """Whether a figure is of those pointed to: "of these, 12", "12 of those"."""
    first, doc = tokens[0], tokens[0].doc
    before = [t.lower_ for t in doc[max(0, first.i - 3) : first.i]]
    part = of_object(tokens[-1])
    before = before[-3:-1] if before[-2:-1] in (["these"], ["those"]) else before[-2:]
    pointed = len(before) == 2 and before[0] in ("of", "among") and before[1] in POINTING
    return pointed or (part is not None and part.lower_ in POINTING)


def size_of(quantity: Quantity) -> float:
    """Return the value, of a range or an indefinite word its lower end."""
    return quantity.value or quantity.read_low


def fronted_whole(doc: Doc, quantity: Quantity) -> Token | None:
    """Return X of "Of the X, 651 have studied", "Out of the X, six were linked"."""
    opening = doc[1] if doc[0].lower_ == "out" and len(doc) > 1 else doc[0]
    if opening.lower_ not in ("of", "among") or quantity.start > 80:
        return None
    for child in opening.children:
        if child.dep_ == "pobj" and child.idx < quantity.start:
            return None if noun_lemma(child) in word_set("kinds", "no_wholes") else child
    return None
