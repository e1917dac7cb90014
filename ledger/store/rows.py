"""Records as rows and rows as records: JSON in the columns that hold lists."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import from_json

from ledger.model import Article, Claim, Document, Measure, Relation, Sum

Row = dict[str, Any]

JSON_COLUMNS = frozenset({"extra", "blocks", "worth_reasons", "dimensions", "hints", "parts"})
NOT_STORED: dict[type[BaseModel], set[str]] = {Document: {"text", "articles"}}
"""The text of a document stays in its file."""


def row_of(record: Document | Article | Claim | Relation | Sum | Measure) -> Row:
    """Return a record as one row of its table."""
    left_out = NOT_STORED.get(type(record))
    row: Row = record.model_dump(mode="json", exclude=left_out)
    for name in JSON_COLUMNS & row.keys():
        row[name] = json.dumps(row[name], ensure_ascii=False, sort_keys=True)
    return row


def claim_of(row: Mapping[str, Any]) -> Claim:
    """Return a row of `claims` as a record."""
    return Claim.model_validate(_values(row, Claim))


def relation_of(row: Mapping[str, Any]) -> Relation:
    """Return a row of `relations` as a record."""
    return Relation.model_validate(_values(row, Relation))


def article_of(row: Mapping[str, Any]) -> Article:
    """Return a row of `articles` as a record."""
    return Article.model_validate(_values(row, Article))


@cache
def columns_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the columns in which a record of this model is stored, in order."""
    left_out = NOT_STORED.get(model, set())
    return tuple(name for name in model.model_fields if name not in left_out)


@cache
def _json_columns(model: type[BaseModel]) -> frozenset[str]:
    return JSON_COLUMNS & model.model_fields.keys()


def _values(row: Mapping[str, Any], model: type[BaseModel]) -> Row:
    """A row with its lists read; columns of other tables, which a model does not know, do no harm."""
    found = dict(row)
    for name in _json_columns(model):
        found[name] = from_json(found[name])
    return found
