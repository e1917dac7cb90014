"""Claims that wait held against those they meet, one block after the other, and the answers stored."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from ledger.comparison.facets import Facets
from ledger.comparison.relate import relate
from ledger.store import WritableStore
from ledger.store.blocks import Blocks
from ledger.store.figures import Figures
from ledger.store.worklist import WorkList


def relate_waiting(store: WritableStore, work: WorkList) -> int:
    """Store what the claims on the list are to those they meet; return the pairs held together.

    Of two that both wait, the one whose turn is later finds their relation.
    """
    blocks = Blocks(store)
    for tie in work.related():
        if not blocks.meet(tie.one, tie.other):
            work.part(tie)
    work.stir()
    with _without_collecting(), store.unindexed("relations") if work.only_new else nullcontext():
        return _relate(store, work, blocks)


def _relate(store: WritableStore, work: WorkList, blocks: Blocks) -> int:
    pairs, figures, done = 0, Figures(store), set[str]()
    for claim, stirred in work.claims():
        met = blocks.meeting(blocks.entries_of(claim)) - {claim}
        if stirred:
            store.drop_relations(claim, keep=met)
        later = work.waiting(met - done)
        figure, *others = figures.of([claim, *sorted(met - later)])
        found = (relate(figure, other, _beside(figures, figure, other)) for other in others)
        store.put_relations(relation for relation in found if relation)
        pairs += len(others)
        done.add(claim)
    return pairs


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare Python's search for cycles, of which comparing makes none.

    It would go through thousands of remembered figures for every thousand that are read.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _beside(figures: Figures, one: Facets, other: Facets) -> Iterator[Facets]:
    """Figures of the two stories that print the other story's number, read when a rule asks."""
    for own, copy in ((one.claim, other.claim), (other.claim, one.claim)):
        yield from figures.printing(own.article_id, copy)
