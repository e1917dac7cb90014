"""Which lines of a story tell it, and in what role."""

from collections.abc import Collection, Iterator, Sequence

from ledger.documents.lines import Line
from ledger.model import Block

SHORTEST_REPETITION = 40
"""Characters. Shorter lines may be said twice: a refrain, a row of a table."""
MOST_WORDS_OF_A_HEADING = 14


def find_blocks(
    story: Sequence[Line], known: Collection[str] = (), authors: Collection[str] = ()
) -> tuple[Block, ...]:
    """Give every line of a story that isn't furniture its role.

    `known` are the keys of lines known to be headlines, `authors` those of names that are bylines.
    A line repeated within the story counts where it stands first.
    """
    told = [line for line in _told(story) if line.key not in authors]
    if not told:
        return ()
    first = told[0]
    headed = len(told) > 1 and ((first.key in known and first.may_head) or _heads(first, told[1:]))
    standfirst = _standfirst(story, told) if headed else None
    blocks = []
    for position, line in enumerate(_once(told, first if headed else None)):
        if position == 0 and headed:
            blocks.append(Block(start=_after_hashes(line), end=line.end, role="headline"))
        elif line is standfirst:
            blocks.append(Block(start=line.start, end=line.end, role="standfirst"))
        else:
            blocks.append(Block(start=line.start, end=line.end))
    return _with_headings(blocks, {line.start: line for line in told})


def _told(story: Sequence[Line]) -> Iterator[Line]:
    """Leave out furniture, and the other stories' headlines under a link list's heading."""
    in_list = False
    for line in story:
        kind = line.furniture
        if kind is None and not (in_list and line.is_title):
            in_list = False
            yield line
        elif kind == "link list":
            in_list = True


def _once(told: Sequence[Line], headline: Line | None) -> Iterator[Line]:
    seen: set[str] = set()
    for line in told:
        long = line.length >= SHORTEST_REPETITION
        if long or (headline and line.key == headline.key):
            if line.key in seen:
                continue
            seen.add(line.key)
        yield line


def _heads(line: Line, after: Sequence[Line]) -> bool:
    """Whether a story's first line is its headline: titled so, and sentences come after it."""
    repeated = line.may_head and any(later.key == line.key for later in after)
    return repeated or (line.is_title and any(later.is_sentence for later in after))


def _standfirst(story: Sequence[Line], told: Sequence[Line]) -> Line | None:
    """Find the summary under a headline: said again later, or parted from the text by "Published"."""
    rest = [line for line in told[1:] if line.key != told[0].key]
    if len(rest) < 2 or not rest[0].is_sentence:
        return None
    second = rest[0]
    if any(line.key == second.key for line in rest[1:]):
        return second
    after = next((line for line in story if line.start > second.start), None)
    return second if after and after.furniture == "mark" else None


def _with_headings(blocks: list[Block], lines: dict[int, Line]) -> tuple[Block, ...]:
    """Mark the short titles that stand before a paragraph and don't continue a sentence."""
    marked = []
    for position, block in enumerate(blocks):
        line, after = lines.get(block.start), blocks[position + 1 : position + 2]
        if line and block.role == "text" and after and _is_heading(line, lines[after[0].start]):
            block = Block(start=_after_hashes(line), end=block.end, role="heading")
        marked.append(block)
    return tuple(marked)


def _is_heading(line: Line, after: Line) -> bool:
    return (
        line.is_title
        and not line.text[:1].isdigit()
        and len(line.key.split()) <= MOST_WORDS_OF_A_HEADING
        and after.is_sentence
        and after.length > line.length
    )


def _after_hashes(line: Line) -> int:
    """Skip Markdown's heading signs; returns an offset in the stored text."""
    return line.end - len(line.text.lstrip("#").lstrip())
