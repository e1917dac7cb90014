"""Two figures side by side with the verdict of every dimension, and what follows from several."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ledger.comparison.claimant import seats_of
from ledger.comparison.dimensions import DIMENSIONS, SHARED_NAMES
from ledger.comparison.facets import Facets
from ledger.comparison.period import A_DAY, ONE_DISASTER, length
from ledger.comparison.words import stem_set, stems
from ledger.model import Verdict
from ledger.model.relation import Answer
from ledger.vocabulary import gazetteer
from ledger.vocabulary.atlas import is_country

Side = Literal["a", "b"]


class Verdicts(dict[str, Verdict]):
    """The verdicts on two figures, each found when it is first asked for: most pairs need few."""

    def __init__(self, a: Facets, b: Facets) -> None:
        """Take the two figures."""
        super().__init__()
        self._figures = a, b

    def __missing__(self, dimension: str) -> Verdict:
        """Ask a dimension that was not asked before."""
        self[dimension] = DIMENSIONS[dimension](*self._figures)
        return self[dimension]

    def all(self) -> dict[str, Verdict]:
        """Every dimension's verdict, in the dimensions' order."""
        return {dimension: self[dimension] for dimension in DIMENSIONS}


NEAR: tuple[Answer, ...] = ("same", "contains", "inside", "overlaps")
LEAST_TELLING, TELLING_DIGITS, EXACT_DIGITS = 20, 2, 4
"""The smallest number, and the fewest of its digits that are no closing zeros, to be no accident in
one place; and those from which it is none anywhere."""
MOST_OF_ONE_MOVE = 1.5
"""How many times apart two bodies' counts of those on one way lie at most to be of one group."""
SCOPES = ("population", "event", "place", "period")
"""The dimensions in which one figure can be a part of the other."""


