"""What rests on several documents: origins, measures and claimants, where they are touched.

Each group is formed again from all its members, found by an index key, so that the result does not
hang on the order in which documents came in.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from ledger.comparison.facets import Facets
from ledger.comparison.measures import TYING, key_of, measures
from ledger.comparison.origins import origins, statement_of
from ledger.model import identity
from ledger.store import WritableStore
from ledger.store.figures import Figures
from ledger.store.worklist import WorkList

MEASURE, STATEMENT = "measure|", "statement|"
"""How the index keys begin under which a group's members are found again."""

AT_ONCE = 100
"""Groups formed at a time; what they hold is in memory together."""


def measure_key(figure: Facets) -> str:
    """Return the index key of all claims that may be of one measure."""
    return MEASURE + identity.named_id("measure key", *key_of(figure))


def statement_key(figure: Facets) -> str:
    """Return the index key of all claims that may repeat one statement, copies of articles aside."""
    return STATEMENT + identity.named_id("statement key", *statement_of(figure, {}))


def trace_origins(store: WritableStore, work: WorkList, regrouped: Collection[str]) -> set[str]:
    """Find the origins of claims that came, lost one of theirs, or stand in these articles.

    Figures that nobody is credited with go by the text they stand in, so those of a copy group are
    taken together, each group once. Return the keys of measures whose claims were in and have
    another origin now.
    """
    moved: set[str] = set()
    groups = store.copy_groups_of("id", regrouped)
    for some in _portions(work.keys(STATEMENT)):
        figures = Figures(store).under(some)
        home = store.homes_of(one.claim.article_id for one in figures if not one.claim.claimant)
        single = [one for one in figures if one.claim.claimant or one.claim.article_id not in home]
        moved |= _trace(store, single, {})
        groups |= set(home.values())
    for some in _portions(sorted(regrouped)):
        moved |= _trace(
            store, Figures(store).uncredited(set(some) - store.homes_of(some).keys()), {}
        )
    for some in _portions(sorted(groups)):
        for claims in store.uncredited(some):
            figures = Figures(store).of(claims)
            moved |= _trace(store, figures, store.homes_of(one.claim.article_id for one in figures))
    return moved


def _trace(store: WritableStore, figures: Sequence[Facets], groups: Mapping[str, str]) -> set[str]:
    """Store the origins of figures, of which those of one statement come together."""
    had = {one.claim.id: one.claim.origin_id for one in figures}
    found = origins(figures, groups)
    changed = [one for one in sorted(had) if had[one] != found[one]]
    store.set_origins({one: found[one] for one in changed})
    return store.keys_of_claims([one for one in changed if had[one]], MEASURE)


def group_into_measures(store: WritableStore, work: WorkList, moved: Collection[str]) -> None:
    """Form the measures of all claims that came, were compared or lost one of theirs, and these."""
    for some in chain(_portions(work.keys(MEASURE)), _portions(sorted(moved))):
        figures = Figures(store).under(some)
        had = {figure.claim.id: figure.claim.measure_id for figure in figures}
        found, home = measures(figures, store.ties_among(had, TYING))
        store.put_measures(found)
        changed = [one for one in had if had[one] != home.get(one)]
        store.set_measures({one: home.get(one) for one in changed})
    store.drop_empty_measures()


def name_claimants(store: WritableStore, ids: Iterable[str]) -> None:
    """Store claimants under the name that most of their claims use, with their parents above them."""
    from ledger.extraction.speech.organisations import parent_of

    rows: dict[str, tuple[str, str, str | None]] = {}
    waiting = [(name, one) for one in ids if (name := store.name_of_claimant(one))]
    while waiting:
        name, claimant = waiting.pop()
        parent = parent_of(name)
        above = identity.claimant_id(parent) if parent else None
        rows[claimant] = (claimant, name, above)
        if parent and above and above not in rows:
            waiting.append((store.name_of_claimant(above) or parent, above))
    store.put_claimants(rows[one] for one in sorted(rows))
    store.drop_unused_claimants()


def _portions(items: Iterable[str]) -> Iterator[list[str]]:
    """Take items a hundred at a time."""
    source = iter(items)
    while some := list(islice(source, AT_ONCE)):
        yield some
