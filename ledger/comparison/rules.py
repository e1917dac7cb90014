"""The rule table: what two figures are to each other, from the verdicts of the dimensions.

Rules are asked in the order of RULES, and the first that answers decides. Each is a short function
whose docstring is the rule as a fact-checker would say it; `described()` prints the table. UNRELATED
means that the pair is not worth a row.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getdoc

from ledger.comparison.facets import PERSONS
from ledger.comparison.pair import SCOPES, Pair
from ledger.comparison.period import YEAR, length
from ledger.comparison.population import only_adds
from ledger.model.relation import Basis, RelationName

DENIED = ("disputed", "denied", "withdrawn")
AHEAD = ("forecast", "target")
CLEAR_GAP = 1.1
"""How far readings of open-ended words must lie apart to contradict each other."""
CLEAR_OF_VAGUE = 2.0
LONG_PERIOD = 400
"""Days from which a stated period is so long that an undated figure may be one part of it."""
SHORT_PERIOD = 92
"""Days up to which a stated period is so short that it may be a part of an undated figure."""
RETOLD = 1.25
"""How far a count may lie from its own retelling before two different groups are likelier."""
MOST_SCOPES = 2
"""In how many scopes figures of two stories may differ and still be near each other."""
SAME_FIGURE = 1.015
"""How far two figures may lie apart to be called the same figure told for two periods."""
LONGEST_EVENT = 27
"""Days of the longest period that may date one happening rather than a running count."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule's answer; `open` names the dimensions it could not settle, `why` says it in words."""

    relation: RelationName | None
    why: str = ""
    basis: Basis | None = None
    open: tuple[str, ...] = ()


UNRELATED = Outcome(None)
Rule = Callable[[Pair], Outcome | None]


def told_as_part(pair: Pair) -> Outcome | None:
    """The text itself says that one is a part of the other: a part, unless it exceeds its whole."""
    part = pair.a if pair.a.claim.part_of == pair.b.claim.id else pair.b
    whole = pair.b if part is pair.a else pair.a
    if part.claim.part_of != whole.claim.id or pair.a.unit != pair.b.unit or not pair.is_additive:
        return None
    if part.claim.read_low > whole.claim.read_high:
        return Outcome(
            "conflict", "the text tells one as a part of the other, yet it is larger", "value"
        )
    return Outcome("part_whole", "the text tells one as a part of the other")


def retold(pair: Pair) -> Outcome | None:
    """One story counts the same people again and comes out a little different: a conflict."""
    exact = all(f.claim.quantifier == "exact" and f.names_counted for f in (pair.a, pair.b))
    plain = (
        exact and pair.same_article and pair.same_source and pair.a.unit == pair.b.unit == PERSONS
    )
    if not plain or pair.same_sentence or pair.a.apart or pair.b.apart or not pair.is_specific:
        return None
    if (
        pair.is_incident
        or pair.a.event.classes
        or pair.b.event.classes
        or pair.a.period.words != pair.b.period.words
    ):
        return None
    if (
        pair.answer("population") not in ("same", "contains", "inside")
        or pair.answer("place") == "different"
    ):
        return None
    gap = pair.a.read.gap(pair.b.read)
    if gap is None or not 1 < gap <= RETOLD:
        return None
    return Outcome(
        "conflict", "one story counts the same people twice, with different results", "value"
    )


def unlike(pair: Pair) -> Outcome | None:
    """Other units, other people or things, another event or cause: unrelated, whatever the numbers."""
    if pair.answer("unit") == "different" or _other_kind(pair):
        return UNRELATED
    if "different" in (pair.answer("population"), pair.answer("event"), pair.answer("cause")):
        return UNRELATED
    return None


def denied(pair: Pair) -> Outcome | None:
    """One text names the other's figure in order to question, deny or withdraw it: disputed."""
    if not any(f.claim.stance in DENIED for f in (pair.a, pair.b)) or not pair.same_printed:
        return None
    credited_alike = pair.answer("claimant") != "different" or pair.same_article
    if not credited_alike or (
        pair.answer("place") not in ("same", "unstated") and not pair.same_article
    ):
        return None
    doubter = next((f.claim.disputed_by for f in (pair.a, pair.b) if f.claim.disputed_by), None)
    return Outcome("disputed", f"{doubter or 'the text'} questions this figure")


