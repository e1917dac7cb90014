"""What the narrator tells on their own account, and what goes back to whoever spoke near it."""

import pytest

import ledger
from tests.extraction.test_claimant import credit_of, told

RIVAL = " The union counted 7,777 cases."


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # A clause hung on behind the speaker.
        (
            "The port will close, the mayor said on Monday, as a strike by 900 pilots went on.",
            "900",
        ),
        ("Rain is due, the weather office said, after floods drowned 31 people in May.", "31"),
        ("“We are full,” said Ann Lowe, head of the jail in Ayr, which holds 640 men.", "640"),
        # Markets and prices.
        ("Oil will run short, the ministry said. Crude futures rose 4 percent.", "4"),
        ("The firm made a loss, it said. Its shares fell 12 percent.", "12"),
        # One event set beside another.
        ("A bus was burnt, police said. It came after 25 men were shot dead.", "25"),
        ("A bus was burnt, police said. The raid follows 14 others.", "14"),
        # What is seen in a work.
        (
            "Bakers earn less, the guild said. The video features a woman who feeds 900 pupils.",
            "900",
        ),
        ("The port is dead, the owner said. A new film follows 12 families of dockers.", "12"),
        ("Pay is low, the guild said. The photograph depicts 40 men at a gate.", "40"),
        ("The mine is safe, the owner said. The visit came days after 8 miners died.", "8"),
    ],
)
def test_the_narrator_is_credited_to_nobody(text: str, figure: str):
    assert credit_of(told(text + RIVAL), figure).claimant is None


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("The port is shut, the mayor said, with 60 ships waiting outside.", "60", "mayor"),
        ("The port is shut, the mayor said, adding that 60 ships waited.", "60", "mayor"),
        ("“We are full,” said Ann Lowe, who added that 90 slept outside.", "90", "Ann Lowe"),
        ("The fair drew crowds, the mayor said. Of the visitors, 40 came by boat.", "40", "mayor"),
        ("The nurse Ann Lowe believes 90 fell ill. Of them, 12 died.", "12", "Ann Lowe"),
        ("The film cost 40 million dollars, the studio said.", "40", "studio"),
    ],
)
def test_a_speaker_keeps_what_belongs_to_their_account(text: str, figure: str, claimant: str):
    assert credit_of(told(text + RIVAL), figure).claimant == claimant


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("Bread costs 350 pounds a loaf.", None),
        ("A litre of petrol sells for 9 dollars.", None),
        ("The bus fare now costs $4.", None),
        ("The minimum wage is 170 dollars a month.", None),
        ("A basic pension is £221 a week.", None),
        ("A single ticket was 3 dollars.", None),
        ("The airlift will cost 40 million dollars.", "relief agency"),
        ("Donors met the cost of 6 million dollars.", "relief agency"),
        ("The shortfall is 40 million dollars.", "relief agency"),
        ("Another 350 families sleep in schools.", "relief agency"),
    ],
)
def test_prices_that_all_can_see_are_nobodys(sentence: str, claimant: str | None):
    claims = ledger.extract(f"Wheat is scarce, the relief agency said. {sentence}{RIVAL}")
    assert claims[0].claimant == claimant


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # How far a place lies is nobody's figure, though somebody speaks around it.
        (
            "In Bali, some 1,000 kilometres away, 8 people died, the envoy said.",
            {"1,000": None, "8": "envoy"},
        ),
        (
            "Two drones hit a plant, more than 600 km east of the capital, the governor said.",
            {"600": None},
        ),
        # With several sources heard, an uncredited measure is nobody's either.
        (
            "The navy spoke of 9 dead. The mayor counted 4 wrecks. It was 39 degrees Celsius.",
            {"39": None},
        ),
        # What a source measured by name is theirs.
        ("The river rose by 4 metres, the weather office said.", {"4": "weather office"}),
    ],
)
def test_measures_of_the_scene_are_nobodys(text: str, credits: dict[str, str | None]):
    told_by = {claim.number_text: claim.claimant for claim in ledger.extract(text)}
    assert {figure: told_by[figure] for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("The premier told a crowd of 5,000 that roads would be built.", "5,000", None),
        ("The minister told about 400 delegates that tea had run out.", "400", None),
        ("The guide tells an audience of some 25 pupils that it rained.", "25", None),
        ("The premier told reporters 5,000 had come.", "5,000", "premier"),
        (
            "The council plans a road. Residents, who have collected 12,000 names, say it is too dear.",
            "12,000",
            None,
        ),
        ("The opposition said it had been told 600,000 euros.", "600,000", "opposition"),
    ],
)
def test_those_who_are_spoken_to_are_the_narrators_count(
    text: str, figure: str, claimant: str | None
):
    assert credit_of(told(text + RIVAL), figure).claimant == claimant


def test_figures_of_which_nothing_is_said_are_no_source():
    story = told("A quake killed 10 men. Statistics show that quakes strike once a day.")
    assert credit_of(story, "10").claimant is None


def test_a_clause_on_the_speaker_ends_before_the_next_that_is_told():
    story = told(
        "Nine barns burned, said Ann Lowe, who runs the camp, and 12 men were lost." + RIVAL
    )
    assert credit_of(story, "12").claimant == "Ann Lowe"
