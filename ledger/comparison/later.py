"""Rules for counts of one thing made at two times: has it grown, was it revised, did the story recall it?"""

from datetime import date

from ledger.comparison.facets import Facets
from ledger.comparison.outcome import Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.period import ONE_DISASTER, ONE_EVENT, STILL_NEWS, days_apart, length
from ledger.comparison.words import entry_set

MOST_GROWTH = 1.75
"""How many times a running total may grow in a day to be taken for a later count of the same; or at all
where one story sets two sources' counts against each other."""
SMALL_CHANGE = 1.05
"""How many times a body's figure may lie from its parent's to be the same one, revised."""
RIVAL_DAYS, RIVAL_PRINTS = 2, 4
"""Days from which a body other than the first may only have counted later: between the counts, and
between the printings of two tolls."""


def recalled(pair: Pair) -> Outcome | None:
    """ "Ten are dead, after earlier reports of eight": a story tells what was counted before, an update."""
    if not pair.same_article:
        return None
    superseded = pair.a.is_superseded != pair.b.is_superseded
    if pair.answer("claimant") == "different" and not (superseded or _is_given_before(pair)):
        return None
    if pair.a.claim.kind != pair.b.claim.kind and not pair.is_incident:
        return None
    if pair.answer("period") == "different":
        return None
    other_days = pair.is_incident and pair.same_source and _are_counted_apart(pair)
    if pair.a.is_recalled != pair.b.is_recalled or other_days:
        return Outcome("update", "the story also gives an earlier count")
    return None


def _is_given_before(pair: Pair) -> bool:
    """Whether one sentence says of one of two counts of the same that it was given before ("which had given 63 before")."""
    one_count = pair.same_sentence and pair.answer("population") == "same"
    recalled = [f.is_recalled and f.period.past for f in (pair.a, pair.b)]
    return one_count and recalled[0] != recalled[1]


def _are_counted_apart(pair: Pair) -> bool:
    """Whether the text itself says that two tolls were counted on two days."""
    one, other = pair.a.period, pair.b.period
    if not (one.counted and other.counted and one.moment and other.moment):
        return False
    return days_apart(one.moment, other.moment) > 0


def renewed(pair: Pair) -> Outcome | None:
    """Another figure of the same source, or its body's or parent's small change of it: an update."""
    if pair.same_article or not (pair.same_source or _is_revised(pair)):
        return None
    one, other = pair.a.period.moment, pair.b.period.moment
    if one and one == other and length(one) == 1 and not _may_grow(pair):
        return Outcome("scope_difference", "one source gave two figures on one day")
    return Outcome(
        "update", "the same source gives another figure", open=() if one and other else ("date",)
    )


def _is_revised(pair: Pair) -> bool:
    """Whether a body and its parent print nearly one figure on two days: the later one corrects it."""
    if pair.answer("claimant") not in ("contains", "inside"):
        return False
    one, other = pair.a.period.moment, pair.b.period.moment
    gap = pair.gap
    return gap is not None and gap <= SMALL_CHANGE and bool(one and other and one != other)


def _may_grow(pair: Pair) -> bool:
    """Whether a count can change within a day: the toll of a disaster, a turnout, not what a year has brought."""
    brief = all(
        f.period.window is None or length(f.period.window) <= ONE_DISASTER for f in (pair.a, pair.b)
    )
    return brief and (pair.is_incident or pair.a.claim.kind == "share")


