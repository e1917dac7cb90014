"""What programs follow: Atom feeds, the sitemap, and the rules for crawlers."""

from xml.etree.ElementTree import Element, SubElement, tostring

from datasette.utils.asgi import Response

from ledger.model import CHECKWORTHY
from ledger.site import queries, rivals, wording
from ledger.site.answering import Asked, absolute, held
from ledger.site.asking import Row
from ledger.site.citing import LEDGER, one_line

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWEST = 30
MOST_OF_A_KIND = 5000

ROBOTS = """User-agent: *
Allow: {base}-/static-plugins/
Disallow: {base}-/
Disallow: {data}
Disallow: {base}search
Disallow: {base}check
Disallow: {base}datapackage.zip
Disallow: {base}*?
Sitemap: {sitemap}
"""


async def conflict_feed(asked: Asked) -> Response:
    """The contradictions among the figures published last."""
    rows = await asked.ledger.rows(queries.NEWEST_CONFLICTS, worth=CHECKWORTHY, limit=NEWEST)
    found = await rivals.with_claims(asked.ledger, rows)
    entries = [
        (
            f"/conflict/{one.row['id']}",
            one.title,
            one.row["explanation"],
            max(claim["published"] or "" for claim in (one.a, one.b) if claim),
        )
        for one in found
    ]
    return await _feed(asked, "/feed.atom", "/conflicts", "New contradictions", entries)


async def measure_feed(asked: Asked) -> Response:
    """The figures of one measure, latest first."""
    measure = await held(asked, queries.MEASURE, "measure")
    claims = await asked.ledger.rows(queries.NEWEST_OF_MEASURE, id=measure["id"], limit=NEWEST)
    entries = [
        (
            f"/claim/{one['id']}",
            f"{wording.figure(one)}: {wording.sayer(one)}",
            one["sentence"],
            one["published"] or "",
        )
        for one in claims
    ]
    path = f"/measure/{measure['id']}"
    return await _feed(asked, f"{path}.atom", path, measure["label"], entries)


async def _feed(
    asked: Asked, own: str, page: str, title: str, entries: list[tuple[str, str, str, str]]
) -> Response:
    """Write an Atom feed (RFC 4287); an entry's date is that of its publication."""
    build = await asked.ledger.row(queries.LAST_BUILD)
    built = build["made_at"] if build else "1970-01-01T00:00:00Z"
    feed = Element("feed", xmlns=ATOM)
    _say(feed, "title", f"{title} — {LEDGER}")
    _say(feed, "id", absolute(asked, own))
    SubElement(feed, "link", rel="self", href=absolute(asked, own))
    SubElement(feed, "link", href=absolute(asked, page))
    _say(feed, "updated", moment(built))
    _say(SubElement(feed, "author"), "name", LEDGER)
    for path, heading, summary, published in entries:
        entry = SubElement(feed, "entry")
        _say(entry, "title", heading)
        _say(entry, "id", absolute(asked, path))
        SubElement(entry, "link", href=absolute(asked, path))
        _say(entry, "updated", moment(published or built))
        _say(entry, "summary", summary)
    return _xml(feed, "application/atom+xml")


def moment(iso: str) -> str:
    """Write an ISO date prefix or time as RFC 3339 wants it, at the start of what it leaves open."""
    if "T" in iso:
        return iso.replace("+00:00", "Z")
    return f"{iso}{'0000-01-01'[len(iso) :]}T00:00:00Z"


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = one_line(text)


def _xml(root: Element, media_type: str) -> Response:
    body = b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="utf-8")
    return Response(body, content_type=f"{media_type}; charset=utf-8")


async def sitemap(asked: Asked) -> Response:
    """List the pages worth finding, the most check-worthy first."""
    root = Element("urlset", xmlns=SITEMAP)
    paths = ["/", "/conflicts", "/about", "/method", "/glossary", "/corrections"]
    for page, sql in queries.SITEMAP.items():
        rows: list[Row] = await asked.ledger.rows(sql, worth=CHECKWORTHY, limit=MOST_OF_A_KIND)
        paths += [f"/{page}/{row['id']}" for row in rows]
    site = absolute(asked, "/").rstrip("/")
    for path in paths:
        SubElement(SubElement(root, "url"), "loc").text = site + path
    return _xml(root, "application/xml")


async def robots(asked: Asked) -> Response:
    """Keep crawlers on the pages and off tables, filters and queries."""
    urls = asked.ledger.datasette.urls
    rules = ROBOTS.format(
        base=urls.path("/"),
        data=urls.database(asked.ledger.name),
        sitemap=absolute(asked, "/sitemap.xml"),
    )
    return Response.text(rules)
