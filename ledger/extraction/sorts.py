"""Parts told by what sort of persons they are: what befell all of them befell these."""

from spacy.tokens import Token

from ledger.extraction.antecedents import SHARES
from ledger.extraction.memory import Figure, Memory
from ledger.extraction.phrases import NOUNS, POINTING, quantity_tokens
from ledger.extraction.words import befalls_one_each, counts_people, noun_lemma, word_set


def told_by_sort(figure: Figure, memory: Memory) -> Figure | None:
    """Return the figure of all of those that are told by sort: "they are 449 men and 105 women", "61 were male"."""
    stands = figure.event.kind == "stock"
    if not stands or figure.unit in SHARES or not _is_of_a_sort(figure):
        return None
    for earlier in reversed(memory.figures):
        if figure.sentence.index - earlier.sentence.index > 1:
            return None
        if earlier.unit == figure.unit:
            return earlier
    return None


def _is_of_a_sort(figure: Figure) -> bool:
    """Whether a figure is told as some of those before, by what they are and nothing else."""
    word, noun = figure.event.word, figure.counted.noun
    if word is None:
        return False
    if word.lemma_ == "include":
        return noun is not None and counts_people(noun)
    be = word.head if word.dep_ in ("acomp", "attr") else word
    own = quantity_tokens(figure.doc, figure.quantity)
    sorts = [c for c in be.rights if c.dep_ in ("acomp", "attr") and _is_sort(c)]
    if be.lemma_ != "be" or not sorts:
        return False
    subject = next((c for c in be.lefts if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in ("they", "these", "those"):
        return any(own[-1] in c.subtree for c in sorts)
    if own[-1].i + 1 == be.i or own[-1].head in sorts[1:]:
        return True  # "of them 76 were female and 61 male"
    of = [t for t in subject.subtree if t.dep_ == "pobj"] if subject in own else []
    known = word_set("kinds", "groups_told")
    return any(t.lower_ in POINTING or noun_lemma(t) in known for t in of)


def _is_sort(told: Token) -> bool:
    """Whether a word after "are" says what sort of persons those are."""
    sort = told.lower_ in word_set("kinds", "sorts") or told.ent_type_ == "NORP"
    return sort or (told.pos_ in NOUNS and counts_people(told) and not befalls_one_each(told))
