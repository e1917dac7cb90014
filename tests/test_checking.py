"""A sentence that is not stored, held against a real ledger."""

import json
from pathlib import Path

import pytest

import ledger
from ledger.building import build
from ledger.model import LedgerError

DOCUMENTS = [
    ("a", "Coast Herald", "2023-02-08", "The earthquake in Chile killed 412 people, the interior ministry said on Wednesday."),
    ("b", "The Port", "2023-02-08", "Some 90,000 protesters marched in Lyon on 7 February 2023, the police said."),
    ("c", "The Port", "2023-02-12", "UNHCR said that 31,500 Sudanese refugees had crossed from Sudan into Chad."),
    ("d", "Roma Oggi", "2023-02-14", "A wall collapsed in Rome on Monday. 5 men died in Rome, the fire service said."),
    ("e", "Coast Herald", "2023-02-14", "The police denied that 85 people were arrested in Turin on 11 February 2023."),
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checking")
    lines = [
        json.dumps({"id": name, "publisher": publisher, "published": published, "text": text})
        for name, publisher, published, text in DOCUMENTS
    ]
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build(folder / "claims.db", [folder / "news.jsonl"])
    return folder / "claims.db"


CASES = [
    ("The police said that the earthquake in Chile killed 780 people.", "conflicts", "412"),
    ("The earthquake in Chile killed more than 400 people, the army said.", "agrees", "412"),
    ("The earthquake in Chile injured 780 people.", "nothing_known", None),
    ("The earthquake in Peru killed 780 people.", "nothing_known", None),
    ("The unions counted 300,000 protesters in Lyon on 7 February 2023.", "conflicts", "90,000"),
    ("The bakery sold 4,000 loaves.", "nothing_known", None),
    ("The police arrested 85 people in Turin on 11 February 2023.", "disputed", "85"),
    ("The police arrested 86 people in Genoa on 11 February 2023.", "nothing_known", None),
]


@pytest.mark.parametrize(("sentence", "finding", "number"), CASES)
def test_what_the_ledger_knows(db: Path, sentence: str, finding: str, number: str | None) -> None:
    (answer,) = ledger.check(sentence, db, published="2023-02-09")
    assert answer.finding == finding
    if number:
        assert number in answer.matches[0].claim.quote
        assert answer.matches[0].claim.quote in answer.matches[0].explanation
    else:
        assert answer.matches == ()


def test_a_sentence_without_a_day_finds_the_same_figure(db: Path) -> None:
    (answer,) = ledger.check("5 men died in Rome.", db)
    assert answer.finding == "agrees"
    (other,) = ledger.check("5 men died in Milan.", db)
    assert other.finding == "nothing_known"


def test_an_answer_a_figure_in_order_and_nothing_stored(db: Path) -> None:
    before = db.read_bytes()
    answers = ledger.check("The quake in Chile killed 412 people and injured 900.", db)
    assert [answer.figure.number_text for answer in answers] == ["412", "900"]
    assert db.read_bytes() == before


def test_a_text_without_figures_has_no_answers(db: Path) -> None:
    assert ledger.check("Nobody knows.", db) == []


def test_no_ledger_no_answer(tmp_path: Path) -> None:
    with pytest.raises(LedgerError):
        ledger.check("Twelve people died.", tmp_path / "none.db")


WITHDRAWN = [
    ("w1", "Bay Wire", "2023-05-03", "The landslide in Peru killed 288 people on 2 May 2023, the fire service said."),
    ("w2", "Lima Post", "2023-05-03", "The landslide in Peru on 2 May 2023 killed 288 people, according to the fire service."),
    ("w3", "The Hill", "2023-05-05", "The fire service denied that the landslide in Peru on 2 May 2023 killed 288 people."),
]  # fmt: skip


def test_a_denial_reaches_every_copy_of_the_figure(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": name, "publisher": publisher, "published": published, "text": text})
        for name, publisher, published, text in WITHDRAWN
    ]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build(tmp_path / "claims.db", [tmp_path / "news.jsonl"])
    for _, _, published, text in WITHDRAWN[:2]:
        (answer,) = ledger.check(text, tmp_path / "claims.db", published=published)
        assert answer.finding == "disputed"
        assert {match.finding for match in answer.matches} == {"disputed", "agrees"}
    new = "A landslide on 2 May 2023 killed 288 people in Peru, a newspaper wrote."
    (answer,) = ledger.check(new, tmp_path / "claims.db", published="2023-05-09")
    assert answer.finding == "disputed"
    with ledger.open(tmp_path / "claims.db") as store:
        kinds = sorted(store.relations()["relation"])
    assert kinds == ["agree", "disputed", "disputed"]
