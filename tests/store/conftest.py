"""A small ledger of made-up documents, stored in a real SQLite file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ledger.comparison.candidates import Entry
from ledger.model import Article, Claim, Document, Relation, Verdict
from ledger.model.identity import article_id, claim_id, claimant_id, document_id, relation_id
from ledger.store import WritableStore

TEXT = "The ministry said 1,200 houses burned. Later the mayor of Bogotá said 900 houses burned."


def make_document(name: str = "seeds/fire.txt", text: str = TEXT, **known: Any) -> Document:
    content_hash = f"{abs(hash(text)):064x}"[:64]
    identity = document_id(name, content_hash)
    article = Article(id=article_id(identity, 0), document_id=identity, start=0, end=len(text))
    return Document(
        id=identity,
        path=name,
        media_type="text/plain",
        sha256=content_hash,
        text_sha256=content_hash,
        text=text,
        articles=(article,),
        **known,
    )


def make_claim(document: Document, number: str, **known: Any) -> Claim:
    start = document.text.index(number)
    end = start + len(number)
    value = float(number.replace(",", ""))
    claimant = known.get("claimant")
    fields: dict[str, Any] = {
        "id": claim_id(document.id, start, end),
        "document_id": document.id,
        "article_id": document.articles[0].id,
        "quote": number,
        "quote_start": start,
        "quote_end": end,
        "number_text": number,
        "number_start": start,
        "number_end": end,
        "sentence": document.text,
        "sentence_start": 0,
        "value": value,
        "value_low": value,
        "value_high": value,
        "read_low": value,
        "read_high": value,
        "quantifier": "exact",
        "unit": "house",
        "kind": "flow",
        "population": "houses",
        "checkworthiness": 0.8,
        "worth_reasons": ("harm",),
        "claimant_id": claimant_id(claimant) if claimant else None,
    }
    return Claim(**{**fields, **known})


def make_relation(one: Claim, other: Claim, relation: str = "conflict", **known: Any) -> Relation:
    fields: dict[str, Any] = {
        "id": relation_id(one.id, other.id),
        "claim_a": one.id,
        "claim_b": other.id,
        "relation": relation,
        "basis": "value" if relation == "conflict" else None,
        "gap": 1.3,
        "severity": 0.6,
        "explanation": "The ministry counts 1,200, the mayor 900.",
        "dimensions": {"unit": Verdict(answer="same", reason="both count houses")},
    }
    return Relation(**{**fields, **known})


def put(store: WritableStore, document: Document, *claims: Claim) -> None:
    """Store a document with its claims and their claimants, in the running transaction."""
    store.put_document(document, source=document.path, fingerprint="as tested")
    store.put_claims(claims)
    known = {(c.claimant_id, c.claimant, None) for c in claims if c.claimant_id and c.claimant}
    store.put_claimants(sorted(known))  # type: ignore[type-var]


@pytest.fixture
def fill() -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        document = make_document()
        one = make_claim(document, "1,200", claimant="the ministry")
        other = make_claim(document, "900", claimant="the mayor of Bogotá")
        with WritableStore.open(path) as store, store.transaction():
            put(store, document, one, other)
            store.put_relations([make_relation(one, other)])
            store.put_entries(one.id, [Entry("house|fire", 0, "")])
            store.put_entries(other.id, [Entry("house|fire", 0, ""), Entry("house|bogotá", 0, "")])
        return path

    return make


@pytest.fixture
def ledger_path(tmp_path: Path, fill: Callable[[Path], Path]) -> Path:
    return fill(tmp_path / "claims.db")
