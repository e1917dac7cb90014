"""What the dimensions look at, computed once a claim instead of once a pair."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from ledger.comparison.around import (
    NEAR_AFTER,
    clause_of,
    context,
    is_habitual,
    near,
    said_before,
)
from ledger.comparison.causes import causes_in
from ledger.comparison.claimant import Claimant, read_claimant
from ledger.comparison.event import (
    MOVED,
    Event,
    became,
    classes_in,
    counted_as,
    driven_out,
    read_event,
    stands_for_people,
)
from ledger.comparison.names import names_around, names_of_story
from ledger.comparison.occasion import is_of_another
from ledger.comparison.partitive import (
    OF_THEM,
    SHARE_OF,
    between,
    harmed_before,
    has_digit,
    is_partitive,
    opens_with,
    taken_from,
)
from ledger.comparison.period import Period, baseline_of, read_period
from ledger.comparison.place import Place, read_place
from ledger.comparison.population import Population, read_population
from ledger.comparison.units import fold_unit, in_one_unit, is_price
from ledger.comparison.words import entry_set, phrase_set, phrases, stem_set, stems
from ledger.model import Claim, Interval
from ledger.vocabulary import gazetteer

_OPENS_OF_THEM = re.compile(r"\s*[“\"]?(?:Of|Among|Out of)\s+(?:these|those|them|whom)\b,?\s")
_ADDED_TO = re.compile(r"\bto\s+(?:[a-z]+\s+){0,2}$")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_MORE = re.compile(r"\s+(?:more|others?)\b(?!\s+than)")
_ELSEWHERE = re.compile(
    r"^[^,;.]*\b(?:elsewhere|in (?:other|different|various) (?:parts|places|areas))\b"
)
_OF_THE_HARMED = re.compile(
    r"\s*of (?:the|those|these)\b(?!(?: \w+){1,2} (?:were|was|are|died|came)\b)"
)
"""What a figure is taken out of, where no verb follows that tells of the figure itself."""
PERSONS = "people"
OPENING, OPENING_WORDS = 40, 3
"""Characters and words at the start of a sentence in which its subject opens."""
MAIMED = frozenset({"killed", "injured", "missing"})
"""What harms persons one way or another, so that "others" may be the first so harmed."""
AMONG_WORDS = 6
"""Words before a figure among which "of whom" takes it out of a number told before."""


@dataclass(frozen=True)
class Traits:
    """What comparison needs to know of a claim besides the claim: what is stored beside it.

    `unit` is the unit with synonyms folded, `apart` whether the words set the figure beside another
    ("another 101"), `partitive` whether they take it out of a larger number ("200 of the prisoners"), `changing` whether its sentence tells of a change, `habitual` whether it is what happens each year, `baseline` the years that a
    change or share is measured from, `factor` what turns its own unit into `unit` (acres into
    hectares), `clause` the part of the sentence around the figure, `names`
    what its surroundings name besides countries and sources, `around` every cause they tell of.
    """

    unit: str
    per: str | None
    population: Population
    event: Event
    place: Place
    period: Period
    claimant: Claimant
    clause: str
    names: frozenset[str]
    setting: frozenset[str]
    around: frozenset[str]
    apart: bool
    partitive: bool
    changing: bool
    baseline: frozenset[str]
    habitual: bool = False
    factor: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Facets(Traits):
    """A claim with everything comparison needs to know of it; what follows from that is found once."""

    claim: Claim

    @cached_property
    def read(self) -> Interval:
        """The interval a reader takes the words to mean, in the unit compared."""
        return Interval(self.read_low, self.read_high)

    @cached_property
    def read_low(self) -> float:
        """Its lower end; a converted number is as exact as it is printed."""
        return (self.claim.read_low - self._half_a_digit) * self.factor

    @cached_property
    def read_high(self) -> float:
        """Its upper end."""
        return (self.claim.read_high + self._half_a_digit) * self.factor

    @cached_property
    def stated(self) -> Interval:
        """The interval its words state, in the unit compared."""
        low, high = self.claim.stated
        half = self._half_a_digit
        return Interval(
            None if low is None else (low - half) * self.factor,
            None if high is None else (high + half) * self.factor,
        )

    @cached_property
    def _half_a_digit(self) -> float:
        """Half a unit of the last digit of an exact number that is converted, or of percent; else nothing."""
        exact = self.claim.read_low == self.claim.read_high
        if not exact or (self.factor == 1 and self.unit != "percent"):
            return 0.0
        decimals = len(self.claim.number_text.partition(".")[2])
        return float(0.5 / 10**decimals)

    @cached_property
    def is_stock(self) -> bool:
        """Whether the figure counts how many there are at a moment."""
        return self.claim.kind == "stock"

    @cached_property
    def tells_cause(self) -> bool:
        """Whether its own sentence gives the cause, rather than the story around it."""
        return bool(causes_in([context(self.claim)[0], context(self.claim)[2]]))

    @cached_property
    def names_counted(self) -> bool:
        """Whether the quotation itself names what is counted ("six children", not "six")."""
        return bool(set(stems(self.claim.population or "")) & set(stems(self.claim.quote)))

    @cached_property
    def is_recalled(self) -> bool:
        """Whether the words before say that it is an earlier count ("after earlier reports of eight")."""
        return self.is_superseded or bool(
            phrase_set("scopes", "earlier_count").names_in(stems(near(self.claim)[1]))
        )

    @cached_property
    def is_grown(self) -> bool:
        """Whether it is told as what a count has grown to ("the toll climbed to 139")."""
        before = near(self.claim)[1]
        ends = _ADDED_TO.sub("", before)
        return ends != before and bool(phrase_set("scopes", "grown_to").names_in(stems(ends)))

    @cached_property
    def is_superseded(self) -> bool:
        """Whether its sentence opens with an earlier count ("Initial figures released on Tuesday said ...")."""
        opening = stems(self.claim.sentence[:OPENING])[:OPENING_WORDS]
        return bool(phrase_set("scopes", "superseded").names_in(opening))

    @cached_property
    def is_taken_out(self) -> bool:
        """Whether its sentence takes it out of a number told before ("129 dead, including 24 by gunshot",
        "19 of these deaths").

        "1.1 million, including 119,000 in Paris" are all of that place.
        """
        if self.is_told_by_place:
            return False
        before = self.claim.before_number
        harmed = self.is_of_the_harmed
        if _OPENS_OF_THEM.match(before) or SHARE_OF.search(before) or harmed:
            return True
        joint = _NUMBER.split(before)[-1]
        told = joint != before and ";" not in joint
        return told and bool(phrase_set("scopes", "among").names_in(stems(joint)[-AMONG_WORDS:]))

    @cached_property
    def is_told_by_place(self) -> bool:
        """Whether the words after it say where ("29 of the dead were in Bihar"): all there, not some of a sum."""
        told_after = _NUMBER.split(self.claim.after_number)[0]
        if _OF_THE_HARMED.match(told_after):
            return False  # "30 of the pupils abducted in Bihar"
        return bool(set(stems(self.claim.place or "")) & set(stems(told_after)))

    @cached_property
    def is_of_the_harmed(self) -> bool:
        """Whether it is some of those to whom the same happened ("two gunmen were among the dead")."""
        return bool(self.event.classes & harmed_before(self.claim))

    @cached_property
    def adds_up(self) -> bool:
        """Whether the text adds those it told of to all there were ("the deaths bring to 76 the number")."""
        before = _ADDED_TO.sub("", near(self.claim)[1])
        ends = before != near(self.claim)[1]
        return ends and bool(stem_set("scopes", "adding_up") & set(stems(before)))

    @cached_property
    def counts_otherwise(self) -> bool:
        """Whether its clause says that it counts wider or narrower than others do."""
        return bool(phrase_set("scopes", "counts_otherwise").names_in(stems(self.clause)))

    @cached_property
    def is_incident(self) -> bool:
        """Whether the figure is a toll of something that happened; those who live displaced are a level."""
        counted = self.claim.kind in ("flow", "stock") and self.event.is_incident
        return counted and not self.is_standing

    @cached_property
    def is_standing(self) -> bool:
        """Whether it counts refugees or the displaced of a country, whatever drove them out."""
        displaced = self.is_stock and self.event.classes == {"displaced"} and self.event.narrow
        return bool(displaced) and not (self.event.causes or self.around)


def facets(claim: Claim) -> Facets:
    """Compute a claim's facets; nothing outside the claim is looked at."""
    clause = clause_of(claim)
    named, per = fold_unit(claim.unit)
    unit, factor = in_one_unit(named) if per is None else (named, 1.0)
    event = _event(claim, unit)
    around = frozenset(c for t in context(claim, cut=False) for c in causes_in([t]))
    counted = claim.population or ""
    unit = PERSONS if stands_for_people(event, unit) else counted_as(event, unit, counted)
    return Facets(
        claim=claim,
        unit=unit,
        per=per,
        population=_population(claim, unit, per, event),
        event=event,
        place=read_place(
            claim,
            is_movement=unit == PERSONS and bool(event.classes & MOVED or claim.place_from),
            is_harm=event.is_incident,
            is_accident=event.is_incident and around.isdisjoint(entry_set("events", "waged")),
            is_of_one_site=event.is_incident and around <= _of_one_site() and bool(around),
        ),
        period=read_period(claim, clause),
        claimant=read_claimant(claim),
        clause=clause,
        names=names_around(claim),
        setting=names_of_story(claim),
        around=around,
        apart=_is_apart(claim, event),
        partitive=is_partitive(claim),
        changing=bool(phrase_set("scopes", "changing").names_in(stems(claim.sentence))),
        baseline=baseline_of(claim, clause),
        habitual=is_habitual(claim),
        factor=factor,
    )


