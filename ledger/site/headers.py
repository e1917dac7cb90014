"""What the site adds to every answer, and takes from one kind of request."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
)


def hardened(app: App) -> App:
    """Wrap an application: nothing is sniffed, and a check is answered without looking at cookies."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", []))
                names = {name.lower() for name, _ in given}
                extra = [header for header in ALWAYS if header[0] not in names]
                message = {**message, "headers": [*given, *extra]}
            await send(message)

        await app(_without_identity(scope), receive, send_with_headers)

    return answer


def _without_identity(scope: Scope) -> Scope:
    """Drop the cookies of a posted check.

    It changes nothing and needs no identity, so it needs no token against forged requests either;
    Datasette asks for one as soon as any cookie of the host comes along.
    """
    if scope["type"] != "http" or scope["method"] != "POST":
        return scope
    if not str(scope["path"]).removesuffix(".json").endswith("/check"):
        return scope
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"cookie"]}
