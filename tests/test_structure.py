"""The house keeps its shape: rooms import downwards, files and functions stay short."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "ledger"
FLOORS = [
    {"cli", "site"},
    {"building", "checking", "verification", "evaluation", "review", "exports", "opened"},
    {"store"},
    {"documents", "extraction", "comparison"},
    {"model", "vocabulary"},
]
"""Rooms from the top floor down (docs/architecture.md)."""

FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
PURE = ("documents", "extraction", "comparison", "model")
WORLD = {"sqlite3", "sqlite_utils", "socket", "urllib", "http", "requests", "httpx", "time"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
FEW_LITERALS = 12
"""Words in one literal collection from which it is a word list, and belongs in vocabulary/."""

FILES = sorted(HOUSE.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def room_of(file: Path) -> str:
    room = file.relative_to(HOUSE).parts[0].removesuffix(".py")
    return "cli" if room == "__main__" else room


def imported(file: Path) -> Iterator[str]:
    """Every module that a file imports, also inside its functions."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "ledger":
                yield from (f"ledger.{name.name}" for name in node.names)
            else:
                yield node.module


def functions(file: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def test_every_room_stands_on_a_floor():
    rooms = {room_of(file) for file in FILES} - {"__init__"}
    assert rooms <= FLOOR.keys()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_a_room_imports_only_from_floors_below_its_own(file: Path):
    room = room_of(file)
    if room == "__init__":  # the package's door, which opens rooms by name when asked
        return
    rooms = {name.split(".")[1] for name in imported(file) if name.startswith("ledger.")}
    beside = {other for other in rooms - {room} if FLOOR.get(other, -1) <= FLOOR[room]}
    if room == "cli":
        beside -= {"site"}  # `ledger serve` starts the site
    assert not beside, f"{room} may not import {', '.join(sorted(beside))}"


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_know_no_database_network_or_clock(room: str):
    files = (file for file in FILES if room_of(file) == room)
    reached = {
        (file.name, name)
        for file in files
        for name in imported(file)
        if name.split(".")[0] in WORLD
    }
    assert not reached


def test_files_stay_short():
    long = {
        str(file.relative_to(HOUSE)): len(file.read_text("utf-8").splitlines()) for file in FILES
    }
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_functions_stay_short_and_most_are_under_twenty_lines():
    lengths = {
        f"{file.relative_to(HOUSE)}:{function.name}": function.end_lineno - function.lineno + 1
        for file in FILES
        for function in functions(file)
        if function.end_lineno
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
    assert sum(lines <= 20 for lines in lengths.values()) >= 0.85 * len(lengths)


def word_lists(file: Path) -> Iterator[int]:
    """Lines of literal collections of many lower-case English words."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.List | ast.Set | ast.Tuple):
            texts = [
                e.value
                for e in node.elts
                if isinstance(e, ast.Constant) and isinstance(e.value, str)
            ]
            if sum(text.isalpha() and text.islower() for text in texts) > FEW_LITERALS:
                yield node.lineno


@pytest.mark.parametrize("room", ["documents", "extraction", "comparison"])
def test_word_lists_are_data_not_code(room: str):
    """Lists of a grammar's labels are short; a list a fact-checker may want to change is long."""
    found = [
        (file.name, line) for file in FILES if room_of(file) == room for line in word_lists(file)
    ]
    assert found == []


def test_no_file_is_named_for_nothing():
    nameless = {
        "utils",
        "util",
        "helpers",
        "helper",
        "manager",
        "processor",
        "data",
        "common",
        "misc",
    }
    assert {file.stem for file in FILES} & nameless == set()
