"""What somebody puts a figure on or gives it to: "puts the metal lost at 79 tonnes", "gave 9 percent to X"."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS, noun_after
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import counts_people, noun_lemma, word_set

FURTHEST = 14
"""Tokens between a verb of placing and the figure."""
LONGEST_TELLER = 8
"""Tokens between "which" and the verb of placing."""


def put_behind(last: Token) -> Token | None:
    """Return "number" of "bringing to 37 the number of journalists killed", "took to nine the toll".

    So are those themselves told who were so many: "puts at 260,000 the civilians left".
    """
    start = last.nbor(1) if last.i + 1 < len(last.doc) else last
    if start.lower_ not in ("the", "its", "their", "his", "her"):
        return None
    prep = next(
        (t for t in reversed(last.doc[: last.i]) if t.pos_ == "ADP" and last.i - t.i < 6), None
    )
    if prep is None or prep.lower_ not in ("to", "at", "past", "above", "over", "beyond"):
        return None
    verb = prep.nbor(-1) if prep.i else prep
    placing = word_set("kinds", "valuing_verbs") | word_set("kinds", "bringing_verbs")
    if verb.lemma_ not in placing | word_set("kinds", "placing_verbs"):
        return None
    noun = noun_after(start)
    numbers = word_set("kinds", "count_nouns") | word_set("nouns", "harm_nouns")
    if noun is not None and noun.tag_ == "NNS":
        return noun  # "raises to 78 the municipalities with a right to it"
    return noun if noun is not None and noun_lemma(noun) in numbers else None


def placed_noun(tokens: list[Token]) -> Token | None:
    """Return "metal" of "puts the metal lost so far at 79,000 tonnes", "dead" of "put the dead above 300".

    The parser hangs the figure on whatever verb stands nearest.
    """
    if tokens[0].lemma_ in word_set("kinds", "valuing_verbs"):
        return _before_which(tokens[0])  # "estimated at" are the figure's own words
    prep = tokens[0] if tokens[0].pos_ == "ADP" or not tokens[0].i else tokens[0].nbor(-1)
    prep = (
        prep.nbor(-1) if prep.is_quote and prep.i else prep
    )  # 'put the debt at "no less than ..."'
    if prep.lower_ not in ("at", "above", "below", "around"):
        return None
    if (harmed := _harmed_before(prep)) is not None:
        return harmed
    for verb in reversed(prep.doc[max(0, prep.i - FURTHEST) : prep.i]):
        if verb.lemma_ in word_set("kinds", "valuing_verbs") and verb.pos_ == "VERB":
            return _object_before(verb, prep)
        counted = verb.like_num and verb.ent_type_ != "DATE"  # "put X at 5, Y at 6": Y's own
        aside = verb.lower_ in (
            "included",
            "excluded",
            "aside",
            "apart",
        )  # "the debt, arrears included, at"
        if counted or verb.text in (";", ":") or (verb.tag_ in ("VBD", "VBZ", "VBP") and not aside):
            return None
    return None


def _harmed_before(prep: Token) -> Token | None:
    """Return "wounded" of "puts the dead at 50 and the wounded at 400": those told right before."""
    before = prep.nbor(-1) if prep.i > 1 else prep
    harmed = before.lower_ in word_set("nouns", "harm_nouns") and before.pos_ not in NOUNS
    return before if harmed and before.nbor(-1).lower_ == "the" else None


def _object_before(verb: Token, prep: Token) -> Token | None:
    harmed = word_set("nouns", "harm_nouns")
    if (antecedent := _before_which(verb)) is not None:
        return antecedent
    told = [c for c in verb.rights if c.dep_ in ("dobj", "nsubj") and c.i < prep.i]
    if not told and verb.dep_ == "relcl" and verb.head.pos_ in NOUNS and verb.head.i < verb.i:
        return verb.head  # "a crowd they put at 5,000"
    if told and told[0].pos_ in NOUNS:
        return told[0]
    return told[0] if told and told[0].lower_ in harmed else None


def _before_which(verb: Token) -> Token | None:
    """Return "turnout" of "the turnout, which the board had put": somebody else stands between."""
    for which in reversed(verb.doc[max(0, verb.i - LONGEST_TELLER) : verb.i]):
        if which.is_punct:
            return None
        if which.lower_ == "which" and which.i > 1:
            noun = which.nbor(-2 if which.nbor(-1).text == "," else -1)
            teller = any(t.pos_ in (*NOUNS, "PRON") for t in verb.doc[which.i + 1 : verb.i])
            return noun if teller and noun.tag_ in ("NN", "NNS") else None
    return None


def _is_given_itself(verb: Token, tokens: list[Token]) -> bool:
    """Whether the figure is what the verb gives, and no raise or loan of so much is."""
    given = (tokens[0], tokens[-1], tokens[-1].head)
    return any(c in given for c in verb.children if c.dep_ == "dobj")


def recipient(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "family" of "will pay 200 rupees to the family of each victim", "camp" of "gave 92% to the camp".

    A sum is told of persons and households, not of a country or body it is sent to.
    """
    last = tokens[-1]
    to = last.nbor(1) if last.i + 1 < len(last.doc) else last
    verb = verb_above(last)
    if verb is None or to.lower_ != "to" or to.dep_ not in ("prep", "dative"):
        return None
    if verb.lemma_ not in word_set("kinds", "giving_verbs"):
        return None
    found = noun_after(to, article=True)
    if found is None or found.pos_ not in NOUNS or not _is_given_itself(verb, tokens):
        return None
    if quantity.unit == "percent":
        return found
    household = noun_lemma(found) in word_set("kinds", "recipients")
    return found if household or counts_people(found) else None
