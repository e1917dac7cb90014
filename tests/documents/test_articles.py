"""Any text at all: nothing crashes, nothing overlaps, nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.documents import read_bytes
from ledger.documents.furniture import furniture
from ledger.documents.lines import read_lines

PRINTED = st.sampled_from(
    [
        "Flood damages hundreds of houses",
        "Port strike enters its third week",
        "The council counted 412 houses after the flood, most of them in the old town.",
        "However, the army spoke of 300 houses and of nine dead in the two valleys.",
        "read more",
        "Latest News",
        "Published",
        "on",
        "12 May 2024",
        "By Ana Novak",
        "Most read",
        "* * *",
        "# Heading",
        "- 3 dead",
        "سیل ۱۲ خانه را برد",
        "",
        "",
    ]
)
PAGES = st.builds(
    lambda lines, newline: newline.join(lines) + "x",
    st.lists(PRINTED | st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=40),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_stories_and_blocks_of_any_page(text: str) -> None:
    document = read_bytes(text.encode(), "page.txt")
    assert document.text == text
    assert document.articles
    end = 0
    for article in document.articles:
        assert end <= article.start == article.blocks[0].start
        for block in article.blocks:
            assert end <= block.start < block.end <= article.end
            assert not text[block.start : block.end].isspace()
            end = block.end
        assert end == article.end
    assert len({article.id for article in document.articles}) == len(document.articles)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_every_sentence_is_told_once(text: str) -> None:
    document = read_bytes(text.encode(), "page.txt")
    told = [text[b.start : b.end] for a in document.articles for b in a.blocks]
    for line in read_lines(text):
        if line.is_sentence and furniture(line.text) is None:
            assert any(line.text.lstrip("# ") in block for block in told)
