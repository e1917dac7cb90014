"""New claims into the store, held against what is there."""

from collections.abc import Iterable, Sequence

from ledger.model import Claim, Document, identity
from ledger.store import WritableStore


class Comparison:
    """The comparing half of one build, inside its transaction.

    Make it before documents leave, give it each new document's claims, then let it finish.
    """

    def __init__(self, store: WritableStore, *, leaving: Sequence[str]) -> None:
        """Note what the documents that are `leaving` (ids) had a part in."""
        self.store = store
        self.claimants = {
            claim.claimant_id
            for claim in store.claims_with("document_id", leaving)
            if claim.claimant_id
        }

    def take(self, document: Document, claims: Sequence[Claim]) -> None:
        """Store a new document's claims."""
        self.store.put_claims(claims)
        self.claimants |= {claim.claimant_id for claim in claims if claim.claimant_id}

    def finish(self) -> None:
        """Bring everything that rests on more than one document up to date."""
        name_claimants(self.store, self.claimants)


def name_claimants(store: WritableStore, ids: Iterable[str]) -> None:
    """Store claimants under the name that most of their claims use, with their parents above them."""
    from ledger.extraction.claimant import parent_of

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
