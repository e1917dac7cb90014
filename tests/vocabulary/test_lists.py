"""The word lists as such: read alike by every YAML reader, and no word twice in a list."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

HOUSE = Path(__file__).parents[2] / "ledger"
LISTS = sorted(
    entry.name.removesuffix(".yml")
    for entry in files("ledger.vocabulary").iterdir()
    if entry.name.endswith(".yml")
)


def text_of(name: str) -> str:
    return files("ledger.vocabulary").joinpath(f"{name}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_reads_alike_with_and_without_the_c_library(name: str) -> None:
    assert yaml.load(text_of(name), Loader=yaml.CSafeLoader) == yaml.safe_load(text_of(name))


@pytest.mark.parametrize("name", LISTS)
def test_no_list_has_a_word_twice(name: str) -> None:
    assert list(repeated(yaml.safe_load(text_of(name)))) == []


@pytest.mark.parametrize("name", LISTS)
def test_no_key_stands_twice(name: str) -> None:
    """Of two alike the reader keeps the later one and says nothing."""
    assert list(twice(yaml.compose(text_of(name)))) == []


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_asked_for(name: str) -> None:
    """A list that no line of the program names is left over from a rule that is gone."""
    found = yaml.safe_load(text_of(name))
    lists = found if isinstance(found, dict) else {}
    # The preposition that a quantifier shares with a verb is put together with what it belongs to.
    named = [one for one in lists if not str(one).endswith("_belongs_to")]
    assert [one for one in named if not re.search(rf"""["':/]{one}["'/]""", program())] == []


@cache
def program() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in HOUSE.rglob("*.py"))


def twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from twice(one)
    elif isinstance(node, yaml.MappingNode):
        keys = Counter(key.value for key, _ in node.value)
        yield from (key for key, times in keys.items() if times > 1)
        for _, value in node.value:
            yield from twice(value)


def repeated(found: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield from repeated(value, f"{path}.{key}")
    elif isinstance(found, list) and all(isinstance(one, str) for one in found):
        yield from ((path, word) for word, times in Counter(found).items() if times > 1)
