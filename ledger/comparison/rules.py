"""The rule table: what two figures are to each other, from the verdicts of the dimensions.

Rules are asked in the order of RULES, and the first that answers decides. Each is a short function
whose docstring is the rule as a fact-checker would say it; `described()` gives the table.
"""

from inspect import getdoc

from ledger.comparison import likeness, scope, values
from ledger.comparison.outcome import UNRELATED, Outcome, Rule
from ledger.comparison.pair import Pair

MOST_SCOPES = 2
"""In how many scopes figures of two stories may differ and still be near each other."""

RULES: tuple[Rule, ...] = (
    likeness.listed_beside,
    likeness.told_as_part,
    likeness.retold,
    likeness.denied,
    likeness.told_among,
    likeness.base_of,
    likeness.unlike,
    likeness.forecast,
    likeness.counted_otherwise,
    likeness.elsewhere,
    likeness.beside,
    likeness.unmeasured,
    scope.one_figure_two_periods,
    scope.another_time,
    scope.part,
    scope.open_scope,
    values.agreeing,
    values.other_baseline,
    values.opposite,
    values.set_apart,
    values.one_story,
    values.further_count,
    values.renewed,
    values.moved_on,
    values.literally,
    values.too_vague,
    values.past_moment,
    values.undated_level,
    values.undated_flow,
    values.partly_overlapping,
    values.too_open,
    values.contradicting,
)
"""The table, in the order in which it is asked."""


def decide(pair: Pair) -> Outcome:
    """The first rule's answer; figures of two stories that differ in several scopes get no row."""
    outcome = next(outcome for rule in RULES if (outcome := rule(pair)) is not None)
    if outcome.relation == "scope_difference" and _is_far(pair):
        return UNRELATED
    return outcome


def _is_far(pair: Pair) -> bool:
    """Whether two stories tell of too different scopes, none of them a forecast's."""
    if pair.same_article or pair.scopes_apart <= MOST_SCOPES:
        return False
    return likeness.forecast(pair) is None


def described() -> list[tuple[str, str]]:
    """The rules in order, for the documentation."""
    return [(rule.__name__, getdoc(rule) or "") for rule in RULES]
