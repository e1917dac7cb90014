"""Articles in, claims out: stories are read in segments, and parsed in batches across stories."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language

from ledger.extraction.claimant import needs_parse, points_at_subject
from ledger.extraction.composition import claim_of
from ledger.extraction.figure import read_figure
from ledger.extraction.home_currency import in_home_currency
from ledger.extraction.memory import Memory
from ledger.extraction.places.unheard import needs_parse_for_place
from ledger.extraction.population import awaits_its_noun
from ledger.extraction.quantities import Quantity, read_quantities
from ledger.extraction.reading import Sentence, Story
from ledger.extraction.sentences import parse, story_of
from ledger.extraction.story_periods import dated_by_story
from ledger.model import Article, Claim
from ledger.model.document import Text

WINDOW = 256
"""Sentences of one story that are read at a time, so that memory stays flat on a long document."""
BATCH = 256
"""Sentences with figures parsed at a time, from as many stories as it takes."""
LOOK_BACK = 8
"""Sentences before a figure that may say who speaks."""
SCENE_BACK = 2
"""Sentences before a figure that may say where it is set."""


@dataclass(slots=True)
class Desk:
    """A story on its way to claims: what was counted so far, and the claims made."""

    story: Story
    method: str
    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)


@dataclass(slots=True)
class Segment:
    """A run of a story's sentences that is parsed at once, with the figures found in them."""

    desk: Desk
    start: int
    end: int
    quantities: dict[int, list[Quantity]]

    @property
    def ends_story(self) -> bool:
        """Whether no segment of the same story follows."""
        return self.end >= len(self.desk.story.sentences)


def claims_of_all(
    articles: Iterable[tuple[Article, Text, int]], pipeline: Language
) -> Iterator[list[Claim]]:
    """Yield the claims of each article, in order; each comes with what `story_of` needs.

    Sentences of many short articles are parsed in one batch; a long one passes in segments, so
    that only one segment's parses are held.
    """
    for batch in _batches(_segments(articles, method_of(pipeline))):
        parse([(s.desk.story, _unparsed(s, set(s.quantities))) for s in batch], pipeline)
        parse([(s.desk.story, _unparsed(s, _set_somewhere(s))) for s in batch], pipeline)
        parse([(s.desk.story, _unparsed(s, _speaking(s))) for s in batch], pipeline, names=False)
        for segment in batch:
            yield from _finish(segment)


def method_of(pipeline: Language) -> str:
    """Name what read a claim: this package's rules over a spaCy pipeline and its version."""
    meta = pipeline.meta
    return f"rules over spaCy {meta['lang']}_{meta['name']} {meta['version']}"


def _segments(articles: Iterable[tuple[Article, Text, int]], method: str) -> Iterator[Segment]:
    for article, text, begins in articles:
        desk = Desk(story_of(article, text, begins), method)
        sentences = desk.story.sentences
        for start in range(0, max(1, len(sentences)), WINDOW):
            end = start + WINDOW
            yield Segment(desk, start, end, dict(_quantities(sentences[start:end])))


def _quantities(sentences: Iterable[Sentence]) -> Iterator[tuple[int, list[Quantity]]]:
    for sentence in sentences:
        if found := read_quantities(sentence.text):
            sentence.figures = tuple(found)
            yield sentence.index, found
        else:
            sentence.forget()


def _batches(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    batch: list[Segment] = []
    figures = 0
    for segment in segments:
        batch.append(segment)
        figures += len(segment.quantities)
        if figures >= BATCH or len(batch) >= BATCH:
            yield batch
            batch, figures = [], 0
    if batch:
        yield batch


def _set_somewhere(segment: Segment) -> set[int]:
    """Choose sentences without figures, right before one, that may be set in a place nobody knows."""
    sentences = segment.desk.story.sentences
    before = {i - step for i in segment.quantities for step in range(1, SCENE_BACK + 1)}
    told = {i for i in before - set(segment.quantities) if i >= 0}
    return {i for i in told if needs_parse_for_place(sentences[i].text)}


def _speaking(segment: Segment) -> set[int]:
    """Choose sentences without figures that must be parsed to tell who speaks near a figure."""
    sentences = segment.desk.story.sentences
    with_figures = set(segment.quantities)
    near = {i + step for i in with_figures for step in range(-LOOK_BACK, 2)} - with_figures
    speaks = {i for i in near if 0 <= i < len(sentences) and needs_parse(sentences[i].text)}
    meant = {i - 1 for i in with_figures if i and points_at_subject(sentences[i].text)}
    return speaks | (meant - with_figures)


def _unparsed(segment: Segment, chosen: set[int]) -> set[int]:
    return {i for i in chosen if segment.desk.story.sentences[i].parsed is None}


def _finish(segment: Segment) -> Iterator[list[Claim]]:
    desk = segment.desk
    sentences = desk.story.sentences
    for index, quantities in segment.quantities.items():
        _claim(desk, sentences[index], quantities)
    for old in sentences[max(0, segment.start - LOOK_BACK) : segment.end - LOOK_BACK]:
        old.forget()
    if segment.ends_story:
        yield dated_by_story(desk.story, desk.claims)


def _claim(desk: Desk, sentence: Sentence, quantities: list[Quantity]) -> None:
    """Add the claims of one sentence to a story's; each may lean on those before it."""
    doc = sentence.parsed
    if doc is None:
        return
    told = [in_home_currency(read, sentence, desk.story) for read in quantities]
    early = [q for q in told if awaits_its_noun(doc, q)] if not desk.memory.figures else []
    for quantity in [q for q in told if q not in early] + early:
        figure = read_figure(desk.story, sentence, doc, quantity, desk.memory)
        if figure is not None:
            desk.memory.figures.append(figure)
            desk.claims.append(claim_of(desk.story, figure, desk.method, desk.claims))
