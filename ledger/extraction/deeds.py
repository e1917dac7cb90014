"""The clause that tells the deed by which those counted are known, where the verb above tells another thing."""

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.directions import direction, leads_to
from ledger.extraction.together import is_counting
from ledger.extraction.words import noun_lemma, says_little, word_set


def main_verb(counted: Counted, word: Token | None) -> Token | None:
    """Return "pardoned" of "pardoned 22,000 people who were held": it tells more than the clause."""
    noun = counted.noun
    if noun is None or counted.borrowed or word is None or word.dep_ not in ("acl", "relcl"):
        return None
    if word.head != noun or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    verb = noun.head
    states = word_set("kinds", "state_words")
    said = [c for c in verb.children if c.dep_ in ("acomp", "advmod", "prep")]
    told_apart = word.dep_ == "relcl" and word.tag_ == "VBD" and not harms(word)
    if told_apart and any(c.dep_ == "acomp" and c.lower_ not in states for c in said):
        return None  # "the 153 who voted against it were too few"
    if verb.lemma_ == "be" and said:
        return verb
    if word.dep_ == "acl" and (harms(word) or word.lower_ in word_set("kinds", "state_words")):
        return None  # "20,000 people evacuated" may be all that is said
    if verb.lemma_ == "have" and noun.dep_ == "nsubj":
        return verb
    telling = word_set("kinds", "telling_verbs") | word_set("kinds", "counting_verbs")
    told = says_little(verb) or verb.lemma_ in telling | word_set("kinds", "valuing_verbs")
    return None if told or verb.pos_ != "VERB" or direction(verb) else verb


def deed_of(counted: Counted, word: Token | None, tokens: list[Token]) -> Token | None:
    """Return "crossing" of "the number of people crossing fell to 408": the verb tells of the number only."""
    noun = counted.noun
    if noun is None or word is None or word.doc is not noun.doc or word in noun.subtree:
        return None
    weak = word_set("kinds", "level_verbs") | word_set("kinds", "valuing_verbs") | {"come", "be"}
    moved = direction(word) and leads_to(tokens)
    if not (is_counting(word) or moved or word.lemma_ in weak):
        return None
    number = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    led = number != noun and noun_lemma(number) in word_set("kinds", "count_nouns")
    for clause in (*noun.rights, *(number.rights if led else ())):
        apart = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in clause.lefts)
        deed = clause.dep_ in ("acl", "relcl") and clause.tag_ in ("VBN", "VBD", "VBG")
        if deed and not apart:
            return None if says_little(clause) else clause
    # "the number of soldiers killed or wounded has reached 500"
    behind = () if counted.borrowed else noun.doc[noun.i + 1 : noun.i + 2]
    return next((t for t in behind if t.tag_ in ("VBN", "VBD") and harms(t)), None)


def harms(word: Token | None) -> bool:
    """Whether a verb is one of harm, seizure or rescue."""
    return word is not None and word.lemma_ in word_set("kinds", "befalling_verbs")
