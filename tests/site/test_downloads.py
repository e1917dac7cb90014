"""Lists, feeds and citations as other programs take them."""

import csv
import html
import io
import json
import re
import shutil
import sqlite3
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ledger.site.configuration import metadata_for
from ledger.site.pages.package import packed
from tests.site.conftest import PREFIX, Site

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    "path",
    ["/search{}?q=missing", "/conflicts{}", "/measure/{{measure}}{}", "/conflict/{{conflict}}{}"],
)
def test_every_list_comes_in_every_format(site: Site, path: str) -> None:
    def get(form: str) -> bytes:
        answer = site.get(path.format(form).format(**site.ids))
        assert answer.status_code == 200, form
        return bytes(answer.content)

    table = list(csv.DictReader(io.StringIO(get(".csv").decode())))
    lines = [json.loads(line) for line in get(".jsonl").splitlines()]
    found = json.loads(get(".json"))
    rows = found if isinstance(found, list) else found["claims"]
    assert len(table) == len(lines) == len(rows) > 0
    assert get(".xlsx").startswith(b"PK")


def test_a_formula_in_a_document_does_not_run(site: Site) -> None:
    from ledger.site.pages.downloads import WRITERS

    written = WRITERS["csv"]("figures", [{"quote": "=HYPERLINK(1)", "value": -3.0}]).decode()
    assert "'=HYPERLINK(1)" in written
    assert "-3" in written


def test_the_whole_ledger_is_a_data_package_in_the_words_of_the_metadata(site: Site) -> None:
    assert 'href="/datapackage.zip"' in site.get("/data").text
    answer = site.get("/datapackage.zip")
    assert answer.headers["content-type"] == "application/zip"
    described = metadata_for("claims")["databases"]["claims"]["tables"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as package:
        for resource in json.loads(package.read("datapackage.json"))["resources"]:
            meant = described[resource["name"]]["columns"]
            for field in resource["schema"]["fields"]:
                assert field["description"] == meant[field["name"]]
        claims = csv.DictReader(io.StringIO(package.read("claims.csv").decode(), newline=""))
        assert site.ids["claim"] in {row["id"] for row in claims}


def test_a_data_package_follows_its_ledger(
    handmade: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    copied = tmp_path / "claims.db"
    shutil.copyfile(handmade[0], copied)
    first = packed(copied)
    assert packed(copied) == first
    shutil.copyfile(handmade[0], copied)
    assert packed(copied) != first


def test_a_list_keeps_the_filters_of_its_page(site: Site) -> None:
    page = site.get("/search?q=missing&place=Sindh").text
    assert "/search.csv?q=missing&amp;place=Sindh" in page


@pytest.mark.parametrize(
    "path",
    ["/claimant/{claimant}", "/article/{article}", "/publisher/Harbour+Times", "/place/Sindh"],
)
def test_the_list_of_a_page_is_a_download_of_the_same_figures(site: Site, path: str) -> None:
    page = site.get(path.format(**site.ids)).text
    listed = set(re.findall(r'<h3><a href="/claim/([0-9a-f]+)"', page))
    (address,) = re.findall(r'href="(/search\.json\?[^"]*)"', page)
    found = site.get(html.unescape(address)).json()
    assert listed
    assert {row["id"] for row in found} == listed


def test_a_claim_as_json_is_a_web_annotation_target(site: Site) -> None:
    found = site.get(f"/claim/{site.ids['claim']}.json").json()
    quote, position = found["target"]["selector"]
    assert quote["exact"] == "240 people were missing"
    assert position["end"] - position["start"] == len(quote["exact"])
    assert found["worth_reasons"] == ["a count of people"]


@pytest.mark.parametrize("path", ["/feed.atom", "/measure/{measure}.atom"])
def test_a_feed_is_atom(site: Site, path: str) -> None:
    answer = site.get(path.format(**site.ids))
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for one in [feed, *entries]:
        for name in ("id", "title", "updated"):
            assert one.findtext(f"{ATOM}{name}")
    assert all((one.findtext(f"{ATOM}updated") or "").endswith("Z") for one in entries)


def test_the_sitemap_names_pages_that_answer(site: Site) -> None:
    root = ElementTree.fromstring(site.get("/sitemap.xml").content)
    addresses = [one.text or "" for one in root.iter() if one.tag.endswith("loc")]
    assert any("/claim/" in one for one in addresses)
    assert any("/conflict/" in one for one in addresses)
    for one in addresses:
        assert site.get(one.removeprefix("http://localhost")).status_code == 200


def test_crawlers_are_kept_off_tables_and_queries(prefixed: Site) -> None:
    rules = prefixed.get("/robots.txt").text
    assert f"Disallow: {PREFIX}claims\n" in rules
    assert f"Disallow: {PREFIX}search\n" in rules
    assert f"{PREFIX}sitemap.xml" in rules


class TestCitations:
    def page(self, site: Site, which: str = "claim") -> str:
        return str(site.get(f"/claim/{site.ids[which]}").text)

    def test_plain_text_names_who_where_and_when(self, site: Site) -> None:
        page = self.page(site)
        assert "Ministry of Relief, “240 people were missing”, in “Flood in Sindh”" in page
        assert "Harbour Times, 30 August 2024." in page
        assert "(retrieved " in page

    def test_bibtex_and_wikipedia(self, site: Site) -> None:
        page = self.page(site)
        assert f"@misc{{ledger-{site.ids['claim']}," in page
        assert "{{cite news |title=Flood in Sindh |work=Harbour Times |date=2024-08-30" in page

    def test_markup_cannot_leave_its_field(self, site: Site) -> None:
        from ledger.site.citing import bibtex, cite_news

        wiki = cite_news("a|b}}{{x", "", "", "https://x.example", "[[q]]")
        assert wiki.count("{{") == wiki.count("}}") == 1
        assert "[[" not in wiki
        entry = bibtex("1", "50% {of} \\all", "A & B", "2024", "https://x.example", None)
        assert entry.count("{") == entry.count("}")
        assert "\\%" in entry

    def test_a_comparison_can_be_embedded_by_any_site(self, site: Site) -> None:
        path = f"/conflict/{site.ids['conflict']}"
        assert "&lt;iframe src=" in site.get(path).text
        framed = site.get(f"{path}/embed")
        assert "frame-ancestors *" in framed.headers["content-security-policy"]
        assert f'href="http://localhost{path}"' in framed.text


def test_the_database_is_handed_out_whole_and_as_it_is_now(
    handmade: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    own = tmp_path / "claims.db"
    shutil.copy(handmade[0], own)
    site = Site(own, handmade[1])
    first = site.get("/claims.db")
    assert first.status_code == 200
    assert first.content[:15] == b"SQLite format 3"
    with sqlite3.connect(own) as connection:
        connection.execute("UPDATE documents SET title = 'changed since'")
    (tmp_path / "got.db").write_bytes(site.get("/claims.db").content)
    with sqlite3.connect(tmp_path / "got.db") as got:
        assert got.execute("SELECT DISTINCT title FROM documents").fetchall() == [
            ("changed since",)
        ]


def test_who_lets_nobody_have_the_file_is_obeyed(handmade: tuple[Path, dict[str, str]]) -> None:
    assert Site(*handmade, allow_download=False).get("/claims.db").status_code == 403
