"""New claims into the store, held against what is there; groups brought up to date where touched."""

from collections.abc import Iterable, Sequence

from ledger.building.grouping import (
    GROUPS,
    bands,
    group_articles,
    group_into_measures,
    measure_key,
    name_claimants,
    statement_key,
    trace_origins,
)
from ledger.comparison.arithmetic import sums
from ledger.comparison.candidates import keys_of
from ledger.comparison.facets import Facets, facets
from ledger.comparison.origins import signature
from ledger.comparison.relate import relate
from ledger.comparison.topic import with_topics
from ledger.model import Article, Claim, Document
from ledger.store import WritableStore

REMEMBERED = 20_000
"""Claims whose facets are kept; a few kilobytes each."""


class Comparison:
    """The comparing half of one build, inside its transaction.

    Make it before documents leave, give it each new document's claims, then let it finish. Only
    what is new is compared, with candidates from the index; only groups that gained or lost a
    member are formed again.
    """

    def __init__(self, store: WritableStore, *, leaving: Sequence[str]) -> None:
        """Note what groups the documents that are `leaving` (ids) have a part in."""
        self.store = store
        self.known: dict[str, Facets] = {}
        gone = store.claims_with("document_id", leaving)
        self.claimants = {claim.claimant_id for claim in gone if claim.claimant_id}
        self.keys = store.keys_of_claims((claim.id for claim in gone), GROUPS)
        self.articles: set[str] = set()
        self.copies = store.copy_groups_of("document_id", leaving)

    def take(self, document: Document, claims: Sequence[Claim]) -> None:
        """Store a new document's claims, and what they are to those that are in."""
        claims = _with_topics(document, claims)
        figures = [facets(claim) for claim in claims]
        self.store.put_claims(claims)
        self.store.put_keys({figure.claim.id: _all_keys(figure) for figure in figures})
        self._remember(figures)
        for position, figure in enumerate(figures):
            later = {other.claim.id for other in figures[position:]}
            self._relate(figure, later)
        for article in document.articles:
            told = [claim for claim in claims if claim.article_id == article.id]
            self.store.put_sums(sums(told))
            sketch = signature(_story(article, document.text))
            self.store.put_signature(article.id, sketch, bands(sketch))
            self.articles.add(article.id)
        self.claimants |= {claim.claimant_id for claim in claims if claim.claimant_id}
        for figure in figures:
            self.keys |= {measure_key(figure), statement_key(figure)}

    def finish(self) -> None:
        """Bring everything that rests on more than one document up to date."""
        regrouped = group_articles(self.store, self.articles, self.copies)
        moved = trace_origins(self.store, self.keys, regrouped)
        group_into_measures(self.store, self.keys | self.store.keys_of_claims(moved, GROUPS))
        name_claimants(self.store, self.claimants)

    def _relate(self, figure: Facets, later: set[str]) -> None:
        ids = self.store.candidate_ids(keys_of(figure)) - later
        self._remember(
            facets(claim) for claim in self.store.claims_with("id", ids - self.known.keys())
        )
        found = (relate(figure, self.known[one]) for one in sorted(ids))
        self.store.put_relations(relation for relation in found if relation)

    def _remember(self, figures: Iterable[Facets]) -> None:
        if len(self.known) > REMEMBERED:
            self.known.clear()
        self.known.update((figure.claim.id, figure) for figure in figures)


def _all_keys(figure: Facets) -> list[str]:
    return [*keys_of(figure), measure_key(figure), statement_key(figure)]


def _with_topics(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Fill what each story has said of its figures before; comparison has no text to look it up in."""
    filled: list[Claim] = []
    for article in document.articles:
        told = [claim for claim in claims if claim.article_id == article.id]
        filled += with_topics(told, document.text[article.start : article.end], article.start)
    return filled


def _story(article: Article, text: str) -> str:
    return "\n".join(text[block.start : block.end] for block in article.blocks)
