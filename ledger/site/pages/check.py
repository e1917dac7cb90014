"""Checking a sentence: posted, never in an address or a log, and kept nowhere."""

import asyncio
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs

from datasette.utils.asgi import Response

from ledger.documents.dates import iso_prefix
from ledger.model import LedgerError
from ledger.site.answering import Asked, html

MOST_CHARACTERS = 5000
MOST_BYTES = 12 * MOST_CHARACTERS + 1000
"""A character takes up to twelve bytes in a form: four of UTF-8, each percent-encoded."""

NO_STORE = {"Cache-Control": "no-store"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""No character of a text: neither control characters nor halves of a pair that JSON can spell."""

MOST_WAITING = 20
_reader = ThreadPoolExecutor(1, thread_name_prefix="check")
"""Reading a text takes a processor for a while; several at once would only slow each other down."""


_waiting = 0


class Unreadable(Exception):
    """What was posted can't be checked; the message tells the person why."""

    def __init__(self, message: str, status: int) -> None:
        """Keep the message and the HTTP status that goes with it."""
        super().__init__(message)
        self.status = status


class Posted(NamedTuple):
    """A text to check, and the ISO prefix of the day it was published or said, where given."""

    text: str
    published: str | None


async def check_page(asked: Asked) -> Response:
    """Show the box on GET; on POST hold the sentence's figures against the ledger."""
    wants_json = asked.request.path.endswith(".json")
    if asked.request.method != "POST":
        if wants_json:
            return _json({"error": 'POST the sentence as {"text": ...}'}, 405)
        return await html(
            asked, "check", posted=None, answers=None, problem=None, most=MOST_CHARACTERS
        )
    posted, status, problem, answers = None, 200, None, None
    try:
        posted = await posted_text(asked.request)
        answers = await checked(asked, posted)
    except Unreadable as unreadable:
        problem, status = str(unreadable), unreadable.status
    if wants_json:
        told = [answer.model_dump(mode="json") for answer in answers or []]
        return _json({"error": problem} if problem else {"answers": told}, status)
    return await html(
        asked,
        "check",
        status=status,
        headers=NO_STORE,
        posted=posted,
        answers=None if answers is None else [shown(answer) for answer in answers],
        problem=problem,
        most=MOST_CHARACTERS,
    )


def shown(answer: Any) -> dict[str, Any]:
    """Return an answer with its claims as rows, which is what the templates take."""
    return {
        "figure": answer.figure.model_dump(),
        "finding": answer.finding,
        "matches": [
            {
                "finding": match.finding,
                "claim": match.claim.model_dump(),
                "explanation": match.explanation,
            }
            for match in answer.matches
        ],
    }


def _json(body: Any, status: int) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False, default=str),
        status=status,
        headers=NO_STORE,
        content_type="application/json; charset=utf-8",
    )


async def posted_text(request: Any) -> Posted:
    """Return the text of a posted form or JSON body; raises Unreadable, with the reason."""
    given = _fields(await _body(request), request.headers.get("content-type", ""))
    text, published = given.get("text"), given.get("published") or None
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("There is nothing to check: paste a sentence with a figure in it.", 400)
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(too_long(f"{len(text):,}"), 413)
    if CONTROL.search(text):
        raise Unreadable("The text holds control characters; paste it as plain text.", 400)
    return Posted(text, published if published is None else _dated(published))


def _dated(published: Any) -> str:
    try:
        return iso_prefix(str(published))
    except ValueError as error:
        raise Unreadable("The date is none: write 2024, 2024-08 or 2024-08-30.", 400) from error


def _fields(body: bytes, content_type: str) -> dict[str, Any]:
    try:
        decoded = body.decode("utf-8")
        if "json" not in content_type:
            return {name: some[0] for name, some in parse_qs(decoded, max_num_fields=10).items()}
        given = json.loads(decoded)
    except (ValueError, RecursionError) as error:
        raise Unreadable("The text did not arrive as a form or as JSON in UTF-8.", 400) from error
    return given if isinstance(given, dict) else {}


def too_long(length: str) -> str:
    """Say that a text is too long."""
    return f"The text has {length} characters; at most {MOST_CHARACTERS:,} can be checked at once."


async def _body(request: Any) -> bytes:
    """Read a request's body, but no more of it than a text of the greatest length can need."""
    body, more = b"", True
    while more:
        message = await request.receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MOST_BYTES:
            raise Unreadable(too_long("too many"), 413)
    return body


async def checked(asked: Asked, posted: Posted) -> list[Any]:
    """Hold a text against the ledger in a thread of its own, since reading it is work."""
    global _waiting
    if _waiting >= MOST_WAITING:
        raise Unreadable("Too many texts are being checked right now; try again in a minute.", 503)
    path = Path(asked.ledger.datasette.databases[asked.ledger.name].path)
    _waiting += 1
    try:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(_reader, _read, posted, path)
    except LedgerError as error:
        raise Unreadable(f"The check failed: {error.message}.", 500) from error
    finally:
        _waiting -= 1


def _read(posted: Posted, path: Path) -> list[Any]:
    from ledger.checking import check  # loads the language model, which other pages don't need

    return list(check(posted.text, path, posted.published))
