"""Which page answers at which address. Plugin routes come before Datasette's own."""

from ledger.site.answering import View, view
from ledger.site.pages import check, figures, front, search, sources, texts

ID = r"(?P<id>[0-9a-f]{8,64})"
NAME = r"(?P<name>[^/]+)"

PAGES = (
    (r"^/$", front.home),
    (r"^/conflicts$", front.conflict_list),
    (rf"^/conflict/{ID}$", figures.conflict),
    (rf"^/conflict/{ID}/embed$", figures.embed),
    (rf"^/claim/{ID}$", figures.claim),
    (rf"^/measure/{ID}$", figures.measure),
    (rf"^/document/{ID}$", sources.document),
    (rf"^/article/{ID}$", sources.article),
    (rf"^/claimant/{ID}$", sources.claimant),
    (rf"^/publisher/{NAME}$", sources.publisher),
    (rf"^/place/{NAME}$", sources.place),
    (r"^/search$", search.search),
    (r"^/check(\.json)?$", check.check_page),
    *((rf"^/{name}$", texts.text_page(name)) for name in texts.NAMES),
)


def routes() -> list[tuple[str, View]]:
    """Return every address of the site with its view, as Datasette wants them."""
    return [(address, view(page)) for address, page in PAGES]
