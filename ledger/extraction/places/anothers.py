"""Which of a sentence's places belong to another of its figures than the one that is read.

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.places.mentions import spots_of, token_of
from ledger.extraction.places.naming import parts_told
from ledger.extraction.places.patterns import listed_words, of_some
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Reading
from ledger.extraction.times.sentence_dates import figures_of

BEFORE_FIGURE = re.compile(
    r"(?:['’]s)? (?:for|with|at|by)?(?: |(?<= ))(?:about |some |only |just )?|: ?| [-–] | \("
)
"""What may stand between a place and its figure: "Lagos: 40", "Lagos with about 40", "Lagos (40"."""


def is_anothers(spot: Spot, reading: Reading) -> bool:
    """Whether a place belongs to another figure: it hangs on that figure's noun, or counts places."""
    if spot.sort == "parts" and spot.start <= reading.quantity.number_start < spot.end:
        return parts_told(spot, reading) == spot.name
    if BEFORE_FIGURE.fullmatch(reading.sentence.text[spot.end : reading.quantity.start]):
        return False
    between = reading.sentence.text[reading.quantity.end : spot.start]
    if ", with " in between or _of_some().search(_INSERTED.sub("", between)):
        return True
    before = reading.sentence.text[: spot.start]
    if _TIMES_THAT.search(before) or _some_are_there(spot, reading):
        return True
    if ";" in between:
        return True
    if _is_done_to(spot, reading) or _is_anothers_goal(spot, reading):
        return True
    if _right_before_another(spot, reading):
        return True
    if _in_clause_of_its_own(spot, reading):
        return True
    if _opens_another_clause(spot, reading) or _does_anothers(spot, reading):
        return True
    return _hangs_on_another(spot, reading)


def _hangs_on_another(spot: Spot, reading: Reading) -> bool:
    """Whether a place hangs on the noun that a later figure counts, and that isn't this one's as well."""
    doc = reading.sentence.parsed
    token = token_of(spot, doc)
    if doc is None or token is None:
        return False
    for other in figures_of(reading.sentence):
        if other.number_start == reading.quantity.number_start:
            continue
        span = doc.char_span(other.number_start, other.number_end, alignment_mode="expand")
        if span is None or span.start_char > spot.start:
            continue
        noun = span.root.head if span.root.dep_ in ("nummod", "quantmod") else span.root
        below = noun.is_ancestor(token) and not noun.is_ancestor(reading.number)
        if (
            below
            and not _same_in_other_words(noun, reading)
            and not _shared(noun, reading)
            and noun.pos_ in ("NOUN", "PROPN", "NUM")
            and span.start_char > reading.quantity.end
        ):
            return True
    return False


def _shared(noun: Token, reading: Reading) -> bool:
    """ "58 deaths and 174 injuries in Kisii": what two joined nouns have behind them is of both."""
    other = noun
    between = range(reading.quantity.end, other.idx)
    if other.pos_ != "NOUN" or any(s.start in between for s in spots_of(reading.sentence)):
        return False
    while noun.dep_ == "conj":
        noun = noun.head
        if noun in (reading.number, reading.noun):
            return True
    return False


def _same_in_other_words(noun: Token, reading: Reading) -> bool:
    """ "9 of the 50 staff in Peru", "20,000, a fifth of Derna's people": one place for part and whole."""
    part = noun.head.lower_ == "of" and noun.head.head == reading.number
    some = any(
        c.lower_ == "of" and any(t.pos_ == "PRON" for t in c.children) for c in noun.children
    )
    above = noun.head.head
    scene = noun.head.lower_ in listed_words("standing") and above.is_ancestor(reading.number)
    if noun.dep_ == "pobj" and scene and above.pos_ in ("VERB", "AUX"):
        return True  # "900 were sheltered in three sites in Pagak"
    beside = noun.dep_ == "appos" and noun.head in (reading.number, reading.noun)
    return part or (beside and not some)  # not "900, 400 of them in Derna"


_INSERTED = re.compile(
    r", (?:among them|including|most of them|many of them|some of them) [^,;]*,(?= (?:were|was|are|had|have|has|is)\b)"
)
""" "15 people, among them two nuns, were killed in Ede": the place is of all."""


@cache
def _of_some() -> re.Pattern[str]:
    """ "..., most of them to Gezira", "..., 80 of whom in Beni": the place of some of the counted."""
    some = "|".join(listed_words("of_some"))
    return re.compile(
        rf", (?:(?:\w+ )?(?:{some})\b|(?:[\w,-]+ ){{1,3}}of (?:them|whom|which)\b[^,;]*$)"
    )


