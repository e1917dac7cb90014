"""Rules for figures of one thing of which one has no time, or a time so long or short that it may be a part."""

from ledger.comparison.measured import is_of_one_army
from ledger.comparison.outcome import Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.period import ONE_EVENT, WHOLE_YEAR, Period, days_apart, length
from ledger.comparison.words import entry_set, phrase_set, stems

CLEAR_OF_VAGUE = 2.0
"""How many times apart two figures must lie for neither to be the other, rounded or part-told."""
LONG_PERIOD = 400
"""Days from which a stated period is so long that an undated figure may be one part of it."""
LATE_FIGURES = 31
"""Days after a year in which an undated figure may still be that year's."""
NEARLY_AS_MANY = 1.25
"""How many times apart two counts of "this year" lie at most to be of one year, where one text has no date."""
RIVAL_TOLLS = 2.0
"""How many times apart two bodies' tolls of one thing lie at most where one leaves its time open."""
OF_THAT_TIME = "one is a month's or a year's toll, the other of no stated time"
SHORT_PERIOD = 92
"""Days up to which a stated period is so short that it may be a part of an undated figure."""


def past_moment(pair: Pair) -> Outcome | None:
    """A figure tied to an undated moment of the past is not held against a present one."""
    tied = [
        f.period.past and not f.period.counted and not f.period.is_stated for f in (pair.a, pair.b)
    ]
    rivals = pair.same_article and pair.answer("claimant") == "different"
    toll = pair.is_incident and not (pair.a.is_stock and pair.b.is_stock)
    if not toll and any(tied) and not rivals:
        return Outcome(
            "scope_difference", "one tells of an earlier moment that is not dated", open=("period",)
        )
    return None


def undated_toll(pair: Pair) -> Outcome | None:
    """Of two stories' tolls one has no date at all, and no two bodies are named: it may be a later count."""
    if not pair.is_incident or pair.same_article or pair.answer("claimant") == "different":
        return None
    gap = pair.gap
    undated = [f.period.moment is None and f.period.counted_on is None for f in (pair.a, pair.b)]
    if undated[0] == undated[1] or gap is None:
        return None
    return Outcome("scope_difference", "one may have been counted later", open=("date",))


def undated_level(pair: Pair) -> Outcome | None:
    """A level beside one of no stated time in a text without a date, or a whole year's: nobody can tell."""
    if pair.answer("period") != "unstated" or not pair.a.is_stock or not pair.b.is_stock:
        return None
    timed = [f.period.moment is not None or f.period.is_stated for f in (pair.a, pair.b)]
    if timed[0] != timed[1] and not pair.is_incident:
        return Outcome(
            "scope_difference", "nothing says when one of them was counted", open=("period",)
        )
    windows = [f.period.window for f in (pair.a, pair.b) if f.period.window]
    if any(length(window) >= WHOLE_YEAR for window in windows):
        return Outcome(
            "scope_difference",
            "one is a year's level, the other of no stated time",
            open=("period",),
        )
    return None


def are_untimed_levels(pair: Pair) -> bool:
    """Whether two stories without a date each tell how many there are, and neither says when."""
    if pair.same_article or pair.is_incident or not (pair.a.is_stock and pair.b.is_stock):
        return False
    timed = (f.period.moment is not None or f.period.is_stated for f in (pair.a, pair.b))
    return pair.answer("period") == "unstated" and not any(timed)


def past_year(pair: Pair) -> Outcome | None:
    """A count of a whole year that was over when the other was made, which tells no time: not that year's."""
    for dated, other in ((pair.a.period, pair.b.period), (pair.b.period, pair.a.period)):
        if not dated.window or other.is_stated or not other.moment or not dated.end:
            continue
        gone = (other.moment[0] - dated.window[1]).days > LATE_FIGURES
        if length(dated.window) >= WHOLE_YEAR and gone:
            return Outcome(
                "scope_difference",
                "one is of a year that was over when the other was counted",
                open=("period",),
            )
    return None


def monthly_toll(pair: Pair) -> Outcome | None:
    """A toll of a whole month or year beside an undated one: nobody can tell that it is of that time."""
    if not pair.is_incident or pair.answer("period") != "unstated":
        return None
    if pair.same_article and not pair.are_set_at_odds:
        return None
    if _are_set_at_once(pair) or pair.are_two_tellings or _are_of_one_year(pair):
        return None
    if _are_two_bodies(pair):
        return None
    if pair.answer("claimant") == "same" and pair.values_meet:
        return None  # one study, which one story tells without its time
    sums = [_runs_from_before(f.period) for f in (pair.a, pair.b)]
    if any(f.period.is_long_over for f in (pair.a, pair.b)) or sums[0] != sums[1]:
        return Outcome("scope_difference", OF_THAT_TIME, open=("period",))
    if pair.same_article:
        return None
    if any(f.period.months and not _is_of_days(f.period) for f in (pair.a, pair.b)):
        return Outcome("scope_difference", OF_THAT_TIME, open=("period",))
    return None


