"""A Frictionless data package: every table as CSV, with what its columns mean beside it."""

import io
import json
import zipfile
from importlib.resources import files
from typing import IO, Any

import yaml

from ledger.exports.spreadsheets import write_csv
from ledger.exports.tables import TABLES
from ledger.store import Store

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: a real one would make two exports of one ledger differ."""

TYPES = {"TEXT": "string", "INTEGER": "integer", "REAL": "number"}
"""SQLite's column types as Table Schema's; a computed column of a view has none."""

REFERENCES = {
    "claims": {
        "document_id": "documents",
        "article_id": "articles",
        "claimant_id": "claimants",
        "measure_id": "measures",
    },
    "relations": {"claim_a": "claims", "claim_b": "claims"},
    "sums": {"claim_id": "claims"},
    "articles": {"document_id": "documents"},
}
"""Which column names a row of which other table, always by its id."""


def write_package(store: Store, stream: IO[bytes]) -> None:
    """Write the package as a zip with datapackage.json at its top (Data Package standard, v1)."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        _add(
            package, "datapackage.json", json.dumps(descriptor(store), ensure_ascii=False, indent=1)
        )
        for name, read in TABLES.items():
            text = io.StringIO(newline="")
            write_csv(read(store), text)
            _add(package, f"{name}.csv", text.getvalue())


def descriptor(store: Store) -> dict[str, Any]:
    """Describe the package in the words of the ledger's metadata.yml."""
    told = yaml.safe_load(files("ledger").joinpath("metadata.yml").read_text(encoding="utf-8"))
    tables = told["databases"]["claims"]["tables"]
    return {
        "profile": "tabular-data-package",
        "name": "figure-ledger",
        "title": told["title"],
        "description": told["description"],
        "licenses": [{"title": told["license"], "path": told["license_url"]}],
        "resources": [_resource(store, name, tables.get(name, {})) for name in TABLES],
    }


def _resource(store: Store, name: str, told: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {key: told[key] for key in ("title", "description") if key in told}
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "encoding": "utf-8",
        **described,
        "schema": _schema(store, name, told.get("columns", {})),
    }


def _schema(store: Store, name: str, columns: dict[str, str]) -> dict[str, Any]:
    typed = store.rows("SELECT name, type FROM pragma_table_info(?)", [name])
    fields = [
        {"name": column["name"], "type": TYPES.get(column["type"], "any")}
        | ({"description": columns[column["name"]]} if column["name"] in columns else {})
        for column in typed
    ]
    keys = [
        {"fields": column, "reference": {"resource": table, "fields": "id"}}
        for column, table in REFERENCES.get(name, {}).items()
    ]
    return {"fields": fields, "primaryKey": "id"} | ({"foreignKeys": keys} if keys else {})


def _add(package: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(entry, text.encode())
