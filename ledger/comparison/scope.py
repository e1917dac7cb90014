"""Rules for figures of one thing told for different times, places and populations."""

from datetime import date

from ledger.comparison.later import grows_fewer, moved_on
from ledger.comparison.measured import is_of_one_army
from ledger.comparison.openings import tell_of_others
from ledger.comparison.outcome import UNRELATED, Outcome, unsettled
from ledger.comparison.pair import SCOPES, Pair
from ledger.comparison.period import A_DAY, MONTH, ONE_EVENT, days_apart, length
from ledger.comparison.population import only_adds
from ledger.comparison.words import entry_set, phrase_set, stems
from ledger.vocabulary.atlas import is_country

SAME_FIGURE = 1.015
"""How far two figures may lie apart to be called the same figure told for two periods."""
ABOUT_AS_MANY = 1.5
"""How many times apart two numbers lie at most where two words for those counted may mean the same people."""
LEAST_PRINTED_ALIKE, LEAST_NO_CHANCE, ABOUT_ONE = 5, 15, 1.1
"""The smallest toll that two stories hardly print of a place and of a part of it, alike or so many times apart."""
MOST_COUNTED_ON = 2.5
"""How many times a toll may grow while one body names the area that was hit wider or smaller."""
FAR_FROM_ROOM = 2.0
"""How many times a part must exceed another body's "at least" for the whole, which nobody means to be so small."""
LONGEST_EVENT = 27
"""Days of the longest period that may date one happening rather than a running count."""


def one_figure_two_periods(pair: Pair) -> Outcome | None:
    """The same running figure tied to periods that cannot both be right: a conflict of periods."""
    if not pair.values_meet or not pair.is_additive or pair.answer("population") != "same":
        return None
    if any(f.claim.kind != "flow" for f in (pair.a, pair.b)) or pair.is_incident:
        return None
    if not pair.is_near("event", "place") or pair.answer("place") != "same":
        return None
    if not _is_one_figure(pair) or not _periods_exclude(pair):
        return None
    return Outcome("conflict", "one figure cannot hold for both periods", "period")


def another_time(pair: Pair) -> Outcome | None:
    """Periods that share nothing: the same source's stock or lasting toll is an update, else another scope."""
    if pair.answer("period") != "different" or pair.comes_after:
        return None
    settled = pair.is_same("population", "place")
    told_anew = settled and not (pair.values_meet and not _is_raised(pair))
    if told_anew and (
        (pair.same_source and (_are_levels(pair) or _are_counts_of_one_harm(pair)))
        or _has_cost_more(pair)
    ):
        return Outcome("update", "the same source, at a later date")
    return Outcome("scope_difference", pair.verdicts["period"].reason)


def _is_raised(pair: Pair) -> bool:
    """Whether one body gave two ranges that share no more than an end ("5,000 to 6,000", then "6,000 to 7,000")."""
    low, high = sorted((pair.a, pair.b), key=lambda f: (f.read_low, f.read_high))
    return low.read_low < low.read_high == high.read_low < high.read_high


def _are_levels(pair: Pair) -> bool:
    """Whether both say how many there are at a moment: on a day, or when the text was printed."""
    figures = (pair.a, pair.b)
    if not all(f.is_stock for f in figures):
        return False
    windows = [f.period.window for f in figures if f.period.is_stated]
    if not windows:
        return True
    days = all(w is not None and length(w) <= A_DAY for w in windows)
    if any(f.event.classes & entry_set("events", "each_day") for f in figures):
        return False
    one, other = (f.period.window or f.period.moment for f in figures)
    return days and one is not None and other is not None and days_apart(one, other) <= MONTH


def _are_counts_of_one_harm(pair: Pair) -> bool:
    """Whether both are of one lasting harm (a war, a crackdown, an outbreak), counted in two months."""
    if not pair.is_incident or pair.a.period.is_stated or pair.b.period.is_stated:
        return False
    if pair.answer("event") != "same" or pair.answer("claimant") != "same":
        return False
    lasting = phrase_set("events", "lasting")
    told = [
        lasting.names_in(stems(f"{f.claim.prefix} {f.claim.sentence} {f.claim.suffix}"))
        for f in (pair.a, pair.b)
    ]
    first, later = sorted((pair.a, pair.b), key=lambda f: f.period.moment or (date.min, date.min))
    return all(told) and later.read_low > first.read_high


