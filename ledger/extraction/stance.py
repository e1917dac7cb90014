"""How a text stands to a figure: asserted, disputed, denied, withdrawn, forecast or target."""

from collections.abc import Iterator

from spacy.tokens import Token

from ledger.extraction.claimant import Credit
from ledger.extraction.disputes import read_dispute
from ledger.extraction.reading import Reading
from ledger.extraction.speech import read_attributions
from ledger.extraction.words import word_set
from ledger.model import Stance
from ledger.vocabulary import vocabulary

_SAID_OF = ("ccomp", "relcl", "advcl", "parataxis", "csubj")
"""Edges a figure's own clause ends at: what stands above them is somebody's saying or another event."""


def read_stance(reading: Reading, credit: Credit) -> Stance:
    """Read a figure's stance from the words that govern it, never from elsewhere in the sentence."""
    return _disputed(reading, credit) or _ahead(reading.number) or "asserted"


def _disputed(reading: Reading, credit: Credit) -> Stance | None:
    if credit.disputed_by is None:
        return None
    dispute = read_dispute(
        reading.sentence, read_attributions(reading.sentence), reading.quantity.number_start
    )
    stances: dict[str, Stance] = vocabulary("stance")["stances"]
    return stances.get(dispute.verb, "disputed") if dispute else "disputed"


def _ahead(number: Token) -> Stance | None:
    """Read whether the words over a figure look to the future, the nearest first."""
    below = number
    for word in _governors(number):
        lemma = word.lemma_.lower()
        if (
            lemma in word_set("stance", "target_nouns")
            and word.pos_ == "NOUN"
            and _is_of(below, word)
        ):
            return "target"
        if lemma in word_set("stance", "forecast_nouns") and word.pos_ == "NOUN":
            return "forecast"
        if word.pos_ in ("VERB", "AUX", "ADJ") and (stance := _of_verb(word, below)):
            return stance
        below = word
    return None


def _governors(number: Token) -> Iterator[Token]:
    """Climb from a figure to the top of its own clause, and one step over it to a verb of expecting."""
    word = number
    while word.head != word:
        edge, word = word.dep_, word.head
        if edge in _SAID_OF:
            if edge == "ccomp" and word.lemma_.lower() in word_set("stance", "forecasting"):
                yield word
            return
        yield word


def _is_of(below: Token, noun: Token) -> bool:
    """Whether the figure is what the goal is ("a target of 500"), not whose ("the plan of 40 firms")."""
    return below.dep_ in ("prep", "amod", "acl", "compound", "attr", "quantmod")


def _of_verb(verb: Token, below: Token) -> Stance | None:
    lemma = verb.lemma_.lower()
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    perfect = any(t.lemma_ == "have" and t.lower_ in ("have", "'ve", "’ve") for t in helpers)
    modal = any(t.lower_ in word_set("stance", "modals") and t.text != "May" for t in helpers)
    if modal and not perfect:
        return "forecast"
    if (
        lemma in word_set("stance", "aiming")
        and below.dep_ in ("xcomp", "prep")
        and _sets_goal(below)
    ):
        return "target"
    if (
        lemma in word_set("stance", "aiming")
        and lemma in ("target", "plan", "seek")
        and below.dep_ == "dobj"
    ):
        return "target"
    if lemma in word_set("stance", "forecasting") and _foretells(verb, below):
        return "forecast"
    return None


def _sets_goal(below: Token) -> bool:
    return below.dep_ == "xcomp" or below.lower_ in ("for", "at")


def _foretells(verb: Token, below: Token) -> bool:
    """Leave "a set of", "due" as a debt and "schedule" of the past alone: they need a complement."""
    if verb.lemma_.lower() in (
        "set",
        "due",
        "poise",
        "slate",
        "schedule",
        "threaten",
        "likely",
        "unlikely",
    ):
        return below.dep_ == "xcomp"
    return below.dep_ in (
        "xcomp",
        "dobj",
        "ccomp",
        "oprd",
        "nsubjpass",
        "prep",
        "amod",
        "acl",
        "npadvmod",
    )
