"""A copy of the site on disk: every link leads to a file of it, and it says what it can't do."""

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from ledger.model import UsageError
from ledger.site.snapshot import publish

ADDRESS = "https://figures.example/ledger/"


@pytest.fixture(scope="module")
def copy(handmade: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy") / "public"
    count = publish(handmade[0], folder, ADDRESS)
    assert count == sum(1 for file in folder.rglob("*") if file.is_file())
    return folder


def pages(copy: Path) -> list[Path]:
    return [page for page in copy.rglob("*.html") if page.name != "404.html"]


def test_every_link_leads_to_a_file(copy: Path) -> None:
    broken = []
    for page in pages(copy):
        text = page.read_text(encoding="utf-8")
        for address in re.findall(r'(?:href|src|srcset)="([^"]*)"', text):
            target = unquote(html.unescape(address)).partition("#")[0]
            if not target or target.startswith(("http://", "https://")):
                continue
            if not (page.parent / target).resolve().is_file():
                broken.append((page, address))
    assert not broken


def test_nothing_names_the_machine_it_was_made_on(copy: Path) -> None:
    for file in copy.rglob("*"):
        if file.suffix in (".html", ".atom", ".xml", ".json"):
            assert "localhost" not in file.read_text(encoding="utf-8"), file


def test_every_figure_has_its_page_and_its_json(
    copy: Path, handmade: tuple[Path, dict[str, str]]
) -> None:
    known = handmade[1]["claim"]
    page = (copy / "claim" / known / "index.html").read_text(encoding="utf-8")
    assert "<b>240</b> people were missing" in page
    assert f"{ADDRESS}claim/{known}" in page
    assert (copy / "claim" / f"{known}.json").is_file()
    assert (copy / "claims.db").read_bytes() == handmade[0].read_bytes()


@pytest.mark.parametrize("page", ["index.html", "check/index.html", "search/index.html"])
def test_it_says_what_needs_the_live_site(copy: Path, page: str) -> None:
    text = (copy / page).read_text(encoding="utf-8")
    assert "needs the live site" in text
    assert "<form" not in text


def test_nothing_is_written_over(copy: Path, handmade: tuple[Path, dict[str, str]]) -> None:
    with pytest.raises(UsageError, match="not empty"):
        publish(handmade[0], copy, ADDRESS)


@pytest.mark.parametrize("address", ["", "figures.example", "file:///srv", "https://"])
def test_what_is_no_address_is_refused(
    tmp_path: Path, handmade: tuple[Path, dict[str, str]], address: str
) -> None:
    with pytest.raises(UsageError, match="no web address"):
        publish(handmade[0], tmp_path / "new", address)
