"""Who goes on speaking where a sentence names nobody."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # A country or body that acts for itself leaves the account.
        (
            "The met office said 14 villages were cut off. Japan sent 60 engineers to the valley. The "
            "mayor spoke of 9 dead.",
            {"60": None},
        ),
        (
            "A study by the Lund Institute says the spill may reach 80 beaches. The coastguard has 21 "
            "boats at sea. Officials in Hull spoke of 300 dead seals.",
            {"80": "Lund Institute", "21": None},
        ),
        (
            "The labour inspectorate says 12 builders fell to their deaths. The hospital treats 4,100 "
            "men a year. The workers' lawyer, Ana Pires, counted 19 deaths.",
            {"12": "labour inspectorate", "4,100": None},
        ),
        # Parts of what was counted, what "this" tells, and what figures were only said to be out.
        (
            "The dead included 8 men, UNHCR said. Six of the survivors were treated. The mayor spoke "
            "of 90.",
            {"Six": "UNHCR"},
        ),
        (
            "The mayor spoke of 90.\nPrices rose 4 percent, the Nordic Bank said. This compares with 7 "
            "percent in May.",
            {"7 ": "Nordic Bank"},
        ),
        (
            "The mayor spoke of 90.\nFigures released by the Ministry of Housing showed a rise. Some "
            "146,430 homes were lost.",
            {"146,430": "Ministry of Housing"},
        ),
        # A writing whose author is told in the next sentence is no second source.
        (
            "Some 40 drowned, according to a new report.\nThe Bay Group said in its yearly report that "
            "boats were old.\nAt least 1,983 were hurt.",
            {"1,983": "Bay Group"},
        ),
        # A paragraph that points back goes on with the account of the one before it.
        (
            "More than 6,100 died, a study by the Lund Institute says.\nOf the dead, 260 were shot."
            "\nThe mayor spoke of 9,000.\nThere are 45 troops in town.",
            {"260": "Lund Institute", "45": None},
        ),
        # The speaker's own further deeds and the people of the account do not.
        (
            "UNHCR said 41,000 people had crossed in a week. UNHCR has pitched 900 tents.",
            {"900": "UNHCR"},
        ),
        (
            "The fire service said two people died. About 300 firefighters fought the blaze.",
            {"300": "fire service"},
        ),
        (
            "The health ministry reported 700 cases of cholera. Lusaka accounts for 420 of the cases.",
            {"420": "health ministry"},
        ),
    ],
)
def test_an_account_ends_where_another_body_acts(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The ministry counted 300 arrivals. The opposition said 900 had come. Hotels cost £70 a "
            "night.",
            {"900": "opposition", "£70": None},
        ),
        (
            "The mine owner said output fell by 3 percent. The union claims 2,500 jobs will go. "
            "Wages there average $410 a month.",
            {"2,500": "union", "$410": None},
        ),
        (
            "The city police said they made 30 arrests. The campaign said 80,000 people marched. Trams on 12 "
            "lines stood still.",
            {"80,000": "campaign", "12": None},
        ),
        # Nobody else is heard, or the sentence points back: the account goes on.
        ("The union said 900 miners struck. Pits in 6 towns stood still.", {"6": "union"}),
        (
            "The city police said they made 30 arrests. The opposition said 700 people came. Of them 40 were "
            "under age.",
            {"40": "opposition"},
        ),
    ],
)
def test_the_facts_behind_a_partys_word_are_the_narrators(
    text: str, credits: dict[str, str | None]
):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The blast killed 22 people, the mayor said, after earlier reports of 9 dead.",
            {"22": "mayor", "9": None},
        ),
        (
            "The dam held, the army said, despite unconfirmed reports of 3 breaches.",
            {"3": None},
        ),
        (
            "The ferry carried 310 passengers, the owner said, against initial reports of 240.",
            {"310": "owner", "240": None},
        ),
        # Reports that are somebody's are theirs.
        ("The UN has received reports of 24 deaths.", {"24": "UN"}),
    ],
)
def test_reports_that_nobody_is_named_for_are_nobodys(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Until a second source is heard, the story is the first one's.
        (
            "The flood killed 19 people, the civil defence office said. More than 4,000 people have "
            "been driven from their homes. The governor spoke of 30 dead.",
            {"4,000": "civil defence office", "30": "governor"},
        ),
        (
            "Exports rose by 3 percent, the customs board reported. Each lorry carried 12 tonnes. The "
            "hauliers' league says 90 lorries stood idle.",
            {"12": "customs board"},
        ),
        # What a later source said ends with its sentence.
        (
            "The flood killed 19 people, the civil defence office said. The governor spoke of 30 dead. "
            "Compensation of 500 euros has been promised.",
            {"30": "governor", "500": None},
        ),
        (
            "The army counted 900 rebels. General Ana Lowe told reporters that 40 had been caught. Trains "
            "on 3 lines stood still.",
            {"40": "Ana Lowe", "3": None},
        ),
        # A sentence that points back goes on, whoever was heard before.
        (
            "The army counted 900 rebels. The envoy said 40 had been caught. Of these 12 were boys.",
            {"12": "envoy"},
        ),
        (
            "The army counted 900 rebels. The hospital said 40 were hurt. Two-thirds of the wounded "
            "were women.",
            {"Two-thirds": "hospital"},
        ),
        (
            "The army counted 900 rebels. The charity said 40 men left. In its camps 70 remain.",
            {"70": "charity"},
        ),
        # So does a paragraph that somebody is named for at its head.
        (
            "The army counted 900 rebels.\nAccording to the envoy, the rebels are weak. Today 22 groups "
            "exist.",
            {"22": "envoy"},
        ),
    ],
)
def test_how_far_an_account_reaches_in_a_story_with_several_sources(
    text: str, credits: dict[str, str | None]
):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits
