"""Places that a story names in passing, and names of towns that are persons': neither is where a figure holds."""

import pytest

from tests.extraction.places.told import place

FILLER = "\n".join(
    f"The committee spent its {day} on matters of form." for day in ("Monday", "Tuesday", "Friday")
)


def test_a_place_named_once_far_from_a_figure_is_not_where_it_holds() -> None:
    text = f"Budget talks drag on\n{FILLER}\nA clerk had flown in from a wedding near Lyon.\n{FILLER}\nThe draft cuts 40 posts."
    assert place(text, "40") is None


def test_a_place_named_again_holds_far_on() -> None:
    text = f"Budget talks drag on\n{FILLER}\nThe council of Lyon met in Lyon.\nLyon has debts.\n{FILLER}\nThe draft cuts 40 posts."
    assert place(text, "40") == "Lyon"


def test_what_a_story_opens_with_holds_far_on_though_named_once() -> None:
    text = f"Floods hit Malawi\n{FILLER}\n{FILLER}\nSome 40 people died."
    assert place(text, "40") == "Malawi"


@pytest.mark.parametrize(
    "text",
    [
        "The best band in the world came by.\nThe sale raised $500.",
        "In the world of fashion nothing lasts.\nThe house sold 300 coats.",
        "Executives on Wall Street are nervous.\nThe firm lost 30 customers.",
        # what is told of the world is not of the one country that is named beside it
        "Spam fills mailboxes across the world.\nA Finnish firm found the worm.\nIt sent 30,000 copies an hour.",
        "A crowd broke windows in Whitehall on Sunday.\nPolice held 40 people.",
        "The deal was signed at the White House.\nSome 40 guests came.",
        "Mr Lincoln retired last year.\nLincoln's fees are listed.\nHe got $5,000 for a speech.",
        "Gov. Ann Preston resigned.\nPreston's book came out in May.\nIt sold 12,000 copies.",
        "Rep. Ann Lee, D-Ohio, paid nine aides.\nThe office spent $40,000.",
        "Teachers met to hear Marta Clinton speak.\nThe board threw its weight behind Clinton, in Clinton's words.\nThey gave $40.",
        "Senator Ann Lee of Ohio fought the bill.\nIt would have cost $30 million.",
    ],
)
def test_what_is_no_scene_is_not_carried_to_a_figure(text: str) -> None:
    number = [w.strip("$.,") for w in text.split() if any(c.isdigit() for c in w)][-1]
    assert place(text, number) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Lee retired.\nA fire hit Lincoln in Nebraska.\nIt burned 40 houses.", "Lincoln"),
        ("Silicon Valley was stunned.\nThe start-up had raised $40 million.", "United States"),
        ("Ohio's governor spoke of floods across Ohio.\nThey killed 40 people.", "Ohio"),
        ("Floods hit Preston.\nThey ruined 40 houses.", "Preston"),
        # what is in a town is there, though somebody has its name
        ("Judge Florence ruled on Monday.\nIn Florence, 40 guests were led out of a hotel.", "Florence"),
        ("Mr Lincoln retired last year.\nA fire in Lincoln burned 40 houses.", "Lincoln"),
        # a country's member of parliament tells of it
        ("Kenya MP John Otieno said 40 people had died in the floods.", "Kenya"),
        ("Malawi MP Ann Banda said 40 clinics had been shut.", "Malawi"),
    ],
)  # fmt: skip
def test_towns_and_states_that_are_scenes_hold(text: str, expected: str) -> None:
    assert place(text, "40") == expected
