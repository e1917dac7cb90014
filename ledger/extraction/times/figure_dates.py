"""Which of a sentence's dates governs one of its figures.

Offsets count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import auxiliaries, clause_holds, clause_of, verb_over
from ledger.extraction.times.dates import DateMention, find_dates
from ledger.extraction.times.dates_beside import (
    BASE,
    belongs_to_another,
    follows,
    of_a_part,
    of_compared,
    shared_time,
)
from ledger.extraction.times.dates_of_others import in_office, of_a_cause, of_what_followed
from ledger.extraction.times.dates_of_those_counted import (
    in_own_clause,
    is_multiple,
    of_a_number,
    of_its_subject,
)
from ledger.extraction.times.event_names import dates_an_event, in_which
from ledger.extraction.times.happenings import DAY_FORMS, date_of_happening, date_of_telling
from ledger.extraction.times.held_against import COMPARING_FORMS, compares, is_compared
from ledger.extraction.times.rises_and_falls import Found, at_its_end, of_a_rise_or_fall
from ledger.extraction.times.sentence_dates import SentenceDates, dates_in, is_extreme, listed
from ledger.extraction.times.statement_dates import governs_statement


def own_date(dates: SentenceDates, reading: Reading) -> tuple[DateMention, int] | None:
    """The date that governs a figure, and by how many years it lies off; None where none does.

    "Fell from 6,200 tonnes to 333 in 2023": the first figure lies a year before the date.
    """
    free = [
        mention
        for mention in dates.mentions
        if not _only_orders(mention)
        and not of_a_cause(mention, reading)
        and not in_office(mention, reading)
        and not of_what_followed(mention, reading)
        and not _names_a_war(mention, reading)
        and not governs_statement(mention, reading)
        and not _is_brought_to(mention, reading)
        and not _of_the_whole(mention, reading)
        and not of_a_part(mention, dates, reading)
        and not (reading.quantity.unit == "ratio" and mention.points[0].form in COMPARING_FORMS)
    ]
    then = _of_then(reading)
    if then is not None:
        return then, 0
    free = [m for m in free if m.start > _spelt_out_from(dates, reading)]
    if not free:
        return None
    rules = _RULES_OF_COMPARED if is_compared(reading) else _RULES
    for rule in rules:
        found = rule(free, dates, reading)
        if found is not None:
            return _left_behind(at_its_end(found, reading), dates, reading)
    return None


def _spelt_out_from(dates: SentenceDates, reading: Reading) -> int:
    """ "Mourned on Monday the 90 who died in May: 60 in Oran, 30 in Setif": where a list begins whose time is the whole's."""
    colon = reading.sentence.text.rfind(": ", 0, reading.quantity.start)
    verb = verb_over(reading.number)
    told = any(q.end <= colon for q in dates.quantities)
    return colon if told and (verb is None or verb.idx < colon) else -1


def _left_behind(found: tuple[DateMention, int], dates: SentenceDates, reading: Reading) -> Found:
    """ "Profit for 2023 was 61 million, up from 48 million": the level left is of the year before, if of any."""
    mention, years = found
    text, quantity = reading.sentence.text, reading.quantity
    told = any(mention.end <= q.start < q.end <= quantity.start for q in dates.quantities)
    if years or not told or not _UP_FROM.search(text[: quantity.start]):
        return found
    yearly = _by_the_year().search(text[: quantity.start]) and _LEFT_SO.match(text, quantity.end)
    return (mention, -1) if mention.is_year and reading.kind == "flow" and yearly else None


@cache
def _by_the_year() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed('told_by_year'))})\b", re.IGNORECASE)


def _of_then(reading: Reading) -> DateMention | None:
    """ "The worst since 1998, when 101 people died": the date of the time that a figure's clause goes back to."""
    text, start = reading.sentence.text, reading.quantity.start
    for mention in reversed(find_dates(text[:start])):
        event = in_which().fullmatch(text, mention.end, start)  # "since the 2010 quake, in which"
        told = event or _WHEN.match(text, mention.end)
        dated = mention.points[0].form in _DATED_FORMS and mention.link in ("", "since", "after")
        opens = mention.start == 0 or not _was_so_then(reading)
        if told and dated and not opens and not _ENDS_CLAUSE.search(text, told.end(), start):
            return replace(mention, link="")
        return None
    return None


