"""When a figure holds: the date that governs it, and the day of the statement that gives it.

A date that governs the verb of saying is `as_of`, one that governs the figure's own noun or verb is
its period. Where the sentence has none, the figure may go on with the sentence before, belong to the
one dated event of the story, or to the year at which a text that counts year by year has arrived.
"""

from dataclasses import dataclass, replace

from ledger.extraction.reading import Reading
from ledger.extraction.times.carried_dates import carried_date, reported_stretch, with_story_time
from ledger.extraction.times.clauses import clause_of, is_below_subject, verb_over
from ledger.extraction.times.contradictions import contradicted
from ledger.extraction.times.dates import Anchor, DateMention, Span, is_stated, resolve, roughly
from ledger.extraction.times.dates_of_those_counted import is_done_with_a_part, of_those_counted
from ledger.extraction.times.event_days import event_dates
from ledger.extraction.times.event_names import (
    dates_an_event,
    since_event,
    within_its_clause,
    without_agent,
)
from ledger.extraction.times.figure_dates import own_date
from ledger.extraction.times.going_on import begun_date, is_done_since, is_so_yet
from ledger.extraction.times.happenings import DAY_FORMS, harms, is_after_clause
from ledger.extraction.times.held_against import is_base_of_share, is_compared, is_left_behind
from ledger.extraction.times.relative_dates import DAYS
from ledger.extraction.times.rises_and_falls import is_level_reached
from ledger.extraction.times.sentence_dates import SentenceDates, dates_of
from ledger.extraction.times.spans import moved, prefix_of
from ledger.extraction.times.statement_dates import (
    came_then,
    day_said,
    governs_statement,
    is_running_count,
)
from ledger.extraction.times.story_dates import (
    budget_country,
    clock_time,
    continued_date,
    day_of_telling,
    is_part_of_told,
)
from ledger.extraction.times.without_year import with_time_told
from ledger.extraction.times.yearly_series import reached_year, this_year
from ledger.extraction.times.yet_to_come import is_aimed_at, is_due, is_scheduled, is_told_as_done
from ledger.model import PeriodBasis


@dataclass(frozen=True, slots=True)
class Period:
    """`start` and `end` are full ISO dates or None for an open end, `as_of` an ISO prefix.

    `basis` is None where nothing is said; "unresolved" where the words can't be dated.
    """

    text: str | None = None
    start: str | None = None
    end: str | None = None
    basis: PeriodBasis | None = None
    as_of: str | None = None


def read_period(reading: Reading) -> Period:
    """Read the period of one figure, and the date of its statement where the text gives one."""
    dates = dates_of(reading)
    anchor = Anchor(
        reading.story.article.published,
        this_year(reading),
        future=dates.looks_ahead,
        fiscal=budget_country(reading) if _needs_country(dates, reading) else None,
    )
    anchor = with_time_told(anchor, None, dates, reading)
    text = reading.sentence.text
    told = (without_agent(text, m) for m in dates.mentions)
    at = reading.quantity.start
    dates = replace(dates, mentions=tuple(within_its_clause(text, m, at) for m in told))
    as_of = _statement_day(dates, reading, anchor)
    if is_level_reached(dates, reading):
        return Period(as_of=as_of)
    found = _own_date(dates, reading)
    if _is_of_another_time(found, reading):
        return Period(as_of=as_of)
    if found is None:
        return Period(as_of=as_of) if is_compared(reading) else _borrowed(reading, anchor, as_of)
    return _governed(*found, dates, reading, anchor, as_of)


def _governed(
    mention: DateMention,
    years: int,
    dates: SentenceDates,
    reading: Reading,
    anchor: Anchor,
    as_of: str | None,
) -> Period:
    """The period of a figure from the date that governs it, which may lie some years off."""
    anchor = with_time_told(anchor, mention, dates, reading)
    if mention.points[0].form in POINTING_BACK:
        dates = with_story_time(dates, reading)
    lasts = False
    if is_scheduled(mention, reading.sentence):
        lasts = mention.link == "until"
        anchor = replace(anchor, future=True)
    elif is_told_as_done(mention, reading.sentence):
        anchor = replace(anchor, future=False)
    due = lasts or is_due(mention, reading.sentence)
    anchor = replace(anchor, due=anchor.future and due)
    anchor = _pointing_back(dates, mention, anchor, as_of, reading)
    mention = _without_link(mention, anchor, reading)
    span = moved(resolve(mention, anchor), years)
    if span and contradicted(reading, mention, span):
        span = None
    span = _day_of_event(mention, span, reading, anchor)
    return _of_own_date(mention, span, dates, reading, anchor, as_of, stated=not years)


