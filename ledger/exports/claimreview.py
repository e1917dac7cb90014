"""schema.org ClaimReview of what is contradicted, as JSON-LD.

The ledger holds figures against each other and rates none of them, so a review carries no
ratingValue: its rating says in words that another source contradicts the claim.
"""

import json
from typing import IO, Any

import pandas as pd

from ledger.exports.cells import plain
from ledger.store import Store

RATINGS = {"conflict": "Contradicted by another figure", "disputed": "Disputed"}
"""What a conflict's `relation` is called as a rating (schema.org Rating.alternateName)."""


def write_claimreview(store: Store, stream: IO[str]) -> None:
    """Write one JSON-LD document: a review for each side of each conflict, most serious first."""
    documents, claims = store.documents().set_index("id"), store.claims().set_index("id")
    graph = [
        review(conflict, _record(claims.loc[conflict[side]]), documents)
        for conflict in map(_plain, store.conflicts().to_dict("records"))
        for side in ("claim_a", "claim_b")
        if conflict[side]
    ]
    content = {"@context": "https://schema.org", "@graph": graph}
    json.dump(content, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def review(
    conflict: dict[str, Any], claim: dict[str, Any], documents: pd.DataFrame
) -> dict[str, Any]:
    """Word one side of a conflict as a ClaimReview of that side's claim."""
    document = _record(documents.loc[claim["document_id"]])
    appearance = {
        "@type": "CreativeWork",
        "name": document["title"],
        "url": document["url"],
        "datePublished": claim["published"],
        "publisher": _named("Organization", claim["publisher"]),
    }
    said = {
        "@type": "Claim",
        "text": claim["quote"],
        "author": _named("Thing", claim["claimant"]),
        "appearance": _stated(appearance),
    }
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim["quote"],
        "itemReviewed": _stated(said),
        "reviewBody": conflict["explanation"],
        "reviewRating": {"@type": "Rating", "alternateName": RATINGS[conflict["relation"]]},
    }


def _named(sort: str, name: str | None) -> dict[str, str] | None:
    return {"@type": sort, "name": name} if name else None


def _stated(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value is not None}


def _record(row: "pd.Series[Any]") -> dict[str, Any]:
    return _plain(row.to_dict())


def _plain(row: dict[Any, Any]) -> dict[str, Any]:
    return {str(name): plain(cell) for name, cell in row.items()}