def _are_set_at_once(pair: Pair) -> bool:
    """Whether one story of no date sets two bodies' tolls of the same people against each other."""
    rivals = pair.same_article and pair.answer("claimant") == "different"
    undated = not (pair.a.period.moment or pair.b.period.moment)
    return rivals and undated and pair.answer("population") == "same"


def _are_two_bodies(pair: Pair) -> bool:
    """Whether two bodies count the same people, harmed by one thing or in one army's war.

    Numbers nearer each other may be one toll that has grown, those farther apart of two times.
    """
    rivals = pair.answer("claimant") == "different" and pair.is_same("population", "event", "place")
    one_thing = (pair.answer("cause") == "same" and not pair.is_lasting) or is_of_one_army(pair)
    gap = pair.gap
    return rivals and one_thing and gap is not None and NEARLY_AS_MANY <= gap <= RIVAL_TOLLS


def _are_of_one_year(pair: Pair) -> bool:
    """Whether both tell of the year so far ("this year", "since January"), and of nearly as many."""
    so_far = phrase_set("scopes", "year_so_far")
    told = all(so_far.names_in(stems(f.period.words or "")) for f in (pair.a, pair.b))
    return told and pair.gap is not None and pair.gap <= NEARLY_AS_MANY


def undated_flow(pair: Pair) -> Outcome | None:
    """Of two running counts one has a long or short period, the other none: it may be a part."""
    if pair.answer("period") != "unstated" or pair.a.claim.kind != "flow":
        return None
    if (pair.is_incident and not pair.is_lasting) or _are_of_one_year(pair):
        return None
    dated, other = (pair.a, pair.b) if pair.a.period.window else (pair.b, pair.a)
    window = dated.period.window
    if window is None:
        return None
    days, smaller = length(window), other.read_high < dated.read_low
    if days >= WHOLE_YEAR and other.period.words and other.period.moment is None:
        return Outcome(
            "scope_difference",
            "one is a year's count, the other of a time told but not dated",
            open=("period",),
        )
    moment = other.period.moment
    gap = pair.gap or CLEAR_OF_VAGUE
    near = gap < CLEAR_OF_VAGUE and moment and days_apart(window, moment) <= ONE_EVENT
    if days <= ONE_EVENT and near:
        return None  # what a report of these days tells without a date is the news
    if (days > LONG_PERIOD and smaller) or (days <= SHORT_PERIOD and not smaller):
        return Outcome("scope_difference", "one may be a part of the other", open=("period",))
    return None


def gathering_of_some_day(pair: Pair) -> Outcome | None:
    """A crowd or a strike in a text of no date may be of another day than one that no rival body counts."""
    if pair.same_article or pair.answer("period") != "unstated":
        return None
    if pair.answer("claimant") == "different":
        return None
    daily = entry_set("events", "each_day")
    if not all(f.event.classes & daily for f in (pair.a, pair.b)):
        return None
    undated = (f.period.moment is None and not f.period.is_stated for f in (pair.a, pair.b))
    if any(undated):
        return Outcome("scope_difference", "each may be of another day", open=("period",))
    return None


def some_day_of_unrest(pair: Pair) -> Outcome | None:
    """Tolls of protests of which one has no stated time, told not within days of each other: each may be of other days.

    Two bodies' are held against each other where neither growth nor another day is likelier.
    """
    if not pair.is_incident or pair.same_article or pair.answer("period") != "unstated":
        return None
    if not (pair.a.event.causes | pair.b.event.causes) & entry_set("events", "anew_each_day"):
        return None
    one, other = (f.period.window or f.period.moment for f in (pair.a, pair.b))
    if one and other and days_apart(one, other) <= ONE_EVENT:
        return None
    rivals = pair.a.claim.claimant and pair.b.claim.claimant and pair.answer("claimant") != "same"
    if not (one or other) and rivals and NEARLY_AS_MANY <= (pair.gap or 0) <= RIVAL_TOLLS:
        return None
    return Outcome("scope_difference", "each may be of other days of the unrest", open=("period",))


def _runs_from_before(period: Period) -> bool:
    """Whether it sums up since a day that nobody can tell ("since mid-April")."""
    told = phrase_set("scopes", "onward").names_in(stems(period.words or ""))
    return bool(told) and not period.is_stated and not period.counted


def _is_of_days(period: Period) -> bool:
    return period.window is not None and length(period.window) <= ONE_EVENT
