"""What the templates share: words, links, the masthead; and links in Datasette's own tables."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from datasette.utils import tilde_encode
from markupsafe import Markup

from ledger.site import citing, quoting, versions, wording
from ledger.site.attached import ledger_name

TITLE = "Figure Ledger"

PAGE_OF_COLUMN = {
    "document_id": "document",
    "article_id": "article",
    "claimant_id": "claimant",
    "measure_id": "measure",
    "claim_id": "claim",
    "conflict_id": "conflict",
    "claim_a": "claim",
    "claim_b": "claim",
    "part_of": "claim",
}
PAGE_OF_TABLE = {
    "claims": "claim",
    "documents": "document",
    "articles": "article",
    "claimants": "claimant",
    "measures": "measure",
    "relations": "conflict",
    "sums": "conflict",
    "conflicts": "conflict",
}


async def shared(datasette: Any, request: Any) -> dict[str, Any]:
    """Return what every template of the ledger may use."""
    name = ledger_name(datasette)
    path = datasette.urls.path
    config = datasette.plugin_config("figure-ledger") or {}
    snapshot = bool(config.get("snapshot"))
    return {
        "words": wording,
        "marked": quoting.marked,
        "text_fragment": citing.text_fragment,
        "site": await versions.title(datasette) or TITLE,
        "snapshot": snapshot,
        "data": path("/data") if snapshot else datasette.urls.database(name),
        "database": path(f"/{name}.db"),
        "row_of": lambda table, row_id: (
            path("/data") if snapshot else datasette.urls.row(name, table, row_id)
        ),
        "to": lambda *parts: path("/" + "/".join(tilde_encode(str(part)) for part in parts)),
        "styles": path(f"/-/static-plugins/figure-ledger/ledger.css?{style_version()}"),
        "here": request.path if request else "/",
        "report_to": report_address(config.get("report_errors_to"), request),
    }


@cache
def style_version() -> str:
    """Return a few digits that change with the stylesheet, so that browsers don't keep an old one."""
    content = files("ledger.site").joinpath("static", "ledger.css").read_bytes()
    return sha256(content).hexdigest()[:8]


def report_address(told: str | None, request: Any) -> str | None:
    """Return where to report an error on this page: `{page}` in the address becomes its path.

    None where the metadata names no address, or one that is neither the web's nor a mailbox.
    """
    if not told or not told.lower().startswith(("https://", "http://", "mailto:")):
        return None
    return told.replace("{page}", quote(request.path if request else "/", safe=""))


def linked(datasette: Any, table: str | None, column: str, value: Any) -> Any:
    """Return an id of Datasette's tables as a link to its page; None leaves the cell alone.

    A foreign key arrives as a dictionary of its value and the label of the row it points at.
    """
    page = PAGE_OF_TABLE.get(table or "") if column == "id" else PAGE_OF_COLUMN.get(column)
    known, label = (value["value"], value["label"]) if isinstance(value, dict) else (value, value)
    if not page or not isinstance(known, str) or not known.isalnum():
        return None
    return Markup('<a href="{}">{}</a>').format(
        datasette.urls.path(f"/{page}/{known}"), label or known
    )
