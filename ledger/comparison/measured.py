"""Whether there is enough to say that two figures count one thing: one incident, one army's losses, one year's murders."""

from ledger.comparison.facets import PERSONS, Facets
from ledger.comparison.occasion import sites_in
from ledger.comparison.pair import Pair
from ledger.comparison.period import HALF_YEAR, ONE_DISASTER, days_apart, length
from ledger.comparison.place import countries_of
from ledger.comparison.population import TROOPS
from ledger.comparison.words import phrases, stem_set, stems
from ledger.vocabulary.atlas import is_country

LEAST_OF_A_WAR = 1_000
"""Soldiers of one country killed from which a toll is a war's: hardly any single battle costs so many."""
ABOARD = frozenset({"aboard", "carried"})
"""Classes of those who are on board of something, of which a coast sees many on one day."""
OF_INCIDENTS = ABOARD | {"rescued", "trapped", "missing"}
"""Classes of those whom a disaster met, whether or not it harmed them."""
LEAST_DISPLACED = 50_000
"""People of one country driven from home from which one thing did it."""


def is_measured(pair: Pair) -> bool:
    """Whether there is enough to say that both count one thing, beyond the unit."""
    if pair.same_article and pair.same_printed and pair.answer("event") != "unstated":
        return True
    if pair.same_article and pair.answer("event") == "same" and pair.a.event.classes:
        return True
    if pair.stand_at_odds and pair.answer("place") in ("same", "unstated"):
        return True
    if pair.same_sentence and pair.answer("event") == "same":
        return True
    if _counts_inhabitants(pair):
        return True
    event_known = pair.answer("event") in ("same", "contains", "inside") and bool(
        pair.a.event.classes | pair.a.event.words
    )
    if pair.is_incident:
        return _is_one_incident(pair)
    if pair.is_one_move:
        return True
    told = pair.a.event.classes and pair.b.event.classes
    if pair.is_telling and told and pair.answer("event") in ("same", "overlaps"):
        return pair.answer("place") != "different"
    if _is_one_print(pair):
        return True
    if _are_two_crowds_aboard(pair):
        return False
    if (
        pair.answer("event") == "same"
        and pair.a.event.classes & OF_INCIDENTS
        and _is_one_incident(pair)
    ):
        return True
    if pair.a.unit == PERSONS or pair.a.unit in ("percent", "ratio"):
        return pair.is_specific or (event_known and pair.is_located) or _is_staged(pair)
    return pair.is_specific or event_known


def is_of_one_army(pair: Pair) -> bool:
    """Whether both count the losses of one country's army in a war, and not those of one of its days."""
    one, other = pair.a.population, pair.b.population
    troops = one.nations & other.nations and one.words | other.words >= TROOPS
    many = max(pair.a.read_low, pair.b.read_low) >= LEAST_OF_A_WAR
    at_once = pair.answer("period") != "unstated" or not any(
        f.period.is_stated and not _is_of_a_war(f) for f in (pair.a, pair.b)
    )
    return bool(troops) and many and at_once and pair.answer("population") == "same"


def is_counted_by_year(pair: Pair) -> bool:
    """Whether both count executions, or murders, in a time that both tell."""
    if not (pair.a.period.is_stated and pair.b.period.is_stated):
        return False
    listed = phrases("events", "counted_by_year")
    one, other = (
        listed.names_in(stems(f"{f.claim.event or ''} {f.claim.population or ''} {f.unit}"))
        for f in (pair.a, pair.b)
    )
    return not set(one).isdisjoint(other)


def _are_two_crowds_aboard(pair: Pair) -> bool:
    """Whether those aboard some boat or bus of a country may be of another than the other story's."""
    aboard = all(f.event.classes & ABOARD for f in (pair.a, pair.b))
    wide = pair.answer("place") != "same" or any(map(is_country, pair.a.place.keys))
    known = pair.shares_names or (pair.same_printed and pair.is_telling)
    return aboard and wide and not known and not pair.same_article


def _is_one_print(pair: Pair) -> bool:
    """Whether both print one telling number of one town and day, whatever the verb ("77 were brought in")."""
    small = pair.answer("place") == "same" and not any(map(is_country, pair.a.place.keys))
    alike = pair.answer("population") == pair.answer("period") == "same"
    return pair.is_telling and small and alike and pair.answer("event") != "different"


