"""The time of what one body counts further.

"The commission recorded 39 deaths between 18 June and 1 July. It also lists 32 abductions": who goes on to
add to its own count counts the same time, where the addition gives none.
"""

import re
from collections.abc import Sequence
from functools import cache

from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.same_event import JUST_BEFORE
from ledger.extraction.times.sentence_dates import dates_in, foretells, looks_ahead
from ledger.extraction.times.story_words import clause_about, dated_as, is_undated, speaks_of
from ledger.model import Claim
from ledger.vocabulary import vocabulary


def with_time_of_added(claims: Sequence[Claim]) -> list[Claim]:
    """Give what a body adds to its count the time of that count."""
    told: list[Claim] = []
    for claim in claims:
        lender = _count_before(claim, told)
        told.append(claim if lender is None else dated_as(claim, lender))
    return told


def _count_before(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The count of a stretch of time to which a figure of a later sentence adds, as its words say."""
    counts_on = _it_counts().match(claim.sentence)
    if not is_undated(claim) or claim.kind != "flow":
        return None
    if not counts_on and not speaks_of("adding", _led_by(claim)):
        return None
    so_far = _SINCE_THEN.search(claim.before_number)
    if dates_in(claim.sentence) or looks_ahead(claim.sentence) or foretells(clause_about(claim)):
        return None
    for last in reversed(told):
        near = claim.sentence_start - last.number_end <= JUST_BEFORE
        if last.sentence_start == claim.sentence_start or not near:
            continue
        if is_standard(last.before_number) or last.kind != "flow":
            continue
        if so_far and (last.period_end or not counts_on):
            return None
        own = last.claimant_id is not None and last.claimant_id == claim.claimant_id
        dated = last.period_start is not None and last.period_start != last.period_end
        return last if own and dated and last.unit.isupper() == claim.unit.isupper() else None
    return None


_SINCE_THEN = re.compile(r"\b(?:has|have)\b")
""" "It has also rebuilt 12,000 houses": until now."""


@cache
def _it_counts() -> re.Pattern[str]:
    """ "It lists", "they have received": a body goes on with its count."""
    verbs = "|".join(vocabulary("happenings")["registering"])
    return re.compile(rf"[\"“]?(?:It|They) (?:(?:has|have|had) )?(?:{verbs})\b")


def _led_by(claim: Claim) -> str:
    """The words of its sentence before a figure, and the one word behind it."""
    return f"{claim.before_number} {' '.join(claim.after_number.split()[:1])}"
