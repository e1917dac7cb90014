"""Every page on a real Datasette: it answers, leads on, escapes, stays small and asks little."""

import asyncio
import re

import pytest
from datasette.app import Datasette

from tests.site.conftest import PREFIX, Site
from tests.site.handmade import SCRIPT

MOST_BYTES = 150_000
MOST_QUERIES = 12

KINDS = [
    "home",
    "data",
    "conflicts",
    "conflict",
    "sum",
    "embed",
    "claim",
    "measure",
    "document",
    "article",
    "claimant",
    "place",
    "publisher",
    "search",
    "check",
    "about",
    "method",
    "glossary",
    "corrections",
]


@pytest.fixture(params=KINDS)
def path(request: pytest.FixtureRequest, page_paths: dict[str, str]) -> str:
    return page_paths[request.param]


def test_every_page_answers(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


def test_no_page_is_heavy(site: Site, path: str) -> None:
    assert len(site.get(path).content) < MOST_BYTES


def test_no_page_loads_anything_from_elsewhere(site: Site, path: str) -> None:
    page = site.get(path).text
    loaded = re.findall(
        r'<(?:link[^>]+rel="(?:stylesheet|icon)"[^>]+href|(?:img|script|source|iframe)[^>]+src(?:set)?)="([^"]+)"',
        page,
    )
    assert loaded, "the stylesheet at least"
    assert all(address.startswith("/") and not address.startswith("//") for address in loaded)


def test_no_page_runs_a_script(site: Site, path: str) -> None:
    answer = site.get(path)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    scripts = re.findall(r"<script([^>]*)>", answer.text)
    assert all(kind == ' type="application/ld+json"' for kind in scripts)


def test_every_answer_is_hardened(site: Site, path: str) -> None:
    headers = site.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "referrer-policy" in headers


def test_no_page_asks_much(site: Site, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    really_execute = Datasette.execute

    async def counted(
        self: Datasette, name: str, sql: str, *rest: object, **more: object
    ) -> object:
        asked.append(sql)
        return await really_execute(self, name, sql, *rest, **more)

    monkeypatch.setattr(Datasette, "execute", counted)
    assert site.get(path).status_code == 200
    assert len(asked) <= MOST_QUERIES, asked


def test_links_stay_behind_a_prefix(prefixed: Site, path: str) -> None:
    page = prefixed.get(path)
    assert page.status_code == 200
    own = re.findall(r'(?:href|src|action)="(/[^"]*)"', page.text)
    assert own
    assert all(address.startswith(PREFIX) for address in own), own


def test_links_of_the_site_lead_somewhere(site: Site, page_paths: dict[str, str]) -> None:
    seen: set[str] = set()
    for start in page_paths.values():
        for address in re.findall(r'href="(/[^"#]*)', site.get(start).text):
            seen.add(address.replace("&amp;", "&"))

    async def statuses() -> dict[str, int]:
        get = site.datasette.client.get
        return {one: (await get(one)).status_code for one in seen}

    broken = {one: status for one, status in asyncio.run(statuses()).items() if status != 200}
    assert not broken


@pytest.mark.parametrize(
    "path",
    [
        "/claim/0000000000000000",
        "/conflict/0000000000000000",
        "/conflict/0000000000000000/embed",
        "/measure/0000000000000000",
        "/document/0000000000000000",
        "/article/0000000000000000",
        "/claimant/0000000000000000",
        "/place/Atlantis",
        "/publisher/Nobody",
        "/conflicts?page=999",
    ],
)
def test_what_is_not_there_is_said_with_a_way_back(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert "Not found" in answer.text
    assert 'href="/"' in answer.text


@pytest.mark.parametrize(
    "path", ["/no-such-thing", "/claim/none", "/claims/no_table", "/a/b/c?d=e", "/%3Cscript%3E"]
)
def test_an_unknown_address_leads_back_too(
    site: Site, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = site.get(path, follow_redirects=True)
    assert answer.status_code == 404
    assert 'href="/">Back to the front page' in answer.text
    assert "<script>" not in answer.text
    assert "Traceback" not in "".join(capsys.readouterr())


def test_an_unknown_file_is_a_plain_404(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert site.get("/-/static/no-such.css").status_code == 404
    assert site.get("/claims/no_table.json").json()["ok"] is False
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/conflicts",
        "/conflict/{scripted_conflict}",
        "/conflict/{scripted_conflict}/embed",
        "/claim/{scripted}",
        "/claim/{claim}",
        "/measure/{measure}",
        "/document/{hostile_document}",
        "/article/{hostile_article}",
        "/claimant/{scripted_claimant}",
        "/search?all=1",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&place=%22%3E%3Cscript%3E",
        "/place/%3Cscript%3Ealert(1)",
        "/publisher/~3Cscript~3E",
    ],
)
def test_markup_in_a_document_stays_text(site: Site, path: str) -> None:
    page = site.get(path.format(**site.ids)).text
    assert "<script>" not in page
    assert SCRIPT not in page
    assert 'href="javascript:' not in page


def test_structured_data_cannot_be_broken_out_of(site: Site) -> None:
    import json

    page = site.get(f"/claim/{site.ids['scripted']}").text
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert found is not None
    assert json.loads(found[1])["@type"] == "Claim"
    assert SCRIPT in json.loads(found[1])["text"]


class TestHome:
    def test_it_leads_with_the_most_serious_conflict(self, site: Site) -> None:
        page = site.get("/").text
        assert "What do sources disagree on?" in page
        assert page.index("Missing people: 240 or 96?") < page.index("Children: 6, or 7?")
        assert "Ministry of Relief" in page
        assert "Red Crescent" in page

    def test_it_has_a_box_to_check_a_sentence(self, site: Site) -> None:
        assert '<form class="ask" method="post" action="/check">' in site.get("/").text

    def test_it_says_what_is_covered_and_when_it_was_built(self, site: Site) -> None:
        page = site.get("/").text
        assert "Harbour Times" in page
        assert "Built on 1 October 2024" in page


class TestClaim:
    def test_the_quotation_is_marked_in_its_neighbourhood(self, site: Site) -> None:
        page = site.get(f"/claim/{site.ids['claim']}").text
        assert "<mark><b>240</b> people were missing</mark>" in page
        assert "Rain fell for a week." in page

    def test_it_says_where_the_quotation_stands(self, site: Site) -> None:
        page = site.get(f"/claim/{site.ids['claim']}").text
        assert re.search(r'class="hash">[0-9a-f]{64}<', page)
        assert "40 to 63" in page

    def test_the_original_opens_at_the_quotation(self, site: Site) -> None:
        page = site.get(f"/claim/{site.ids['claim']}").text
        assert "https://news.example/flood-2024#:~:text=240%20people%20were%20missing" in page

    def test_the_indefinite_keeps_its_words_and_its_interval(self, site: Site) -> None:
        page = site.get("/search?q=several+hundred").text
        assert ">several hundred</a>" in page

    def test_right_to_left_text_is_shown_so(self, site: Site) -> None:
        page = site.get(f"/claim/{site.ids['arabic']}").text
        assert 'dir="auto"' in page
        assert "<b>1200</b> شخص" in page


class TestConflict:
    def test_both_quotations_and_every_dimension_with_its_reason(self, site: Site) -> None:
        page = site.get(f"/conflict/{site.ids['conflict']}").text
        for words in (
            "240</b> people were missing",
            "96</b> missing people",
            "neither gives a period",
            "the second gives no period",
            "One may count households.",
            "relayed by a spokesman",
            "240 and 96 do not meet",
        ):
            assert words in page

    def test_a_total_against_its_own_list(self, site: Site) -> None:
        page = site.get(f"/conflict/{site.ids['sum']}").text
        assert "Children: 6, or 7?" in page
        assert "<li>Farid</li>" in page


class TestSearch:
    def found(self, site: Site, query: str) -> list[str]:
        return re.findall(
            r'<h3><a href="/claim/[^"]+">([^<]+)</a>', site.get(f"/search?{query}").text
        )

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("q=crescent", ["96"]),
            ("q=missing&from=2024-08-31&to=2024-08-31", ["96"]),
            ("publisher=Inland+Post&q=children", ["6"]),
            ("q=nothing-of-the-kind", []),
            ("q=%22%29+OR+1%3D1+--", []),
            ("q=NEAR(%2A", []),
        ],
    )
    def test_words_and_filters(self, site: Site, query: str, expected: list[str]) -> None:
        assert self.found(site, query) == expected

    def test_only_what_is_contradicted(self, site: Site) -> None:
        assert sorted(self.found(site, "contradicted=1")) == ["240", "7,000", "96"]

    def test_filters_stay_in_the_form(self, site: Site) -> None:
        page = site.get("/search?q=missing&place=Sindh&kind=flow&contradicted=1").text
        assert '<option value="Sindh" selected>' in page
        assert '<option value="flow" selected>' in page
        assert 'name="contradicted" value="1" checked' in page
        assert 'value="missing"' in page


class TestDataset:
    def test_the_data_is_one_click_away(self, site: Site) -> None:
        assert 'href="/claims">Data</a>' in site.get("/").text
        assert site.get("/claims").status_code == 200
        rows = site.get("/claims/claims.json?_shape=array").json()
        assert any(row["quote"] == "240 people were missing" for row in rows)

    def test_ids_in_the_tables_lead_to_pages(self, site: Site) -> None:
        claim_id = site.ids["claim"]
        assert f'<a href="/claim/{claim_id}">' in site.get("/claims/relations").text

    def test_sql_is_refused(self, site: Site) -> None:
        for path in ("/claims?sql=select+1", "/claims.json?sql=select+1"):
            # Datasette 1.0 first leads on to the page that refuses.
            assert site.get(path, follow_redirects=True).status_code == 403
        assert site.get("/claims/claims.json?_where=1%3D1").status_code in (400, 403)


class TestInertness:
    def test_the_plugin_leaves_other_databases_alone(self, other_database: object) -> None:
        path = other_database()  # type: ignore[operator]
        datasette = Datasette([str(path)])

        async def pages() -> list[tuple[int, str]]:
            asked = ("/", "/conflicts", "/about", "/other/birds")
            found = [await datasette.client.get(one) for one in asked]
            return [(one.status_code, one.text) for one in found]

        (home, front), (conflicts, _), (about, _), (birds, _) = asyncio.run(pages())
        assert (home, conflicts, about, birds) == (200, 404, 404, 200)
        assert "What do sources disagree on?" not in front
