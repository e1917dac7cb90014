"""`ledger publish`, as it is typed."""

from pathlib import Path

from click.testing import CliRunner

from ledger.cli import main
from tests.site.handmade import make


def test_it_writes_the_site_and_refuses_to_write_over_it(tmp_path: Path) -> None:
    db, folder = tmp_path / "claims.db", tmp_path / "public"
    make(db)
    asked = ["publish", str(folder), "--db", str(db), "--address", "https://figures.example/"]
    first = CliRunner().invoke(main, asked)
    assert first.exit_code == 0, first.output
    assert "files to" in first.output
    assert (folder / "index.html").is_file()
    again = CliRunner().invoke(main, asked)
    assert again.exit_code == 2
    assert "not empty" in again.output
