"""The hardened server, and the description of the data that it shows."""

import shutil
import socket
import sqlite3
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from ledger.cli import main
from ledger.model import LedgerError, NotALedgerError, UsageError
from ledger.site.configuration import metadata_for
from ledger.site.serving import create_datasette, listening
from tests.site.conftest import Site

BOOKKEEPING = ("sqlite_", "_sqlite_", "claims_fts_")


def test_every_table_and_column_is_described(handmade: tuple[Path, dict[str, str]]) -> None:
    described = metadata_for("claims")["databases"]["claims"]["tables"]
    connection = sqlite3.connect(handmade[0])
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type <> 'index' AND type <> 'trigger'"
        )
    ]
    tables = [name for name in names if not name.startswith(BOOKKEEPING)]
    assert {"claims", "relations", "conflicts"} <= set(tables)
    for table in tables:
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info([{table}])")}
        assert described[table]["title"]
        assert described[table]["description"]
        assert set(described[table]["columns"]) == columns, table
    connection.close()


def test_the_description_at_the_top_is_the_packaged_one() -> None:
    top = Path(__file__).parents[2] / "metadata.yml"
    assert yaml.safe_load(top.read_text(encoding="utf-8")) == metadata_for("claims")


def test_columns_are_explained_on_the_tables_page(site: Site) -> None:
    assert "The text just before the quotation" in site.get("/claims/claims").text


def test_strangers_get_no_sql_no_facets_and_little_time(site: Site) -> None:
    settings = site.get("/-/settings.json").json()
    assert settings["default_allow_sql"] is False
    assert settings["allow_facet"] is False
    assert settings["suggest_facets"] is False
    assert settings["sql_time_limit_ms"] == 500


def test_what_is_no_ledger_is_refused(tmp_path: Path, other_database: object) -> None:
    with pytest.raises(NotALedgerError):
        create_datasette(other_database())  # type: ignore[operator]
    with pytest.raises(LedgerError):
        create_datasette(tmp_path / "missing.db")


@pytest.fixture
def own_site(handmade: tuple[Path, dict[str, str]], tmp_path: Path) -> Site:
    """A site on a ledger that the test may write."""
    path = tmp_path / "claims.db"
    shutil.copy(handmade[0], path)
    return Site(path, handmade[1])


def test_what_is_added_while_the_site_is_up_is_shown(own_site: Site, tmp_path: Path) -> None:
    assert own_site.get("/").status_code == 200
    assert "mayor of Vorlau" not in own_site.get("/search?q=Vorlau&worthy=0").text
    with sqlite3.connect(own_site.path) as connection:
        before = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    for at in range(30):  # enough to move the pages of the file
        told = f"The mayor of Vorlau said {at + 300} houses burned in a fire there on Monday. " * 9
        (tmp_path / f"{at}.txt").write_text(told, encoding="utf-8")
    added = CliRunner().invoke(
        main, ["add", *map(str, tmp_path.glob("*.txt")), "--db", str(own_site.path)]
    )
    assert added.exit_code == 0, added.output
    assert "mayor of Vorlau" in own_site.get("/search?q=Vorlau&worthy=0").text
    front = own_site.get("/")
    assert front.status_code == 200
    assert f"{before + 30} documents" in front.text


def test_while_documents_are_being_added_a_page_says_so(own_site: Site) -> None:
    assert own_site.get("/conflicts").status_code == 200
    writer = sqlite3.connect(own_site.path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    try:
        page = own_site.get("/conflicts")
    finally:
        writer.close()
    assert page.status_code == 503
    assert page.headers["retry-after"] == "30"
    assert "being added" in page.text
    assert own_site.get("/conflicts").status_code == 200


def test_a_taken_port_is_replaced_only_if_nobody_asked_for_it() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=str(port)):
            listening("127.0.0.1", port)
    with listening("127.0.0.1", None) as first, listening("127.0.0.1", None) as second:
        assert first.getsockname()[1] != second.getsockname()[1]