def _is_of_another_time(found: tuple[DateMention, int] | None, reading: Reading) -> bool:
    """ "35 percent of the 120,000 employees struck in May", "of the 640 jailed in 2023, 80 are still there"."""
    before = found is not None and found[0].end <= reading.quantity.start
    if found and before and (is_so_yet(reading) or is_done_since(reading)):
        return clause_of(found[0], reading.sentence.parsed) != verb_over(reading.number)
    if found and is_done_with_a_part(found[0], reading):
        return True
    return is_base_of_share(reading) and not (found and _is_beside(found[0], reading))


def _is_beside(mention: DateMention, reading: Reading) -> bool:
    """Whether a date is of all of whom some are told: "half of the 40 sold in May", but no day of what some did."""
    if mention.start < reading.quantity.end:
        return any(point.form not in DAY_FORMS for point in mention.points)
    clause = clause_of(mention, reading.sentence.parsed)
    between = clause is not None and reading.quantity.end <= clause.idx < mention.start
    return clause is None or not between or clause.dep_ in ("acl", "relcl")


def _of_own_date(
    mention: DateMention,
    span: Span | None,
    dates: SentenceDates,
    reading: Reading,
    anchor: Anchor,
    as_of: str | None,
    *,
    stated: bool,
) -> Period:
    """The period that a figure's own date gives it: when it holds, when it is due, or up to when it was counted."""
    sought = mention.points[0].form == "coming" and (reading.quantity.unit or "").isupper()
    if sought or (mention.link in ("by", "before") and dates.looks_ahead):
        level = sought or reading.kind in ("stock", "share")
        return _due(mention, None if level else span, anchor, as_of)
    if mention.link in ("as of", "by"):
        counted = span or resolve(roughly(mention), anchor)
        if counted and not span:
            return Period(mention.text, as_of=prefix_of(counted))
        if span:
            return _counted_by(mention, span, reading, anchor)
    if span and span.is_day and is_running_count(reading) and not _is_theirs(mention, reading):
        return _counted_on(mention, span, dates, reading, anchor)
    running = _counted_since(mention, span, dates, reading)
    if running and span:
        return _period(running, resolve(running, anchor), prefix_of(span), is_stated(running))
    span, as_of = _up_to_the_count(span, dates, anchor, as_of)
    return _period(mention, span, as_of, stated and is_stated(mention))


def _is_theirs(mention: DateMention, reading: Reading) -> bool:
    """Whether a day is that of those counted, not of the count: "exceeded the 67 deaths reported for 19 July"."""
    clause, text = clause_of(mention, reading.sentence.parsed), reading.sentence.text
    theirs = clause is not None and clause.head == reading.noun
    which = clause is not None and clause.dep_ == "relcl"
    if which and clause is not None and is_below_subject(clause, reading.number):
        return True  # "the toll of the storm that struck on Tuesday stands at 158"
    if text[mention.end : mention.end + 2] in ("'s", "’s"):
        return True  # "put Friday's deaths at 56"
    which = which or text[: mention.start].endswith(" for ") or mention.text.startswith("for ")
    came = came_then(mention, reading.number) or is_after_clause(mention, reading)
    return (theirs and which) or came or dates_an_event(text, mention)


def _counted_on(
    mention: DateMention, span: Span, dates: SentenceDates, reading: Reading, anchor: Anchor
) -> Period:
    """ "The number of dead in the fire of 2 May rose on Monday to 122": the day of the count, and theirs if told."""
    others = replace(dates, mentions=tuple(m for m in dates.mentions if m != mention))
    found = of_those_counted(others, reading)
    own = resolve(found, anchor) if found else None
    if found is None or own is None:
        return _borrowed(reading, anchor, prefix_of(span))
    return _period(found, own, prefix_of(span), is_stated(found))


def _counted_since(
    mention: DateMention, span: Span | None, dates: SentenceDates, reading: Reading
) -> DateMention | None:
    """ "81,000 have fled since 26 October, up from 70,000 on Sunday": an earlier count from the same day on."""
    number = reading.quantity
    if span is None or not span.is_day or mention.start < number.end:
        return None
    if not is_left_behind(reading.sentence.text[: number.start]):
        return None
    since = [m for m in dates.mentions if m.link == "since" and m.end < number.start]
    return since[-1] if since else None


