"""Beside which of a sentence's figures a date stands, with neither figure nor clause between them.

Offsets count the sentence's characters.
"""

import re

from spacy.tokens import Token

from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import (
    clause_of,
    has_verb,
    is_under,
    lends_its_time,
    root_of,
    verb_over,
)
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.held_against import COMPARED, COMPARING_FORMS, compares
from ledger.extraction.times.sentence_dates import SentenceDates

NEAR = 70
"""Characters between a figure and the date that follows it without a clause between them."""


def follows(
    mention: DateMention, quantity: Quantity, dates: SentenceDates, reading: Reading
) -> bool:
    """Whether a date follows a figure with neither another figure nor a clause between them."""
    text = reading.sentence.text
    end = min(quantity.end, max(quantity.number_end, mention.start))  # "46.2 a year earlier"
    between = text[end : mention.start]
    if mention.start < end or len(between) > NEAR or _BREAK.search(between):
        return False
    joined = re.search(r"\b(?:and|but) $", between)
    if joined and any(other.end <= quantity.start for other in dates.mentions):
        return False  # "In May 40 drowned and in June a boat sank"
    others = [other for other in dates.quantities if quantity.end <= other.start < mention.start]
    if converted := _CONVERTED.match(between):
        others = [other for other in others if other.start > end + converted.end()]
    if others and not (
        len(others) == 1 and _SET_IN.fullmatch(text[quantity.end : others[0].start])
    ):
        return False
    if any(quantity.end <= other.start < mention.start for other in dates.mentions):
        return False
    if any(_owns(mention, other, text) for other in dates.quantities):
        return False
    if _opens_another_clause(mention, reading):
        return False
    return not compares(text, mention) and not has_verb(
        reading.sentence.parsed, quantity.end, mention.start
    )


def _opens_another_clause(mention: DateMention, reading: Reading) -> bool:
    """ "Sent 65 experts and in May shipped vaccines": the date is of a later verb, and not the figure's."""
    clause = clause_of(mention, reading.sentence.parsed)
    root = root_of(mention, reading.sentence.parsed)
    if clause is not None and clause.dep_ == "pcomp" and root is not None:
        # "Held 24 people for calling for a boycott of the May vote"
        return root.dep_ in ("compound", "poss", "nmod") and not is_under(reading.number, clause)
    return (
        clause is not None
        and clause.idx > mention.end
        and clause.dep_ in ("conj", "advcl", "ccomp")
        and not is_under(reading.number, clause)
    )


