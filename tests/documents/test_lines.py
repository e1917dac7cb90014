"""A text as its lines of writing."""

import tracemalloc

import pytest

from ledger.documents import read_bytes
from ledger.documents.lines import read_lines

PARAGRAPH = "The council heard again of the bridge, the ferry and the road to the old harbour. "


@pytest.mark.parametrize(
    "text",
    [
        "One\nTwo\r\nThree\rFour",
        "One\x0bTwo\x0cThree\x85Four",
        "\ufeffOne\u2028Two\u2029 Three \n\n\xa0\nFour\n",
    ],
)
def test_lines_end_where_pythons_do(text: str) -> None:
    lines = read_lines(text)
    assert [line.text for line in lines] == ["One", "Two", "Three", "Four"]
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]


def test_blank_lines_are_counted() -> None:
    assert [line.gap for line in read_lines("One\n\n\nTwo\nThree\n")] == [0, 2, 0]


def test_lines_that_print_the_same_words_have_one_key() -> None:
    short, again, long, spaced = read_lines(
        f"Flood in Sind\nFLOOD IN SIND!\n{PARAGRAPH * 4}\n{PARAGRAPH.replace(' ', '  ') * 4}"
    )
    assert short.key == again.key
    assert long.key == spaced.key != short.key


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    text = (
        "\n".join(["The council heard of the bridge, the ferry and the road to"] * 5) + "\n\nEnd."
    )
    first, last = read_lines(text)
    assert (first.start, first.end, last.text) == (0, text.index("\n\n"), "End.")


def test_reading_takes_little_more_memory_than_the_text() -> None:
    content = "".join(f"{at}: {PARAGRAPH * 5}\n" for at in range(5_000)).encode()
    tracemalloc.start()
    document = read_bytes(content, "long.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(document.articles[0].blocks) == 5_000
    assert peak < 3 * len(content)
