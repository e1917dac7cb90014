"""Every list, and one comparison, for other tools: CSV, Excel, JSON and JSON Lines."""

import asyncio
import io
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Response

from ledger.model import CHECKWORTHY
from ledger.site import queries
from ledger.site.answering import Asked, Nothing, absolute, held
from ledger.site.asking import Row
from ledger.site.citing import selector
from ledger.site.pages.figures import related_row, source_of
from ledger.site.pages.search import chosen, conditions_of
from ledger.site.rivals import Rivals, conflicts

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 5000
"""Rows of one download; the whole ledger is a download of its own, and `ledger export` has no limit."""

MOST_CONFLICTS = 2000

JSON_COLUMNS = ("worth_reasons", "dimensions", "hints", "parts")

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json; charset=utf-8",
    "jsonl": "application/x-ndjson; charset=utf-8",
}


async def search_list(asked: Asked) -> Response:
    """The figures that the filters of the address let through."""
    conditions, values = conditions_of(chosen(asked.request.args))
    rows: list[Row] = []
    if conditions is not None:
        sql = queries.found_claims(conditions)
        rows = await asked.ledger.rows(sql, **values, limit=MOST_ROWS, offset=0)
    return await written(asked, "figures", rows)


async def conflict_list(asked: Asked) -> Response:
    """All contradictions, most serious first, with both quotations."""
    worth = 0.0 if asked.request.args.get("all") == "1" else CHECKWORTHY
    found = await conflicts(asked.ledger, worth, MOST_CONFLICTS)
    return await written(asked, "contradictions", [_side_by_side(one) for one in found])


def _side_by_side(found: Rivals) -> Row:
    """Return a contradiction as one row; a sum's second figure is what its own text comes to."""
    said = ("id", "relation", "basis", "severity", "gap")
    told = (
        "id",
        "quote",
        "value",
        "value_low",
        "value_high",
        "unit",
        "claimant",
        "publisher",
        "published",
    )
    row = {name: found.row[name] for name in said}
    for side, claim in (("a", found.a), ("b", found.b or {"value": found.row["counted"]})):
        row.update({f"{name}_{side}": claim.get(name) for name in told})
    return {**row, "explanation": found.row["explanation"]}


async def measure_list(asked: Asked) -> Response:
    """All figures of a measure, in time."""
    measure_id = asked.words["id"]
    rows = await asked.ledger.rows(queries.MEASURE_CLAIMS, id=measure_id, limit=MOST_ROWS, offset=0)
    if not rows:
        raise Nothing("There is no measure at this address.")
    return await written(asked, f"measure-{measure_id}", rows)


async def comparison(asked: Asked) -> Response:
    """One comparison: its two figures as rows, with what they are to each other."""
    row = await related_row(asked.ledger, asked.words["id"])
    claims = await asked.ledger.claims([row["claim_a"], row["claim_b"]])
    said = {name: row.get(name) for name in ("relation", "basis", "gap", "severity", "explanation")}
    rows = [{"comparison": row["id"], **said, **claim} for claim in claims.values()]
    if asked.words["format"] == "json":
        parsed = parse({**row})
        return _text(
            json.dumps({**parsed, "claims": [parse(claim) for claim in claims.values()]}), "json"
        )
    return await written(asked, f"comparison-{row['id']}", rows)


async def claim(asked: Asked) -> Response:
    """One figure as JSON, with its quotation as a W3C Web Annotation target."""
    row = await held(asked, queries.CLAIM, "figure")
    target = selector(row, await source_of(asked.ledger, row))
    address = absolute(asked, f"/claim/{row['id']}")
    return _text(json.dumps({"address": address, **parse(row), "target": target}), "json")


async def written(asked: Asked, name: str, rows: list[Row]) -> Response:
    """Write rows in the format that the address asks for, off the event loop."""
    form = asked.words["format"]
    if form == "json":
        return _text(json.dumps([parse(row) for row in rows], ensure_ascii=False), form)
    body = await asyncio.to_thread(WRITERS[form], name, rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return Response(body, headers=headers, content_type=TYPES[form])


def parse(row: Row) -> Row:
    """Return a row with the JSON in its columns as what it stands for."""
    return {
        name: json.loads(value) if name in JSON_COLUMNS and value else value
        for name, value in row.items()
    }


def _text(body: str, form: str) -> Response:
    return Response(body, content_type=TYPES[form])


def _frame(rows: list[Row]) -> "pd.DataFrame":
    import pandas as pd  # half a second that no page needs to wait for

    return pd.DataFrame(rows)


def _csv(_: str, rows: list[Row]) -> bytes:
    from ledger.exports import write_csv

    stream = io.StringIO(newline="")
    write_csv(_frame(rows), stream)
    return stream.getvalue().encode()


def _jsonl(_: str, rows: list[Row]) -> bytes:
    from ledger.exports import write_jsonl

    stream = io.StringIO()
    write_jsonl(_frame([parse(row) for row in rows]), stream)
    return stream.getvalue().encode()


def _xlsx(name: str, rows: list[Row]) -> bytes:
    from ledger.exports import write_xlsx

    stream = io.BytesIO()
    write_xlsx({name[:31]: _frame(rows)}, stream)
    return stream.getvalue()


WRITERS: dict[str, Callable[[str, list[Row]], Any]] = {"csv": _csv, "jsonl": _jsonl, "xlsx": _xlsx}
