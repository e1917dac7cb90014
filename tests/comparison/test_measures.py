"""Claims that count the same thing, under a label a person would choose."""

from itertools import combinations

import pytest

from ledger.comparison.facets import facets
from ledger.comparison.measures import measures, ties_of
from ledger.comparison.relate import relate
from ledger.model import Claim
from tests.comparison.figures import figure


def _grouped(*claims: Claim) -> dict[str, list[str]]:
    related = [
        found
        for one, other in combinations(claims, 2)
        if (found := relate(facets(one), facets(other)))
    ]
    found, home = measures(map(facets, claims), ties_of(related))
    return {m.label: sorted(c for c, of in home.items() if of == m.id) for m in found}


def test_prisoners_handed_over() -> None:
    way = {
        "place": "Iran to Afghanistan",
        "place_from": "Iran",
        "place_to": "Afghanistan",
        "population": "Afghan prisoners",
    }
    grouped = _grouped(
        figure("1,136 prisoners", 1136, id="a", event="hand over", **way),
        figure("401 prisoners", 401, id="b", event="receive from Iran", **way),
        figure(
            "900 prisoners",
            900,
            id="c",
            event="hand over",
            **{**way, "place": "Turkey to Afghanistan", "place_from": "Turkey"},
        ),
    )
    assert grouped == {"Afghan prisoners handed over by Iran": ["a", "b"]}


def test_an_undated_toll_does_not_glue_two_floods_together() -> None:
    flood = {"event": "be killed in floods", "population": "people", "place": "Kerala"}
    grouped = _grouped(
        figure(
            "300 people",
            300,
            read=(250, 350),
            id="a",
            published="2018-08-20",
            claimant="the police",
            **flood,
        ),
        figure("310 people", 310, id="b", claimant="a reporter", **flood),
        figure("320 people", 320, id="c", published="2024-08-02", claimant="the army", **flood),
    )
    assert all(not {"a", "c"} <= set(members) for members in grouped.values())


def test_a_series_stands_in_one_line() -> None:
    area = {"unit": "hectare", "kind": "stock", "population": "wheat area", "place": "Egypt"}
    grouped = _grouped(
        figure(
            "1,400,000 hectares",
            1.4e6,
            id="a",
            period_start="2022-01-01",
            period_end="2022-12-31",
            **area,
        ),
        figure(
            "1,500,000 hectares",
            1.5e6,
            id="b",
            period_start="2023-01-01",
            period_end="2023-12-31",
            **area,
        ),
        figure(
            "1,600,000 hectares",
            1.6e6,
            id="c",
            period_start="2023-01-01",
            period_end="2023-12-31",
            **{**area, "population": "maize area"},
        ),
    )
    assert grouped == {"Wheat area in Egypt": ["a", "b"]}


@pytest.mark.parametrize(
    ("told", "label"),
    [
        # what happened is not told twice, nor the country of what is named by it
        ({"population": "wheat cultivation", "event": "cultivate", "unit": "hectare"}, "Wheat cultivation in Egypt"),
        ({"population": "Egyptian cotton output", "unit": "tonne"}, "Egyptian cotton output"),
        ({"population": "Egyptian workers", "unit": "people"}, "Egyptian workers in Egypt"),
        # where a place lies is left out, what tells two places apart is not
        ({"population": "schools", "event": "be destroyed", "unit": "school", "place": "Giza, Egypt"}, "Schools destroyed in Giza"),
        ({"population": "schools", "event": "be destroyed", "unit": "school", "place": "Giza and Luxor"}, "Schools destroyed in Giza and Luxor"),
    ],
)  # fmt: skip
def test_a_label_says_nothing_twice(told: dict[str, str], label: str) -> None:
    way = {
        "kind": "stock",
        "place": "Egypt",
        "period_start": "2023-01-01",
        "period_end": "2023-12-31",
    }
    one, other = (
        figure(f"{n} of them", n, id=str(n), claimant=f"body {n}", **{**way, **told})
        for n in (900, 950)
    )
    assert list(_grouped(one, other)) == [label]
