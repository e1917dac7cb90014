"""Explanations: one or two plain sentences on who says what and what the judgement rests on."""

from ledger.comparison.facets import Facets
from ledger.comparison.pair import Pair
from ledger.comparison.rules import Outcome


def explain(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> str:
    """Put a judgement into words."""
    return f"{first.claim.claimant}: {first.claim.quote}; {second.claim.claimant}: {second.claim.quote}. {outcome.why}"
