"""Claims with their facets, which are stored so that no claim is taken apart a second time."""

import json
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import TypeAdapter

from ledger.comparison.facets import Facets, Traits, facets
from ledger.model import Claim
from ledger.store.rows import claim_of
from ledger.store.store import Store

REMEMBERED = 5_000
"""Claims whose facets are kept; some ten kilobytes each."""
_FIGURES = (
    "SELECT claims.*, facets FROM claims LEFT JOIN facets ON facets.claim_id = claims.id WHERE "
)
_STORED = TypeAdapter(Traits)


class Figures:
    """The figures of a ledger that does not change meanwhile, those asked for last remembered."""

    def __init__(self, store: Store) -> None:
        """Read from this ledger."""
        self._store = store
        self._known: OrderedDict[str, Facets] = OrderedDict()

    def of(self, ids: Collection[str]) -> list[Facets]:
        """Return the figures with these claims' ids, in this order."""
        missing = [one for one in ids if one not in self._known]
        self._keep(self._store.rows_for(f"{_FIGURES} claims.id IN ({{}})", missing))
        found = [self._known[one] for one in ids]
        for one in ids:
            self._known.move_to_end(one)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found

    def under(self, keys: Iterable[str]) -> list[Facets]:
        """Return the figures indexed under one of these keys, each once, ordered by id."""
        sql = "SELECT claim_id FROM candidate_keys WHERE key IN ({})"
        return self.of(sorted(self._store.listed(sql, keys)))

    def uncredited(self, articles: Iterable[str]) -> list[Facets]:
        """Return the figures of these articles that nobody is credited with."""
        sql = "SELECT id FROM claims WHERE claimant IS NULL AND article_id IN ({})"
        return self.of(sorted(self._store.listed(sql, articles)))

    def printing(self, article_id: str, like: Claim) -> list[Facets]:
        """Return the figures of an article that print the same number as a claim of another."""
        sql = (
            "SELECT id FROM claims WHERE article_id = ? AND value IS ? "
            "AND (value IS NOT NULL OR value_low IS ? AND value_high IS ?) ORDER BY number_start"
        )
        same = [article_id, like.value, like.value_low, like.value_high]
        return self.of(self._store.column(sql, same))

    def _keep(self, rows: Iterable[Mapping[str, Any]]) -> None:
        for row in rows:
            self._known[row["id"]] = stored_figure(claim_of(row), row["facets"])


def stored_figure(claim: Claim, stored: str | None) -> Facets:
    """Return a claim's facets; computed where none are stored, or other ones than today's."""
    if stored is None:
        return facets(claim)
    try:
        traits = _STORED.validate_json(stored)
    except ValueError:
        return facets(claim)
    return Facets(claim=claim, **vars(traits))


def as_stored(figure: Facets) -> str:
    """Return facets as JSON, without the claim; sets are sorted, so that a rebuild gives the same."""
    named = {one.name: getattr(figure, one.name) for one in fields(figure) if one.name != "claim"}
    return json.dumps(named, default=_plain, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    return value.isoformat()
