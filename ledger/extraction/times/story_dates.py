"""What a story's other sentences tell about when a figure holds.

Only the sentences near a figure are looked at, so that a long story costs no more a figure.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.clauses import is_scheduled, verb_over
from ledger.extraction.times.dates import Anchor, DateMention, Span, resolve
from ledger.extraction.times.event_names import (
    dates_an_event,
    since_event,
    sudden_events,
    without_agent,
)
from ledger.extraction.times.held_against import only_compares
from ledger.extraction.times.sentence_dates import dates_in, figures_in, foretells, looks_ahead
from ledger.extraction.times.statement_dates import governs_statement
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places

AROUND = 20
"""Sentences on either side of a figure that count as its surroundings."""
TOO_SLOW = 3
"""A total this many times what a stated rate could bring about in a period contradicts the period."""


def this_year(reading: Reading) -> int | None:
    """The year that "this year" means in a story without a date, where its own years show it.

    Only in a text that counts year by year: the latest year it names, or the one after where a
    sentence sets that year against "this year".
    """
    if reading.story.article.published:
        return None
    return _latest_of_series(reading)


def reached_year(reading: Reading) -> int | None:
    """The year at which a text that counts year by year has arrived, for its undated measures.

    Counts of people and things belong to events and not to such a series.
    """
    unit = reading.quantity.unit
    if unit in (None, "people", "household", "ratio") or (
        unit == "percent" and not _moves(reading)
    ):
        return None
    if unit.isupper() and not reading.quantity.per:
        return None  # a sum of money was paid once, or costs so much at any time
    latest = _latest_of_series(reading)
    published = reading.story.article.published
    if latest and published and not 0 <= int(published[:4]) - latest <= 1:
        return None
    return latest


def _moves(reading: Reading) -> bool:
    """Whether a percentage tells of a rise or fall, which a series of years has, not of a share."""
    before = reading.sentence.text[: reading.quantity.start].split()[-1:]
    if before and before[0].lower() in word_set("kinds", "fall_words") | word_set(
        "kinds", "rise_words"
    ):
        return True
    if reading.verb is None:
        return False
    kinds = ("rise_verbs", "fall_verbs", "rise_nouns", "fall_nouns")
    return any(reading.verb.lemma_.lower() in word_set("kinds", kind) for kind in kinds)


def _latest_of_series(reading: Reading) -> int | None:
    contrasted: set[int] = set()
    years: set[int] = set()
    for sentence in _around(reading):
        named = {int(y) for m in dates_in(sentence.text) for y in _years_told(sentence.text, m)}
        years |= named
        if re.search(r"\bthis year\b", sentence.text, re.IGNORECASE):
            contrasted |= named
    published = reading.story.article.published
    if published:
        years = {year for year in years if year <= int(published[:4])}
    if not years or max(years) - 1 not in years:
        return None
    latest = max(years)
    return latest + 1 if latest in contrasted and not published else latest


def _years_told(text: str, mention: DateMention) -> list[str]:
    """Years of a mention that lie in the past as the text tells it."""
    ahead = mention.link in ("by", "until") or looks_ahead(text)
    return [] if ahead else [v for p in mention.points for k, v in p.parts if k == "year"]


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
    if foretells(before.text) and not foretells(sentence.text):
        return None
    told = [m for m in dates_in(before.text) if not _is_statement_in(m, before, reading)]
    told = [m for m in told if not only_compares(m, before)]
    told = [m for m in told if not _in_aside(m, before)] or told
    if is_total(sentence.text) and any(p.form == "back" for m in told for p in m.points):
        return None  # "In all 147 died" after those "of the past day"
    if len(told) != 1 or (
        told[0].link and not (told[0].link == "since" and is_of_a_total(reading))
    ):
        return None
    return told[0]


def _in_aside(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands in a clause that only tells which one is meant ("the truce that began in May")."""
    if sentence.parsed is None:
        return False
    span = sentence.parsed.char_span(mention.start, mention.end, alignment_mode="expand")
    return span is not None and any(t.dep_ in ("relcl", "acl") for t in span.root.ancestors)


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
    return {t.lemma_.lower() for t in sentence.parsed if t.pos_ in ("NOUN", "PROPN", "ADJ")}


def _is_statement_in(mention: DateMention, sentence: Sentence, reading: Reading) -> bool:
    if sentence.parsed is None or not len(sentence.parsed):
        return False
    root = next((t for t in sentence.parsed if t.dep_ == "ROOT"), sentence.parsed[0])
    other = Reading(reading.story, sentence, reading.quantity, root, None, None, None)
    return governs_statement(mention, other)


def event_dates(reading: Reading, anchor: Anchor) -> list[tuple[DateMention, Span]]:
    """The days of the story's sudden events ("the floods of May 10", "Friday's quake").

    A single one dates what the event did to people and things, not what there is or is left, and not
    money, shares or rates.
    """
    if not _may_be_of_event(reading):
        return []
    found: dict[Span, DateMention] = {}
    for sentence in _around(reading):
        told = anchor
        for found_date in dates_in(sentence.text):
            mention = without_agent(sentence.text, found_date)
            here, earlier = told, resolve(mention, anchor)
            told = replace(anchor, reference=earlier) if earlier else told
            if is_scheduled(mention, sentence) or _elsewhere(sentence, reading):
                continue
            if dates_an_event(sentence.text, mention):
                span = resolve(mention, here)
                if span is not None and span.is_day:
                    found.setdefault(span, mention)
    return [(mention, span) for span, mention in found.items()]


