"""How to cite a figure or a comparison: plain, BibTeX, Wikipedia, JSON-LD, and the quotation itself.

The date retrieved is the day on which the page was asked for.
"""

import re
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import quote

from ledger.site import wording
from ledger.site.answering import Asked, absolute
from ledger.site.asking import Row
from ledger.site.rivals import Rivals

LEDGER = "Figure Ledger"


class Citations(NamedTuple):
    """The same reference in the forms people ask for, and the facts as schema.org JSON-LD."""

    address: str
    plain: str
    bibtex: str
    wikipedia: str
    described: dict[str, Any]


def citations_of_claim(asked: Asked, claim: Row, source: Row) -> Citations:
    """Cite the quotation in its article, found through the ledger."""
    address = absolute(asked, f"/claim/{claim['id']}")
    title = source["article_title"] or source["document_title"]
    publisher, published = source["publisher"] or "", source["published"] or ""
    said = f"{claim['claimant']}, " if claim["claimant"] else ""
    dated = wording.day(published) if published else "undated"
    plain = (
        f"{said}“{claim['quote']}”, in {f'“{title}”' if title else 'an untitled article'}, "
        f"{publisher or 'publisher unknown'}, {dated}. "
        f"{LEDGER}, {address} (retrieved {wording.day(today())})."
    )
    return Citations(
        address,
        plain,
        bibtex(
            claim["id"], title or claim["quote"], publisher, published, address, source["author"]
        ),
        cite_news(
            title or claim["quote"], publisher, published, source["url"] or address, claim["quote"]
        ),
        claim_described(claim, source, address),
    )


def citations_of_conflict(asked: Asked, rivals: Rivals) -> Citations:
    """Cite the comparison itself, which is the ledger's own work."""
    address = absolute(asked, f"/conflict/{rivals.row['id']}")
    plain = f"“{rivals.title}”, {LEDGER}, {address} (retrieved {wording.day(today())})."
    return Citations(
        address,
        plain,
        bibtex(rivals.row["id"], rivals.title, LEDGER, "", address, None),
        cite_news(rivals.title, LEDGER, "", address, ""),
        {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "name": rivals.title,
            "abstract": rivals.row["explanation"],
            "url": address,
            "isPartOf": {"@type": "Dataset", "name": LEDGER},
        },
    )


def today() -> str:
    """Return today's date in UTC."""
    return datetime.now(UTC).date().isoformat()


def bibtex(
    key: str, title: str, publisher: str, published: str, address: str, author: str | None
) -> str:
    """Write a @misc entry; braces and backslashes of foreign text are taken out."""
    fields = {
        "title": f"{{{_plain_tex(title)}}}",
        "author": f"{{{_plain_tex(author or publisher)}}}",
        "year": published[:4],
        "publisher": _plain_tex(publisher),
        "url": address,
        "urldate": today(),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value.strip("{}")]
    return f"@misc{{ledger-{key},\n" + ",\n".join(lines) + "\n}"


def _plain_tex(text: str) -> str:
    return re.sub(r"([%$&#_])", r"\\\1", re.sub(r"[{}\\~^]", " ", one_line(text)))


def cite_news(title: str, publisher: str, published: str, address: str, quotation: str) -> str:
    """Write Wikipedia's {{cite news}}; what would end a template or a field is replaced."""
    fields = {
        "title": title,
        "work": publisher,
        "date": published,
        "url": address,
        "access-date": today(),
        "quote": quotation,
    }
    inner = " |".join(f"{name}={_plain_wiki(value)}" for name, value in fields.items() if value)
    return f"{{{{cite news |{inner}}}}}"


WIKI_MARKUP = str.maketrans({"|": "¦", "[": "(", "]": ")", "{": "(", "}": ")", "<": "‹", ">": "›"})


def _plain_wiki(text: str) -> str:
    return one_line(text).translate(WIKI_MARKUP)


def one_line(text: str) -> str:
    """Join the lines of a text and drop its control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def claim_described(claim: Row, source: Row, address: str) -> dict[str, Any]:
    """Describe a claim as schema.org does; no rating, since the ledger gives none."""
    appearance: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": source["article_title"] or source["document_title"],
        "publisher": {"@type": "Organization", "name": source["publisher"]},
        "datePublished": source["published"],
        "url": source["url"],
    }
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Claim",
        "name": claim["quote"],
        "text": claim["sentence"],
        "url": address,
        "appearance": {name: value for name, value in appearance.items() if value},
    }
    if claim["claimant"]:
        described["claimant"] = {"@type": "Thing", "name": claim["claimant"]}
    return described


def selector(claim: Row, source: Row) -> dict[str, Any]:
    """Anchor a quotation as a W3C Web Annotation target: by its words and by its place."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "SpecificResource",
        "source": source["url"] or source["path"],
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": claim["quote"],
                "prefix": claim["prefix"][-64:],
                "suffix": claim["suffix"][:64],
            },
            {
                "type": "TextPositionSelector",
                "start": claim["quote_start"],
                "end": claim["quote_end"],
            },
        ],
    }


def text_fragment(url: str | None, claim: Row) -> str | None:
    """Return a link that opens the original at the quotation, where it has a web address.

    URL Fragment Text Directives (WICG): "-", "," and "&" inside the text must be escaped.
    """
    if not url or not re.match(r"https?://", url):
        return None
    text = quote(one_line(claim["quote"]), safe="").replace("-", "%2D")
    return f"{url.partition('#')[0]}#:~:text={text}"
