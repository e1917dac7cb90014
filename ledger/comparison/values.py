"""Rules for figures of one thing, time and place: do they agree, follow or contradict each other?"""

from ledger.comparison.facets import Facets
from ledger.comparison.later import grows_fewer
from ledger.comparison.measured import is_of_one_war
from ledger.comparison.outcome import UNMET, UNRELATED, Outcome, unsettled
from ledger.comparison.pair import Pair
from ledger.comparison.period import (
    A_DAY,
    ONE_DISASTER,
    STILL_NEWS,
    days_apart,
    length,
)
from ledger.comparison.units import is_price
from ledger.comparison.words import entry_set, phrase_set, stems

CLEAR_GAP = 1.1
"""How far readings of open-ended words must lie apart to contradict each other."""
LEAST_SETTLED = 20
"""The smallest toll that has outgrown its first hours, in which "at least two" become seven."""
CLEAR_OF_VAGUE = 2.0
A_MONTH = 28
"""Days from which a period that is over is counted once and for all."""
CLEAR_OF_MOST = 1.5
"""How many times another's count "as many as" must be, in one story, not to be meant as its bound."""


def agreeing(pair: Pair) -> Outcome | None:
    """The same measure, the figures as read meet: they agree."""
    if not pair.values_meet or _is_put_as_most(pair):
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
    """Of the same measure and time one says up, the other down: a conflict of direction.

    A sentence that says "by volume" or "adjusted" may set two measures beside each other.
    """
    one, other = pair.a.claim, pair.b.claim
    if one.kind != "change" or pair.a.unit == "ratio" or one.read_high * other.read_high >= 0:
        return None
    apart = not pair.same_sentence or (
        pair.answer("claimant") == "different"
        and not phrase_set("scopes", "other_measures").names_in(stems(one.sentence))
    )
    if pair.answer("period") == "same" and apart:
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
    alike = pair.is_same("kind", "population", "event")
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
    if pair.a.partitive != pair.b.partitive and not _is_explained(pair):
        return Outcome("scope_difference", "one is told as some of a larger number")
    if pair.a.apart or pair.b.apart:
        return Outcome("scope_difference", "one is a further count beside another in its own story")
    if _is_one_way(pair):
        return None  # "362,000 of these returns" are all those from there
    one_crowd = pair.is_specific and pair.answer("population") == "same"
    part = pair.a if pair.a.is_of_the_harmed else pair.b
    placed = part.is_told_by_place and pair.is_settled and pair.answer("place") == "same"
    harmed = pair.a.is_of_the_harmed != pair.b.is_of_the_harmed and not (one_crowd or placed)
    if harmed and not pair.same_article:
        return Outcome("scope_difference", "one is told as some of those harmed")
    if not pair.is_specific and pair.a.is_taken_out != pair.b.is_taken_out:
        return Outcome("scope_difference", "one is told as some of a larger number")
    return None


def _is_one_way(pair: Pair) -> bool:
    """Whether both tell of those who went from one place to one other."""
    ends = all(f.place.origin for f in (pair.a, pair.b))
    return ends and pair.answer("place") == "same"


def _is_explained(pair: Pair) -> bool:
    """Whether the place that both name says of what one is some, or a story sets the two against each other.

    "30 of the pupils" are not all of another story's 87, though both are of one town.
    """
    if pair.answer("place") != "same":
        return False
    if _is_one_way(pair):
        return True
    taken, other = (pair.a, pair.b) if pair.a.partitive else (pair.b, pair.a)
    fewer = taken.read_high * CLEAR_OF_MOST <= other.read_low
    if fewer and pair.same_article and taken.claim.part_of:
        return False  # "319 of them were shot", beside another body's count of all
    if fewer and not pair.same_article and not taken.is_told_by_place:
        return False
    return pair.is_settled or pair.is_incident


