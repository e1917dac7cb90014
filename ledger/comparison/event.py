"""What happened to those counted: hard classes that never meet, soft wordings, and causes of harm."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from ledger.comparison.causes import causes_in
from ledger.comparison.classes import HARM, classes_of, without_month
from ledger.comparison.nearby import (
    NEAR_VERB,
    first_told,
    instead_of,
    leads_up,
    of_counted,
    of_near,
    or_else,
    right_after,
)
from ledger.comparison.words import (
    Phrases,
    entry_set,
    phrase_set,
    phrases,
    stem,
    stem_set,
    stems,
)
from ledger.model.relation import Answer
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import is_country

MOVED = frozenset({"moved_back", "handed_over", "crossed"})
"""Classes in which people go from one place to another."""
OF_THINGS = frozenset({"destroyed", "damaged"})
"""Harm that is done to things and not to people."""


OF_PERSONS = ("people", "household", "family")
"""Units that count persons."""
CODE = 3
"""Letters of a currency's code, which is the unit of a sum."""
NEAR_SPAN = 4
"""Words before a unit of time among which "more than" or "over" stands ("for more than the 18 weeks")."""

_PART = re.compile(r"[,;:.—–]")
_BECAME = re.compile(
    r"\b(?:were|was|have been|has been|had been|have|has|are|is)\s+(?!not\b|never\b)(?:later|since|all|safely|also|now)?\s*(\w+(?:\s\w+){0,3})"
)
_ASIDE = re.compile(r"\w\s+who\b[^,;:.—–]*$")
"""What opens a relative clause in which a figure stands."""
_BE_THERE = re.compile(
    r"^be (?:in|across|throughout|within) (?:the )?(?:[A-Z].*|country|region|world)$"
)
_OF_WHAT = re.compile(r"\s(?:of|in|from|at|on|to|for|by|who|with)\s")
_SELF = frozenset({"collapse"})


@dataclass(frozen=True, slots=True)
class Event:
    """An event as classes of events.yml; `words` are the stems left where no class knows it.

    `narrow` names the part of a class that a wording tells ("deported" of those who returned),
    `causes` what the text gives as the cause, `negated` whether it says that it did not happen,
    `diseases` the diseases that those counted have, die of or are protected from.
    """

    text: str | None
    classes: frozenset[str]
    narrow: str | None
    words: frozenset[str]
    causes: frozenset[str]
    negated: bool
    diseases: frozenset[str] = frozenset()

    @property
    def is_incident(self) -> bool:
        """Whether this is harm done by something that happened at a time and a place."""
        return bool(self.classes & HARM)


def read_event(
    text: str | None,
    quote: str,
    context: Iterable[str],
    *,
    is_transfer: bool,
    is_change: bool,
    unit: str = "",
    counted: str = "",
    topic: str = "",
    near: tuple[str, str] = ("", ""),
) -> Event:
    """Read an event; what is `counted` and the quotation stand in for one that no class knows.

    `is_transfer`: persons went from a named place, so that receiver and giver tell one event;
    `is_change`: it is a rise or fall, whose verb says only which way; `topic` is what its story said
    before, `near` the words after and before the figure. Causes are sought in `context`.
    """
    after, before = near = (without_month(near[0]), without_month(near[1]))
    own = tuple(s for s in _own_words(text) if not is_change or s not in _directions())
    classes = first_told(right_after(after, unit), classes_of(own) or leads_up(own, before))
    classes = classes or _told_by(without_month(quote), counted, unit, is_change)
    classes |= or_else(near) if classes & HARM else frozenset()
    classes = instead_of(classes, own + stems(counted), stems(before))
    if not classes and not is_change and not _told(own) - _directions():
        classes = of_near(near, unit, counted, own) or _named_after(unit, counted)
        classes = classes or _of_topic(topic)
    classes = _from_elsewhere(classes, own) if is_transfer else classes
    causes = _causes_beside(classes, context)
    classes = _of_unit(classes, own, unit, causes, _causes_told(own))
    classes = classes or of_counted(own, counted, unit, near[0], causes)
    return Event(
        text,
        classes,
        _narrow(classes, own + stems(f"{quote} {counted} {after}")) or _long(own, after),
        frozenset() if classes else _told(own) - _directions(),
        causes,
        _negated(own),
        _diseases(classes, (counted, *context)),
    )


def _own_words(text: str | None) -> tuple[str, ...]:
    return stems(_BE_THERE.sub("be", without_month(text or "")))


def _from_elsewhere(classes: frozenset[str], own: tuple[str, ...]) -> frozenset[str]:
    """What persons do who come from a named place: whoever received them, they were handed over."""
    if classes & entry_set("events", "transfer_ends"):
        return frozenset({"handed_over"})
    came = not classes and stem_set("events", "comings") & set(own[:NEAR_VERB])
    return frozenset({"crossed"}) if came or classes == {"displaced"} else classes


