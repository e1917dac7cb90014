"""The hardened server: Datasette on one ledger, read-only, with everything a stranger could abuse off."""

import socket
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

from datasette.app import Datasette

from ledger.model import UsageError
from ledger.site import versions
from ledger.site.configuration import SETTINGS, metadata_for
from ledger.store.opening import open_for_reading

DEFAULT_PORT = 8001


def create_datasette(
    db: Path,
    base_url: str = "/",
    snapshot: bool = False,
    metadata: Path | None = None,
    **settings: Any,
) -> Datasette:
    """Return Datasette on a ledger, hardened. Raises LedgerError where the file is none.

    With `snapshot` the pages leave out what only a live site can answer, and say so. `metadata` is
    the owner's own, over the packaged.
    """
    open_for_reading(db).close()
    described = metadata_for(db.stem, metadata)
    described["plugins"]["figure-ledger"]["snapshot"] = snapshot
    known = {**SETTINGS, "base_url": prefix(base_url), **settings}
    return versions.opened(str(db), db.stem, described, known)


def create_app(db: Path, base_url: str = "/", metadata: Path | None = None) -> Any:
    """Return the site as an ASGI application, for servers other than `ledger serve`."""
    return create_datasette(db, base_url, metadata=metadata).app()


def prefix(base_url: str) -> str:
    """Write the path the site lies under as Datasette wants it, between slashes."""
    inner = base_url.strip("/")
    return f"/{inner}/" if inner else "/"


def serve(
    db: Path,
    host: str = "127.0.0.1",
    port: int | None = None,
    base_url: str = "/",
    metadata: Path | None = None,
) -> None:
    """Serve the site until it is interrupted, and print its address first.

    `port` None takes 8001, or a free one where that is taken; 0 takes a free one; any other port
    is taken as it is, or refused with a UsageError. `metadata` is the owner's own file.
    """
    import uvicorn

    app = create_app(db, base_url, metadata)
    with listening(host, port) as sock:
        shown = f"[{host}]" if ":" in host else host
        print(f"http://{shown}:{sock.getsockname()[1]}{prefix(base_url)}", flush=True)
        Thread(target=warmed, daemon=True).start()
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on")
        uvicorn.Server(config).run(sockets=[sock])


def warmed() -> None:
    """Load what only some pages need, so that the first who asks for one need not wait for it."""
    for name in ("altair", "vl_convert", "ledger.exports", "ledger.checking"):
        import_module(name)


def listening(host: str, port: int | None) -> socket.socket:
    """Return a socket bound to the port asked for, or to a free one where none was."""
    wanted = DEFAULT_PORT if port is None else port
    try:
        return _bound(host, wanted)
    except OSError as error:
        if port is None:
            return _bound(host, 0)
        raise UsageError(
            f"port {port} on {host} can't be used ({error.strerror})",
            remedy="name another with --port, or leave --port out to take a free one",
        ) from error


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(2048)  # from now on the port is taken, not only spoken for
    except OSError:
        sock.close()
        raise
    return sock
