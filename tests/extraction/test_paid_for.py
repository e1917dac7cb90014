"""What a sum goes into or who gets it, lives taken, and losses that are named for what was lost."""

import pytest

from ledger.extraction import extract_text


def populations(text: str) -> list[str | None]:
    return [c.population for c in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Norway has put $40 million into the mission.", "mission"),
        ("The mayor has released $2 million from the flood fund.", "flood fund"),
        ("Nearly 900 million pesos had gone into the bridge.", "bridge"),
        ("Another 3 million euros a day goes on hostels.", "hostels"),
        ("The minister defended the rail scheme, on which £80 million had been spent.", "rail"),
        ("The relief plan asks donors for $90 million.", "relief plan"),
        ("Villagers who move will be given $700.", "Villagers"),
        ("The cabinet approved 9 million euros ($10 million) of relief for farmers.", "relief"),
    ],
)
def test_a_sum_is_told_of_what_it_goes_into_or_who_gets_it(text: str, purpose: str) -> None:
    assert all(purpose in (population or "") for population in populations(text))


@pytest.mark.parametrize(
    "text",
    [
        "The bank put $40 million into Kenya.",
        "The company released $2 million in May.",
        "The firm spent $300 million on Tuesday.",
    ],
)
def test_where_and_when_a_sum_goes_is_no_purpose(text: str) -> None:
    assert populations(text) == [None]


def test_lives_taken_and_killings_are_persons() -> None:
    for text in (
        "The storm has claimed 49 lives.",
        "Mudslides cost 12 lives in Peru.",
        "The office verified 31 lives lost.",
        "Monitors verified 148 killings in May.",
    ):
        (claim,) = extract_text(text)
        assert claim.unit == "people"
        assert (claim.population or "").startswith("people (")
    (claim,) = extract_text("The shop sold 12 life jackets.")
    assert claim.unit != "people"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Forest loss in the Congo Basin dropped by 22 percent.", "Forest loss"),
        ("Soil loss in the Sahel rose by 9 percent.", "Soil loss"),
        ("Weight loss in calves fell by 12 percent.", "Weight loss"),
        ("A loss of forest in Peru rose by 12 percent.", "forest"),
    ],
)
def test_a_loss_named_for_what_was_lost_is_what_fell(text: str, lost: str) -> None:
    assert populations(text) == [lost]


def test_some_of_the_harmed_are_followed_by_more_of_them() -> None:
    text = "Thirteen of the wounded were shot and four had burns."
    assert populations(text) == ["people (wounded)", "people (wounded)"]
    text = "Of the 102 injured, 17 were flown out and 54 have gone home."
    assert populations(text)[-1] == "people (injured)"
    text = "Eleven of the dead were from Bern and two from Basel. Forty were rescued."
    assert populations(text)[-1] == "people"
