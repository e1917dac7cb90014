"""What may explain a gap, where arithmetic shows it; the sentences are in vocabulary/hints.yml."""

from collections.abc import Iterator
from datetime import date

from ledger.comparison.arithmetic import SLACK, names_listed
from ledger.comparison.facets import PERSONS, Facets
from ledger.comparison.outcome import Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.period import length
from ledger.comparison.words import phrases, stems
from ledger.model import Hint
from ledger.vocabulary import vocabulary

SCALES = (10, 100, 1000, 1_000_000)
FAMILY = (4.0, 8.5)
"""Mean household sizes at the extremes of the United Nations' household data (DESA, 2022)."""
FEWEST_DIGITS = 3
"""Digits from which a shared run of digits is no accident."""
PACE = 2.0
"""How many times what a rate makes of a period a total must be before its start is doubted."""
FEWEST_NAMES = 3
"""Names from which a list is one, and not two things side by side."""
CLOSE = 0.005
"""How near a ratio must be to a power of ten."""


def hints(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> tuple[Hint, ...]:
    """Give what may explain the gap of a conflict, or a word lost between figures that agree."""
    if outcome.relation == "agree":
        return (*_lost_words(first, second, pair), *_other_lists(first, second, pair))
    if outcome.relation == "scope_difference" and first.per != second.per:
        return tuple(_paces(*((first, second) if first.per else (second, first))))
    if outcome.relation not in ("conflict", "disputed"):
        return ()
    if pair.values_meet:
        return ()
    return (*_slips(first, second), *_miscounts(first, second))


def _slips(first: Facets, second: Facets) -> Iterator[Hint]:
    one, other = first.claim.value, second.claim.value
    if not one or not other or one == other or one * other < 0 or first.factor != second.factor:
        return
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    for scale in SCALES:
        if abs(ratio / scale - 1) < CLOSE:
            yield _hint("factor", factor=f"{scale:,}")
    digits = [f"{abs(v):.0f}" for v in (one, other)]
    if len(digits[0]) == len(digits[1]) >= FEWEST_DIGITS and not (one % 1 or other % 1):
        unlike = [at for at, (x, y) in enumerate(zip(*digits, strict=True)) if x != y]
        said = {"one": first.claim.number_text, "other": second.claim.number_text}
        if len(unlike) == 1 and len(digits[0].rstrip("0")) >= FEWEST_DIGITS:
            yield _hint("digit", **said)
        if (
            sorted(digits[0]) == sorted(digits[1])
            and len(unlike) == 2
            and unlike[1] - unlike[0] == 1
        ):
            yield _hint("swapped", **said)


def _miscounts(first: Facets, second: Facets) -> Iterator[Hint]:
    gap = first.read.gap(second.read)
    in_people = first.unit == second.unit == PERSONS and gap is not None
    if in_people and FAMILY[0] <= (gap or 0) <= FAMILY[1]:
        families = phrases("populations", "families")
        if any(families.names_in(stems(f.claim.sentence)) for f in (first, second)):
            yield _hint("households", ratio=f"{gap:.1f}")
    if {first.claim.counting, second.claim.counting} == {"cumulative", "daily"}:
        yield _hint("one_day")


def _paces(rate: Facets, total: Facets) -> Iterator[Hint]:
    """A rate beside a total, and whether that rate can have made the total since its start."""
    if rate.unit != total.unit or total.per:
        return
    yield _hint("unit")
    days = vocabulary("hints")["spans"].get(rate.per)
    window = total.period.window
    if not days or window is None or window[0] == date.min or not rate.claim.value:
        return
    most = rate.read_high * length(window) / days
    if total.read_low > PACE * most:
        yield _hint("pace", rate=rate.claim.quote, total=total.claim.number_text)


def _other_lists(first: Facets, second: Facets, pair: Pair) -> Iterator[Hint]:
    """A count of places or bodies beside the other story's list of them, where that has more or fewer."""
    for count, lister in ((first.claim, second.claim), (second.claim, first.claim)):
        if pair.same_article or count.quantifier != "exact" or count.unit == PERSONS:
            continue
        names = names_listed(f"{lister.sentence} {lister.suffix}")
        if (
            count.value
            and len(names) >= FEWEST_NAMES
            and 0 < abs(len(names) - count.value) <= SLACK
        ):
            yield _hint("list", counted=count.quote, number=str(len(names)), names=", ".join(names))


def _lost_words(first: Facets, second: Facets, pair: Pair) -> Iterator[Hint]:
    one, other = first.claim, second.claim
    if pair.same_printed and pair.same_source and one.quantifier != other.quantifier:
        yield _hint("quantifier", one=one.quote, other=other.quote)


def _hint(kind: str, **words: str) -> Hint:
    return Hint(kind=kind, text=str(vocabulary("hints")[kind]).format(**words))
