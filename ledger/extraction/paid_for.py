"""What a sum dealt with goes into, or who gets it: "put $9 million into the port", "nurses were paid $400"."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import counts_people, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place

_NO_PURPOSE = ("DATE", "TIME", "GPE", "LOC", "PERSON", "ORG", "MONEY", "CARDINAL", "PERCENT")


def paid_for(tokens: list[Token]) -> Token | None:
    """Return what a sum is told of where its verb spends, gives or asks for it."""
    verb = verb_above(tokens[-1])
    if verb is None:
        return None
    return _put_into(verb, tokens) or _asks(verb) or _paid(verb, tokens)


def _put_into(verb: Token, tokens: list[Token]) -> Token | None:
    """Return "wall" of "had gone into the wall", "fund" of "released $2 million from its relief fund"."""
    if verb.lemma_ not in word_set("kinds", "spending_verbs"):
        return None
    for prep in (*verb.children, *tokens[-1].children):
        noun = _led_by(prep)
        on_sale = verb.lemma_ == "go" and noun is not None and noun.lower_ in ("sale", "offer")
        if noun is None or noun in tokens or on_sale:
            continue
        if prep.lower_ == "from" and noun_lemma(noun) not in word_set("kinds", "purses"):
            continue
        if noun.tag_ in ("WDT", "WP"):
            if verb.dep_ == "relcl" and prep.i < verb.i:
                return _before_comma(prep)
            continue
        place = noun.pos_ == "PROPN" and is_place(noun.text)
        if noun.ent_type_ not in _NO_PURPOSE and not place:
            return noun
    return None


def _led_by(prep: Token) -> Token | None:
    """Return what a preposition of a purpose leads to."""
    if prep.dep_ != "prep" or prep.lower_ not in word_set("kinds", "spending_prepositions"):
        return None
    found = [c for c in prep.children if c.dep_ == "pobj"]
    known = found and (found[0].pos_ in NOUNS or found[0].tag_ in ("WDT", "WP"))
    return found[0] if known else None


def _before_comma(prep: Token) -> Token | None:
    """Return "scheme" of "the scrapping of the Rwanda scheme, on which": the noun right before."""
    before = prep.nbor(-1) if prep.i else prep
    before = before.nbor(-1) if before.text == "," and before.i else before
    return before if before.pos_ in NOUNS else None


def _asks(verb: Token) -> Token | None:
    """Return "plan" of "the plan asks donors for $90 million", "the bill would raise 3 billion pesos"."""
    asks = verb.lemma_ == "ask" or verb.lemma_ in word_set("kinds", "wanting_verbs")
    if not asks:
        return None
    subject = subject_of(verb)
    named = subject is not None and noun_lemma(subject) in word_set("kinds", "plans")
    return subject if named else None


def _paid(verb: Token, tokens: list[Token]) -> Token | None:
    """Return "migrants" of "migrants will be given $1,000", "aides" of "aides paid $90 a day"."""
    if verb.lemma_ not in word_set("kinds", "giving_verbs") or verb.tag_ != "VBN":
        return None
    subject = subject_of(verb)
    given = tokens[-1].head == verb and tokens[-1].dep_ in ("dobj", "oprd", "npadvmod")
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) or verb.dep_ == "acl"
    persons = subject is not None and subject.pos_ in NOUNS and counts_people(subject)
    return subject if given and passive and persons else None
