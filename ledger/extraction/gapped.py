"""Figures whose verb is left out: "Ubay lost 12, Loon five", "the army of 12", "and receipts by 5 percent"."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.directions import direction
from ledger.extraction.phrases import NOUNS, noun_after
from ledger.extraction.words import word_set

LONGEST_NAME = 8
"""Tokens of a name between "with them" and the figure."""
LONGEST_PLACE = 4
"""Tokens of a place between its "in" and the figure."""


def gapped_after(tokens: list[Token]) -> bool:
    """Whether a bare figure stands straight after another name: "Ubay lost 12, Loon five".

    The verb and what is counted are left out the second time; the name opens after a comma or "and".
    """
    first = tokens[0]
    if first.i < 2 or first.nbor(-1).pos_ not in NOUNS:
        return _after_apposition(tokens)
    start = first.nbor(-1)
    while start.i and (start.nbor(-1).pos_ in (*NOUNS, "DET", "ADJ", "PART")):
        start = start.nbor(-1)
    return start.i > 0 and start.nbor(-1).text in (",", ";", "and", "but", "while")


def _after_apposition(tokens: list[Token]) -> bool:
    """Whether a figure follows a name and what explains it: "and Occurrence, a firm, 55,000"."""
    first = tokens[0]
    if first.i < 4 or first.nbor(-1).text != ",":
        return False
    before = [t for t in first.doc[: first.i - 1] if t.text == ","]
    return (
        bool(before)
        and before[-1].i > 1
        and before[-1].nbor(-1).pos_ == "PROPN"
        and (before[-1].nbor(-2).lower_ in ("and", "but", ";", ","))
    )


def gapped_at(tokens: list[Token]) -> Token | None:
    """Return "wages" of "losses at $2 billion, lost wages at $500 million", "cases by 7%, deaths by 2%"."""
    first = tokens[0]
    if first.lower_ == "at" and len(tokens) > 1:  # "the deaths at about 150"
        first = tokens[1]
    if first.i < 3:
        return None
    before = first.nbor(-1)
    while before.pos_ == "ADV" and before.i > 1:
        before = before.nbor(-1)  # "the operator of barely 9,000"
    if before.lower_ == "of" and _spoke_of(before):
        return _teller_before(before)
    return (
        gapped_noun(before)
        if before.lower_ in ("at", "by", "from") or _led_to(tokens, before)
        else None
    )


def _led_to(tokens: list[Token], before: Token) -> bool:
    """Whether a figure without a noun is where another rose to: "cases shot past 40 and deaths to 9"."""
    rose = before.lower_ == "to" and noun_after(tokens[-1]) is None
    ends = tokens[-1].i + 1 >= len(before.doc) or tokens[-1].nbor(1).pos_ in (
        "PUNCT",
        "ADP",
        "CCONJ",
    )
    return rose and ends and any(direction(t) or t.lower_ == "past" for t in before.doc[: before.i])


def _spoke_of(of: Token) -> bool:
    """Whether somebody spoke of a figure before: "the mayor spoke of 30 dead, the army of 12"."""
    speaking = word_set("kinds", "speaking_verbs")
    told = (t for t in of.doc[: of.i - 1] if t.lower_ == "of" and t.i and t.nbor(1).i < of.i)
    return any(t.nbor(-1).lemma_ in speaking for t in told)


def _teller_before(of: Token) -> Token | None:
    """Return "army" of "the mayor spoke of 30 dead, the army, which lost none, of 12"."""
    noun = of.nbor(-1) if of.nbor(-1).text != "," else of.nbor(-2)
    if noun.pos_ not in NOUNS:
        return None
    start = noun.left_edge
    opened = any(t.text in (",", ";") or t.pos_ == "CCONJ" for t in of.doc[start.i - 1 : start.i])
    return noun if opened else None


def gapped_noun(following: Token) -> Token | None:
    """Return the noun of a phrase that ends before a token and opens after a comma or "and".

    "receipts" of "taxes rose 14 percent and customs receipts 5 percent", whose verb is left out.
    """
    last = following.nbor(-1) if following.i else following
    if last.tag_ in ("VBN", "VBD") and following.lower_ == "at" and last.nbor(-1).pos_ in NOUNS:
        last = last.nbor(-1)  # "the houses destroyed at 900 and the people displaced at 12,000"
    last = _before_place(last)
    if last.tag_ not in ("NN", "NNS") or last.ent_type_ in ("DATE", "TIME", "GPE", "PERCENT"):
        return None
    start = last
    while start.i and _is_of_phrase(start.nbor(-1)):
        if start.nbor(-1).pos_ == "VERB" and start.nbor(-1).tag_ not in ("VBN", "VBG"):
            return None
        start = start.nbor(-1)
    while start.i > 1 and start.nbor(-1).lower_ == "and" and _is_plain_noun(start.nbor(-2)):
        start = start.nbor(-2)  # "and electricity and gas supply"
    opened = start.i > 0 and start.nbor(-1).lower_ in (",", ";", "and", "but", "while")
    links = [t for t in last.doc[start.i : last.i] if t.pos_ == "ADP"]
    noun = links[0].nbor(-1) if links and links[0].i > start.i else last
    return noun if opened and noun.pos_ in NOUNS else None


def _before_place(last: Token) -> Token:
    """Return "turnout" of "and the turnout in the whole country at a million": what its place only follows."""
    for token in reversed(last.doc[max(0, last.i - LONGEST_PLACE) : last.i]):
        if token.lower_ == "in" and token.i:
            noun = token.nbor(-1)
            return noun if noun.tag_ in ("NN", "NNS") and not noun.ent_type_ else last
        if token.pos_ not in (*NOUNS, "DET", "ADJ"):
            break
    return last


def gapped_name(tokens: list[Token], earlier: Sequence[Counted]) -> str | None:
    """Return Y of "gives X 2,000 fighters and Y around 6,000"."""
    before = tokens[0].nbor(-1) if tokens[0].i else None
    if before is None or before.pos_ not in NOUNS or before.dep_ != "conj" or not earlier:
        return None
    doc = before.doc
    return doc[before.left_edge.i : before.i + 1].text if earlier[-1].noun == before.head else None


def _is_of_phrase(word: Token) -> bool:
    parts = word.pos_ in (*NOUNS, "DET", "ADJ", "PART", "VERB") or word.tag_ == "HYPH"
    return parts or word.lower_ in ("of", "for")


def _is_plain_noun(word: Token) -> bool:
    counted = word.i > 0 and word.nbor(-1).like_num  # "to 300 units and profit by 12%"
    return word.pos_ == "NOUN" and not word.ent_type_ and not counted


def listed_with(tokens: list[Token]) -> bool:
    """Whether a bare figure is a list member's: "Limpopo with 17 and the North West with 15"."""
    first, last = tokens[0], tokens[-1]
    if first.i < 2 or first.nbor(-1).lower_ != "with" or noun_after(last) is not None:
        return False
    ends = last.i + 1 >= len(last.doc) or last.nbor(1).pos_ in ("PUNCT", "CCONJ")
    return ends and first.nbor(-2).pos_ in NOUNS