def _takes_out_the_smaller(pair: Pair) -> bool:
    """Whether only the smaller of two is told as a part, of a whole that may be told twice."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    told = small.claim.part_of is not None and large.claim.part_of is None
    return told and small.read_high * CLEAR_OF_VAGUE <= large.read_low


def counted_otherwise(pair: Pair) -> Outcome | None:
    """A body that says whom else it counts, or leaves out, counts another scope than its rivals."""
    told = pair.a.counts_otherwise or pair.b.counts_otherwise
    if told and pair.answer("claimant") == "different":
        return Outcome("scope_difference", "one says that it counts wider or narrower")
    return None


def literally(pair: Pair) -> Outcome | None:
    """ "At least 135" and 138 are both true, "over 1,000" and 3,000 may be; a story with both sets them at odds."""
    if pair.are_set_at_odds or not pair.a.stated.meets(pair.b.stated) or _is_claimed_most(pair):
        return None
    if _are_two_final_counts(pair) or _is_far_from_vague(pair) or _only_touch(pair):
        return None
    if _has_grown_since(pair):
        return Outcome("update", "a later count of one toll")
    gap = pair.gap
    if gap is not None and gap < CLEAR_GAP:
        return Outcome("agree", "the words leave room for both", open=unsettled(pair))
    if pair.are_two_tellings and _are_too_far_to_grow(pair):
        return None
    return Outcome("scope_difference", "the words of one leave room for the other")


def _are_too_far_to_grow(pair: Pair) -> bool:
    """Whether two settled tolls lie far apart, and the larger was not counted on a later day."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    one, other = small.period.moment, large.period.moment
    grown = one is not None and other is not None and one[1] < other[0]
    settled = min(small.read_low, large.read_low) >= LEAST_SETTLED
    return settled and not grown and (pair.gap or 0) >= CLEAR_OF_VAGUE


def _only_touch(pair: Pair) -> bool:
    """Whether two roundings share no more than an end: 50 million and "some 60 million" may not both be 55."""
    one, other = pair.a.stated, pair.b.stated
    return None not in (*one, *other) and (one.high == other.low or other.high == one.low)


def _is_far_from_vague(pair: Pair) -> bool:
    """Whether one body says "hundreds" where another counts thousands: nobody says so of so many."""
    gap = pair.gap
    vague = any(f.claim.quantifier == "indefinite" for f in (pair.a, pair.b))
    return vague and pair.answer("claimant") == "different" and (gap or 0) >= CLEAR_OF_VAGUE


def _are_two_final_counts(pair: Pair) -> bool:
    """Whether two bodies each put "at least" so many on one month or year that is over: neither still counts."""
    one, other = pair.a.period, pair.b.period
    if pair.answer("claimant") != "different" or pair.answer("period") != "same":
        return False
    least = all(f.claim.quantifier in ("at_least", "more_than") for f in (pair.a, pair.b))
    windows = [p.window for p in (one, other)]
    over = all(
        w and p.published and p.published[1] > w[1]
        for w, p in zip(windows, (one, other), strict=True)
    )
    return least and over and min(length(w) for w in windows if w) >= A_MONTH


def _is_claimed_most(pair: Pair) -> bool:
    """Whether "up to 800,000" stands against another body's far smaller count: nobody says it to mean fewer."""
    large = max(pair.a, pair.b, key=lambda f: f.read_high)
    gap = pair.gap
    alike = pair.is_same("population", "event", "place")
    rivals = alike and pair.answer("period") == "same" and pair.answer("claimant") == "different"
    far = gap is not None and gap >= CLEAR_OF_VAGUE
    return rivals and far and large.claim.quantifier == "at_most"


