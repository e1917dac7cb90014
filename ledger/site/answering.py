"""What every page has in common: the guard at its door, its template, its headers."""

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple
from urllib.parse import unquote

from datasette.database import QueryInterrupted
from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Request, Response

from ledger.site import versions
from ledger.site.asking import Ledger, Row
from ledger.site.attached import ledger_name

PAGE_SIZE = 50
NOT_KEPT = {"Cache-Control": "no-store"}
BUSY_FOR = "30"
"""Seconds after which to come back while documents are being added."""

CONTENT_SECURITY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-src 'self'; frame-ancestors 'none'"
)
"""No script of any kind runs on the ledger's own pages, and nothing comes from elsewhere."""

EMBEDDABLE = CONTENT_SECURITY.replace("frame-ancestors 'none'", "frame-ancestors *")


class Asked(NamedTuple):
    """One request that was let in: for which ledger, with which words from the address."""

    ledger: Ledger
    request: Any
    words: dict[str, str]

    @property
    def page(self) -> int:
        """The page of a list, counted from 1."""
        given = self.request.args.get("page") or "1"
        return max(1, min(int(given), 100_000)) if given.isascii() and given.isdigit() else 1


class Nothing(Exception):
    """No such thing in the ledger: answered with a page that leads back."""


async def held(asked: Asked, sql: str, what: str) -> Row:
    """Return the one row that the address's id names; raises Nothing where there is no such thing."""
    row = await asked.ledger.row(sql, id=asked.words["id"])
    if row is None:
        raise Nothing(f"There is no {what} at this address.")
    return row


Page = Callable[[Asked], Awaitable[Response]]
View = Callable[[Any, Request], Awaitable[Response]]


def view(page: Page) -> View:
    """Make a page of the site into a view of Datasette's.

    Who may not see the database may not see its pages either.
    """

    # No functools.wraps: Datasette fills in arguments by the names in the signature it finds.
    async def answer(datasette: Any, request: Request) -> Response:
        name = ledger_name(datasette)
        if name is None:
            return Response.text("No ledger is attached.", status=404)
        await versions.let_in(datasette, request.actor, name)
        words = {key: decoded(value) for key, value in request.url_vars.items() if value}
        asked = Asked(Ledger(datasette, name), request, words)
        try:
            return await page(asked)
        except Nothing as nothing:
            return await lost(asked, str(nothing))
        except QueryInterrupted:
            return await html(asked, "slow", status=503, headers=NOT_KEPT)

    return answer


def decoded(part: str) -> str:
    """Read a part of an address, percent-encoded or in Datasette's tilde encoding."""
    return unquote(part) if "%" in part else str(tilde_decode(part))


async def html(
    asked: Asked,
    template: str,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
    **context: Any,
) -> Response:
    """Answer with one of the ledger's templates."""
    body = await asked.ledger.datasette.render_template(
        f"ledger/{template}.html", context, request=asked.request, view_name=f"ledger-{template}"
    )
    sent = {"Content-Security-Policy": CONTENT_SECURITY, **(headers or {})}
    return Response.html(body, status=status, headers=sent)


async def lost(asked: Asked, what: str) -> Response:
    """Answer 404, saying what was not found and where to go instead."""
    return await html(asked, "lost", status=404, what=what)


async def astray(datasette: Any, request: Any, exception: Exception) -> Response | None:
    """Answer what Datasette knows no page for, and any page while the ledger is being written.

    None leaves other errors, and programs, to Datasette.
    """
    name = ledger_name(datasette)
    if name is None or str(request.path).endswith(".json"):
        return None
    asked = Asked(Ledger(datasette, name), request, {})
    if getattr(exception, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
        return await html(asked, "busy", status=503, headers=NOT_KEPT | {"Retry-After": BUSY_FOR})
    if isinstance(exception, NotFound):
        return await lost(asked, "There is no such page here.")
    return None


def absolute(asked: Asked, path: str) -> str:
    """Return the full address of a page of this site, behind its prefix."""
    datasette = asked.ledger.datasette
    return str(datasette.absolute_url(asked.request, datasette.urls.path(path)))
