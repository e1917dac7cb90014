"""How fast the site answers, against a stock table page of plain Datasette in the same run.

    python benchmarks/site.py [--claims 100000] [--rounds 60] [--seconds 30] [--db PATH]

One worker each. Plain Datasette serves the same database with no plugin, 20 rows a page and
suggested facets off. Pages are asked for by turns, so that whatever else the machine does falls on
all of them alike. Ratios are what to compare; milliseconds depend on the machine.
"""

import argparse
import asyncio
import json
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx
from made_up import make

CONNECTIONS = 32
PLAIN = """
import sys
import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm
pm.unregister(name="ledger")
from datasette import handle_exception
handle_exception.rich = None
settings = {"suggest_facets": False, "allow_facet": False, "default_page_size": 20}
app = Datasette([], immutables=[sys.argv[1]], settings=settings).app()
uvicorn.run(app, port=int(sys.argv[2]), log_level="warning", access_log=False, lifespan="on")
"""
SITE = """
import sys
from pathlib import Path
from ledger.site.serving import serve
serve(Path(sys.argv[1]), port=int(sys.argv[2]))
"""


def addresses(db: Path, rounds: int) -> dict[str, list[str]]:
    """Return as many addresses of each page kind as there are rounds, so that none is answered twice."""
    chance = random.Random(1)
    connection = sqlite3.connect(db)

    def some(page: str, sql: str) -> list[str]:
        ids = [row[0] for row in connection.execute(sql)]
        return [f"/{page}/{chance.choice(ids)}" for _ in range(rounds)]

    found = {
        "home": ["/"] * rounds,
        "conflict": some("conflict", "SELECT id FROM relations WHERE relation = 'conflict'"),
        "measure": some("measure", "SELECT id FROM measures"),
        "claim": some("claim", "SELECT id FROM claims LIMIT 20000"),
        "search": [
            f"/search?q=missing&place=Region+{chance.randrange(300)}" for _ in range(rounds)
        ],
    }
    connection.close()
    return found


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def started(program: str, db: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server in a process of its own and wait until it answers."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(db), str(port)], stdout=subprocess.DEVNULL
    )
    base = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            httpx.get(base + "/", timeout=60)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return process, base
    process.terminate()
    raise SystemExit("a server did not start")


def asked(client: httpx.Client, address: str) -> float:
    begun = time.perf_counter()
    answer = client.get(address)
    taken = (time.perf_counter() - begun) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")
    return taken


def by_turns(site: str, plain: str, pages: dict[str, list[str]]) -> dict[str, list[float]]:
    """Ask for one page of each kind after the other; return the milliseconds each took."""
    table = f"{plain}/{{}}/claims"
    taken: dict[str, list[float]] = {"stock table": [], **{name: [] for name in pages}}
    with httpx.Client(timeout=60) as client:
        name = client.get(f"{plain}/-/databases.json").json()[0]["name"]
        for addressed in zip(*pages.values(), strict=True):
            taken["stock table"].append(asked(client, table.format(name)))
            for kind, address in zip(pages, addressed, strict=True):
                taken[kind].append(asked(client, site + address))
    return taken


async def under_load(base: str, pages: list[str], seconds: float) -> tuple[int, int]:
    """Keep 32 connections busy; return how many pages were answered, and how many failed."""
    answered = failed = 0
    until = time.monotonic() + seconds

    async def visitor(client: httpx.AsyncClient, chance: random.Random) -> None:
        nonlocal answered, failed
        while time.monotonic() < until:
            try:
                answer = await client.get(base + chance.choice(pages))
            except httpx.TransportError:
                failed += 1
            else:
                answered += answer.status_code == 200
                failed += answer.status_code != 200

    limits = httpx.Limits(max_connections=CONNECTIONS)
    async with httpx.AsyncClient(timeout=60, limits=limits) as client:
        visitors = (visitor(client, random.Random(seed)) for seed in range(CONNECTIONS))
        await asyncio.gather(*visitors)
    return answered, failed


def measured(db: Path, rounds: int, seconds: float) -> dict[str, Any]:
    pages = addresses(db, rounds)
    site_process, site = started(SITE, db)
    plain_process, plain = started(PLAIN, db)
    try:
        taken = by_turns(site, plain, pages)
        every = [address for some in pages.values() for address in some]
        answered, failed = asyncio.run(under_load(site, every, seconds))
    finally:
        site_process.terminate()
        plain_process.terminate()
    stock = statistics.median(taken["stock table"])
    told = {
        kind: {
            "median_ms": round(statistics.median(some), 1),
            "p95_ms": round(sorted(some)[int(len(some) * 0.95)], 1),
            "ratio": round(statistics.median(some) / stock, 2),
        }
        for kind, some in taken.items()
    }
    return {
        "pages": told,
        "requests_per_second": round(answered / seconds, 1),
        "failed": failed,
    }


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--claims", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=60)
    options.add_argument("--seconds", type=float, default=30.0)
    options.add_argument("--db", type=Path, help="A ledger made before, instead of a new one.")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = given.db or Path(folder) / "claims.db"
        if not given.db:
            make(ledger, given.claims)
        print(json.dumps(measured(ledger, given.rounds, given.seconds), indent=1))
