"""Who goes on speaking where a sentence names nobody."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Whoever a sentence is about and however it opens: nobody else was heard yet.
        (
            "The met office said 14 villages were cut off. In the valley alone 60 bridges fell. The "
            "mayor spoke of 9 dead.",
            {"60": "met office", "9": "mayor"},
        ),
        (
            "A study by the Lund Institute says 80 beaches are fouled. Hull Marine Park has lost 21 "
            "seals. This is 7 more than last year. Officials in Hull spoke of 300 dead seals.",
            {"80": "Lund Institute", "21": "Lund Institute", "7": "Lund Institute"},
        ),
        (
            "Traffic police say 12 coaches collided. Two drivers were trapped. The workers' lawyer, "
            "Ana Pires, counted 19 injured. Then 33 left by bus.",
            {"Two": "traffic police", "33": None},
        ),
        # Between two figures of one source nobody else tells, over a paragraph's end as well.
        (
            "The club says 12 lifts stand still. The mayor spoke of 9.\nThe rescue service NSA "
            "counted 80 falls.\nIn the east 31 skiers fell, in the west 14.\nThe NSA says 6 were grave.",
            {"31": "NSA", "14": "NSA"},
        ),
        (
            "The club says 12 lifts stand still.\nThe rescue service NSA counted 80 falls.\nIn the "
            "east 31 skiers fell.\nThe club says 6 were grave.",
            {"31": None},
        ),
        (
            "The club says 12 lifts stand still.\nThe rescue service NSA counted 80 falls.\nSnow fell all "
            "night.\nIn the east 31 skiers fell.\nThe NSA says 6 were grave.",
            {"31": None},
        ),
        # Whom the source cites is no second one.
        (
            "The census counted 412 farms, the governor announced. Wheat covers 45 percent of the "
            "land. The opposition doubted it.",
            {"45": "governor"},
        ),
        # Two who stand side by side are two.
        (
            "The ministry said 300 came, while the opposition counted 900. Hotels took in 70.",
            {"300": "ministry", "900": "opposition", "70": None},
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
        # A state within a country tells no account of its own.
        (
            "Some 6,288 hectares burned, the space institute said. Para state lost 2,362 hectares. "
            "The mayor spoke of 90.",
            {"2,362": "space institute"},
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
def test_the_first_account_runs_on_until_another_is_heard(
    text: str, credits: dict[str, str | None]
):
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


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # A numbered report's heading speaks for nobody, nor do figures that are nobody's.
        (
            "MALI: Measles - Situation report No. 12\nThe health ministry recorded 940 cases in Gao. "
            "Children are 61 percent of the sick. UNICEF warned that 2,000 may fall ill.",
            {"61": "health ministry"},
        ),
        (
            "Road deaths: what the latest figures say. Drivers caused 310 crashes, the traffic board "
            "reports. Speeding was behind 45 percent. The motorists' club doubts it.",
            {"45": "traffic board"},
        ),
        (
            "Agencies report 40 dead. Doctors in Gao said 60 died.",
            {"40": "Agencies", "60": "Doctors in Gao"},
        ),
        # The body that a sentence opens with, called by its kind.
        (
            "The Coal Relief Fund's first convoy, 30 trucks, arrived, the agency said. It carried 900 "
            "tents.",
            {"30": "Coal Relief Fund", "900": "Coal Relief Fund"},
        ),
        (
            "Northern Lights Power has reconnected 4,000 homes, the utility said on Monday. Some 120 "
            "are still dark.",
            {"4,000": "Northern Lights Power", "120": "Northern Lights Power"},
        ),
        # A name that stands twice and never in small letters, though the parse takes it for a noun.
        (
            "Danone: results\nDanone will cut 300 jobs, the consulting group said. Revenue rose "
            "5 percent.",
            {"300": "Danone", "5": "Danone"},
        ),
        (
            "Turnover: results\nTurnover fell 9 percent, the group said. A low turnover hurts.",
            {"9": "group"},
        ),
        # An office of state is another body than the one that a sentence opens with.
        ("Nortel Mining fired 300 men, the ministry said.", {"300": "ministry"}),
    ],
)
def test_headings_and_nouns_for_a_body_add_no_source(text: str, credits: dict[str, str | None]):
    story = told(text)
    given = {figure: credit_of(story, figure).claimant for figure in credits}
    assert {f: (c or "").lower() for f, c in given.items()} == {
        f: (c or "").lower() for f, c in credits.items()
    }


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Ana Ruiz, who has 900 goats, said it rained.", "900"),
        ("Rabbi Kim Roe, president of a union of 900 parishes, said it rained.", "900"),
        (
            "Ana Ruiz, in the wake of a riot that hurt 14 men, told the Gazette that it rained.",
            "14",
        ),
    ],
)
def test_what_a_sentence_tells_of_its_speaker_is_the_narrators(text: str, figure: str):
    rival = " A clerk counted 7,777 goats, while the mayor spoke of 8,888."
    assert credit_of(told(text + rival), figure).claimant is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rebel chief said 40 men fell.\nArmy chief Musa Bade said 12 boats sank.", "rebel chief"),
        ("A nurse said 40 men fell.\nMary Ode said her son was among them.", "nurse"),
        ("The president said 40 men fell.\nOpposition leader Ivo Roe said 90 did.", "president"),
    ],
)  # fmt: skip
def test_who_is_unnamed_is_nobody_named_next(text: str, expected: str):
    assert credit_of(told(text), "40").claimant == expected


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        (
            "Czech police said the march was calm. In Warsaw, 10,000 farmers marched.",
            "10,000",
            None,
        ),
        (
            "Burma's rulers said 144 people died in the quake. In Bangkok, 8 people died.",
            "8 people",
            None,
        ),
        (
            "Sudan's health ministry said cholera had killed 45. In Chad, 30 people died.",
            "30",
            None,
        ),
        (
            "Hospitals in Goma treated 367 men. / Rwanda said 5 of its people were killed in Gisenyi.".replace(
                " / ", "\n"
            ),
            "367",
            None,
        ),
        # its own towns, and whoever speaks of other countries
        (
            "Czech police said the march was calm. In Brno, 900 farmers marched.",
            "900",
            "Czech police",
        ),
        (
            "Israel's army said it had hit the camp. In Lebanon, 12 fighters died.",
            "12",
            "Israel's army",
        ),
    ],
)
def test_officials_of_one_country_are_not_carried_abroad(
    text: str, figure: str, claimant: str | None
) -> None:
    assert credit_of(told(text), figure).claimant == claimant


def test_what_it_says_of_whom_nobody_knows_is_nobodys():
    story = told(
        "Analysts had expected the bank to cut 20 jobs. It said on Monday that 32 would go."
    )
    assert credit_of(story, "32").claimant is None