def _was_so_then(reading: Reading) -> bool:
    """ "The worst since 1998 when it broke out: 300 have died": only the past tense tells of that time."""
    verb = verb_over(reading.number)
    helping = auxiliaries(verb) if verb is not None else []
    return verb is None or any(
        t.tag_ == "VBD" for t in (*helping[:1], *([] if helping else [verb]))
    )


def _only_orders(mention: DateMention) -> bool:
    """ "after the ban", "before the war": said of an order of events, it dates nothing."""
    return mention.link in ("", "after", "before") and mention.points[0].form == "order"


def _names_a_war(mention: DateMention, reading: Reading) -> bool:
    """ "Keeps 30 percent of posts for families of the 1971 war": the year tells which war, not when it is so."""
    so = mention.is_year and not mention.link and reading.kind in ("stock", "share", "rate")
    return so and bool(_lasting().match(reading.sentence.text, mention.end))


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ )?(?:{'|'.join(listed('lasting_events'))})\b")


def _of_the_whole(mention: DateMention, reading: Reading) -> bool:
    """ "A fifth of last year's total": the date is of what the share is taken of."""
    text, quantity = reading.sentence.text, reading.quantity
    if quantity.unit not in ("percent", "ratio") or mention.start < quantity.end:
        return False
    whole = text[quantity.end : mention.start].strip() in ("of", "of the")
    return whole and bool(_WHOLE.match(text, mention.end))