def _has_cost_more(pair: Pair) -> bool:
    """Whether one body counted one army's losses in a war twice, the later time more."""
    one_body = pair.answer("claimant") in ("same", "contains", "inside")
    running = all(f.period.end is None for f in (pair.a, pair.b))
    if not (one_body and running and is_of_one_army(pair) and pair.answer("event") == "same"):
        return False
    first, later = sorted((pair.a, pair.b), key=lambda f: f.period.moment or (date.min, date.min))
    return later.read_low > first.read_high


def part(pair: Pair) -> Outcome | None:
    """One takes in the other: a part, a conflict if the part is larger, else another scope."""
    if not {pair.answer(d) for d in SCOPES} & {"contains", "inside"}:
        return None
    decisive = next(d for d in SCOPES if pair.answer(d) in ("contains", "inside"))
    why = pair.verdicts[decisive].reason
    if decisive == "population" and _are_of_others(pair):
        return UNRELATED
    if decisive == "period" and not _are_rivals(pair) and _is_one_change(pair):
        return Outcome("agree", "one change, told for its year and for its last month")
    if (
        pair.whole is None
        or not pair.is_additive
        or only_adds(pair.a.population, pair.b.population)
    ):
        return Outcome("scope_difference", why)
    if _are_running_totals(pair) or _has_counted_on(pair):
        return Outcome("update", "the same source's running total, counted to a later day")
    if pair.values_meet:
        agreed = _agreement(pair, decisive)
        return Outcome("agree", agreed) if agreed else Outcome("scope_difference", why)
    part, whole = (pair.b, pair.a) if pair.whole == "a" else (pair.a, pair.b)
    missing = () if pair.comes_after else unsettled(pair)
    if pair.a.apart or pair.b.apart:
        return Outcome("scope_difference", "one is a further count beside another in its own story")
    if part.read_low > whole.read_high:
        return _larger_part(pair, why, missing)
    of_now = _is_little(pair, missing) and _are_told_at_once(pair)
    if missing and not (pair.same_article or of_now):
        return Outcome("scope_difference", why, open=missing)
    return Outcome("part_whole", why, open=() if pair.same_article else missing)


def _agreement(pair: Pair, decisive: str) -> str | None:
    """Why two numbers that meet are one figure, although one names a wider area or other people."""
    if pair.same_printed and _is_one_swap(pair):
        return "an exchange hands over as many each way"
    if decisive == "place" and pair.is_exact and pair.same_source and _is_same_but_place(pair):
        return "the same source's exact figure, told of a wider area"
    if decisive == "place" and _is_one_toll(pair) and (pair.same_source or _is_no_chance(pair)):
        return "one figure of one incident, told of a wider and a smaller area"
    alone = decisive == "population" and pair.same_source and pair.answer("period") != "different"
    if alone and (pair.answer("place") in ("same", "unstated") or pair.same_article):
        return "the same source gives one figure both times"
    if _is_worded_otherwise(pair):
        return "the figures, as a reader takes them, meet, under two words"
    return None


def _is_one_swap(pair: Pair) -> bool:
    """Whether one tells an exchange of a day and the other those who went one way."""
    swapped = any({"released", "handed_over"} <= f.event.classes for f in (pair.a, pair.b))
    one_way = pair.answer("place") in ("contains", "inside")
    at_once = pair.answer("period") == "same" and pair.is_near("event", "population")
    return swapped and one_way and at_once


def _is_little(pair: Pair, missing: tuple[str, ...]) -> bool:
    """Whether no more is left open than the time and, by one source, what did the harm."""
    return set(missing) <= ({"period", "cause"} if pair.same_source else {"period"})


def _are_told_at_once(pair: Pair) -> bool:
    """Whether neither text tells a time and both were printed within a week: of these days, both."""
    one, other = pair.a.period, pair.b.period
    if one.is_stated or other.is_stated or one.past or other.past:
        return False
    if not (one.moment and other.moment):
        return False
    by_place = pair.answer("place") in ("contains", "inside")
    return days_apart(one.moment, other.moment) <= (ONE_EVENT if by_place else 0)


def open_scope(pair: Pair) -> Outcome | None:
    """One names a part of a country or another event and the other nothing: another scope."""
    if pair.answer("place") == "overlaps":
        return _of_near_areas(pair)
    if pair.answer("event") == "overlaps" and not (pair.values_meet or pair.is_of_one_occasion):
        return Outcome("scope_difference", pair.verdicts["event"].reason)
    told = pair.answer("event") in ("same", "contains", "inside")
    if (
        pair.answer("kind") == "different"
        and not told
        and not (pair.values_meet and pair.is_pinned)
    ):
        return Outcome("scope_difference", pair.verdicts["kind"].reason, open=("event",))
    apart = not pair.same_article and not pair.shares_names
    if pair.answer("kind") == "different" and _is_later_state(pair):
        return Outcome("scope_difference", pair.verdicts["kind"].reason)
    if pair.answer("place") == "unstated" and _names_a_part(pair) and apart:
        return Outcome("scope_difference", pair.verdicts["place"].reason, open=("place",))
    at_once = pair.is_one_move and pair.answer("period") == "same"
    if pair.answer("event") == "unstated" and not (
        pair.values_meet or pair.is_pinned or pair.stand_at_odds or at_once
    ):
        return Outcome("scope_difference", pair.verdicts["event"].reason, open=("event",))
    return None