def forecast(pair: Pair) -> Outcome | None:
    """A forecast or a target is no count: another scope, never a conflict."""
    ahead = [f.claim.stance in AHEAD for f in (pair.a, pair.b)]
    if not any(ahead):
        return None
    if all(ahead) and pair.values_meet and pair.answer("population") == "same":
        return None
    if not pair.is_specific and not pair.is_measured:
        return UNRELATED
    return Outcome("scope_difference", "one looks ahead, and what is expected is no count")


def counted_otherwise(pair: Pair) -> Outcome | None:
    """A rate, an average or one day's count beside a total: another scope."""
    if pair.answer("unit") == "same" and pair.answer("counting") == "same":
        return None
    if not pair.is_near("population", "event") or pair.answer("place") == "different":
        return UNRELATED
    return Outcome(
        "scope_difference",
        pair.verdicts["unit"].reason
        if pair.answer("unit") != "same"
        else pair.verdicts["counting"].reason,
    )


def elsewhere(pair: Pair) -> Outcome | None:
    """The same count of another place: another scope where one story or one time holds both."""
    if pair.answer("place") != "different":
        return None
    alike = pair.answer("population") == "same" and pair.answer("event") in ("same", "unstated")
    together = pair.same_article or pair.answer("period") in ("same", "overlaps")
    known = pair.is_specific or (pair.is_incident and pair.answer("cause") == "same")
    if alike and together and known:
        return Outcome("scope_difference", pair.verdicts["place"].reason)
    return UNRELATED


def beside(pair: Pair) -> Outcome | None:
    """Near populations of which neither takes in the other: another scope within a story or figure."""
    if pair.answer("population") != "overlaps":
        return None
    close = pair.same_article or pair.values_meet or pair.answer("claimant") == "same"
    if close and pair.answer("event") != "different":
        return Outcome("scope_difference", pair.verdicts["population"].reason)
    return UNRELATED


def unmeasured(pair: Pair) -> Outcome | None:
    """Too little says that both count one thing: unrelated."""
    return None if pair.is_measured else UNRELATED


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
    """Periods that share nothing: a stock of the same source is an update, all else another scope."""
    if pair.answer("period") != "different":
        return None
    settled = all(pair.answer(d) == "same" for d in ("population", "place"))
    settled = settled and not (pair.a.period.is_stated or pair.b.period.is_stated)
    if (
        pair.a.is_stock
        and pair.b.is_stock
        and pair.same_source
        and settled
        and not pair.values_meet
    ):
        return Outcome("update", "the same source, at a later date")
    return Outcome("scope_difference", pair.verdicts["period"].reason)


def part(pair: Pair) -> Outcome | None:
    """One takes in the other: a part, a conflict if the part is larger, else another scope."""
    if not {pair.answer(d) for d in SCOPES} & {"contains", "inside"}:
        return None
    decisive = next(d for d in SCOPES if pair.answer(d) in ("contains", "inside"))
    why = pair.verdicts[decisive].reason
    if (
        pair.whole is None
        or not pair.is_additive
        or only_adds(pair.a.population, pair.b.population)
    ):
        return Outcome("scope_difference", why)
    if pair.values_meet:
        alone = (
            decisive == "population" and pair.same_source and pair.answer("period") != "different"
        )
        if alone and (pair.answer("place") == "same" or pair.same_article):
            return Outcome("agree", "the same source gives one figure both times")
        return Outcome("scope_difference", why)
    part, whole = (pair.b, pair.a) if pair.whole == "a" else (pair.a, pair.b)
    unsettled = _unsettled(pair)
    if pair.a.apart or pair.b.apart:
        return Outcome("scope_difference", "one is a further count beside another in its own story")
    if part.claim.read_low > whole.claim.read_high:
        return _larger_part(pair, why, unsettled)
    if unsettled and not pair.same_article:
        return Outcome("scope_difference", why, open=unsettled)
    return Outcome("part_whole", why)


def elsewhere_or_unknown(pair: Pair) -> Outcome | None:
    """One names a part of a country or another event and the other nothing: another scope."""
    if pair.answer("place") == "overlaps":
        return Outcome("scope_difference", pair.verdicts["place"].reason)
    if pair.answer("event") == "overlaps" and not pair.values_meet:
        return Outcome("scope_difference", pair.verdicts["event"].reason)
    if pair.answer("place") == "unstated" and _names_a_part(pair) and not pair.same_article:
        return Outcome("scope_difference", pair.verdicts["place"].reason, open=("place",))
    if pair.answer("event") == "unstated" and not pair.values_meet:
        return Outcome("scope_difference", pair.verdicts["event"].reason, open=("event",))
    return None