def _bracketed(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "in 2024 (12,800 hectares)", "12,800 hectares (2024)"."""
    text, quantity = reading.sentence.text, reading.quantity
    for mention in free:
        if text[mention.end : quantity.start].strip() == "(" and mention.end < quantity.start:
            return mention, 0
        between = text[quantity.end : mention.start]
        if (
            re.fullmatch(r" ?(?:[\w-]+ ){0,2}\(", between)
            and text[mention.end : mention.end + 1] == ")"
        ):
            return mention, 0
    return None


def _directly_after(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The date that follows with neither figure nor clause between: "6,200 tons in 2022"."""
    for mention in free:
        if not is_multiple(reading) and follows(mention, reading.quantity, dates, reading):
            return mention, 0
    return None


def _directly_before(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "This Year Over 760,000 Refugees Returned", "the 2005 escape of four"."""
    for mention in free:
        between = reading.sentence.text[mention.end : reading.quantity.start]
        if mention.end <= reading.quantity.start and (
            _LEADS_UP.fullmatch(between)
            or _LEVEL_OF.fullmatch(between)
            or _ITS_LEVEL.fullmatch(between)
        ):
            return mention, 0
    return None


def _of_its_own_verb(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The date after a figure that its own verb has, where one before it belongs to another verb."""
    verb, text = verb_over(reading.number), reading.sentence.text
    clauses = [(mention, clause_of(mention, reading.sentence.parsed)) for mention in free]
    before = [clause for mention, clause in clauses if mention.end <= reading.quantity.start]
    if verb is None or not before or verb in before or is_multiple(reading):
        return None
    for mention, clause in clauses:
        after = mention.start >= reading.quantity.end and not compares(text, mention)
        if after and clause == verb and not belongs_to_another(mention, dates, reading):
            return mention, 0
    return None


def _before_it(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date before the figure whose clause holds it, best one that no other figure has."""
    holding = [
        mention
        for mention in reversed(free)
        if mention.end <= reading.quantity.start
        and clause_holds(mention, reading)
        and not _only_held_against(mention, reading)
        and not _THROWN_IN.search(_around(mention, reading))
        and not _said_since(mention, reading)
        and not _a_nearer_day(mention, free, dates, reading)
    ]
    own = [mention for mention in holding if not belongs_to_another(mention, dates, reading)]
    shared = [mention for mention in holding if not of_compared(mention, dates, reading)]
    base = BASE.search(reading.sentence.text[: reading.quantity.start])
    best = own or ([] if base else shared)  # "fell to 5.8 this week from 5.9"
    return (best[0], 0) if best else None


def _said_since(mention: DateMention, reading: Reading) -> bool:
    """ "A list of May had 858, while the ministry told the house in June that 1,500 ...": set against it, with a day of its own."""
    text, start = reading.sentence.text, reading.quantity.start
    return any(
        mention.end < other.start < start
        and _WHILE.search(text, mention.end, other.start)
        and governs_statement(other, reading)
        for other in dates_in(text)
    )


def _is_brought_to(mention: DateMention, reading: Reading) -> bool:
    """ "9 died on Monday, bringing to 61 the number of dead": the number is of all, and the day of some."""
    verb = next((t for t in reading.number.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb.tag_ != "VBG" or mention.start > verb.idx:
        return False
    brought = verb.lemma_.lower() in listed("recounting") | {"take"}
    return brought and any(c.lemma_.lower() in listed("counts") for c in verb.children)


def _only_held_against(mention: DateMention, reading: Reading) -> bool:
    """Whether a date is but a standard; "a far cry from 2022, with 30,000" gives that year's own figure."""
    text = reading.sentence.text
    told = _WITH.fullmatch(text, mention.end, reading.quantity.start)
    return compares(text, mention) and not told


def _a_nearer_day(
    mention: DateMention, free: list[DateMention], dates: SentenceDates, reading: Reading
) -> bool:
    """ "Passed 30,000 this year after 564 landed in 12 boats on Friday": the day is in the figure's own clause."""
    doc, text = reading.sentence.parsed, reading.sentence.text
    outer = clause_of(mention, doc)
    for other in free:
        inner = clause_of(other, doc)
        nearer = inner is not None and outer is not None and outer.is_ancestor(inner)
        if other.start < reading.quantity.end or not nearer or compares(text, other):
            continue
        if (
            _is_day(other)
            and clause_holds(other, reading)
            and not of_compared(other, dates, reading)
        ):
            return True
    return False


def _is_day(mention: DateMention) -> bool:
    return all(point.form in DAY_FORMS for point in mention.points)


def _around(mention: DateMention, reading: Reading) -> str:
    """The sentence up to a figure, with the date in it replaced by a mark."""
    text = reading.sentence.text
    return f"{text[: mention.start]}\0{text[mention.end : reading.quantity.start]}"


def _through_its_verb(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date after the figure that its own verb, or one above it, governs."""
    text = reading.sentence.text
    for mention in free:
        if mention.start < reading.quantity.end or compares(text, mention) or is_multiple(reading):
            continue
        if _ENDS_SENTENCE.search(text, reading.quantity.end, mention.start):
            continue
        shared = mention.link == "since" and _is_subject(reading, mention)
        others = belongs_to_another(mention, dates, reading) and not shared
        held = clause_holds(mention, reading) or shared_time(mention, dates, reading)
        if not others and held:
            return mention, 0
    return None


def _is_subject(reading: Reading, mention: DateMention) -> bool:
    """ "Nine towns have reported 300 cases since May": who has done it has done it since then too."""
    verb = clause_of(mention, reading.sentence.parsed)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] if verb is not None else []
    helped = verb is not None and any(c.lower_ in ("has", "have") for c in auxiliaries(verb))
    return helped and any(s in (reading.number, reading.number.head) for s in subjects)


def _of_the_event_named(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "The quake in January 1994 that claimed 61 lives", which parsers seldom see through."""
    text = reading.sentence.text
    for mention in free:
        gap = text[mention.end : reading.quantity.start]
        did = _WHICH_HARMED.fullmatch(gap) if "that" in gap or "which" in gap else None
        if (
            did
            or in_which().fullmatch(gap)
            or (_WHICH_DID.fullmatch(gap) and dates_an_event(text, mention))
        ):
            return replace(mention, link=""), 0
    return None


def _of_the_happening(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    mention = date_of_happening(free, reading) or date_of_telling(free, reading)
    return (mention, 0) if mention else None


def _stretch_after(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "Had to leave their homes since January": a stretch with neither clause nor figure between, however parsed."""
    text, quantity = reading.sentence.text, reading.quantity
    mention = next((m for m in free if m.start >= quantity.end), None)
    if mention is None or reading.kind != "flow" or mention.link not in ("", "since"):
        return None
    if len(mention.points) == 1 and mention.points[0].form in ("day", "weekday", "iso", "day_word"):
        return None
    words = re.findall(r"[a-z]+|[;:,—(]", text[quantity.end : mention.start].lower())
    figure = any(quantity.end <= q.start < mention.start for q in dates.quantities)
    apart = figure or not listed("parting").isdisjoint(words) or compares(text, mention)
    return None if apart else (mention, 0)


def _before_a_colon(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "On Thursday the shells fell again: four people were killed": what stands behind it tells how it was."""
    text, quantity = reading.sentence.text, reading.quantity
    colon = text.rfind(": ", 0, quantity.start)
    if colon < 0 or reading.kind != "flow" or any(m.start > colon for m in free):
        return None
    told = [m for m in free if not m.link and not compares(text, m) and not is_extreme(text, m)]
    struck = told and (dates_an_event(text, told[-1]) or _struck().search(text[:colon]))
    if told and _is_day(told[-1]) and not struck:
        return None  # "On Monday a panel laid out its findings: 41 were beheaded"
    counts = any(told and told[-1].end <= q.start < colon for q in dates.quantities)
    return (told[-1], 0) if told and not counts else None


@cache
def _struck() -> re.Pattern[str]:
    words = [*listed("coming_about"), *listed("mishaps"), *listed("onsets")]
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _over_the_same(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "More than the 170 deaths that the navy recorded over the same time": one stretch for both figures."""
    for mention in free:
        after = mention.start >= reading.quantity.end
        if after and mention.points[0].form == "same_stretch":
            others = any(reading.quantity.end <= q.start < mention.start for q in dates.quantities)
            return None if others else (mention, 0)
    return None


_RULES_OF_COMPARED = (_bracketed, _directly_after, of_a_rise_or_fall, in_own_clause, _over_the_same)
_RULES = (
    _bracketed,
    _of_the_event_named,
    _directly_after,
    _directly_before,
    of_a_rise_or_fall,
    in_own_clause,
    of_a_number,
    _of_its_own_verb,
    _before_it,
    _through_its_verb,
    of_its_subject,
    _of_the_happening,
    _stretch_after,
    _before_a_colon,
)


_UP_FROM = re.compile(
    r"\b(?:(?:up|down|rising|falling) from|compared (?:with|to)|against) (?:an? |just |only |about )?$"
)
_LEFT_SO = re.compile(r"(?: (?:tonnes?|tons?|barrels|[a-z]*(?:dollars|euros|pounds)))?(?:\W*$|,)")
_WHEN = re.compile(r"(?:['’]s (?:[\w-]+ ){0,2}[\w-]+)?,? when\b")
_ENDS_CLAUSE = re.compile(r"[;:—,]")
_DATED_FORMS = ("day", "iso", "month", "year", "years", "quarter", "half", "calendar", "weekday")
_ENDS_SENTENCE = re.compile(r";|:\s")
_THROWN_IN = re.compile(r", (?:who|which|whose|where)\b[^,;\0]*\0[^,;]*,")
_WHOLE = re.compile(r"(?:['’]s)? (?:\w+ )?(?:total|figure|level|number|count|toll|sum)s?\b")
_WHILE = re.compile(r"\b(?:while|whereas|but)\b|;")
_WITH = re.compile(r"[^;\d]*, with (?:an? )?(?:\w+ )?")
_LEADS_UP = re.compile(
    r"(?:['’]s)?,? ?(?:(?:an?|the|only|just|another|some|total of|combined|record) )*"
)
_LEVEL_OF = re.compile(
    r"(?:['’]s)? (?:[\w-]+ ){0,2}(?:peak|record|high|low|total|toll|tally|count|figure|number|level)s? of (?:just |only |about |over )?"
)
""" "2014's peak of 1,215", "last year's total of 300"."""
_WHICH_HARMED = re.compile(
    r",? (?:that|which) (?:killed|left|claimed|injured|wounded|displaced|destroyed|took|cost) (?:[a-z]+ ){0,3}"
)


_ITS_LEVEL = re.compile(r"['’]s (?:[a-z-]+ ){0,3}at (?:(?:just|only|about|over|some|nearly) )?")
""" "Put Friday's deaths at 56"."""
_WHICH_DID = re.compile(r",? (?:that|which|when it) (?:[\w’'-]+ ){1,4}")
