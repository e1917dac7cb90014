"""How an event is told where its word is one of counting, moving or stating: by the words on the counted noun."""

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, counts_so
from ledger.extraction.dealers import came_by_counting
from ledger.extraction.directions import direction
from ledger.extraction.event_labels import describe
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import (
    befalls_one_each,
    counts_people,
    goes_with_verb,
    is_happening,
    noun_lemma,
    says_little,
    word_set,
)
from ledger.vocabulary import vocabulary


def told_of(word: Token | None, counted: Counted, tokens: list[Token]) -> str | None:
    """Return the label of an event: of its word, or of what the counted noun tells where that tells nothing."""
    noun = counted.noun
    if noun is None or (word is not None and not tells_nothing(word)):
        return _held(word, counted, tokens) or describe(word)
    if (state := _state_before(noun)) is not None:
        return state.lower_ if state == noun else describe(state)
    if word is not None and word != noun and _names_deed(noun):
        return noun.lower_
    return _held(word, counted, tokens) or describe(word)


def tells_nothing(word: Token | None) -> bool:
    """Whether a word tells of a figure and not of those counted: "put at", "fell to", "spoke of"."""
    if word is None or says_little(word):
        return True
    lemma = word.lemma_.casefold()
    lists = ("telling_verbs", "possessing_verbs", "level_verbs", "admitting_verbs")
    told = any(lemma in word_set("kinds", name) for name in lists) or _amounts(word)
    moves = word.pos_ in ("VERB", "AUX") and bool(direction(word)) and lemma != "lose"
    return word.pos_ in ("VERB", "AUX") and (
        told or moves or counts_so(word) or came_by_counting(word)
    )


def _amounts(word: Token) -> bool:
    """Whether something comes to a figure, or some come from somewhere; those who come home do something."""
    came = word.lemma_ == "come" and not any(goes_with_verb(c) for c in word.children)
    return came and any(c.lower_ in ("to", "from", "on") for c in word.rights)


def _state_before(noun: Token) -> Token | None:
    """Return "injured" of "put the injured officers at 52", "missing" of "the number of missing people"."""
    known = word_set("nouns", "harm_nouns") | word_set("nouns", "left_as")
    if noun.lower_ in known or befalls_one_each(noun):
        return noun
    for child in noun.lefts:
        if child.dep_ != "amod" or child.pos_ in NOUNS:
            continue
        if child.lower_ in known or _befallen(child):
            return child
    return None


def _befallen(word: Token) -> bool:
    """Whether a participle before a noun tells what befell it, however the tagger took it."""
    lists = ("befalling_verbs", "ruining_verbs", "striking_verbs", "touching_verbs", "told_before")
    verbs = frozenset().union(*(word_set("kinds", name) for name in lists))
    stem = word.lower_.removesuffix("d")
    stems = {word.lemma_.casefold(), stem, stem.removesuffix("e"), stem.removesuffix("e")[:-1]}
    return word.lower_.endswith(("d", "n", "t")) and bool(stems & verbs)


def _names_deed(noun: Token) -> bool:
    """Whether things counted are themselves what was done: "crossings fell to 900", "seizures doubled"."""
    deeds = noun_lemma(noun) in word_set("kinds", "deeds")
    return noun.pos_ in NOUNS and deeds and (is_happening(noun) or not counts_people(noun))


def _held(word: Token | None, counted: Counted, tokens: list[Token]) -> str | None:
    """Return "be held" of persons whom somebody holds; meetings are held, and a list holds names."""
    if word is None or word.lemma_ not in _passives() or counted.unit != "people":
        return None
    passive = word.tag_ == "VBN" and (
        word.dep_ == "acl" or any(c.dep_ == "auxpass" for c in word.lefts)
    )
    subject = subject_of(word)
    if passive and not (subject in tokens or (subject is not None and counts_people(subject))):
        return None  # "a mass was held for the 37 miners"
    captors = subject is not None and counts_people(subject)
    taken = [t for c in word.rights if c.dep_ == "dobj" for t in (c, *c.conjuncts, *c.lefts)]
    if not passive and not (captors and any(t in tokens for t in taken)):
        return None  # "held a vigil for 37 miners", "the hall holds 300 people"
    return f"be {_passives()[word.lemma_]}{(describe(word) or '')[len(word.lemma_) :]}"


def _passives() -> dict[str, str]:
    """Verbs that tell what befell persons only in the passive, of whom it is told, with their participle."""
    verbs: dict[str, str] = vocabulary("kinds")["passives"]
    return verbs
