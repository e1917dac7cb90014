"""A rule's answer."""

from collections.abc import Callable
from dataclasses import dataclass

from ledger.comparison.measured import is_counted_by_year
from ledger.comparison.pair import Pair
from ledger.model.relation import Basis, RelationName

DENIED = ("disputed", "denied", "withdrawn")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule says: the relation, why, and which decisive dimensions the texts leave `open`."""

    relation: RelationName | None
    why: str = ""
    basis: Basis | None = None
    open: tuple[str, ...] = ()


UNMET = "the figures, as a reader takes them, do not meet"
"""Why figures of one measure conflict when nothing more is to be said."""
UNRELATED = Outcome(None)
"""The pair is not worth a row."""
Rule = Callable[[Pair], Outcome | None]


def unsettled(pair: Pair) -> tuple[str, ...]:
    """Decisive dimensions that a text leaves open."""
    undated = not pair.is_incident and not any(
        f.period.is_stated or f.is_stock for f in (pair.a, pair.b)
    )
    known = {"cause"} if pair.answer("place") == "same" and pair.shares_names else set()
    if is_counted_by_year(pair):
        known |= {"cause"}
    return tuple(
        d
        for d in ("period", "place", "cause")
        if d not in known and (pair.answer(d) == "unstated" or (d == "period" and undated))
    )
