"""What an event is called: its verb or noun, with what it governs."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS
from ledger.extraction.words import goes_with_verb, noun_lemma, word_set

LONGEST_EVENT = 60
"""Characters; an event is a label to compare by, not a retelling."""


def describe(word: Token | None) -> str | None:
    """Return a short label of an event: its lemma, particle, negation and the phrases it governs."""
    if word is None:
        return None
    parts = ["not"] if any(child.dep_ == "neg" for child in word.children) else []
    parts.append(_label(word))
    parts += [c.lower_ for c in word.children if goes_with_verb(c) or _is_idiom(c)]
    parts += _says_how(word)
    if word.lemma_ == "be":
        parts += [
            c.lower_ for c in word.children if c.dep_ in ("acomp", "advmod") and c.i > word.i
        ][:1]
    label = " ".join(parts)
    for child in word.rights:
        phrase = _participant(child)
        if phrase and len(label) + len(phrase) < LONGEST_EVENT:
            label = f"{label} {phrase}"
    return label


def _is_idiom(word: Token) -> bool:
    """Whether a word makes one verb with the verb before it: "take part", "take refuge", "break out of"."""
    if word.dep_ == "prep" and word.i > word.head.i:
        return word.lower_ == "out"
    return word.dep_ == "dobj" and word.lower_ in word_set("kinds", "idiom_objects")


def _says_how(word: Token) -> list[str]:
    """What a verb leaves to its object to say: "lose homes" of "lost their homes", "leave homeless"."""
    if word.lemma_ in word_set("kinds", "facing_verbs"):
        return [_faced(c) for c in word.rights if c.dep_ == "dobj" and _is_uncounted(c)]
    edge = {"lose": "dobj", "leave": "oprd", "set": "oprd"}.get(word.lemma_, "")
    owned = any(c.dep_ == "poss" for child in word.children for c in child.children)
    told = edge == "oprd" or owned
    return [c.lower_ for c in word.rights if told and c.dep_ == edge]


def _is_uncounted(noun: Token) -> bool:
    """Whether an object is no figure itself ("face hunger", against "face 300 lawsuits")."""
    return noun.pos_ in NOUNS and not any(c.dep_ in ("nummod", "quantmod") for c in noun.subtree)


def _faced(noun: Token) -> str:
    """Return "acute food insecurity", "levels of hunger": an object with the words that say which."""
    first = min((c.i for c in noun.lefts if c.dep_ in ("amod", "compound")), default=noun.i)
    of = [c for c in noun.rights if c.lower_ == "of"]
    last = next((t.i for c in of[:1] for t in c.rights if t.dep_ == "pobj"), noun.i)
    phrase: str = noun.doc[first : last + 1].text.lower()
    return phrase if len(phrase) <= LONGEST_EVENT // 2 else noun.lower_


def _label(word: Token) -> str:
    if word.pos_ in NOUNS:
        return noun_lemma(word)
    return word.lemma_.casefold() if word.pos_ in ("VERB", "AUX") else word.lower_


def _participant(child: Token) -> str | None:
    if child.dep_ not in ("prep", "agent") or child.lower_ not in word_set(
        "kinds", "event_prepositions"
    ):
        return None
    for target in child.children:
        if (
            target.dep_ == "pobj"
            and target.pos_ in NOUNS
            and target.ent_type_
            not in (
                "DATE",
                "TIME",
                "PERCENT",
                "MONEY",
                "CARDINAL",
                "QUANTITY",
            )
        ):
            phrase = child.doc[target.left_edge.i : target.i + 1].text
            return f"{child.lower_} {phrase}" if len(phrase) <= 30 else None
    return None
