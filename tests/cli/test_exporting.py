"""`ledger export` of the seeds' ledger, in every format, read back by that format's own reader."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger.cli import main
from ledger.exports import TABLES
from ledger.store import Store

FORMATS = ["csv", "jsonl", "xlsx", "datapackage", "bibtex", "claimreview"]


def exported(db: Path, *words: str) -> bytes:
    said = CliRunner().invoke(main, ["export", *words, "--db", str(db)])
    assert said.exit_code == 0, said.output
    return said.stdout_bytes


@pytest.mark.parametrize("table", TABLES)
def test_csv_and_json_lines_hold_every_row_in_the_order_of_the_store(
    seeds_ledger: Path, table: str
):
    with Store.open(seeds_ledger) as store:
        ids = list(TABLES[table](store)["id"])
        assert len(ids) == store.count(table)
    text = exported(seeds_ledger, "csv", "--table", table).decode()
    assert [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))] == ids
    lines = exported(seeds_ledger, "jsonl", "--table", table).decode().split("\n")[:-1]
    assert [json.loads(line)["id"] for line in lines] == ids


@pytest.mark.parametrize("format_", FORMATS)
def test_two_exports_of_one_ledger_are_the_same_bytes(seeds_ledger: Path, format_: str):
    assert exported(seeds_ledger, format_) == exported(seeds_ledger, format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_holds_what_standard_output_would(seeds_ledger: Path, tmp_path: Path, format_: str):
    assert exported(seeds_ledger, format_, "--output", str(tmp_path / "out")) == b""
    assert (tmp_path / "out").read_bytes() == exported(seeds_ledger, format_)


def test_a_data_package_describes_every_column_that_it_holds(seeds_ledger: Path):
    with zipfile.ZipFile(io.BytesIO(exported(seeds_ledger, "datapackage"))) as package:
        described = json.loads(package.read("datapackage.json"))
        for resource in described["resources"]:
            text = io.TextIOWrapper(package.open(resource["path"]), "utf-8", newline="")
            fields = resource["schema"]["fields"]
            assert next(csv.reader(text)) == [field["name"] for field in fields]
            assert all(field["description"] for field in fields), resource["name"]
    assert [resource["name"] for resource in described["resources"]] == list(TABLES)


def test_bibtex_has_a_balanced_entry_a_claim(seeds_ledger: Path):
    text = exported(seeds_ledger, "bibtex").decode()
    with Store.open(seeds_ledger) as store:
        assert re.findall(r"^@misc\{claim-(\w+),$", text, re.MULTILINE) == list(
            store.claims()["id"]
        )
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")


def test_a_claim_review_names_claim_claimant_and_appearance(seeds_ledger: Path):
    graph = json.loads(exported(seeds_ledger, "claimreview"))["@graph"]
    with Store.open(seeds_ledger) as store:
        found = store.conflicts()
    assert len(graph) == found["claim_a"].notna().sum() + found["claim_b"].notna().sum()
    first = graph[0]
    assert first["claimReviewed"] == found["quote_a"].iloc[0]
    assert first["reviewBody"] == found["explanation"].iloc[0]
    assert first["itemReviewed"]["appearance"]["@type"] == "CreativeWork"
