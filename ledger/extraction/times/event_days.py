"""The days of a story's sudden events, and the figures that tell what such an event did.

Only the sentences near a figure are looked at, so that a long story costs no more a figure.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.clauses import auxiliaries, verb_over
from ledger.extraction.times.dates import Anchor, DateMention, Span, resolve
from ledger.extraction.times.event_names import (
    dates_an_event,
    is_new,
    since_event,
    sudden_events,
    without_agent,
)
from ledger.extraction.times.going_on import begins
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.times.sentence_dates import dates_in, is_inquiry, is_said_beside
from ledger.extraction.times.story_dates import AROUND, around
from ledger.extraction.times.yet_to_come import is_scheduled
from ledger.extraction.words import counts_people, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places

RECENT = 366
"""Days after an event within which a story may be about it without saying so first."""
GOES_ON = 45
"""Days for which "since" a day tells of what a story is about."""
LEAD = 2
"""Sentences that open a story."""
AHEAD = 4
"""Sentences after such a one that may tell the day which it leaves out."""


def event_dates(
    reading: Reading, anchor: Anchor, *, dated: bool = False
) -> list[tuple[DateMention, Span]]:
    """The days of the story's sudden events ("the floods of May 10", "Friday's quake").

    A single one dates what the event did to people and things, not what there is or is left, and not
    money, shares or rates. Events that go on ("the fires since Friday") have no end; one of long ago is
    told only beside its own figures. `dated` says that the figure's own words say roughly when it was.
    """
    if not _may_be_of_event(reading):
        return []
    found: dict[Span, DateMention] = {}
    happened: tuple[DateMention, Span | None] | None = None
    for sentence in _told_so_far(reading, dated):
        told = anchor
        for found_date in dates_in(sentence.text):
            mention = without_agent(sentence.text, found_date)
            here, earlier = told, resolve(mention, anchor)
            told = replace(anchor, reference=earlier) if earlier else told
            if is_scheduled(mention, sentence) or _elsewhere(sentence, reading):
                continue
            if _is_how_it_came(mention, sentence, reading):
                happened = happened or (mention, resolve(mention, here))
            span = day_of_event(mention, sentence, here)
            if span is not None and not _long_ago(span, sentence, reading):
                found.setdefault(span, mention)
    if not found and happened and happened[1] and happened[1].is_day:
        return [(happened[0], happened[1])]
    going_on = {span.start for span in found if span.end is None}
    now = not _is_harm(reading) and _is_told_now(reading) and not _is_uprooted(reading, found)
    return [
        (m, s) for s, m in found.items() if s.end is None or (not now and s.start not in going_on)
    ]


def _told_so_far(reading: Reading, dated: bool) -> list[Sentence]:
    """The sentences up to a figure; its day may be told right after a lead that tells no time, or but roughly."""
    at = reading.sentence.index
    near = around(reading)
    told = [sentence for sentence in near if sentence.index <= at]
    if at > LEAD or (not dated and any(_tells_a_time(sentence) for sentence in told)):
        return told
    return [s for s in near if s.index <= at or (s.index <= at + AHEAD and not is_new(s.text))]


def _tells_a_time(sentence: Sentence) -> bool:
    return any(not is_said_beside(mention, sentence.text) for mention in dates_in(sentence.text))


def _is_uprooted(reading: Reading, found: Iterable[Span]) -> bool:
    """ "Sunday's flood ... 30,000 have been displaced": what a disaster lately over did, with no war beside it."""
    verb, today = verb_over(reading.number), Anchor(reading.story.article.published).day
    edges = {c.dep_ for c in verb.children} if verb is not None else set()
    if verb is None or "auxpass" not in edges or "agent" in edges:
        return False  # "displaced by gangs"
    if verb.lemma_.lower() not in _listed("uprooting"):
        return False
    text = " ".join(sentence.text for sentence in around(reading))
    lately = all(s.start and today and (today - s.start).days <= GOES_ON for s in found)
    lasting = re.search(rf"\b(?:{_lasting()}|fighting|troops)s?\b", text, re.IGNORECASE)
    return lately and not lasting and bool(_disasters().search(text))


@cache
def _disasters() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_listed('disasters'))})s?\b", re.IGNORECASE)


def _is_told_now(reading: Reading) -> bool:
    """ "Have forced 9,600 people to flee": told in the present, which what is over is not."""
    verb = reading.verb
    return verb is not None and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries(verb))


def _is_how_it_came(mention: DateMention, sentence: Sentence, reading: Reading) -> bool:
    """ "Three died when a boat capsized. It was near the shore on Monday when it flipped": told after the lead."""
    after = 0 < sentence.index - reading.sentence.index <= LEAD
    if not after or reading.sentence.index > LEAD or mention.link or not _is_harm(reading):
        return False
    day = all(point.form in DAY_FORMS for point in mention.points)
    said = _SAID_ON.search(sentence.text[: mention.start])
    return day and not said and bool(_mishaps().search(sentence.text))


def _of_a_mishap(mention: DateMention, sentence: Sentence) -> bool:
    """ "A tanker exploded in Karachi on Monday", "gunmen attacked a market on Saturday": told in the lead."""
    text = sentence.text[: mention.start]
    before = re.split(r"[;:—]|, (?!off\b|near\b|in\b|killing\b)", text)[-1]
    mishap = _mishaps().search(before)
    if sentence.index > LEAD or mention.link or mishap is None or _SAID_ON.search(before):
        return False
    at = len(text) - len(before) + mishap.end()
    another = any(at <= other.start < mention.start for other in dates_in(sentence.text))
    done = _another_deed().search(before, mishap.end())
    return not another and not done and not _ASIDE.search(before[: mishap.start()])


@cache
def mishaps() -> str:
    """A pattern of the past forms for what befalls vessels, vehicles and buildings at once."""
    return "(?:" + "|".join(_listed("mishaps")) + ")"


@cache
def _mishaps() -> re.Pattern[str]:
    return re.compile(rf"\b{mishaps()}\b")


@cache
def _another_deed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('periods')['other_deeds'])})\b")


_ASIDE = re.compile(r"(?<!said )(?<!says )\b(?:that|who|which|accused|over)\b")
_SAID_ON = re.compile(r"\b(?:said|told(?: [\w’'-]+){1,3}|announced|reported)(?: late| early)? $")


def day_of_event(mention: DateMention, sentence: Sentence, anchor: Anchor) -> Span | None:
    """The day of the event that a date belongs to, open at its end where several go on from there."""
    text = sentence.text
    day = all(point.form in DAY_FORMS for point in mention.points)
    if mention.link == "since" and day and re.search(rf"\b{sudden_events()}s?\b", text):
        begun, today = resolve(mention, anchor), anchor.day
        if begun and begun.start and text[mention.end : mention.end + 2] in ("'s", "’s"):
            return Span(begun.start, begun.start)  # "arrests since Tuesday's protests"
        fresh = begun and begun.start and today and (today - begun.start).days <= GOES_ON
        return begun if fresh else None
    if not dates_an_event(text, mention) and not (day and _of_a_mishap(mention, sentence)):
        return None
    if begins(text, mention) and not _several_began().search(text[: mention.start]):
        return None  # "the offensive that began on 2 March" has gone on since
    month = sentence.index <= LEAD and all(point.form == "month" for point in mention.points)
    if mention.link == "after" and (day or month):  # "three weeks after the quake of 6 February"
        mention = replace(mention, link="")
    span = resolve(mention, anchor)
    if span is None or not (span.is_day or (month and span.end)):
        return None
    return Span(span.start, None) if _several_began().search(text[: mention.start]) else span


@cache
def _several_began() -> re.Pattern[str]:
    """ "Attacks that began on ", "the fires broke out ", up to a date."""
    return re.compile(
        rf"\b{sudden_events()}s\b(?:,? (?!said|told)[\w’'-]+){{0,7}} (?:began|begun|started|broke out|erupted) (?:on |late |early )?$",
        re.IGNORECASE,
    )


def _long_ago(span: Span, sentence: Sentence, reading: Reading) -> bool:
    """Whether an event lies far before the day of publication, and isn't what the lead tells of."""
    today = Anchor(reading.story.article.published).day
    beside = abs(sentence.index - reading.sentence.index) <= 1 and sentence.index <= LEAD
    if today is None or span.start is None or beside:
        return False
    return (today - span.start).days > RECENT


