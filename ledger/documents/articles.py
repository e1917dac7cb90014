"""The stories of a document, with what its manifest adds to each."""

from collections import Counter
from collections.abc import Sequence

from ledger.documents.blocks import find_blocks
from ledger.documents.dates import stated_publication
from ledger.documents.furniture import words_of
from ledger.documents.lines import Line, read_lines
from ledger.documents.manifest import ArticleEntry, ManifestEntry
from ledger.documents.stories import split_stories
from ledger.model import Article, Block, Document, ManifestError
from ledger.model.identity import article_id


def find_articles(
    document: Document, entry: ManifestEntry | None = None, *, one_story: bool = False
) -> Document:
    """Return the document with its articles, and with a publication date its text states.

    `one_story` says that blank lines alone don't part it. The manifest's word goes before the
    text's, and what is said of a story before what is said of its document. Raises ManifestError
    if the manifest names a story that isn't there.
    """
    entries = entry.articles if entry else ()
    lines = read_lines(document.text)
    stories = split_stories(lines, by_gaps=not one_story)
    if document.published is None and len(stories) == 1 and (day := _stated_day(lines)):
        document = document.model_copy(update={"published": day, "published_basis": "stated"})
    known = {key for key, times in Counter(line.key for line in lines).items() if times > 1}
    known |= {words_of(name) for name in (document.title, *(e.headline for e in entries)) if name}
    authors = {words_of(name) for name in (document.author, *(e.author for e in entries)) if name}
    found = [(story, blocks) for story in stories if (blocks := find_blocks(story, known, authors))]
    if not found:  # nothing but furniture: whoever gave it to us meant it to be read
        found = [(lines, tuple(Block(start=line.start, end=line.end) for line in lines))]
    articles = [_article(document, story, blocks, len(found)) for story, blocks in found]
    return document.model_copy(update={"articles": _with_entries(document, articles, entries)})


def _article(
    document: Document, story: Sequence[Line], blocks: tuple[Block, ...], stories: int
) -> Article:
    day = _stated_day(story) if stories > 1 else None
    head = blocks[0]
    title = document.text[head.start : head.end] if head.role == "headline" else None
    return Article(
        id=article_id(document.id, head.start),
        document_id=document.id,
        start=head.start,
        end=blocks[-1].end,
        title=title or (document.title if stories == 1 else None),
        publisher=document.publisher,
        published=day or document.published,
        published_basis="stated" if day else document.published_basis,
        blocks=blocks,
    )


def _stated_day(story: Sequence[Line]) -> str | None:
    """Find a line that dates the page, or a bare date under nothing but "Published" and "on"."""
    announced = False
    for line in story:
        if day := stated_publication(line.text, announced=announced):
            return day
        announced = line.furniture == "mark" or (announced and line.furniture is not None)
    return None


def _with_entries(
    document: Document, articles: list[Article], entries: Sequence[ArticleEntry]
) -> tuple[Article, ...]:
    for entry in entries:
        position = _position(document, articles, entry)
        added = entry.model_dump(include={"title", "publisher"}, exclude_none=True)
        if entry.published:
            added["published"] = entry.published
            added["published_basis"] = entry.published_basis or "manifest"
        articles[position] = articles[position].model_copy(update=added)
    return tuple(articles)


def _position(document: Document, articles: list[Article], entry: ArticleEntry) -> int:
    if entry.ordinal is not None:
        if entry.ordinal <= len(articles):
            return entry.ordinal - 1
        problem = f"its manifest names story {entry.ordinal}, it has {len(articles)}"
    else:
        wanted = words_of(entry.headline or "")
        for position, article in enumerate(articles):
            if article.title and words_of(article.title) == wanted:
                return position
        problem = f"its manifest names a story {entry.headline!r} that isn't in it"
    raise ManifestError(problem, file=document.path, remedy="correct `articles` in sources.yml")
