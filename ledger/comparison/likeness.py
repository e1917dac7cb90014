"""Rules that ask whether two figures count one thing at all, and what the texts say of them."""

import re

from ledger.comparison.facets import PERSONS, Facets, is_taken_from
from ledger.comparison.measured import is_measured
from ledger.comparison.names import names_beside, side_beside
from ledger.comparison.outcome import DENIED, UNRELATED, Outcome, unsettled
from ledger.comparison.pair import Pair
from ledger.comparison.partitive import between
from ledger.comparison.place import countries_of
from ledger.comparison.printed import DIGITS, SHARES, prints_one_number, shared_digits
from ledger.comparison.words import entry_set, phrase_set, stem_set, stems

_LIST_OPENS = re.compile(r"[:(]|\s[–—-]\s")
_LABEL = re.compile(r"(?<!^people )\(([^()]+)\)$")
AHEAD = ("forecast", "target")
LEAST_BASE = 10
"""The smallest number of all there are that is held against figures of other stories."""
LEAST_SHORT = 1.1
"""How many times all there are must exceed those something happened to, not to be told again."""
LEAST_ADDED = 2.0
"""How many times a sum must exceed what the text adds to it; nearer ones may be an earlier sum."""
RETOLD = 1.25
"""How far a count may lie from its own retelling before two different groups are likelier."""


def listed_beside(pair: Pair) -> Outcome | None:
    """Members of one list, each under its own name ("Turkey (194), Iran (169)"): different things."""
    if not pair.same_article:
        return None
    one, other = (_LABEL.search(f.claim.population or "") for f in (pair.a, pair.b))
    if not one or not other or one.group() == other.group():
        return None
    return Outcome(
        "scope_difference", f"“{one.group(1)}” and “{other.group(1)}” stand side by side in a list"
    )


def told_as_part(pair: Pair) -> Outcome | None:
    """The text itself says that one is a part of the other: a part, unless it exceeds its whole."""
    part = pair.a if pair.a.claim.part_of == pair.b.claim.id else pair.b
    whole = pair.b if part is pair.a else pair.a
    if part.claim.part_of != whole.claim.id or pair.a.unit != pair.b.unit or not pair.is_additive:
        return None
    if _is_set_beside(pair) or pair.are_rivals:
        return None
    if part.read_low > whole.read_high:
        return Outcome(
            "conflict", "the text tells one as a part of the other, yet it is larger", "value"
        )
    return Outcome("part_whole", "the text tells one as a part of the other")


def added_up(pair: Pair) -> Outcome | None:
    """ "Three died on Sunday. The deaths bring to 76 the number": what the text adds up holds what it told."""
    if not pair.same_article:
        return None
    part, whole = sorted((pair.a, pair.b), key=lambda f: f.claim.number_start)
    if not whole.adds_up or part.adds_up or part.is_recalled:
        return None
    if pair.a.unit != pair.b.unit or not pair.is_additive or pair.answer("cause") == "different":
        return None
    alike = pair.answer("population") != "different" and pair.answer("event") == "same"
    if not alike or part.read_high * LEAST_ADDED > whole.read_low:
        return None
    return Outcome("part_whole", "the text adds one to those before and gives the sum")


def _is_set_beside(pair: Pair) -> bool:
    """Whether two places, or two sources that count one thing, speak against a part."""
    rivals = pair.answer("claimant") == "different" and pair.is_near("population", "place")
    elsewhere = pair.answer("place") == "different" and pair.answer("event") == "same"
    return elsewhere or rivals


def retold(pair: Pair) -> Outcome | None:
    """One story counts the same people again and comes out a little different: a conflict."""
    if not pair.same_article or not pair.same_source:
        return None
    exact = all(f.claim.quantifier == "exact" and f.names_counted for f in (pair.a, pair.b))
    plain = exact and pair.a.unit == pair.b.unit == PERSONS
    if not plain or pair.same_sentence or pair.a.apart or pair.b.apart or not pair.is_specific:
        return None
    if (
        pair.is_incident
        or pair.a.event.classes
        or pair.b.event.classes
        or pair.a.period.words != pair.b.period.words
    ):
        return None
    if (
        pair.answer("population") not in ("same", "contains", "inside")
        or pair.answer("place") == "different"
    ):
        return None
    gap = pair.gap
    if gap is None or not 1 < gap <= RETOLD:
        return None
    return Outcome(
        "conflict", "one story counts the same people twice, with different results", "value"
    )