def _some_are_there(spot: Spot, reading: Reading) -> bool:
    """ "Some 900 fled, most of them from Abia, as 9 died": where some of others were or came from."""
    before = reading.sentence.text[: spot.start]
    between = reading.sentence.text[spot.end : reading.quantity.start]
    onward = before.endswith((" to ", " to the "))
    if spot.end > reading.quantity.start or onward or not of_some().search(before):
        return False
    return before.endswith((" from ", " from the ")) or bool(_AS_WELL.search(between))


_AS_WELL = re.compile(r"[,;] (?:as|while|whereas|and|but) ")
_TIMES_THAT = re.compile(
    r"\b(?:times|twice|double|triple|half) (?:that (?:of|in)|those (?:of|in)|the [\w-]+(?: [\w-]+)? (?:of|in)|as \w+ as in) (?:the )?$"
)  # "five times the rate of Spain": the standard's place


def _right_before_another(spot: Spot, reading: Reading) -> bool:
    """ "Guayas had 38 percent, Los Rios 11": a place straight before a later figure is that one's."""
    text = reading.sentence.text
    return spot.start > reading.quantity.end and any(
        BEFORE_FIGURE.fullmatch(text[spot.end : other.start])
        for other in figures_of(reading.sentence)
        if other.start >= spot.end
    )


def _in_clause_of_its_own(spot: Spot, reading: Reading) -> bool:
    """Whether a place after a figure stands in a clause that is joined on with a subject of its own."""
    token = token_of(spot, reading.sentence.parsed)
    if token is None or spot.start < reading.quantity.end:
        return False
    for clause in (token, *token.ancestors):
        joined = clause.dep_ == "conj" and clause.pos_ in ("VERB", "AUX")
        subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
        if joined and subject:
            return clause != reading.number and not clause.is_ancestor(reading.number)
    return False


def _is_done_to(spot: Spot, reading: Reading) -> bool:
    """ "Freed 12 hostages and burned three camps": counted places that another verb has for its object."""
    token = token_of(spot, reading.sentence.parsed) if spot.sort == "parts" else None
    if token is None or token.dep_ != "dobj" or spot.start < reading.quantity.end:
        return False
    return token.head.dep_ == "conj" and not token.head.is_ancestor(reading.number)


def _is_anothers_goal(spot: Spot, reading: Reading) -> bool:
    """ "Of 102 hurt, 17 were flown to Lyon and 54 went home": where the figure that is a verb's subject is brought."""
    token = token_of(spot, reading.sentence.parsed)
    if token is None or token.head.lower_ not in ("to", "into") or token.head.head.pos_ != "VERB":
        return False
    goes = next((c for c in token.head.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if goes is None or goes == reading.number or goes.is_ancestor(reading.number):
        return False
    if any(t.lower_ in ("there", "where") for t in token.doc[token.i + 1 :]):
        return False
    return goes.pos_ == "NUM" or any(c.dep_ == "nummod" for c in goes.children)


def _does_anothers(spot: Spot, reading: Reading) -> bool:
    """Whether a later place is the subject of a verb that another figure hangs on, and this one not.

    "15 died, while Beni counted 8"; so too where the whole stands in front: "Of the 23, Beni counted 8".
    """
    doc, token = reading.sentence.parsed, token_of(spot, reading.sentence.parsed)
    if doc is None or token is None or token.dep_ != "nsubj" or token.i < reading.number.i:
        return False
    verb = token.head
    fronted = any(t.lower_ == "of" and t.head == verb for t in reading.number.ancestors)
    if verb.is_ancestor(reading.number) and not fronted:
        return False
    return any(
        (span := doc.char_span(other.number_start, other.number_end, alignment_mode="expand"))
        and verb.is_ancestor(span.root)
        and span.root.i > verb.i
        for other in figures_of(reading.sentence)
    )


@cache
def _next_clause() -> re.Pattern[str]:
    at = "|".join(listed_words("standing"))
    return re.compile(rf"(?:;|,? (?:and|but|while|whereas)) (?:{at}) ")


def _opens_another_clause(spot: Spot, reading: Reading) -> bool:
    """ "12 people died, and in Lagos 30 were hurt": after the figure a clause opens at a place for another."""
    quantity, text = reading.quantity, reading.sentence.text
    opens = _next_clause().search(text[quantity.end : spot.start + 1])
    if opens is None or quantity.end + opens.end() + 24 < spot.start:
        return False
    rest = re.split(r"[;:]", text[spot.end :])[0]
    return any(
        q.start >= spot.end and q.start < spot.end + len(rest) for q in figures_of(reading.sentence)
    )
