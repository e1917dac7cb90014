"""Sudden events as a text names them with their day: "the floods of May 10", "Friday's quake".

Offsets count the text's characters.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from ledger.extraction.times.date_words import TEXTS_KEPT
from ledger.extraction.times.dates import DateMention
from ledger.vocabulary import vocabulary


def since_event(text: str) -> bool:
    """ "1,200 arrests since the vote": from the event's day on."""
    return bool(re.search(rf"\bsince (?:the|that|those) (?:\w+ )?{sudden_events()}s?\b", text))


def without_agent(text: str, mention: DateMention) -> DateMention:
    """ "Killed by the 28 March quake": before an event "by" names what did it, and bounds no time."""
    if mention.link == "by" and dates_an_event(text, mention):
        return replace(mention, link="")
    return mention


def within_its_clause(text: str, mention: DateMention, figure: int) -> DateMention:
    """ "Has gone on since a blast killed six men in May": of what stands in the clause, the date alone."""
    start = mention.points[0].start
    if (
        mention.link not in ("since", "after", "until", "before")
        or not mention.start < figure < start
    ):
        return mention
    return replace(mention, link="", start=start, text=text[start : mention.end])


def dates_an_event(text: str, mention: DateMention) -> bool:
    """Whether a date says when a sudden event was ("Friday's quake", "the storm struck on 6 May")."""
    begun = mention.points[0].start  # "after the quake of 6 February": the event is in the link
    before, after = text[:begun], text[mention.end :]
    return _names_event(text) and bool(
        re.search(
            rf"\b{sudden_events()}s?(?: (?:in|at|near|off) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?(?: (?:of|on|from))?(?: the)? ?$",
            before,
            re.IGNORECASE,
        )
        or re.match(rf"(?:['’]s)?(?: (?!(?:said|told|from|of|by|after|as|when|due)\b)[\w.-]+){{0,2}} {sudden_events()}s?\b", after, re.IGNORECASE)
        or re.search(
            rf"\b{sudden_events()}s?\b(?:,? (?!that|which|who|under|since)[\w’'.-]+){{0,5}}?,? (?:{_arrivals()})\b[^;]{{0,40}}$",
            before,
            re.IGNORECASE,
        )
        or re.search(
            rf"\b{sudden_events()}s?\b(?: (?!that|which|who)[\w’'-]+){{0,5}}?,? (?:which|that) (?:\w+ )?(?:{_arrivals()})\b(?:[^;,]|, (?=(?-i:[A-Z]))){{0,50}}$",
            before,
            re.IGNORECASE,
        )
    )  # fmt: skip


def is_new(text: str) -> bool:
    """ "On 3 March a blast in the same pit killed 20": an event that nobody has told of yet."""
    return (
        re.search(rf"\b[Aa](?:n|nother)? (?:[\w-]+ ){{0,2}}{sudden_events()}\b", text) is not None
    )


@cache
def in_which() -> re.Pattern[str]:
    """ "June's market massacre in Gao, in which, police say, ", "the 2010 quake, in which", between a date and a figure."""
    return re.compile(
        rf"(?:['’]s)? (?:[\w-]+ ){{0,3}}?{sudden_events()}s?\b[^;:.]{{0,40}}?,? in which,? (?:[^;:,.]{{0,40}}, )?(?:[a-z]+ ){{0,3}}"
    )


@lru_cache(maxsize=TEXTS_KEPT)
def _names_event(text: str) -> bool:
    """A quick look: a text without any of the nouns dates no sudden event."""
    return re.search(rf"\b{sudden_events()}s?\b", text, re.IGNORECASE) is not None


@cache
def sudden_events() -> str:
    """A pattern of the nouns for what happens at once."""
    return "(?:" + "|".join(_listed("sudden_events")) + ")"


@cache
def _arrivals() -> str:
    return "|".join(_listed("coming_about"))


def _listed(name: str) -> list[str]:
    return sorted(vocabulary("periods")[name], key=len, reverse=True)
