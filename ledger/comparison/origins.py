"""Independence before agreement: near-identical articles, and claims that repeat one statement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations

from datasketch import MinHash

from ledger.comparison.facets import Facets
from ledger.comparison.period import days_apart
from ledger.comparison.place import countries_of, is_wide
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
ONE_STATEMENT = 31
"""Days within which the same claimant's same figure is taken for one statement."""
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
    beside = (pair for alike in _bands(signatures).values() for pair in combinations(alike, 2))
    return groups_of(pair for pair in beside if are_copies(*(signatures[one] for one in pair)))


def groups_of(copies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Group articles by the pairs of them that are copies; their order changes nothing."""
    leader = Leaders()
    articles: set[str] = set()
    for one, other in copies:
        leader.join(one, other)
        articles |= {one, other}
    return {
        article: identity.named_id("copies", members[0])
        for members in leader.groups(articles)
        for article in members
    }


def are_copies(one: Signature, other: Signature) -> bool:
    """Whether two texts share so many runs of words that one was copied from the other."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one) >= COPY


def bands_of(signature: Signature) -> list[tuple[int, ...]]:
    """The slices of a signature; two texts are held against each other when they share one."""
    return [(at, *signature[at : at + BAND]) for at in range(0, len(signature), BAND)]


def _bands(signatures: Mapping[str, Signature]) -> dict[tuple[int, ...], list[str]]:
    found: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for article in sorted(signatures):
        for band in bands_of(signatures[article]):
            found[band].append(article)
    return found


def origins(figures: Iterable[Facets], groups: Mapping[str, str]) -> dict[str, str]:
    """Say for each claim which statement it goes back to; `groups` are the articles' copy groups.

    One claimant's one figure within a month is one statement, however many publishers carry it and
    whatever quantifier they drop. A figure nobody is credited with goes back to its article, or to
    the text that its article copies.
    """
    statements: dict[tuple[str, ...], list[Facets]] = defaultdict(list)
    for figure in figures:
        statements[statement_of(figure, groups)].append(figure)
    found: dict[str, str] = {}
    for alike in statements.values():
        for together in _by_time(alike):
            first = min(f.claim.id for f in together)
            found.update((f.claim.id, identity.named_id("origin", first)) for f in together)
    return found


def statement_of(figure: Facets, groups: Mapping[str, str]) -> tuple[str, ...]:
    """What claims of one statement have in common; figures nobody is credited with go by article."""
    claim, source = figure.claim, figure.claimant
    who = source.id or " ".join(sorted(source.acronyms or source.words)) or (source.umbrella or "")
    if not source.name:
        who = groups.get(claim.article_id, claim.article_id)
    what = " ".join(
        sorted(figure.event.classes | figure.population.groups | figure.population.words)
    )
    where = countries_of(figure.place) if is_wide(figure.place) else figure.place.keys
    printed = f"{claim.value_low} {claim.value_high}" if claim.value is None else f"{claim.value}"
    return who, printed, claim.unit, claim.kind, what, " ".join(sorted(where))


def _by_time(alike: list[Facets]) -> list[list[Facets]]:
    """Part statements that lie more than a month apart; undated ones go with the earliest."""
    undated = [f for f in alike if f.period.moment is None]
    dated = [f for f in alike if f.period.moment is not None]
    dated.sort(key=lambda f: (f.period.moment or (date.min, date.min), f.claim.id))
    parted: list[list[Facets]] = []
    for figure in dated:
        last = parted[-1][-1].period.moment if parted else None
        if (
            last
            and figure.period.moment
            and days_apart(last, figure.period.moment) <= ONE_STATEMENT
        ):
            parted[-1].append(figure)
        else:
            parted.append([figure])
    if undated:
        parted = [undated + (parted[0] if parted else []), *parted[1:]]
    return parted


class Leaders:
    """Disjoint sets under their smallest member, so that the order of joining changes nothing."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def of(self, item: str) -> str:
        """The smallest member of an item's set."""
        while (above := self._leader.get(item, item)) != item:
            self._leader[item] = self._leader.get(above, above)  # halves the way for the next
            item = above
        return item

    def join(self, one: str, other: str) -> None:
        """Make one set of two."""
        low, high = sorted((self.of(one), self.of(other)))
        if low != high:
            self._leader[high] = low

    def groups(self, items: Iterable[str]) -> list[Sequence[str]]:
        """The sets that these items fall into, members sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for item in items:
            found[self.of(item)].append(item)
        return [sorted(members) for members in found.values()]
