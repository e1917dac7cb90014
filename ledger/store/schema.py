"""The ledger's schema as an ordered list of SQL files, and the marks by which a ledger is known."""

import sqlite3
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x4C644772
""""LdGr" in ASCII: what `PRAGMA application_id` of every ledger holds."""

MIGRATIONS = ("001_ledger", "002_blocks", "003_setting", "004_facets")
"""Names of the files in `migrations/`, oldest first; never edit one that has been released."""

SCHEMA_VERSION = len(MIGRATIONS)
"""What `PRAGMA user_version` of an up-to-date ledger holds."""

MIGRATION_SET = "ledger"


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a ledger's schema up to date; each migration is in whole or not at all."""
    from sqlite_utils import Database, Migrations  # brings in pandas, which takes a second

    migrations = Migrations(MIGRATION_SET)
    for version, name in enumerate(MIGRATIONS, start=1):
        migrations(name=name)(_migration(name, version))
    migrations.apply(Database(connection, execute_plugins=False))


def _migration(name: str, version: int) -> Callable[["Database"], None]:
    def run(db: "Database") -> None:
        sql = files(__package__).joinpath("migrations", f"{name}.sql").read_text(encoding="utf-8")
        db.executescript(sql)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")

    return run
