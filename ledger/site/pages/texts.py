"""The pages that explain the ledger: their texts are files of docs/, packed with the code."""

import re
from collections.abc import Awaitable, Callable
from functools import cache
from importlib.resources import files

from datasette.utils.asgi import Response
from markdown_it import MarkdownIt
from markupsafe import Markup

from ledger.site.answering import Asked, html

NAMES = ("about", "method", "glossary", "corrections")


def text_page(name: str) -> Callable[[Asked], Awaitable[Response]]:
    """Return the page that shows one of the texts."""

    async def page(asked: Asked) -> Response:
        title, body = rendered(name, asked.ledger.datasette.urls.path("/"))
        return await html(asked, "text", title=title, body=body)

    page.__doc__ = f"The page {name}."
    return page


@cache
def rendered(name: str, base: str) -> tuple[str, Markup]:
    """Return a text's title (its first line) and the rest as HTML; raw HTML in it is escaped.

    The texts link to each other as files, which become addresses below `base`.
    """
    text = files("ledger.site").joinpath("texts", f"{name}.md").read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    body = MarkdownIt("commonmark", {"html": False}).render(rest)
    names = "|".join(NAMES)
    body = re.sub(rf'href="({names})\.md', lambda found: f'href="{base}{found[1]}', body)
    return first.lstrip("# "), Markup(_anchored(body))  # noqa: S704 - our own text, not foreign


def _anchored(body: str) -> str:
    """Give every heading an id made from its words, so that others can point at it."""

    def with_id(found: re.Match[str]) -> str:
        anchor = re.sub("[^a-z0-9]+", "-", found[2].lower()).strip("-")
        return f'<h{found[1]} id="{anchor}">{found[2]}</h{found[1]}>'

    return re.sub(r"<h([23])>(.*?)</h\1>", with_id, body)
