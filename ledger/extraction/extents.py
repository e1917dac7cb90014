"""Land that a thing lies on: "vines cover 900 hectares" tells of vines, and how much there is."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, borrowed, same_sentence
from ledger.extraction.dealers import is_placed
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import is_actor, subject_of, verb_above
from ledger.extraction.words import counts_people, noun_lemma, word_set


def is_covered(tokens: list[Token]) -> bool:
    """Whether an extent is what its verb's subject lies on: "soy takes up 38 million hectares"."""
    verb = tokens[-1].head if tokens[-1].dep_ == "dobj" else None
    if verb is None or not _covers(verb):
        return False
    subject = subject_of(verb)
    if subject is None or subject.pos_ not in NOUNS:
        return False
    name = subject.pos_ == "PROPN" and subject == subject.sent[0] and not counts_people(subject)
    return name or not is_actor(subject)  # "Soy took up", whatever a first word is taken for


def clears_land(tokens: list[Token]) -> bool:
    """Whether men clear so much land, of whatever lay there: "police eradicated 900 hectares"."""
    verb = tokens[-1].head if tokens[-1].dep_ == "dobj" else None
    subject = None if verb is None else subject_of(verb)
    cleared = verb is not None and verb.lemma_ in word_set("kinds", "clearing_verbs")
    return cleared and subject is not None and (subject.pos_ == "PRON" or is_actor(subject))


def land_told_before(
    tokens: list[Token], earlier: Sequence[Counted], alike: Sequence[Counted]
) -> Counted | None:
    """Return what an amount that is dealt with goes on with, if anything: "The Chaco lost 900 hectares"."""
    colon = tokens[0].i > 0 and tokens[0].nbor(-1).text == ":"
    behind = tokens[-1].nbor(1).pos_ if tokens[-1].i + 1 < len(tokens[-1].doc) else ""
    alone = colon and behind != "VERB" and tokens[-1].head.i < tokens[0].i
    if alone and same_sentence(tokens, earlier):
        return borrowed(earlier[-1:])  # "the area under alert fell by 9 percent: 4,300 hectares"
    if alike and not clears_land(tokens):
        return borrowed(alike)
    verb = tokens[-1].head
    subject = subject_of(verb) if tokens[-1].dep_ == "dobj" and verb.lemma_ == "lose" else None
    if subject is None:
        return None
    if noun_lemma(subject) in word_set("kinds", "land_covers"):
        return Counted(subject, subject.text)  # "the forest lost 900 hectares"
    if not is_placed(subject):
        return None
    losses = word_set("kinds", "area_losses")
    lost = [k for k in earlier if k.noun is not None and noun_lemma(k.noun) in losses]
    told = alike or lost
    return borrowed(told) if told else None


def lies_there(tokens: list[Token]) -> bool:
    """Whether the verb above an extent says that something lies on it, whenever that was."""
    verb = verb_above(tokens[-1])
    return verb is not None and _covers(verb)


def _covers(verb: Token) -> bool:
    if verb.lemma_ not in word_set("kinds", "covering_verbs") or verb.pos_ != "VERB":
        return False
    return verb.lemma_ != "take" or any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.rights)
