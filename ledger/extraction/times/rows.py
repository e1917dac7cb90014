"""The time of figures that only spell out one told before.

"Freed 95 men on Monday. There are 40 sailors, 25 guards and 20 medics among them": several figures of one
sentence that make up much of the figure before them, or two that make up all of it, are of its time.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.parts import WHOLES
from ledger.extraction.times.same_event import JUST_BEFORE
from ledger.extraction.times.sentence_dates import dates_in, foretells, is_inquiry
from ledger.extraction.times.story_words import dated_as, is_undated, speaks_of
from ledger.model import Claim

A_ROW = 3
"""Figures of one sentence that need not make up all of the one before them."""
SMALLEST = 3
"""The part of the whole, one in so many, that such figures make up at least."""


def with_time_of_whole(claims: Sequence[Claim]) -> list[Claim]:
    """Give the figures of a sentence that spell out a dated figure the time of that one."""
    told: list[Claim] = []
    for _, sentence in groupby(claims, key=lambda claim: claim.sentence_start):
        row = list(sentence)
        whole = _spelt_out(row) or _whole_of(row, told)
        parts = {claim.id for claim in _alike(row, whole)} if whole else set()
        told += [dated_as(c, whole) if whole and c.id in parts else c for c in row]
    return told


def _spelt_out(row: Sequence[Claim]) -> Claim | None:
    """ "2 million left since May: 1.6 million by road and 400,000 by sea": the figure before a colon that those after make up."""
    head, colon, _ = row[-1].before_number.partition(": ")
    at = row[0].sentence_start + len(head)
    before = [c for c in row if c.number_end <= at and not is_standard(c.before_number)]
    if not colon or not before or not (before[0].period_start or before[0].period_end):
        return None
    parts = _alike([c for c in row if c.number_start > at], before[0])
    dated = [c for c in row if c.number_start > at and c.unit == before[0].unit]
    dated = [c for c in dated if (c.period_start, c.period_end) == _span(before[0])]
    return before[0] if parts and _make_up([*parts, *dated], before[0]) else None


def _span(claim: Claim) -> tuple[str | None, str | None]:
    return claim.period_start, claim.period_end


def _whole_of(row: Sequence[Claim], told: Sequence[Claim]) -> Claim | None:
    """The dated figure just before that the figures of a sentence add up to, or to much of it."""
    first = row[0]
    if len(row) == 1 or dates_in(first.sentence) or is_inquiry(first.sentence):
        return None
    later = foretells(first.sentence) or speaks_of("lasting", first.sentence)
    if later or speaks_of("still_so", first.sentence):
        return None
    for whole in _dated_before(first, told):
        parts = _alike(row, whole)
        if parts and max(part.value or 0 for part in parts) < (whole.value or 0):
            return whole if _make_up(parts, whole) else None
    return None


def _dated_before(first: Claim, told: Sequence[Claim]) -> Iterator[Claim]:
    for whole in islice(reversed(told), WHOLES):
        near = first.sentence_start - (whole.sentence_start + len(whole.sentence)) <= JUST_BEFORE
        counted = whole.kind in ("flow", "stock") and not whole.unit.isupper()
        if not near or is_standard(whole.before_number):
            continue
        if counted and whole.value and (whole.period_start or whole.period_end):
            yield whole


def _alike(row: Sequence[Claim], whole: Claim) -> list[Claim]:
    return [
        c for c in row if is_undated(c) and c.unit == whole.unit and c.kind in ("flow", "stock")
    ]


def _make_up(parts: Sequence[Claim], whole: Claim) -> bool:
    total, all_of_them = sum(part.value or 0 for part in parts), whole.value or 0
    if len(parts) < A_ROW:
        return len(parts) > 1 and total == all_of_them
    return all_of_them / SMALLEST <= total <= all_of_them
