"""An article in, its claims out: each figure with what the readers of single fields find about it."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from ledger.extraction.claimant import Credit, canonical, needs_parse, read_claimant
from ledger.extraction.event import Event, read_event, says_little
from ledger.extraction.period import read_period
from ledger.extraction.phrases import number_token, quantity_tokens
from ledger.extraction.place import read_place
from ledger.extraction.population import Counted, counted
from ledger.extraction.quantities import Quantity, read_quantities
from ledger.extraction.quotation import context_of, quote_span
from ledger.extraction.rates import repeated_every
from ledger.extraction.reading import Reading, Sentence, Story
from ledger.extraction.sentences import parse, story_of
from ledger.extraction.stance import read_stance
from ledger.extraction.whole import whole_of
from ledger.extraction.words import counts_people, noun_lemma, numbers_members
from ledger.extraction.worth import read_worth
from ledger.model import Article, Claim, Interval, identity

WINDOW = 256
"""Sentences of one story that are read at a time, so that memory stays flat on a long document."""
BATCH = 256
"""Sentences with figures parsed at a time, from as many stories as it takes."""
LOOK_BACK = 12
"""Sentences before a figure that may say who speaks."""
BORROW_BACK = 3
"""Sentences back in which "of these" or a bare "another 140" may find what it counts."""


@dataclass(slots=True)
class Figure:
    """A figure as it is being read; `part_of` is the id of the claim it is a part of."""

    id: str
    sentence: Sentence
    quantity: Quantity
    counted: Counted
    event: Event
    unit: str
    part_of: str | None = None


@dataclass(slots=True)
class Memory:
    """What was counted last in a story, for figures that lean on it."""

    figures: deque[Figure] = field(default_factory=lambda: deque(maxlen=LOOK_BACK))

    def counts(self, sentence: Sentence) -> list[Counted]:
        """Return the counts a figure may borrow from, the latest last."""
        near = [f for f in self.figures if sentence.index - f.sentence.index <= BORROW_BACK]
        return [f.counted for f in near]


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
    articles: Iterable[tuple[Article, str]], pipeline: Language
) -> Iterator[list[Claim]]:
    """Yield the claims of each article, in order; each comes with its document's stored text.

    Sentences of many short articles are parsed in one batch; a long one passes in segments, so
    that only one segment's parses are held.
    """
    for batch in _batches(_segments(articles, method_of(pipeline))):
        parse([(segment.desk.story, _wanted(segment)) for segment in batch], pipeline)
        for segment in batch:
            yield from _finish(segment)


def method_of(pipeline: Language) -> str:
    """Name what read a claim: this package's rules over a spaCy pipeline and its version."""
    meta = pipeline.meta
    return f"rules over spaCy {meta['lang']}_{meta['name']} {meta['version']}"


def _segments(articles: Iterable[tuple[Article, str]], method: str) -> Iterator[Segment]:
    for article, text in articles:
        desk = Desk(story_of(article, text), method)
        sentences = desk.story.sentences
        for start in range(0, max(1, len(sentences)), WINDOW):
            end = start + WINDOW
            found = {s.index: read_quantities(s.text) for s in sentences[start:end]}
            yield Segment(desk, start, end, {index: q for index, q in found.items() if q})


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


def _wanted(segment: Segment) -> set[int]:
    """Choose what to parse: sentences with figures, and those near them that say who speaks."""
    sentences = segment.desk.story.sentences
    with_figures = set(segment.quantities)
    near = {i + step for i in with_figures for step in range(-LOOK_BACK, 2)} - with_figures
    speaking = {i for i in near if 0 <= i < len(sentences) and needs_parse(sentences[i].text)}
    return {i for i in with_figures | speaking if sentences[i].parsed is None}


def _finish(segment: Segment) -> Iterator[list[Claim]]:
    desk = segment.desk
    sentences = desk.story.sentences
    for index, quantities in segment.quantities.items():
        desk.claims += _claims_of_sentence(desk, sentences[index], quantities)
    for old in sentences[max(0, segment.start - LOOK_BACK) : segment.end - LOOK_BACK]:
        old.parsed = None
    if segment.ends_story:
        yield desk.claims


def _claims_of_sentence(
    desk: Desk, sentence: Sentence, quantities: list[Quantity]
) -> Iterator[Claim]:
    doc = sentence.parsed
    if doc is None:
        return
    for quantity in quantities:
        figure = _figure(desk.story, sentence, doc, quantity, desk.memory)
        if figure is not None:
            desk.memory.figures.append(figure)
            yield _claim(desk.story, figure, desk.method)


def _figure(
    story: Story, sentence: Sentence, doc: Doc, quantity: Quantity, memory: Memory
) -> Figure | None:
    tokens = quantity_tokens(doc, quantity)
    found = counted(doc, quantity, memory.counts(sentence))
    unit = _unit(doc, quantity, found, memory)
    if unit is None or not tokens:
        return None
    figure = Figure(
        identity.claim_id(
            story.article.document_id,
            sentence.start + quantity.number_start,
            sentence.start + quantity.number_end,
        ),
        sentence,
        quantity,
        found,
        read_event(quantity, tokens, found),
        unit,
    )
    figure.part_of = whole_of(figure, memory.figures)
    source = _source_of_event(figure, memory)
    if source is not None:
        figure.event = _as_told(figure.event, source)
    return figure


