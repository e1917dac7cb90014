"""A claim: one figure somebody states about something, anchored to the characters that state it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from ledger.model.interval import Interval

Quantifier = Literal[
    "exact",
    "approximately",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "nearly",
    "range",
    "indefinite",
]
Kind = Literal["stock", "flow", "change", "share", "rate"]
Counting = Literal["total", "cumulative", "daily", "average"]
Stance = Literal["asserted", "disputed", "denied", "withdrawn", "forecast", "target"]
PeriodBasis = Literal["stated", "resolved", "unresolved"]

CHECKWORTHY = 0.5
"""The check-worthiness from which lists show a claim without being asked for all."""


class Claim(BaseModel):
    """One row of `claims`. Offsets count characters of the document's stored text.

    `value_low`/`value_high` are the interval the words state, `read_low`/`read_high` the closed
    interval a reader takes them to mean; None is an open end. `period_start` and `period_end` are
    full ISO dates, `as_of` and `published` ISO prefixes whose length is their precision.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    document_id: str
    article_id: str
    quote: str
    quote_start: int
    quote_end: int
    number_text: str
    number_start: int
    number_end: int
    sentence: str
    sentence_start: int
    prefix: str = ""
    suffix: str = ""
    value: float | None
    value_low: float | None
    value_high: float | None
    read_low: float
    read_high: float
    quantifier: Quantifier
    unit: str
    kind: Kind
    counting: Counting | None = None
    population: str | None = None
    event: str | None = None
    place: str | None = None
    place_from: str | None = None
    place_to: str | None = None
    period_text: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    period_basis: PeriodBasis | None = None
    as_of: str | None = None
    claimant: str | None = None
    claimant_id: str | None = None
    relayed_by: str | None = None
    disputed_by: str | None = None
    stance: Stance = "asserted"
    part_of: str | None = None
    checkworthiness: float = 0.0
    worth_reasons: tuple[str, ...] = ()
    origin_id: str | None = None
    measure_id: str | None = None
    method: str = ""
    topic: str | None = None
    setting: str | None = None
    publisher: str | None = None
    published: str | None = None

    @property
    def stated(self) -> Interval:
        """The interval the words state."""
        return Interval(self.value_low, self.value_high)

    @property
    def before_number(self) -> str:
        """The sentence up to the numeral."""
        return self.sentence[: self.number_start - self.sentence_start]

    @property
    def after_number(self) -> str:
        """The sentence behind the numeral."""
        return self.sentence[self.number_end - self.sentence_start :]

    @property
    def read(self) -> Interval:
        """The interval a reader takes the words to mean."""
        return Interval(self.read_low, self.read_high)
