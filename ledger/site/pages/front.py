"""The home page and the list of all conflicts."""

from datasette.utils.asgi import Response

from ledger.model import CHECKWORTHY
from ledger.site import queries, versions
from ledger.site.answering import PAGE_SIZE, Asked, Nothing, html
from ledger.site.rivals import conflicts, one_a_subject

SHOWN_AT_HOME = 9
LOOKED_THROUGH = 60
COUNTED_UP_TO = 1000


async def home(asked: Asked) -> Response:
    """Lead with what sources disagree on; then what the ledger holds and where it comes from."""
    ledger = asked.ledger
    found = await conflicts(ledger, CHECKWORTHY, LOOKED_THROUGH)
    counted = {"worth": CHECKWORTHY, "most": COUNTED_UP_TO + 1}
    return await html(
        asked,
        "home",
        conflicts=one_a_subject(found, SHOWN_AT_HOME),
        counts=(await ledger.standing(queries.COUNTS))[0],
        contradictions=(await ledger.standing(queries.CONFLICT_COUNT, **counted))[0],
        counted_up_to=COUNTED_UP_TO,
        publishers=await ledger.standing(queries.PUBLISHERS, limit=8),
        places=await ledger.standing(queries.PLACES, limit=12),
        measures=await ledger.standing(queries.TOP_MEASURES, limit=8),
        documents=await ledger.rows(queries.LATEST_DOCUMENTS, limit=6),
        build=await ledger.row(queries.LAST_BUILD),
    )


async def conflict_list(asked: Asked) -> Response:
    """List every conflict, most serious first; `?all=1` adds those hardly worth a check."""
    everything = asked.request.args.get("all") == "1"
    found = await conflicts(
        asked.ledger,
        0.0 if everything else CHECKWORTHY,
        PAGE_SIZE + 1,
        (asked.page - 1) * PAGE_SIZE,
    )
    if not found and asked.page > 1:
        raise Nothing("The list of conflicts has no such page.")
    return await html(
        asked,
        "conflicts",
        conflicts=found[:PAGE_SIZE],
        everything=everything,
        page=asked.page,
        more=len(found) > PAGE_SIZE,
    )


async def data(asked: Asked) -> Response:
    """Say in which forms the data can be taken, and what its tables hold."""
    datasette = asked.ledger.datasette
    return await html(
        asked,
        "data",
        tables=await versions.tables(datasette, asked.ledger.name),
        questions=await versions.queries(datasette, asked.ledger.name),
        table_address=lambda name: datasette.urls.table(asked.ledger.name, name),
    )
