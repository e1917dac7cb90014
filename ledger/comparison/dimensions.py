"""The dimensions two figures are compared in: one small function each, in a declared list.

Each answers same, contains, inside, overlaps, different or unstated, with the words it rests on.
Their docstrings are the documentation: `described()` prints them in order.
"""

from collections.abc import Callable
from inspect import getdoc

from ledger.comparison.causes import are_vague, come_together
from ledger.comparison.claimant import compare_claimants
from ledger.comparison.event import compare_events
from ledger.comparison.facets import PERSONS, Facets
from ledger.comparison.nations import is_of_one_nation
from ledger.comparison.occasion import sites_in
from ledger.comparison.period import compare_periods
from ledger.comparison.place import compare_places
from ledger.comparison.population import compare_populations
from ledger.comparison.words import entry_set, stem, stems
from ledger.model import Interval, Verdict
from ledger.model.relation import Answer
from ledger.vocabulary.atlas import is_country

PART_OF_AREA = 4.0
"""How many times apart tolls of a country and of a list of its parts lie for the list to be no name of the area hit."""
MOST_ROUNDED = 1.12
"""How many times apart two plain numbers lie at most for one to be the other, rounded."""
LEAST_APART = 20
"""Days between the ends of two periods from which changes over them are two changes."""
SHARED_NAMES = 2
"""Names that two stories must share to be taken for stories of one thing."""
INSIDE: Answer = "inside"
CONTAINS: Answer = "contains"
Dimension = Callable[[Facets, Facets], Verdict]


def unit(a: Facets, b: Facets) -> Verdict:
    """What is counted in: people, households, tonnes, dollars. Households are not people."""
    if a.unit != b.unit:
        return Verdict(answer="different", reason=f"{a.claim.unit} against {b.claim.unit}")
    if a.per != b.per:
        return Verdict(
            answer="overlaps", reason=f"{a.claim.unit} against {b.claim.unit}: one is a rate"
        )
    if a.factor != b.factor:
        return Verdict(answer="same", reason=f"{a.claim.unit} and {b.claim.unit}, converted")
    return Verdict(answer="same", reason=f"both in {a.claim.unit}")


def kind(a: Facets, b: Facets) -> Verdict:
    """How many there are (stock), how many in a period (flow), by how much (change), of a whole (share), per unit (rate)."""
    if a.claim.kind == b.claim.kind:
        return Verdict(answer="same", reason=f"both a {a.claim.kind}")
    return Verdict(answer="different", reason=f"a {a.claim.kind} against a {b.claim.kind}")


def counting(a: Facets, b: Facets) -> Verdict:
    """Whether a figure is a total, a running total, one day's count or an average."""
    one, other = _counted(a), _counted(b)
    if one == other:
        return Verdict(answer="same", reason="counted alike")
    return Verdict(answer="different", reason=f"{_named(one)} against {_named(other)}")


def population(a: Facets, b: Facets) -> Verdict:
    """Who or what is counted: names and sorts must agree; added words count fewer."""
    one_story = a.claim.article_id == b.claim.article_id
    harmed = a.is_incident and b.is_incident and a.unit == b.unit == PERSONS
    found = compare_populations(a.population, b.population, one_story, harmed)
    if found[0] == "same" and a.unit == b.unit == PERSONS:
        for one, other, answer in ((a, b, INSIDE), (b, a, CONTAINS)):
            if is_of_one_nation(one, other):
                return Verdict(answer=answer, reason=f"“{one.claim.population}” are of one nation")
    if found[0] in ("different", "overlaps") and harmed and _are_one_crowd(a, b):
        said = f"“{a.claim.population}” and “{b.claim.population}” are as many of one day and place"
        return Verdict(answer="same", reason=said)
    return _verdict(found)