def driven_out(event: Event, places: frozenset[str]) -> Event:
    """The event of those who left a town for nowhere that is told, because of what harmed it: they fled."""
    told = stems(event.text or "")[:1]
    left = event.classes == {"crossed"} and stem_set("events", "leaving") & set(told)
    harmed = event.causes - {"crackdown", "disease"}
    town = places and not any(map(is_country, places))
    return replace(event, classes=frozenset({"displaced"})) if left and harmed and town else event


def stands_aside(before: str) -> bool:
    """Whether a figure stands in a relative clause, by what stands before it ("two cousins who fled with ")."""
    return _ASIDE.search(before) is not None


def became(event: Event, before: str, after: str) -> Event:
    """The event with what its sentence says became of those counted ("pupils abducted in May were freed").

    `before` and `after` are what stands before and after the figure. "Two cousins who had fled with
    hundreds of others were killed" says so of the cousins.
    """
    match = None if stands_aside(before) else _BECAME.search(_PART.split(after)[0])
    later = classes_of(stems(match.group(1))) if match else frozenset()
    lists = vocabulary("events")
    ends = {
        end
        for name in event.classes
        for key in ("stages", "ends")
        for end in lists[key].get(name, ())
    }
    return replace(event, classes=later, narrow=None) if later and later <= ends else event


def _told_by(quote: str, counted: str, unit: str, is_change: bool) -> frozenset[str]:
    """What the counted ("the dead"), or else the quotation, says; a thing's own name says nothing.

    "61 shelters" are not sheltered, nor does an election elect; the verb of a change says which way.
    """
    if is_change:
        return classes_of(stems(counted)) & HARM
    if unit != "people":
        things = frozenset(stems(f"{unit} {counted} election"))
        return classes_of(tuple(s for s in stems(quote) if s not in things))
    return classes_of(stems(counted)) & HARM or classes_of(stems(quote))


def _named_after(unit: str, counted: str) -> frozenset[str]:
    """The class after which those counted are called: "81,000 demonstrators" took part, "debt relief" is no debt."""
    listed: dict[str, list[str]] = vocabulary("events")["named_after"]
    words = frozenset(stems(_OF_WHAT.split(counted)[0])[-1:]) - {unit}
    return frozenset(name for name, called in listed.items() if words & {stem(w) for w in called})


def _of_topic(topic: str) -> frozenset[str]:
    """The class that the story gave before, for a figure whose own verb only says that it is put."""
    return frozenset(topic.split("; ")) & entry_set("events", "classes")


def stands_for_people(event: Event, unit: str) -> bool:
    """Whether a unit that is no person counts persons here: a case of a disease, a job that is cut."""
    found = vocabulary("events")["stand_for_people"].get(unit)
    return bool(found) and found["event"] in event.classes


def counted_as(event: Event, unit: str, counted: str) -> str:
    """The unit for what an event happens to, whichever a report names: homes and customers without power."""
    for name, units in vocabulary("events")["counted_as"].items():
        for common, others in units.items() if name in event.classes else ():
            named = {stem(o) for o in others} & set(stems(counted)) if unit == "people" else ()
            if unit in others or named:
                return str(common)
    return unit


def _of_unit(
    classes: frozenset[str], own: tuple[str, ...], unit: str, causes: frozenset[str], told: bool
) -> frozenset[str]:
    """The classes as the unit colours them: seized people are abducted, a case of measles is infected."""
    if unit == "people":
        classes = (
            classes - OF_THINGS or classes
        )  # "killed in the collapse": the people did not collapse
        named: dict[str, list[str]] = vocabulary("events")["of_people"]
        classes = frozenset(c for name in classes for c in named.get(name, [name]))
        return frozenset({"infected"}) if not classes and told else classes
    if len(unit) == CODE and unit.isupper():
        listed: dict[str, list[str]] = vocabulary("events")["of_money"]
        return frozenset(c for name in classes for c in listed.get(name, [name]))
    things = unit in vocabulary("events")["units_of_things"]
    if causes if things else unit not in (*OF_PERSONS, "percent", "ratio"):
        key = "of_things" if things else "of_goods"
        wide: dict[str, list[str]] = vocabulary("events")[key]
        classes = frozenset(c for name in classes for c in wide.get(name, [name]))
    stands = vocabulary("events")["stand_for_people"].get(unit)
    by_word = set(own) & {stem(word) for word in (stands or {}).get("words", ())}
    if stands is None or (classes - {stands["event"]} and "cause" not in stands and not by_word):
        return classes
    by_cause = "words" not in stands and stands.get("cause", "") in causes | {""}
    if by_cause or by_word or (classes and "cause" not in stands):
        return frozenset({stands["event"]})
    return classes


def _causes_told(own: tuple[str, ...]) -> bool:
    """Whether the words for the event are of having a disease ("have measles")."""
    return "disease" in phrases("events", "causes").names_in(own)


