"""Parts and wholes told in words: "of these", "including", "most of them"."""

import re
from collections.abc import Iterable
from typing import Protocol

from ledger.extraction.antecedents import Counted
from ledger.extraction.event import Event
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence
from ledger.extraction.words import is_happening
from ledger.vocabulary import vocabulary

_OF_THESE = re.compile(
    r"\b(?:of|among)\s+(?:these|those|them|whom|which|the\s+(?:dead|injured|total|victims))\b"
    r"|\bof\s+the\s+total\b",
    re.IGNORECASE,
)
_AMONG_THE_HARMED = re.compile(
    r"[^.;:,]{3,40}?\b(?:is|are|was|were)\s+among\s+(?:them|these|those|the\s+(?:dead|injured|wounded|victims|missing))\b",
    re.IGNORECASE,
)
"""What says behind a figure that it is of those told before: "12 nurses are among the dead"."""
_OF_THE_HARMED = re.compile(
    r"\b(?:of|among)\s+(?:all\s+)?the\s+(dead|killed|injured|wounded|missing)\b", re.IGNORECASE
)
"""What says which of those told before are meant: "of the dead, 21 were children"."""
_LARGEST = re.compile(
    r"\bthe\s+(?:most|largest|highest|biggest)\b(?!\s+(?:of|important))", re.IGNORECASE
)
_LIST_OF_PARTS = re.compile(
    r"\b(?:includ(?:ing|ed|e|es)|among\s+them|of\s+(?:whom|which|them))\b", re.IGNORECASE
)


FURTHEST_NAME = 30
"""Characters between a figure and the word for those it is some of."""
FURTHEST_WHOLE = 3
"""Sentences back in which "these" may still point to a whole."""


class HasFigure(Protocol):
    """What a figure must show to be somebody's whole."""

    id: str
    sentence: Sentence
    quantity: Quantity
    counted: Counted
    event: Event
    unit: str
    part_of: str | None


def whole_of(figure: HasFigure, earlier: Iterable[HasFigure]) -> str | None:
    """Return the id of the earlier figure that this one is said to be a part of, or None."""
    known = list(earlier)
    if figure.counted.label is not None and known:
        return _siblings_whole(known[-1], figure)
    if _leads_a_ranking(figure):
        return _whole_among(known, figure, alike=True)
    if (opened := _list_opened(figure)) is not None:
        before = [
            whole
            for whole in known
            if whole.sentence.index == figure.sentence.index and whole.quantity.end <= opened
        ]
        return _whole_among(before[-1:], figure)
    if figure.counted.whole or _tells_part(figure):
        return _whole_among(_harmed_so(known, figure) or known, figure)
    return None


def _harmed_so(known: list[HasFigure], figure: HasFigure) -> list[HasFigure]:
    """Return those to whom the harm came that a figure is told of: the dead, and not the hurt."""
    text, quantity = figure.sentence.text, figure.quantity
    behind = text[quantity.end : quantity.end + FURTHEST_NAME]
    before = text[max(0, quantity.start - FURTHEST_NAME) : quantity.start]
    named = _OF_THE_HARMED.search(behind) or _OF_THE_HARMED.search(before)
    if named is None:
        return []
    classes: dict[str, list[str]] = vocabulary("events")["classes"]
    harm = named[1].casefold()
    words = classes[{"dead": "killed", "wounded": "injured"}.get(harm, harm)]
    return [k for k in known if k.event.text and k.event.text.split()[0] in words]


def _siblings_whole(before: HasFigure, figure: HasFigure) -> str | None:
    """Return the whole of the list member before: "China 215, Turkey (194), Iran (169)"."""
    same = before.sentence.index == figure.sentence.index and before.unit == figure.unit
    return before.part_of if same else None


def _leads_a_ranking(figure: HasFigure) -> bool:
    """Whether a figure is told as the largest of a total told before: "had the most, at 215"."""
    return bool(_LARGEST.search(figure.sentence.text[: figure.quantity.start]))


def _list_opened(figure: HasFigure) -> int | None:
    """Return where "including" stands before a figure, with only list members between."""
    text, start = figure.sentence.text, figure.quantity.start
    opened = [match.start() for match in _LIST_OF_PARTS.finditer(text, 0, start)]
    if not opened or re.search(
        r"[.;:]\s|\b(?:while|but|who|that)\b", text[opened[-1] + 12 : start]
    ):
        return None
    return opened[-1]


def _tells_part(figure: HasFigure) -> bool:
    text, quantity = figure.sentence.text, figure.quantity
    before = text[max(0, quantity.start - 60) : quantity.start]
    after = text[quantity.end : quantity.end + 20].lstrip()
    among = _AMONG_THE_HARMED.match(text, quantity.end)
    return bool(_OF_THESE.search(before) or _OF_THESE.match(after) or among)


def _whole_among(candidates: list[HasFigure], figure: HasFigure, alike: bool = False) -> str | None:
    """Return the nearest candidate that a part of this size fits into.

    It has the same unit, or, with `alike`, counts events under another name ("meetings" and
    "engagements").
    """
    for whole in reversed(candidates):
        apart = figure.sentence.index - whole.sentence.index
        fits = whole.quantity.read_high >= figure.quantity.read_low
        if figure.unit == "percent":
            return None  # a share of a share is no part of its figure
        same = whole.unit == figure.unit or (alike and _both_happen(whole, figure))
        if same and fits and apart <= FURTHEST_WHOLE:
            return whole.id
    return None


def _both_happen(whole: HasFigure, part: HasFigure) -> bool:
    nouns = (whole.counted.noun, part.counted.noun)
    return all(noun is not None and is_happening(noun) for noun in nouns)
