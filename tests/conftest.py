"""Ledgers that many tests read, built once a session by the program itself."""

import os
import shutil
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parent.parent / "seeds"


CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
"""The browser that tests marked `browser` drive, None where there is none."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip browser tests visibly where there is no browser; fail them where CI asks for one."""
    if item.get_closest_marker("browser") is None or CHROMIUM is not None:
        return
    if os.environ.get("LEDGER_REQUIRE_BROWSER"):
        pytest.fail("LEDGER_REQUIRE_BROWSER is set and there is no chromium", pytrace=False)
    pytest.skip("there is no chromium")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser, for tests marked `browser`."""
    assert CHROMIUM is not None
    return CHROMIUM


def built(folder: Path, documents: Path) -> Path:
    from ledger import building

    path = folder / "claims.db"
    building.build(path, [documents], jobs=1)
    return path


@pytest.fixture(scope="session")
def seeds_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the five seed documents. Only read it."""
    return built(tmp_path_factory.mktemp("seeds"), SEEDS)


@pytest.fixture(scope="session")
def news_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the news gold's documents. Only read it."""
    return built(tmp_path_factory.mktemp("news"), GOLD / "news" / "documents.jsonl")