def _source_of_event(figure: Figure, memory: Memory) -> Figure | None:
    """Return the figure whose event goes on: the whole of a part, the count that is borrowed."""
    if not says_little(figure.event.word):
        return None
    for earlier in reversed(memory.figures):
        if earlier.id == figure.part_of:
            return earlier
        if figure.counted.borrowed and earlier.counted.phrase == figure.counted.phrase:
            return earlier
    return None


def _as_told(event: Event, source: Figure) -> Event:
    counts = {"stock", "flow"}
    same_sort = event.kind in counts and source.event.kind in counts
    kind = source.event.kind if same_sort else event.kind
    return Event(source.event.word, source.event.text, kind, event.sign)


def _unit(doc: Doc, quantity: Quantity, found: Counted, memory: Memory) -> str | None:
    unit = quantity.unit
    if unit is None:
        if found.noun is not None:
            people = counts_people(found.noun) or numbers_members(found.noun, doc)
            unit = "people" if people else noun_lemma(found.noun)
        elif found.phrase and not found.borrowed:
            unit = "people"
        elif found.borrowed and memory.figures:
            unit = memory.figures[-1].unit.split("/")[0]
    if unit is None:
        return None
    per = quantity.per or repeated_every(doc, quantity) or _price_basis(unit, found, memory)
    return f"{unit}/{per}" if per else unit


def _price_basis(unit: str, found: Counted, memory: Memory) -> str | None:
    """Return "kg" for a price held against an earlier one: "$730 a kilogram, above ... $100"."""
    if not memory.figures or found.phrase != memory.figures[-1].counted.phrase:
        return None
    known, _, per = memory.figures[-1].unit.partition("/")
    return per if known == unit and unit.isupper() and per else None


def _claim(story: Story, figure: Figure, method: str) -> Claim:
    sentence, quantity, doc = figure.sentence, figure.quantity, figure.sentence.parsed
    assert doc is not None  # noqa: S101 - _claims_of_sentence only hands on parsed sentences
    reading = Reading(
        story,
        sentence,
        quantity,
        number_token(doc, quantity),
        figure.counted.noun
        if figure.counted.noun is not None and figure.counted.noun.doc is doc
        else None,
        figure.event.word,
        figure.counted.phrase,
    )
    credit = read_claimant(reading)
    place, period = read_place(reading), read_period(reading)
    start, end = quote_span(sentence, quantity, figure.counted, figure.event.word)
    prefix, suffix = context_of(story, sentence, start, end)
    stated, read = _intervals(figure)
    claim = Claim(
        id=figure.id,
        document_id=story.article.document_id,
        article_id=story.article.id,
        quote=story.text[start:end],
        quote_start=start,
        quote_end=end,
        number_text=sentence.text[quantity.number_start : quantity.number_end],
        number_start=sentence.start + quantity.number_start,
        number_end=sentence.start + quantity.number_end,
        sentence=sentence.text,
        sentence_start=sentence.start,
        prefix=prefix,
        suffix=suffix,
        value=_signed(figure, quantity.value),
        value_low=stated.low,
        value_high=stated.high,
        read_low=read[0],
        read_high=read[1],
        quantifier=quantity.quantifier,
        unit=figure.unit,
        kind="rate" if "/" in figure.unit else figure.event.kind,
        counting=quantity.counting,
        population=_population(figure.counted),
        event=figure.event.text,
        place=place.place,
        place_from=place.place_from,
        place_to=place.place_to,
        period_text=period.text,
        period_start=period.start,
        period_end=period.end,
        period_basis=period.basis,
        as_of=period.as_of,
        claimant=credit.claimant,
        claimant_id=_claimant_id(credit),
        relayed_by=credit.relayed_by,
        disputed_by=credit.disputed_by,
        stance=read_stance(reading, credit),
        part_of=figure.part_of,
        method=method,
        publisher=story.article.publisher,
        published=story.article.published,
    )
    worth, reasons = read_worth(claim, sentence.role)
    return claim.model_copy(update={"checkworthiness": worth, "worth_reasons": reasons})


def _claimant_id(credit: Credit) -> str | None:
    return identity.claimant_id(canonical(credit.claimant)) if credit.claimant else None


def _population(found: Counted) -> str | None:
    if found.phrase and found.label:
        return f"{found.phrase} ({found.label})"
    return found.phrase


def _falls(figure: Figure) -> bool:
    value = figure.quantity.value or figure.quantity.value_low or 0
    return figure.event.sign < 0 and figure.unit != "ratio" and value > 0


def _signed(figure: Figure, value: float | None) -> float | None:
    return -value if value is not None and _falls(figure) else value


def _intervals(figure: Figure) -> tuple[Interval, tuple[float, float]]:
    quantity = figure.quantity
    stated = Interval(quantity.value_low, quantity.value_high)
    if _falls(figure):
        return stated.negated(), (-quantity.read_high, -quantity.read_low)
    return stated, (quantity.read_low, quantity.read_high)
