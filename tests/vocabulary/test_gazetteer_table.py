"""The committed table is the one the libraries give."""

from ledger.vocabulary.gazetteer_table import TABLE, gazetteer_table


def test_the_table_is_up_to_date() -> None:
    drawn = gazetteer_table()
    assert TABLE.read_text(encoding="utf-8") == drawn, (
        "run python -m ledger.vocabulary.gazetteer_table"
    )
