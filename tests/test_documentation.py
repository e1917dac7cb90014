"""The pages under docs/ keep in step with the code."""

import tomllib
from pathlib import Path

import pytest
import yaml

from ledger.site.pages.texts import NAMES as TEXTS

HOME = Path(__file__).parents[1]
VOCABULARY = (HOME / "docs" / "vocabulary.md").read_text(encoding="utf-8")
TABLES = yaml.safe_load((HOME / "ledger" / "metadata.yml").read_text(encoding="utf-8"))[
    "databases"
]["claims"]["tables"]
CONTRACT = ["documents", "articles", "claims", "claimants", "relations", "sums", "measures"]
UNDERSTOOD = {"id", "document_id", "claim_id"}
"""Columns that every table has or that only point to another row."""


def named() -> set[str]:
    """Every column that stands in the first cell of a row of docs/vocabulary.md."""
    cells = [line.split("|")[1] for line in VOCABULARY.splitlines() if line.startswith("| ")]
    names = (name.strip() for cell in cells for name in cell.split(","))
    return {name.split(".")[-1] for name in names}


@pytest.mark.parametrize("table", CONTRACT)
def test_the_vocabulary_names_every_column(table: str) -> None:
    assert set(TABLES[table]["columns"]) - UNDERSTOOD <= named()


def test_every_dependency_is_accounted_for() -> None:
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    page = (HOME / "docs" / "dependencies.md").read_text(encoding="utf-8").casefold()
    names = [line.split(">")[0].split("=")[0].strip().casefold() for line in wanted]
    assert [name for name in names if name not in page] == []


PAGES = ["README.md", *(f"docs/{name}.md" for name in ("architecture", *TEXTS))]


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (HOME / page).read_text(encoding="utf-8")
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    local = [target for target in targets if "://" not in target and "images/" not in target]
    assert [target for target in local if not (HOME / page).parent.joinpath(target).exists()] == []
