"""Charts as readers get them: an SVG of few marks, in the page's colours, at an address of its own."""

import re
from xml.etree import ElementTree

import pytest

from ledger.site.charts import MOST_ROWS, chosen, marks_of, over_time, picture
from tests.site.conftest import Site
from tests.site.handmade import SCRIPT

MARKS = re.compile(r'<g class="mark-(?:symbol|rule|text|line) role-mark[^"]*"[^>]*>(.*?)</g>', re.S)


def marks_in(svg: str) -> int:
    return sum(len(re.findall(r"<(?:path|line|text) ", group)) for group in MARKS.findall(svg))


@pytest.mark.parametrize("query", ["", "?narrow=1"])
@pytest.mark.parametrize("kind", ["measure", "conflict"])
def test_a_chart_is_an_svg_of_few_marks(site: Site, kind: str, query: str) -> None:
    answer = site.get(f"/{kind}/{site.ids[kind]}/chart.svg{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "max-age" in answer.headers["cache-control"]
    ElementTree.fromstring(answer.text)
    assert 2 <= marks_in(answer.text) <= 60


def test_a_chart_takes_its_colours_from_the_scheme(site: Site) -> None:
    svg = site.get(f"/measure/{site.ids['measure']}/chart.svg").text
    assert "prefers-color-scheme:dark" in svg
    assert "currentColor" in svg
    assert "var(--accent)" in svg


def test_markup_in_a_name_stays_text(site: Site) -> None:
    svg = site.get(f"/conflict/{site.ids['scripted_conflict']}/chart.svg").text
    ElementTree.fromstring(svg)
    assert "<script" not in svg
    assert SCRIPT not in svg


def test_a_total_against_its_own_text_has_no_chart(site: Site) -> None:
    assert site.get(f"/conflict/{site.ids['sum']}/chart.svg").status_code == 404
    assert "chart.svg" not in site.get(f"/conflict/{site.ids['sum']}").text


def claims(count: int) -> list[dict[str, object]]:
    return [
        {
            "id": f"{n:04}",
            "claimant": "Someone",
            "publisher": None,
            "as_of": f"2024-01-{n % 28 + 1:02}",
            "period_start": None,
            "period_end": None,
            "published": None,
            "value": float(n + 1),
            "value_low": float(n + 1),
            "value_high": float(n + 1),
            "read_low": float(n + 1),
            "read_high": float(n + 1),
            "quantifier": "exact",
            "number_text": str(n + 1),
            "unit": "people",
            "kind": "stock",
            "checkworthiness": 0.5,
        }
        for n in range(count)
    ]


def test_of_many_figures_those_asked_for_are_drawn() -> None:
    kept = chosen(claims(100), first=["0099"])
    assert len(kept) == MOST_ROWS
    assert "0099" in {claim["id"] for claim in kept}


def test_the_fullest_chart_stays_within_sixty_marks() -> None:
    marks = tuple(marks_of(chosen(claims(100))))
    assert over_time(marks)
    for in_time in (True, False):
        assert marks_in(picture(marks, in_time, False, "many")) <= 60


def test_a_figure_without_one_number_has_a_bar_and_no_dot() -> None:
    only = {**claims(1)[0], "value": None, "read_low": 200.0, "read_high": 999.0}
    svg = picture(tuple(marks_of([only])), False, False, "vague")
    symbols = re.search(r'<g class="mark-symbol role-mark[^"]*"[^>]*>(.*?)</g>', svg, re.S)
    assert symbols is None or "<path" not in symbols[1]
    assert re.search(r'mark-rule role-mark[^"]*"[^>]*><line', svg)


def test_only_a_named_speakers_figures_are_joined() -> None:
    def lines(speaker: str | None) -> int:
        marks = marks_of([{**claim, "claimant": speaker} for claim in claims(4)])
        svg = picture(tuple(marks), True, False, "over time")
        found = re.search(r'<g class="mark-line role-mark[^"]*"[^>]*>(.*?)</g>', svg, re.S)
        return found[1].count("<path ") if found else 0

    assert lines("Office of Statistics") == 1
    assert lines(None) == 0


def test_each_speaker_is_named_once_beside_a_figure() -> None:
    some = claims(4)
    some[3]["claimant"] = "Another"
    svg = picture(tuple(marks_of(some)), True, False, "over time")
    assert svg.count(">Someone<") == svg.count(">Another<") == 1
