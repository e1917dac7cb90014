"""Documents through extraction, one after the other, with one pool of processes for all."""

from collections import deque
from collections.abc import Iterable, Iterator

from ledger.building.incoming import Incoming
from ledger.model import Article, Claim
from ledger.model.document import Text


def with_claims(
    incoming: Iterable[Incoming], *, jobs: int
) -> Iterator[tuple[Incoming, Article | None, list[Claim]]]:
    """Yield each article of each document with its claims, all in the order in which they stand.

    A document without articles comes once, with none. Documents are asked for as extraction takes
    them, so few are in memory at a time, and of a large one only the claims of few articles.
    """
    from ledger.extraction import extract_articles  # loads spaCy

    waiting: deque[Incoming] = deque()

    def articles() -> Iterator[tuple[Article, Text]]:
        for one in incoming:
            waiting.append(one)
            yield from ((article, one.document.text) for article in one.document.articles)

    told = 0
    for claims in extract_articles(articles(), jobs=jobs):
        while not waiting[0].document.articles:
            yield waiting.popleft(), None, []
        one, article = waiting[0], waiting[0].document.articles[told]
        yield one, article, sorted(claims, key=lambda claim: claim.number_start)
        told += 1
        if told == len(one.document.articles):
            waiting.popleft()
            told = 0
    yield from ((one, None, []) for one in waiting)
