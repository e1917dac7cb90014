"""A text that is not in the ledger, held against it figure by figure; nothing is stored."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ledger.comparison.candidates import ARTICLE, entries_of
from ledger.comparison.facets import Facets
from ledger.comparison.relate import Judged, judge_pair, worth_judging
from ledger.comparison.topic import figures_of
from ledger.extraction import extract_text
from ledger.model import Claim, Relation
from ledger.model.relation import RelationName
from ledger.store import Store, open_ledger
from ledger.store.blocks import Blocks
from ledger.store.figures import Figures

Finding = Literal[
    "conflicts", "disputed", "outdated", "agrees", "part_whole", "differs_in_scope", "nothing_known"
]

FOUND: dict[RelationName, Finding] = {
    "conflict": "conflicts",
    "disputed": "disputed",
    "agree": "agrees",
    "part_whole": "part_whole",
    "scope_difference": "differs_in_scope",
}
MOST_MATCHES = 10
"""Stored figures shown for one figure of the text."""
MOST_HELD = 60
"""Stored figures that a figure of the text is held against, the likeliest first."""
AT_ONCE = 5
"""Of these, how many are read at once; none follow where all are of other things, or
MOST_SILENT have gone by of which none has a relation to it."""
MOST_SILENT = 10
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
    judged = list(_related(figure, story, store))
    matches = tuple(_match(figure, one) for one in _best(figure, judged))
    return Answer(
        figure=figure.claim,
        finding=matches[0].finding if matches else "nothing_known",
        matches=matches,
    )


def _related(figure: Facets, story: Sequence[Facets], store: Store) -> Iterator[Judged]:
    """Yield what the ledger's figures are to one, from the likeliest on until several are nothing to it."""
    entries = [one for one in entries_of(figure, 0) if not one.key.startswith(ARTICLE)]
    near, figures = Blocks(store).nearest(entries, MOST_HELD), Figures(store)
    beside = list(story)
    silent = 0
    for first in range(0, len(near), AT_ONCE):
        known = figures.of(near[first : first + AT_ONCE])
        beside += known
        pairs = [pair for other in known if (pair := worth_judging(figure, other))]
        found = [judged for pair in pairs if (judged := judge_pair(pair, beside))]
        yield from found
        silent = 0 if found else silent + len(known)
        if not pairs or silent >= MOST_SILENT:
            return


def _best(figure: Facets, judged: Sequence[Judged]) -> list[Judged]:
    """The most telling come first; only these are put into words."""
    ordered = sorted(
        judged,
        key=lambda one: (
            RANK.index(_finding(figure, one)),
            -one.severity,
            _other(figure, one).claim.id,
        ),
    )
    return ordered[:MOST_MATCHES]


def _match(figure: Facets, judged: Judged) -> Match:
    return Match(
        finding=_finding(figure, judged),
        claim=_other(figure, judged).claim,
        relation=judged.relation(),
    )


def _other(figure: Facets, judged: Judged) -> Facets:
    return judged.second if judged.first is figure else judged.first


def _finding(figure: Facets, judged: Judged) -> Finding:
    """What a relation is called, seen from the figure that is checked."""
    if judged.name == "update":
        return "outdated" if judged.first is figure else "differs_in_scope"
    return FOUND[judged.name]
