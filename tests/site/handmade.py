"""FIXTURE: a small ledger written by hand, not read by the program, so that pages are tested alone.

It holds what pages must survive: markup in every field a document can fill, a quotation in Arabic,
a relayed claim, copies of one statement, a total against its own list, a judgement, a measure with
a dozen figures over the years, and a document that nobody dated.
"""

import hashlib
import itertools
from pathlib import Path
from typing import Any

from ledger.model import Article, Block, Claim, Document, Hint, Measure, Relation, Sum, Verdict
from ledger.model.identity import (
    article_id,
    claim_id,
    claimant_id,
    document_id,
    named_id,
    relation_id,
)
from ledger.store import WritableStore

SCRIPT = "<script>alert('7')</script>"


def document(name: str, text: str, **fields: Any) -> Document:
    data = text.encode()
    sha = hashlib.sha256(data).hexdigest()
    known = document_id(name, sha)
    dated = {key: fields.get(key) for key in ("title", "publisher", "published")}
    basis = "stated" if fields.get("published") else "unknown"
    story = Article(
        id=article_id(known, 0),
        document_id=known,
        start=0,
        end=len(text),
        published_basis=basis,
        blocks=(Block(start=0, end=len(text)),),
        **dated,
    )
    return Document(
        id=known,
        path=f"{name}.txt",
        url=fields.get("url"),
        published_basis=basis,
        media_type="text/plain",
        sha256=sha,
        text_sha256=sha,
        text=text,
        articles=(story,),
        **dated,
    )


def claim(held: Document, quote: str, numeral: str, value: float | None, **fields: Any) -> Claim:
    start = held.text.index(quote)
    at = start + quote.index(numeral)
    first = held.text.rfind(". ", 0, start) + 2 if ". " in held.text[:start] else 0
    stop = held.text.find(". ", start)
    stop = len(held.text) if stop < 0 else stop + 1
    credited = fields.get("claimant")
    low, high = fields.pop("stated", (value, value))
    read_low, read_high = fields.pop("read", (low, high))
    known = {
        "quantifier": "exact",
        "unit": "people",
        "kind": "flow",
        "checkworthiness": 0.8,
        "worth_reasons": ("a count of people",),
        "method": "written by hand",
        "publisher": held.publisher,
        "published": held.published,
        "claimant_id": claimant_id(credited) if credited else None,
        **fields,
    }
    return Claim(
        id=claim_id(held.id, at, at + len(numeral)),
        document_id=held.id,
        article_id=held.articles[0].id,
        quote=quote,
        quote_start=start,
        quote_end=start + len(quote),
        number_text=numeral,
        number_start=at,
        number_end=at + len(numeral),
        sentence=held.text[first:stop],
        sentence_start=first,
        prefix=held.text[max(0, start - 200) : start],
        suffix=held.text[start + len(quote) : start + len(quote) + 200],
        value=value,
        value_low=low,
        value_high=high,
        read_low=read_low,
        read_high=read_high,
        **known,
    )


def relation(a: Claim, b: Claim, name: str, basis: str | None, **fields: Any) -> Relation:
    return Relation(
        id=relation_id(a.id, b.id),
        claim_a=a.id,
        claim_b=b.id,
        relation=name,
        basis=basis,
        gap=a.read.gap(b.read),
        severity=fields.get("severity", 0.5),
        explanation=fields.get("explanation", "Both count the same thing, and do not meet."),
        dimensions=fields.get(
            "dimensions",
            {
                "population": Verdict(answer="same", reason="both count the missing"),
                "period": Verdict(answer="unstated", reason="the second gives no period"),
                "value": Verdict(answer="different", reason="240 and 96 do not meet"),
            },
        ),
        hints=fields.get("hints", ()),
    )


