"""Facets as they are stored: a claim read back is what it was when it came in."""

from pathlib import Path

import pytest

from ledger.comparison.facets import facets
from ledger.store import Store, WritableStore
from ledger.store.figures import Figures, as_stored, stored_figure
from tests.comparison.figures import figure

FIGURES = [
    figure("1,136 prisoners", 1136, population="Afghan prisoners", place="Iran to Afghanistan", place_from="Iran", place_to="Afghanistan", event="hand over"),
    figure("12 percent", 12, unit="percent", kind="change", period_start="2024-01-01", period_end="2024-12-31", claimant="Ministry of Finance"),
    figure("some 40 houses", 40, unit="house", event="be destroyed in the storm", published="2024-05", as_of="2024-05-03"),
]  # fmt: skip


@pytest.mark.parametrize("claim", FIGURES, ids=lambda claim: claim.quote)
def test_what_is_stored_is_read_back_whole(claim) -> None:
    assert stored_figure(claim, as_stored(facets(claim))) == facets(claim)


@pytest.mark.parametrize("stored", [None, "", "{}", "[]", '{"unit": 3}', "no JSON"])
def test_what_is_missing_or_spoilt_is_computed_again(stored: str | None) -> None:
    assert stored_figure(FIGURES[0], stored) == facets(FIGURES[0])


def test_figures_come_in_the_order_asked_for(ledger_path: Path) -> None:
    with Store.open(ledger_path) as store:
        ids = store.column("SELECT id FROM claims ORDER BY id DESC")
        assert len(ids) > 1
        assert [one.claim.id for one in Figures(store).of(ids)] == ids


def test_a_claim_that_goes_takes_its_facets_along(ledger_path: Path) -> None:
    with WritableStore.open(ledger_path) as store:
        claims = store.claims_with("id", store.column("SELECT id FROM claims"))
        with store.transaction():
            for claim in claims:
                store.put_figure(facets(claim))
        assert store.count("facets") == len(claims) > 0
        with store.transaction():
            store.drop_documents(store.column("SELECT id FROM documents"))
        assert store.count("facets") == 0
