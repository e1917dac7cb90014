"""Claims that wait held against those they meet, one block after the other, and the answers stored."""

from collections import OrderedDict
from collections.abc import Collection, Iterator

from ledger.comparison.facets import Facets, facets
from ledger.comparison.relate import relate
from ledger.store import WritableStore
from ledger.store.blocks import Blocks
from ledger.store.worklist import WorkList

REMEMBERED = 10_000
"""Claims whose facets are kept; some ten kilobytes each."""


def relate_waiting(store: WritableStore, work: WorkList) -> int:
    """Store what the claims on the list are to those they meet; return the pairs held together.

    Of two that both wait, the one with the larger id finds their relation.
    """
    pairs = 0
    work.stir()
    blocks, figures = Blocks(store), Figures(store)
    for claim, stirred in work.claims():
        met = blocks.meeting(blocks.entries_of(claim)) - {claim}
        if stirred:
            store.drop_relations(claim, keep=met)
        later = work.waiting([one for one in met if one > claim])
        figure, *others = figures.of([claim, *sorted(met - later)])
        found = (relate(figure, other, _beside(store, figure, other)) for other in others)
        store.put_relations(relation for relation in found if relation)
        pairs += len(others)
    return pairs


class Figures:
    """The facets of stored claims, those asked for last remembered."""

    def __init__(self, store: WritableStore) -> None:
        """Read from this ledger."""
        self._store = store
        self._known: OrderedDict[str, Facets] = OrderedDict()

    def of(self, ids: Collection[str]) -> list[Facets]:
        """Return the facets of these claims, in this order."""
        missing = self._store.claims_with("id", (one for one in ids if one not in self._known))
        self._known.update((claim.id, facets(claim)) for claim in missing)
        found = [self._known[one] for one in ids]
        for one in ids:
            self._known.move_to_end(one)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found


def _beside(store: WritableStore, one: Facets, other: Facets) -> Iterator[Facets]:
    """Figures of the two stories that print the other story's number, read when a rule asks."""
    for own, copy in ((one.claim, other.claim), (other.claim, one.claim)):
        yield from (facets(claim) for claim in store.printing(own.article_id, copy))
