"""Search over quotations, sentences and people, with filters that stay in the address."""

import re
from typing import Any
from urllib.parse import urlencode

from datasette.utils.asgi import Response

from ledger.model import CHECKWORTHY
from ledger.site import queries
from ledger.site.answering import PAGE_SIZE, Asked, html

COUNTED_UP_TO = 1000
LONGEST = 200
FIELDS = ("q", "publisher", "place", "claimant", "article", "kind", "unit", "from", "to")
SWITCHES = ("contradicted", "all")
WORD = re.compile(r"[^\W_]+", re.UNICODE)


async def search(asked: Asked) -> Response:
    """List the claims that the words and filters of the address let through."""
    filters = chosen(asked.request.args)
    found, total = await _found(asked, filters)
    ids = (one["id"] for one in found)
    ledger = asked.ledger
    return await html(
        asked,
        "search",
        filters=filters,
        claims=found[:PAGE_SIZE],
        more=len(found) > PAGE_SIZE,
        total=total,
        counted_up_to=COUNTED_UP_TO,
        page=asked.page,
        kept=urlencode(filters),
        contested=await ledger.by_id(queries.CONTRADICTED, ids),
        publishers=await ledger.standing(queries.PUBLISHERS, limit=100),
        places=await ledger.standing(queries.PLACES, limit=100),
        claimants=await ledger.standing(queries.CLAIMANTS, limit=100),
    )


def chosen(args: Any) -> dict[str, str]:
    """Return the filters that an address sets, without the empty ones."""
    given = {name: (args.get(name) or "").strip()[:LONGEST] for name in FIELDS}
    filters = {name: value for name, value in given.items() if value}
    filters.update({name: "1" for name in SWITCHES if args.get(name) == "1"})
    return filters


async def _found(asked: Asked, filters: dict[str, str]) -> tuple[list[dict[str, Any]], int]:
    conditions, values = conditions_of(filters)
    if conditions is None:
        return [], 0
    rows = await asked.ledger.rows(
        queries.found_claims(conditions),
        **values,
        limit=PAGE_SIZE + 1,
        offset=(asked.page - 1) * PAGE_SIZE,
    )
    counted = await asked.ledger.row(queries.found_count(conditions, COUNTED_UP_TO + 1), **values)
    return rows, counted["n"] if counted else 0


def conditions_of(filters: dict[str, str]) -> tuple[list[str] | None, dict[str, Any]]:
    """Return the query's filters and their values; no filters (None) where nothing can match."""
    values: dict[str, Any] = {name: filters[name] for name in FIELDS if name in filters}
    conditions = list(values)
    if "q" in values:
        values["q"] = match(values["q"])
        if not values["q"]:
            return None, {}
    if "contradicted" in filters:
        conditions.append("contradicted")
    if "all" not in filters:
        conditions.append("worth")
        values["worth"] = CHECKWORTHY
    return conditions, values


def match(words: str) -> str:
    """Write a reader's words as a full-text query in which no character has a meaning of its own.

    FTS5: a string in double quotes is one token or phrase; strings side by side must all occur.
    """
    return " ".join(f'"{word}"' for word in WORD.findall(words))
