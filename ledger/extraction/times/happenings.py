"""The date of the event in which a figure's harm came about, told in a clause beside it.

"Died when a shaft collapsed on Tuesday", "the fire, which broke out on 14 June, killed 72". Offsets
count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import clause_of, is_under, verb_over
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.sentence_dates import listed
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

DAY_FORMS = ("day", "weekday", "day_word", "iso")
"""Forms of dates that are single days."""


def date_of_happening(free: list[DateMention], reading: Reading) -> DateMention | None:
    """ "Died when a shaft collapsed on Tuesday", "the fire, which broke out on 14 June, killed 72"."""
    if reading.kind not in ("flow", None):
        return None
    for mention in free:
        clause = clause_of(mention, reading.sentence.parsed)
        if clause is None or mention.link not in ("", "after"):
            continue
        between = reading.sentence.text[reading.quantity.end : mention.start]
        at_once = harms(reading) and (_upon().search(between) or _dead_after().fullmatch(between))
        if at_once or _is_when(clause, mention, reading) or _tells_of_subject(clause, reading):
            return replace(mention, link="")
    return None


def _is_when(clause: Token, mention: DateMention, reading: Reading) -> bool:
    """Whether a clause with "when", "as" or "after" tells at what the figure's deed happened."""
    joined = reading.verb is not None and _told_first(reading.verb) == _told_first(clause.head)
    if clause.head.lemma_.lower() in listed("saying") and reading.verb != clause.head:
        return False  # "put the dead at 80 after 31 were buried on Sunday"
    if clause.dep_ != "advcl" or not (joined or is_under(reading.number, clause.head)):
        return False
    words = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    at_once = all(point.form in DAY_FORMS for point in mention.points)
    return bool(words & {"when", "as"}) or ("after" in words and at_once and harms(reading))


def is_after_clause(mention: DateMention, reading: Reading) -> bool:
    """ "Deaths have jumped to 113 after a dam gave way on 3 May": the day of what they died of, not of the count."""
    clause = clause_of(mention, reading.sentence.parsed)
    if clause is None or clause.dep_ != "advcl" or clause.idx < reading.quantity.end:
        return False
    return any(c.lower_ == "after" and c.dep_ == "mark" for c in clause.children)


def date_of_telling(free: list[DateMention], reading: Reading) -> DateMention | None:
    """The one day of a sentence whose verb the figure's follows: "rammed a gate on Monday, killing 11".

    Day and deed belong together where both lead to one verb over joined verbs and participles; a
    relative clause, a reported deed or the ground of a charge has a day of its own.
    """
    days = [m for m in free if all(point.form in (*DAY_FORMS, "back") for point in m.points)]
    if len(days) != 1 or days[0].link or reading.kind not in ("flow", None) or reading.verb is None:
        return None
    unit = reading.quantity.unit
    if unit is not None and unit.isupper():
        return None
    clause = clause_of(days[0], reading.sentence.parsed)
    if clause is None or reading.verb.pos_ not in ("VERB", "ADJ"):
        return None
    return days[0] if _told_first(clause) == _told_first(reading.verb) else None


def _names_an_event(noun: Token) -> bool:
    """ "The quake", "Typhoon Rai"."""
    names = (noun, *(c for c in noun.children if c.dep_ == "compound" and noun.pos_ == "PROPN"))
    return any(n.lemma_.lower() in listed("sudden_events") for n in names)


def _told_first(token: Token) -> Token:
    """The verb that a joined verb or a participle leans on."""
    while token.head != token:
        loose = token.dep_ in ("conj", "oprd", "prep") or (
            token.dep_ in ("advcl", "acl") and token.tag_ == "VBG"
        )
        if not (loose or token.pos_ not in ("VERB", "AUX", "ADJ")):
            return token
        token = token.head
    return token


def harms(reading: Reading) -> bool:
    """Whether a figure counts those whom something befell at once: killed, hurt, dead."""
    return reading.verb is not None and reading.verb.lemma_.lower() in (
        word_set("kinds", "befalling_verbs")
        | word_set("nouns", "harm_nouns")
        | listed("deadly")
        | {"die", "perish"}
    )


@cache
def _upon() -> re.Pattern[str]:
    """ "after a ferry with 65 on board sank off Bali late ", up to a date."""
    arrivals = "|".join(sorted(listed("coming_about"), key=len, reverse=True))
    return re.compile(rf"\b(?:after|when|as) (?:[\w’'-]+ ){{1,8}}(?:{arrivals})\b[^;,.]{{0,70}}$")


@cache
def _dead_after() -> re.Pattern[str]:
    """ " people are dead and dozens hurt after ten coaches left the rails near Bor ", up to a date."""
    harmed = "|".join(vocabulary("periods")["same_events"]["harm"])
    return re.compile(
        rf"(?: (?!said|told)[\w’'-]+){{1,4}}? (?:{harmed})(?: (?!after|when)[\w’'-]+){{0,4}} (?:after|when|as) [^;:\d]*"
    )


def _broke_out(clause: Token) -> bool:
    """ "The fires that broke out on Friday have cost 46 lives": they have gone on since."""
    particles = [c.lower_ for c in clause.children if c.dep_ == "prt"]
    return " ".join([clause.lower_, *particles]) in vocabulary("periods")["outbreaks"]


def _tells_of_subject(clause: Token, reading: Reading) -> bool:
    event = clause.head
    if not _names_an_event(event) and event.dep_ == "pobj" and event.head.lower_ == "of":
        event = event.head.head  # "the eruption of the volcano, which occurred in 1993"
    over = verb_over(reading.number)
    return (
        over is not None
        and (over.tag_ == "VBD" or not _broke_out(clause))
        and clause.dep_ in ("relcl", "acl")
        and _names_an_event(event)
        and event.dep_ in ("nsubj", "pobj", "nsubjpass")
        and is_under(reading.number, event.head if event.dep_ != "pobj" else event.head.head)
    )
