"""What goes on since a told beginning: "The war began in April 2023. It has killed 15,000 people".

Offsets count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import auxiliaries, verb_over
from ledger.extraction.times.dates import Anchor, DateMention, Span, resolve
from ledger.extraction.times.happenings import harms
from ledger.extraction.times.sentence_dates import dates_in, listed
from ledger.vocabulary import vocabulary

BACK = 2
"""Sentences before a figure in which the beginning may be told."""


def begun_date(reading: Reading, anchor: Anchor) -> tuple[DateMention, Span] | None:
    """The beginning of what has brought about a figure, open at its end; None where it is over or untold."""
    if reading.kind != "flow" or reading.quantity.per or not _has_done(reading):
        return None
    verb = verb_over(reading.number)
    if verb is not None and verb.lemma_.lower() in listed("laying_to_rest"):
        return None
    at, sentences = reading.sentence.index, reading.story.sentences
    for sentence in reversed(sentences[max(0, at - BACK) : at + 1]):
        if sentence.block != reading.sentence.block or sentence.role == "headline":
            return None
        for mention in dates_in(sentence.text):
            goes_on = sentence is reading.sentence or _takes_up(reading)
            if (
                goes_on
                and mention.link in ("", "since")
                and begins(sentence.text, mention)
                and not _over().search(sentence.text[mention.end :])
            ):
                span = resolve(mention, anchor)
                return (mention, Span(span.start, None)) if span and span.start else None
    return None


def begins(text: str, mention: DateMention) -> bool:
    """Whether a date tells when something lasting began: "the strike, which began on 4 May"."""
    return bool(_begins().search(text[: mention.start]))


def is_so_yet(reading: Reading) -> bool:
    """ "Forty are still in custody", "800 remain in camps": so many there are, whenever they became so many."""
    verb = verb_over(reading.number)
    if verb is None or _of_a_number(verb) or _THEN.search(reading.sentence.text):
        return False
    if verb.lemma_.lower() == "remain":
        return True
    return any(c.lower_ == "still" for c in verb.children) and (
        verb.lemma_ == "be" or any(c.lemma_ == "be" for c in auxiliaries(verb))
    )


def is_done_since(reading: Reading) -> bool:
    """ "Burned in 2024, of which 100 have been rebuilt", "30 of whom later left": done with a part, later."""
    verb = verb_over(reading.number)
    if verb is None or harms(replace(reading, verb=verb)):
        return False
    helped = any(c.lower_ in ("has", "have") for c in auxiliaries(verb))
    to_do = verb.lemma_ == "be" and any(
        c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.children) for c in verb.children
    )
    later = any(c.lower_ in listed("afterwards") for c in verb.children)
    before = reading.sentence.text[: reading.quantity.start]
    return (helped or to_do or later) and bool(
        _OF_WHICH.search(before + "\0" + reading.sentence.text[reading.quantity.end :])
    )


_OF_WHICH = re.compile(r"\bof (?:which|whom) (?:\w+ ){0,2}\0|\0 of (?:which|whom)\b")


def _of_a_number(verb: Token) -> bool:
    """ "The figure is still 153": it is a number that stays, and not those counted."""
    numbers = listed("counts") | listed("rival_nouns")
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in numbers for c in verb.children)


def _takes_up(reading: Reading) -> bool:
    """ "It has killed 15,000", "the strike has grounded 1,100 flights", "some 300 have been killed"."""
    return bool(_same().match(reading.sentence.text)) or (harms(reading) and _is_done_to(reading))


def _is_done_to(reading: Reading) -> bool:
    """ "Some 300 have been killed": the counted are the subject of a passive, with no doer told."""
    verb = verb_over(reading.number)
    if verb is None or any(c.dep_ == "agent" for c in verb.children):
        return False
    counted = (reading.number, reading.noun)
    return any(c.dep_ == "nsubjpass" and c in counted for c in verb.children)


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"[\"“]?(?:It|(?:The|This) (?:{_lasting()}))\b")


@cache
def _over() -> re.Pattern[str]:
    """ "The war started in 2022 and ended in 2023": what is told as over, after the date of its beginning."""
    return re.compile(rf"\b(?:{'|'.join(vocabulary('periods')['endings'])})\b", re.IGNORECASE)


def _has_done(reading: Reading) -> bool:
    """ "Has killed 15,000 and displaced 8 million": the perfect, be its auxiliary told once."""
    verb = verb_over(reading.number) or reading.verb
    while verb is not None:
        if any(c.lower_ in ("has", "have", "'ve", "'s") for c in auxiliaries(verb)):
            return True
        verb = verb.head if verb.dep_ == "conj" and verb.head != verb else None
    return False


_THEN = re.compile(r"\bat (?:that|the) time\b(?! of\b)", re.IGNORECASE)


@cache
def _lasting() -> str:
    return "|".join([*vocabulary("periods")["lasting_events"], *vocabulary("periods")["actions"]])


@cache
def _begins() -> re.Pattern[str]:
    """ "The strike, which began on ", up to a date."""
    opened = "|".join(vocabulary("periods")["outbreaks"])
    return re.compile(
        rf"\b(?:{_lasting()})\b[^;.]{{0,40}}\b(?:{opened})\b(?! (?:over|off|ended)\b)(?: [\w-]+){{0,2}} ?$",
        re.IGNORECASE,
    )
