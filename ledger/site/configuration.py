"""The configuration for Datasette 1.0, made from metadata.yml: 1.0 ignores there what is no description.

python -m ledger.site.configuration > datasette.yml
"""

import sys
from typing import Any

import yaml

from ledger.site.serving import DATABASE_IN_METADATA, SETTINGS, metadata_for

TABLE_KEYS = ("sort", "sort_desc", "label_column", "hidden")
"""What 1.0 calls configuration of a table; titles and descriptions remain metadata."""

HEADING = "# Made from metadata.yml by `python -m ledger.site.configuration`; edit that instead.\n"


def for_datasette_1() -> dict[str, Any]:
    """Return what `datasette claims.db -m metadata.yml -c datasette.yml` needs on 1.0."""
    metadata = metadata_for(DATABASE_IN_METADATA)
    database = metadata["databases"][DATABASE_IN_METADATA]
    tables = {
        name: {key: table[key] for key in TABLE_KEYS if key in table}
        for name, table in database["tables"].items()
    }
    configured = {
        "allow_sql": False,
        "queries": database["queries"],
        "tables": {name: table for name, table in tables.items() if table},
    }
    kept: dict[str, Any] = {
        key: metadata[key] for key in ("extra_css_urls", "plugins") if key in metadata
    }
    return {
        "settings": SETTINGS,
        "allow_sql": False,
        **kept,
        "databases": {DATABASE_IN_METADATA: configured},
    }


def written() -> str:
    """Return the file's text."""
    return HEADING + yaml.safe_dump(for_datasette_1(), sort_keys=False, allow_unicode=True)


if __name__ == "__main__":
    sys.stdout.write(written())
