"""How Datasette is set up: the settings, the packaged metadata, and the configuration 1.0 wants.

1.0 ignores in metadata.yml whatever is no description, silently so for `allow_sql: false`. Its
datasette.yml is therefore made from metadata.yml:

    python -m ledger.site.configuration > datasette.yml
"""

import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from ledger.model import UsageError

DATABASE_IN_METADATA = "claims"
"""Under which name metadata.yml describes the ledger, whatever its file is called."""

SETTINGS: dict[str, Any] = {
    "default_allow_sql": False,
    "allow_facet": False,
    "suggest_facets": False,
    "sql_time_limit_ms": 500,
    "default_page_size": 20,
    "max_returned_rows": 1000,
    "truncate_cells_html": 200,
}

TABLE_KEYS = ("sort", "sort_desc", "label_column", "hidden")
"""What 1.0 calls configuration of a table; titles and descriptions remain metadata."""

HEADING = "# Made from metadata.yml by `python -m ledger.site.configuration`; edit that instead.\n"


def metadata_for(database: str, own: Path | None = None) -> dict[str, Any]:
    """Return the packaged metadata.yml, its description of the ledger under this database's name.

    What a file of the owner's says takes the place of what the packaged one says, key by key.
    Raises UsageError where that file can't be read as a YAML mapping.
    """
    text = files("ledger").joinpath("metadata.yml").read_text(encoding="utf-8")
    metadata: dict[str, Any] = yaml.safe_load(text)
    if own is not None:
        metadata = _merged(metadata, _read(own), own)
    metadata["databases"][database] = metadata["databases"].pop(DATABASE_IN_METADATA)
    return metadata


def _read(own: Path) -> Any:
    try:
        told = yaml.safe_load(own.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        message = " ".join(str(error).split())
        remedy = "name a YAML file in UTF-8 like metadata.yml"
        raise UsageError(f"can't be read ({message})", file=own, remedy=remedy) from error
    return told or {}


def _merged(packaged: Any, told: Any, own: Path) -> Any:
    if told is None or not isinstance(packaged, dict):
        return packaged if told is None else told
    if not isinstance(told, dict):
        remedy = "write keys and values like metadata.yml"
        raise UsageError(f"{told!r} stands where keys and values belong", file=own, remedy=remedy)
    both = {name: _merged(packaged[name], told[name], own) for name in packaged if name in told}
    return {**packaged, **told, **both}


def configured_for_1(metadata: dict[str, Any], database: str) -> dict[str, Any]:
    """Return what of the metadata is configuration to Datasette 1.0."""
    described = metadata["databases"][database]
    tables = {
        name: {key: table[key] for key in TABLE_KEYS if key in table}
        for name, table in described["tables"].items()
    }
    configured = {
        "allow_sql": False,
        "queries": described["queries"],
        "tables": {name: table for name, table in tables.items() if table},
    }
    kept: dict[str, Any] = {
        key: metadata[key] for key in ("extra_css_urls", "plugins") if key in metadata
    }
    return {"allow_sql": False, **kept, "databases": {database: configured}}


def for_datasette_1() -> dict[str, Any]:
    """Return what `datasette claims.db -m metadata.yml -c datasette.yml` needs on 1.0."""
    metadata = metadata_for(DATABASE_IN_METADATA)
    return {"settings": SETTINGS, **configured_for_1(metadata, DATABASE_IN_METADATA)}


def written() -> str:
    """Return the file's text."""
    return HEADING + yaml.safe_dump(for_datasette_1(), sort_keys=False, allow_unicode=True)


if __name__ == "__main__":
    sys.stdout.write(written())
