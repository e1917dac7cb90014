"""A static copy of the site for any file host: pages, charts, JSON and the database, links intact.

The pages are those the live site would answer with, asked in-process; links between them are made
relative, so that the copy works in any folder and from a disk. Checking and searching need the live
site, and the pages say so.
"""

import asyncio
import html
import os
import re
import shutil
from collections import deque
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

from datasette.utils import tilde_encode

from ledger.model import LedgerError, UsageError
from ledger.site.attached import ledger_name
from ledger.site.pages.texts import NAMES as TEXTS
from ledger.site.serving import create_datasette
from ledger.store import open_ledger

Progress = Callable[[int, int, str], None]
"""Told after each page how many are done, how many are known so far, and which it was."""

LINK = re.compile(r'(?P<name>\b(?:href|src|srcset|action))="(?P<address>[/?][^"]*)"')
DATABASE = "claims.db"

PATIENCE_MS = 60_000
"""How long a query may take: nobody waits for a page, and a busy machine must not leave one out."""

AT_ONCE = 8
"""Pages asked for at a time, so that one is written while another's chart is drawn."""

PAGES = {
    "claim": "claims",
    "conflict": "relations",
    "measure": "measures",
    "document": "documents",
    "article": "articles",
    "claimant": "claimants",
}
"""The pages that have an id, with the table their ids come from."""

STARTS = (
    "/",
    "/conflicts",
    "/data",
    "/search",
    "/check",
    "/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
)

LOST = "/claim/0000000000000000"
"""An address at which nothing can be: its answer becomes the page that file hosts show instead."""


def publish(
    db: Path,
    folder: Path,
    address: str,
    progress: Progress | None = None,
    metadata: Path | None = None,
) -> int:
    """Write the copy into an empty folder and return how many files it has.

    `address` is where it will be found on the web; citations and feeds name it. `metadata` is the
    owner's own file, over the packaged one. Raises UsageError where the folder holds something or
    the address is none.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise UsageError(f"{address!r} is no web address", remedy="write https://host/path/")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError("the folder is not empty", file=folder, remedy="name a new or empty one")
    settings = {"force_https_urls": parts.scheme == "https", "sql_time_limit_ms": PATIENCE_MS}
    site = create_datasette(db, parts.path, True, metadata, **settings)
    written = asyncio.run(_copied(site, folder, parts.netloc, starts(db), progress))
    shutil.copyfile(db, folder / DATABASE)
    return written + 2


def starts(db: Path) -> list[str]:
    """Return the addresses from which every page of the site can be reached."""
    with open_ledger(db) as store:
        ids = [
            f"/{page}/{row['id']}"
            for page, table in PAGES.items()
            for row in store.rows(f"SELECT id FROM {table} ORDER BY id")  # noqa: S608 - our names
        ]
    framed = [f"{path}/embed" for path in ids if path.startswith("/conflict/")]
    return [*STARTS, *(f"/{name}" for name in TEXTS), *ids, *framed]


async def _copied(
    site: Any,
    folder: Path,
    host: str,
    first: list[str],
    progress: Progress | None,
) -> int:
    """Ask for every page and for whatever it links to, each once; return how many there were."""
    await site.invoke_startup()
    waiting, seen = deque(first), set(first)
    while waiting:
        some = [waiting.popleft() for _ in range(min(AT_ONCE, len(waiting)))]
        for linked in await asyncio.gather(*(_one(site, folder, host, path) for path in some)):
            waiting.extend(one for one in dict.fromkeys(linked) if one not in seen)
            seen.update(linked)
        if progress:
            progress(len(seen) - len(waiting), len(seen), some[-1])
    lost = await site.client.get(LOST, headers={"host": host})
    _write(folder / "404.html", lost.content)
    return len(seen)


async def _one(site: Any, folder: Path, host: str, path: str) -> list[str]:
    """Write what one address answers with, and return which addresses it links to."""
    answer = await site.client.get(path, headers={"host": host})
    if answer.status_code != 200:
        raise LedgerError(
            f"the page {path} answered {answer.status_code}", remedy="report this as an error"
        )
    body = answer.content
    linked: list[str] = []
    if answer.headers["content-type"].startswith("text/html"):
        text, linked = relative(answer.text, path, site.setting("base_url"), ledger_name(site))
        body = text.encode()
    _write(folder / file_of(path), body)
    return linked


def _write(file: Path, body: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


def file_of(path: str) -> str:
    """Return under which name an address of the site is kept.

    A page becomes a folder with an index; anything else keeps its name, its query before the ending.
    """
    bare, _, query = path.partition("?")
    name, kept = bare.lstrip("/"), tilde_encode(query) if query else ""
    if not PurePosixPath(name).suffix or name.startswith(("place/", "publisher/")):
        return "/".join(part for part in (name, kept, "index.html") if part)
    stem, _, ending = name.rpartition(".")
    # A stylesheet's query only tells its versions apart.
    return name if not kept or ending == "css" else f"{stem}.{kept}.{ending}"


def relative(page: str, path: str, base: str, ledger: str | None) -> tuple[str, list[str]]:
    """Make a page's links relative, and return them with it as addresses of the live site.

    The database is copied and not asked for, under one name whatever the ledger's is.
    """
    found: list[str] = []
    here = str(PurePosixPath(file_of(path)).parent)

    def rewritten(match: re.Match[str]) -> str:
        address, _, anchor = html.unescape(match["address"]).partition("#")
        if address.startswith("?"):
            address = path.partition("?")[0] + address
        else:
            address = "/" + address.removeprefix(base).lstrip("/")
        if address == f"/{ledger}.db":
            target = DATABASE
        else:
            found.append(address)
            target = file_of(address)
        to = os.path.relpath(target, here) + (f"#{anchor}" if anchor else "")
        return f'{match["name"]}="{html.escape(quote(to, safe="/#.~+-_"))}"'

    return LINK.sub(rewritten, page), found
