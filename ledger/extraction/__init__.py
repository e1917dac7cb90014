"""An article in, claims out: pure, with no database, clock or network."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from ledger.model import Article, Block, Claim, identity

__all__ = ["extract_articles", "extract_text"]

CHUNK = 32
"""Articles handed to a worker process at a time."""

Told = tuple[Article, str]


def extract_articles(articles: Iterable[Told], *, jobs: int = 1) -> Iterator[list[Claim]]:
    """Yield each article's claims, in the order given, whatever the number of processes.

    Each article comes with the whole stored text of its document, in which all offsets count.
    """
    if jobs <= 1:
        yield from _read(articles)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        source = iter(articles)
        while batch := list(islice(source, CHUNK * jobs * 4)):
            chunks = [batch[i : i + CHUNK] for i in range(0, len(batch), CHUNK)]
            for claims in pool.map(_extract_chunk, chunks):
                yield from claims


def _extract_chunk(chunk: list[Told]) -> list[list[Claim]]:
    return list(_read(chunk))


def _read(articles: Iterable[Told]) -> Iterator[list[Claim]]:
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
    return next(_read([(article, text)])) if blocks else []
