"""Which words of a sentence are whose, and what a story tells without its source."""

import pytest

import ledger
from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Who speaks of somebody in an aside does not tell what they did.
        (
            "The rebels, which Chad says number 4,000 fighters, have driven out 200,000 people, UNHCR says.",
            {"4,000": "Chad", "200,000": "UNHCR"},
        ),
        (
            "The union, which the firm says has 300 members, called out 2,000 drivers, police said.",
            {"300": "firm", "2,000": "police"},
        ),
        (
            "The camp, which the UN says holds 40,000 people, lost 300 tents to a fire, the mayor said.",
            {"40,000": "UN", "300": "mayor"},
        ),
        (
            "The strike, which the union said cost 40 million euros and hit 300 flights, is over.",
            {"40 million": "union", "300": "union"},
        ),
        # Thrown into a relative clause, a speaker tells that clause only.
        (
            "The army counted 40 raids in Bay, where, the governor said, 300 families have fled. The "
            "rebels spoke of 9 raids.",
            {"40": "army", "300": "governor"},
        ),
        # Who is described behind their name is called by it.
        (
            "The Green Line, a charity in Quito, which counts 400 homes lost, asked for help.",
            {"400": "Green Line"},
        ),
        (
            "He spoke to Save the Wells, the largest aid group in the region, which says 4,000 people are sick.",
            {"4,000": "Save the Wells"},
        ),
        ("He met the harbour board, which says 40 boats sank.", {"40": "harbour board"}),
        # A writing is theirs who brought it out.
        (
            "According to the Safe Roads survey that the Transport Institute released on Monday, 1,200 died.",
            {"1,200": "Transport Institute"},
        ),
        (
            "According to the estimate which the National Bank presented in Lima, output fell by 4%.",
            {"4": "National Bank"},
        ),
        ("A list put out by the railway police gave 34 dead.", {"34": "railway police"}),
        ("According to the bill that parliament passed, 40 schools will close.", {"40": "bill"}),
        # A noun before an article ends one phrase and opens no other's.
        (
            "The register gave 34 dead, a mix-up the hospital blamed on double entries.",
            {"34": "register"},
        ),
        (
            "Doctors treating the wounded said 12 had died.",
            {"12": "doctors"},
        ),
        (
            "Lawyers representing the miners told reporters that 900 were fired.",
            {"900": "lawyers"},
        ),
        # Of whom nobody knows who it is, what he or she says is not what another says.
        (
            "Forty houses burned, she said, while the mayor counted 12.",
            {"Forty": None, "12": "mayor"},
        ),
        (
            "As many as 7,000 miners are there, he said; the army speaks of 600.",
            {"7,000": None, "600": "army"},
        ),
        (
            "He said 300 had come. The fire service gave only 40.",
            {"300": None, "40": "fire service"},
        ),
        ("A club gave only 40 euros, the mayor said.", {"40": "mayor"}),
        # A part between commas leaves the count to whoever made it.
        (
            "Some 17 million people, almost half of all, went hungry last year by the WFP's reckoning.",
            {"17 million": "WFP"},
        ),
    ],
)
def test_a_speaker_has_their_own_clause_and_no_other(text: str, credits: dict[str, str]) -> None:
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # A bare number opens with those just counted; a ship is another matter.
        (
            "The toll rose to 30, Governor Ana Lima said. Nine were women. Police gave 34 dead.",
            {"Nine": "Ana Lima"},
        ),
        (
            "Police said 30 were held. Twelve were freed on Monday. The union spoke of 50.",
            {"Twelve": "police"},
        ),
        (
            "The port said 30 boats sank. Of the 300 crew, 17 were flown out. The union spoke of 50.",
            {"300": "port", "17": "port"},
        ),
        (
            "The port said 30 boats sank. The union spoke of 50. Two ships are on the way. Police say 60 sank.",
            {"Two": None},
        ),
    ],
)
def test_those_just_counted_are_counted_on(text: str, credits: dict[str, str | None]) -> None:
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        (
            "Twelve died in Friday's crash, police said. It was the worst on the line since 2015, when 65 "
            "people were killed.",
            "65 people",
            None,
        ),
        (
            "Nine are missing, the coastguard said. It is the deadliest wreck since 40 sailors drowned in 1998.",
            "40 sailors",
            None,
        ),
        (
            "Hunger has reached 3 million people, Save the Children said. Some 260,000 people died in the "
            "famine of 2011.",
            "260,000 people",
            None,
        ),
        (
            "The quake killed 300 people, the ministry said. The 2005 earthquake left 73,000 dead.",
            "73,000 dead",
            None,
        ),
        (
            "Police said 40 houses burned. It was the largest fire since 2010, with 300 men sent out.",
            "300 men",
            "police",
        ),
        (
            "Police said nobody fled. It was the worst raid since 2015 and left 65 people dead.",
            "65 people",
            "Police",
        ),
        (
            "The charity said it was short of cash. Since the 2020 earthquake it has fed 4,000 families.",
            "4,000 families",
            "charity",
        ),
        (
            "The road office counted 4,000 deaths last year. In 2021 it was 3,900.",
            "3,900",
            "road office",
        ),
    ],
)
def test_what_is_only_recalled_is_the_narrators(
    text: str, figure: str, claimant: str | None
) -> None:
    found = {c.quote: c.claimant for c in ledger.extract(text, published="2024-05-06")}
    told_of = next(quote for quote in found if figure.split()[0] in quote)
    assert found[told_of] == claimant


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # What a body did before a critic speaks is not the critic's to tell.
        (
            "Boeing will cut 450 jobs. It lost 85 million dollars. The machinists' union said 700 jobs "
            "were at stake.",
            {"450": None, "85": None, "700": "machinists' union"},
        ),
        (
            "The council spent 4 million euros on a bridge. The opposition said 40 homes stay cut off.",
            {"4": None, "40": "opposition"},
        ),
        (
            "Air Pacifica carried 450,000 passengers. An analyst, Ana Lee, said it needed 500,000.",
            {"450,000": None},
        ),
        # What befell people is told by whoever tells the story.
        ("A fire killed 12 people. The union said 40 huts burned.", {"12": "union"}),
    ],
)
def test_what_the_one_source_does_not_tell(text: str, credits: dict[str, str | None]) -> None:
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits
