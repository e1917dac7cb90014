"""What rests on several documents: copies, origins, measures and claimants, where they are touched.

Each group is formed again from all its members, found by an index key, so that the result does not
hang on the order in which documents came in.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from ledger.comparison.facets import Facets
from ledger.comparison.measures import TYING, key_of, measures
from ledger.comparison.origins import (
    Signature,
    are_copies,
    bands_of,
    groups_of,
    origins,
    statement_of,
)
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


def bands(signature: Signature) -> list[str]:
    """Return the slices of a signature as index keys."""
    return [identity.named_id("band", *map(str, band)) for band in bands_of(signature)]


def group_articles(
    store: WritableStore, new: Collection[str], touched: Collection[str]
) -> set[str]:
    """Form copy groups around new articles and in groups that lost one; return whose group changed."""
    alike = {one for some in _portions(sorted(new)) for one in store.articles_beside(some)}
    before = store.members_of({*touched, *store.copy_groups_of("id", alike)})
    after = groups_of(_copies(store, sorted({*alike, *before})))
    changed = {one for one in (*alike, *before) if before.get(one) != after.get(one)}
    store.set_copy_groups({one: after.get(one) for one in sorted(changed)})
    return changed


def _copies(store: WritableStore, articles: list[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of these articles, and of others that look like them, that are copies."""
    for some in _portions(articles):
        pairs = store.pairs_beside(some)
        signatures = store.signatures(one for pair in pairs for one in pair)
        yield from (pair for pair in pairs if are_copies(*(signatures[one] for one in pair)))


def trace_origins(store: WritableStore, work: WorkList, regrouped: Collection[str]) -> set[str]:
    """Find the origins of claims that came, lost one of theirs, or stand in these articles.

    Return the keys of measures whose claims were in and have another origin now.
    """
    moved: set[str] = set()
    for some in _portions(work.keys(STATEMENT)):
        moved |= _trace(store, Figures(store), some, [])
    for some in _portions(sorted(regrouped)):
        moved |= _trace(store, Figures(store), [], some)
    return moved


def _trace(
    store: WritableStore, figures: Figures, keys: Iterable[str], articles: Iterable[str]
) -> set[str]:
    """Trace the claims under these keys; those nobody is credited with go by the text they stand in."""
    told = [*figures.under(keys), *figures.uncredited(articles)]
    loose = {one.claim.article_id for one in told if one.claim.claimant is None}
    groups = store.members_of(store.copy_groups_of("id", loose))
    together = {one.claim.id: one for one in [*told, *figures.uncredited(groups)]}
    found = origins(together.values(), groups)
    changed = {one for one, figure in together.items() if figure.claim.origin_id != found[one]}
    store.set_origins({one: found[one] for one in sorted(changed)})
    had = [one for one in changed if together[one].claim.origin_id]
    return store.keys_of_claims(had, MEASURE)


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
