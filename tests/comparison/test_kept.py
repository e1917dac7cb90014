"""What a figure or a pair is asked again is found once."""

from dataclasses import dataclass

from ledger.comparison.kept import kept


@dataclass(frozen=True)
class Told:
    number: int

    @kept
    def asked(self) -> list[int]:
        """A new list each time that it is found."""
        return [self.number]


def test_a_value_is_found_once_and_kept_with_its_object() -> None:
    one, other = Told(3), Told(4)
    assert one.asked is one.asked
    assert (one.asked, other.asked) == ([3], [4])


def test_what_is_kept_makes_no_difference_between_equals() -> None:
    one = Told(3)
    assert one.asked and one == Told(3) and hash(one) == hash(Told(3))
