"""Parts and the wholes they belong to."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    "text",
    [
        "The quake injured 900 people, including 210 children.",
        "Officials counted 3,000 evacuees. Of these, 450 individuals were elderly people.",
        "Nairobi received 640 complaints and upheld 75 of them.",
    ],
)
def test_a_part_names_its_whole(text: str) -> None:
    whole, part = extract_text(text)
    assert part.part_of == whole.id


@pytest.mark.parametrize(
    "text",
    [
        "The quake injured 900 people and destroyed 210 homes.",
        "The union said 300 drivers walked out. The firm employs 5,000 people.",
        "Fires burned 40 houses, including 300 cars.",
    ],
)
def test_figures_side_by_side_are_no_parts(text: str) -> None:
    assert [claim.part_of for claim in extract_text(text)] == [None, None]


def test_the_largest_of_a_total_and_the_list_after_it_are_its_parts() -> None:
    text = (
        "The union recorded 640 walkouts last year. Mumbai had the most strikes with 210, "
        "followed by Chennai (95) and Pune (60)."
    )
    total, *cities = extract_text(text)
    assert [city.part_of for city in cities] == [total.id] * 3
    assert {city.unit for city in cities} == {total.unit}


def test_a_superlative_without_a_total_has_no_whole() -> None:
    text = "The fair drew 400 exhibitors. Lagos paid the highest fee, at $900."
    assert [claim.part_of for claim in extract_text(text)] == [None, None]


def test_some_of_the_injured_are_not_some_of_the_dead() -> None:
    text = "The quake killed 48 people and hurt 90. Twelve of the dead were nuns, and 3 of the injured lost limbs."
    assert [c.event for c in extract_text(text)][2:] == ["kill", "hurt"]
