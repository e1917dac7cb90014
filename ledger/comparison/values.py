"""Rules for figures of one thing, time and place: do they agree, follow or contradict each other?"""

from datetime import date

from ledger.comparison.facets import Facets
from ledger.comparison.outcome import UNMET, UNRELATED, Outcome, unsettled
from ledger.comparison.pair import Pair
from ledger.comparison.period import (
    A_DAY,
    ONE_DISASTER,
    ONE_EVENT,
    STILL_NEWS,
    days_apart,
    length,
)
from ledger.vocabulary import vocabulary

CLEAR_GAP = 1.1
"""How far readings of open-ended words must lie apart to contradict each other."""
CLEAR_OF_VAGUE = 2.0
MOST_GROWTH = 1.75
"""How many times a running total may grow in a day to be taken for a later count of the same; or at all
where one story sets two sources' counts against each other."""
SMALL_CHANGE = 1.05
"""How many times a body's figure may lie from its parent's to be the same one, revised."""
RIVAL_DAYS, RIVAL_PRINTS = 2, 4
"""Days from which a body other than the first may only have counted later: between the counts, and
between the printings of two tolls."""


def agreeing(pair: Pair) -> Outcome | None:
    """The same measure, the figures as read meet: they agree."""
    if not pair.values_meet:
        return None
    if _only_overlap(pair) and not pair.a.is_stock:
        return Outcome("scope_difference", pair.verdicts["period"].reason)
    return Outcome("agree", "the figures, as a reader takes them, meet", open=unsettled(pair))


def other_baseline(pair: Pair) -> Outcome | None:
    """Changes and shares measured from different years say nothing against each other; of one told time both
    are of that time, though only one story names the year before.
    """
    one, other = pair.a.baseline, pair.b.baseline
    of = pair.a.period.window
    before = {str(of[0].year - 1)} if of and pair.answer("period") == "same" else set()
    timed = bool(before) and one | other <= before
    if one != other and (one or other) and not timed and pair.a.claim.kind in ("change", "share"):
        return Outcome("scope_difference", f"measured from {_years(one)} and from {_years(other)}")
    return None


def opposite(pair: Pair) -> Outcome | None:
    """Of the same measure and time one says up, the other down: a conflict of direction."""
    one, other = pair.a.claim, pair.b.claim
    if one.kind != "change" or pair.a.unit == "ratio" or one.read_high * other.read_high >= 0:
        return None
    if pair.answer("period") == "same" and not pair.same_sentence:
        return Outcome("conflict", "one says up, the other down", "direction")
    return Outcome(
        "scope_difference", "one says up, the other down, and their times are not known to be one"
    )


def set_apart(pair: Pair) -> Outcome | None:
    """One story or sentence sets two figures of one source side by side: different things."""
    if not pair.same_article or not pair.same_source:
        return None
    one_kind = pair.a.claim.kind == pair.b.claim.kind
    levels = one_kind and all(f.claim.kind in ("stock", "share") for f in (pair.a, pair.b))
    if (levels and _told_as_change(pair)) or (one_kind and (_is_from_to(pair) or _is_series(pair))):
        return Outcome("update", "the story tells how the number changed")
    if pair.same_sentence or pair.a.apart or pair.b.apart or _told_as_change(pair):
        return Outcome("scope_difference", "the story sets them side by side")
    return None


def one_story(pair: Pair) -> Outcome | None:
    """Two figures of one story that it does not credit to two sources are two things."""
    if not pair.same_article or pair.are_set_at_odds:
        return None
    if _is_of_a_part(pair):
        return Outcome("part_whole", "one is of a place or a day of those that the other counts")
    return Outcome("scope_difference", "the story may tell of two things")


