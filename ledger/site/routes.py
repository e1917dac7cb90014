"""Which page answers at which address. Plugin routes come before Datasette's own."""

import re

from ledger.site.answering import View, view
from ledger.site.pages import (
    charts,
    check,
    downloads,
    feeds,
    figures,
    front,
    package,
    search,
    sources,
    texts,
)

ID = r"(?P<id>[0-9a-f]{8,64})"
NAME = r"(?P<name>[^/]+)"
FORMAT = r"(?P<format>csv|xlsx|jsonl?)"

PAGES = (
    (r"^/$", front.home),
    (r"^/conflicts$", front.conflict_list),
    (r"^/data$", front.data),
    (rf"^/conflict/{ID}$", figures.conflict),
    (rf"^/conflict/{ID}/embed$", figures.embed),
    (rf"^/conflict/{ID}/chart\.svg$", charts.conflict_chart),
    (rf"^/claim/{ID}$", figures.claim),
    (rf"^/measure/{ID}$", figures.measure),
    (rf"^/measure/{ID}/chart\.svg$", charts.measure_chart),
    (rf"^/document/{ID}$", sources.document),
    (rf"^/article/{ID}$", sources.article),
    (rf"^/claimant/{ID}$", sources.claimant),
    (rf"^/publisher/{NAME}$", sources.publisher),
    (rf"^/place/{NAME}$", sources.place),
    (r"^/search$", search.search),
    (r"^/check(\.json)?$", check.check_page),
    (rf"^/search\.{FORMAT}$", downloads.search_list),
    (rf"^/conflicts\.{FORMAT}$", downloads.conflict_list),
    (rf"^/conflict/{ID}\.{FORMAT}$", downloads.comparison),
    (rf"^/measure/{ID}\.{FORMAT}$", downloads.measure_list),
    (rf"^/claim/{ID}\.json$", downloads.claim),
    (r"^/datapackage\.zip$", package.package),
    (rf"^/measure/{ID}\.atom$", feeds.measure_feed),
    (r"^/feed\.atom$", feeds.conflict_feed),
    (r"^/sitemap\.xml$", feeds.sitemap),
    (r"^/robots\.txt$", feeds.robots),
    *((rf"^/{name}$", texts.text_page(name)) for name in texts.NAMES),
)


def routes(database: str) -> list[tuple[str, View]]:
    """Return every address of the site with its view, as Datasette wants them."""
    pages = (*PAGES, (rf"^/{re.escape(database)}\.db$", package.database))
    return [(address, view(page)) for address, page in pages]
