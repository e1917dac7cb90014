"""A text that is not in the ledger, held against it figure by figure; nothing is stored."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ledger.comparison.candidates import ARTICLE, entries_of
from ledger.comparison.facets import Facets
from ledger.comparison.relate import relate
from ledger.comparison.topic import figures_of
from ledger.extraction import extract_text
from ledger.model import Claim, Relation
from ledger.store import Store, open_ledger
from ledger.store.blocks import Blocks
from ledger.store.figures import Figures

Finding = Literal[
    "conflicts", "disputed", "outdated", "agrees", "part_whole", "differs_in_scope", "nothing_known"
]

MOST_MATCHES = 10
"""Stored figures shown for one figure of the text."""
RANK: tuple[Finding, ...] = (
    "conflicts",
    "disputed",
    "outdated",
    "agrees",
    "part_whole",
    "differs_in_scope",
)
"""What the answer as a whole says, where stored figures say different things."""


class Match(BaseModel):
    """A stored figure and what the text's figure is to it."""

    model_config = ConfigDict(frozen=True)

    finding: Finding
    claim: Claim
    relation: Relation

    @property
    def explanation(self) -> str:
        """Why, in a sentence or two."""
        return self.relation.explanation


class Answer(BaseModel):
    """What the ledger knows about one figure of a text; offsets in `figure` count that text.

    `finding` is the most telling of the matches': conflicts before disputed (a stored text questions
    this very figure, or sets another against it) before outdated before agrees.
    """

    model_config = ConfigDict(frozen=True)

    figure: Claim
    finding: Finding
    matches: tuple[Match, ...]


def check(text: str, db: str | Path | Store, published: str | None = None) -> list[Answer]:
    """Hold each figure of a text against the ledger; an answer a figure, in the text's order.

    `published` is the ISO prefix of the day the text was published or said; without it its relative
    dates stay open. Raises the errors of opening a ledger.
    """
    figures = list(figures_of(extract_text(text, published=published), text))
    if isinstance(db, Store):
        return [_answer(figure, figures, db) for figure in figures]
    with open_ledger(db) as store:
        return [_answer(figure, figures, store) for figure in figures]


def _answer(figure: Facets, story: Sequence[Facets], store: Store) -> Answer:
    """Hold one figure against the ledger; the others of its `story` may explain a conflict."""
    entries = [one for one in entries_of(figure, 0) if not one.key.startswith(ARTICLE)]
    met = Blocks(store).meeting(entries, latest=True)
    known = Figures(store).of(sorted(met))
    beside = [*story, *known]
    matches = _best([match for other in known if (match := _match(figure, other, beside))])
    finding: Finding = matches[0].finding if matches else "nothing_known"
    return Answer(figure=figure.claim, finding=finding, matches=tuple(matches))


def _match(figure: Facets, other: Facets, beside: Sequence[Facets]) -> Match | None:
    relation = relate(figure, other, beside)
    if relation is None:
        return None
    return Match(finding=_finding(other.claim, relation), claim=other.claim, relation=relation)


def _finding(other: Claim, relation: Relation) -> Finding:
    if relation.relation == "conflict":
        return "conflicts"
    if relation.relation == "disputed":
        return "disputed"
    if relation.relation == "update":
        return "outdated" if relation.claim_b == other.id else "differs_in_scope"
    if relation.relation == "agree":
        return "agrees"
    return "part_whole" if relation.relation == "part_whole" else "differs_in_scope"


def _best(matches: Sequence[Match]) -> list[Match]:
    ordered = sorted(
        matches, key=lambda m: (RANK.index(m.finding), -m.relation.severity, m.claim.id)
    )
    return ordered[:MOST_MATCHES]