def _is_of_a_part(pair: Pair) -> bool:
    """Whether of one source's two counts only the smaller names a place, or only it is of a day."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    alike = all(pair.answer(d) == "same" for d in ("kind", "population", "event"))
    if not (alike and pair.is_additive) or small.read_high > large.read_low:
        return False
    if pair.answer("place") == "unstated":
        return bool(small.place.keys) and pair.answer("period") in ("same", "overlaps")
    if pair.same_source and large.claim.number_start < small.claim.number_start:
        gap = small.read.gap(large.read)
        at_once = pair.answer("period") in ("same", "overlaps")
        if at_once and pair.answer("place") == "same" and (gap or 0) >= CLEAR_OF_VAGUE:
            return True
    day = small.period.window is not None and length(small.period.window) <= A_DAY
    return day and not large.period.is_stated and pair.answer("place") == "same"


def some_of_them(pair: Pair) -> Outcome | None:
    """ "54 of them", in one story and of the same people or things as a larger count: a part."""
    part, whole = (pair.a, pair.b) if pair.a.partitive else (pair.b, pair.a)
    smaller = part.read_high <= whole.read_low
    later = whole.claim.number_start < part.claim.number_start
    if part.partitive and not whole.partitive and smaller and later and pair.same_article:
        return Outcome("part_whole", "the text tells one as some of them")
    return None


def further_count(pair: Pair) -> Outcome | None:
    """ "Another 20 people" and "200 of the prisoners" are no totals to hold against another total."""
    if pair.same_article and _takes_out_the_smaller(pair) and not pair.are_rivals:
        return Outcome("part_whole", "the text takes one out of a larger number of them")
    one_way = bool(pair.a.place.origin and pair.b.place.origin)
    explained = pair.answer("place") == "same" and (pair.is_settled or pair.is_incident or one_way)
    if pair.a.partitive != pair.b.partitive and not explained:
        return Outcome("scope_difference", "one is told as some of a larger number")
    if pair.a.apart or pair.b.apart:
        return Outcome("scope_difference", "one is a further count beside another in its own story")
    one_crowd = pair.is_specific and pair.answer("population") == "same"
    harmed = pair.a.is_of_the_harmed != pair.b.is_of_the_harmed and not one_crowd
    if harmed and not pair.same_article:
        return Outcome("scope_difference", "one is told as some of those harmed")
    if not pair.is_specific and pair.a.is_taken_out != pair.b.is_taken_out:
        return Outcome("scope_difference", "one is told as some of a larger number")
    return None


def _takes_out_the_smaller(pair: Pair) -> bool:
    """Whether only the smaller of two is told as a part, of a whole that may be told twice."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    told = small.claim.part_of is not None and large.claim.part_of is None
    return told and small.read_high * CLEAR_OF_VAGUE <= large.read_low


def recalled(pair: Pair) -> Outcome | None:
    """ "Ten are dead, after earlier reports of eight": a story tells what was counted before, an update."""
    superseded = pair.a.is_superseded != pair.b.is_superseded
    if not pair.same_article or (pair.answer("claimant") == "different" and not superseded):
        return None
    if pair.a.claim.kind != pair.b.claim.kind and not pair.is_incident:
        return None
    if pair.answer("period") == "different":
        return None
    other_days = pair.is_incident and pair.same_source and _are_counted_apart(pair)
    if pair.a.is_recalled != pair.b.is_recalled or other_days:
        return Outcome("update", "the story also gives an earlier count")
    return None


def _are_counted_apart(pair: Pair) -> bool:
    """Whether the text itself says that two tolls were counted on two days."""
    one, other = pair.a.period, pair.b.period
    if not (one.counted and other.counted and one.moment and other.moment):
        return False
    return days_apart(one.moment, other.moment) > 0


def counted_otherwise(pair: Pair) -> Outcome | None:
    """A body that says whom else it counts, or leaves out, counts another scope than its rivals."""
    told = pair.a.counts_otherwise or pair.b.counts_otherwise
    if told and pair.answer("claimant") == "different":
        return Outcome("scope_difference", "one says that it counts wider or narrower")
    return None


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
    gap = pair.a.read.gap(pair.b.read)
    return gap is not None and gap <= SMALL_CHANGE and bool(one and other and one != other)


def _may_grow(pair: Pair) -> bool:
    """Whether a count can change within a day: the toll of a disaster, a turnout, not what a year has brought."""
    brief = all(
        f.period.window is None or length(f.period.window) <= ONE_DISASTER for f in (pair.a, pair.b)
    )
    return brief and (pair.is_incident or pair.a.claim.kind == "share")


