"""Is everything in the ledger still what the documents say? Every hash, offset, numeral and link."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ledger.documents import Source, read_source
from ledger.model import Article, Claim, Document, Interval, LedgerError, identity
from ledger.model.document import Text
from ledger.store import Store
from ledger.store.judgements import broken_links
from ledger.store.opening import damage
from ledger.store.rows import Row

ROOM = 1e-9
"""Relative difference between two readings of one numeral that is only rounding in binary."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was stored; `subject` is the id of the claim, document or row."""

    subject: str
    message: str

    def __str__(self) -> str:
        """Say it in one line."""
        return self.message


def verify(db_path: str | Path) -> list[Problem]:
    """Re-check a ledger against its documents; an empty list means that all is well.

    Raises LedgerError where there is no ledger that could be checked.
    """
    with Store.open(db_path) as store:
        problems = list(_problems_of_database(store))
        for row in list(store.rows("SELECT * FROM documents ORDER BY path, id")):
            problems += _problems_of_document(store, row)
        problems += (Problem(subject, message) for subject, message in broken_links(store))
    return problems


def _problems_of_database(store: Store) -> Iterator[Problem]:
    for found in damage(store.path):
        yield Problem("database", f"the database is damaged: {found}")
    for row in store.rows("PRAGMA foreign_key_check"):
        yield Problem(
            row["table"],
            f"row {row['rowid']} of {row['table']} points to a missing {row['parent']}",
        )


def _problems_of_document(store: Store, row: Row) -> Iterator[Problem]:
    claims = store.claims_with("document_id", [row["id"]])
    where = f"document {row['id']} ({row['path']})"
    try:
        document = _read_again(store.folder, row)
    except LedgerError as error:
        yield Problem(row["id"], f"{where} can't be read: {error.message}")
        yield from _unsupported(claims, "its document can't be read")
        return
    if document.sha256 != row["sha256"]:
        yield Problem(
            row["id"], f"{where} has SHA-256 {document.sha256}, stored is {row['sha256']}"
        )
    elif document.text_sha256 != row["text_sha256"]:
        yield Problem(row["id"], f"the text of {where} is not the one its figures were read from")
    changed = document.sha256 != row["sha256"] or document.text_sha256 != row["text_sha256"]
    articles = {article.id: article for article in store.articles_of(row["id"])}
    yield from _problems_of_articles(row["id"], articles.values(), document.text)
    sound = []
    for claim in claims:
        found = list(problems_of_claim(claim, document.text, articles.get(claim.article_id)))
        yield from (Problem(claim.id, f"{_named(claim)}: {problem}") for problem in found)
        sound += [] if found else [claim]
    if changed:
        yield from _unsupported(sound, "its document has changed")


def _unsupported(claims: Iterable[Claim], why: str) -> Iterator[Problem]:
    for claim in claims:
        yield Problem(claim.id, f"{_named(claim)}: {why}")


def _named(claim: Claim) -> str:
    return f"claim {claim.id} ({claim.quote!r})"


def _read_again(folder: Path, row: Row) -> Document:
    return next(iter(read_source(Source(folder / row["path"], row["path"]))))


def _problems_of_articles(
    document_id: str, articles: Iterable[Article], text: Text
) -> Iterator[Problem]:
    for article in articles:
        if article.id != identity.article_id(document_id, article.start):
            yield Problem(article.id, f"article {article.id} does not start where it did")
        inside = 0 <= article.start < article.end <= len(text)
        blocks = all(article.start <= b.start < b.end <= article.end for b in article.blocks)
        if not (inside and blocks):
            yield Problem(article.id, f"article {article.id} reaches beyond its document's text")


def problems_of_claim(claim: Claim, text: Text, article: Article | None) -> Iterator[str]:
    """Say what of a claim is not in its document's stored text, or reads otherwise there."""
    displaced = list(_displaced(claim, text))
    yield from displaced
    if identity.claim_id(claim.document_id, claim.number_start, claim.number_end) != claim.id:
        yield "its id is not that of a numeral at these offsets"
    if article is None or not article.start <= claim.number_start < claim.number_end <= article.end:
        yield "its numeral stands outside its article"
    if not displaced:
        yield from _problems_of_number(claim)


def _displaced(claim: Claim, text: Text) -> Iterator[str]:
    """Hold every stored span of a claim against the characters at its offsets."""
    start, end = claim.quote_start, claim.quote_end
    spans = (
        ("quote", start, end, claim.quote),
        ("number", claim.number_start, claim.number_end, claim.number_text),
        (
            "sentence",
            claim.sentence_start,
            claim.sentence_start + len(claim.sentence),
            claim.sentence,
        ),
        ("context before", start - len(claim.prefix), start, claim.prefix),
        ("context after", end, end + len(claim.suffix), claim.suffix),
    )
    for name, first, last, stored in spans:
        found = text[max(0, first) : max(0, last)]
        if first < 0 or found != stored:
            yield f"at {first} to {last} stands {found!r}, the stored {name} is {stored!r}"


def _problems_of_number(claim: Claim) -> Iterator[str]:
    from ledger.extraction.quantities import read_quantities

    start = claim.number_start - claim.sentence_start
    end = claim.number_end - claim.sentence_start
    for found in read_quantities(claim.sentence):
        if (found.number_start, found.number_end) == (start, end):
            stated = Interval(found.value_low, found.value_high)
            read = Interval(found.read_low, found.read_high)
            fallen = None if found.value is None else -found.value
            stored = (claim.value, *claim.stated, *claim.read)
            if not _same((found.value, *stated, *read), stored) and not _same(
                (fallen, *stated.negated(), *read.negated()), stored
            ):
                yield (
                    f"{claim.number_text!r} reads as {_told(stated)} (a reader's {_told(read)}), "
                    f"stored is {_told(claim.stated)} ({_told(claim.read)})"
                )
            return
    yield f"{claim.number_text!r} is no longer read as a figure"


def _same(one: Iterable[float | None], other: Iterable[float | None]) -> bool:
    return all(
        a == b or (a is not None and b is not None and abs(a - b) <= ROOM * max(abs(a), abs(b)))
        for a, b in zip(one, other, strict=True)
    )


def _told(interval: Interval) -> str:
    return " to ".join("open" if end is None else f"{end:,.15g}" for end in interval)
