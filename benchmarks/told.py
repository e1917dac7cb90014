"""Claims of made-up stories whose relations are known: what benchmarks/comparison.py compares.

Each measure is one event in one town, told by five papers. Most are told so: a ministry's figure, a
copy of it, twice as many from the police, the ministry's number again from an aid body, and days
later a higher one of the ministry. One in four has a part, a denial and a forecast instead. Only
pairs whose relation follows from the design are in RIVALS and PARTS; the rest are not scored.

Towns, subjects and days are drawn without chance, so a larger ledger begins with a smaller one's
claims. It grows in time, as many events a day at each size; a town's subjects recur after years.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from standing import where_it_stands

from ledger.model import Article, Block, Claim, Document
from ledger.model.identity import article_id, claimant_id, document_id
from ledger.vocabulary import gazetteer
from ledger.vocabulary.atlas import atlas

PER_MEASURE = 5
PER_DOCUMENT = 5
FIRST_DAY = date(2004, 1, 1)
A_DAY = 4 * PER_DOCUMENT
"""Events a day: a million claims take 27 years."""
LARGE_TOWN = 100_000
SPREAD = 7_919
"""A prime that divides no number of towns times subjects, so that neighbours have little in common."""


class Subject(NamedTuple):
    """Who is counted, a part of them, in what unit, and what happened in words and in the sentence."""

    counted: str
    part: str
    unit: str
    event: str
    told: str


SUBJECTS = (
    Subject("people", "children", "people", "be killed in the flood", "were killed in the flood"),
    Subject("people", "women", "people", "be killed in the earthquake", "were killed in the earthquake"),
    Subject("people", "students", "people", "be injured in the fire", "were injured in the fire"),
    Subject("people", "children", "people", "be infected with cholera", "were infected with cholera"),
    Subject("houses", "brick houses", "house", "be destroyed in the storm", "were destroyed in the storm"),
    Subject("protesters", "student protesters", "people", "march", "marched"),
    Subject("teachers", "primary teachers", "people", "be dismissed", "were dismissed"),
    Subject("schools", "primary schools", "school", "be closed", "were closed"),
    Subject("migrants", "undocumented migrants", "people", "be arrested", "were arrested"),
    Subject("shops", "tea shops", "shop", "be looted", "were looted"),
    Subject("families", "Roma families", "family", "be displaced by the landslide", "were displaced by the landslide"),
    Subject("cattle", "dairy cattle", "cattle", "be vaccinated", "were vaccinated"),
)  # fmt: skip

RIVALS = {
    (0, 1): "agree",
    (0, 2): "conflict",
    (0, 3): "agree",
    (0, 4): "update",
    (1, 2): "conflict",
    (1, 3): "agree",
    (1, 4): "update",
    (2, 3): "conflict",
    (2, 4): "conflict",
    (3, 4): "conflict",
}
"""What the tellings of a measure are to each other, by their places in it."""
PARTS = {
    (0, 1): "agree",
    (0, 2): "part_whole",
    (0, 3): "disputed",
    (0, 4): "scope_difference",
    (1, 2): "part_whole",
    (1, 3): "disputed",
    (1, 4): "scope_difference",
}


class Telling(NamedTuple):
    """One paper's version: the sentence's parts before and after the number, and what it says."""

    lead: str
    value: int
    claimant: str
    days_later: int
    fields: dict[str, str]
    counted: str
    tail: str


def known_relations(measure: int) -> dict[tuple[int, int], str]:
    """What the claims of a measure are to each other; pairs left out may be anything."""
    return PARTS if measure % 4 == 3 else RIVALS


def stories(measures: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents with their claims; the claim at place i of each fifth document tells measure i."""
    for first in range(0, measures, PER_DOCUMENT):
        told = [tellings(number) for number in range(first, min(first + PER_DOCUMENT, measures))]
        for paper in range(PER_MEASURE):
            yield story(first, paper, [versions[paper] for versions in told])