def _causes_beside(classes: frozenset[str], context: Iterable[str]) -> frozenset[str]:
    """The causes of the context; that buildings collapsed says what happened to them, not why."""
    for text in context:
        found = causes_in([text]) - (_SELF if classes & OF_THINGS else frozenset())
        if found:
            return found
    return frozenset()


def _diseases(classes: frozenset[str], context: Iterable[str]) -> frozenset[str]:
    """The diseases that the nearest text to name one names, of those who have or may get one."""
    if not classes & entry_set("events", "of_disease"):
        return frozenset()
    named = (phrases("events", "diseases").names_in(stems(text)) for text in context)
    return frozenset(next(filter(None, named), ()))


def classes_in(text: str) -> frozenset[str]:
    """The classes that a text names."""
    return classes_of(stems(text))


def compare_events(a: Event, b: Event) -> tuple[Answer, str]:
    """Say whether two events are one; classes are hard, wordings inside a class are soft."""
    if a.negated != b.negated and (a.classes & b.classes or a.words & b.words):
        return "different", f"{_said(a)} against {_said(b)}"
    if not (a.classes or a.words) and not (b.classes or b.words):
        return "same", "neither says more than that they are there"
    if a.classes and b.classes:
        return _compare_classes(a, b)
    if a.classes or b.classes:
        known = a if a.classes else b
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
    if _kin(a.classes, b.classes):
        return "same", f"{both} are one event seen from two sides"
    if _kin(a.classes, b.classes, "near_kin"):
        return "overlaps", f"{both} may be one event"
    if a.classes > b.classes:
        return "contains", f"{_said(a)} takes in {_said(b)}"
    if a.classes < b.classes:
        return "inside", f"{_said(b)} takes in {_said(a)}"
    if a.classes & b.classes:
        return "overlaps", f"{both} are partly one event"
    if _follows(a, b):
        return "contains", f"{_said(b)} is told of some of {_said(a)}"
    if _follows(b, a):
        return "inside", f"{_said(a)} is told of some of {_said(b)}"
    return "different", f"{_said(a)} is not {_said(b)}"


def _follows(first: Event, later: Event) -> bool:
    """Whether the later can only have happened to some of those of the first."""
    stages: dict[str, list[str]] = vocabulary("events")["stages"]
    return any(later.classes & set(stages.get(name, ())) for name in first.classes)


def _kin(one: frozenset[str], other: frozenset[str], listed: str = "kin") -> bool:
    """Whether each class of either is one of the other's, or listed beside one of them."""
    pairs = [set(kin) for kin in vocabulary("events")[listed]]
    ways = ((one, other), (other, one))
    return all(any(x == y or {x, y} in pairs for y in b) for a, b in ways for x in a)


def _narrow(classes: frozenset[str], words: tuple[str, ...]) -> str | None:
    for broad in vocabulary("events")["narrower"]:
        if broad in classes:
            return next(iter(_parts(broad).names_in(words)), None)
    return None


def _long(own: tuple[str, ...], after: str) -> str | None:
    """ "For more than a year": the least time for which it happened to those counted, as its unit."""
    words = own + stems(f"; {after}")
    for at, word in enumerate(words):
        if word in stem_set("scopes", "spans") and "for" in words[:at]:
            near = words[max(0, at - NEAR_SPAN) : at]
            if phrase_set("scopes", "longer_than").names_in(near):
                return f"for long ({word})"
    return None


@cache
def _parts(broad: str) -> Phrases:
    return Phrases(vocabulary("events")["narrower"][broad].items())


def _told(words: tuple[str, ...]) -> frozenset[str]:
    """The verb of an event no class knows; what follows it tells more of the figure than of it."""
    told = words[1:] if words[:1] == ("be",) else words[:1]
    verb = next((word for word in told if word not in stem_set("populations", "linking")), None)
    unsaying = stem_set("events", "being") | stem_set("events", "light")
    return frozenset({verb}) - unsaying if verb else frozenset()


@cache
def _directions() -> frozenset[str]:
    lists = ("rise_verbs", "fall_verbs", "rise_nouns", "fall_nouns", "rise_words", "fall_words")
    return frozenset(stem(w) for name in lists for w in vocabulary("kinds")[name].split())


def _negated(words: tuple[str, ...]) -> bool:
    """Whether the first words say that it did not happen; later ones tell how it did.

    "Without power" is a class of its own, no power negated.
    """
    first: list[str] = []
    for name, run in phrases("events", "classes").fold(words):
        if name is not None or len(first) == NEAR_VERB:
            break
        first.extend(run)
    return bool(phrase_set("events", "negations").names_in(tuple(first)))


def _said(event: Event) -> str:
    return f"“{event.text}”" if event.text else "an event the text does not name"


def harm_of(event: Event) -> frozenset[str]:
    """The classes of an event that are harm done by an incident."""
    return event.classes & HARM
