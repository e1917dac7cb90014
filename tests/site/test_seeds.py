"""The pages on the ledger that the program itself makes of the seed documents."""

import html
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from ledger.site import wording
from tests.site.conftest import Site

MOST_BYTES = 150_000

PAGES = {
    "claim": "SELECT id FROM claims",
    "conflict": """SELECT id FROM relations WHERE relation IN ('conflict', 'disputed', 'update')
        UNION SELECT id FROM sums""",
    "measure": "SELECT id FROM measures",
    "document": "SELECT id FROM documents",
    "article": "SELECT id FROM articles",
    "claimant": "SELECT id FROM claimants",
    "place": "SELECT DISTINCT place AS id FROM claims WHERE place IS NOT NULL",
    "publisher": "SELECT DISTINCT publisher AS id FROM articles WHERE publisher IS NOT NULL",
}
LONE = (
    "/",
    "/conflicts",
    "/conflicts?all=1",
    "/search",
    "/search?q=prisoners",
    "/check",
    "/data",
    "/about",
    "/method",
    "/glossary",
    "/corrections",
    "/conflicts.csv",
    "/conflicts.xlsx",
    "/search.jsonl",
    "/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
    "/datapackage.zip",
)


@pytest.fixture(scope="module")
def seeds(seeds_ledger: Path) -> Site:
    return Site(seeds_ledger, {})


@pytest.fixture(scope="module")
def rows(seeds_ledger: Path) -> Any:
    """Ask the ledger itself, past the site."""
    connection = sqlite3.connect(f"file:{seeds_ledger}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    yield lambda sql, *values: connection.execute(sql, values).fetchall()
    connection.close()


def shown(markup: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", markup))


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_of_a_kind_answers_and_is_light(seeds: Site, rows: Any, kind: str) -> None:
    found = [row["id"] for row in rows(PAGES[kind])]
    assert found
    for known in found:
        answer = seeds.get(seeds.datasette.urls.path(f"/{kind}/") + html_path(known))
        assert answer.status_code == 200, known
        assert len(answer.content) < MOST_BYTES, known


def html_path(name: str) -> str:
    from datasette.utils import tilde_encode

    return str(tilde_encode(name))


@pytest.mark.parametrize("path", LONE)
def test_every_other_page_answers(seeds: Site, path: str) -> None:
    assert seeds.get(path).status_code == 200


def test_every_figure_is_shown_in_the_very_words_of_its_document(
    seeds: Site, rows: Any, seeds_ledger: Path
) -> None:
    documents = rows("SELECT id, path FROM documents")
    texts = {
        row["id"]: (seeds_ledger.parent / row["path"]).read_bytes().decode("utf-8-sig")
        for row in documents
    }
    for claim in rows("SELECT * FROM claims"):
        page = seeds.get(f"/claim/{claim['id']}").text
        quotation = re.search(
            r'<blockquote class="quotation".*?<p>(.*?)</p></blockquote>', page, re.S
        )
        marked = re.search(r"<mark>(.*?)</mark>", page, re.S)
        numeral = re.search(r"<mark>.*?<b>(.*?)</b>", page, re.S)
        assert quotation and marked and numeral
        text = texts[claim["document_id"]]
        start, end = claim["quote_start"], claim["quote_end"]
        assert shown(marked[1]) == text[start:end]
        assert shown(numeral[1]) == text[claim["number_start"] : claim["number_end"]]
        before = shown(quotation[1].partition("<mark>")[0])
        after = shown(quotation[1].partition("</mark>")[2])
        assert text[start - len(before) : start] == before
        assert text[end : end + len(after)] == after


def linked(claim: Any) -> str:
    """A figure as pages link it to its quotation."""
    said = html.escape(wording.figure(claim), quote=False)
    return f'<a href="/claim/{claim["id"]}">{said}</a>'


def test_both_figures_of_every_contradiction_are_one_click_from_their_quotations(
    seeds: Site, rows: Any
) -> None:
    everything = seeds.get("/conflicts?all=1").text
    found = rows("SELECT id, claim_a, claim_b FROM conflicts")
    assert len(found) >= 3
    for conflict in found:
        own = seeds.get(f"/conflict/{conflict['id']}").text
        for claim in rows("SELECT * FROM claims WHERE id IN (?, ?)", *tuple(conflict)[1:]):
            assert linked(claim) in everything
            assert linked(claim) in own
            assert f"<b>{html.escape(claim['number_text'])}</b>" in own


def test_every_listed_figure_is_one_click_from_its_quotation(seeds: Site, rows: Any) -> None:
    lists = {
        "measure": "measure_id",
        "article": "article_id",
        "claimant": "claimant_id",
    }
    for page, column in lists.items():
        for claim in rows(f"SELECT * FROM claims WHERE {column} IS NOT NULL"):
            assert linked(claim) in seeds.get(f"/{page}/{claim[column]}").text


def test_home_leads_with_a_contradiction_worth_a_check(seeds: Site, rows: Any) -> None:
    page = seeds.get("/").text
    first = re.search(r'<article class="lead">.*?<h2><a href="/conflict/(\w+)">', page, re.S)
    assert first
    (found,) = rows("SELECT * FROM conflicts WHERE id = ?", first[1])
    assert found["checkworthiness"] >= 0.5
    assert html.escape(found["explanation"], quote=False) in page.replace("&#39;", "'")


def test_a_sentence_that_contradicts_the_ledger_is_told_so(seeds: Site) -> None:
    told = seeds.ask(
        "/check.json",
        "post",
        json={
            "text": "Iran handed over 4,700 Afghan prisoners over the past year.",
            "published": "2024-02-27",
        },
    ).json()
    findings = [match["finding"] for answer in told["answers"] for match in answer["matches"]]
    assert "conflicts" in findings