def _are_one_crowd(a: Facets, b: Facets) -> bool:
    """Whether two stories print one toll of a town and day, under two words of which neither parts a crowd."""
    parting = entry_set("populations", "parting")
    words = a.population.words | b.population.words
    small = a.place.keys == b.place.keys and a.place.keys and not any(map(is_country, a.place.keys))
    one_day = a.period.window is not None and a.period.window == b.period.window
    printed = a.claim.value is not None and a.claim.value == b.claim.value
    alike = a.event.classes == b.event.classes and a.event.causes == b.event.causes
    return bool(small) and one_day and printed and alike and words.isdisjoint(parting)


def event(a: Facets, b: Facets) -> Verdict:
    """What happened: killed, injured, missing, displaced and affected never meet; soft wordings do."""
    return _verdict(compare_events(a.event, b.event))


def cause(a: Facets, b: Facets) -> Verdict:
    """What did the harm: a toll of a flood says nothing about an attack."""
    one, other = a.event.diseases, b.event.diseases
    if one and other and not one & other:
        return Verdict(answer="different", reason=_against(one, other))
    one, other = a.event.causes, b.event.causes
    if not (a.is_incident or b.is_incident):
        return Verdict(answer="same", reason="no harm is counted")
    shared = come_together(one, other) or (one & b.around) or (a.around & other)
    if shared and not (one != other and are_vague(one) and are_vague(other)):
        return _of_one_site(a, b, shared)
    if not one or not other:
        return Verdict(answer="unstated", reason="a cause is not stated")
    said = _against(one, other)
    if len(a.setting & b.setting) >= SHARED_NAMES and not (a.tells_cause and b.tells_cause):
        return Verdict(answer="unstated", reason=f"{said}, but only the stories around them say so")
    return Verdict(answer="different", reason=said)


def _of_one_site(a: Facets, b: Facets, shared: frozenset[str]) -> Verdict:
    """Attacks strike one site of a town after another: a school and a train that were struck are two happenings."""
    waged = shared <= entry_set("events", "waged")
    if waged and a.claim.article_id != b.claim.article_id:
        one, other = (sites_in(f.claim.sentence) for f in (a, b))
        if one and other and not one & other:
            return Verdict(answer="different", reason=_against(one, other))
    return Verdict(answer="same", reason=" and ".join(sorted(shared)))


def place(a: Facets, b: Facets) -> Verdict:
    """Where: by containment in the gazetteer, from and to for movements."""
    gap = a.read.gap(b.read)
    near = gap is None or gap < PART_OF_AREA
    one_incident = a.is_incident and b.is_incident and near
    return _verdict(compare_places(a.place, b.place, one_incident=one_incident))


def period(a: Facets, b: Facets) -> Verdict:
    """When: the period counted, the day of the count, at last the day of publication."""
    ends = [f.period.end for f in (a, b) if f.claim.kind == "change" and f.period.start]
    if len(ends) > 1 and ends[0] and ends[1] and abs((ends[0] - ends[1]).days) >= LEAST_APART:
        return Verdict(answer="different", reason=f"changes up to {ends[0]} and up to {ends[1]}")
    stock = a.is_stock or b.is_stock
    lasting = all("disease" in f.event.causes for f in (a, b))
    sudden = a.is_incident and b.is_incident and not lasting
    if sudden and (days := _two_days_of_strife(a, b)):
        return Verdict(answer="different", reason=days)
    return _verdict(compare_periods(a.period, b.period, stock, sudden))


def _two_days_of_strife(a: Facets, b: Facets) -> str | None:
    """What tells two days of a country's protests apart, which go on each day, unlike an earthquake."""
    days = [f.period.window for f in (a, b)]
    causes = a.event.causes | b.event.causes
    unrest = causes <= entry_set("events", "waged") and causes & entry_set(
        "events", "anew_each_day"
    )
    wide = all(f.place.keys and all(map(is_country, f.place.keys)) for f in (a, b))
    single = all(day and day[0] == day[1] for day in days)
    if not (unrest and wide and single and a.event.causes and b.event.causes) or days[0] == days[1]:
        return None
    return " and ".join(f"{day[0]:%-d %B}" for day in days if day) + " are two days of one country"


