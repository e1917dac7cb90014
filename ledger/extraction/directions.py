"""Words of rising and falling: which way they point, and whether a figure is where they led."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS
from ledger.extraction.words import noun_lemma, word_set


def direction(word: Token) -> int:
    """Return 1 for a word of rising, -1 for one of falling, 0 for any other."""
    lemma = word.lemma_.casefold()
    if any(
        c.lower_ in word_set("kinds", "leaving_particles") for c in word.rights if c.i == word.i + 1
    ):
        return 0  # "drop out", "fall ill"
    if word.pos_ in ("VERB", "AUX"):
        groups = ("rise_verbs", "fall_verbs")
    elif word.pos_ in NOUNS:
        groups, lemma = ("rise_nouns", "fall_nouns"), noun_lemma(word)
    else:
        groups, lemma = ("rise_words", "fall_words"), word.lower_
    rises, falls = (word_set("kinds", group) for group in groups)
    return 1 if lemma in rises else -1 if lemma in falls else 0


def sign_of(change: Token | None) -> int:
    """Return the direction of a change word, 0 where there is none.

    A "by" whose verb is left out goes the way of the verb before it ("shrank to ..., and supply by 95%").
    """
    if change is None or change.lower_ != "by":
        return 0 if change is None else direction(change)
    moved = (direction(t) for t in reversed(change.doc[: change.i]) if t.pos_ == "VERB")
    return next((way for way in moved if way), 0)


def leads_to(tokens: list[Token]) -> bool:
    """Whether a figure is where a rise or fall came from or led to: "rose to 900"."""
    return any(
        t.dep_ == "pobj" and t.head.lower_ in ("to", "from", "at", "of") for t in tokens
    ) or (tokens[0].i > 0 and tokens[0].nbor(-1).lower_ in ("to", "from", "at"))