def _own_date(dates: SentenceDates, reading: Reading) -> tuple[DateMention, int] | None:
    """The date that governs a figure; the day up to which it was counted only where there is no other."""
    found = own_date(dates, reading)
    if found is None or found[0].start > reading.quantity.start:
        return found
    if found[0].link == "by" and any(m.link == "since" for m in dates.mentions):
        others = tuple(m for m in dates.mentions if m.link == "since")
    elif found[0].link == "as of":
        others = tuple(m for m in dates.mentions if m.link != "as of")
    else:
        return found
    return own_date(replace(dates, mentions=others), reading) or found


def _counted_by(mention: DateMention, span: Span, reading: Reading, anchor: Anchor) -> Period:
    """ "122 dead by Monday": the day of the count; a time yet to come ends the period instead."""
    due = _due(mention, span, anchor, None)
    if due.end and not span.is_day and (anchor.day or is_aimed_at(reading)):
        return due
    counted = prefix_of(Span(span.end, span.end))
    if reading.kind != "flow":
        return Period(mention.text, as_of=counted)
    return _borrowed(reading, anchor, counted)


def _due(mention: DateMention, span: Span | None, anchor: Anchor, as_of: str | None) -> Period:
    """ "Will fall to 40,000 by 2030": what is yet to come about has an end, and no known beginning."""
    today = anchor.day
    if span is None or span.end is None or (today is not None and span.end <= today):
        return Period(mention.text, basis="unresolved", as_of=as_of)
    return Period(mention.text, None, span.end.isoformat(), "resolved", as_of)


def _without_link(mention: DateMention, anchor: Anchor, reading: Reading) -> DateMention:
    """The date itself where its link bounds nothing.

    "12 died after a blast on Monday" died that day; what was reached "by this year" was so in it.
    """
    day = all(point.form in DAY_FORMS for point in mention.points)
    if mention.link == "after" and day and harms(reading):
        return replace(mention, link="")
    alone = replace(mention, link="")
    span, today = resolve(alone, anchor), anchor.day
    running = span and today and span.start and span.end and span.start <= today < span.end
    return alone if mention.link == "by" and running else mention


FULL_DATE = 10
"""Characters of a date told to the day."""
POINTING_BACK = ("year_before", "units_before", "same_stretch", "that", "days_after", "year_after", "prior", "other_part")  # fmt: skip
"""Forms of dates that go back to another date."""


def _needs_country(dates: SentenceDates, reading: Reading) -> bool:
    """Whether a date can only be told by the country whose budget's year it names.

    "2023/24" alone is the budget's year for money; schools, crops and seasons have years of their own.
    """
    unit = reading.quantity.unit or ""
    forms = {point.form for mention in dates.mentions for point in mention.points}
    return "fiscal" in forms or ("split_year" in forms and unit.isupper())


def _up_to_the_count(
    span: Span | None, dates: SentenceDates, anchor: Anchor, as_of: str | None
) -> tuple[Span | None, str | None]:
    """ "712 cases this year as of April 10": a year that isn't over ends with the day of the count."""
    for mention in dates.mentions:
        counted = resolve(mention, anchor) if mention.link in ("as of", "by") else None
        if not span or not span.start or not counted or not counted.end:
            continue
        if span.end is None and span.start <= counted.end and not dates.looks_ahead:
            return span, as_of or prefix_of(Span(counted.end, counted.end))
        if span.end is None:
            continue
        if not dates.looks_ahead and span.start <= counted.end < span.end:
            return Span(span.start, counted.end), prefix_of(Span(counted.end, counted.end))
    return span, as_of


def _statement_day(dates: SentenceDates, reading: Reading, anchor: Anchor) -> str | None:
    anchor = replace(anchor, future=False)
    mention = day_said(dates.mentions, reading)
    if mention is not None:
        anchor = with_time_told(anchor, mention, dates, reading)
    span = resolve(roughly(mention), anchor) if mention is not None else None
    return prefix_of(span) if span else None