def _counts_inhabitants(pair: Pair) -> bool:
    """Whether both say how many live in a place, or in it and a part of it ("home to 5,100 residents")."""
    told = all(f.is_stock and tells_inhabitants(f) for f in (pair.a, pair.b))
    return told and pair.answer("place") in ("same", "contains", "inside")


def tells_inhabitants(figure: Facets) -> bool:
    """Whether a town has so many residents, or so many people live in it."""
    if figure.unit != PERSONS:
        return False
    live, who = stem_set("events", "dwelling"), stem_set("populations", "inhabitants")
    event, counted = stems(figure.event.text or ""), set(stems(figure.claim.population or ""))
    lives = live & set(event) and (who & counted or counted <= stem_set("populations", "empty"))
    has = stem_set("events", "having") & set(event[:1]) and who & counted and len(event) == 1
    return bool(lives or has)


def _is_staged(pair: Pair) -> bool:
    """Whether one tells what came of some of those of the other, in one story or one case."""
    stage = pair.answer("event") in ("contains", "inside")
    return stage and (pair.same_article or (pair.shares_names and pair.is_located))


def _is_one_incident(pair: Pair) -> bool:
    """Whether two tolls can be of one incident: its cause, or else its day, place and names."""
    if pair.answer("cause") == "different":
        return False
    if pair.same_article:
        return True
    if is_of_one_army(pair):
        return pair.is_located
    if is_counted_by_year(pair):
        return pair.is_located and pair.answer("period") in ("same", "different")
    if pair.answer("cause") == "same":
        told = pair.answer("place") == "unstated" and _is_told_at_once(pair)
        return pair.is_located or told or _is_of_near_places(pair)
    if not pair.is_located:
        return False
    small = pair.answer("place") == "same" and not any(map(is_country, pair.a.place.keys))
    if is_of_one_war(pair):
        return True
    if pair.same_printed and pair.answer("event") == "same":
        return pair.is_telling or small or pair.shares_names or _is_told_by_one(pair)
    undated = any(f.period.moment is None and not f.period.is_stated for f in (pair.a, pair.b))
    if undated and small and pair.answer("event") == "same" and pair.shares_names:
        return True
    if not pair.is_near("period"):
        return False
    one_site = sites_in(pair.a.claim.sentence) & sites_in(pair.b.claim.sentence)
    at_once = bool(one_site) and pair.answer("period") == "same" and pair.a.period.is_stated
    return pair.shares_names or pair.answer("claimant") == "same" or small or at_once


def _is_of_near_places(pair: Pair) -> bool:
    """Whether two places that may share ground lie in one country, or a place nobody knows is near a named one."""
    one, other = countries_of(pair.a.place), countries_of(pair.b.place)
    near = bool(one & other) or bool(pair.a.setting & pair.b.setting)
    return pair.answer("place") == "overlaps" and near


def _is_told_by_one(pair: Pair) -> bool:
    """Whether one source tells both of these days, of people whom a word sorts out."""
    one_source = pair.answer("claimant") == "same" and pair.is_near("period")
    return one_source and pair.is_specific


def _is_told_at_once(pair: Pair) -> bool:
    """Whether the stories share a name, or were told within days."""
    one, other = pair.a.period.moment, pair.b.period.moment
    days = days_apart(one, other) if one and other else None
    near = days is not None and days <= ONE_DISASTER and pair.is_near("period")
    return near or bool(pair.a.setting & pair.b.setting)


def is_of_one_war(pair: Pair) -> bool:
    """Whether both tell of so many harmed in one country at one time that one thing alone can have done it."""
    if is_of_one_army(pair):
        return False
    fewest = min(pair.a.read_low, pair.b.read_low)
    displaced = any("displaced" in f.event.classes for f in (pair.a, pair.b))
    if not pair.is_near("period") and not (
        pair.answer("claimant") == "same" and pair.answer("cause") == "unstated"
    ):
        return False
    least = LEAST_DISPLACED if displaced else LEAST_OF_A_WAR
    return fewest >= least and pair.answer("place") == "same" and pair.a.unit == PERSONS


def _is_of_a_war(figure: Facets) -> bool:
    """Whether its time is as long as a war's: half a year and more."""
    window = figure.period.window
    return window is not None and length(window) >= HALF_YEAR