def agreeing(pair: Pair) -> Outcome | None:
    """The same measure, the figures as read meet: they agree."""
    if not pair.values_meet:
        return None
    if (
        pair.answer("period") == "overlaps"
        and pair.a.claim.kind != "stock"
        and not pair.is_incident
    ):
        return Outcome("scope_difference", pair.verdicts["period"].reason)
    return Outcome("agree", "the figures, as a reader takes them, meet", open=_unsettled(pair))


def other_baseline(pair: Pair) -> Outcome | None:
    """Changes and shares measured from different years say nothing against each other."""
    one, other = pair.a.baseline, pair.b.baseline
    if one != other and (one or other) and pair.a.claim.kind in ("change", "share"):
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


def further_count(pair: Pair) -> Outcome | None:
    """ "Another 20 people" and "200 of the prisoners" are no totals to hold against another total."""
    part, whole = (pair.a, pair.b) if pair.a.partitive else (pair.b, pair.a)
    smaller = part.claim.read_high <= whole.claim.read_low
    if part.partitive and not whole.partitive and smaller and pair.same_article:
        return Outcome("part_whole", "the text tells one as some of them")
    if pair.a.partitive or pair.b.partitive:
        return Outcome("scope_difference", "one is told as some of a larger number")
    if pair.a.apart or pair.b.apart:
        return Outcome("scope_difference", "one is a further count beside another in its own story")
    return None


def too_vague(pair: Pair) -> Outcome | None:
    """ "Hundreds" is held against a number only where they lie far apart."""
    vague = any(f.claim.quantifier == "indefinite" for f in (pair.a, pair.b))
    gap = pair.a.read.gap(pair.b.read)
    if vague and gap is not None and gap < CLEAR_OF_VAGUE:
        return Outcome("scope_difference", "one is too vague to be held against the other")
    return None


def literally(pair: Pair) -> Outcome | None:
    """ "At least 135" and 138 are both true; only a reader would take them for two counts."""
    gap = pair.a.read.gap(pair.b.read)
    if gap is not None and gap < CLEAR_GAP and pair.a.claim.stated.meets(pair.b.claim.stated):
        return Outcome("agree", "the words leave room for both", open=_unsettled(pair))
    return None


def set_apart(pair: Pair) -> Outcome | None:
    """One story or sentence sets two figures of one source side by side: different things."""
    if not pair.same_article or not pair.same_source:
        return None
    if pair.a.is_stock and pair.b.is_stock and _told_as_change(pair):
        return Outcome("update", "the story tells how the number changed")
    if pair.same_sentence or pair.a.apart or pair.b.apart or _told_as_change(pair):
        return Outcome("scope_difference", "the story sets them side by side")
    return None


def one_story(pair: Pair) -> Outcome | None:
    """Two figures of one source in one story are two things, unless both are the toll of one place."""
    if not pair.same_article or not pair.same_source:
        return None
    if pair.is_incident and pair.answer("place") == "same" and pair.answer("cause") != "different":
        return None
    return Outcome("scope_difference", "the story may tell of two things")


def renewed(pair: Pair) -> Outcome | None:
    """Another figure of the same source for the same measure: an update."""
    if not pair.same_source or pair.same_article:
        return None
    dated = pair.a.period.moment and pair.b.period.moment
    return Outcome(
        "update", "the same source gives another figure", open=() if dated else ("date",)
    )


def past_moment(pair: Pair) -> Outcome | None:
    """A figure tied to an undated moment of the past is not held against a present one."""
    tied = [
        f.period.past and not f.period.counted and not f.period.is_stated for f in (pair.a, pair.b)
    ]
    if not pair.is_incident and any(tied):
        return Outcome(
            "scope_difference", "one tells of an earlier moment that is not dated", open=("period",)
        )
    return None


def undated_flow(pair: Pair) -> Outcome | None:
    """Of two running counts one has a long or short period, the other none: it may be a part."""
    if pair.answer("period") != "unstated" or pair.a.claim.kind != "flow" or pair.is_incident:
        return None
    dated, other = (pair.a, pair.b) if pair.a.period.window else (pair.b, pair.a)
    window = dated.period.window
    if window is None:
        return None
    days, smaller = length(window), other.claim.read_high < dated.claim.read_low
    if (days > LONG_PERIOD and smaller) or (days <= SHORT_PERIOD and not smaller):
        return Outcome("scope_difference", "one may be a part of the other", open=("period",))
    return None


