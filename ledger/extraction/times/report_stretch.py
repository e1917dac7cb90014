"""The stretch that a report covers, and its figures that don't name it.

"Police counted 3,400 thefts in 2023. That works out to nine a day. ... Burglaries fell by 4 percent":
what reckons with the figure just told, and what a report goes on to tell in the past tense, is of its stretch.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from ledger.extraction.reading import Story
from ledger.extraction.times.event_days import countries_in
from ledger.extraction.times.held_against import compares, is_standard
from ledger.extraction.times.parts import reckoned_with, whole_named
from ledger.extraction.times.running_totals import are_alike
from ledger.extraction.times.sentence_dates import dates_in, is_inquiry, looks_ahead
from ledger.extraction.times.story_day import lead_end
from ledger.extraction.times.story_words import clause_about, dated_as, is_undated, speaks_of
from ledger.model import Claim
from ledger.vocabulary import vocabulary

A_WEEK = 7
"""Days of the shortest stretch that a report covers."""
FIGURES = 2
"""Figures that a stretch has at least which a story reports on."""


def with_stretch_of_report(story: Story, claims: Sequence[Claim]) -> list[Claim]:
    """Give what reckons with a dated figure, or goes on reporting, the stretch of the report."""
    dated: list[Claim] = []
    covered = _covered(story, claims)
    units = _units_of(covered, claims)
    for claim in claims:
        lender = (
            reckoned_with(claim, dated)
            or whole_named(claim, dated)
            or _whole_of(claim, dated)
            or _averaged(claim, dated)
            or _broken_down(claim, dated)
        )
        if lender is None and covered and _is_reported(claim, covered, units):
            lender = covered
        dated.append(dated_as(claim, lender) if lender else claim)
    return dated


def _whole_of(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The figure of which a sentence gives parts: "They include 6,300 women", "Of the dead, 730 were children"."""
    opens = _parts().match(claim.sentence)
    if not is_undated(claim) or claim.kind not in ("flow", "stock", "share"):
        return None
    if opens is None and not _OF_THE.match(claim.after_number):
        return None
    if dates_in(claim.sentence) or speaks_of("lasting", claim.sentence):
        return None
    for whole in reversed(told[-WHOLES:]):
        before = whole.sentence_start < claim.sentence_start and whole.kind == "flow"
        share = claim.kind == "share" and opens is not None
        people = whole.unit == "people" or (
            share and whole.unit.islower() and whole.unit != "percent"
        )
        if before and not is_standard(whole.before_number) and people:
            same = opens is not None or are_alike(whole, claim)
            return whole if same and _is_stretch(whole) else None
    return None


def _broken_down(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "Poverty fell to 38 percent in the second half. ... Among children it is 52 percent": the rate of some of them."""
    if not is_undated(claim) or claim.kind != "share" or claim.unit != "percent":
        return None
    opens = _OF_A_GROUP.match(claim.before_number)
    if opens is None and _AMONG_THEM.match(claim.before_number):
        opens = _ARE_SO.match(claim.after_number)
    if opens is None or dates_in(claim.sentence) or is_inquiry(claim.sentence):
        return None
    for rate in reversed(told[-WHOLES:]):
        if rate.kind == "share" and rate.unit == "percent" and not is_standard(rate.before_number):
            near = claim.sentence_start - rate.sentence_start < PARAGRAPH
            same = rate.claimant == claim.claimant or claim.claimant is None
            if is_undated(rate) or rate.sentence_start == claim.sentence_start:
                continue
            return rate if near and same and _is_stretch(rate) else None
    return None


PARAGRAPH = 600
"""Characters from a rate to a sentence that breaks it down."""
_AMONG_THEM = re.compile(
    r"[\"“]?(?:Of|Among) (?!(?:the|these|those|them)\b)[^;:]{2,40}, (?:(?:some|about|nearly|only|just|almost|over|more than) )*$"
)
_ARE_SO = re.compile(
    r"(?: ?%| per ?cent) (?:are|were|live|lived|remain|remained) (?!now\b|still\b|to\b)"
)
_OF_A_GROUP = re.compile(
    r"[\"“]?(?:Among|For|In|Across) (?:the )?(?!(?:these|those|them|which|whom)\b)[^,;:.\d]{2,40}(?:\d+[^,;:.\d]{0,20})?,? (?:it|the rate|the figure|the share) (?:is|was|stands at|stood at|reached) (?:(?:some|about|nearly|only|just|almost) )?$"
)


def _averaged(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "Sent 31,000 people back in January, a daily average of 1,000": the average of the figure before."""
    if not is_undated(claim) or claim.kind != "rate" or not _AVERAGE.search(claim.before_number):
        return None
    last = told[-1] if told else None
    beside = last is not None and last.sentence_start == claim.sentence_start
    return last if last is not None and beside and _is_stretch(last) else None


_OF_THE = re.compile(r" of (?:the|these|those) (?!\w+ (?:that|which|who)\b)")
_AVERAGE = re.compile(r"(?:, (?:or )?an? (?:\w+ )?average of|, or) (?:[\w-]+ ){0,3}$")
WHOLES = 6
"""Figures before a part among which its whole stands."""


@cache
def _parts() -> re.Pattern[str]:
    counted = "|".join(vocabulary("happenings")["those_counted"])
    return re.compile(
        rf"[\"“]?(?:(?:They|These|Those|The (?:{counted})) includ|(?:Of|Among) (?:them|these|those|all the|the (?:{counted}))\b)"
    )


def _covered(story: Story, claims: Sequence[Claim]) -> Claim | None:
    """The lead's first dated figure, where it is of a stretch on which the story reports."""
    lead = lead_end(story)
    first = next((c for c in claims if c.period_start and not is_standard(c.before_number)), None)
    if first is None or first.sentence_start >= lead or not _is_stretch(first):
        return None
    span = (first.period_start, first.period_end)
    alike = [claim for claim in claims if (claim.period_start, claim.period_end) == span]
    return first if len(alike) >= FIGURES else None


def _is_stretch(claim: Claim) -> bool:
    if claim.period_start is None or claim.period_end is None:
        return False
    start, end = (date.fromisoformat(day) for day in (claim.period_start, claim.period_end))
    return (end - start).days >= A_WEEK


def _units_of(covered: Claim | None, claims: Sequence[Claim]) -> set[str]:
    """What a report counts in its stretch: cars, dollars."""
    span = covered and (covered.period_start, covered.period_end)
    return {c.unit for c in claims if c.kind == "flow" and (c.period_start, c.period_end) == span}


def _is_reported(claim: Claim, covered: Claim, units: set[str]) -> bool:
    if not is_undated(claim) or is_inquiry(claim.sentence) or looks_ahead(claim.sentence):
        return False
    changes = claim.kind == "change" and claim.unit == "percent"
    counts = (
        claim.kind == "flow"
        and (
            claim.unit in units | {covered.unit}
            or (units and claim.unit == "people")
            or are_alike(covered, claim)
        )
        and covered.kind in ("flow", "change")
    )
    dates = (m for m in dates_in(claim.sentence) if not compares(claim.sentence, m))
    if not (changes or counts) or is_standard(claim.before_number) or any(dates):
        return False
    here, there = countries_in(claim.sentence), countries_in(covered.sentence)
    if here and there and not here & there:
        return False
    clause = clause_about(claim)
    return speaks_of("reported", clause) and not speaks_of("not_reported", clause)
