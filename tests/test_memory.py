"""Memory stays flat: what is held doesn't grow with the documents that were read."""

import json
import random
import tracemalloc
from pathlib import Path

import pytest

from ledger.building import build
from ledger.documents.long_text import LongText
from ledger.extraction import claims

FEW = 20
TIMES = 10
MOST_GROWTH = 1.5
"""Ten times the documents may take so much more; all of them kept would take several times as much."""
FIGURED = 10
"""Every tenth document tells a figure."""
WORDS = ["river", "market", "school", "harvest", "winter", "engine", "border", "clinic", "bridge"]


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence is a batch, so that few documents show what many would."""
    monkeypatch.setattr(claims, "BATCH", 1)


def test_ten_times_the_documents_take_no_more_memory(tmp_path: Path, small_batches: None) -> None:
    build(tmp_path / "warm.db", [news(tmp_path, "warm", 2 * FEW)])  # loads what every build needs
    few = peak_of_building(tmp_path, "few", FEW)
    many = peak_of_building(tmp_path, "many", FEW * TIMES)
    assert many < MOST_GROWTH * few


def test_a_large_text_is_held_once() -> None:
    content = ("The “market” by the river opened — late.\n" * 250_000).encode()
    tracemalloc.start()
    text = LongText(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(text) < len(content)
    assert peak < len(content)  # decoded as one string it takes nearly twice its bytes


def peak_of_building(folder: Path, name: str, documents: int) -> int:
    """Bytes that Python held at most while it built a ledger of so many documents."""
    text = news(folder, name, documents)
    tracemalloc.start()
    build(folder / f"{name}.db", [text])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def news(folder: Path, name: str, documents: int) -> Path:
    """Write made-up documents of some 5,000 characters, no two of them alike."""
    chance = random.Random(name)
    path = folder / f"{name}.jsonl"
    with path.open("w") as file:
        for number in range(documents):
            shown = [" ".join(chance.choices(WORDS, k=12)) for _ in range(60)]
            told = " ".join(f"The {words} is open again." for words in shown)
            if number % FIGURED == 0:
                told += f" Police said {chance.randrange(20, 900)} houses burned down in Quetta."
            file.write(json.dumps({"id": f"{name}-{number}", "text": told}) + "\n")
    return path
