"""Claims as a fact-checker would jot them down: only what matters is given, the rest is plain."""

from typing import Any

from ledger.comparison.facets import facets
from ledger.comparison.relate import relate
from ledger.model import Claim, Relation


def figure(quote: str, value: float | None, **said: Any) -> Claim:
    """A claim; `read` and `stated` are (low, high), the value twice unless given."""
    low, high = said.pop("read", (value, value))
    stated = said.pop("stated", (value, value))
    sentence = said.pop("sentence", quote)
    name = said.pop("id", f"{quote}|{said.get('claimant')}|{said.get('published')}")
    article = said.pop("article", name)
    number = said.pop("number", quote.split()[0])
    at = sentence.index(quote)
    return Claim(
        **{
            "id": name,
            "document_id": article,
            "article_id": article,
            "quote": quote,
            "quote_start": at,
            "quote_end": at + len(quote),
            "number_text": number,
            "number_start": at + quote.find(number),
            "number_end": at + quote.find(number) + len(number),
            "sentence": sentence,
            "sentence_start": said.pop("sentence_start", 0),
            "value": value,
            "value_low": stated[0],
            "value_high": stated[1],
            "read_low": low,
            "read_high": high,
            "quantifier": "exact",
            "unit": "people",
            "kind": "flow",
            **said,
        }
    )


def related(one: Claim, other: Claim) -> Relation | None:
    return relate(facets(one), facets(other))


def told(one: Claim, other: Claim) -> tuple[str | None, str | None]:
    """The relation and its basis."""
    found = related(one, other)
    return (found.relation, found.basis) if found else (None, None)
