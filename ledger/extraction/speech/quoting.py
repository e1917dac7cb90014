"""Quotations of a story, over sentences and paragraphs."""

from bisect import bisect_left
from dataclasses import dataclass, field

from ledger.extraction.reading import Sentence, Story
from ledger.extraction.speech.wording import QUOTATION_MARK

SINGLE_MARKS = ("'", "‘", "’")


@dataclass(slots=True)
class Quotation:
    """Words between quotation marks; `start` and `end` count the stored text's characters.

    `sentences` maps the index of each sentence it touches to that sentence's start. `open` is true
    where its paragraph ends before it does, so that the next paragraph may carry it on; `heads` is
    true where its sentence is the first of its paragraph.
    """

    start: int
    end: int
    block: int
    sentences: dict[int, int] = field(default_factory=dict)
    open: bool = False
    heads: bool = False


def quotations_of(story: Story, sentences: list[Sentence]) -> list[Quotation]:
    """Find the quotations of a run of sentences; a paragraph's end closes what is left open."""
    found: list[Quotation] = []
    current: Quotation | None = None
    first = sentences[0].start
    marks = [*QUOTATION_MARK.finditer(story.between(first, sentences[-1].end))]
    starts = [first + mark.start() for mark in marks]
    for n, sentence in enumerate(sentences):
        before = sentences[n - 1].block if n else None
        if current is not None and current.block != sentence.block:
            current.open, current = True, None
        own = slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        for mark in marks[own]:
            if current is None and not mark["closes"]:
                heads = sentence.block != before
                place = first + mark.start()
                current = Quotation(place, sentence.end, sentence.block, heads=heads)
                found.append(current)
            elif current is not None and not mark["opens"] and _is_fellow(story, current, mark[0]):
                current.end = first + mark.end()
                current.sentences[sentence.index] = sentence.start
                current = None
        if current is not None:
            current.end = sentence.end
            current.sentences[sentence.index] = sentence.start
    return found


def _is_fellow(story: Story, current: Quotation, mark: str) -> bool:
    """Whether a mark is of the sort that opened a quotation: a single one closes no double one."""
    opened = story.between(current.start, current.start + len(mark))
    return (opened in SINGLE_MARKS) == (mark in SINGLE_MARKS)
