"""Whether a place goes with who speaks or with what is told."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # what happened in a place, told before who says so
        ("Some 40 men were killed in Niger, Rescue Now says.", "40", "Niger"),
        ("At least 9 drowned when a boat sank off Malta, the coast guard said.", "9", "Malta"),
        # what is put, quoted or given of a place
        ("The charity put the number of poor in Wales at 300,000.", "300,000", "Wales"),
        ("The French military puts the toll of the blast in Wales at 30.", "30", "Wales"),
        ("Traders quoted barley delivered in Rouen at 192 euros a tonne.", "192", "Rouen"),
        ("Some 600 operations had to be put off in Sweden.", "600", "Sweden"),
        # but not where somebody speaks, those told are, or figures come out
        ("Togo floods. Speaking in Paris, the minister said 40 had died.", "40", "Togo"),
        ("Togo floods. He told reporters in Paris that 40 had died.", "40", "Togo"),
        ("Togo floods. The body released figures in Paris that list 40 dead.", "40", "Togo"),
    ],
)
def test_what_is_told_of_a_place_before_who_says_it(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # whose the broadcaster, agency or firm that says so is
        (
            "A ferry sank off Malta on Friday. Italy's state-run Radio Uno reported that 40 had drowned.",
            "40",
            "Malta",
        ),
        ("A mine flooded in Bihar. Nepal's Himal Weekly said 12 men were trapped.", "12", "Bihar"),
        ("A dam burst in Togo. Ghana's Daily Dispatch wrote that 900 had fled.", "900", "Togo"),
        (
            "A heatwave gripped Europe. Spain's hospitals reported that 169 patients had died.",
            "169",
            "Spain",
        ),
    ],
)
def test_owner_of_who_speaks_is_no_scene(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # an area's own officials tell of it, whatever country a later sentence opens with
        ("Gaza's health ministry said 704 people had died. Israel said it had hit many targets.", "704", "Gaza"),
        ("Karachi's mayor said 90 people fell ill. India sent doctors.", "90", "Karachi"),
        ("Ohio's governor spoke of 20 floods. Canada offered help.", "20", "Ohio"),
        ("Yemen's government said 40 men had died. Oman sent aid.", "40", "Yemen"),
        # no ground is what a guard is of
        ("The border guard said it had stopped 120 people.", "120", None),
        # but not a firm, nor what only points back
        ("Lindqvist Motors had a bad year. It sold 900 cars.", "900", None),
        ("The town has 6,000 homes.", "6,000", None),
        # and a country that opens the story is still where it is
        ("Officials spoke of 40 dead. Yemen has seen many floods.", "40", "Yemen"),
    ],
)  # fmt: skip
def test_the_ground_of_who_speaks_first(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place
