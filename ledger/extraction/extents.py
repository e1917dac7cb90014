"""Land that a thing lies on: "vines cover 900 hectares" tells of vines, and how much there is."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import is_actor, subject_of, verb_above
from ledger.extraction.words import counts_people, word_set


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


def lies_there(tokens: list[Token]) -> bool:
    """Whether the verb above an extent says that something lies on it, whenever that was."""
    verb = verb_above(tokens[-1])
    return verb is not None and _covers(verb)


def _covers(verb: Token) -> bool:
    if verb.lemma_ not in word_set("kinds", "covering_verbs") or verb.pos_ != "VERB":
        return False
    return verb.lemma_ != "take" or any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.rights)