def _of_one_site() -> frozenset[str]:
    """Causes that strike one site and are not waged: a crash, a fire, a collapse."""
    return entry_set("events", "recurring") - entry_set("events", "waged")


def in_story(figure: Facets, topic: str | None, setting: str | None) -> Facets:
    """The same figure once it is known what its story has said of it and whom it names most."""
    claim = figure.claim.model_copy(update={"topic": topic, "setting": setting})
    if topic:
        return facets(claim)
    return replace(
        figure,
        claim=claim,
        population=_population(claim, figure.unit, figure.per, figure.event),
        setting=names_of_story(claim),
    )


def _population(claim: Claim, unit: str, per: str | None, event: Event) -> Population:
    said = claim.before_number
    return read_population(
        claim.population,
        unit if per is None else f"{unit}/{per}",
        said_before(claim),
        event.classes,
        f"{claim.setting or ''} {claim.prefix}{said}",
        claim.place or "",
        claim.sentence,
        claim.event or "",
    )


def _event(claim: Claim, unit: str) -> Event:
    event = read_event(
        claim.event,
        claim.quote,
        context(claim),
        is_transfer=bool(claim.place_from) and unit == PERSONS,
        is_change=claim.kind == "change",
        unit=unit,
        counted=claim.population or "",
        topic=claim.topic or "",
        near=near(claim),
    )
    if is_price(claim.unit):
        return replace(
            event, classes=frozenset(), words=frozenset()
        )  # whatever it costs or sells at
    if not claim.place_to:
        event = driven_out(event, gazetteer.resolve(claim.place_from or ""))
    return became(event, claim.before_number, claim.after_number) if unit == PERSONS else event