def _of_near_areas(pair: Pair) -> Outcome:
    """What two figures of areas are that may share ground: one toll, or its later count, or another scope."""
    if _is_one_toll(pair) and pair.values_meet and _is_no_chance(pair):
        return Outcome(
            "agree", "one figure of one incident, told of two areas that may share ground"
        )
    if _has_counted_on(pair):
        return Outcome("update", "the same source's toll, counted to a later day")
    return Outcome("scope_difference", pair.verdicts["place"].reason)


def _is_later_state(pair: Pair) -> bool:
    """Whether one counts those to whom it happened and the other, fewer, those still in that state."""
    stock, flow = (pair.a, pair.b) if pair.a.is_stock else (pair.b, pair.a)
    one, other = stock.event.classes, flow.event.classes
    return bool(one and other) and not one & other and stock.read_high < flow.read_low


def _larger_part(pair: Pair, why: str, missing: tuple[str, ...]) -> Outcome:
    if pair.same_article and not pair.are_set_at_odds:
        return Outcome("scope_difference", why)  # not two sources'
    if pair.answer("event") in ("contains", "inside") and not _is_narrower(pair):
        return Outcome("scope_difference", why) if pair.same_article else UNRELATED
    if pair.answer("event") in ("contains", "inside") and "period" in missing:
        return Outcome("scope_difference", why, open=missing)  # it may have been told later
    both_told = all(f.event.classes or f.event.words for f in (pair.a, pair.b))
    unlike = both_told or pair.answer("population") != "same"
    if pair.answer("event") in ("unstated", "overlaps") and unlike:
        return Outcome("scope_difference", why, open=("event",))
    if "overlaps" in (pair.answer("population"), pair.answer("place")):
        return Outcome("scope_difference", why)  # nor is it sure to be a part
    if _is_of_a_country(pair) and not pair.same_article:
        return Outcome("scope_difference", "one is of a country, where such happenings are many")
    by_words = pair.answer("population") in ("contains", "inside") and pair.same_article
    unsure = missing and (not pair.is_incident or "cause" in missing)
    if pair.same_source or by_words or (unsure and not pair.same_article):
        return Outcome("scope_difference", why, open=missing)
    if moved_on(pair) and not grows_fewer(pair):
        return Outcome("scope_difference", f"{why}, and the larger was counted later")
    far = _are_rivals(pair) and (pair.gap or 0) >= FAR_FROM_ROOM
    if pair.a.stated.meets(pair.b.stated) and not (far or pair.are_set_at_odds):
        return Outcome("scope_difference", f"{why}, and its words leave room for more")
    return Outcome("conflict", f"{why}, yet the part is larger than the whole", "value", missing)


def _is_of_a_country(pair: Pair) -> bool:
    """Whether only a country is told of one of two tolls of what befalls it again and again, a shooting or a crash."""
    causes = pair.a.event.causes | pair.b.event.causes
    often = bool(causes) and causes <= entry_set("events", "recurring")
    wide = any(f.place.keys and all(map(is_country, f.place.keys)) for f in (pair.a, pair.b))
    inside = pair.is_incident and wide and pair.answer("place") in ("contains", "inside")
    spans = [f.period.window for f in (pair.a, pair.b)]
    one_day = spans[0] is not None and spans[0] == spans[1] and spans[0][0] == spans[0][1]
    return inside and often and not one_day


def _are_running_totals(pair: Pair) -> bool:
    """Whether one source counted one lasting harm from one day on, twice: not a year's first months."""
    one, other = pair.a.period.window, pair.b.period.window
    if not (one and other) or pair.same_article or not pair.is_incident or not pair.same_source:
        return False
    begins = one[0] == other[0] and (one[0].month, one[0].day) != (1, 1) and one[1] != other[1]
    alike = pair.is_same("population", "event", "place")
    return begins and alike and min(length(one), length(other)) > LONGEST_EVENT