def make(path: Path) -> dict[str, str]:
    """Write the ledger and return the ids that tests ask for, by what they are."""
    flood = document(
        "flood",
        "Rain fell for a week. The ministry said 240 people were missing in Sindh. "
        "Rescue teams spoke of several hundred more.",
        title="Flood in Sindh",
        publisher="Harbour Times",
        published="2024-08-30",
        url="https://news.example/flood-2024",
    )
    rival = document(
        "rival",
        "The Red Crescent counted 96 missing people, as a spokesman told us. "
        "Two boats carried six children: Ali, Bina, Chand, Dev, Esha, Farid and Gul.",
        title="Rescue goes on",
        publisher="Inland Post",
        published="2024-08-31",
    )
    hostile = document(
        "hostile",
        f'Officials {SCRIPT} said 7,000 {SCRIPT} people & "others" were missing.',
        title=f"{SCRIPT} headline",
        publisher=f"{SCRIPT} press",
        published="2024-09",
        url="javascript:alert(1)",
    )
    arabic = document("arabic", "وقالت الوزارة إن 1200 شخص فقدوا في السند.", title="السند")
    series = document(
        "series",
        " ".join(
            f"In {year} the office counted {count:,} missing people." for year, count in YEARS
        ),
        title="Missing people, year by year",
        publisher="Harbour Times",
        published="2024",
    )
    missing = {"population": "missing people", "place": "Sindh", "event": "missing"}
    ministry = claim(
        flood, "240 people were missing", "240", 240.0, claimant="Ministry of Relief", **missing
    )
    vague = claim(
        flood,
        "several hundred more",
        "several hundred",
        None,
        stated=(200.0, 999.0),
        quantifier="indefinite",
        **missing,
    )
    crescent = claim(
        rival,
        "96 missing people",
        "96",
        96.0,
        claimant="Red Crescent",
        relayed_by="a spokesman",
        **missing,
    )
    children = claim(rival, "six children", "six", 6.0, population="children")
    scripted = claim(
        hostile,
        f'7,000 {SCRIPT} people & "others"',
        "7,000",
        7000.0,
        read=(6500.0, 7500.0),
        claimant=f"{SCRIPT} officials",
        **{**missing, "population": f"{SCRIPT} people", "place": f"{SCRIPT} place"},
    )
    in_arabic = claim(arabic, "1200 شخص", "1200", 1200.0, **missing)
    yearly = [
        claim(
            series,
            f"counted {count:,} missing people",
            f"{count:,}",
            float(count),
            claimant="Office of Statistics",
            period_text=f"In {year}",
            period_start=f"{year}-01-01",
            period_end=f"{year}-12-31",
            period_basis="stated",
            **missing,
        )
        for year, count in YEARS
    ]
    claims = [ministry, vague, crescent, children, scripted, in_arabic, *yearly]
    counted = [one for one in claims if one is not children]
    measure = Measure(
        id=named_id("measure", "missing"),
        label="missing people in Sindh",
        unit="people",
        kind="flow",
        claims=len(counted),
        origins=5,
    )
    main = relation(
        ministry,
        crescent,
        "conflict",
        "value",
        severity=0.9,
        explanation="The ministry says 240 are missing, the Red Crescent 96; neither gives a period.",
        hints=(Hint(kind="households", text="One may count households."),),
    )
    marked = relation(
        ministry,
        scripted,
        "conflict",
        "value",
        severity=0.6,
        explanation=f"One text says {SCRIPT} 7,000.",
        dimensions={"value": Verdict(answer="different", reason=f"{SCRIPT} differs")},
        hints=(Hint(kind="markup", text=f"{SCRIPT} hint"),),
    )
    others = [
        relation(one, other, "update", None, severity=0.1)
        for one, other in itertools.pairwise(yearly)
    ]
    listed = Sum(
        id=named_id("sum", children.id),
        claim_id=children.id,
        parts=("Ali", "Bina", "Chand", "Dev", "Esha", "Farid", "Gul"),
        stated=6,
        counted=7,
        explanation="The text says six children and names seven.",
    )
    documents = [flood, rival, hostile, arabic, series]
    with WritableStore.open(path) as store, store.transaction():
        for one in documents:
            store.put_document(one, source=one.path, fingerprint="by hand")
        store.put_measures([measure])
        names = {one.claimant_id: one.claimant for one in claims if one.claimant_id}
        store.put_claimants((known, name or "", None) for known, name in sorted(names.items()))
        store.put_claims(claims)
        store.set_measures({one.id: measure.id for one in counted})
        store.set_origins({one.id: named_id("origin", one.id) for one in claims})
        store.put_relations([main, marked, *others])
        store.put_sums([listed])
        store.log("by hand", "by hand", "2024-10-01T12:00:00+00:00")
    return {
        "claim": ministry.id,
        "rival": crescent.id,
        "arabic": in_arabic.id,
        "scripted": scripted.id,
        "conflict": main.id,
        "scripted_conflict": marked.id,
        "sum": listed.id,
        "measure": measure.id,
        "document": flood.id,
        "article": flood.articles[0].id,
        "hostile_document": hostile.id,
        "hostile_article": hostile.articles[0].id,
        "claimant": str(ministry.claimant_id),
        "scripted_claimant": str(scripted.claimant_id),
    }


YEARS = ((2018, 120), (2019, 131), (2020, 98), (2021, 143), (2022, 1760), (2023, 210))
