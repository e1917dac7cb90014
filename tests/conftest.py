"""Ledgers that many tests read, built once a session by the program itself."""

from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parent.parent / "seeds"


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
