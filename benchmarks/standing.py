"""Where a made-up claim stands in its made-up document: the fields that every claim has to have."""

from typing import Any

from ledger.model import Document
from ledger.model.identity import claim_id

AROUND = 300
"""Characters before and after a quotation that a claim keeps."""


def where_it_stands(
    held: Document, quote: str, number: str, sentence: str, start: int
) -> dict[str, Any]:
    """Fields of a claim of the document's only story.

    `start` is where the sentence begins, counting characters of the document's text.
    """
    begin = start + sentence.index(quote)
    end = begin + len(quote)
    at = begin + quote.index(number)
    return {
        "id": claim_id(held.id, at, at + len(number)),
        "document_id": held.id,
        "article_id": held.articles[0].id,
        "quote": quote,
        "quote_start": begin,
        "quote_end": end,
        "number_text": number,
        "number_start": at,
        "number_end": at + len(number),
        "sentence": sentence,
        "sentence_start": start,
        "prefix": held.text[max(0, begin - AROUND) : begin],
        "suffix": held.text[end : end + AROUND],
    }