@dataclass(frozen=True)
class Pair:
    """Two figures, `a` before `b` by id, and each dimension's verdict as seen from `a`."""

    a: Facets
    b: Facets
    verdicts: Verdicts

    def answer(self, dimension: str) -> Answer:
        """The verdict of one dimension."""
        return self.verdicts[dimension].answer

    def is_same(self, *dimensions: str) -> bool:
        """Whether the two are the same in each of these dimensions."""
        return all(self.verdicts[d].answer == "same" for d in dimensions)

    def is_near(self, *dimensions: str) -> bool:
        """Whether none of these dimensions is different or unstated."""
        return all(self.verdicts[d].answer in NEAR for d in dimensions)

    @cached_property
    def same_article(self) -> bool:
        """Whether one story tells both."""
        return self.a.claim.article_id == self.b.claim.article_id

    @cached_property
    def same_sentence(self) -> bool:
        """Whether one sentence tells both."""
        return self.same_article and self.a.claim.sentence_start == self.b.claim.sentence_start

    @cached_property
    def same_source(self) -> bool:
        """Whether both go back to one claimant, or to a story that credits nobody."""
        if self.answer("claimant") == "same":
            return True
        nobody = not self.a.claimant.name and not self.b.claimant.name
        return nobody and self.same_article

    @cached_property
    def are_set_at_odds(self) -> bool:
        """Whether one story credits them to two sources, and so holds them against each other itself."""
        if not self.same_article:
            return False
        return self.answer("claimant") == "different" or self._are_told_by_two

    @property
    def _are_told_by_two(self) -> bool:
        """Whether one story credits two names, one of them no body's ("residents", "officials"), with one thing."""
        one, other = self.a.claim.claimant, self.b.claim.claimant
        if not (one and other and self.answer("claimant") == "unstated"):
            return False
        crowds = [bool(stem_set("scopes", "crowds") & set(stems(name))) for name in (one, other)]
        if not self.same_sentence and crowds[0] == crowds[1]:
            return False
        alike = self.is_same("unit", "kind", "population", "event")
        at_once = self.answer("period") in ("same", "overlaps", "unstated")
        return alike and at_once and self.answer("place") in ("same", "unstated")

    @cached_property
    def are_rivals(self) -> bool:
        """Whether one story credits two sources with a number of the very same people or things at one time."""
        alike = self.answer("population") == self.answer("event") == "same"
        at_once = self.answer("period") == "same" and self.answer("place") in ("same", "unstated")
        return alike and at_once and self.are_set_at_odds

    @property
    def are_two_tellings(self) -> bool:
        """Whether two bodies count what befell one place at one told time, or a town by one cause at a time that one leaves open."""
        if self.answer("claimant") != "different" or self.answer("place") != "same":
            return False
        if self.answer("period") == "same":
            return True
        small = not any(map(is_country, self.a.place.keys))
        spans = [f.period.window for f in (self.a, self.b) if f.period.window]
        brief = all(length(span) <= ONE_DISASTER for span in spans)
        open_ = self.is_incident and brief and not self.is_lasting
        open_ = open_ and self.answer("period") in ("unstated", "overlaps")
        return open_ and small and self.answer("cause") == "same"

    @property
    def is_one_move(self) -> bool:
        """Whether about as many went from one place to one other, by whatever verb ("were taken to Thailand")."""
        both_ends = all(f.place.origin and f.place.destination for f in (self.a, self.b))
        near = self.answer("place") in ("same", "contains", "inside")
        alike = self.gap is not None and self.gap <= MOST_OF_ONE_MOVE
        return both_ends and near and alike and not self.is_incident

    @property
    def stand_at_odds(self) -> bool:
        """Whether one sentence gives two sources' numbers of one thing.

        That it puts them side by side says what a bare verb leaves out ("the union spoke of 900").
        """
        alike = self.same_sentence and self.answer("population") == "same"
        untimed = not (self.a.period.is_stated or self.b.period.is_stated)
        at_once = untimed or self.answer("period") in ("same", "overlaps")
        told = self.answer("event") in ("same", "unstated")
        return alike and at_once and told and self.are_set_at_odds

    @cached_property
    def gap(self) -> float | None:
        """How many times one figure as read is the other (`Interval.gap`)."""
        return self.a.read.gap(self.b.read)

    @cached_property
    def values_meet(self) -> bool:
        """Whether the figures as read share more than the edge of a rounding."""
        return self.answer("value") != "different"

    @cached_property
    def same_printed(self) -> bool:
        """Whether both print one number, whatever stands before it."""
        one, other = self.a.claim, self.b.claim
        if self.a.factor != self.b.factor:
            return False
        if one.value is None or other.value is None:
            return (one.value_low, one.value_high) == (other.value_low, other.value_high)
        return one.value == other.value

    @cached_property
    def is_additive(self) -> bool:
        """Whether parts of such figures add up: counts do, percentages, rates and ratios do not."""
        return all(
            f.claim.kind in ("stock", "flow")
            and f.unit not in ("percent", "ratio")
            and f.per is None
            for f in (self.a, self.b)
        )

    @cached_property
    def is_incident(self) -> bool:
        """Whether both are tolls of harm done."""
        return self.a.is_incident and self.b.is_incident

    @cached_property
    def is_lasting(self) -> bool:
        """Whether both are tolls of a disease, whose one day is a part of its running total."""
        return all("disease" in f.event.causes for f in (self.a, self.b))

    @cached_property
    def whole(self) -> Side | None:
        """Which figure takes in the other, where the dimensions agree on it."""
        answers = {self.answer(d) for d in SCOPES} & {"contains", "inside"}
        if len(answers) == 2 and self._retells_population:
            answers = {self.answer(d) for d in SCOPES if d != "population"} & answers
        if len(answers) != 1:
            return None
        return "a" if answers == {"contains"} else "b"

    @property
    def _retells_population(self) -> bool:
        """Whether one story says the same phrase again, shorter ("layoff notices", then "notices")."""
        first, later = sorted((self.a, self.b), key=lambda f: f.claim.number_start)
        wide = later.population.words < first.population.words and later.population.words
        return self.same_article and bool(wide)

    @property
    def scopes_apart(self) -> int:
        """In how many dimensions of scope the two differ."""
        apart = sum(self.answer(d) in ("contains", "inside", "different") for d in SCOPES)
        return apart + sum(self.answer(d) == "overlaps" for d in ("population", "place"))

    @cached_property
    def is_specific(self) -> bool:
        """Whether who is counted is more than "people"."""
        return all(f.population.words or f.population.groups for f in (self.a, self.b))

    @cached_property
    def is_settled(self) -> bool:
        """Whether the text names a place smaller than a country for both, and one event."""
        small = all(
            f.place.keys and not any(len(key) == 2 for key in f.place.keys)
            for f in (self.a, self.b)
        )
        return small and self.answer("event") == "same"

    @property
    def is_pinned(self) -> bool:
        """Whether named people or things, a place and a time are all the same."""
        same = self.is_same("population", "place", "period")
        return same and self.is_specific and self.answer("event") in ("same", "unstated")

    @property
    def is_of_one_occasion(self) -> bool:
        """Whether the same named things were counted in one place smaller than a country on one day."""
        days = [w for f in (self.a, self.b) if (w := f.period.window) and length(w) <= A_DAY]
        same = self.is_same("population", "place", "period")
        small = not any(map(is_country, self.a.place.keys | self.b.place.keys))
        known = bool(self.a.event.classes and self.b.event.classes)
        return same and small and known and self.is_specific and len(days) == len((self.a, self.b))

    @cached_property
    def shares_names(self) -> bool:
        """Whether the surroundings of both name one thing that is no country and no source."""
        near = bool(self.a.names & self.b.names)
        return near or len(self.a.setting & self.b.setting) >= SHARED_NAMES

    @property
    def is_shifted(self) -> bool:
        """Whether both print the same digits, two or more, at another scale: a zero or a word was lost."""
        digits = [f"{abs(f.claim.value or 0):.6f}" for f in (self.a, self.b)]
        one, other = (told.replace(".", "").strip("0") for told in digits)
        return len(one) >= TELLING_DIGITS and one == other

    @cached_property
    def is_telling(self) -> bool:
        """Whether both print one number that is too exact for two things to share by chance."""
        value = self.a.claim.value
        return value is not None and abs(value) >= LEAST_TELLING and self._digits >= TELLING_DIGITS

    @property
    def is_exact(self) -> bool:
        """Whether both print one number of four telling digits or more."""
        return self._digits >= EXACT_DIGITS

    @cached_property
    def _digits(self) -> int:
        """The digits, but for closing zeros, of the number both print; 0 where they print two."""
        value = self.a.claim.value
        if not self.same_printed or value is None or value % 1:
            return 0
        return len(f"{abs(value):.0f}".rstrip("0"))

    @cached_property
    def is_located(self) -> bool:
        """Whether both are of one place, or one leaves it open and names what the other names."""
        place = self.answer("place")
        return place in ("same", "contains", "inside") or (
            place == "unstated" and (self.shares_names or self._is_told_by_its_body)
        )

    @property
    def _is_told_by_its_body(self) -> bool:
        """Whether a body of the one's place gives the other ("60,000 dead", "Gaza's health ministry")."""
        return any(
            gazetteer.contains(outer, key) or gazetteer.contains(key, outer)
            for one, other in ((self.a, self.b), (self.b, self.a))
            if not (one.place.keys or one.place.unnamed)
            for outer in seats_of(one.claim.claimant)
            for key in other.place.keys
        )

    @property
    def comes_after(self) -> bool:
        """Whether one tells what came later of those of the other, so that their times need not meet."""
        return self.is_staged and self.answer("place") == "same" and self.is_near("population")

    @property
    def is_staged(self) -> bool:
        """Whether the event of the one can only have followed that of the other: arrested, then freed."""
        apart = not (self.a.event.classes & self.b.event.classes)
        return apart and self.answer("event") in ("contains", "inside")


def pair_of(a: Facets, b: Facets) -> Pair:
    """Put two figures side by side in the order of their ids, so that order changes nothing."""
    if b.claim.id < a.claim.id:
        a, b = b, a
    return Pair(a, b, Verdicts(a, b))
