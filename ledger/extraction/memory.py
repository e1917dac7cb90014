"""Figures as they are being read, and what a story counted last."""

from collections import deque
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ledger.extraction.antecedents import Counted
from ledger.extraction.event import Event
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence

REMEMBERED = 12
"""Figures kept in mind while a story is read."""
BORROW_BACK = 3
"""Sentences back in which "of these" or a bare "another 140" may find what it counts."""


@dataclass(slots=True)
class Figure:
    """A figure as it is being read; `part_of` is the id of the claim it is a part of."""

    id: str
    sentence: Sentence
    doc: Doc
    quantity: Quantity
    counted: Counted
    event: Event
    unit: str
    part_of: str | None = None


@dataclass(slots=True)
class Memory:
    """What was counted last in a story, for figures that lean on it."""

    figures: deque[Figure] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def counts(self, sentence: Sentence) -> list[Counted]:
        """Return the counts a figure may borrow from, the latest last."""
        near = [f for f in self.figures if sentence.index - f.sentence.index <= BORROW_BACK]
        return [f.counted for f in near]
