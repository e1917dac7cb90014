"""What happened to those counted: hard classes that never meet, soft wordings, and causes of harm."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ledger.comparison.words import Phrases, phrase_set, phrases, stem, stem_set, stems
from ledger.model.relation import Answer
from ledger.vocabulary import vocabulary

MOVED = frozenset({"moved_back", "handed_over"})
"""Classes in which people go from one place to another."""
HARM = frozenset({"killed", "injured", "missing", "displaced", "affected", "destroyed", "damaged", "trapped", "rescued", "hospitalised"})  # fmt: skip
"""Classes of what one incident does; its tolls are told under differently wide names of one area."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event as classes of events.yml; `words` are the stems left where no class knows it.

    `narrow` names the part of a class that a wording tells ("deported" of those who returned),
    `causes` what the text gives as the cause, `negated` whether it says that it did not happen.
    """

    text: str | None
    classes: frozenset[str]
    narrow: str | None
    words: frozenset[str]
    causes: frozenset[str]
    negated: bool

    @property
    def is_incident(self) -> bool:
        """Whether this is harm done by something that happened at a time and a place."""
        return bool(self.classes & HARM)


def read_event(
    text: str | None, quote: str, context: Iterable[str], *, is_transfer: bool, is_change: bool
) -> Event:
    """Read an event; the quotation stands in for a missing one, causes are sought in `context`.

    `is_transfer` says that persons went from a named place, so that receiver and giver tell one
    event; `is_change` that the figure is a rise or fall, whose verb says only which way.
    """
    own = tuple(s for s in stems(text or "") if not is_change or s not in _directions())
    classes = _classes(own) or (frozenset() if is_change else _classes(stems(quote)))
    if is_transfer and classes & set(vocabulary("events")["transfer_ends"]):
        classes = frozenset({"handed_over"})
    words = frozenset() if classes else _told(own)
    return Event(
        text,
        classes,
        _narrow(classes, own + stems(quote)),
        words,
        causes_in(context),
        _negated(own),
    )


def classes_in(text: str) -> frozenset[str]:
    """The classes that a text names."""
    return _classes(stems(text))


def causes_in(context: Iterable[str]) -> frozenset[str]:
    """The causes that the first of several texts to name one gives (nearest text first)."""
    for text in context:
        if found := phrases("events", "causes").names_in(stems(text)):
            return frozenset(found)
    return frozenset()


def compare_events(a: Event, b: Event) -> tuple[Answer, str]:
    """Say whether two events are one; classes are hard, wordings inside a class are soft."""
    if a.negated != b.negated:
        return "different", f"{_said(a)} against {_said(b)}"
    if not (a.classes or a.words) and not (b.classes or b.words):
        return "same", "neither says more than that they are there"
    if a.classes and b.classes:
        return _compare_classes(a, b)
    if a.classes or b.classes:
        known, other = (a, b) if a.classes else (b, a)
        if other.words and known.classes & HARM:
            return "different", f"{_said(known)} is not {_said(other)}"
        return "unstated", f"only one says what happened: {_said(known)}"
    if not (a.words and b.words):
        return "unstated", f"only one says what happened: {_said(a if a.words else b)}"
    if a.words & b.words:
        return "same", f"{_said(a)} and {_said(b)}"
    return "overlaps", f"{_said(a)} beside {_said(b)}"


def _compare_classes(a: Event, b: Event) -> tuple[Answer, str]:
    both = f"{_said(a)} and {_said(b)}"
    if a.classes == b.classes:
        if a.narrow == b.narrow:
            return "same", f"{both} are one event"
        if a.narrow is None:
            return "contains", f"{_said(a)} takes in {_said(b)}"
        return (
            ("inside", f"{_said(b)} takes in {_said(a)}")
            if b.narrow is None
            else ("overlaps", both)
        )
    if a.classes & b.classes and not (a.classes ^ b.classes) & HARM:
        return "same", f"{both} are one event"
    if a.classes > b.classes:
        return "contains", f"{_said(a)} takes in {_said(b)}"
    if a.classes < b.classes:
        return "inside", f"{_said(b)} takes in {_said(a)}"
    return "different", f"{_said(a)} is not {_said(b)}"


def _classes(words: tuple[str, ...]) -> frozenset[str]:
    found = phrases("events", "classes").names_in(words)
    being = stem_set("events", "being")
    return (
        frozenset(found) if found and not (len(words) == 1 and words[0] in being) else frozenset()
    )


def _narrow(classes: frozenset[str], words: tuple[str, ...]) -> str | None:
    for broad in vocabulary("events")["narrower"]:
        if broad in classes:
            return next(iter(_parts(broad).names_in(words)), None)
    return None


@cache
def _parts(broad: str) -> Phrases:
    return Phrases(vocabulary("events")["narrower"][broad].items())


def _told(words: tuple[str, ...]) -> frozenset[str]:
    """The verb of an event no class knows; what follows it tells more of the figure than of it."""
    told = words[1:] if words[:1] == ("be",) else words[:1]
    verb = next((word for word in told if word not in stem_set("populations", "linking")), None)
    return frozenset({verb}) - stem_set("events", "being") if verb else frozenset()


@cache
def _directions() -> frozenset[str]:
    lists = ("rise_verbs", "fall_verbs", "rise_nouns", "fall_nouns", "rise_words", "fall_words")
    return frozenset(stem(w) for name in lists for w in vocabulary("kinds")[name].split())


def _negated(words: tuple[str, ...]) -> bool:
    return bool(phrase_set("events", "negations").names_in(words))


def _said(event: Event) -> str:
    return f"“{event.text}”" if event.text else "an event the text does not name"


def harm_of(event: Event) -> frozenset[str]:
    """The classes of an event that are harm done by an incident."""
    return event.classes & HARM
