"""The ledger's Datasette plugin: only the hooks; each does nothing unless a ledger is attached.

The package itself is the entry point, so that Datasette finds `templates/` and `static/` beside it.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from datasette import hookimpl

from ledger.site.attached import ledger_name

Hook = TypeVar("Hook", bound=Callable[..., Any])
hook: Callable[[Hook], Hook] = hookimpl
"""Datasette's own marker, with the type it lacks."""


@hook
def register_routes(datasette: Any) -> list[Any]:
    """Put the ledger's pages before Datasette's own."""
    name = ledger_name(datasette)
    if name is None:
        return []
    from ledger.site.routes import routes

    return routes(name)


@hook
def extra_template_vars(template: str | None, datasette: Any, request: Any) -> Any:
    """Give the ledger's own templates, and no others, what they all need."""
    if not (template or "").startswith("ledger/"):
        return {}
    from ledger.site.dressing import shared

    return shared(datasette, request)


@hook
def asgi_wrapper(datasette: Any) -> Any:
    """Harden every answer."""
    if ledger_name(datasette) is None:
        return lambda app: app
    from ledger.site.harmless import harmless
    from ledger.site.headers import hardened

    return lambda app: hardened(harmless(app))


@hook
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Answer an address at which nothing is, or while the ledger is written, with a page that leads back."""
    if ledger_name(datasette) is None:
        return None
    from ledger.site.answering import astray

    return astray(datasette, request, exception)


@hook
def startup(datasette: Any) -> None:
    """Keep Datasette from printing a traceback, with all local values, on every 404.

    It does so wherever `rich` is installed, which the language model brings in; the same code
    also turns unknown static paths into errors of the server.
    """
    if ledger_name(datasette) is None:
        return
    from datasette import handle_exception

    handle_exception.rich = None


@hook
def render_cell(value: Any, column: str, table: str | None, datasette: Any) -> Any:
    """Link ids in Datasette's own tables to the pages about them."""
    if ledger_name(datasette) is None:
        return None
    from ledger.site.dressing import linked

    return linked(datasette, table, column, value)
