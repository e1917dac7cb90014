"""Persons named by what befell them: those told of before, else people."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, borrowed, herded, is_compared, same_sentence
from ledger.extraction.bare_figures import harmed_after, names_harmed
from ledger.extraction.dealers import acts_on, preys_on
from ledger.extraction.words import counts_people, harm_joined, noun_lemma, word_set


def told_by_harm(tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read "3,825 killed", "5 who died", "230 wounded": those told before, else people."""
    if _has_them_among(tokens):
        earlier = []
    last = tokens[-1]
    together = same_sentence(tokens, earlier) and _counts_persons(earlier[-1])
    again = is_compared(tokens) and same_sentence(tokens, earlier) and earlier[-1].befell
    harm = _harm_told(last.nbor(1)) if harmed_after(last) else None
    if together and harm and _fared_otherwise(earlier[-1]):
        return Counted(None, "people", written=harm)
    if together or again:
        return _so_harmed(borrowed(earlier), harm)
    return harmed_persons(tokens, earlier, harm)


def _has_them_among(tokens: list[Token]) -> bool:
    """Whether those told before are only some of these: "two nurses were among the seven dead"."""
    before = [t.lower_ for t in tokens[0].doc[max(0, tokens[0].i - 2) : tokens[0].i]]
    return "among" in before


def _harm_told(word: Token) -> str:
    """Return "dead" of "9,800 dead", "dead and missing" of "542 dead and missing"."""
    return word.doc[word.i : word.i + 1 + len(harm_joined(word))].text.lower()


def acted_on(tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read those harmed or saved: persons, unless somebody acts on those told before."""
    here = same_sentence(tokens, earlier) and acts_on(tokens) and _counts_persons(earlier[-1])
    if here or preys_on(tokens, earlier):
        return borrowed(earlier)
    done_to = any(t.dep_ == "dobj" for t in tokens)  # "a landslide killed five", after cattle
    return harmed_persons(tokens, [] if done_to and herded(tokens[0].doc, earlier) else earlier)


def harmed_persons(
    tokens: list[Token], earlier: Sequence[Counted], harm: str | None = None
) -> Counted:
    """Take over the persons that harm was told of before ("3,825 soldiers killed"), else people.

    `harm` is the text's own word for them ("9,800 dead").
    """
    known = [
        k for k in earlier if k.befell and _counts_persons(k) and not _are_elsewhere(k, tokens)
    ]
    if herd := herded(tokens[0].doc, earlier):
        return borrowed(herd)
    return _so_harmed(borrowed(known) if known else Counted(None, "people"), harm)


def _so_harmed(found: Counted, harm: str | None) -> Counted:
    return replace(found, written=harm) if harm and found.phrase == "people" else found


def _fared_otherwise(known: Counted) -> bool:
    """Whether those told last came out of it so that the dead and missing are none of them."""
    return known.noun is not None and noun_lemma(known.noun) in word_set("kinds", "outcomes")


def _counts_persons(known: Counted) -> bool:
    return known.noun is not None and counts_people(known.noun) and not names_harmed(known.noun)


def _are_elsewhere(known: Counted, tokens: list[Token]) -> bool:
    """Whether nationals of another sentence were told of, and this one tells of a place of its own."""
    national = known.noun is not None and known.noun.ent_type_ == "NORP"
    placed = any(t.ent_type_ == "GPE" for t in tokens[0].doc)
    return national and placed and not same_sentence(tokens, [known])