def _pointing_back(
    dates: SentenceDates,
    mention: DateMention,
    anchor: Anchor,
    as_of: str | None,
    reading: Reading,
) -> Anchor:
    """The anchor with the date that "that year", "a year before" or "the past year" goes back from."""
    if mention.points[0].form == "back":
        told = resolve(day, anchor) if (day := day_of_telling(reading)) and not as_of else None
        counted = as_of or (prefix_of(told) if told else None)
        return replace(anchor, published=counted) if counted and len(counted) == 10 else anchor
    earlier = [other for other in dates.mentions if other.end <= mention.start]
    earlier.sort(key=lambda other: not governs_statement(other, reading))
    later = [other for other in dates.mentions if other.start >= mention.end]
    before = mention.points[0].form in ("year_before", "units_before")
    since = [other for other in dates.before if other.link == "since"]
    same_date = dict(mention.points[0].parts).get("unit") == "date"
    for other in [
        *(reversed(since) if same_date else ()),
        *reversed(earlier),
        *(later if before else ()),
        *dates.story_time,
        *reversed(dates.before),
    ]:
        told = replace(other, link="") if same_date else other
        done = other in dates.mentions and is_told_as_done(other, reading.sentence)
        of_then = replace(anchor, future=False) if done else anchor
        span = None if other is mention else resolve(told, of_then)
        if span is not None and _may_be_meant(span, mention):
            left = is_left_behind(reading.sentence.text[: reading.quantity.start])
            return replace(anchor, reference=span, side=-1 if left else anchor.side)
    return anchor


def _day_of_event(
    mention: DateMention, span: Span | None, reading: Reading, anchor: Anchor
) -> Span | None:
    """ "Last week's quake" by its day, where the story tells it."""
    if (
        not span
        or span.is_day
        or span.end is None
        or not dates_an_event(reading.sentence.text, mention)
    ):
        return span
    events = event_dates(reading, replace(anchor, future=False), dated=True)
    day = events[0][1].start if len(events) == 1 else None
    inside = day and span.start and span.end and span.start <= day <= span.end
    return events[0][1] if inside else span


def _may_be_meant(span: Span, mention: DateMention) -> bool:
    """ "The same period" means a stretch, be it open; other words mean what has an end."""
    point = mention.points[0]
    if point.form == "same_stretch":
        return not span.is_day
    if point.form == "that" and dict(point.parts).get("unit", "").lower() in DAYS:
        return span.is_day
    return span.end is not None


def _borrowed(reading: Reading, anchor: Anchor, as_of: str | None) -> Period:
    """The period of a figure whose sentence gives none; what other sentences tell lies in the past."""
    anchor = replace(anchor, future=False)
    if is_so_yet(reading) or is_aimed_at(reading):
        return Period(as_of=as_of)
    mention = continued_date(reading)
    own_day = as_of is not None and len(as_of) == FULL_DATE  # a count given on a day of its own
    if mention and own_day and mention.points[0].form not in DAY_FORMS:
        mention = None
    if mention is not None and (reading.kind != "stock" or is_part_of_told(reading)):
        return _period(mention, resolve(mention, anchor), as_of, is_stated(mention))
    begun = begun_date(reading, anchor)
    if begun is not None:
        declared = begun[1].start and begun[1].start.isoformat() == as_of
        return _period(begun[0], begun[1], None if declared else as_of, False)
    events = event_dates(reading, anchor)
    if len(events) == 1 and since_event(reading.sentence.text):
        return _period(events[0][0], Span(events[0][1].start, None), as_of, False)
    if len(events) == 1:
        return _period(events[0][0], events[0][1], as_of, is_stated(events[0][0]))
    carried = carried_date(reading, anchor, days=not events)
    if carried is not None and (carried[1].is_day or not own_day):
        return _period(carried[0], carried[1], as_of, is_stated(carried[0]))
    clock = clock_time(reading)
    if clock and anchor.day:
        day = anchor.day.isoformat()
        return Period(clock, day, day, "resolved", as_of)
    reported = reported_stretch(reading, anchor)
    if reported is not None:
        return _period(reported[0], reported[1], as_of, is_stated(reported[0]))
    year = reached_year(reading)
    if year is None:
        return Period(as_of=as_of)
    return Period(str(year), f"{year}-01-01", f"{year}-12-31", "resolved", as_of)


def _period(mention: DateMention, span: Span | None, as_of: str | None, stated: bool) -> Period:
    if span is None:
        return Period(mention.text, basis="unresolved", as_of=as_of)
    start, end = (day.isoformat() if day else None for day in span)
    return Period(mention.text, start, end, "stated" if stated else "resolved", as_of)
