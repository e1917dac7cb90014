"""Where a figure holds: the most specific place that its sentence and story give."""

from dataclasses import dataclass

from ledger.extraction.reading import Reading
from ledger.vocabulary.gazetteer import find_places


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a figure as the text names it, and of a movement where from and where to."""

    place: str | None
    place_from: str | None = None
    place_to: str | None = None


def read_place(reading: Reading) -> Place:
    """Read the place nearest to the figure, in its sentence or the latest one that names a place."""
    at = reading.quantity.start
    for sentence in reversed(reading.story.sentences[: reading.sentence.index + 1]):
        mentions = find_places(sentence.text)
        if mentions:
            near = min(mentions, key=lambda m: abs(m.start - at))
            return Place(near.text)
    return Place(None)