def partly_overlapping(pair: Pair) -> Outcome | None:
    """Periods of running counts that only overlap: another scope."""
    if pair.answer("period") == "overlaps" and not pair.a.is_stock and not pair.is_incident:
        return Outcome("scope_difference", pair.verdicts["period"].reason)
    return None


def too_open(pair: Pair) -> Outcome | None:
    """Two decisive things unstated, or a change whose period is not: nobody can tell."""
    open_ = _unsettled(pair)
    changes = pair.a.claim.kind == "change" and not (
        pair.a.period.is_stated and pair.b.period.is_stated
    )
    if (len(open_) > 1 or changes) and not pair.same_article:
        return Outcome(
            "scope_difference", "too little is stated to hold them against each other", open=open_
        )
    return None


def contradicting(pair: Pair) -> Outcome | None:
    """The same measure and time, and the figures as read do not meet: a conflict of values."""
    if pair.answer("event") not in ("same", "unstated"):
        return UNRELATED
    return Outcome(
        "conflict", "the figures, as a reader takes them, do not meet", "value", _unsettled(pair)
    )


RULES: tuple[Rule, ...] = (
    told_as_part,
    retold,
    denied,
    unlike,
    forecast,
    counted_otherwise,
    elsewhere,
    beside,
    unmeasured,
    one_figure_two_periods,
    another_time,
    part,
    elsewhere_or_unknown,
    agreeing,
    other_baseline,
    opposite,
    set_apart,
    one_story,
    further_count,
    renewed,
    literally,
    too_vague,
    past_moment,
    undated_flow,
    partly_overlapping,
    too_open,
    contradicting,
)
"""The table, in the order in which it is asked."""


def decide(pair: Pair) -> Outcome:
    """The first rule's answer; figures of two stories that differ in several scopes get no row."""
    outcome = next(outcome for rule in RULES if (outcome := rule(pair)) is not None)
    far = not pair.same_article and pair.scopes_apart > MOST_SCOPES and forecast(pair) is None
    if outcome.relation == "scope_difference" and far:
        return UNRELATED
    return outcome


def described() -> list[tuple[str, str]]:
    """The rules in order, for the documentation."""
    return [(rule.__name__, getdoc(rule) or "") for rule in RULES]


def _other_kind(pair: Pair) -> bool:
    kinds = {pair.a.claim.kind, pair.b.claim.kind}
    retelling = pair.same_article and pair.same_printed and kinds == {"stock", "flow"}
    if len(kinds) == 1 or retelling:
        return False
    if "rate" in kinds:
        return pair.answer("unit") == "same"
    return kinds != {"stock", "flow"} or not (pair.a.event.classes & pair.b.event.classes)


def _unsettled(pair: Pair) -> tuple[str, ...]:
    """Decisive dimensions that a text leaves open."""
    return tuple(d for d in ("period", "place", "cause") if pair.answer(d) == "unstated")


def _larger_part(pair: Pair, why: str, unsettled: tuple[str, ...]) -> Outcome:
    by_words = pair.answer("population") in ("contains", "inside") and pair.same_article
    if pair.same_source or by_words or (unsettled and not (pair.is_incident or pair.same_article)):
        return Outcome("scope_difference", why, open=unsettled)
    return Outcome("conflict", f"{why}, yet the part is larger than the whole", "value", unsettled)


def _is_one_figure(pair: Pair) -> bool:
    gap = pair.a.claim.stated.gap(pair.b.claim.stated)
    widths = [
        f.claim.read_high / f.claim.read_low if f.claim.read_low > 0 else 99
        for f in (pair.a, pair.b)
    ]
    return gap is not None and gap <= SAME_FIGURE and max(widths) <= SAME_FIGURE


def _periods_exclude(pair: Pair) -> bool:
    """Whether the periods are both told, differ, and neither dates a single happening."""
    one, other = pair.a.period, pair.b.period
    if one.window and other.window:
        long = min(length(one.window), length(other.window)) > LONGEST_EVENT
        return long and pair.answer("period") in ("contains", "inside", "overlaps")
    if not (one.words and other.words):
        return False
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


def _told_as_change(pair: Pair) -> bool:
    return (pair.a.changing and pair.b.changing) or pair.a.period.past != pair.b.period.past


def _years(years: frozenset[str]) -> str:
    return " and ".join(sorted(years)) or "a time not stated"


__all__ = ["RULES", "UNRELATED", "YEAR", "Outcome", "decide", "described"]