def moved_on(pair: Pair) -> Outcome | None:
    """A later count of a toll that has grown since, of rival bodies from two days on: an update.

    What comes and goes, as the displaced do, two bodies may count otherwise.
    """
    rivals, falls = pair.answer("claimant") == "different", grows_fewer(pair)
    running = pair.is_incident or falls or (pair.a.period.runs_on and pair.b.period.runs_on)
    gap = pair.gap
    if not running or not pair.is_additive or gap is None:
        return None
    fewer = falls or pair.is_lasting
    dates = {f.claim.id: _counted_on(f, rivals and not fewer) for f in (pair.a, pair.b)}
    first, later = sorted((pair.a, pair.b), key=lambda f: dates[f.claim.id] or date.min)
    start, end = dates[first.claim.id], dates[later.claim.id]
    told_both = all(f.period.counted for f in (pair.a, pair.b))
    if start is None or end is None or (pair.same_article and not told_both):
        return None
    days = (end - start).days
    if any(f.period.is_long_over for f in (pair.a, pair.b)):
        return None
    if pair.are_rivals and not pair.is_incident:
        return None  # the story sets them against each other itself
    if rivals and all(f.is_stock and not f.event.causes for f in (first, later)):
        return None  # two bodies' counts of a lasting number, of no disaster
    at_odds = pair.are_set_at_odds and not pair.is_lasting
    soon = gap > MOST_GROWTH ** (1 if at_odds else max(1, days)) and not _is_one_body(pair)
    if soon and (pair.is_incident or not falls):
        return None
    if days < (RIVAL_DAYS if rivals else 1):
        return None
    if rivals and falls:
        return Outcome("scope_difference", "two bodies counted on two days what comes and goes")
    grown = later.read_low > first.read_high
    return Outcome("update", "a later count of a running total") if grown or falls else None


def counted_later(pair: Pair) -> Outcome | None:
    """Of two counts of what goes on, or of a toll's first days, the larger is days younger: it may have grown."""
    if pair.same_article or not pair.is_additive:
        return None
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    one, other = small.period.moment, large.period.moment
    before = not (one and other) or one[0] <= other[1]
    if pair.is_incident and large.is_grown and before and not _outgrows(pair):
        return Outcome("scope_difference", "the larger is what a toll has grown to")
    if not (one and other):
        return None
    days = (other[0] - one[1]).days
    if pair.is_incident:
        grown = RIVAL_PRINTS <= days <= STILL_NEWS and _is_early(small)
    else:
        open_ = not (pair.a.is_stock and pair.b.is_stock) and _is_open(pair.a) and _is_open(pair.b)
        grown = open_ and days >= RIVAL_DAYS
    return Outcome("scope_difference", "the larger was counted later") if grown else None


def _outgrows(pair: Pair) -> bool:
    """Whether two bodies' tolls, counted on two told days, lie farther apart than a toll grows in that time."""
    one, other = pair.a.period.moment, pair.b.period.moment
    gap = pair.gap
    told = pair.a.period.counted and pair.b.period.counted
    if pair.answer("claimant") != "different" or not (told and one and other) or gap is None:
        return False
    return gap > MOST_GROWTH ** max(1, days_apart(one, other))


def _is_early(figure: Facets) -> bool:
    """Whether a toll was told within a week of what did the harm."""
    window, told = figure.period.window, figure.period.moment
    if window is None or told is None or length(window) > ONE_DISASTER:
        return False
    return days_apart(window, told) <= ONE_EVENT


def _is_open(figure: Facets) -> bool:
    """Whether no end is given to the time of a count, but for the day of counting."""
    period = figure.period
    over = bool(period.end and period.moment and period.end < period.moment[0])
    return (period.runs_on and not over) or not period.is_stated


def grows_fewer(pair: Pair) -> bool:
    """Whether such people grow fewer with time: the missing are found, the trapped freed."""
    falling = entry_set("events", "falling")
    return all(f.event.classes & falling and not f.is_standing for f in (pair.a, pair.b))


def _is_one_body(pair: Pair) -> bool:
    """Whether one source is a part of the other, and not merely of a system as wide as the UN."""
    kin = pair.answer("claimant") in ("contains", "inside")
    return kin and not any(f.claimant.umbrella for f in (pair.a, pair.b))


def _counted_on(figure: Facets, rivals: bool) -> date | None:
    """The day a toll was counted; between no rivals, or of a running total, the day it was printed will do."""
    period = figure.period
    falls = bool(figure.event.classes & entry_set("events", "falling"))
    if period.counted_on or not (period.runs_on or ((figure.is_incident or falls) and not rivals)):
        return period.counted_on
    return period.published[1] if period.published and length(period.published) == 1 else None
