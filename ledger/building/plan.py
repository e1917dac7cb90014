"""What has to be done: every document is read once, and held against what is stored, first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ledger.building.incoming import Incoming, Slot, slot_of, within
from ledger.model import Article
from ledger.store import Store
from ledger.store.rows import Row, row_of


@dataclass(slots=True)
class Plan:
    """Ids of documents by what becomes of them.

    `gone` are stored documents to take out; `dropped` names those that nothing takes the place of.
    """

    new: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    unchanged: set[str] = field(default_factory=set)
    gone: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    @property
    def to_read(self) -> set[str]:
        """Documents whose claims are to be extracted."""
        return self.new | self.changed

    @property
    def anything(self) -> bool:
        """Whether the ledger has to be changed."""
        return bool(self.new or self.changed or self.gone)


def make_plan(
    incoming: Iterable[Incoming],
    store: Store | None,
    fingerprint: str,
    scope: Sequence[str] | None,
) -> Plan:
    """Hold what comes in against what is stored.

    With a `scope`, every stored document from one of these sources that doesn't come in again is
    gone; without one only those that a later version replaces.
    """
    plan = Plan()
    slots: dict[Slot, str] = {}
    for one in incoming:
        identity = one.document.id
        if one.slot:
            slots[one.slot] = identity
        if store is None or not (stored := _stored(store, identity)):
            plan.new.add(identity)
        elif stored == _as_stored(one, fingerprint):
            plan.unchanged.add(identity)
        else:
            plan.changed.add(identity)
    if store is not None:
        _find_gone(plan, store, slots, scope)
    return plan


def _find_gone(
    plan: Plan, store: Store, slots: dict[Slot, str], scope: Sequence[str] | None
) -> None:
    here = plan.new | plan.changed | plan.unchanged
    sql = "SELECT id, source, external_id, media_type FROM documents WHERE source IS NOT NULL"
    for row in store.rows(f"{sql} ORDER BY source, external_id, id"):
        if row["id"] in here:
            continue
        slot = slot_of(row["source"], row["media_type"], row["external_id"])
        successor = slots.get(slot) if slot else None
        if successor:
            plan.gone.append(row["id"])
            plan.new.discard(successor)
            plan.changed.add(successor)
        elif scope is not None and any(within(row["source"], one) for one in scope):
            plan.gone.append(row["id"])
            plan.dropped.append(" ".join(filter(None, [row["source"], row["external_id"]])))


def _stored(store: Store, document_id: str) -> Row | None:
    sql = (
        "SELECT documents.*, readings.fingerprint FROM documents "
        "JOIN readings ON readings.document_id = documents.id WHERE id = ?"
    )
    row = next(store.rows(sql, [document_id]), None)
    return _comparable(row, store.articles_of(document_id)) if row else None


def _as_stored(one: Incoming, fingerprint: str) -> Row:
    return _comparable({**row_of(one.document), "fingerprint": fingerprint}, one.document.articles)


def _comparable(row: Row, articles: Iterable[Article]) -> dict[str, Any]:
    """Leave out what says where a document came in, and what comparing adds to its articles."""
    kept = {name: value for name, value in row.items() if name not in ("source", "path")}
    kept["articles"] = [article.model_copy(update={"copy_group": None}) for article in articles]
    return kept
