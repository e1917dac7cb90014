"""Shares and multiples set beside a count of the same sentence: "moved 61 trains, 7 percent more than"."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, same_sentence
from ledger.extraction.described import is_change
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import counts_people, noun_lemma, word_set

FURTHEST = 25
"""Tokens between a count and what is set beside it."""


def set_beside(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a comma sets a figure beside the count told last, which it compares with another.

    "The port handled 400 ships, an increase of 7 percent", "The line took 900 calls, four times as
    many as on a usual day": neither the port nor the line rose.
    """
    if not same_sentence(tokens, earlier):
        return False
    start = _opening(tokens[0])
    if start is None or not (_compares_after(tokens[-1]) or _is_change_of(tokens[0])):
        return False
    counted = earlier[-1].noun
    here = counted is not None and counted.doc is start.doc and counted.i < start.i
    begin = counted.i + 1 if here and counted is not None else max(0, start.i - FURTHEST)
    between = start.doc[begin : start.i]
    if len(between) > FURTHEST or _ends_with_another(start, counted):
        return False
    return not any(_tells_more(t) for t in between)


def _opening(first: Token) -> Token | None:
    """Return the comma or bracket behind which a figure stands, with nothing but its own words between."""
    word = first
    while word.i:
        word = word.nbor(-1)
        if word.text in (",", "(", "–", "—"):
            return word
        own = word.pos_ in ("DET", "ADV", "ADJ") or word.lower_ in ("of", "up", "down", "by", "or")
        if not own and not (word.pos_ == "NOUN" and is_change(word)):
            return None
    return None


def _ends_with_another(comma: Token, counted: Token | None) -> bool:
    """Whether the comma follows a subject of its own: "400 women, and sales, up 4 percent, reached"."""
    before = comma.nbor(-1) if comma.i else comma
    own = before.pos_ in NOUNS and before != counted and not before.ent_type_
    joined = own and before.i > 0 and before.nbor(-1).lower_ in ("and", "but", "while", "with")
    return joined or (own and before.dep_ in ("nsubj", "nsubjpass"))


def _is_change_of(first: Token) -> bool:
    """Whether "an increase of" stands straight before, "up" or "down"."""
    before = first.nbor(-1) if first.i else first
    if before.lower_ in ("up", "down"):
        return True
    noun = before.nbor(-1) if before.lower_ == "of" and before.i else before
    return noun.pos_ in NOUNS and is_change(noun)


def _compares_after(last: Token) -> bool:
    """Whether a figure is followed by "more than", "lower", "as many as", "the"."""
    following = last.doc[last.i + 1 : last.i + 3]
    if any(noun_lemma(t) in word_set("kinds", "extent_nouns") for t in following):
        return False  # "four times the area sown elsewhere"
    rest = [t.lower_ for t in following]
    degrees = word_set("kinds", "rise_words") | word_set("kinds", "fall_words")
    if last.lower_ in ("double", "twice", "times", "triple", "thrice"):
        degrees |= {"the", "that", "what"}
    return bool(rest) and (rest[0] in degrees or rest[:2] in (["as", "many"], ["as", "much"]))


def _tells_more(word: Token) -> bool:
    """Whether the subject of another clause stands between; who told it may."""
    told = word_set("kinds", "telling_verbs") | word_set("kinds", "counting_verbs")
    subject = word.dep_ in ("nsubj", "nsubjpass") and word.pos_ in NOUNS
    return subject and word.head.lemma_.casefold() not in told


def foreseen_by_others(tokens: list[Token], earlier: Sequence[Counted]) -> list[Counted]:
    """Return the shares told, one of which "Analysts had expected 3.4 percent" is held against.

    So is "the bank's target is 5 percent".
    """
    last = tokens[-1]
    shares = [k for k in earlier if k.unit == "percent" and k.doc is not last.doc]
    if last.dep_ == "attr" and last.head.lemma_ == "be":
        aims = (c for c in last.head.lefts if c.dep_ == "nsubj" and not _says_of_what(c))
        return shares if any(noun_lemma(c) == "target" for c in aims) else []
    verb = last.head if last.dep_ == "dobj" else verb_above(last)
    if verb is None or verb.lemma_ not in word_set("kinds", "foreseeing_verbs"):
        return []
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    had = any(c.lower_ == "had" for c in verb.lefts)
    others = subject is not None and subject.tag_ == "NNS" and counts_people(subject)
    named = any(t.dep_ == "prep" and t.lower_ in ("in", "for") for t in last.rights)
    return shares if had and others and not named else []


def _says_of_what(aim: Token) -> bool:
    """Whether a target is told to be one of something: "the inflation target", "the target for rents"."""
    named = any(c.dep_ in ("compound", "amod") for c in aim.lefts)
    return named or any(c.dep_ == "prep" for c in aim.rights)


def pays_part(tokens: list[Token]) -> bool:
    """Whether a share of a sum is paid: "The repairs cost $4 million. The state will pay half"."""
    verb = tokens[-1].head
    return tokens[-1].dep_ == "dobj" and verb.lemma_ in ("pay", "repay", "refund")


def is_level_of_it(subject: Token, tokens: list[Token]) -> bool:
    """Whether a share is what was told in percent before: "That is 9,000 men. In the south it is 7 percent"."""
    return subject.lower_ == "it" and any(
        t.dep_ == "attr" and t.head.lemma_ == "be" for t in tokens
    )