def _has_counted_on(pair: Pair) -> bool:
    """Whether one source's later count of all there were is the larger, of one thing in narrower words or not."""
    if pair.same_article or not pair.same_source or not (pair.is_incident and pair.is_additive):
        return False
    one, other = pair.a.period, pair.b.period
    at_once = one.start is not None and one.start == other.start
    whole = all(p.start is None or p.runs_on for p in (one, other)) or at_once
    alike = pair.answer("population") == "same" and pair.a.event.classes == pair.b.event.classes
    alike = alike and (pair.answer("place") == "same" or _is_of_one_area(pair))
    alike = alike and whole and not (one.past or other.past)
    first, later = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    if not (alike and first.period.moment and later.period.moment):
        return False
    after = first.period.moment[1] < later.period.moment[0]
    after = after or (later.is_grown and first.period.moment == later.period.moment)
    return after and later.read_low > first.read_high


def _is_of_one_area(pair: Pair) -> bool:
    """Whether one body's two tolls of an incident name the area that was hit wider and smaller."""
    gap = pair.gap
    return _is_one_toll(pair) and gap is not None and gap <= MOST_COUNTED_ON


def _is_worded_otherwise(pair: Pair) -> bool:
    """Whether two sources' figures of one event, place and time differ in the word for those counted alone."""
    if pair.same_source or pair.same_article:
        return False
    values = [abs(f.claim.value or 0) for f in (pair.a, pair.b)]
    near = 0 < max(values) <= ABOUT_AS_MANY * min(values)
    at_once = pair.answer("period") in ("same", "overlaps") and pair.answer("event") == "same"
    return near and at_once and pair.answer("place") in ("same", "unstated")


def _is_one_change(pair: Pair) -> bool:
    """Whether both print one change up to one day ("in the year to May", "in May from a year before")."""
    changes = all(f.claim.kind == "change" for f in (pair.a, pair.b))
    one, other = pair.a.period.end, pair.b.period.end
    return changes and pair.same_printed and one is not None and one == other


def _is_no_chance(pair: Pair) -> bool:
    """Whether two stories' tolls of one told time are too large for those of a part and its whole to meet."""
    small, large = sorted(f.claim.value or 0 for f in (pair.a, pair.b))
    least = LEAST_PRINTED_ALIKE if pair.same_printed else LEAST_NO_CHANCE
    at_once = pair.answer("period") in ("same", "overlaps")
    return at_once and least <= large <= ABOUT_ONE * small and not pair.same_article


def _are_of_others(pair: Pair) -> bool:
    """Whether two stories that credit nobody open with two nouns ("the school has ...", "the university has ...")."""
    plain = pair.answer("claimant") == "unstated" and not (pair.same_article or pair.is_incident)
    return plain and tell_of_others(pair.a.claim, pair.b.claim)


def _are_rivals(pair: Pair) -> bool:
    """Whether two bodies are named of which neither speaks for the other."""
    return pair.answer("claimant") == "different"


def _is_same_but_place(pair: Pair) -> bool:
    return pair.is_same("population", "event", "period")


def _is_one_toll(pair: Pair) -> bool:
    """Whether both are tolls of one incident and differ in nothing but how wide its area is named."""
    alike = pair.is_same("population", "event", "cause")
    return pair.is_incident and alike and pair.answer("period") != "different"


def _is_narrower(pair: Pair) -> bool:
    """Whether both tell one event, one of them a part of it, rather than what came after it."""
    return bool(pair.a.event.classes & pair.b.event.classes)


def _is_one_figure(pair: Pair) -> bool:
    gap = pair.a.stated.gap(pair.b.stated)
    widths = [f.read_high / f.read_low if f.read_low > 0 else 99 for f in (pair.a, pair.b)]
    return gap is not None and gap <= SAME_FIGURE and max(widths) <= SAME_FIGURE


def _periods_exclude(pair: Pair) -> bool:
    """Whether the periods are both told, differ, and neither dates a single happening."""
    one, other = pair.a.period, pair.b.period
    if one.window and other.window:
        long = min(length(one.window), length(other.window)) > LONGEST_EVENT
        return long and pair.answer("period") in ("contains", "inside", "overlaps")
    if not (one.words and other.words):
        return False
    if any(p.moment is None and not p.is_stated for p in (one, other)):
        return False  # "this year" of a text without a date may be any year
    return _wording(one.words) != _wording(other.words)


def _wording(words: str) -> str:
    return " ".join(
        w for w in words.casefold().split() if w not in ("in", "the", "over", "during", "so", "far")
    )


def _names_a_part(pair: Pair) -> bool:
    return any(
        key[2:3] in (":", "-", "/") or f.place.unnamed
        for f in (pair.a, pair.b)
        for key in f.place.keys or ("",)
    )
