"""What "it" means where a sum is told of it: "The dam feeds 40,000 homes. It cost $9 million"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.antecedents import NOTHING, Counted
from ledger.extraction.phrases import phrase_of
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import is_actor, subject_of


def meant_by_it(
    subject: Token, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted | None:
    """Read "it" as what the sentence before tells of, where it can't be what was counted last."""
    if subject.lower_ != "it" or not (_are_several(earlier) or _is_worth(tokens)):
        return None
    if earlier and earlier[-1].doc is subject.doc:
        return None  # "It told of 90 thefts, worth $3 million"
    thing = _told_of_before(earlier)
    if thing is None or is_actor(thing):
        return NOTHING
    elsewhere = replace(quantity, start=-1, end=-1, number_start=-1, number_end=-1)
    return Counted(thing, phrase_of(thing, elsewhere))


def _are_several(earlier: Sequence[Counted]) -> bool:
    """Whether things in the plural were counted last, which "it" cannot mean."""
    noun = earlier[-1].noun if earlier else None
    return noun is not None and noun.tag_ in ("NNS", "NNPS") and earlier[-1].written is None


def _is_worth(tokens: list[Token]) -> bool:
    """Whether a sum is what a thing is worth, which no other sum is."""
    return tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "worth"


def _told_of_before(earlier: Sequence[Counted]) -> Token | None:
    """Return the single thing that is the subject of the sentence that counted last."""
    noun = earlier[-1].noun if earlier else None
    told = None if noun is None else subject_of(next(t for t in noun.doc if t.head == t))
    return told if told is not None and told.tag_ in ("NN", "NNP") else None
