"""New claims into the store, held against what is there; groups brought up to date where touched."""

from collections.abc import Iterator, Sequence

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
from ledger.comparison.origins import signature_of
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
        told: dict[str, list[Claim]] = {article.id: [] for article in document.articles}
        for claim in claims:
            told[claim.article_id].append(claim)
        for article in document.articles:
            found = with_topics(told[article.id], document.text, article.start, article.end)
            self._take_article(article, found)
            sketch = signature_of(_paragraphs(article, document.text))
            self.store.put_signature(article.id, sketch, bands(sketch))
            self.articles.add(article.id)

    def finish(self) -> None:
        """Bring everything that rests on more than one document up to date."""
        regrouped = group_articles(self.store, self.articles, self.copies)
        moved = trace_origins(self.store, self.keys, regrouped)
        group_into_measures(self.store, self.keys | self.store.keys_of_claims(moved, GROUPS))
        name_claimants(self.store, self.claimants)

    def _take_article(self, article: Article, claims: Sequence[Claim]) -> None:
        figures = [facets(claim) for claim in claims]
        self.store.put_claims(claims)
        self.store.put_sums(sums(claims))
        for figure in figures:
            keys = _all_keys(figure)
            self._relate(figure, keys, figures)
            self.store.put_keys({figure.claim.id: keys})
            self.keys.update(key for key in keys if key.startswith(GROUPS))
        self.claimants |= {claim.claimant_id for claim in claims if claim.claimant_id}

    def _relate(self, figure: Facets, keys: Sequence[str], story: Sequence[Facets]) -> None:
        """Compare a figure with all that are in the index, itself not yet among them.

        `story` are the figures of its own article, which may explain a conflict.
        """
        ids = self.store.candidate_ids(key for key in keys if not key.startswith(GROUPS))
        if len(self.known) > REMEMBERED:
            self.known.clear()
        missing = self.store.claims_with("id", ids - self.known.keys())
        self.known.update((claim.id, facets(claim)) for claim in missing)
        others = [self.known[one] for one in sorted(ids)]
        beside = [*story, *others]
        found = (relate(figure, other, beside) for other in others)
        self.store.put_relations(relation for relation in found if relation)
        self.known[figure.claim.id] = figure


def _all_keys(figure: Facets) -> list[str]:
    return [*keys_of(figure), measure_key(figure), statement_key(figure)]


def _paragraphs(article: Article, text: str) -> Iterator[str]:
    return (text[block.start : block.end] for block in article.blocks)
