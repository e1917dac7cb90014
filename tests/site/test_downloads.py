"""Lists, feeds and citations as other programs take them."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

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


def test_a_list_keeps_the_filters_of_its_page(site: Site) -> None:
    page = site.get("/search?q=missing&place=Sindh").text
    assert "/search.csv?q=missing&amp;place=Sindh" in page


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