def _may_be_of_event(reading: Reading) -> bool:
    """Whether a figure tells what an event did: harm, ruin, votes, or what befell people in the past tense."""
    quantity, text = reading.quantity, reading.sentence.text
    if (
        quantity.per
        or re.search(r"\b(?:from|than) $", text[: quantity.start])
        or _habit().search(text)
        or is_inquiry(text)
    ):
        return False
    if quantity.unit == "magnitude":
        return not re.search(r"\b(?:aftershock|foreshock|second)", text)
    if reading.kind == "stock" or _came_after(reading) or of_lasting_harm(text[: quantity.start]):
        return False
    if quantity.unit not in (None, "people", "household") and not _wrecked(reading):
        return False
    if _is_harm(reading):
        return True
    befell = word_set("kinds", "befalling_verbs") | set(_listed("attacking"))
    verb = reading.verb
    return (
        verb is not None
        and verb.lemma_.lower() in befell
        and verb.tag_ in ("VBD", "VBN")
        and not any(c.tag_ == "MD" for c in auxiliaries(verb))
    )


def _is_harm(reading: Reading) -> bool:
    """Whether a figure's own words tell of harm, ruin or votes, which an event brings about."""
    told = since_event(reading.sentence.text)
    deadly = reading.verb is not None and reading.verb.lemma_.lower() in _listed("deadly")
    words = _told_words(reading)
    lives = "life" in words and not words.isdisjoint(_listed("life_taking"))
    return told or deadly or lives or _wrecked(reading) or bool(words & _outcomes())


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
    done = reading.verb.lemma_.lower() if reading.verb is not None else ""
    return done in _listed("aftermath") or is_laid_to_rest(reading)


