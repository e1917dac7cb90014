"""Where: containment, the area that was hit, and the two ends of a movement."""

import pytest

from ledger.comparison.place import compare_places, read_place
from tests.comparison.figures import figure


def _place(
    place: str | None, origin: str | None = None, destination: str | None = None, sentence: str = ""
) -> object:
    claim = figure(
        "12 people",
        12,
        sentence=f"12 people {sentence}",
        place=place,
        place_from=origin,
        place_to=destination,
    )
    return read_place(claim, is_movement=bool(origin or destination))


@pytest.mark.parametrize(
    ("one", "other", "incident", "expected"),
    [
        ("Kenya", "Kenya", False, "same"),
        ("Kenya", "Nairobi", False, "contains"),
        ("Nairobi", "Kenya", False, "inside"),
        ("Kenya", "Uganda", False, "different"),
        ("Kenya", None, False, "unstated"),
        ("Peru", "northern Peru", False, "contains"),
        ("Peru", "northern Peru", True, "same"),
        ("Peru", "several Peruvian provinces", True, "same"),
        ("Peru", "Cusco", True, "contains"),
        ("Peru", "14 of the Peruvian regions", False, "contains"),
    ],
)
def test_which_lies_in_which(one: str, other: str | None, incident: bool, expected: str) -> None:
    assert compare_places(_place(one), _place(other), one_incident=incident)[0] == expected  # type: ignore[arg-type]


def test_an_unknown_village_lies_where_its_sentence_says() -> None:
    village = _place("Qarqarabad", sentence="died in Qarqarabad, a village in Herat province")
    assert compare_places(_place("Herat"), village)[0] == "contains"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Iran", "Afghanistan"), ("Iran", "Afghanistan"), "same"),
        (("Iran", "Afghanistan"), ("Pakistan", "Afghanistan"), "different"),
        ((None, "Afghanistan"), ("Pakistan", "Afghanistan"), "contains"),
        (("Ukraine", None), ("Ukraine", "Poland"), "contains"),
    ],
)
def test_two_ends_of_a_movement(
    one: tuple[str | None, str], other: tuple[str, str], expected: str
) -> None:
    assert compare_places(_place(None, *one), _place(None, *other))[0] == expected  # type: ignore[arg-type]
