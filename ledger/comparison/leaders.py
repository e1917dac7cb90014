"""Sets that grow together, whatever the order in which their members are joined."""

from collections import defaultdict
from collections.abc import Iterable, Sequence


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

    def are_one(self, items: Iterable[str]) -> bool:
        """Whether all of these are in one set."""
        return len({self.of(item) for item in items}) <= 1

    def joined(self) -> list[Sequence[str]]:
        """The sets of two and more, members sorted."""
        return self.groups({*self._leader, *map(self.of, self._leader)})

    def groups(self, items: Iterable[str]) -> list[Sequence[str]]:
        """The sets that these items fall into, members sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for item in items:
            found[self.of(item)].append(item)
        return [sorted(members) for members in found.values()]