def _may_be_of_event(reading: Reading) -> bool:
    """Whether a figure tells what an event did: harm, ruin, votes, or what befell people in the past tense."""
    quantity, text = reading.quantity, reading.sentence.text
    if (
        quantity.per
        or re.search(r"\b(?:from|than) $", text[: quantity.start])
        or _habit().search(text)
    ):
        return False
    if reading.kind == "stock" or _came_after(reading) or of_lasting_harm(text[: quantity.start]):
        return False
    if quantity.unit not in (None, "people", "household", "ratio") and not _wrecked(reading):
        return False
    if quantity.unit == "ratio" or since_event(text) or _told_words(reading) & _outcomes():
        return True
    befell = word_set("kinds", "befalling_verbs") | set(_listed("attacking"))
    verb = reading.verb
    return (
        verb is not None
        and verb.lemma_.lower() in befell
        and verb.tag_ in ("VBD", "VBN")
        and not (
            any(
                c.tag_ in ("MD", "VBZ", "VBP")
                for c in verb.children
                if c.dep_ in ("aux", "auxpass")
            )
        )
    )


def of_lasting_harm(before: str) -> bool:
    """ "The war, which saw 160 killed": the event named last before the figure lasted longer than a day."""
    named = re.findall(rf"\b(?:{_lasting()}|{sudden_events()})s?\b(?!-)", before, re.IGNORECASE)
    return bool(named) and re.fullmatch(f"(?:{_lasting()})s?", named[-1], re.IGNORECASE) is not None


@cache
def _lasting() -> str:
    return "|".join([*_listed("lasting_events"), *_listed("slow_harm")])


def _told_words(reading: Reading) -> set[str]:
    """The words for what is counted and what happened to it, with the subject of that verb."""
    tokens = [t for t in (reading.noun, reading.verb, verb_over(reading.number)) if t is not None]
    tokens += [
        c for t in tokens for c in t.children if c.dep_ in ("nsubj", "nsubjpass", "amod", "acl")
    ]
    words = {form for t in tokens for form in (t.lower_, t.lemma_.lower())}
    return words | set(re.findall(r"[a-z]+", (reading.population or "").lower()))


@cache
def _outcomes() -> frozenset[str]:
    sorts = vocabulary("periods")["same_events"]
    return frozenset(w for s in ("harm", "ruin", "ballots") for w in sorts[s])


@cache
def _habit() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_listed('habitual'))})\b", re.IGNORECASE)


def _came_after(reading: Reading) -> bool:
    """Whether a figure tells what was done about an event, or came of it, at a time of its own."""
    return reading.verb is not None and reading.verb.lemma_.lower() in _listed("aftermath")


def budget_country(reading: Reading) -> str | None:
    """The one country that a figure's sentence names, else the one its surroundings name."""
    for sentences in ([reading.sentence], _around(reading)):
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


NEAR_CLOCK = 40
"""Characters between a figure and the time of day that it was taken at."""
_CLOCK = re.compile(
    r"\b(?:at|by|until|around|about|shortly after|shortly before) (?:about |around )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|GMT)"
)


def _wrecked(reading: Reading) -> bool:
    """Whether a figure counts things that an event ruins ("47,000 buildings collapsed")."""
    verb = reading.verb
    return verb is not None and verb.lemma_.lower() in _listed("ruining")


def _elsewhere(sentence: Sentence, reading: Reading) -> bool:
    """Whether an event's sentence names other countries than the figure's, or the last one before it."""
    told = reading.story.sentences[
        max(0, reading.sentence.index - AROUND) : reading.sentence.index + 1
    ]
    here = next((c for s in reversed(told) if (c := _countries(s.text))), frozenset())
    there = _countries(sentence.text)
    return bool(here and there) and not here & there


@lru_cache(maxsize=512)
def _countries(text: str) -> frozenset[str]:
    return frozenset(c for m in find_places(text) if (c := country_of(m.key)))


def contradicted(reading: Reading, mention: DateMention, span: Span) -> bool:
    """Whether a date without its year leaves too little time for the total, at the rate stated beside it.

    "Since 15 September over 761,000 ... an average of 23,000 in each of the past two months".
    """
    if mention.link != "since" or any("year" in dict(point.parts) for point in mention.points):
        return False
    end = Anchor(reading.story.article.published).day
    total = reading.quantity.value_low or reading.quantity.value
    if end is None or span.start is None or not total:
        return False
    days = max((end - span.start).days, 1)
    rates = [rate for sentence in _paragraph(reading) for rate in _daily_rates(sentence.text)]
    return any(total > TOO_SLOW * rate * days for rate in rates)


_EACH = re.compile(
    r"\b(?:an?|per|each|every|each of the (?:past|last) [\w-]+) (?P<unit>day|week|month|year)s?\b(?! (?:earlier|ago|before|later|on)\b)"
)
_DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}


def _daily_rates(text: str) -> list[float]:
    """How much a day the figures of a sentence come to that are told by the day, week, month or year."""
    rates = []
    for quantity in figures_in(text):
        each = _EACH.search(text, quantity.end, quantity.end + 60)
        if each and quantity.value:
            rates.append(quantity.value / _DAYS[each["unit"]])
    return rates


def _paragraph(reading: Reading) -> list[Sentence]:
    at, block = reading.sentence.index, reading.sentence.block
    return [s for s in reading.story.sentences[max(0, at - 3) : at + 4] if s.block == block]


def _around(reading: Reading) -> list[Sentence]:
    at = reading.sentence.index
    return reading.story.sentences[max(0, at - AROUND) : at + AROUND + 1]


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(vocabulary("periods")[name])
