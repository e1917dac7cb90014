"""The pages of a document, an article, a claimant, a publisher and a place."""

from typing import Any

from datasette.utils.asgi import Response

from ledger.site import queries
from ledger.site.answering import PAGE_SIZE, Asked, Nothing, held, html
from ledger.site.asking import Row

SHOWN_ARTICLES = 100


async def document(asked: Asked) -> Response:
    """A document as it was received, and the stories found in it."""
    ledger, row = asked.ledger, await held(asked, queries.DOCUMENT, "document")
    offset = (asked.page - 1) * SHOWN_ARTICLES
    articles = await ledger.rows(
        queries.DOCUMENT_ARTICLES, id=row["id"], limit=SHOWN_ARTICLES + 1, offset=offset
    )
    return await html(
        asked,
        "document",
        document=row,
        articles=articles[:SHOWN_ARTICLES],
        page=asked.page,
        more=len(articles) > SHOWN_ARTICLES,
    )


async def article(asked: Asked) -> Response:
    """A story's figures in the order in which it gives them."""
    ledger, row = asked.ledger, await held(asked, queries.ARTICLE, "article")
    offset = (asked.page - 1) * PAGE_SIZE
    claims = await ledger.rows(
        queries.ARTICLE_CLAIMS, id=row["id"], limit=PAGE_SIZE + 1, offset=offset
    )
    return await html(
        asked,
        "article",
        article=row,
        document=await ledger.row(queries.DOCUMENT, id=row["document_id"]),
        page=asked.page,
        **await _listed(asked, claims),
    )


async def _listed(asked: Asked, claims: list[Row]) -> dict[str, Any]:
    shown = claims[:PAGE_SIZE]
    contested = await asked.ledger.by_id(queries.CONTRADICTED, (one["id"] for one in shown))
    return {"claims": shown, "contested": contested, "more": len(claims) > PAGE_SIZE}


async def _claims_with(asked: Asked, column: str, value: str) -> dict[str, Any]:
    """Return a page of the claims that one filter of the search lets through, most check-worthy first."""
    sql = queries.found_claims([column])
    offset = (asked.page - 1) * PAGE_SIZE
    values = {column: value, "limit": PAGE_SIZE + 1, "offset": offset}
    return await _listed(asked, await asked.ledger.rows(sql, **values))


async def claimant(asked: Asked) -> Response:
    """Everything one person or body is credited with."""
    ledger, row = asked.ledger, await held(asked, queries.CLAIMANT, "claimant")
    return await html(
        asked,
        "claimant",
        claimant=row,
        bodies=await ledger.rows(queries.CLAIMANT_BODIES, id=row["id"]),
        page=asked.page,
        **await _claims_with(asked, "claimant", row["id"]),
    )


async def publisher(asked: Asked) -> Response:
    """Everything one publisher has printed, whoever is credited with it."""
    name = asked.words["name"]
    articles = await asked.ledger.rows(queries.PUBLISHER_ARTICLES, name=name, limit=PAGE_SIZE)
    if not articles:
        raise Nothing("The ledger holds nothing by a publisher of this name.")
    listed = await _claims_with(asked, "publisher", name)
    return await html(asked, "publisher", name=name, articles=articles, page=asked.page, **listed)


async def place(asked: Asked) -> Response:
    """Every figure about one place."""
    name = asked.words["name"]
    listed = await _claims_with(asked, "place", name)
    if not listed["claims"]:
        raise Nothing("The ledger holds no figure about a place of this name.")
    return await html(asked, "place", name=name, page=asked.page, **listed)
