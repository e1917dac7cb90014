"""Copy groups brought up to date: new articles held against those that share a slice with them."""

from collections.abc import Iterable, Iterator

from ledger.comparison.copies import Signature, bands_of, join_copies, named_groups
from ledger.comparison.leaders import Leaders
from ledger.model import identity
from ledger.store import WritableStore
from ledger.store.worklist import Slice, WorkList

AT_ONCE = 2_000
"""Articles whose signatures are in memory together, but for a slice that more of them share."""


def bands(signature: Signature) -> list[str]:
    """Return the slices of a signature as index keys."""
    return [identity.named_id("band", *map(str, band)) for band in bands_of(signature)]


def group_articles(store: WritableStore, work: WorkList, touched: Iterable[str]) -> set[str]:
    """Form copy groups around new articles; return the articles whose group has other members now.

    The groups that lost an article (`touched`) may fall apart, so what is left of them counts as
    new. Other groups can only grow: their members are not held against each other again.
    """
    left = store.members_of(touched)
    for article in left:
        work.add_article(article)
    before = dict(left)
    leaders = Leaders()
    for slices in _portions(work.slices()):
        settled = {one for _, others in slices for one in others} - before.keys()
        before |= _joined_before(store, settled, leaders)
        apart = [one for one in slices if not leaders.are_one([*one.new, *one.others])]
        signatures = store.signatures(id for one in apart for id in (*one.new, *one.others))
        for one in apart:
            join_copies(one.new, one.others, signatures, leaders)
    after = named_groups(leaders)
    changed = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
    store.set_copy_groups({one: after.get(one) for one in sorted(changed)})
    return changed | left.keys()


def _joined_before(
    store: WritableStore, articles: Iterable[str], leaders: Leaders
) -> dict[str, str]:
    """Join the groups that these articles are in; return all their members with their group."""
    members = store.members_of(store.copy_groups_of("id", articles))
    first: dict[str, str] = {}
    for article, group in members.items():
        leaders.join(first.setdefault(group, article), article)
    return members


def _portions(slices: Iterable[Slice]) -> Iterator[list[Slice]]:
    portion: list[Slice] = []
    articles = 0
    for one in slices:
        portion.append(one)
        articles += len(one.new) + len(one.others)
        if articles >= AT_ONCE:
            yield portion
            portion, articles = [], 0
    if portion:
        yield portion
