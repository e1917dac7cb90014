"""Independence before agreement: claims that repeat one statement, in copies of a text or elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from ledger.comparison.facets import Facets
from ledger.comparison.period import days_apart
from ledger.comparison.place import countries_of, is_wide
from ledger.model import identity

ONE_STATEMENT = 31
"""Days within which the same claimant's same figure is taken for one statement."""


def origins(figures: Iterable[Facets], groups: Mapping[str, str]) -> dict[str, str]:
    """Say for each claim which statement it goes back to; `groups` are the articles' copy groups.

    One claimant's one figure within a month is one statement, however many publishers carry it and
    whatever quantifier they drop. A figure nobody is credited with goes back to its article, or to
    the text that its article copies.
    """
    statements: dict[tuple[str, ...], list[Facets]] = defaultdict(list)
    for figure in figures:
        statements[statement_of(figure, groups)].append(figure)
    found: dict[str, str] = {}
    for alike in statements.values():
        for together in _by_time(alike):
            first = min(f.claim.id for f in together)
            found.update((f.claim.id, identity.named_id("origin", first)) for f in together)
    return found


def statement_of(figure: Facets, groups: Mapping[str, str]) -> tuple[str, ...]:
    """What claims of one statement have in common; figures nobody is credited with go by article."""
    claim, source = figure.claim, figure.claimant
    who = source.id or " ".join(sorted(source.acronyms or source.words)) or (source.umbrella or "")
    if not source.name:
        who = groups.get(claim.article_id, claim.article_id)
    what = " ".join(
        sorted(figure.event.classes | figure.population.groups | figure.population.words)
    )
    where = countries_of(figure.place) if is_wide(figure.place) else figure.place.keys
    printed = f"{claim.value_low} {claim.value_high}" if claim.value is None else f"{claim.value}"
    return who, printed, claim.unit, claim.kind, what, " ".join(sorted(where))


def _by_time(alike: list[Facets]) -> list[list[Facets]]:
    """Part statements that lie more than a month apart; undated ones go with the earliest."""
    undated = [f for f in alike if f.period.moment is None]
    dated = [f for f in alike if f.period.moment is not None]
    dated.sort(key=lambda f: (f.period.moment or (date.min, date.min), f.claim.id))
    parted: list[list[Facets]] = []
    for figure in dated:
        last = parted[-1][-1].period.moment if parted else None
        if (
            last
            and figure.period.moment
            and days_apart(last, figure.period.moment) <= ONE_STATEMENT
        ):
            parted[-1].append(figure)
        else:
            parted.append([figure])
    if undated:
        parted = [undated + (parted[0] if parted else []), *parted[1:]]
    return parted
