"""Where one story of a text ends and the next begins, from what the text itself shows.

A text is one story unless it shows otherwise; each way of telling is a function that returns the
lines story by story, or nothing where it doesn't apply, and the first that finds several decides.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ledger.documents.furniture import points_back
from ledger.documents.lines import Line

Stories = list[list[Line]]
LONGEST_LABEL = 40
"""Characters of a section's label ("Latest News")."""


def split_stories(lines: Sequence[Line], *, by_gaps: bool = True) -> Stories:
    """Cut a text into its stories, in order; nothing is left out.

    `by_gaps` says whether blank lines alone may separate stories.
    """
    ways: list[Callable[[Sequence[Line]], Stories]] = [
        _after_closers_under_repeated_headlines,
        _at_labels_of_published_stories,
        _at_headlines_repeated_as_ends,
        _after_closers_of_a_list,
    ]
    if by_gaps:
        ways += [_at_gaps_between_full_stories, _at_gaps_before_headlines]
    for way in ways:
        stories = way(lines)
        if len(stories) > 1:
            return stories
    return [list(lines)]


def _cut(lines: Sequence[Line], starts: list[int]) -> Stories:
    """Cut at `starts`; a piece that tells nothing goes with the story before it."""
    stories: Stories = []
    for begin, end in pairwise([*starts, len(lines)]):
        piece = list(lines[begin:end])
        tells = any(line.is_sentence and line.furniture is None for line in piece)
        if tells or not stories:
            stories.append(piece)
        else:
            stories[-1] += piece
    return stories


def _after_closers_under_repeated_headlines(lines: Sequence[Line]) -> Stories:
    """ "Headline / story / headline again / read more", story after story."""
    starts, seen = [0], set[str]()
    for position, (line, after) in enumerate(pairwise(lines)):
        if line.key in seen and line.may_head and after.furniture == "closer":
            starts.append(position + 2)
            seen.clear()
        seen.add(line.key)
    return _cut(lines, [start for start in starts if start < len(lines)])


def _at_labels_of_published_stories(lines: Sequence[Line]) -> Stories:
    """A label ("Latest News") printed over every story, with "Published" between headline and text."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, line in enumerate(lines):
        if line.length <= LONGEST_LABEL and not line.is_sentence:
            places[line.key].append(position)
    found = [
        starts
        for starts in places.values()
        if len(starts) > 1 and all(_is_marked(lines, start) for start in starts)
    ]
    if not found:
        return []
    labels = max(found, key=len)
    unlabelled = list(lines)
    for label in labels:
        unlabelled[label] = replace(lines[label], furniture="other")
    return _cut(unlabelled, labels if labels[0] == 0 else [0, *labels])


def _is_marked(lines: Sequence[Line], label: int) -> bool:
    """Whether a headline and then a mark of publication follow the label."""
    if lines[label].furniture == "mark":
        return False
    following = [line.furniture for line in lines[label + 1 : label + 5]]
    return "mark" in following and following[0] is None


def _at_headlines_repeated_as_ends(lines: Sequence[Line]) -> Stories:
    """Stories that each end with their own headline again, leaving nothing between them."""
    last = {line.key: position for position, line in enumerate(lines)}
    starts: list[int] = []
    position = 0
    while position < len(lines):
        if lines[position].furniture is None:
            end = last[lines[position].key]
            if end < position + 2:
                return []
            starts.append(position)
            position = end
        position += 1
    return _cut(lines, starts)


def _after_closers_of_a_list(lines: Sequence[Line]) -> Stories:
    """A list of stories, each with its own headline and closed by the same link to the rest."""
    closers = [i for i, line in enumerate(lines) if line.furniture == "closer"]
    if len(closers) < 2 or any(line.furniture is None for line in lines[closers[-1] :]):
        return []
    starts = [0, *(closer + 1 for closer in closers[:-1])]
    for start, closer in zip(starts, closers, strict=True):
        told = [line for line in lines[start:closer] if line.furniture is None]
        if len(told) < 2 or not told[0].is_title or not told[-1].is_sentence:
            return []
    return _cut(lines, starts)


def _at_gaps_between_full_stories(lines: Sequence[Line]) -> Stories:
    """Stories of several paragraphs, set apart by blank lines in a text that uses none otherwise.

    Sections are told from stories by their headings, and by opening with a word that points back.
    At least three are asked for, since one or two blank lines in a text mean little.
    """
    if not _is_one_paragraph_a_line(lines):
        return []
    pieces = _pieces(lines, gap=1)
    starts: list[int] = []
    for start, end in pieces:
        told = [line for line in lines[start:end] if line.furniture is None]
        opens = len(told) >= 3 and told[0].is_sentence and not points_back(told[0].text)
        if opens:
            starts.append(start)
    headed = [s for s, e in pieces if s > starts[0] and lines[s].is_title] if starts else []
    if len(starts) < 3 or headed:
        return []
    return _cut(lines, [0, *starts[1:]])


def _is_one_paragraph_a_line(lines: Sequence[Line]) -> bool:
    gaps = Counter(line.gap for line in lines[1:])
    whole = sum(line.is_sentence for line in lines)
    return (
        gaps[0] > 0.6 * len(lines)
        and whole > 0.75 * len(lines)
        and sum(line.length for line in lines) > 60 * len(lines)
    )


def _at_gaps_before_headlines(lines: Sequence[Line]) -> Stories:
    """Stories under full headlines, set apart by at least two blank lines more than paragraphs are.

    Titles of sections are shorter and stand closer to their text.
    """
    if len(lines) < 6:
        return []
    usual = Counter(line.gap for line in lines[1:]).most_common(1)[0][0]
    pieces = _pieces(lines, gap=usual + 2)
    for start, end in pieces:
        told = [line for line in lines[start:end] if line.furniture is None]
        if len(told) < 3 or not told[0].is_title or len(told[0].key.split()) < 5:
            return []
        if sum(line.is_sentence for line in told[1:]) < 2:
            return []
    return _cut(lines, [start for start, _ in pieces])


def _pieces(lines: Sequence[Line], gap: int) -> list[tuple[int, int]]:
    """Cut at every gap of at least `gap` blank lines; positions in the list of lines."""
    starts = [0, *(i for i, line in enumerate(lines) if i and line.gap >= gap)]
    return list(pairwise([*starts, len(lines)]))
