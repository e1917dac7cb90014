"""The days of a story's sudden events, and the figures that tell what such an event did.

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
from ledger.extraction.times.sentence_dates import dates_in
from ledger.extraction.times.story_dates import AROUND, around
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places


def event_dates(reading: Reading, anchor: Anchor) -> list[tuple[DateMention, Span]]:
    """The days of the story's sudden events ("the floods of May 10", "Friday's quake").

    A single one dates what the event did to people and things, not what there is or is left, and not
    money, shares or rates.
    """
    if not _may_be_of_event(reading):
        return []
    found: dict[Span, DateMention] = {}
    for sentence in around(reading):
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


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(vocabulary("periods")[name])
