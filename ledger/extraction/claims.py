"""An article in, its claims out: each figure with what the readers of single fields find about it."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from ledger.extraction.claimant import Credit, canonical, needs_parse, read_claimant
from ledger.extraction.event import Event, read_event, says_little
from ledger.extraction.period import read_period
from ledger.extraction.place import read_place
from ledger.extraction.population import (
    Counted,
    counted,
    number_token,
    quantity_tokens,
)
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
"""Sentences parsed at a time, so that memory stays flat on a long document."""
LOOK_BACK = 12
"""Sentences before a figure that may say who speaks, or what "of these" stands for."""


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
        near = [f for f in self.figures if sentence.index - f.sentence.index <= LOOK_BACK]
        return [f.counted for f in near]


def claims_of(article: Article, text: str, pipeline: Language) -> Iterator[Claim]:
    """Yield an article's claims in order; `text` is the stored text its offsets count in."""
    story = story_of(article, text)
    memory = Memory()
    for start in range(0, len(story.sentences), WINDOW):
        window = story.sentences[start : start + WINDOW]
        quantities = {s.index: found for s in window if (found := read_quantities(s.text))}
        parse([story], lambda story, q=quantities: _wanted(story, set(q)), pipeline)  # type: ignore[misc]
        for index, found in quantities.items():
            yield from _claims_of_sentence(story, story.sentences[index], found, memory)
        for old in story.sentences[max(0, start - LOOK_BACK) : start + WINDOW - LOOK_BACK]:
            old.parsed = None


def _wanted(story: Story, with_figures: set[int]) -> set[int]:
    """Choose what to parse: sentences with figures, and those near them that say who speaks."""
    near = {i - back for i in with_figures for back in range(1, LOOK_BACK + 1) if i >= back}
    after = {i + 1 for i in with_figures if i + 1 < len(story.sentences)}
    speaking = {i for i in near | after if needs_parse(story.sentences[i].text)}
    return {i for i in with_figures | speaking if story.sentences[i].parsed is None}


def _claims_of_sentence(
    story: Story, sentence: Sentence, quantities: list[Quantity], memory: Memory
) -> Iterator[Claim]:
    doc = sentence.parsed
    if doc is None:
        return
    for quantity in quantities:
        figure = _figure(story, sentence, doc, quantity, memory)
        if figure is not None:
            memory.figures.append(figure)
            yield _claim(story, figure)


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
        elif found.borrowed and memory.figures:
            unit = memory.figures[-1].unit.split("/")[0]
    if unit is None:
        return None
    per = quantity.per or repeated_every(doc, quantity)
    return f"{unit}/{per}" if per else unit


def _claim(story: Story, figure: Figure) -> Claim:
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
    start, end = quote_span(sentence, quantity, figure.counted)
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
        read_low=read.low,
        read_high=read.high,
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
        **_credited(credit),
        stance=read_stance(reading, credit),
        part_of=figure.part_of,
        publisher=story.article.publisher,
        published=story.article.published,
    )
    worth, reasons = read_worth(claim, sentence.role)
    return claim.model_copy(update={"checkworthiness": worth, "worth_reasons": reasons})


def _credited(credit: Credit) -> dict[str, str | None]:
    known = canonical(credit.claimant) if credit.claimant else None
    return {
        "claimant": credit.claimant,
        "claimant_id": identity.claimant_id(known) if known else None,
        "relayed_by": credit.relayed_by,
        "disputed_by": credit.disputed_by,
    }


def _population(found: Counted) -> str | None:
    if found.phrase and found.label:
        return f"{found.phrase} ({found.label})"
    return found.phrase


def _falls(figure: Figure) -> bool:
    value = figure.quantity.value or figure.quantity.value_low or 0
    return figure.event.sign < 0 and figure.unit != "ratio" and value > 0


def _signed(figure: Figure, value: float | None) -> float | None:
    return -value if value is not None and _falls(figure) else value


def _intervals(figure: Figure) -> tuple[Interval, Interval]:
    quantity = figure.quantity
    stated = Interval(quantity.value_low, quantity.value_high)
    read = Interval(quantity.read_low, quantity.read_high)
    return (stated.negated(), read.negated()) if _falls(figure) else (stated, read)
