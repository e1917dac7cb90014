"""What Datasette 0.65 and 1.0 do differently, each difference in one function of this module.

1.0 keeps titles and descriptions in a database of its own, asks for permissions one at a time and
by resource, and reads settings, queries and `allow_sql` from a configuration beside the metadata.
"""

from typing import Any

from datasette.app import Datasette

from ledger.site.configuration import configured_for_1

HAS_RESOURCES = hasattr(Datasette, "ensure_permission")
"""Whether this is 1.0, whose permissions are about resources."""


def opened(
    path: str, database: str, metadata: dict[str, Any], settings: dict[str, Any]
) -> Datasette:
    """Return Datasette on one database that the metadata describes, which it opens read-only.

    Not as immutable: documents may be added while the site is up, and SQLite reads nonsense where
    a file changes that it was told can't.
    """
    known: dict[str, Any] = {"metadata": metadata, "settings": settings}
    if HAS_RESOURCES:
        known["config"] = configured_for_1(metadata, database)
    return Datasette([path], **known)


async def let_in(
    datasette: Any, actor: dict[str, Any] | None, database: str, action: str = "view-database"
) -> None:
    """Raise Datasette's Forbidden where the actor may not see the database, or do as the action says."""
    if not HAS_RESOURCES:
        await datasette.ensure_permissions(actor, [(action, database), "view-instance"])
        return
    from datasette.resources import DatabaseResource

    await datasette.ensure_permission(
        action=action, resource=DatabaseResource(database=database), actor=actor
    )


async def title(datasette: Any) -> str | None:
    """Return the title that the metadata gives the whole site."""
    if not HAS_RESOURCES:
        return datasette.metadata("title") or None
    return (await datasette.get_instance_metadata()).get("title") or None


async def queries(datasette: Any, database: str) -> dict[str, dict[str, Any]]:
    """Return the canned queries with their titles and descriptions, by name."""
    if not HAS_RESOURCES:
        return datasette.metadata("queries", database=database) or {}
    configured = (datasette.config or {}).get("databases", {}).get(database, {})
    return configured.get("queries") or {}


async def tables(datasette: Any, database: str) -> dict[str, dict[str, Any]]:
    """Return every table that is not hidden: title, description, and what its columns mean."""
    if not HAS_RESOURCES:
        described = datasette.metadata("tables", database=database) or {}
        return {name: table for name, table in described.items() if not table.get("hidden")}
    found: dict[str, dict[str, Any]] = {}
    internal = datasette.get_internal_database()
    of_tables = "SELECT resource_name, key, value FROM metadata_resources WHERE database_name = ?"
    for name, key, value in (await internal.execute(of_tables, [database])).rows:
        found.setdefault(name, {"columns": {}})[key] = value
    of_columns = """SELECT resource_name, column_name, value FROM metadata_columns
        WHERE database_name = ? AND key = 'description'"""
    for name, column, meaning in (await internal.execute(of_columns, [database])).rows:
        found[name]["columns"][column] = meaning
    configured = (datasette.config or {}).get("databases", {}).get(database, {}).get("tables", {})
    return {
        name: table for name, table in found.items() if not configured.get(name, {}).get("hidden")
    }
