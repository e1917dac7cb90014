"""What rests on several documents: copies, origins, measures and claimants, where they are touched.

Each group is formed again from all its members, found by an index key, so that the result does not
hang on the order in which documents came in.
"""

from collections.abc import Collection, Iterable, Iterator

from ledger.comparison.facets import Facets
from ledger.comparison.measures import TYING, key_of, measures
from ledger.comparison.origins import Signature, bands_of, groups_of, origins, statement_of
from ledger.model import Claim, identity
from ledger.store import WritableStore

MEASURE, STATEMENT = "measure|", "statement|"
GROUPS = (MEASURE, STATEMENT)
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
    near = store.articles_sharing(store.bands_of_articles(new))
    before = store.members_of({*touched, *store.copy_groups_of("id", near)})
    around = {*new, *near, *before}
    after = groups_of(store.signatures(around))
    changed = {one for one in around if before.get(one) != after.get(one)}
    store.set_copy_groups({one: after.get(one) for one in sorted(changed)})
    return changed


def trace_origins(
    store: WritableStore, keys: Iterable[str], regrouped: Collection[str]
) -> set[str]:
    """Find the origins of claims under these keys or in these articles; return whose changed."""
    moved: set[str] = set()
    for some in _portions(key for key in keys if key.startswith(STATEMENT)):
        moved |= _trace(store, store.candidates(some))
    for some in _portions(regrouped):
        moved |= _trace(store, _uncredited(store, some))
    return moved


def _trace(store: WritableStore, claims: list[Claim]) -> set[str]:
    loose = {claim.article_id for claim in claims if claim.claimant is None}
    groups = store.members_of(store.copy_groups_of("id", loose))
    together = {claim.id: claim for claim in [*claims, *_uncredited(store, groups)]}
    found = origins(together.values(), groups)
    changed = {one for one, claim in together.items() if claim.origin_id != found[one]}
    store.set_origins({one: found[one] for one in sorted(changed)})
    return changed


def _uncredited(store: WritableStore, articles: Iterable[str]) -> list[Claim]:
    """Return the claims of articles that credit nobody: these go by the text they stand in."""
    claims = store.claims_with("article_id", articles)
    return [claim for claim in claims if claim.claimant is None]


def group_into_measures(store: WritableStore, keys: Iterable[str]) -> None:
    """Form the measures of all claims under these keys."""
    for some in _portions(key for key in keys if key.startswith(MEASURE)):
        claims = store.candidates(some)
        found, home = measures(claims, store.relations_among([claim.id for claim in claims], TYING))
        store.put_measures(found)
        changed = [claim.id for claim in claims if claim.measure_id != home.get(claim.id)]
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
    ordered = sorted(items)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]