def retold_elsewhere(pair: Pair) -> Outcome | None:
    """Two stories print one telling number in one unit, and share several names or count one thing: one figure."""
    one_sum = _is_one_sum(pair)
    if not (prints_one_number(pair.a, pair.b) or _is_one_exact_thing(pair) or one_sum):
        return None
    if pair.answer("place") in ("contains", "inside") or pair.is_staged:
        return None
    if pair.answer("period") in ("different", "contains", "inside"):
        return None
    if any(f.claim.stance in DENIED for f in (pair.a, pair.b)):
        return _questioned(pair)
    return Outcome("agree", "both print one number, too exact for chance", open=unsettled(pair))


def _is_one_exact_thing(pair: Pair) -> bool:
    """Whether nothing hard speaks against one thing of which both print one telling number."""
    if shared_digits(pair.a, pair.b) < DIGITS:
        return False
    if pair.a.unit in SHARES and pair.answer("population") != "same":
        return False
    return "different" not in map(pair.answer, ("unit", "population", "event", "cause", "place"))


def _is_one_sum(pair: Pair) -> bool:
    """Whether both tell one happening by one sum or share, be it of "savings" or of "the brand"."""
    if pair.same_article or pair.a.unit == PERSONS or not shared_digits(pair.a, pair.b):
        return False
    told = pair.answer("event") == "same" and bool(pair.a.event.classes | pair.a.event.words)
    return told and pair.answer("unit") == "same" and pair.shares_names


def denied(pair: Pair) -> Outcome | None:
    """One text names the other's figure in order to question, deny or withdraw it: disputed."""
    if pair.a.claim.stance not in DENIED and pair.b.claim.stance not in DENIED:
        return None
    if not pair.same_printed:
        return _set_against(pair)
    if pair.answer("unit") != "same" or not _is_one_thing(pair):
        return None
    credited_alike = pair.answer("claimant") != "different" or pair.same_article
    credited_alike = credited_alike or pair.is_telling or _is_alike_throughout(pair)
    elsewhere = pair.answer("place") == "different" or (
        pair.answer("place") == "overlaps" and not pair.is_telling
    )
    if not credited_alike or (elsewhere and not pair.same_article):
        return None
    return _questioned(pair)


def _questioned(pair: Pair) -> Outcome:
    doubter = next((f.claim.disputed_by for f in (pair.a, pair.b) if f.claim.disputed_by), None)
    return Outcome("disputed", f"{doubter or 'the text'} questions this figure")


def _is_alike_throughout(pair: Pair) -> bool:
    """Whether both tell of the same named people or things, event and place."""
    alike = pair.is_same("population", "event", "place")
    return alike and pair.is_specific


def _set_against(pair: Pair) -> Outcome | None:
    """The text questions one figure and gives another for the same thing instead."""
    stances = [f.claim.stance in DENIED for f in (pair.a, pair.b)]
    rivals = not all(stances) or pair.answer("claimant") == "different"
    alike = pair.is_same("kind", "population", "event")
    near = pair.answer("unit") == "same" and (pair.is_additive or alike) and _is_one_thing(pair)
    if not pair.same_article or not rivals or not near or pair.values_meet:
        return None
    if pair.answer("place") not in ("same", "unstated") or pair.answer("period") == "different":
        return None
    return Outcome("disputed", "the text questions one figure and sets the other against it")


def _is_one_thing(pair: Pair) -> bool:
    """Whether nothing speaks against one thing counted, however its verb is put."""
    return "different" not in (
        pair.answer("population"),
        pair.answer("event"),
        pair.answer("cause"),
    )


def base_of(pair: Pair) -> Outcome | None:
    """All that there are ("497 towns") beside those something happened to ("437 were hit"): a part."""
    idle = [_opens_a_count(f, pair.same_article) for f in (pair.a, pair.b)]
    if idle[0] == idle[1] or pair.answer("unit") != "same" or not pair.is_additive:
        return None
    whole, part = (pair.a, pair.b) if idle[0] else (pair.b, pair.a)
    counted = pair.is_specific or all(_names_inhabitants(f) for f in (whole, part))
    alike = pair.answer("population") == pair.answer("place") == "same" and counted
    if not alike or whole.population.groups or whole.event.negated or part.claim.stance in AHEAD:
        return None
    if part.read_high * LEAST_SHORT > whole.read_low:
        return None
    if pair.answer("period") == "different" or _is_set_beside(pair) or _is_counted_anew(pair):
        return None
    if not (pair.same_article or whole.read_low >= LEAST_BASE):
        return None
    return Outcome("part_whole", "one counts all there are, the other those something happened to")


