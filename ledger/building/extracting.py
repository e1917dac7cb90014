"""Documents through extraction, one after the other, with one pool of processes for all."""

from collections import deque
from collections.abc import Iterable, Iterator

from ledger.building.incoming import Incoming
from ledger.model import Article, Claim


def with_claims(
    incoming: Iterable[Incoming], *, jobs: int
) -> Iterator[tuple[Incoming, list[Claim]]]:
    """Yield each document with its claims, in the order in which they stand in it.

    Documents are asked for as extraction takes them, so few are in memory at a time.
    """
    from ledger.extraction import extract_articles  # loads spaCy

    waiting: deque[Incoming] = deque()

    def articles() -> Iterator[tuple[Article, str]]:
        for one in incoming:
            waiting.append(one)
            yield from ((article, one.document.text) for article in one.document.articles)

    found: list[list[Claim]] = []
    for claims in extract_articles(articles(), jobs=jobs):
        while not waiting[0].document.articles:
            yield waiting.popleft(), []
        found.append(claims)
        if len(found) == len(waiting[0].document.articles):
            yield waiting.popleft(), _in_order(found)
            found = []
    yield from ((one, []) for one in waiting)


def _in_order(found: Iterable[list[Claim]]) -> list[Claim]:
    return sorted((one for claims in found for one in claims), key=lambda one: one.number_start)
