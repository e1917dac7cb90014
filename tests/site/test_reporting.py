"""Reporting an error: on every page, to the address that the site's owner set, with the page filled in."""

from pathlib import Path

import pytest

from ledger.model import UsageError
from ledger.site.configuration import metadata_for
from tests.site.conftest import PREFIX, Site

ADDRESS = "mailto:desk@figures.example?subject=Error%20on%20{page}"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yml"
    path.write_text(
        f'title: Our figures\nplugins:\n  figure-ledger:\n    report_errors_to: "{ADDRESS}"\n'
    )
    return path


def test_every_page_names_itself_to_the_address_that_is_set(
    handmade: tuple[Path, dict[str, str]], page_paths: dict[str, str], own: Path
) -> None:
    site = Site(*handmade, metadata=own)
    for path in page_paths.values():
        if path.endswith("/embed"):
            continue
        named = path.partition("?")[0].replace("/", "%2F").replace("+", "%2B")
        assert f'href="{ADDRESS.format(page=named)}">Report an error on this page' in (
            site.get(path).text.replace("&amp;", "&")
        ), path


def test_the_page_behind_a_prefix_is_named_in_full(
    handmade: tuple[Path, dict[str, str]], own: Path
) -> None:
    site = Site(*handmade, base_url=PREFIX, metadata=own)
    assert "Error%20on%20%2Ffigures%2Fabout" in site.get("/about").text


def test_without_an_address_the_link_explains_how_to_report(site: Site) -> None:
    page = site.get(f"/claim/{site.ids['claim']}").text
    assert 'href="/corrections#how-to-report">How to report an error on this page' in page
    assert '<h2 id="how-to-report">' in site.get("/corrections").text


@pytest.mark.parametrize("told", ["javascript:alert(1)", "desk@figures.example", "''"])
def test_what_is_no_address_is_not_linked(
    handmade: tuple[Path, dict[str, str]], tmp_path: Path, told: str
) -> None:
    own = tmp_path / "mine.yml"
    own.write_text(f"plugins: {{figure-ledger: {{report_errors_to: {told}}}}}")
    assert "How to report an error" in Site(*handmade, metadata=own).get("/about").text


def test_an_owners_file_replaces_only_what_it_says(own: Path) -> None:
    told, packaged = metadata_for("claims", own), metadata_for("claims")
    assert told["title"] == "Our figures"
    assert told["databases"] == packaged["databases"]
    assert packaged["plugins"]["figure-ledger"]["report_errors_to"] == ""


@pytest.mark.parametrize("text", ["- a list", "databases: 7", "plugins: [figure-ledger]", "a: [b"])
def test_a_file_that_is_no_metadata_is_refused(tmp_path: Path, text: str) -> None:
    own = tmp_path / "mine.yml"
    own.write_text(text)
    with pytest.raises(UsageError, match=r"mine\.yml"):
        metadata_for("claims", own)
