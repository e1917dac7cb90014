"""Whatever the order in which documents come in and leave, the ledger ends the same."""

import json
from pathlib import Path

import pytest

import ledger
from ledger.building import add, build
from ledger.comparison import candidates
from ledger.store import Store, content_digest

QUAKE_MINISTRY = """Strong quake hits Nepal

The home ministry said 157 people were killed in the earthquake in Nepal on 3 November 2023. It said 375 people were injured.
"""
QUAKE_POLICE = """Police revise toll

Police said on Saturday that 138 people were killed in the earthquake in Nepal on 3 November 2023.
"""
QUAKE_COPY = QUAKE_MINISTRY.replace("Strong quake hits Nepal", "Quake: dozens feared dead")
BUDGET = "The finance ministry said that Kenya spent $2.1 billion on schools in 2022.\n"
PENSIONS = (
    "Kenya's treasury said on Friday that 310,000 pensioners had not been paid in June 2024.\n"
)

STORIES = {
    "ministry": (QUAKE_MINISTRY, "Himal Daily", "2023-11-04"),
    "police": (QUAKE_POLICE, "Terai Post", "2023-11-04"),
    "copy": (QUAKE_COPY, "Koshi News", "2023-11-05"),
    "budget": (BUDGET, "Rift Times", "2023-01-10"),
    "pensions": (PENSIONS, "Rift Times", "2024-07-01"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """All stories, built at once."""
    folder = tmp_path_factory.mktemp("whole")
    build(folder / "claims.db", [wire(folder, *STORIES)])
    return folder / "claims.db"


def wire(folder: Path, *names: str) -> Path:
    """Write these stories as JSON Lines, in this order."""
    path = folder / f"{'-'.join(names)}.jsonl"
    rows = [
        {"id": name, "text": text, "publisher": publisher, "published": published}
        for name, (text, publisher, published) in STORIES.items()
        if name in names
    ]
    rows.sort(key=lambda row: names.index(str(row["id"])))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_there_is_something_to_compare(whole: Path) -> None:
    store = ledger.open(whole)
    assert set(store.relations()["relation"]) >= {"agree", "conflict"}
    assert store.claims()["origin_id"].notna().all()
    groups = {row["copy_group"] for row in store.rows("SELECT copy_group FROM articles")} - {None}
    assert len(groups) == 1


@pytest.mark.parametrize(
    "order",
    [
        [["pensions", "budget", "copy", "police", "ministry"]],
        [["copy"], ["police"], ["budget", "pensions"], ["ministry"]],
        [["ministry", "police"], ["pensions"], ["copy", "budget"]],
    ],
)
def test_the_order_of_coming_in_changes_nothing(whole: Path, tmp_path: Path, order) -> None:
    for names in order:
        add(tmp_path / "other.db", [wire(tmp_path, *names)])
    assert without_source(tmp_path / "other.db") == without_source(whole)


@pytest.mark.parametrize("left_out", list(STORIES))
def test_a_document_that_left_leaves_no_trace(tmp_path: Path, left_out: str) -> None:
    rest = [name for name in STORIES if name != left_out]
    wire(tmp_path, *STORIES).rename(tmp_path / "news.jsonl")
    build(tmp_path / "claims.db", [tmp_path / "news.jsonl"])
    wire(tmp_path, *rest).rename(tmp_path / "news.jsonl")
    summary = build(tmp_path / "claims.db", [tmp_path / "news.jsonl"])
    assert summary.dropped == (f"news.jsonl {left_out}",)
    build(tmp_path / "fresh.db", [tmp_path / "news.jsonl"])
    assert content_digest(tmp_path / "claims.db") == content_digest(tmp_path / "fresh.db")


WIRE = """At least 40 people were killed in the flood in Sylhet on 3 June 2022. Roads are cut, and
thousands have left their homes for schools and mosques on higher ground in all of the delta."""
PRINTS = {
    "wire": WIRE,
    "paper": WIRE.replace("Roads are cut", "Bridges are down"),
    "radio": f"{WIRE} Rain goes on, and the rivers in the north will swell until Monday at least.",
    "site": WIRE.replace("mosques", "temples"),
    "other": "The treasury of Peru paid 1,200 teachers in May 2021, a year late.",
}


@pytest.mark.parametrize(
    "order",
    [
        [["other", "site"], ["radio", "wire"], ["paper"]],
        [["paper"], ["wire"], ["site"], ["radio"], ["other"]],
        [["radio", "paper", "other"], ["site", "wire"]],
    ],
)
def test_copies_that_come_one_by_one_are_one_group(tmp_path: Path, order) -> None:
    add(tmp_path / "at-once.db", [printed(tmp_path, "all.jsonl", *PRINTS)])
    for at, names in enumerate(order):
        add(tmp_path / "other.db", [printed(tmp_path, f"{at}.jsonl", *names)])
    assert without_source(tmp_path / "other.db") == without_source(tmp_path / "at-once.db")
    with Store.open(tmp_path / "other.db") as store:
        assert len(set(store.column("SELECT copy_group FROM articles")) - {None}) == 1
        assert len(set(store.column("SELECT origin_id FROM claims WHERE value = 40"))) == 1


@pytest.mark.parametrize("left_out", list(PRINTS))
def test_a_copy_that_left_leaves_no_trace(tmp_path: Path, left_out: str) -> None:
    news = printed(tmp_path, "news.jsonl", *PRINTS)
    build(tmp_path / "claims.db", [news])
    printed(tmp_path, "news.jsonl", *(name for name in PRINTS if name != left_out))
    build(tmp_path / "claims.db", [news])
    build(tmp_path / "fresh.db", [news])
    assert content_digest(tmp_path / "claims.db") == content_digest(tmp_path / "fresh.db")


def printed(folder: Path, name: str, *which: str) -> Path:
    rows = [{"id": one, "text": PRINTS[one], "publisher": one.title()} for one in which]
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder / name


TOLLS = [
    ("Lima", "2019-02-03", 12),
    ("Lima", "2019-02-04", 30),
    ("Cusco", "2019-02-03", 7),
    ("Peru", "2019-02-05", 44),
    ("Lima", "2021-07-09", 15),
    ("Cusco", "2021-07-10", 61),
    ("Peru", "2021-07-12", 18),
]


@pytest.fixture
def crowded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Reports of floods in one country, a file each, where a block of three is already large."""
    monkeypatch.setattr(candidates, "ALL_MEET", 3)
    (tmp_path / "floods").mkdir()
    files = []
    for at, (place, day, dead) in enumerate(TOLLS):
        text = f"The army said on {day} that {dead} people were killed in the flood in {place}.\n"
        row = {"id": f"toll-{at}", "text": text, "publisher": f"Paper {at}", "published": day}
        files.append(tmp_path / "floods" / f"toll-{at}.jsonl")
        files[-1].write_text(json.dumps(row) + "\n")
    return files


@pytest.mark.parametrize(
    "order", [[0, 1, 2, 3, 4, 5, 6], [6, 4, 2, 0, 1, 3, 5], [3, 2, 6, 5, 4, 1, 0]]
)
def test_claims_that_meet_no_more_in_a_grown_block_part(
    tmp_path: Path, crowded: list[Path], order: list[int]
) -> None:
    add(tmp_path / "at-once.db", crowded)
    for at in order:
        add(tmp_path / "one-by-one.db", [crowded[at]])
    assert without_source(tmp_path / "one-by-one.db") == without_source(tmp_path / "at-once.db")
    assert relations(tmp_path / "at-once.db")


def test_claims_meet_again_when_their_block_shrinks(tmp_path: Path, crowded: list[Path]) -> None:
    folder = crowded[0].parent
    build(tmp_path / "shrunk.db", [folder])
    grown = relations(tmp_path / "shrunk.db")
    for file in [*crowded[:3], crowded[4]]:
        file.unlink()
    build(tmp_path / "shrunk.db", [folder])
    build(tmp_path / "fresh.db", [folder])
    left = relations(tmp_path / "shrunk.db")
    assert left == relations(tmp_path / "fresh.db")
    assert {row["id"] for row in left} - {row["id"] for row in grown}


def test_an_unrelated_document_changes_no_relation(tmp_path: Path) -> None:
    quake = [name for name, (text, *_) in STORIES.items() if "quake" in text]
    add(tmp_path / "claims.db", [wire(tmp_path, *quake)])
    before = relations(tmp_path / "claims.db")
    add(tmp_path / "claims.db", [wire(tmp_path, "budget", "pensions")])
    assert relations(tmp_path / "claims.db") == before
    assert before


def relations(path: Path) -> list[dict[str, object]]:
    with Store.open(path) as store:
        return list(store.rows("SELECT * FROM relations ORDER BY id"))


def without_source(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All content but the names of the files, which differ here."""
    tables = ["articles", "claims", "relations", "sums", "measures", "claimants", "candidate_keys"]
    with Store.open(path) as store:
        return {
            table: sorted(
                (tuple(row.values()) for row in store.rows(f"SELECT * FROM {table}")), key=str
            )
            for table in tables
        }