def tellings(measure: int) -> list[Telling]:
    """The five versions of one measure."""
    subject, town, country, day = event_of(measure)
    ministry, police, aid = (
        f"{country} interior ministry",
        f"{country} police",
        f"{country} Red Cross",
    )
    base = 101 + (measure * 37) % 811
    tail = f"{subject.told} in {town} on {day.day} {day:%B %Y}"
    counted, part = subject.counted, subject.part
    if known_relations(measure) is RIVALS:
        return [
            Telling(f"The {ministry} said that", base, ministry, 1, {}, counted, tail),
            Telling(f"According to the {ministry},", base, ministry, 1, {}, counted, tail),
            Telling(f"The {police} said that", base * 2 + 1, police, 1, {}, counted, tail),
            Telling(f"The {aid} said that", base, aid, 2, {}, counted, tail),
            Telling(f"The {ministry} said that", base * 13 // 10, ministry, 4, {}, counted, tail),
        ]
    denied = {"stance": "denied", "disputed_by": police}
    return [
        Telling(f"The {ministry} said that", base, ministry, 1, {}, counted, tail),
        Telling(f"According to the {ministry},", base, ministry, 1, {}, counted, tail),
        Telling(f"The {ministry} said that", base // 3, ministry, 1, {}, part, tail),
        Telling(f"The {police} denied the ministry's report that", base, ministry, 2, denied, counted, tail),
        Telling(f"The {aid} fears that up to", base * 3, aid, 2, {"stance": "forecast"}, counted, tail),
    ]  # fmt: skip


def event_of(measure: int) -> tuple[Subject, str, str, date]:
    """What happened, in which town and country, and when."""
    cells = len(SUBJECTS) * len(towns())
    cell = (measure * SPREAD) % cells
    town, country = towns()[cell // len(SUBJECTS)]
    day = FIRST_DAY + timedelta(days=measure // A_DAY)
    return SUBJECTS[cell % len(SUBJECTS)], town, country, day


@cache
def towns() -> tuple[tuple[str, str], ...]:
    """Large towns whose name alone tells which is meant, each with its country, in a mixed order."""
    found = []
    for key in atlas().rows:
        place = atlas().place(key) if "/" in key else None
        country = gazetteer.country_of(key) if place else None
        if place and country and place.population >= LARGE_TOWN and _is_plain(place.name, key):
            found.append((place.name, gazetteer.name_of(country)))
    return tuple(sorted(found, key=lambda town: hashlib.sha256(repr(town).encode()).digest()))


def _is_plain(name: str, key: str) -> bool:
    mentions = gazetteer.find_places(f"There was an accident in {name} on Monday.")
    return [mention.key for mention in mentions] == [key]


def story(first: int, paper: int, versions: list[Telling]) -> tuple[Document, list[Claim]]:
    """One paper's document over some measures, and its claims as extraction would give them."""
    sentences = [f"{v.lead} {v.value:,} {v.counted} {v.tail}." for v in versions]
    fill = [filling(first + at, paper) for at in range(len(versions))]
    text = "\n".join(f"{sentence} {more}" for sentence, more in zip(sentences, fill, strict=True))
    day = event_of(first)[3] + timedelta(days=versions[0].days_later)
    held = _document(f"told/{first}/{paper}", text, f"Paper {paper}", day.isoformat())
    claims, start = [], 0
    for at, (version, sentence) in enumerate(zip(versions, sentences, strict=True)):
        claims.append(_claim(held, version, sentence, start, event_of(first + at)))
        start += len(sentence) + len(fill[at]) + 2
    return held, claims


def filling(measure: int, paper: int) -> str:
    """A sentence of made-up words, so that two papers' stories are not copies of one text."""
    digest = hashlib.sha256(f"{measure} {paper}".encode()).digest()
    syllables = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu")
    words = [
        "".join(syllables[digest[at + more] % 10] for more in range(4)) for at in range(0, 28, 2)
    ]
    return f"{' '.join(words).capitalize()}."


def _document(name: str, text: str, publisher: str, published: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    known = document_id(name, sha)
    about = {"publisher": publisher, "published": published, "published_basis": "stated"}
    blocks = (Block(start=0, end=len(text)),)
    article = Article(
        id=article_id(known, 0), document_id=known, start=0, end=len(text), blocks=blocks, **about
    )
    return Document(
        id=known,
        path=f"{name}.txt",
        media_type="text/plain",
        sha256=sha,
        text_sha256=sha,
        text=text,
        articles=(article,),
        **about,
    )


def _claim(
    held: Document,
    version: Telling,
    sentence: str,
    start: int,
    happened: tuple[Subject, str, str, date],
) -> Claim:
    subject, town, _, day = happened
    number = f"{version.value:,}"
    quote = f"{number} {version.counted}"
    value = float(version.value)
    half = 50.0 if version.value % 100 == 0 else 0.0
    return Claim(
        **where_it_stands(held, quote, number, sentence, start),
        value=value,
        value_low=value,
        value_high=value,
        read_low=value - half,
        read_high=value + half,
        quantifier="exact",
        unit=subject.unit,
        kind="flow",
        population=version.counted,
        event=subject.event,
        place=town,
        period_text=f"on {day.day} {day:%B %Y}",
        period_start=day.isoformat(),
        period_end=day.isoformat(),
        period_basis="stated",
        claimant=version.claimant,
        claimant_id=claimant_id(version.claimant),
        checkworthiness=0.8,
        method="made up",
        publisher=held.publisher,
        published=held.published,
        **version.fields,
    )
