"""Identifiers made from content, so that re-reading the same bytes gives the same ids."""

from hashlib import sha256

ID_LENGTH = 16
"""Hex digits kept of a SHA-256: 64 bits, a chance of one collision in 40 million at a million rows."""


def document_id(name: str, content_sha256: str) -> str:
    """Identify a document by its external id or relative path, and the SHA-256 of its bytes."""
    return _digest("document", name, content_sha256)


def article_id(document: str, start: int) -> str:
    """Identify an article by its document's id and where it starts in the stored text."""
    return _digest("article", document, str(start))


def claim_id(document: str, number_start: int, number_end: int) -> str:
    """Identify a claim by its document's id and its numeral's offsets in the stored text."""
    return _digest("claim", document, str(number_start), str(number_end))


def relation_id(one: str, other: str) -> str:
    """Identify a relation by its two claims, whichever is named first."""
    return _digest("relation", *sorted((one, other)))


def claimant_id(name: str) -> str:
    """Identify a claimant by its canonical name, ignoring case and spacing."""
    return _digest("claimant", " ".join(name.casefold().split()))


def named_id(sort: str, *parts: str) -> str:
    """Identify anything else by its sort and the parts that make it what it is."""
    return _digest(sort, *parts)


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()[:ID_LENGTH]