def claimant(a: Facets, b: Facets) -> Verdict:
    """Who is credited with the figure; a body and its parent are two claimants."""
    return _verdict(compare_claimants(a.claimant, b.claimant))


def value(a: Facets, b: Facets) -> Verdict:
    """The numbers, as a reader takes them: from 300 to 400 for "more than 300"."""
    one, other = a.read, b.read
    said = f"{a.claim.quote!r} reads as {_range(one)}, {b.claim.quote!r} as {_range(other)}"
    if one == other:
        return Verdict(answer="same", reason=said)
    if not _share_more_than_an_edge(a, b):
        return Verdict(answer="different", reason=said)
    return Verdict(answer="overlaps", reason=said)


DIMENSIONS: dict[str, Dimension] = {
    "unit": unit,
    "kind": kind,
    "counting": counting,
    "population": population,
    "event": event,
    "cause": cause,
    "place": place,
    "period": period,
    "claimant": claimant,
    "value": value,
}
"""Every dimension, in the order a fact-checker would ask."""


def described() -> list[tuple[str, str]]:
    """The dimensions with what each asks, for the documentation."""
    return [(name, getdoc(asks) or "") for name, asks in DIMENSIONS.items()]


def _verdict(found: tuple[Answer, str]) -> Verdict:
    return Verdict(answer=found[0], reason=found[1])


def _against(one: frozenset[str], other: frozenset[str]) -> str:
    return f"{'/'.join(sorted(one))} against {'/'.join(sorted(other))}"


def _counted(figure: Facets) -> str:
    if figure.habitual or (figure.per is not None and figure.unit == "people"):
        return "average"
    if not figure.claim.counting and stem("average") in stems(figure.claim.population or ""):
        return "average"
    return figure.claim.counting or "total"


def _named(counting: str) -> str:
    return {"total": "a total", "cumulative": "a running total", "daily": "one day's count"}.get(
        counting, "an average"
    )


def _range(interval: Interval) -> str:
    low, high = (f"{end:,.10g}" if end is not None else "open" for end in interval)
    return low if low == high else f"{low} to {high}"


def _share_more_than_an_edge(a: Facets, b: Facets) -> bool:
    """Rounding intervals that only touch do not meet: 232,500 rounds to one thousand or the other.

    Nor do two plain numbers as far apart as 300 and 260: nobody says the one for the other.
    """
    if _is_cut_down(a, b) or _is_cut_down(b, a):
        return True
    if not a.read.meets(b.read) or _are_plainly_apart(a, b):
        return False
    low = max(a.read_low, b.read_low)
    high = min(a.read_high, b.read_high)
    if low < high:
        return True
    return any(low in _printed(f) for f in (a, b))


def _is_cut_down(about: Facets, exact: Facets) -> bool:
    """Whether a hedged number is an exact one without its last digits: "some 157,600" of 157,652."""
    if about.claim.quantifier != "approximately" or exact.claim.quantifier != "exact":
        return False
    cut, full = about.claim.value, exact.claim.value
    if cut is None or full is None or about.factor != exact.factor or cut <= 0:
        return False
    return cut <= full < cut + (about.read_high - about.read_low) / abs(about.factor)


def _are_plainly_apart(a: Facets, b: Facets) -> bool:
    """Whether two numbers that no word hedges lie farther apart than one is rounded to the other."""
    small, large = sorted(abs(f.claim.value or 0) * f.factor for f in (a, b))
    plain = all(f.claim.quantifier == "exact" for f in (a, b))
    return plain and large > MOST_ROUNDED * small > 0


def _printed(figure: Facets) -> tuple[float | None, ...]:
    claim = figure.claim
    return (claim.value,) if claim.value is not None else (claim.value_low, claim.value_high)
