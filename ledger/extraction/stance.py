"""How a text stands to a figure: asserted, disputed, denied, withdrawn, forecast or target."""

from collections.abc import Iterator

from spacy.tokens import Token

from ledger.extraction.claimant import Credit
from ledger.extraction.directions import direction
from ledger.extraction.reading import Reading
from ledger.extraction.speech.disputes import (
    denied_behind,
    disputed_passively,
    is_put_right,
    read_dispute,
)
from ledger.extraction.speech.reported import attributions_of
from ledger.extraction.speech.unbelieved import unbelieved
from ledger.extraction.words import word_set
from ledger.model import Stance
from ledger.vocabulary import vocabulary

_SAID_OF = ("ccomp", "relcl", "advcl", "parataxis", "csubj")
"""Edges a figure's own clause ends at: what stands above them is somebody's saying or another event."""

_FORETOLD = ("xcomp", "dobj", "ccomp", "oprd", "nsubjpass", "prep", "amod", "acl", "npadvmod")
"""Edges by which a figure is what a verb of forecasting foretells."""


_BESIDE = ("nummod", "compound", "amod", "quantmod")
"""Edges by which a figure stands straight before its noun."""


def read_stance(reading: Reading, credit: Credit) -> Stance:
    """Read a figure's stance from the words that govern it, never from elsewhere in the sentence."""
    return _disputed(reading, credit) or _ahead(reading) or "asserted"


def _disputed(reading: Reading, credit: Credit) -> Stance | None:
    sentence, at = reading.sentence, reading.quantity.number_start
    if is_put_right(sentence, at):
        return "denied"
    if credit.disputed_by is None:
        verb = disputed_passively(sentence, at)
    else:
        said = attributions_of(sentence)
        dispute = read_dispute(sentence, said, at) or denied_behind(said, sentence, at)
        verb = dispute.verb if dispute else disputed_passively(sentence, at)
    stances: dict[str, Stance] = vocabulary("stance")["stances"]
    verb = verb or credit.doubt
    return stances.get(verb, "disputed") if verb else unbelieved(reading)


def _ahead(reading: Reading) -> Stance | None:
    """Read whether the words over a figure look to the future, the nearest first."""
    below, pledges = reading.number, _is_money(reading)
    if _is_where_it_stood(below):
        return None
    for word in _governors(reading.number):
        stance = _of_noun(word, below, pledges) or _of_verb(word, below, pledges)
        if stance:
            return stance
        below = word
    return None


def _is_where_it_stood(number: Token) -> bool:
    """Whether a forecast starts from a figure or is held against it ("down from 20 percent in May", "after 9 percent last year")."""
    noun = number.head if number.dep_ == "nummod" else number
    link = noun.head
    if link.lower_ == "from" and noun.dep_ == "pobj":
        bare = noun is number or noun.lower_ in ("%", "percent")
        return bare or bool(direction(link.head))
    while link.dep_ in ("pcomp", "pobj", "dobj", "compound") and link.pos_ not in ("ADP", "SCONJ"):
        link = link.head
    compared = link.lower_ in ("with", "to") and link.head.lower_ == "compared"
    held = link.lower_ in word_set("stance", "held_against") and link.dep_ == "prep"
    return compared or held


def _is_money(reading: Reading) -> bool:
    """Whether a figure is money: what is promised of it is a flow of its own, no target."""
    unit = (reading.quantity.unit or "").split("/")[0]
    return len(unit) == 3 and unit.isupper()


def _governors(number: Token) -> Iterator[Token]:
    """Climb from a figure to the top of its own clause, and one step over it to a verb of expecting."""
    word = number
    while word.head != word:
        edge, word = word.dep_, word.head
        if edge in _SAID_OF or _is_next_clause(word, number):
            if edge == "ccomp" and word.lemma_.lower() in word_set("stance", "forecasting"):
                yield word
            return
        yield word


def _is_next_clause(verb: Token, number: Token) -> bool:
    """Whether a verb behind the figure is in truth the next clause's: "has 40 men and the US may ..."."""
    return (
        verb.i > number.i
        and verb.dep_ == "ccomp"
        and verb.head.i < number.i
        and verb.head.lemma_ == "have"
    )


def _of_noun(noun: Token, below: Token, pledges: bool) -> Stance | None:
    """Read "a target of 500", "a forecast of 3 percent", "a $1 billion appeal"."""
    if noun.lemma_ == "be":
        subject = next((t for t in noun.children if t.dep_ == "nsubj"), None)
        return (
            _of_noun(subject, below, pledges)
            if subject is not None and below.dep_ in ("attr", "prep")
            else None
        )
    if noun.pos_ != "NOUN" or below.dep_ not in (
        "prep",
        "nummod",
        "amod",
        "acl",
        "compound",
        "attr",
    ):
        return None
    lemma = noun.lemma_.lower()
    if lemma in word_set("stance", "target_nouns"):
        counted = below.dep_ == "nummod" and noun.tag_ == "NNS"  # "scored 22 goals"
        return None if counted else "target"
    if lemma in word_set("stance", "plan_nouns") and below.dep_ == "acl":
        return "target"
    if pledges and lemma in word_set("stance", "sought_nouns") and below.dep_ in _BESIDE:
        return "target"
    return "forecast" if lemma in word_set("stance", "forecast_nouns") else None


def _of_verb(verb: Token, below: Token, pledges: bool) -> Stance | None:
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if _lies_ahead(verb):
        return "forecast"
    lemma = verb.lemma_.lower()
    if lemma in word_set("stance", "aiming") and _sets_goal(verb, below):
        promised = pledges and lemma in word_set("speech", "committing")
        return None if promised else "target"
    if lemma in word_set("stance", "forecasting") and _foretells(lemma, below):
        return "forecast"
    return None


def _lies_ahead(verb: Token) -> bool:
    """Whether a helping verb puts what happens into the future or the possible."""
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    perfect = any(t.lower_ in ("have", "'ve", "’ve") for t in helpers)
    modal = any(t.lower_ in word_set("stance", "modals") and t.text != "May" for t in helpers)
    return modal and not perfect


def _sets_goal(verb: Token, below: Token) -> bool:
    """Whether the figure is what is aimed at: "aims to plant 500", "targets 500", "aims for 500"."""
    if below.dep_ == "dobj":
        return verb.lemma_.lower() in word_set("stance", "aiming_at_things")
    return below.dep_ == "xcomp" or (below.dep_ == "prep" and below.lower_ in ("for", "at"))


def _foretells(lemma: str, below: Token) -> bool:
    """Leave "a set of", "due" as a debt and "schedule" of the past alone: they need an infinitive."""
    if lemma in word_set("stance", "with_infinitive"):
        return below.dep_ == "xcomp" and not _is_compared(below.head)
    return below.dep_ in _FORETOLD


def _is_compared(likely: Token) -> bool:
    """Whether "likely" only compares: "twice as likely to wait", "more likely to die"."""
    compares = word_set("stance", "comparing")
    return any(t.dep_ == "advmod" and t.lower_ in compares for t in likely.children)
