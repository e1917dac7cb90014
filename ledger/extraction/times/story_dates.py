"""What a story's other sentences tell about when a figure holds.

Only the sentences near a figure are looked at, so that a long story costs no more a figure.
"""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.clauses import auxiliaries, clause_of, verb_over
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.going_on import begins
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.times.held_against import compares, only_compares
from ledger.extraction.times.sentence_dates import dates_in, foretells, looks_ahead
from ledger.extraction.times.statement_dates import governs_statement, is_to_be
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places

AROUND = 20
"""Sentences on either side of a figure that count as its surroundings."""


def around(reading: Reading) -> list[Sentence]:
    """Return the sentences near a figure, with its own."""
    at = reading.sentence.index
    return reading.story.sentences[max(0, at - AROUND) : at + AROUND + 1]


def before(reading: Reading) -> list[Sentence]:
    """Return the sentences before a figure's own that belong to its surroundings, without headlines."""
    at = reading.sentence.index
    told = reading.story.sentences[max(0, at - AROUND) : at]
    return [sentence for sentence in told if sentence.role != "headline"]


def continued_date(reading: Reading) -> DateMention | None:
    """The one date of the sentence before, where this sentence goes on with what that one told."""
    sentence, story = reading.sentence, reading.story
    if sentence.index == 0:
        return None
    before = story.sentences[sentence.index - 1]
    if before.block != sentence.block or before.parsed is None or before.role == "headline":
        return None
    if not _goes_on(sentence, before):
        return None
    if foretells(before.text) != foretells(sentence.text) or _NOW.search(sentence.text):
        return None
    if is_ordered(reading) or _opens_with_its_day(sentence):
        return None
    verb = verb_over(reading.number)
    if verb is not None and _is_so_now(verb):
        return None  # "It is 60 percent owned by the state", "It carries 900 a day"
    if verb is not None and verb.lemma_.lower() in (
        *_listed("wanting"),
        *_listed("laying_to_rest"),
    ):
        return None
    if looks_ahead(sentence.text) and not looks_ahead(before.text):
        return None
    told = [m for m in dates_in(before.text) if not _is_statement_in(m, before, reading)]
    told = [m for m in told if not only_compares(m, before) and not begins(before.text, m)]
    told = [m for m in told if not compares(before.text, m)]
    told = [m for m in told if not _in_aside(m, before)] or told
    if is_total(sentence.text) and any(p.form == "back" for m in told for p in m.points):
        return None  # "In all 147 died" after those "of the past day"
    if _HAS_SO_FAR.search(sentence.text) and any(
        p.form not in DAY_FORMS for m in told for p in m.points
    ):
        return None  # "the city has so far had 842 cases" after those of a week
    if len(told) != 1 or (
        told[0].link and not (told[0].link == "since" and is_of_a_total(reading))
    ):
        return None
    return told[0]


def _is_so_now(verb: Token) -> bool:
    """Whether a verb is in the present, and not in the perfect."""
    helping = auxiliaries(verb)
    now = any(t.tag_ in ("VBZ", "VBP") for t in (verb, *helping))
    return now and not any(t.lower_ in ("has", "have") for t in helping)


def is_ordered(reading: Reading) -> bool:
    """ "The court ordered that 93 percent be filled on merit": so it is to be, and was not that day."""
    above = list(reading.number.ancestors)
    return any(map(is_to_be, above)) and any(t.lemma_.lower() in _listed("deciding") for t in above)


def _opens_with_its_day(sentence: Sentence) -> bool:
    """ "On Monday police had given 532": a sentence that opens with a day goes on with no other."""
    first = dates_in(sentence.text)[:1]
    return any(
        m.start < 3 and not m.link and all(p.form in DAY_FORMS for p in m.points) for m in first
    )


