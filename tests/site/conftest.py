"""A real Datasette on a real ledger, asked in-process."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ledger.site.serving import create_datasette
from tests.site.handmade import make

PREFIX = "/figures/"


class Site:
    """What tests need of a served ledger: answers, and the ids in it."""

    def __init__(self, path: Path, ids: dict[str, str], **settings: Any) -> None:
        self.path, self.ids = path, ids
        self.datasette = create_datasette(path, **settings)

    def ask(self, path: str, method: str = "get", **kwargs: Any) -> Any:
        async def answer() -> Any:
            return await getattr(self.datasette.client, method)(path, **kwargs)

        return asyncio.run(answer())

    def get(self, path: str, **kwargs: Any) -> Any:
        return self.ask(path, **kwargs)


@pytest.fixture(scope="session")
def handmade(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    path = tmp_path_factory.mktemp("site") / "claims.db"
    return path, make(path)


@pytest.fixture(scope="session")
def site(handmade: tuple[Path, dict[str, str]]) -> Site:
    return Site(*handmade)


@pytest.fixture(scope="session")
def prefixed(handmade: tuple[Path, dict[str, str]]) -> Site:
    return Site(*handmade, base_url=PREFIX)


@pytest.fixture(scope="session")
def page_paths(handmade: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """One address of each page kind."""
    ids = handmade[1]
    return {
        "home": "/",
        "data": "/data",
        "conflicts": "/conflicts",
        "conflict": f"/conflict/{ids['conflict']}",
        "sum": f"/conflict/{ids['sum']}",
        "embed": f"/conflict/{ids['conflict']}/embed",
        "claim": f"/claim/{ids['claim']}",
        "claim in Arabic": f"/claim/{ids['arabic']}",
        "measure": f"/measure/{ids['measure']}",
        "document": f"/document/{ids['document']}",
        "article": f"/article/{ids['article']}",
        "claimant": f"/claimant/{ids['claimant']}",
        "place": "/place/Sindh",
        "publisher": "/publisher/Harbour+Times",
        "search": "/search?q=missing&place=Sindh",
        "check": "/check",
        "about": "/about",
        "method": "/method",
        "glossary": "/glossary",
        "corrections": "/corrections",
    }


@pytest.fixture
def other_database(tmp_path: Path) -> Callable[[], Path]:
    """A SQLite database that is no ledger."""
    import sqlite3

    def written() -> Path:
        path = tmp_path / "other.db"
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE birds (name TEXT)")
        connection.commit()
        connection.close()
        return path

    return written
