"""Whether land is told as it lies, a stock, or was burned, lost or cleared, a flow."""

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.aspect import is_now, is_state
from ledger.extraction.directions import direction, leads_to
from ledger.extraction.extents import lies_there
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import noun_lemma, word_set


def lies(counted: Counted, word: Token | None, tokens: list[Token]) -> bool:
    """Whether land lies under something or is how large a thing is, and was not burned, lost or cleared."""
    verb = verb_above(tokens[-1])
    told = [counted.noun, word, None if verb is None else subject_of(verb)]
    nouns = {noun_lemma(t) for t in told if t is not None and t.pos_ in NOUNS}
    if nouns & word_set("kinds", "spreading_things") and _extends(verb):
        return True
    if nouns & word_set("kinds", "area_losses"):
        return False
    if lies_there(tokens):
        return True
    if _was_cleared(word, tokens):
        return False
    if nouns & (word_set("kinds", "extent_nouns") | word_set("kinds", "growing_nouns")):
        return True
    if _is_counted_there(word) or _reaches_out(word, tokens):
        return True
    if word is None or is_now(word) or _is_size(tokens):
        return True
    if word.tag_ in ("VBD", "VBN") and word.lemma_ in word_set("kinds", "growing_verbs"):
        return True
    if direction(word):
        return leads_to(tokens)
    return word.pos_ in ("VERB", "AUX") and is_state(word, tokens)


def _extends(verb: Token | None) -> bool:
    """Whether a fire or flood is told by how large it is: "has grown to 4,000 hectares"."""
    return verb is not None and verb.lemma_ in word_set("kinds", "extending_verbs")


def _was_cleared(word: Token | None, tokens: list[Token]) -> bool:
    """Whether land is what was cleared or burned: "locusts have eaten 70,000 hectares of pasture"."""
    figure = tokens[-1]
    done = figure.dep_ in ("dobj", "nsubjpass") and figure.head == word
    return word is not None and done and word.lemma_ in word_set("kinds", "clearing_verbs")


def _is_counted_there(word: Token | None) -> bool:
    """Whether somebody only counted land or told of it: "in 2018 it had found 169,000 hectares"."""
    telling = word_set("kinds", "counting_verbs") | word_set("kinds", "telling_verbs")
    told = word is not None and word.pos_ == "VERB" and word.dep_ not in ("acl", "amod")
    return word is not None and told and word.lemma_.casefold() in telling


def _reaches_out(word: Token | None, tokens: list[Token]) -> bool:
    """Whether something came to lie over so much: "maize spread to 4 million hectares"."""
    reaching = word_set("kinds", "reaching_out_verbs")
    return word is not None and word.lemma_ in reaching and leads_to(tokens)


def _is_size(tokens: list[Token]) -> bool:
    """Whether an extent is that of a kind of thing: "fires larger than 6 hectares", "plots under one"."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    said = tokens[0].lower_ if tokens[0].lower_ in ("over", "under", "above", "below") else before
    return said in ("than", "with", "under", "above", "below")