def _is_put_as_most(pair: Pair) -> bool:
    """Whether one story sets "as many as 10,000" of one body against another's far fewer."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.claim.value or f.read_high)
    values = small.claim.value, large.claim.value
    if large.claim.quantifier != "at_most" or None in values or not pair.are_set_at_odds:
        return False
    return (large.claim.value or 0) >= CLEAR_OF_MOST * (small.claim.value or 0)


def _has_grown_since(pair: Pair) -> bool:
    """Whether "at least 32" dead of one happening and place were 132 in a later day's report, too many more
    to be a rival's count of the same hour.
    """
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    one, other = small.period.moment, large.period.moment
    alike = pair.is_same("population", "event", "cause", "place")
    if not (pair.is_incident and alike and one and other) or pair.same_article:
        return False
    brief = all(length(f.period.window) <= ONE_DISASTER for f in (small, large) if f.period.window)
    far = (small.read.gap(large.read) or 0) >= CLEAR_OF_VAGUE
    return brief and far and 0 < (other[0] - one[1]).days <= STILL_NEWS


def too_vague(pair: Pair) -> Outcome | None:
    """ "Hundreds", or "as many as 300 may have died", is held against a number only where they lie far apart."""
    vague = any(f.claim.quantifier == "indefinite" or _is_feared(f) for f in (pair.a, pair.b))
    gap = pair.gap
    if vague and gap is not None and gap < CLEAR_OF_VAGUE:
        return Outcome("scope_difference", "one is too vague to be held against the other")
    return None


def _is_feared(figure: Facets) -> bool:
    """Whether a ceiling is what somebody fears or holds possible, and no count."""
    feared = phrase_set("scopes", "feared").names_in(stems(figure.clause))
    return figure.claim.quantifier == "at_most" and bool(feared)


def partly_overlapping(pair: Pair) -> Outcome | None:
    """Periods of running counts that only overlap, or of which one ends nobody knows when: another scope."""
    if (_only_overlap(pair) and not pair.a.is_stock) or _runs_to_no_day(pair):
        return Outcome("scope_difference", pair.verdicts["period"].reason)
    return None


def too_open(pair: Pair) -> Outcome | None:
    """Two decisive things unstated, the period of a change, of aid, of a price or of what grows fewer, or what did a harm told by its size alone."""
    open_ = unsettled(pair)
    changes = pair.a.claim.kind == "change" and not (
        pair.a.period.is_stated and pair.b.period.is_stated
    )
    untimed = changes or (_is_handed_out(pair) and pair.answer("period") == "unstated")
    daily = grows_fewer(pair) or is_price(pair.a.claim.unit)
    untimed = untimed or (daily and not _is_of_one_day(pair))
    unsure = len(open_) > 1 or untimed or ("cause" in open_ and is_of_one_war(pair))
    if unsure and not pair.same_article:
        return Outcome(
            "scope_difference", "too little is stated to hold them against each other", open=open_
        )
    return None


def _is_of_one_day(pair: Pair) -> bool:
    """Whether two counts are of one told time, or their texts of one day or month."""
    one, other = pair.a.period.moment, pair.b.period.moment
    at_once = one is None or other is None or days_apart(one, other) == 0
    return pair.answer("period") == "same" or (pair.answer("period") != "unstated" and at_once)


def _is_handed_out(pair: Pair) -> bool:
    """Whether what bodies hand out, build or treat is counted, which they do time and again."""
    deeds = entry_set("events", "own_deeds")
    if any("aboard" in f.event.classes for f in (pair.a, pair.b)):
        return False  # one voyage carried them
    return bool(pair.a.event.classes & deeds or pair.b.event.classes & deeds)


def contradicting(pair: Pair) -> Outcome | None:
    """The same measure and time, and the figures as read do not meet: a conflict of values."""
    if pair.answer("event") not in ("same", "unstated") and not pair.is_of_one_occasion:
        return UNRELATED
    return Outcome("conflict", UNMET, "value", unsettled(pair))


def _only_overlap(pair: Pair) -> bool:
    """Whether two stated periods of running counts share days, and neither takes in the other."""
    stated = all(f.period.is_stated for f in (pair.a, pair.b))
    return pair.answer("period") == "overlaps" and stated and not pair.is_incident


def _runs_to_no_day(pair: Pair) -> bool:
    """Whether of two stories' counts that share days one runs on in a story that nobody dates."""
    undated = any(f.period.runs_on_undated for f in (pair.a, pair.b))
    return undated and pair.answer("period") == "overlaps" and not pair.same_article


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
    alike = pair.is_same("unit", "counting", "population", "event")
    return alike and pair.answer("place") in ("same", "unstated") and pair.a.claim.kind != "change"


def _told_as_change(pair: Pair) -> bool:
    return (pair.a.changing and pair.b.changing) or pair.a.period.past != pair.b.period.past


def _years(years: frozenset[str]) -> str:
    return " and ".join(sorted(years)) or "a time not stated"
