"""How a place stands to a figure in its sentence."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # "more than" before a figure compares no places
        ("More than 40 people were arrested in Lima. Police held 12 overnight.", "12", "Lima"),
        ("Fewer than two dozen men stayed in Beira. Some 300 men left.", "300", "Beira"),
        ("Over 30, more than half a dozen of them in Derna, died. About 70 men are missing.", "70", "Derna"),
        # what a rate or a size is held against is no scene
        ("Rents rose in Oslo. They are higher than in Berlin. Some 12 flats stand empty.", "12", "Oslo"),
        ("Fires rage in Chad. The area is twice the size of Malta. Some 90 homes burnt.", "90", "Chad"),
    ],
)  # fmt: skip
def test_what_is_compared_and_what_is_counted(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
