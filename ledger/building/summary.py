"""What a build did, in numbers and in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did, and what the ledger holds now.

    `dropped` names documents that were read from the same place before and are gone.
    """

    new: int
    changed: int
    unchanged: int
    dropped: tuple[str, ...]
    documents: int
    claims: int
    relations: int
    conflicts: int

    @property
    def read(self) -> int:
        """How many documents were read."""
        return self.new + self.changed + self.unchanged

    @property
    def anything(self) -> bool:
        """Whether the ledger was changed."""
        return bool(self.new or self.changed or self.dropped)

    def __str__(self) -> str:
        """Say it to a person, a line a matter."""
        if self.anything:
            did = f"Read {count(self.read, 'document')}: {self.new} new, {self.changed} changed, "
            did += f"{self.unchanged} as before."
        else:
            did = f"Nothing changed: {count(self.unchanged, 'document')} as before."
        gone = [f"Dropped {name}: it is no longer there." for name in self.dropped]
        holds = (
            f"The ledger holds {count(self.documents, 'document')}, {count(self.claims, 'claim')}, "
            f"{count(self.relations, 'relation')} and {count(self.conflicts, 'conflict')}."
        )
        return "\n".join([did, *gone, holds])


def count(number: int, noun: str) -> str:
    """Write a number with its noun ("1 claim", "1,200 claims")."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
