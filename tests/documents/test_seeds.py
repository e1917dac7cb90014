"""The seed documents, whose stories were counted by hand."""

from pathlib import Path

import pytest

from ledger.documents import find_documents, read_source
from ledger.model import Document

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    sources = find_documents([ROOT / "seeds"], ROOT)
    return {source.relative[6:9]: next(read_source(source)) for source in sources}


@pytest.mark.parametrize(
    ("seed", "stories"), [("000", 6), ("001", 1), ("002", 10), ("003", 4), ("004", 1)]
)
def test_stories_of_a_seed(seeds: dict[str, Document], seed: str, stories: int) -> None:
    assert len(seeds[seed].articles) == stories


@pytest.mark.parametrize(
    "printed",
    [
        "read more",
        "Continue Reading",
        "Latest News",
        "Published",
        "Trending",
        "All rights reserved",
        "Edited by Imogen",
        "Annegret Mathari",
        "SIBI ARASU",
        "contributed to this report",
        "InternationalCSTOTaliban",
        "Know more about this story",
        "Your tips help us",
        "More in International",
        "Connect with us",
        "source: ng",
        "Unconfirmed",
        "***",
        "___",
    ],
)
def test_furniture_stands_in_no_block(seeds: dict[str, Document], printed: str) -> None:
    assert any(printed in document.text for document in seeds.values())
    for document in seeds.values():
        for article in document.articles:
            assert not [b for b in article.blocks if printed in document.text[b.start : b.end]]


def test_a_headline_and_a_standfirst_count_once(seeds: dict[str, Document]) -> None:
    for document in seeds.values():
        for article in document.articles:
            told = [document.text[block.start : block.end] for block in article.blocks]
            assert len(set(told)) == len(told)


def test_every_paragraph_with_a_figure_is_in_a_block(seeds: dict[str, Document]) -> None:
    """What is left out of all blocks has digits only in a copyright line."""
    for document in seeds.values():
        kept = {document.text[b.start : b.end] for a in document.articles for b in a.blocks}
        lost = [line.strip() for line in document.text.splitlines() if line.strip()]
        lost = [line for line in lost if line not in kept and any(c.isdigit() for c in line)]
        assert all("Copyright" in line for line in lost)


def test_what_the_manifest_says_of_single_stories(seeds: dict[str, Document]) -> None:
    stories = {article.title: article for article in seeds["002"].articles}
    climate = stories[
        "Afghanistan attends U.N. climate talks for first time since Taliban return to power"
    ]
    assert (climate.publisher, climate.published) == ("Associated Press", "2024-11-11")
    sigar = stories["SIGAR Review of Afghan Interim Government Performance"]
    assert (sigar.publisher, sigar.published) == ("Afghanistan Peace Campaign", "2024-11")
    assert sigar.published_basis == "inferred"


@pytest.mark.parametrize("seed", ["003", "004"])
def test_an_unknown_date_stays_unknown(seeds: dict[str, Document], seed: str) -> None:
    document = seeds[seed]
    assert (document.published, document.published_basis) == (None, "unknown")
    assert {article.published for article in document.articles} == {None}