def _is_counted_anew(pair: Pair) -> bool:
    """Whether one source counts those who are there on two days, in one case or the other "in hospital"."""
    one, other = pair.a.period, pair.b.period
    days = one.counted and other.counted and one.moment != other.moment
    stocks = pair.a.is_stock and pair.b.is_stock
    return bool(days) and stocks and not pair.same_article and pair.answer("claimant") == "same"


def _opens_a_count(figure: Facets, in_one_story: bool) -> bool:
    """Whether a figure says only that they are there or, in the story itself, were looked at."""
    if in_one_story and figure.event.classes:
        return figure.event.classes <= entry_set("events", "bases")
    if not figure.is_stock or figure.event.classes or figure.event.words:
        return False
    return stem_set("events", "light").isdisjoint(stems(figure.event.text or "")[:1])


def _names_inhabitants(figure: Facets) -> bool:
    """Whether the phrase counts those who live somewhere, and not just "people"."""
    return bool(
        phrase_set("populations", "inhabitants").names_in(stems(figure.claim.population or ""))
    )


def told_among(pair: Pair) -> Outcome | None:
    """ "1,314 candidates, including 122 women", "Of the prisoners, 18 ...": the text takes one out of the other."""
    if not pair.same_article or not pair.is_additive or pair.a.unit != pair.b.unit:
        return None
    whole, part = sorted((pair.a, pair.b), key=lambda f: f.claim.number_start)
    if part.read_high > whole.read_low:
        return None
    first = not (whole.partitive or whole.apart) or part.partitive
    taken = first and is_taken_from(whole, part, pair.same_sentence)
    taken = taken or _is_listed_under(pair, whole, part)
    return Outcome("part_whole", "the text tells one as some of the other") if taken else None


def _is_listed_under(pair: Pair, whole: Facets, part: Facets) -> bool:
    """ "438 members: 218 engineers and 220 technicians": a list of the same source opens after the whole."""
    if not pair.same_sentence or not pair.same_source or pair.answer("event") != "same":
        return False
    if pair.answer("place") == "different" or pair.answer("period") == "different":
        return False
    text = between(whole.claim, part.claim)
    return bool(_LIST_OPENS.search(text)) and ")" not in text


def sorts_beside(pair: Pair) -> Outcome | None:
    """One story counts two sorts ("874 soldiers and 37 civilians were killed"): another scope."""
    if not pair.same_article or pair.answer("population") != "different":
        return None
    told = pair.answer("event") == "same" and bool(pair.a.event.classes | pair.a.event.words)
    alike = pair.is_same("unit", "kind", "counting", "cause")
    at_once = pair.answer("place") != "different" and pair.answer("period") != "different"
    if told and alike and at_once:
        return Outcome("scope_difference", pair.verdicts["population"].reason)
    return None


def other_candidate(pair: Pair) -> Outcome | None:
    """Votes, seats and shares of the vote beside which nobody alike is named: other candidates' or parties'."""
    if not all(_is_won(f) for f in (pair.a, pair.b)):
        return None
    one, other = (names_beside(f.claim) for f in (pair.a, pair.b))
    if not (one and other):
        one, other = (side_beside(f.claim) for f in (pair.a, pair.b))
    if not one or not other or one & other:
        return None
    if pair.same_article:
        return Outcome("scope_difference", "each is of another candidate or party")
    return UNRELATED


def _is_won(figure: Facets) -> bool:
    won = phrase_set("populations", "won")
    return bool(won.names_in(stems(f"{figure.claim.population or ''} {figure.claim.unit}")))


def unlike(pair: Pair) -> Outcome | None:
    """Other units, other people or things, another event or cause: unrelated, whatever the numbers."""
    if pair.answer("unit") == "different" or _other_kind(pair):
        return UNRELATED
    if any(pair.answer(d) == "different" for d in ("event", "cause", "population")):
        return UNRELATED
    return None


