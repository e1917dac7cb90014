"""Dates beside a figure that are of something else: of what came before it, of somebody's office.

Offsets count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import (
    SUBJECTS,
    auxiliaries,
    clause_of,
    is_under,
    root_of,
    set_off,
    verb_over,
)
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.event_names import in_which
from ledger.extraction.times.happenings import DAY_FORMS, harms
from ledger.vocabulary import vocabulary


def of_a_cause(mention: DateMention, reading: Reading) -> bool:
    """ "20,000 spent a fourth night in the dark after last week's storm": the date is the storm's alone."""
    if harms(reading) and all(point.form in DAY_FORMS for point in mention.points):
        return False
    text = reading.sentence.text
    if in_which().fullmatch(text, mention.end, max(mention.end, reading.quantity.start)):
        return False
    before, owns = text[: mention.start], text[mention.end : mention.end + 2] in ("'s", "’s")
    if (owns and _CAUSE.search(before)) or _after_a_turn().search(before):
        return True
    linked = mention.link == "after" and _is_to_come(reading)  # of the flood after which it is
    begun = mention.points[0].start if linked else mention.start
    date = root_of(replace(mention, start=begun), reading.sentence.parsed)
    token = date
    while token is not None and token.head != token and token.pos_ not in ("VERB", "AUX"):
        below = token.dep_ == "pobj" and token.head.idx < begun and not (linked and token == date)
        hour = token.lower_ in vocabulary("periods")["hours_named"]  # "before dawn on Monday"
        caused = below and not hour and token.head.lower_ in _CAUSES
        if caused and not is_under(reading.number, token):
            return True
        token = token.head
    return False


def _is_to_come(reading: Reading) -> bool:
    verb = verb_over(reading.number)
    return verb is not None and any(c.tag_ == "MD" for c in auxiliaries(verb))


def of_what_followed(mention: DateMention, reading: Reading) -> bool:
    """ "Closed on Monday after a leak killed eight", "searched on Monday when a dam broke, killing 24".

    "Searched a farm on Monday and arrested nine" tells of both that day.
    """
    day = all(point.form in DAY_FORMS for point in mention.points)
    clause = clause_of(mention, reading.sentence.parsed)
    if not day or clause is None or not harms(reading):
        return False
    if clause.lemma_.lower() in vocabulary("periods")["searching"]:
        own = any(is_under(reading.number, c) for c in clause.children if c.dep_ in SUBJECTS)
        joined = [c for c in clause.children if c.dep_ == "conj" and is_under(reading.number, c)]
        also = any(_is_found(reading, c) for c in joined)
        return clause.is_ancestor(reading.number) and not own and not also
    token = reading.number
    while token.head != token and token != clause:
        words = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
        if token.dep_ == "advcl" and "after" in words:
            return clause.is_ancestor(token)
        if token.dep_ == "relcl" and token.head.dep_ in ("pobj", "dobj"):
            event = token.head.lemma_.lower() in vocabulary("periods")["sudden_events"]
            return event and clause.is_ancestor(token)
        token = token.head
    return False


def _is_found(reading: Reading, verb: Token) -> bool:
    """ "Searched a farm and arrested nine": not what was said, or whom they recalled or prayed for."""
    told = vocabulary("periods")
    idle = {*told["saying"], *told["bringing_back"], *told["searching"]}
    if verb_over(reading.number) != verb or verb.lemma_.lower() in idle:
        return False
    preps = [c for c in verb.children if c.dep_ == "prep"]
    return not any(c.dep_ in SUBJECTS for c in verb.children) and not any(
        is_under(reading.number, c) for c in preps
    )


def in_office(mention: DateMention, reading: Reading) -> bool:
    """ "Says Dany Patoux, an aid worker since 2016", "Fikile Mbalula, minister in January 2020"."""
    root = root_of(mention, reading.sentence.parsed)
    while root is not None and root.head != root and root.pos_ not in ("VERB", "AUX"):
        if root.dep_ == "appos" and root.head.pos_ == "PROPN" and set_off(root):
            return not is_under(reading.number, root)
        root = root.head
    return False


_CAUSES = ("after", "since", "following", "despite", "before", "until")
_CAUSE = re.compile(r"\b(?:after|since|following|despite|because of|before|until) (?:the )?$")


@cache
def _after_a_turn() -> re.Pattern[str]:
    """ "After the fall of the old regime ", up to a date."""
    turns = "|".join(vocabulary("periods")["turning_points"])
    return re.compile(
        rf"\b(?:after|following) (?:the |its )?(?:[\w’'-]+ ){{0,2}}(?:{turns})"
        r"(?: of (?:the )?(?:[\w’'-]+ ){1,3}| )(?:in |on |at )?(?:late |early )?$"
    )
