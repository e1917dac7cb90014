"""The pages of a claim, of two figures held against each other, and of a measure."""

import json
from typing import Any

from datasette.utils.asgi import Response
from markupsafe import Markup

from ledger.site import queries, rivals
from ledger.site.answering import EMBEDDABLE, PAGE_SIZE, Asked, Nothing, absolute, held, html
from ledger.site.asking import Ledger, Row
from ledger.site.citing import citations_of_claim, citations_of_conflict, selector

SHOWN_RELATIONS = 60
SHOWN_FIGURES = 200


async def claim(asked: Asked) -> Response:
    """One figure: its quotation in place, every field in words, what it is to other figures."""
    ledger, row = asked.ledger, await held(asked, queries.CLAIM, "figure")
    claim_id = row["id"]
    source = await source_of(ledger, row)
    related = await ledger.rows(queries.CLAIM_RELATIONS, id=claim_id, limit=SHOWN_RELATIONS)
    sums = await ledger.rows(queries.CLAIM_SUMS, id=claim_id)
    return await html(
        asked,
        "claim",
        claim=row,
        source=source,
        measure=await ledger.row(queries.MEASURE, id=row["measure_id"]),
        related=await rivals.with_claims(ledger, [*map(rivals.of_sum, sums), *related]),
        judgements=await ledger.rows(queries.JUDGEMENTS, type="claim", id=claim_id),
        origins=await ledger.by_id(queries.ORIGINS, [row["origin_id"]], key="origin_id"),
        worth_reasons=json.loads(row["worth_reasons"]),
        citations=citations_of_claim(asked, row, source),
        selector=selector(row, source),
    )


async def source_of(ledger: Ledger, claim: Row) -> Row:
    """Return the article and document a claim stands in, as one row."""
    found = await ledger.by_id(queries.SOURCES_BY_ARTICLE, [claim["article_id"]], key="article_id")
    return found[claim["article_id"]]


async def conflict(asked: Asked) -> Response:
    """Two figures side by side: what differs, what is the same, and what may explain it."""
    return await html(asked, "conflict", **await _comparison(asked))


async def embed(asked: Asked) -> Response:
    """A conflict to be framed by other sites, with its source line."""
    headers = {"Content-Security-Policy": EMBEDDABLE}
    return await html(asked, "embed", headers=headers, **await _comparison(asked))


async def _comparison(asked: Asked) -> dict[str, Any]:
    ledger = asked.ledger
    row = await related_row(ledger, asked.words["id"])
    found = (await rivals.with_claims(ledger, [row]))[0]
    both = [one for one in (found.a, found.b) if one]
    sources = await ledger.by_id(
        queries.SOURCES_BY_ARTICLE, (one["article_id"] for one in both), key="article_id"
    )
    subject = "sum" if row["basis"] == "sum" and found.b is None else "relation"
    return {
        "rivals": found,
        "sources": sources,
        "dimensions": rivals.verdicts(row),
        "hints": json.loads(row.get("hints") or "[]"),
        "parts_of_sum": await _parts(ledger, row),
        "origins": await ledger.by_id(
            queries.ORIGINS, (one["origin_id"] for one in both), key="origin_id"
        ),
        "judgements": await ledger.rows(queries.JUDGEMENTS, type=subject, id=row["id"]),
        "citations": citations_of_conflict(asked, found),
        "embed_code": embed_code(absolute(asked, f"/conflict/{row['id']}/embed"), found.title),
    }


def embed_code(address: str, title: str) -> str:
    """Return the HTML by which another site shows a comparison in a frame."""
    shown = Markup('<iframe src="{}" title="{}" width="100%" height="640" loading="lazy"></iframe>')
    return str(shown.format(address, title))


async def related_row(ledger: Ledger, relation_id: str) -> Row:
    """Return the relation, or the sum, at this id."""
    row = await ledger.row(queries.RELATION, id=relation_id)
    if row is not None:
        return row
    found = await ledger.row(queries.SUM, id=relation_id)
    if found is None:
        raise Nothing("There is no comparison at this address.")
    return rivals.of_sum(found)


async def _parts(ledger: Ledger, row: Row) -> list[tuple[str, Row | None]]:
    """Return what a sum was counted from: words of a list, or claims."""
    parts = json.loads(row.get("parts") or "[]")
    claims = await ledger.claims(parts)
    return [(part, claims.get(part)) for part in parts]


async def measure(asked: Asked) -> Response:
    """All figures for one thing counted, in time, with what contradicts what among them."""
    ledger, row = asked.ledger, await held(asked, queries.MEASURE, "measure")
    measure_id = row["id"]
    offset = (asked.page - 1) * SHOWN_FIGURES
    claims = await ledger.rows(
        queries.MEASURE_CLAIMS, id=measure_id, limit=SHOWN_FIGURES + 1, offset=offset
    )
    relations = await ledger.rows(queries.MEASURE_RELATIONS, id=measure_id, limit=PAGE_SIZE)
    contested = await ledger.by_id(queries.CONTRADICTED, (one["id"] for one in claims))
    return await html(
        asked,
        "measure",
        measure=row,
        claims=claims[:SHOWN_FIGURES],
        contested=contested,
        related=await rivals.with_claims(ledger, relations),
        page=asked.page,
        more=len(claims) > SHOWN_FIGURES,
        build=await ledger.row(queries.LAST_BUILD),
    )