def _is_apart(claim: Claim, event: Event) -> bool:
    """Whether words set the figure beside another of its sort ("another 20 people", "18 more").

    "Another 1,630 were injured" after a number of dead is no further count of the same.
    """
    at = claim.quote_start - claim.sentence_start
    told = stems(f"{claim.sentence[max(0, at - 20) : at]} {claim.quote}")
    further = phrase_set("scopes", "apart").names_in(told) or _MORE.match(claim.after_number)
    away = _ELSEWHERE.search(claim.after_number[:NEAR_AFTER]) or is_of_another(claim)
    if not further and not away:
        return False
    if away:
        return True
    named = classes_in(claim.sentence[:at])
    if not has_digit(claim.sentence[:at]) and event.classes:
        before = classes_in(
            claim.prefix.strip().removesuffix(claim.sentence[:at].strip())
        )  # "It killed 6 people. It wounded 17 others."
        return not before & MAIMED or bool(before & event.classes)
    return not event.classes or not named or bool(named & event.classes)


def is_taken_from(whole: Facets, part: Facets, one_sentence: bool) -> bool:
    """Whether the text takes the second figure out of the first, which stands before it.

    In one sentence "including", "of whom" or "among them" joins them with no number between; else
    the part says of what it is some, and names those whom the whole counts.
    """
    if one_sentence:
        text = between(whole.claim, part.claim)
        if opens_with(whole.claim) or (
            OF_THEM.match(part.claim.after_number) and not has_digit(text)
        ):
            return True
        joined = phrase_set("scopes", "among").names_in(stems(text))
        return bool(joined) and not has_digit(text) and ";" not in text
    if _OPENS_OF_THEM.match(part.claim.sentence) and _stands_right_before(whole.claim, part.claim):
        return True
    named = taken_from(part.claim)
    counted = set(stems(whole.claim.population or "")) - stem_set("populations", "linking")
    happened = phrases("events", "classes").names_in(tuple(named))
    return bool(named & counted) or bool(whole.event.classes & set(happened))


def _stands_right_before(whole: Claim, part: Claim) -> bool:
    """Whether the whole stands in the sentence right before the part's, which its prefix shows."""
    return 0 < part.sentence_start - whole.number_end < len(part.prefix.strip()) + 2