def of_compared(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """Whether a date belongs to a figure that others are only held against ("from 59 in 2006")."""
    text = reading.sentence.text
    if mention.points[0].form in COMPARING_FORMS or compares(text, mention):
        return True
    return any(
        follows(mention, other, dates, reading) and COMPARED.search(text[: other.start])
        for other in dates.quantities
        if other.number_start != reading.quantity.number_start
    )


def of_a_part(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """ "4,217 cases, 165 of them in the last 24 hours": the date is of the part, not of the whole before it.

    The part may bear no number: "84 men, some of them held since 2014".
    """
    text = reading.sentence.text
    if _SOME_OF_THEM.search(text, min(reading.quantity.end, mention.start), mention.start):
        return True
    return any(
        reading.quantity.end <= other.start < other.end <= mention.start
        and bool(_PART.fullmatch(text, other.end, mention.start))
        for other in dates.quantities
    )


def belongs_to_another(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """Whether another figure, not joined to this one by "and", stands right before the date."""
    text = reading.sentence.text
    for other in dates.quantities:
        if other.number_start == reading.quantity.number_start:
            continue
        if follows(mention, other, dates, reading):
            after = other.start > reading.quantity.end
            gap = text[reading.quantity.end : other.start]
            if (
                after
                and _TO_A_LEVEL.fullmatch(gap)
                and not BASE.search(text[: reading.quantity.start])
            ):
                return False
            set_in = reading.number if _ENDS_SET_IN.search(gap) else None
            parted = has_verb(reading.sentence.parsed, reading.quantity.end, other.start, set_in)
            clause = clause_of(mention, reading.sentence.parsed)
            parted = parted and not (clause is not None and lends_its_time(clause, reading.number))
            standard = _BEYOND.search(text, reading.quantity.number_end, other.number_start)
            if after and not standard and _comes_out(reading, other, text[other.end :]):
                return False
            if after and not standard and _tells_how(reading, other, clause):
                return False
            if after and _shares_its_verb(mention, other, reading):
                return False
            return not (after and not parted and not standard and _JOINED.fullmatch(gap))
        if _owns(mention, other, text):
            return True
    return False


def _tells_how(reading: Reading, other: Quantity, clause: Token | None) -> bool:
    """ "Flew 300 men from Asia to Panama in three aircraft in May": how it was done was in May as well."""
    doc, over = reading.sentence.parsed, verb_over(reading.number)
    span = doc and doc.char_span(other.number_start, other.number_end, alignment_mode="expand")
    if not span or over is None or clause != over:
        return False
    noun = span.root.head if span.root.dep_ == "nummod" else span.root
    how = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on", "at", "by", "with", "aboard")
    return how and noun.head.head == over


def shared_time(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """ "40 were killed and 90 hurt in the riots of May and June": "were" is told once, and so is the time."""
    return any(
        _shares_its_verb(mention, other, reading) and follows(mention, other, dates, reading)
        for other in dates.quantities
        if other.start > reading.quantity.end
    )


def _shares_its_verb(mention: DateMention, other: Quantity, reading: Reading) -> bool:
    text = reading.sentence.text
    helped = _WERE_DONE.fullmatch(text, reading.quantity.end, other.start)
    done = _DONE_TOO.fullmatch(text, other.end, mention.start)
    return bool(helped and done) and any(
        t.tag_ in ("VBN", "VBD") and other.end <= t.idx < mention.start
        for t in reading.sentence.parsed or ()
    )


def _comes_out(reading: Reading, other: Quantity, rest: str) -> bool:
    """ "Freed 40 inmates from two jails last week": where they come from has their time, not its own.

    "Rose from 30 schools last week to 40" gives the level left.
    """
    gap = reading.sentence.text[reading.quantity.end : other.start]
    things = reading.quantity.unit is None and other.unit is None
    level = re.search(r"\bto (?:\w+ ){0,2}$", reading.sentence.text[: reading.quantity.start])
    out = things and not level and reading.kind == "flow" and _OUT_OF.fullmatch(gap)
    return bool(out) and not _TO_THERE.search(rest)


def _owns(mention: DateMention, quantity: Quantity, text: str) -> bool:
    """ "Last year's 22.2 million", "sold 380 in May and in June 350"."""
    between = text[mention.end : quantity.start]
    if quantity.start <= mention.end:
        return False
    joined = between == " " and _JOINS.search(text[: mention.start])
    return bool(joined or _OWNED.fullmatch(between))


_PART = re.compile(r"(?: [\w-]+)? of (?:them|these|those|whom|which)(?: [\w-]+)? (?:just |only )?")
_SOME_OF_THEM = re.compile(
    r", (?:some|many|most|several|others|a few) of (?:them|whom|those|which)\b[^,;:]*$"
)
_BREAK = re.compile(r"[;:—]|, (?:and|but|while|which|who|whose|with|compared|as|when|where|after|before)\b|, (?!includ|exclud|accord|depend)\w{3,}ing\b|\b(?:while|whereas|although|because|but)\b")  # fmt: skip
_CONVERTED = re.compile(r"(?: [\w-]+)* ?\([^()]*\)")
"""The same sum in other money, or its share, in brackets."""
_SET_IN = re.compile(r"(?: [\w’'-]+){0,2} (?:at|in|across|among) (?:the )?")
_ENDS_SET_IN = re.compile(r" (?:at|in|into|onto|on|across|among|of|with|by|to|through) (?:the )?$")
_FINITE = r"(?! (?:was|were|is|are|has|have|had|been|be|will|who|which|that|but|while|when|after|before)\b)"
_WERE_DONE = re.compile(
    rf"(?: [\w’'-]+){{0,4}} (?:was|were|been) (?:\w+ly )?[a-z]+(?:ed|en|t|wn|ld|d)\b(?:{_FINITE}[^;:()—])*?(?:,| and) "
)
_DONE_TOO = re.compile(rf"(?! of\b)(?:{_FINITE}[^;:()—,])* ")
_OUT_OF = re.compile(
    r"(?: [\w’'-]+){0,3} (?:from|out of) (?:the |its |their )?(?:[\w’'-]+['’]s? )?"
)
_TO_THERE = re.compile(r"^(?: [\w’'-]+){0,6} to \w*\d")
_JOINS = re.compile(r"\d[^;:]*(?:,|\band|\bbut) $")
_OWNED = re.compile(r"['’]s? ")
_BEYOND = re.compile(r"\b(?:above|below|than)\b")
BASE = re.compile(r"\bfrom (?:just |only |some )?$")
"""Words before a figure that make it the level that was left."""
_TO_A_LEVEL = re.compile(
    r"(?:,? (?:from|on|over|compared with) (?:a|the) (?:\w+ )?(?:year|month|quarter|week)(?: earlier| before)?)?,? to (?:\w+ ){0,2}"
)
"""Between a rise or fall and the level reached: "up 37 percent to 3.6 billion"."""
_JOINED = re.compile(
    r"(?: ?[\w-]+){0,6},? (?:including|among them|of them|of whom) (?:\w+ )?|(?: [\w-]+){0,3}, |(?:(?!\b(?:from|to|than|against|versus|compared|above|below|on the|over the)\b)[^;:,()—])*(?:,? (?:and|or) )?|, "
)
