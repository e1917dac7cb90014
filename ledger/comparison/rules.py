"""The rule table: what two figures are to each other, from the verdicts of the dimensions.

Rules are asked in the order of RULES, and the first that answers decides. Each is a short function
whose docstring is the rule as a fact-checker would say it; `described()` gives the table.
"""

from inspect import getdoc

from ledger.comparison import each_its_own, later, likeness, scope, undated, values
from ledger.comparison.outcome import UNRELATED, Outcome, Rule
from ledger.comparison.pair import Pair

MOST_SCOPES = 2
"""In how many scopes figures of two stories may differ and still be near each other."""
NEAR_VALUES = 2.0
"""How many times apart figures of two sources may lie for a reader to take one for the other."""
FARTHEST, FARTHEST_AT_ODDS = 10.0, 20.0
"""How many times apart rival counts of one thing lie at most: the police's and the union's marchers up
to nine. Where a story sets two sources against each other, or all but their numbers is the same, they may
lie farther."""

MOST_BESIDE_NONE = 100
"""The largest count that "nobody" of another story is held against: more are of something larger."""

RULES: tuple[Rule, ...] = (
    likeness.listed_beside,
    likeness.told_as_part,
    likeness.added_up,
    likeness.retold,
    likeness.retold_elsewhere,
    likeness.denied,
    likeness.told_among,
    likeness.base_of,
    likeness.sorts_beside,
    likeness.other_candidate,
    likeness.unlike,
    likeness.forecast,
    likeness.counted_otherwise,
    likeness.elsewhere,
    likeness.beside,
    likeness.unmeasured,
    each_its_own.two_causes,
    scope.one_figure_two_periods,
    scope.another_time,
    undated.monthly_toll,
    scope.part,
    scope.open_scope,
    values.agreeing,
    undated.some_day_of_unrest,
    values.other_baseline,
    values.opposite,
    each_its_own.one_of_the_strikes,
    later.recalled,
    values.some_of_them,
    values.set_apart,
    values.one_story,
    values.further_count,
    later.renewed,
    later.moved_on,
    later.counted_later,
    values.counted_otherwise,
    values.literally,
    values.too_vague,
    undated.past_moment,
    undated.undated_toll,
    undated.gathering_of_some_day,
    undated.undated_level,
    undated.past_year,
    undated.undated_flow,
    each_its_own.several_at_once,
    each_its_own.newly_counted,
    each_its_own.converted,
    each_its_own.anothers,
    values.partly_overlapping,
    values.too_open,
    each_its_own.own_counts,
    each_its_own.own_deeds,
    each_its_own.two_polls,
    values.contradicting,
)
"""The table, in the order in which it is asked."""

OF_ONE_STORY: frozenset[Rule] = frozenset(
    {
        likeness.listed_beside,
        likeness.added_up,
        likeness.retold,
        likeness.told_among,
        likeness.sorts_beside,
        later.recalled,
        values.some_of_them,
        values.set_apart,
        values.one_story,
    }
)
"""Those that only answer for two figures of one story: two stories' figures, nearly all, are spared them."""
_OF_TWO_STORIES = tuple(rule for rule in RULES if rule not in OF_ONE_STORY)


def decide(pair: Pair) -> Outcome:
    """The first rule's answer; figures too far apart, or of too different scopes, get no row."""
    rules = RULES if pair.same_article else _OF_TWO_STORIES
    outcome = next(outcome for rule in rules if (outcome := rule(pair)) is not None)
    if outcome.relation == "scope_difference" and _is_far(pair):
        return UNRELATED
    if outcome.relation == "conflict" and _is_beyond_rivalry(pair):
        return UNRELATED
    return outcome


def _is_beyond_rivalry(pair: Pair) -> bool:
    """Whether two figures lie so far apart that they count two things, and no factor of ten explains it."""
    gap = pair.gap
    least, most = sorted(f.read_high for f in (pair.a, pair.b))
    if least == 0 and most > MOST_BESIDE_NONE and not pair.are_set_at_odds:
        return True  # "no casualties" of one blast, and a war's dead
    named = pair.is_pinned and pair.answer("claimant") == "different"
    named = named or (pair.is_incident and pair.are_two_tellings)
    farthest = FARTHEST_AT_ODDS if pair.are_set_at_odds or named else FARTHEST
    return gap is not None and gap > farthest and not pair.is_shifted


def _is_far(pair: Pair) -> bool:
    """Whether two stories tell of too different scopes, or of one with figures that nobody confuses.

    docs/architecture.md: a difference of scope is told of what is near. Forecasts and rates are told apart however
    far they lie, and so are figures of one source, and counts that differ only in who is counted.
    """
    if pair.same_article or likeness.forecast(pair) is not None:
        return False
    if pair.scopes_apart > MOST_SCOPES and not (
        pair.same_source and pair.scopes_apart == MOST_SCOPES + 1
    ):
        return True
    if pair.answer("unit") != "same" or pair.answer("counting") != "same":
        return False
    gap = pair.gap
    if gap is None or gap < NEAR_VALUES or pair.same_source:
        return False
    only_who = pair.scopes_apart == 1 and pair.answer("population") in ("contains", "inside")
    return not only_who


def described() -> list[tuple[str, str]]:
    """The rules in order, for the documentation."""
    return [(rule.__name__, getdoc(rule) or "") for rule in RULES]
