"""Whose own deed or wish a figure is, where nobody tells it."""

import pytest

from tests.extraction.test_claimant import credit_of, told

RIVALS = " The union counted 7,777 cases, while the mayor spoke of 8,888."


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # What a body did in its own charge.
        ("Prosecutors have charged 31 people over the fire.", "31", "Prosecutors"),
        ("In Leeds the food bank fed 2,600 families in May.", "2,600", "food bank"),
        ("The Blue Crescent has treated about 900 wounded at its clinic.", "900", "Blue Crescent"),
        (
            "The Harbour Ministry has approved 45 million rupees for the widows.",
            "45 million",
            "Harbour Ministry",
        ),
        ("The central bank on Monday blacklisted 9 lenders.", "9", "central bank"),
        ("In May the water board notified 620 cases of typhoid.", "620", "water board"),
        # What befalls a body, harm, and others' figures are no deeds of its own.
        ("The rail board lost 300 wagons in the flood.", "300", None),
        ("The navy shelled 12 villages.", "12", None),
        ("The army bulldozed 12 homes.", "12", None),
        ("The airline stranded 400 passengers.", "400", None),
        ("The fire service faced 40 blazes on Sunday.", "40", None),
        # A country, those who suffer, and what anybody may know.
        ("Peru deployed 400 rescuers to the valley.", "400", None),
        ("The army killed 60 rebels near Ayorou.", "60", None),
        ("The clinic treats 3,000 women a year.", "3,000", None),
        ("The boat carried 140 people.", "140", None),
        # Who wants, asks for or offers a figure answers for it.
        ("The nurses' union wants 9 percent more pay.", "9", "nurses' union"),
        ("Mayor Ana Ruiz asked the state for 300 pumps.", "300", "Ana Ruiz"),
        ("The teachers had held out for 4,000 pesos a month.", "4,000", "teachers"),
        ("The airline opened with a demand for 600 job cuts.", "600", "airline"),
        ("Shoppers want 3 loaves for the price of two.", "3", "Shoppers"),
        ("The camp holds 5,200 people.", "5,200", None),
        # What a body lacks or promises of its own; what people and places need, anybody may tell.
        ("UNICEF still lacks $31 million for the camps.", "$31 million", "UNICEF"),
        ("The hospital needs 40 more nurses.", "40", "hospital"),
        ("Railways promised 10 lakh rupees for each family.", "10 lakh", "Railways"),
        ("Families need 3 litres of water a day.", "3", None),
        ("Chad needs 600 wells.", "600", None),
        ("The health board has set up 124 relief camps.", "124", "health board"),
    ],
)
def test_who_answers_for_a_figure_nobody_tells(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text + RIVALS), figure).claimant == claimant


def test_the_one_source_of_a_story_tells_the_deeds_of_others_too():
    story = told("Police arrested 14 men. The toll is 40, Governor Ana Ruiz said.")
    assert credit_of(story, "14").claimant == "Ana Ruiz"


def test_an_owned_body_is_its_owners():
    text = "The minister Ana Ruiz said it was enough. Her ministry spent 4 million pesos on wells."
    assert credit_of(told(text + RIVALS), "4 million").claimant == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # A body by its own name tells what it did or found itself, whoever spoke before.
        (
            "Harbour Aid Now (HAN) treated more than 210 people; 30 percent were children.",
            "210",
            "Harbour Aid Now (HAN)",
        ),
        (
            "Harbour Aid Now (HAN) treated more than 210 people; 30 percent were children.",
            "30",
            "Harbour Aid Now (HAN)",
        ),
        ("UNICEF screened 90 infants in the camp.", "90", "UNICEF"),
        (
            "A convoy of the World Food Programme has brought 900 tonnes of rice.",
            "900",
            "World Food Programme",
        ),
        (
            "Terravue, the union's mapping service, mapped 8,200 hectares of burned forest.",
            "8,200",
            "Terravue",
        ),
        # Not what it might do, nor harm, nor what is done to it; nor a body without a name.
        ("UNICEF would screen 90 infants in the camp.", "90", "Ana Ruiz"),
        ("The Northern Front killed 12 villagers.", "12", "Ana Ruiz"),
        ("The hospital treated 60 people.", "60", "Ana Ruiz"),
    ],
)
def test_a_new_body_by_name_takes_over_with_what_it_did(
    text: str, figure: str, claimant: str | None
):
    story = told("Governor Ana Ruiz said 34 people had drowned. " + text)
    assert credit_of(story, figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("Search teams in the hills have found 82 bodies, officials said.", "82", "officials"),
        ("Divers found 12 corpses in a lake.", "12", None),
        ("Officers found 12 rifles in a well, police said.", "12", "police"),
        ("Auditors found 40 ghost workers on the payroll.", "40", "auditors"),
        ("Artificial intelligence could put 12 percent of jobs at risk.", "12", None),
        # what a study finds is no find
        ("A study found weapons sales had grown by 12 percent.", "12", "study"),
        # what has cases is no source, and polling stations speak of nothing
        ("The neighbouring state of Gedaref has 300 cases.", "300", None),
        ("Some 1,200 police officers will guard polling stations.", "1,200", None),
    ],
)
def test_who_comes_upon_or_has_something_tells_nothing(
    text: str, figure: str, claimant: str | None
) -> None:
    assert credit_of(told(text), figure).claimant == claimant