def _in_aside(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands in a clause that only tells which one is meant ("the truce that began in May")."""
    if sentence.parsed is None:
        return False
    span = sentence.parsed.char_span(mention.start, mention.end, alignment_mode="expand")
    return span is not None and any(t.dep_ in ("relcl", "acl") for t in span.root.ancestors)


def day_of_telling(reading: Reading) -> DateMention | None:
    """The day up to which the figures here were counted: "As of 3 May ...", "figures of Sunday showed ..."."""
    at, sentences = reading.sentence.index, reading.story.sentences
    for sentence in reversed(sentences[max(0, at - 2) : at + 1]):
        if sentence.block != reading.sentence.block or sentence.role == "headline":
            return None
        for mention in dates_in(sentence.text):
            day = all(point.form in DAY_FORMS for point in mention.points)
            if day and (mention.link == "as of" or _is_statement_in(mention, sentence, reading)):
                return None if _had_been(mention, sentence) else mention
    return None


def _had_been(mention: DateMention, sentence: Sentence) -> bool:
    """ "In Tuesday's update it had reported": told before what is told now."""
    clause = clause_of(mention, sentence.parsed)
    had = clause is not None and any(c.lower_ == "had" for c in auxiliaries(clause))
    return had and mention.link != "as of"


def is_part_of_told(reading: Reading) -> bool:
    """Whether a figure is a part of what the sentence before told: "Of the prisoners, 18 were ill"."""
    opens = re.match(r"[\"“]?Of (?:the|these|those|them)\b", reading.sentence.text)
    return bool(opens) or is_of_a_total(reading)


def is_of_a_total(reading: Reading) -> bool:
    """Whether a figure is a running total, or part of one told just before ("364 of the cases")."""
    text, quantity = reading.sentence.text, reading.quantity
    if re.search(r"\bof (?:the|these|those|them)\b[^;.]*, or (?:\w+ )?$", text[: quantity.start]):
        return True
    if re.match(r" (?!out )(?:[a-z]+ )?of (?:the|these|those|them)\b", text[quantity.end :]):
        return True
    return is_total(text)


def is_total(text: str) -> bool:
    """Whether a sentence counts all there was so far."""
    return bool(re.search(rf"\b(?:{'|'.join(_listed('cumulative'))})\b", text, re.IGNORECASE))


def _goes_on(sentence: Sentence, before: Sentence) -> bool:
    opening = sentence.text.lstrip("\"'“‘").lower()
    words = (*_listed("continuing"), *_listed("cumulative"))
    if any(re.match(re.escape(word) + r"\b", opening) for word in words):
        return True
    shared = _content(sentence) & _content(before)
    of_the = re.match(r"of (?:the|these|those|them)\b", opening) or re.search(
        r"\d (?:[a-z]+ )?of (?:the|these|those|them)\b", opening
    )
    return len(shared) >= (1 if of_the else 2)


def _content(sentence: Sentence) -> set[str]:
    if sentence.parsed is None:
        return set()
    words = {t.lemma_.lower() for t in sentence.parsed if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    return words - {"percent", "cent", "%"}


def _is_statement_in(mention: DateMention, sentence: Sentence, reading: Reading) -> bool:
    if sentence.parsed is None or not len(sentence.parsed):
        return False
    root = next((t for t in sentence.parsed if t.dep_ == "ROOT"), sentence.parsed[0])
    other = Reading(reading.story, sentence, reading.quantity, root, None, None, None)
    return governs_statement(mention, other)


def budget_country(reading: Reading) -> str | None:
    """The one country that a figure's sentence names, else the one its surroundings name."""
    for sentences in ([reading.sentence], around(reading)):
        named = {
            country
            for s in sentences
            for m in find_places(s.text)
            if m.sort != "demonym" and (country := country_of(m.key))
        }
        if len(named) == 1:
            return named.pop()
        if named:
            return None
    return None


def clock_time(reading: Reading) -> str | None:
    """The time of day beside a figure, or near it in a sentence without dates: it is of the same day."""
    text, quantity = reading.sentence.text, reading.quantity
    if looks_ahead(text):
        return None
    for clock in _CLOCK.finditer(text):
        gap = text[min(quantity.end, clock.end()) : max(quantity.start, clock.start())]
        near = len(gap) < 2 if dates_in(text) else len(gap) < NEAR_CLOCK
        dated = any(0 <= date.start - clock.end() < 3 for date in dates_in(text))
        if near and not dated and not re.search(r"[;:—]|, ", gap):
            return clock.group()
    return None


_HAS_SO_FAR = re.compile(
    r"\b(?:has|have) (?:so far|to date) \w+|\b(?:has|have) \w+(?: \w+)? (?:so far|to date)\b"
)
_NOW = re.compile(r"\b(?:is|are|has|have) now\b|\bnow (?:has|have|is|are)\b")
NEAR_CLOCK = 40
"""Characters between a figure and the time of day that it was taken at."""
_CLOCK = re.compile(
    r"\b(?:at|by|until|around|about|shortly after|shortly before) (?:about |around )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|GMT)"
)


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(vocabulary("periods")[name])
