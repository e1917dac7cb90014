"""New claims into the store, held against what is there; groups brought up to date where touched."""

from collections.abc import Iterable, Iterator, Sequence

from ledger.building.copying import bands, group_articles
from ledger.building.grouping import (
    group_into_measures,
    measure_key,
    name_claimants,
    statement_key,
    trace_origins,
)
from ledger.building.relating import relate_waiting
from ledger.comparison.arithmetic import sums
from ledger.comparison.candidates import Entry, entries_of
from ledger.comparison.copies import signature_of
from ledger.comparison.facets import Facets
from ledger.comparison.topic import figures_of
from ledger.model import Article, Claim, Document
from ledger.model.document import Text
from ledger.store import WritableStore
from ledger.store.worklist import WorkList


class Comparison:
    """The comparing half of one build, inside its transaction.

    Make it before documents leave, give it each new story's claims, then let it finish. Only
    what is new is compared, with candidates from the index; only groups that gained or lost a
    member are formed again.
    """

    def __init__(self, store: WritableStore, *, leaving: Sequence[str]) -> None:
        """Note what groups the documents that are `leaving` (ids) have a part in."""
        self.store = store
        self.work = WorkList(store, leaving)
        self.claimants = store.claimants_of(leaving)
        self.copies = store.copy_groups_of("document_id", leaving)

    def take_story(self, document: Document, article: Article, claims: Sequence[Claim]) -> None:
        """Store the claims of one article, in their order; those of a document come in its order."""
        self._take_figures(figures_of(claims, document.text, article.start, article.end))
        self.store.put_sums(sums(claims))
        sketch = signature_of(_paragraphs(article, document.text))
        self.store.put_signature(article.id, sketch, bands(sketch))
        self.work.add_article(article.id)

    def finish(self) -> int:
        """Compare what is new, and bring up to date everything that rests on more than one document.

        Return how many pairs of figures were held together.
        """
        pairs = relate_waiting(self.store, self.work)
        regrouped = group_articles(self.store, self.work, self.copies)
        moved = trace_origins(self.store, self.work, regrouped)
        group_into_measures(self.store, self.work, moved)
        name_claimants(self.store, self.claimants)
        return pairs

    def _take_figures(self, figures: Iterable[Facets]) -> None:
        for order, figure in enumerate(figures, start=1):
            claim, entries = figure.claim, entries_of(figure, order)
            groups = [Entry(key, 0, "") for key in (measure_key(figure), statement_key(figure))]
            self.store.put_figure(figure)
            self.store.put_entries(claim.id, [*entries, *groups])
            self.work.add(claim.id, entries)
            if claim.claimant_id:
                self.claimants.add(claim.claimant_id)


def _paragraphs(article: Article, text: Text) -> Iterator[str]:
    return (text[block.start : block.end] for block in article.blocks)
