"""Claims that count the same thing, grouped under a label a person would choose.

A group is drawn from what claims say of themselves, never by chaining relations alone: two claims
are in one measure only if unit, population, event and place are the same, and, for harm done, if
relations tie them to one incident.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ledger.comparison.event import harm_of
from ledger.comparison.facets import PERSONS, Facets
from ledger.comparison.leaders import Leaders
from ledger.comparison.period import SAME_INCIDENT, days_apart
from ledger.comparison.place import countries_of, is_wide
from ledger.comparison.population import without_wording
from ledger.comparison.words import stem, stems
from ledger.model import Measure, Relation, identity
from ledger.vocabulary import gazetteer, vocabulary

TYING = ("agree", "conflict", "update", "disputed")
"""Relations between figures for one measure; the others tell measures apart."""
COUNTS = ("stock", "flow")
SHARED_STEM = 6
"""Letters that a verb and its noun begin with: "cultivate", "cultivation"."""

Key = tuple[str, ...]


def measures(
    figures: Iterable[Facets], ties: Iterable[tuple[str, str]]
) -> tuple[list[Measure], dict[str, str]]:
    """Group claims into measures of two or more; the second result maps claim ids to measures.

    `ties` are the pairs of claims, by id, that a relation of those in TYING holds between.
    """
    known = {figure.claim.id: figure for figure in figures}
    tied = _tied(known, ties)
    found: list[Measure] = []
    home: dict[str, str] = {}
    for key, alike in sorted(_by_key(known).items()):
        for members in _groups(alike, tied):
            if len(members) > 1:
                measure = _measure(key, members)
                found.append(measure)
                home.update((figure.claim.id, measure.id) for figure in members)
    return found, home


def _by_key(figures: Mapping[str, Facets]) -> dict[Key, list[Facets]]:
    found: dict[Key, list[Facets]] = defaultdict(list)
    for figure in figures.values():
        found[key_of(figure)].append(figure)
    return found


def key_of(figure: Facets) -> Key:
    """What makes a measure: the unit, who or what, what happened, and where."""
    population, event, place = figure.population, figure.event, figure.place
    kind = "count" if figure.claim.kind in COUNTS else figure.claim.kind
    nations = population.nations - countries_of(place)
    who = sorted(population.groups | population.words | population.added | nations)
    if population.collective:
        who.append("of several groups")
    happened = sorted(event.classes) or ([] if population.groups else sorted(event.words))
    if place.origin or place.destination:
        where = [">".join(sorted(place.origin)), ">".join(sorted(place.destination))]
    else:
        where = sorted(countries_of(place) if is_wide(place) and figure.is_incident else place.keys)
    return (
        figure.unit if figure.factor == 1 else figure.claim.unit,
        figure.per or "",
        kind,
        "|".join(who),
        "|".join([*happened, event.narrow or ""]),
        "|".join(where),
    )


def ties_of(relations: Iterable[Relation]) -> list[tuple[str, str]]:
    """The pairs of claims that are tied by one of these relations."""
    return [(one.claim_a, one.claim_b) for one in relations if one.relation in TYING]


def _tied(figures: Mapping[str, Facets], ties: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    tied: dict[str, set[str]] = defaultdict(set)
    for one, other in ties:
        if one in figures and other in figures:
            tied[one].add(other)
            tied[other].add(one)
    return tied


def _groups(alike: list[Facets], tied: Mapping[str, set[str]]) -> list[list[Facets]]:
    """Part claims of one key: named things belong together, harm and plain people only if tied."""
    if not any(_needs_ties(figure) for figure in alike):
        return [sorted(alike, key=_in_time)]
    known = {figure.claim.id: figure for figure in alike}
    leaders = Leaders()
    members = {one: [one] for one in known}
    for one in sorted(known):
        for other in sorted(tied.get(one, set()) & known.keys()):
            low, high = leaders.of(one), leaders.of(other)
            if low != high and _fits(members[low] + members[high], known):
                leaders.join(low, high)
                first = leaders.of(one)
                members[first] = members[low] + members[high]
    groups = leaders.groups(known)
    return [sorted((known[m] for m in group), key=_in_time) for group in groups]


def _needs_ties(figure: Facets) -> bool:
    plain = not (figure.population.groups or figure.population.words)
    return bool(harm_of(figure.event)) or (figure.unit == PERSONS and plain) or plain


def _fits(members: list[str], known: Mapping[str, Facets]) -> bool:
    """Whether all dates lie near enough for one incident."""
    dated = [
        known[m].period.window or known[m].period.moment for m in members if harm_of(known[m].event)
    ]
    spans = sorted(span for span in dated if span is not None)
    return not spans or days_apart(spans[0], spans[-1]) <= SAME_INCIDENT


def _in_time(figure: Facets) -> tuple[str, str]:
    moment = figure.period.window or figure.period.moment
    return (moment[1].isoformat() if moment else "9999", figure.claim.id)


def _measure(key: Key, members: list[Facets]) -> Measure:
    first = min(figure.claim.id for figure in members)
    origins = {figure.claim.origin_id or figure.claim.id for figure in members}
    return Measure(
        id=identity.named_id("measure", *key, first),
        label=_label(members),
        unit=members[0].claim.unit,
        kind=Counter(f.claim.kind for f in members).most_common(1)[0][0],
        claims=len(members),
        origins=len(origins),
    )


def _label(members: list[Facets]) -> str:
    """Who or what, what happened to them, where: "Afghan prisoners handed over by Iran"."""
    told = " ".join(part for part in (_who(members), _happened(members), _where(members)) if part)
    return told[:1].upper() + told[1:]


def _who(members: list[Facets]) -> str:
    told = (f.claim.population for f in members if f.claim.population)
    phrases = Counter(map(without_wording, told))
    if not phrases:
        return members[0].claim.unit
    return min(phrases, key=lambda phrase: (-phrases[phrase], -len(phrase.split()), phrase))


def _happened(members: list[Facets]) -> str:
    kind = members[0].claim.kind
    if kind in ("change", "rate", "share"):
        return {"change": "(change)", "share": "(share)"}.get(kind, f"(per {members[0].per})")
    labels: dict[str, str] = vocabulary("events")["labels"]
    event = members[0].event
    said = stems(_who(members))
    called = vocabulary("events")["named_after"]
    named = {name for name in event.classes if set(said) & {stem(w) for w in called.get(name, ())}}
    told = (labels.get(name, name) for name in sorted(event.classes - named))
    words = " or ".join(one for one in told if not _repeats(one, said))
    causes = Counter(cause for f in members if f.is_incident for cause in sorted(f.event.causes))
    if words and causes:
        return f"{words} ({causes.most_common(1)[0][0]})"
    return words


def _where(members: list[Facets]) -> str:
    first = members[0]
    place = first.place
    if place.origin and place.destination:
        joint = vocabulary("events")["origins"].get(
            next(iter(sorted(first.event.classes)), ""), "from"
        )
        return f"{joint} {_names(place.origin)}"
    places = Counter(_short(f.claim.place) for f in members if f.claim.place)
    if not places:
        return ""
    named, who = min(places, key=lambda name: (-places[name], name)), _who(members)
    said = bool(re.search(rf"\b{re.escape(named)}\b", who, re.IGNORECASE))
    return "" if said or any(_is_theirs(f, who) for f in members) else f"in {named}"


def _short(place: str) -> str:
    """ "Ghor" of "Ghor, western Afghanistan", where the rest only says where that is."""
    first, _, rest = place.partition(", ")
    return first if rest and gazetteer.resolve(first) == gazetteer.resolve(place) else place


def _is_theirs(figure: Facets, who: str) -> bool:
    """Whether things are named by the very country that they are in: "Afghan opium output"."""
    named = figure.population.nations == figure.place.keys and bool(figure.place.keys)
    return named and figure.unit != PERSONS and figure.claim.population == who


def _repeats(happened: str, said: tuple[str, ...]) -> bool:
    """Whether what happened only says again what is counted: "cultivation cultivated"."""
    return any(
        stem[:SHARED_STEM] == word[:SHARED_STEM] for stem in stems(happened) for word in said
    )


def _names(keys: frozenset[str]) -> str:
    return " and ".join(sorted(gazetteer.name_of(key) for key in keys))
