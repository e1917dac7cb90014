"""Checking a sentence: posted, never in an address or a log, and kept nowhere."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from datasette.utils.asgi import Response

from ledger.model import LedgerError
from ledger.site.answering import Asked, html

MOST_CHARACTERS = 5000
MOST_BYTES = 12 * MOST_CHARACTERS + 1000
"""A character takes up to twelve bytes in a form: four of UTF-8, each percent-encoded."""

NO_STORE = {"Cache-Control": "no-store"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_one_at_a_time = asyncio.Semaphore(2)
"""Reading a text takes a processor for a while; more at once would only slow each other down."""


class Unreadable(Exception):
    """What was posted can't be checked; the message tells the person why."""

    def __init__(self, message: str, status: int) -> None:
        """Keep the message and the HTTP status that goes with it."""
        super().__init__(message)
        self.status = status


async def check_page(asked: Asked) -> Response:
    """Show the box on GET; on POST hold the sentence's figures against the ledger."""
    wants_json = asked.request.path.endswith(".json")
    if asked.request.method != "POST":
        if wants_json:
            return _json({"error": 'POST the sentence as {"text": ...}'}, 405)
        return await html(asked, "check", text="", answers=None, problem=None, most=MOST_CHARACTERS)
    text, status, problem, answers = "", 200, None, None
    try:
        text = await posted_text(asked.request)
        answers = await checked(asked, text)
    except Unreadable as unreadable:
        problem, status = str(unreadable), unreadable.status
    if wants_json:
        body = {"error": problem} if problem else {"answers": [plain(one) for one in answers or []]}
        return _json(body, status)
    return await html(
        asked,
        "check",
        status=status,
        headers=NO_STORE,
        text=text[:MOST_CHARACTERS],
        answers=answers,
        problem=problem,
        most=MOST_CHARACTERS,
    )


def _json(body: Any, status: int) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False, default=str),
        status=status,
        headers=NO_STORE,
        content_type="application/json; charset=utf-8",
    )


async def posted_text(request: Any) -> str:
    """Return the text of a posted form or JSON body; raises Unreadable, with the reason."""
    body = await _body(request)
    try:
        decoded = body.decode("utf-8")
        if "json" in request.headers.get("content-type", ""):
            text = json.loads(decoded)["text"]
        else:
            text = parse_qs(decoded, max_num_fields=10).get("text", [""])[0]
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable("The text did not arrive as a form or as JSON in UTF-8.", 400) from error
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("There is nothing to check: paste a sentence with a figure in it.", 400)
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(
            f"The text has {len(text):,} characters; at most {MOST_CHARACTERS:,} can be checked at once.",
            413,
        )
    if CONTROL.search(text):
        raise Unreadable("The text holds control characters; paste it as plain text.", 400)
    return text


async def _body(request: Any) -> bytes:
    """Read a request's body, but no more of it than a text of the greatest length can need."""
    body, more = b"", True
    while more:
        message = await request.receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MOST_BYTES:
            raise Unreadable(
                f"The text is too long; at most {MOST_CHARACTERS:,} characters can be checked at once.",
                413,
            )
    return body


async def checked(asked: Asked, text: str) -> list[Any]:
    """Hold a text against the ledger in a thread, since reading it is work."""
    from ledger.checking import check  # loads the language model, which other pages don't need

    path = Path(asked.ledger.datasette.databases[asked.ledger.name].path)
    try:
        async with _one_at_a_time:
            return list(await asyncio.to_thread(check, text, path))
    except LedgerError as error:
        raise Unreadable(f"The check failed: {error.message}.", 500) from error


def plain(answer: Any) -> Any:
    """Return an answer as plain values for JSON."""
    return answer.model_dump(mode="json") if hasattr(answer, "model_dump") else answer