def forecast(pair: Pair) -> Outcome | None:
    """A forecast or a target is no count: another scope, never a conflict; of another country unrelated."""
    ahead = [f.claim.stance in AHEAD for f in (pair.a, pair.b)]
    if not any(ahead):
        return None
    known = all(countries_of(f.place) for f in (pair.a, pair.b))
    if pair.answer("place") == "different" and known and not pair.same_article:
        return UNRELATED
    within = pair.answer("place") in ("contains", "inside")
    alike = pair.answer("population") == "same"
    if all(ahead) and alike and (pair.values_meet or within or pair.answer("claimant") == "same"):
        return None
    telling = pair.is_telling or _is_one_plan(pair)
    if pair.same_printed and telling and pair.is_near("population", "place"):
        return None  # what was planned and what is under way are told with one number
    if not pair.is_specific and not is_measured(pair):
        return UNRELATED
    return Outcome("scope_difference", "one looks ahead, and what is expected is no count")


def _is_one_plan(pair: Pair) -> bool:
    """Whether two stories tell of one plan of one body, which the words of one make no plan."""
    one_body = pair.answer("claimant") in ("same", "contains", "inside")
    alike = pair.is_same("population", "place")
    told = pair.answer("event") in ("same", "unstated")
    return one_body and alike and told and not pair.same_article


def counted_otherwise(pair: Pair) -> Outcome | None:
    """A rate, an average or one day's count beside a total: another scope."""
    if pair.answer("unit") == "same" and pair.answer("counting") == "same":
        return None
    if not pair.is_near("population", "event") or pair.answer("place") == "different":
        return UNRELATED
    return Outcome(
        "scope_difference",
        pair.verdicts["unit"].reason
        if pair.answer("unit") != "same"
        else pair.verdicts["counting"].reason,
    )


def elsewhere(pair: Pair) -> Outcome | None:
    """The same count of another place: another scope where one story or one time holds both."""
    if pair.answer("place") != "different":
        return None
    told = ("same", "unstated", *(("contains", "inside") if pair.is_incident else ()))
    if pair.answer("population") != "same" or pair.answer("event") not in told:
        return UNRELATED
    together = pair.same_article or pair.is_near("period") or _shares_country(pair)
    shared = pair.a.event.classes & pair.b.event.classes
    known = pair.is_specific or (pair.is_incident and pair.answer("cause") == "same")
    known = known or (pair.same_article and bool(shared))
    if together and known:
        return Outcome("scope_difference", pair.verdicts["place"].reason)
    return UNRELATED


def _shares_country(pair: Pair) -> bool:
    """Whether both are tolls of one cause in one country."""
    one, other = (countries_of(f.place) for f in (pair.a, pair.b))
    return bool(one & other) and pair.answer("cause") == "same"


def beside(pair: Pair) -> Outcome | None:
    """Near populations of which neither takes in the other: another scope within a story or figure."""
    if pair.answer("population") != "overlaps":
        return None
    close = pair.same_article or pair.values_meet or pair.answer("claimant") == "same"
    if close and pair.answer("event") != "different":
        return Outcome("scope_difference", pair.verdicts["population"].reason)
    return UNRELATED


def unmeasured(pair: Pair) -> Outcome | None:
    """Too little says that both count one thing: unrelated."""
    return None if is_measured(pair) else UNRELATED


def _other_kind(pair: Pair) -> bool:
    kinds = {pair.a.claim.kind, pair.b.claim.kind}
    retelling = pair.same_article and pair.same_printed and kinds == {"stock", "flow"}
    if len(kinds) == 1 or retelling:
        return False
    if "rate" in kinds and pair.a.unit == pair.b.unit == "percent":
        return not (pair.is_specific and pair.answer("population") == "same")
    if "rate" in kinds:
        return pair.answer("unit") == "same"
    one_thing = pair.is_specific and all(
        pair.answer(d) == "same" for d in ("population", "event", "place")
    )
    told = bool(pair.a.event.classes and pair.b.event.classes) and pair.answer("event") == "same"
    alike = told or bool(pair.a.event.classes & pair.b.event.classes) or pair.is_pinned or one_thing
    alike = alike or pair.answer("event") in ("contains", "inside") or pair.stand_at_odds
    alike = alike or (
        pair.answer("population") == pair.answer("place") == "same"
        and pair.answer("event") in ("unstated", "overlaps")
    )
    return kinds != {"stock", "flow"} or not alike
