"""Two figures in, their relation out: the rules' answer with its severity, gap, words and hints."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ledger.comparison.apart import ends_elsewhere, surely_unrelated
from ledger.comparison.facets import Facets
from ledger.comparison.hints import hints
from ledger.comparison.outcome import DENIED, Outcome
from ledger.comparison.pair import Pair, pair_of
from ledger.comparison.reach import decide_beside
from ledger.comparison.wording import explain
from ledger.comparison.words import stem_set, stems
from ledger.model import Claim, Relation, identity
from ledger.model.relation import RelationName
from ledger.vocabulary import vocabulary

_WHOSE = re.compile(r"(?:\b(?:his|her|my|our|whose)|['’]s)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
LARGEST_FAMILY = 20
"""Children or cousins up to which "his" or "somebody's" makes them a family."""
OPEN_COST = 0.7
"""What is left of a severity for each decisive dimension that is not stated."""
PERIOD_SEVERITY = 0.5
DISPUTED_SEVERITY = 0.5
DIRECTION_SEVERITY = 0.7
LEAST_SEVERITY, MOST_SEVERITY = 0.3, 0.9
"""A conflict of values starts at the first and nears the second as the gap grows."""


class Judged(NamedTuple):
    """Two figures that have a relation: `first` is the whole, the earlier, or the disputed one."""

    first: Facets
    second: Facets
    pair: Pair
    outcome: Outcome
    name: RelationName

    @property
    def severity(self) -> float:
        """How serious a contradiction is, from 0 to 1; 0 for any other relation."""
        return _severity(self.pair, self.outcome)

    def relation(self) -> Relation:
        """The relation as it is stored and shown, put into words."""
        first, second, pair, outcome, name = self
        return Relation(
            id=identity.relation_id(first.claim.id, second.claim.id),
            claim_a=first.claim.id,
            claim_b=second.claim.id,
            relation=name,
            basis=outcome.basis,
            gap=first.read.gap(second.read),
            severity=self.severity,
            explanation=explain(first, second, pair, outcome),
            dimensions=pair.verdicts.all(),
            hints=hints(first, second, pair, outcome),
        )


def relate(a: Facets, b: Facets, beside: Iterable[Facets] = ()) -> Relation | None:
    """Say what two figures are to each other; None where nothing is worth a row.

    `beside` are other figures of their two stories, which may explain a conflict. The answer is the
    same whichever comes first. `claim_a` is the whole, the earlier, or the
    disputed one.
    """
    judged = judge(a, b, beside)
    return judged.relation() if judged else None


def judge(a: Facets, b: Facets, beside: Iterable[Facets] = ()) -> Judged | None:
    """Say the same without its words, which take longer to find than the judgement."""
    pair = worth_judging(a, b)
    return judge_pair(pair, beside) if pair else None


def worth_judging(a: Facets, b: Facets) -> Pair | None:
    """Put two figures side by side; None where a look tells that they are of other things."""
    if a.claim.id == b.claim.id or surely_unrelated(a, b):
        return None
    in_one_story = a.claim.article_id == b.claim.article_id
    if _counts_a_family(a.claim, in_one_story) or _counts_a_family(b.claim, in_one_story):
        return None
    pair = pair_of(a, b)
    return None if ends_elsewhere(pair) else pair


def judge_pair(pair: Pair, beside: Iterable[Facets]) -> Judged | None:
    """Ask the rules about two figures that are worth it."""
    outcome = decide_beside(pair, beside)
    if outcome.relation is None:
        return None
    return Judged(*_in_order(pair, outcome), pair, outcome, outcome.relation)


def _counts_a_family(claim: Claim, in_one_story: bool) -> bool:
    """Whether a claim counts a family ("a mother of two", "his two children", "three cousins"): no other story's number."""
    if _parent_of().search(claim.before_number):
        return True
    if in_one_story:
        return False
    if (claim.value or claim.read_high or 0) > LARGEST_FAMILY:
        return False  # "Kano's 300 children"
    counted = stems(claim.population or "")
    if stem_set("nouns", "one_family") & set(counted[-1:]):
        return True
    kin = stem_set("nouns", "kin") & set(counted)
    return bool(kin) and _WHOSE.search(claim.before_number) is not None


@cache
def _parent_of() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(vocabulary('nouns')['parents'])})[ -]of[ -]$", re.IGNORECASE
    )


def _in_order(pair: Pair, outcome: Outcome) -> tuple[Facets, Facets]:
    a, b = pair.a, pair.b
    if outcome.relation == "disputed":
        return (b, a) if b.claim.stance in DENIED and a.claim.stance not in DENIED else (a, b)
    if a.claim.part_of == b.claim.id:
        return b, a
    if b.claim.part_of == a.claim.id:
        return a, b
    if pair.whole is not None and outcome.relation in (
        "part_whole",
        "conflict",
        "scope_difference",
    ):
        return (a, b) if pair.whole == "a" else (b, a)
    return (a, b) if _order(a) <= _order(b) else (b, a)


def _order(figure: Facets) -> tuple[str, bool, str]:
    moment = figure.period.window or figure.period.moment
    return (moment[0].isoformat() if moment else "9999", not figure.period.past, figure.claim.id)


def _severity(pair: Pair, outcome: Outcome) -> float:
    if outcome.relation == "disputed":
        base = DISPUTED_SEVERITY
    elif outcome.relation != "conflict":
        return 0.0
    elif outcome.basis == "period":
        base = PERIOD_SEVERITY
    elif outcome.basis == "direction":
        base = DIRECTION_SEVERITY
    else:
        gap = pair.gap
        base = MOST_SEVERITY - (MOST_SEVERITY - LEAST_SEVERITY) / gap if gap else MOST_SEVERITY
    return round(base * OPEN_COST ** len(outcome.open), 3)
