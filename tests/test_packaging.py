"""What a wheel of the project holds beside its code: everything the program reads while it runs."""

import zipfile
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
READ = ("*.yml", "*.md", "*.html", "*.css", "*.sql")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a wheel built from this checkout, by name."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(HOME)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as held:
        return {name: held.read(name) for name in held.namelist()}


def test_every_file_that_the_code_reads_is_in_it(wheel: dict[str, bytes]) -> None:
    read = [file for pattern in READ for file in (HOME / "ledger").rglob(pattern)]
    assert len(read) > 30
    for file in read:
        assert wheel[file.relative_to(HOME).as_posix()] == file.read_bytes(), file


@pytest.mark.parametrize("name", ["about", "method", "glossary", "corrections"])
def test_the_pages_that_explain_are_those_of_docs(wheel: dict[str, bytes], name: str) -> None:
    assert wheel[f"ledger/site/texts/{name}.md"] == (HOME / "docs" / f"{name}.md").read_bytes()
