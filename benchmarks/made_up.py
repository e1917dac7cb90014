"""A ledger of made-up figures, as large as asked for; its shape follows what real ledgers look like.

    python benchmarks/made_up.py PATH [--claims 100000]

Nothing in it was read from a text: it is for measuring the site and the store, not the reading.
"""

import argparse
import hashlib
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from standing import where_it_stands

from ledger.model import Article, Block, Claim, Document, Hint, Measure, Relation, Sum, Verdict
from ledger.model.identity import (
    article_id,
    claimant_id,
    document_id,
    named_id,
    relation_id,
)
from ledger.store import WritableStore

PER_DOCUMENT = 10
PER_MEASURE = 12
THINGS = ["houses burned", "people missing", "refugees returned", "schools closed", "troops sent"]
RELATIONS = (
    ["conflict"] * 4
    + ["scope_difference"] * 6
    + ["agree"] * 5
    + ["update"] * 3
    + ["part_whole", "disputed"]
)


def documents(claims: int) -> Iterator[Document]:
    for number in range(claims // PER_DOCUMENT):
        chance = random.Random(number)
        lines = [
            f"The office of region {chance.randrange(300)} said {chance.randrange(100, 90_000):,} "
            f"{chance.choice(THINGS)} in a week of which little else is known."
            for _ in range(PER_DOCUMENT)
        ]
        yield document(number, "\n".join(lines), chance)


def document(number: int, text: str, chance: random.Random) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    known = document_id(f"made-up/{number}", sha)
    day = f"20{chance.randrange(15, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    publisher = f"Gazette {int(chance.paretovariate(1.2)) % 400}"
    story = Article(
        id=article_id(known, 0),
        document_id=known,
        start=0,
        end=len(text),
        title=f"Week {number}",
        publisher=publisher,
        published=day,
        published_basis="stated",
        blocks=(Block(start=0, end=len(text)),),
    )
    return Document(
        id=known,
        path=f"made-up/{number}.txt",
        title=story.title,
        publisher=publisher,
        published=day,
        published_basis="stated",
        media_type="text/plain",
        sha256=sha,
        text_sha256=sha,
        text=text,
        articles=(story,),
    )


def claims_of(held: Document, first: int) -> Iterator[Claim]:
    start = 0
    for at, line in enumerate(held.text.split("\n")):
        chance = random.Random(first + at)
        words = line.split()
        numeral, thing = words[6], " ".join(words[7:9])
        value = float(numeral.replace(",", ""))
        quote = f"{numeral} {thing}"
        who = f"Office {int(chance.paretovariate(1.1)) % 2000}"
        yield Claim(
            **where_it_stands(held, quote, numeral, line, start),
            value=value,
            value_low=value,
            value_high=value,
            read_low=value * 0.99,
            read_high=value * 1.01,
            quantifier="exact",
            unit="people",
            kind="flow",
            population=thing.split()[0],
            event=thing.split()[-1],
            place=f"Region {words[4]}",
            as_of=held.published,
            claimant=who,
            claimant_id=claimant_id(who),
            checkworthiness=round(chance.random() ** 0.5, 2),
            worth_reasons=("made up",),
            method="made up",
            publisher=held.publisher,
            published=held.published,
        )
        start += len(line) + 1


def relations_of(members: list[Claim], chance: random.Random) -> Iterator[Relation]:
    for a, b in pairwise(members):
        yield Relation(
            id=relation_id(a.id, b.id),
            claim_a=a.id,
            claim_b=b.id,
            relation=chance.choice(RELATIONS),
            basis="value",
            gap=a.read.gap(b.read),
            severity=round(chance.random(), 3),
            explanation=f"“{a.quote}” and “{b.quote}” were made up, and do not meet.",
            dimensions={
                name: Verdict(answer="same", reason="made up alike")
                for name in ("population", "place", "period", "event", "unit", "kind")
            },
            hints=(Hint(kind="digits", text="One digit differs."),),
        )


def make(path: Path, claims: int) -> None:
    """Write a ledger with this many claims; `path` must not exist."""
    with WritableStore.open(path) as store, store.transaction():
        all_claims: list[Claim] = []
        for held in documents(claims):
            store.put_document(held, source=held.path, fingerprint="made up")
            all_claims += claims_of(held, len(all_claims))
        chance = random.Random(7)
        chance.shuffle(all_claims)
        groups = [all_claims[at : at + PER_MEASURE] for at in range(0, claims, PER_MEASURE)]
        keys = [named_id("measure", str(at)) for at in range(len(groups))]
        store.put_measures(
            Measure(
                id=key,
                label=f"{members[0].population} {members[0].event}, {at}",
                unit="people",
                kind="flow",
                claims=len(members),
                origins=len(members),
            )
            for at, (key, members) in enumerate(zip(keys, groups, strict=True))
        )
        names = {claim.claimant_id: claim.claimant for claim in all_claims}
        store.put_claimants((str(key), str(name), None) for key, name in sorted(names.items()))
        store.put_claims(all_claims)
        store.set_measures(
            {claim.id: key for key, members in zip(keys, groups, strict=True) for claim in members}
        )
        store.set_origins({claim.id: named_id("origin", claim.id) for claim in all_claims})
        for members in groups:
            store.put_relations(relations_of(members, chance))
        store.put_sums(
            Sum(
                id=named_id("sum", claim.id),
                claim_id=claim.id,
                parts=("one", "two"),
                stated=claim.value or 0.0,
                counted=(claim.value or 0.0) + 1,
                explanation="Made up, and one off.",
            )
            for claim in all_claims[:500]
        )
        store.log("made up", "made up", "2025-01-01T00:00:00+00:00")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("path", type=Path)
    asked.add_argument("--claims", type=int, default=100_000)
    given = asked.parse_args()
    make(given.path, given.claims)
