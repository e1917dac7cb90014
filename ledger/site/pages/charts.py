"""Charts at their own addresses: of a measure, and of two figures among their rivals."""

import asyncio

from datasette.utils.asgi import Response

from ledger.site import charts, queries
from ledger.site.answering import Asked, Nothing, held
from ledger.site.asking import Row
from ledger.site.pages.figures import SHOWN_FIGURES, related_row

HEADERS = {
    "Cache-Control": "public, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
}
"""The style that makes a picture follow dark and light stands inside it; nothing else may act."""


async def measure_chart(asked: Asked) -> Response:
    """All figures of a measure, along time where they are dated."""
    measure = await held(asked, queries.MEASURE, "measure")
    claims = await _claims_of(asked, measure["id"])
    contested = await asked.ledger.by_id(queries.CONTRADICTED, (one["id"] for one in claims))
    marks = charts.marks_of(charts.chosen(claims, contested), contested)
    return await _drawn(asked, marks, charts.over_time(marks), measure["label"])


async def conflict_chart(asked: Asked) -> Response:
    """Two figures as dots and ranges, above the others that count the same thing."""
    row = await related_row(asked.ledger, asked.words["id"])
    pair = [one for one in (row["claim_a"], row["claim_b"]) if one]
    claims = await asked.ledger.claims(pair)
    if len(claims) < 2:
        raise Nothing("There is no chart of a total against its own text.")
    a = claims[pair[0]]
    others = await _claims_of(asked, a["measure_id"]) if a["measure_id"] else []
    rest = sorted((one for one in others if one["id"] not in claims), key=lambda c: c["read_low"])
    shown = charts.chosen([*(claims[one] for one in pair), *rest], pair)
    return await _drawn(asked, charts.marks_of(shown, pair), False, row["explanation"])


async def _claims_of(asked: Asked, measure_id: str) -> list[Row]:
    return await asked.ledger.rows(
        queries.MEASURE_CLAIMS, id=measure_id, limit=SHOWN_FIGURES, offset=0
    )


async def _drawn(asked: Asked, marks: list[charts.Mark], in_time: bool, title: str) -> Response:
    narrow = asked.request.args.get("narrow") == "1"
    svg = await asyncio.to_thread(charts.picture, tuple(marks), in_time, narrow, title)
    return Response(svg, headers=HEADERS, content_type="image/svg+xml; charset=utf-8")
