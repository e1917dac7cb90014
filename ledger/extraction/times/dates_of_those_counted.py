"""Dates within the words that tell which ones are counted: "the 79 percent who voted in 2017".

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import (
    SUBJECTS,
    auxiliaries,
    clause_of,
    root_of,
    set_off,
    verb_over,
)
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.dates_beside import belongs_to_another
from ledger.extraction.times.held_against import compares
from ledger.extraction.times.rises_and_falls import Found
from ledger.extraction.times.sentence_dates import SentenceDates, how_exact, listed


def is_multiple(reading: Reading) -> bool:
    """ "Double the sum given in May": what follows is what the multiple is taken of."""
    text, quantity = reading.sentence.text, reading.quantity
    return quantity.unit == "ratio" and bool(_STANDARD_AFTER.match(text, quantity.end))


def in_own_clause(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The date in a clause that tells which ones are counted: "the 79.5 percent who voted in 2017"."""
    if is_multiple(reading):
        return None
    counted = (reading.number, reading.number.head, reading.noun, *_numbered(reading))
    for mention in free:
        if mention.start < reading.quantity.end:
            continue
        clause = clause_of(mention, reading.sentence.parsed)
        clauses = [] if clause is None else [clause, *clause.ancestors][:2]
        own = any(
            t.dep_ in ("relcl", "acl") and t.head in counted and not set_off(t) for t in clauses
        )
        if (
            own
            and not compares(reading.sentence.text, mention)
            and not belongs_to_another(mention, dates, reading)
        ):
            return mention, 0
    return None


def is_done_with_a_part(mention: DateMention, reading: Reading) -> bool:
    """ "331 of the 826 who broke out on 19 July have given up": the day is of them all, the deed was done later."""
    verb = verb_over(reading.number)
    part = _OF_SO_MANY.match(reading.sentence.text, reading.quantity.end)
    helping = auxiliaries(verb) if verb is not None else []
    then = clause_of(mention, reading.sentence.parsed) != verb
    return bool(part) and then and any(c.lower_ in ("has", "have") for c in helping)


_OF_SO_MANY = re.compile(r" (?:[a-z]+ )?of (?:the|its|their|about|some) (?:[a-z]+ ){0,2}\d")


def _numbered(reading: Reading) -> list[Token]:
    """ "The deaths bring to 76 the number of people who drowned this year": what the verb's number is of."""
    verb = verb_over(reading.number)
    numbers = [c for c in verb.children if c.lemma_.lower() in listed("counts")] if verb else []
    return [
        noun
        for number in numbers
        for of in number.children
        if of.lower_ == "of"
        for noun in of.children
        if noun.dep_ == "pobj"
    ]


def of_its_subject(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "The number of cases reported from May to July was 78": the date tells which ones the subject counts."""
    verb = verb_over(reading.number)
    reaches = listed("counting") | {"be", "total", "near", "approach"}
    if verb is None or verb.lemma_.lower() not in reaches:
        return None
    over = reading.number if reading.number.head == verb else reading.number.head
    if over.dep_ == "pobj" and over.head.lower_ in ("at", "to"):
        over = over.head
    if over.head != verb or over.dep_ in ("nsubj", "nsubjpass", "advcl", "conj"):
        return None
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    for mention in free:
        clause = clause_of(mention, reading.sentence.parsed)
        while clause is not None and clause.dep_ in ("advcl", "conj"):
            clause = clause.head
        if clause is None or clause.dep_ != "acl" or mention.end >= reading.quantity.start:
            continue
        if any(subject.is_ancestor(clause) for subject in subjects):
            return mention, 0
    return None


def of_those_counted(dates: SentenceDates, reading: Reading) -> DateMention | None:
    """ "Deaths in the fire of 2 May rose on Monday to 122": the date within the words for what the verb counts."""
    verb = verb_over(reading.number)
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS] if verb is not None else []
    for mention in dates.mentions:
        root = root_of(mention, reading.sentence.parsed)
        if root is not None and any(s.is_ancestor(root) for s in subjects):
            return mention
    return None


def of_a_number(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "The number of boys hurt since the war began in May is nearing 900": told by the words, as parsers take "hurt" for the verb."""
    text, start = reading.sentence.text, reading.quantity.start
    for mention in free:
        told = _NUMBER_OF.search(text[: mention.start]) and mention.end < start
        if told and _reaching().fullmatch(text, mention.end, start):
            return mention, 0
    return None


@cache
def _reaching() -> re.Pattern[str]:
    """ "has risen to at least ", between a date and a figure."""
    verbs = "|".join(sorted(listed("reaching"), key=len, reverse=True))
    return re.compile(
        rf",? (?:(?:is|are|was|were|has|have|had|now|already|also|stood|stands) )*(?:(?:{verbs}) )?"
        rf"(?:to|at|by)? ?{how_exact()}"
    )


_NUMBER_OF = re.compile(
    r"\b[Tt]he (?:(?:total|overall|official|confirmed) )?(?:number|total|count|tally|toll) of (?:(?!\b(?:is|are|was|were|has|have|had|said|says)\b)[^;:,—\d])*$"
)
_STANDARD_AFTER = re.compile(r" ?(?:as|the|than|that|what|those)\b")
