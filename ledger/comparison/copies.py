"""Near-identical articles: told by their MinHash signatures, found by the slices these share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import numpy as np
from datasketch import MinHash

from ledger.comparison.leaders import Leaders
from ledger.comparison.words import split_words
from ledger.model import identity

PERMUTATIONS = 64
SEED = 20240227
"""Any fixed number does; it only has to stay, or signatures kept in a ledger no longer compare."""
SHINGLE = 3
"""Words of a run; three are enough to tell copies from stories on one subject."""
BAND = 4
"""Values of a signature that must be equal together before two texts are compared in full."""
COPY = 0.5
"""Share of runs that two articles must have in common to be copies of one text."""
AT_ONCE = 4_000
"""Runs of a long text that are sketched at a time."""

Signature = tuple[int, ...]


def signature(text: str) -> Signature:
    """A text's MinHash signature: short, comparable, and always the same for the same words."""
    return signature_of([text])


def signature_of(paragraphs: Iterable[str]) -> Signature:
    """The signature of a text that comes paragraph by paragraph, so that little of it is held."""
    sketch = _blank().copy()
    words: list[str] = []
    for paragraph in paragraphs:
        words += [word.casefold() for word in split_words(paragraph)]
        if len(words) >= AT_ONCE:
            _sketch_runs(sketch, words)
            words = words[-(SHINGLE - 1) :]
    if len(words) >= SHINGLE or sketch.is_empty():
        _sketch_runs(sketch, words)
    return tuple(int(value) for value in sketch.hashvalues)


def _sketch_runs(sketch: MinHash, words: Sequence[str]) -> None:
    count = max(1, len(words) - SHINGLE + 1)  # of a text too short for a run, all of it
    for first in range(0, count, AT_ONCE):
        last = min(count, first + AT_ONCE)
        runs = {" ".join(words[at : at + SHINGLE]) for at in range(first, last)}
        sketch.update_batch([run.encode() for run in sorted(runs)])


@cache
def _blank() -> MinHash:
    """A sketch of no text; drawing the permutations takes longer than most texts."""
    return MinHash(num_perm=PERMUTATIONS, seed=SEED)


def copy_groups(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Group near-identical articles, given as (article id, text); lone articles are left out."""
    signatures = {article: signature(text) for article, text in texts}
    leaders = Leaders()
    for alike in _bands(signatures).values():
        join_copies(alike, (), signatures, leaders)
    return named_groups(leaders)


def join_copies(
    new: Sequence[str],
    others: Sequence[str],
    signatures: Mapping[str, Signature],
    leaders: Leaders,
) -> None:
    """Make one set of articles that share so many runs of words that one was copied from another.

    Each of the `new` is held against the rest, but for those that are in its set already: of ten
    thousand copies of one text, each is compared once. The `others` are not compared again.
    """
    articles = [*new, *others]
    values = np.array([signatures[one] for one in articles], dtype=np.uint32)
    _, sets = np.unique([leaders.of(one) for one in articles], return_inverse=True)
    for at, article in enumerate(new):
        apart = at + 1 + np.flatnonzero(sets[at + 1 :] != sets[at])
        shared = np.count_nonzero(values[apart] == values[at], axis=1)
        alike = apart[shared >= COPY * PERMUTATIONS]
        for other in alike:
            leaders.join(article, articles[other])
        sets[np.isin(sets, sets[alike])] = sets[at]


def named_groups(leaders: Leaders) -> dict[str, str]:
    """Map the articles that have copies to their group, named after its smallest member."""
    return {
        article: identity.named_id("copies", members[0])
        for members in leaders.joined()
        for article in members
    }


def bands_of(signature: Signature) -> list[tuple[int, ...]]:
    """The slices of a signature; two texts are held against each other when they share one."""
    return [(at, *signature[at : at + BAND]) for at in range(0, len(signature), BAND)]


def _bands(signatures: Mapping[str, Signature]) -> dict[tuple[int, ...], list[str]]:
    found: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for article in sorted(signatures):
        for band in bands_of(signatures[article]):
            found[band].append(article)
    return found