def moved_on(pair: Pair) -> Outcome | None:
    """A later count of a toll that has grown since, of rival bodies from two days on: an update."""
    rivals, fewer = pair.answer("claimant") == "different", _grows_fewer(pair) or pair.is_lasting
    dates = {f.claim.id: _counted_on(f, rivals and not fewer) for f in (pair.a, pair.b)}
    first, later = sorted((pair.a, pair.b), key=lambda f: dates[f.claim.id] or date.min)
    start, end = dates[first.claim.id], dates[later.claim.id]
    told_both = all(f.period.counted for f in (pair.a, pair.b))
    if start is None or end is None or (pair.same_article and not told_both):
        return None
    running = pair.is_incident or (first.period.runs_on and later.period.runs_on)
    days = (end - start).days
    gap = pair.a.read.gap(pair.b.read)
    if not running or not pair.is_additive or gap is None:
        return None
    if any(f.period.is_long_over for f in (pair.a, pair.b)):
        return None
    if pair.are_rivals and not pair.is_incident:
        return None  # the story sets them against each other itself
    at_odds = pair.are_set_at_odds and not pair.is_lasting
    if gap > MOST_GROWTH ** (1 if at_odds else max(1, days)) and not _is_one_body(pair):
        return None
    if days < (RIVAL_DAYS if rivals else 1):
        return None
    falls = _grows_fewer(pair) and (later.read_high < first.read_low or not rivals)
    grown = later.read_low > first.read_high
    return Outcome("update", "a later count of a running total") if grown or falls else None


def counted_later(pair: Pair) -> Outcome | None:
    """Of two counts of what goes on, or of a toll's first days, the larger is days younger: it may have grown."""
    if pair.same_article or not pair.is_additive:
        return None
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    one, other = small.period.moment, large.period.moment
    before = not (one and other) or one[0] <= other[1]
    if pair.is_incident and large.is_grown and before:
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


def _is_early(figure: Facets) -> bool:
    """Whether a toll was told within a week of what did the harm."""
    window, told = figure.period.window, figure.period.moment
    if window is None or told is None or length(window) > ONE_DISASTER:
        return False
    return days_apart(window, told) <= ONE_EVENT


def _is_open(figure: Facets) -> bool:
    """Whether no end is given to the time of a count, but for the day of counting."""
    return figure.period.runs_on or not figure.period.is_stated


def _grows_fewer(pair: Pair) -> bool:
    """Whether such people grow fewer with time: the missing are found, the trapped freed."""
    falling = set(vocabulary("events")["falling"])
    return all(f.event.classes & falling for f in (pair.a, pair.b))


def _is_one_body(pair: Pair) -> bool:
    """Whether one source is a part of the other, and not merely of a system as wide as the UN."""
    kin = pair.answer("claimant") in ("contains", "inside")
    return kin and not any(f.claimant.umbrella for f in (pair.a, pair.b))


def _counted_on(figure: Facets, rivals: bool) -> date | None:
    """The day a toll was counted; between no rivals, or of a running total, the day it was printed will do."""
    period = figure.period
    if period.counted_on or not (period.runs_on or (figure.is_incident and not rivals)):
        return period.counted_on
    return period.published[1] if period.published and length(period.published) == 1 else None


def literally(pair: Pair) -> Outcome | None:
    """ "At least 135" and 138 are both true, "over 1,000" and 3,000 may be; a story with both sets them at odds."""
    if pair.are_set_at_odds or not pair.a.stated.meets(pair.b.stated) or _is_claimed_most(pair):
        return None
    if _has_grown_since(pair):
        return Outcome("update", "a later count of one toll")
    gap = pair.a.read.gap(pair.b.read)
    if gap is not None and gap < CLEAR_GAP:
        return Outcome("agree", "the words leave room for both", open=unsettled(pair))
    return Outcome("scope_difference", "the words of one leave room for the other")


def _is_claimed_most(pair: Pair) -> bool:
    """Whether "up to 800,000" stands against another body's far smaller count: nobody says it to mean fewer."""
    large = max(pair.a, pair.b, key=lambda f: f.read_high)
    gap = pair.a.read.gap(pair.b.read)
    alike = all(pair.answer(d) == "same" for d in ("population", "event", "place"))
    rivals = alike and pair.answer("period") == "same" and pair.answer("claimant") == "different"
    far = gap is not None and gap >= CLEAR_OF_VAGUE
    return rivals and far and large.claim.quantifier == "at_most"


