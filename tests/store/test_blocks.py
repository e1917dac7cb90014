"""Who meets whom in blocks small and large."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.comparison import candidates
from ledger.comparison.candidates import Entry
from ledger.store import WritableStore
from ledger.store.blocks import Blocks
from tests.store.conftest import make_claim, make_document, put

KEY, PLACELESS = "people|killed:flood|PE", "people|worker+dismissed"
ONE_NUMBER = "people=1200|PE"
SMALL = 2


@pytest.fixture
def blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Blocks]:
    """Four claims on four days in two parts of a country, where a block of two is small."""
    monkeypatch.setattr(candidates, "ALL_MEET", SMALL)
    days = {"1,200": (1_000, "PE-LMA"), "900": (1_100, "PE-CUS"), "77": (1_300, ""), "5": (0, "")}
    document = make_document(text="In all 1,200 here, 900 there, 77 elsewhere and 5 more.")
    with WritableStore.open(tmp_path / "claims.db") as store, store.transaction():
        claims = [make_claim(document, number) for number in days]
        put(store, document, *claims)
        for claim in claims:
            day, part = days[claim.number_text]
            store.put_entries(claim.id, [Entry(KEY, day, part), Entry("measure|x", 0, "")])
            store.put_entries(claim.id, [Entry(ONE_NUMBER, day, "")])
            if claim.number_text == "900":
                store.put_entries(claim.id, [Entry(PLACELESS, day, "PE")])
        yield Blocks(store)


def met(blocks: Blocks, *entry: object) -> set[str]:
    ids = blocks.meeting([Entry(*entry)])  # type: ignore[arg-type]
    return {claim.number_text for claim in blocks.store.claims_with("id", ids)}


def test_in_a_large_block_only_what_is_near_in_time_and_place_meets(blocks: Blocks) -> None:
    assert blocks.size(KEY) == 4
    assert met(blocks, KEY, 1_050, "PE-LMA") == {"1,200", "77"}
    assert met(blocks, KEY, 1_050, "") == {"1,200", "900", "77"}
    assert met(blocks, KEY, 5_000, "PE-LMA") == set()


def test_what_has_no_date_meets_what_has_none(blocks: Blocks) -> None:
    assert met(blocks, KEY, 0, "") == {"5"}


def asked(blocks: Blocks, most: int, *entries: Entry) -> list[str]:
    told = {
        one.id: one.number_text
        for one in blocks.store.claims_with("id", blocks.store.column("SELECT id FROM claims"))
    }
    return [told[one] for one in blocks.nearest(entries, most)]


def test_who_asks_is_told_first_of_what_shares_most_and_then_of_the_nearest(blocks: Blocks) -> None:
    day, own = Entry(KEY, 1_040, "PE-LMA"), Entry(PLACELESS, 1_050, "PE")
    assert asked(blocks, 10, day) == ["1,200", "900", "77", "5"]
    assert asked(blocks, 10, day, own)[0] == "900"
    assert asked(blocks, 1, day, own) == ["900"]


def test_who_asks_without_a_day_is_told_the_latest(blocks: Blocks) -> None:
    assert asked(blocks, 2, Entry(KEY, 0, "")) == ["77", "900"]


def test_in_a_small_block_all_meet(blocks: Blocks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "ALL_MEET", 10)
    assert met(blocks, KEY, 5_000, "PE-ARE") == {"1,200", "900", "77", "5"}


def test_a_key_without_a_place_leaves_two_countries_apart(blocks: Blocks) -> None:
    assert met(blocks, PLACELESS, 1_100, "PE") == met(blocks, PLACELESS, 1_100, "") == {"900"}
    assert met(blocks, PLACELESS, 1_100, "CL") == set()


def test_of_those_who_print_one_number_the_undated_meet_all(
    blocks: Blocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert met(blocks, ONE_NUMBER, 1_000, "") == {"1,200", "900", "77"}
    monkeypatch.setattr(candidates, "ALL_MEET", 4)
    monkeypatch.setattr(candidates, "ONE_NUMBER_MEETS", SMALL)
    assert met(blocks, ONE_NUMBER, 1_000, "") == {"1,200", "900", "77", "5"}
    assert met(blocks, ONE_NUMBER, 5_000, "") == {"5"}
    assert met(blocks, ONE_NUMBER, 0, "") == {"1,200", "900", "77", "5"}
    pairs = [Entry(ONE_NUMBER, 0, ""), Entry(ONE_NUMBER, 5_000, ""), Entry(ONE_NUMBER, 1_000, "")]
    assert [blocks._are_near(pairs[1], other) for other in pairs] == [True, True, False]


def test_groups_are_no_blocks(blocks: Blocks) -> None:
    (claim,) = blocks.meeting([Entry(KEY, 0, "")])
    assert {one.key for one in blocks.entries_of(claim)} == {KEY, ONE_NUMBER}
