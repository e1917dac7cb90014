"""An article in, claims out: pure, with no database, clock or network."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from ledger.model import Article, Block, Claim, identity
from ledger.model.document import Text

__all__ = ["extract_articles", "extract_text"]

CHUNK = 8
"""Articles handed to a worker process at a time: few, so that none is long at work when the others are done."""
CHUNK_CHARACTERS = 200_000
"""Characters of articles after which no more are added to a chunk."""
CHUNKS_AHEAD = 4
"""Chunks handed out to each process before the first one's claims are waited for."""

Told = tuple[Article, Text]
Stretch = tuple[Article, Text, int]
"""An article with text that holds it, and the offset in the stored text at which that begins."""


def extract_articles(articles: Iterable[Told], *, jobs: int = 1) -> Iterator[list[Claim]]:
    """Yield each article's claims, in the order given, whatever the number of processes.

    Each article comes with the whole stored text of its document, in which all offsets count.
    """
    if jobs <= 1:
        yield from _read((article, text, 0) for article, text in articles)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        handed_out: deque[Future[list[list[Claim]]]] = deque()
        for chunk in _chunks(articles):
            handed_out.append(pool.submit(_extract_chunk, chunk))
            if len(handed_out) >= CHUNKS_AHEAD * jobs:
                yield from handed_out.popleft().result()
        while handed_out:
            yield from handed_out.popleft().result()


def _chunks(articles: Iterable[Told]) -> Iterator[list[Stretch]]:
    """Gather articles for a process, each with its own text alone: a document's may be large."""
    chunk: list[Stretch] = []
    characters = 0
    for article, text in articles:
        own = text[article.start : article.end]
        chunk.append((article, own, article.start))
        characters += len(own)
        if len(chunk) >= CHUNK or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _extract_chunk(chunk: list[Stretch]) -> list[list[Claim]]:
    return list(_read(chunk))


def _read(articles: Iterable[Stretch]) -> Iterator[list[Claim]]:
    """Load spaCy only when a story is read: numerals alone need none of it."""
    from ledger.extraction.claims import claims_of_all
    from ledger.extraction.pipeline import load_pipeline

    return claims_of_all(articles, load_pipeline())


def extract_text(text: str, published: str | None = None) -> list[Claim]:
    """Extract the claims of a lone text; each line is a paragraph.

    `published` is an ISO date prefix; without it relative periods stay unresolved.
    """
    document = identity.document_id("text", identity.named_id("text", text))
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line)))
        start += len(line)
    article = Article(
        id=identity.article_id(document, 0),
        document_id=document,
        start=0,
        end=len(text),
        published=published,
        published_basis="stated" if published else "unknown",
        blocks=tuple(blocks),
    )
    return next(_read([(article, text, 0)])) if blocks else []
