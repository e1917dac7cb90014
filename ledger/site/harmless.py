"""The CSV that Datasette writes of its tables and queries, made as harmless as the ledger's own."""

import codecs
import re
from collections.abc import MutableMapping
from typing import Any

from ledger.site.headers import App, Receive, Scope, Send

CELL = re.compile(r'(?P<before>\A|,|\r?\n)(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^",\r\n]*))')
"""One cell with what parts it from the one before (RFC 4180)."""


class Rows:
    """A CSV text that arrives in pieces and leaves in whole rows."""

    def __init__(self) -> None:
        """Begin with nothing held back."""
        self._held = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def taken(self, piece: bytes, last: bool) -> bytes:
        """Take a piece, and return the rows that are whole by now, no cell of which is a formula."""
        self._held += self._decoder.decode(piece, last)
        if not last and (self._held.count('"') % 2 or not self._held.endswith("\n")):
            return b""
        rows, self._held = self._held, ""
        return CELL.sub(_plain, rows).encode()


def _plain(cell: re.Match[str]) -> str:
    from ledger.exports.cells import no_formula  # brings pandas along, which pages don't need

    text = cell["bare"] if cell["quoted"] is None else cell["quoted"]
    if not text or no_formula(text) == text:
        return cell[0]
    quotes = "" if cell["quoted"] is None else '"'
    return f"{cell['before']}{quotes}'{text}{quotes}"


def harmless(app: App) -> App:
    """Wrap an application: in no CSV it answers with does a document's text run as a formula."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not str(scope["path"]).endswith(".csv"):
            await app(scope, receive, send)
            return
        rows: Rows | None = None

        async def send_rows(message: MutableMapping[str, Any]) -> None:
            nonlocal rows
            if message["type"] == "http.response.start" and message["status"] == 200:
                rows = Rows()
                kept = [one for one in message["headers"] if one[0].lower() != b"content-length"]
                message = {**message, "headers": kept}
            elif rows is not None and message["type"] == "http.response.body":
                whole = rows.taken(message.get("body", b""), not message.get("more_body", False))
                message = {**message, "body": whole}
            await send(message)

        await app(scope, receive, send_rows)

    return answer
