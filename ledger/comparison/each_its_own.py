"""Rules for figures that each count something of their own: a deed, a sample, several attacks, another sum."""

import re

from ledger.comparison.causes import come_together
from ledger.comparison.facets import Facets
from ledger.comparison.occasion import (
    counts_one,
    counts_several,
    is_of_a_poll,
    is_own_deed,
    sites_in,
)
from ledger.comparison.openings import have_other_reasons, tell_of_others
from ledger.comparison.outcome import UNRELATED, Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.units import CODE
from ledger.comparison.words import phrase_set, split_words, stem, stem_set, stems
from ledger.vocabulary import gazetteer
from ledger.vocabulary.atlas import is_country

_CONVERTED = re.compile(r"\d[\d.,]*(?:\s?[a-z]+){0,2}\s?\((?:[^()]*[;,/]\s?)?[^()\d]{0,12}$")
"""A sum in brackets behind another."""
_ACROSS = re.compile(r"^[^,;.]*\b(?:across|throughout|all over)\b")
_NUMBER = re.compile(r"\d[\d.,]*")


def several_at_once(pair: Pair) -> Outcome | None:
    """A count over several operations or attacks is not held against a count of one, nor all so far against fewer."""
    if pair.same_article or pair.is_incident:
        return None
    several = [counts_several(f.claim) for f in (pair.a, pair.b)]
    if several[0] == several[1]:
        return None
    total, one = (pair.a, pair.b) if several[0] else (pair.b, pair.a)
    told = phrase_set("periods", "cumulative").names_in(stems(total.claim.sentence))
    so_far = bool(told) and total.read_low > one.read_high
    if not counts_one(one.claim) and not so_far:
        return None
    return Outcome("scope_difference", "one counts over several happenings")


def one_of_the_strikes(pair: Pair) -> Outcome | None:
    """The dead of one site that was struck, and those of a day's strikes "across" the same area: a part."""
    small, large = sorted((pair.a, pair.b), key=lambda f: f.read_high)
    waged = pair.is_incident and pair.answer("cause") == "same" and "attack" in small.around
    alike = pair.is_same("event", "place")
    if not (waged and alike) or pair.same_article or large.read_low <= small.read_high:
        return None
    across = _ACROSS.search(f"{large.claim.event or ''} {large.claim.after_number}")
    sited = sites_in(small.claim.sentence) and not sites_in(large.claim.sentence)
    if not (across and sited) or pair.answer("period") in ("different", "unstated"):
        return None
    return Outcome(
        "part_whole", "one is of a single site, the other of all the strikes of that time"
    )


def two_causes(pair: Pair) -> Outcome | None:
    """The dead of a storm and those of the flood it brought: one figure if they meet, else no rivals or parts."""
    one, other = pair.a.event.causes, pair.b.event.causes
    if not (pair.is_incident and one and other) or one & other or pair.values_meet:
        return None
    if one & pair.b.around or other & pair.a.around or not come_together(one, other):
        return None
    return Outcome("scope_difference", "one is told of a storm and the other of a flood")


def newly_counted(pair: Pair) -> Outcome | None:
    """ "Six new cases" is no rival of all cases: one counts only those that came since the last count."""
    told = [set(stems(f.claim.population or "")) for f in (pair.a, pair.b)]
    new = [bool(words & stem_set("scopes", "newness")) for words in told]
    if new[0] == new[1] or not all(words & stem_set("scopes", "counted_on") for words in told):
        return None
    newest, all_ = (pair.a, pair.b) if new[0] else (pair.b, pair.a)
    of_one_time = pair.a.period.is_stated and pair.answer("period") == "same"
    if of_one_time or newest.read_low > all_.read_high:
        return None
    return Outcome("scope_difference", "one counts only new ones")


def converted(pair: Pair) -> Outcome | None:
    """A sum that its text converted at a day's rate ("A$300 (£170)") says nothing against another."""
    if any(_is_converted(f) for f in (pair.a, pair.b)):
        return Outcome("scope_difference", "one is another sum, converted at some day's rate")
    return None


def _is_converted(figure: Facets) -> bool:
    money = len(figure.unit) == CODE and figure.unit.isupper()
    return money and _CONVERTED.search(figure.claim.before_number) is not None


def own_counts(pair: Pair) -> Outcome | None:
    """Two states that each tell of soldiers, and not of whose: each may count its own."""
    if not pair.is_incident or pair.a.population.nations or pair.b.population.nations:
        return None
    states = [f.claimant.state for f in (pair.a, pair.b)]
    soldiers = any("soldier" in f.population.words for f in (pair.a, pair.b))
    if soldiers and None not in states and states[0] != states[1]:
        return Outcome("scope_difference", "each side may count its own")
    return None


def own_deeds(pair: Pair) -> Outcome | None:
    """What a body tells that it did itself (meals handed out, homes built) is no rival of another's count,
    unless that tells of the same body's deeds.
    """
    if pair.answer("claimant") == "same" or not (pair.a.event.classes & pair.b.event.classes):
        return None
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if not is_own_deed(one.claim, one.event.classes):
            continue
        doer = set(stems(one.claim.claimant or ""))
        if not doer <= set(stems(f"{other.claim.prefix} {other.claim.sentence}")):
            return Outcome("scope_difference", "one counts what it did itself")
    return None


def anothers(pair: Pair) -> Outcome | None:
    """Two stories that name no place and nobody alike, or two nations: each tells of another firm, museum or team."""
    if pair.same_article or pair.is_incident:
        return None
    if pair.answer("claimant") == "unstated" and _are_of_others(pair):
        return UNRELATED
    placed = any(f.claim.place or f.place.origin or f.place.destination for f in (pair.a, pair.b))
    if placed:
        return None
    nations = [_nations_before(f) for f in (pair.a, pair.b)]
    if all(nations) and not nations[0] & nations[1]:
        return UNRELATED
    if pair.shares_names:
        return None
    if pair.a.setting & pair.b.setting or pair.answer("claimant") in ("same", "contains", "inside"):
        return None
    named = _names_before(pair.a) | _names_before(pair.b)
    shared = pair.a.population.told & pair.b.population.told & named
    return None if shared or pair.is_telling else UNRELATED


def _are_of_others(pair: Pair) -> bool:
    """Whether the sentences open with two nouns, or tell of arrests for two reasons."""
    one, other = pair.a.claim, pair.b.claim
    held = frozenset({"arrested", "charged", "convicted"})
    arrests = all(f.event.classes & held for f in (pair.a, pair.b))
    apart = arrests and not pair.a.around & pair.b.around and have_other_reasons(one, other)
    return apart or tell_of_others(one, other)


def _nations_before(figure: Facets) -> frozenset[str]:
    """The countries named between the number before a figure, or its sentence's start, and the figure."""
    before = figure.claim.before_number
    named = (m.key for m in gazetteer.find_places(_NUMBER.split(before)[-1]))
    return frozenset(filter(is_country, named))


def _names_before(figure: Facets) -> frozenset[str]:
    """The stems of the words with a capital that stand before a figure, first in its sentence or not."""
    before = figure.claim.before_number
    found = (stem(word) for word in split_words(before) if word[:1].isupper())
    return frozenset(found) - stem_set("populations", "linking")


def two_polls(pair: Pair) -> Outcome | None:
    """What two polls found are two results, of two samples, however they differ."""
    shares = pair.a.unit == pair.b.unit == "percent" and pair.answer("claimant") != "same"
    if shares and all(is_of_a_poll(f.claim) for f in (pair.a, pair.b)):
        return Outcome("scope_difference", "each is what another poll found")
    return None
