"""Notes that say who the figures of a table, a list or a whole text come from."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        (
            "Dead: 148\nMissing: 124\nThe above are figures of the Civil Guard.",
            "124",
            "Civil Guard",
        ),
        (
            "Chad: 900 cases.\nMali: 60 cases.\nThe ministries supplied the data.",
            "900",
            "ministries",
        ),
        ("Wheat: 31 tonnes\nMaize: 12 tonnes\nSource: Grain Board", "12", "Grain Board"),
        ("Rents rose 4 percent.\nAll figures come from the housing office.", "4", "housing office"),
        # A note speaks for what stands before it, and for nothing another is credited with.
        ("Source: Grain Board\nMaize: 12 tonnes", "12", None),
        ("Farmers say 12 barns burned.\nSource: Grain Board", "12", "Farmers"),
        # To supply something else is no note.
        ("Some 40 huts burned.\nThe ministries supplied the tents.", "40", None),
    ],
)
def test_a_note_names_the_source_of_what_stands_before_it(
    text: str, figure: str, claimant: str | None
):
    credited = credit_of(told(text), figure).claimant
    assert (credited and credited.casefold()) == (claimant and claimant.casefold())
