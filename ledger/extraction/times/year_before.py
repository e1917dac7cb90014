"""The level that a figure rose or fell from, where a story compares with the year before.

"Poachers killed 420 rhinos in 2024, 79 fewer than in 2023. In the park the number rose from 78 to 88":
the level left is of the stretch a year earlier than the one arrived at.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from functools import cache

from ledger.extraction.reading import Story
from ledger.extraction.times.sentence_dates import dates_in
from ledger.extraction.times.story_words import dated, is_undated
from ledger.model import Claim
from ledger.vocabulary import vocabulary

A_MONTH, A_YEAR = 27, 366
"""Days from the first to the last of the shortest month, and of the longest year."""


def with_levels_left(story: Story, claims: Sequence[Claim]) -> list[Claim]:
    """Give the levels left behind the stretch a year before the one arrived at."""
    spans = {(c.unit, c.period_start, c.period_end) for c in claims}
    return [_as_left(claim, claims, spans) for claim in claims]


def _as_left(
    claim: Claim, claims: Sequence[Claim], spans: set[tuple[str, str | None, str | None]]
) -> Claim:
    if claim.kind not in ("flow", "share", "stock") or not _LEFT.search(claim.before_number):
        return claim
    if _decided().search(claim.before_number):
        return claim  # "cut its rate to 6 percent from 7": what stood until then
    arrived = _arrived_at(claim, claims)
    if arrived is None or dates_in(claim.after_number.split(";")[0][:AFTER]):
        return claim
    taken_over = (claim.period_start, claim.period_end) == (
        arrived.period_start,
        arrived.period_end,
    )
    before = _year_before(arrived)
    if before is None or not (is_undated(claim) or taken_over):
        return claim
    near = (c for c in claims if abs(c.sentence_start - claim.sentence_start) < NEAR)
    yearly = (claim.unit, *before) in spans or any(_YEARLY.search(c.sentence) for c in near)
    return dated(claim, arrived.period_text, *before) if yearly else claim


NEAR = 300
"""Characters from one sentence to another that still compares the same years."""
AFTER = 40
"""Characters behind a level in which a date may be its own."""


def _arrived_at(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The figure of the same sentence and unit that the level was left for: the next, else the one before."""
    beside = [c for c in claims if c.sentence_start == claim.sentence_start and c is not claim]
    later = [c for c in beside if c.number_start > claim.number_end]
    between = claim.after_number[: later[0].number_start - claim.number_end] if later else ""
    if later and _TO.fullmatch(between):
        return later[0]
    earlier = [c for c in beside if c.number_end < claim.number_start and c.unit == claim.unit]
    return earlier[-1] if earlier else None


def _year_before(claim: Claim) -> tuple[str | None, str | None] | None:
    """The same stretch a year earlier, of a month to a year."""
    if claim.period_start is None or claim.period_end is None:
        return None
    start, end = (date.fromisoformat(day) for day in (claim.period_start, claim.period_end))
    if not A_MONTH <= (end - start).days < A_YEAR:
        return None
    return tuple(_earlier(day).isoformat() for day in (start, end))  # type: ignore[return-value]


def _earlier(day: date) -> date:
    last = day.day == monthrange(day.year, day.month)[1]
    length = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, length if last else min(day.day, length))


@cache
def _decided() -> re.Pattern[str]:
    """ "The bank cut its rate": somebody changes the level, and no year does."""
    verbs = "|".join(vocabulary("periods")["revising"])
    return re.compile(
        rf"\b(?:{verbs}) (?:its|his|her|their|the|an?)\b|\b(?:was|were|been|be) (?:{verbs})\b"
    )


_LEFT = re.compile(
    r"\b(?:from|against) (?:an? |about |around |just |only |some |nearly |almost |over )*$",
    re.IGNORECASE,
)
_TO = re.compile(r"[^;.]{0,25}? to (?:[\w-]+ ){0,3}[$€£]?")
_YEARLY = re.compile(
    r"\b(?:year (?:before|earlier|ago)|(?:previous|prior|preceding) year|year[- ]on[- ]year|(?:than|from|in) last year"
    r"|(?:than|from|against) (?:in |the |that of )?(?:\d[\d,.]* (?:[a-z]+ )?(?:of|in) )?(?:19|20)\d\d)\b"
)
