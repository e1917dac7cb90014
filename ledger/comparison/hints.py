"""What may explain a gap, where arithmetic shows it."""

from ledger.comparison.facets import Facets
from ledger.comparison.pair import Pair
from ledger.comparison.rules import Outcome
from ledger.model import Hint


def hints(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> tuple[Hint, ...]:
    """The hints for one pair."""
    return ()
