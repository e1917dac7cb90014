"""The configuration for Datasette 1.0 says what metadata.yml says."""

from pathlib import Path

from ledger.site.configuration import for_datasette_1, written
from tests.site.conftest import Site


def test_the_file_at_the_top_is_made_from_the_metadata() -> None:
    assert (Path(__file__).parents[2] / "datasette.yml").read_text(encoding="utf-8") == written()


def test_sql_is_off_where_1_0_looks_for_it() -> None:
    configured = for_datasette_1()
    assert configured["allow_sql"] is False
    assert configured["databases"]["claims"]["allow_sql"] is False
    assert configured["settings"]["default_allow_sql"] is False


def test_every_question_of_a_newsroom_is_answered(site: Site) -> None:
    asked = for_datasette_1()["databases"]["claims"]["queries"]
    assert len(asked) >= 4
    filled = "?_shape=array&place=Sindh&from_date=2024&to_date="
    found = {name: site.get(f"/claims/{name}.json{filled}").json() for name in asked}
    assert all(rows for rows in found.values()), found
