"""What decides how a document is read, and what lies beside it by chance."""

from pathlib import Path

from ledger.store.fingerprint import fingerprint_of_code


def made_up_package(folder: Path) -> Path:
    (folder / "extraction").mkdir(parents=True)
    (folder / "extraction" / "numerals.py").write_text("HUNDRED = 100\n")
    return folder


def test_a_cache_left_beside_the_code_changes_nothing(tmp_path: Path) -> None:
    package = made_up_package(tmp_path)
    before = fingerprint_of_code(package)
    for cache in (".tool_cache", "__pycache__"):
        (package / "extraction" / cache).mkdir()
    (package / "extraction" / ".tool_cache" / "found.db").write_bytes(b"1")
    (package / "extraction" / "__pycache__" / "numerals.pyc").write_bytes(b"2")
    assert fingerprint_of_code(package) == before


def test_a_changed_rule_or_word_list_changes_it(tmp_path: Path) -> None:
    package = made_up_package(tmp_path)
    before = fingerprint_of_code(package)
    (package / "vocabulary").mkdir()
    (package / "vocabulary" / "units.yml").write_text("dozen: 12\n")
    with_list = fingerprint_of_code(package)
    (package / "extraction" / "numerals.py").write_text("HUNDRED = 101\n")
    assert len({before, with_list, fingerprint_of_code(package)}) == 3