def is_laid_to_rest(reading: Reading) -> bool:
    """ "35 of the victims have been identified", "28 of the dead were buried", "eight of the injured were flown out": those harmed before."""
    text, quantity = reading.sentence.text, reading.quantity
    verbs = (reading.verb, verb_over(reading.number))
    laid = any(v is not None and v.lemma_.lower() in _listed("laying_to_rest") for v in verbs)
    told = f"{reading.population or ''} {text[quantity.start : quantity.end + 40]}".lower()
    whole = re.search(r"\b[Oo]f (?:the )?$", text[: quantity.start])
    done = not whole and any(v is not None and v.lemma_.lower() in _done_about() for v in verbs)
    seen_to = done and re.search(r"\b(?:injured|wounded|hurt|survivors|rescued)\b", told)
    return bool(
        seen_to or (laid and re.search(r"\b(?:dead|bodies|victims|killed|corpses)\b", told))
    )


@cache
def _done_about() -> frozenset[str]:
    return frozenset(vocabulary("happenings")["done_about"])


def _wrecked(reading: Reading) -> bool:
    """Whether a figure counts things that an event ruins ("47,000 buildings collapsed")."""
    verb = reading.verb
    things = reading.noun is None or not counts_people(reading.noun)
    return things and verb is not None and verb.lemma_.lower() in _listed("ruining")


def _elsewhere(sentence: Sentence, reading: Reading) -> bool:
    """Whether an event's sentence names other countries than the figure's, or the last one before it."""
    told = reading.story.sentences[
        max(0, reading.sentence.index - AROUND) : reading.sentence.index + 1
    ]
    here = next((c for s in reversed(told) if (c := countries_in(s.text))), frozenset())
    there = countries_in(sentence.text)
    return bool(here and there) and not here & there


@lru_cache(maxsize=512)
def countries_in(text: str) -> frozenset[str]:
    """The countries that a text names, or names places of."""
    return frozenset(c for m in find_places(text) if (c := country_of(m.key)))


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(vocabulary("periods")[name])