def _has_grown_since(pair: Pair) -> bool:
    """Whether "at least 32" dead of one happening and place were 132 in a later day's report, too many more
    to be a rival's count of the same hour.
    """
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    one, other = small.period.moment, large.period.moment
    alike = all(pair.answer(d) == "same" for d in ("population", "event", "cause", "place"))
    if not (pair.is_incident and alike and one and other) or pair.same_article:
        return False
    brief = all(length(f.period.window) <= ONE_DISASTER for f in (small, large) if f.period.window)
    far = (small.read.gap(large.read) or 0) >= CLEAR_OF_VAGUE
    return brief and far and 0 < (other[0] - one[1]).days <= STILL_NEWS


def too_vague(pair: Pair) -> Outcome | None:
    """ "Hundreds" is held against a number only where they lie far apart."""
    vague = any(f.claim.quantifier == "indefinite" for f in (pair.a, pair.b))
    gap = pair.a.read.gap(pair.b.read)
    if vague and gap is not None and gap < CLEAR_OF_VAGUE:
        return Outcome("scope_difference", "one is too vague to be held against the other")
    return None


def partly_overlapping(pair: Pair) -> Outcome | None:
    """Periods of running counts that only overlap: another scope."""
    if _only_overlap(pair) and not pair.a.is_stock:
        return Outcome("scope_difference", pair.verdicts["period"].reason)
    return None


def too_open(pair: Pair) -> Outcome | None:
    """Two decisive things unstated, or the period of a change or of aid: nobody can tell."""
    open_ = unsettled(pair)
    changes = pair.a.claim.kind == "change" and not (
        pair.a.period.is_stated and pair.b.period.is_stated
    )
    untimed = changes or (_is_handed_out(pair) and pair.answer("period") == "unstated")
    if (len(open_) > 1 or untimed) and not pair.same_article:
        return Outcome(
            "scope_difference", "too little is stated to hold them against each other", open=open_
        )
    return None


def _is_handed_out(pair: Pair) -> bool:
    """Whether what bodies hand out, build or treat is counted, which they do time and again."""
    deeds = frozenset(vocabulary("events")["own_deeds"])
    return bool(pair.a.event.classes & deeds or pair.b.event.classes & deeds)


def contradicting(pair: Pair) -> Outcome | None:
    """The same measure and time, and the figures as read do not meet: a conflict of values."""
    if pair.answer("event") not in ("same", "unstated"):
        return UNRELATED
    return Outcome("conflict", UNMET, "value", unsettled(pair))


def _only_overlap(pair: Pair) -> bool:
    """Whether two stated periods of running counts share days, and neither takes in the other."""
    stated = all(f.period.is_stated for f in (pair.a, pair.b))
    return pair.answer("period") == "overlaps" and stated and not pair.is_incident


def _is_from_to(pair: Pair) -> bool:
    """Whether the text sets one count out from the other ("rose to 136, up from 116")."""
    alike = pair.is_incident or _is_one_measure(pair)
    return pair.same_sentence and alike and pair.a.period.past != pair.b.period.past


def _is_series(pair: Pair) -> bool:
    """Whether one source's one measure was counted on two days, of which the text names both or one."""
    one, other = pair.a.period, pair.b.period
    if not (
        _is_one_measure(pair)
        and one.moment
        and other.moment
        and pair.answer("period") != "different"
    ):
        return False
    apart = days_apart(one.moment, other.moment) > 0
    return (
        apart and (one.counted or other.counted) and pair.a.claim.kind in ("flow", "stock", "rate")
    )


def _is_one_measure(pair: Pair) -> bool:
    """Whether who, what and where are the same, and no more than the time and the number differ."""
    alike = all(pair.answer(d) == "same" for d in ("unit", "counting", "population", "event"))
    return alike and pair.answer("place") in ("same", "unstated") and pair.a.claim.kind != "change"


def _told_as_change(pair: Pair) -> bool:
    return (pair.a.changing and pair.b.changing) or pair.a.period.past != pair.b.period.past


def _years(years: frozenset[str]) -> str:
    return " and ".join(sorted(years)) or "a time not stated"
