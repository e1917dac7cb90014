"""Sources that a sentence names without a verb of speech of their own."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("The ministry's toll has risen to 613.", {"613": "ministry"}),
        ("Prison Watch's tally stood at 88 on Friday.", {"88": "Prison Watch"}),
        (
            "The union said 60 percent struck; the ministry's figure for them was 33 percent.",
            {"60": "union", "33": "ministry"},
        ),
        # Who speaks of figures, gapped behind "of".
        (
            "Organisers spoke of 200 arrests, and the Bar Council of 168.",
            {"200": "organisers", "168": "Bar Council"},
        ),
        (
            "The clinic has spoken of at least 20 dead, the mayor, Ana Ruiz, of up to 150.",
            {"20": "clinic", "150": "Ana Ruiz"},
        ),
        ("The trade ministry's number of closures is 187.", {"187": None}),
        (
            "The last figure of the health board's press office is 592 dead.",
            {"592": "health board's press office"},
        ),
        (
            "The police count 310 dead, while Oslo's General Staff has a total of 120 soldiers killed.",
            {"310": "police", "120": "Oslo's General Staff"},
        ),
        ("The mayor spoke of 12 dead and, on Friday, of 30.", {"12": "mayor", "30": "mayor"}),
        # Whose toll a place, a storm or nobody has says nothing of who counted.
        ("Kenya's toll has risen to 613.", {"613": None}),
        ("The storm's toll rose to 40.", {"40": None}),
        ("The toll stands at 40.", {"40": None}),
        (
            "The transport department's claim of 527 new buses cannot be matched. "
            "The mayor said 40 had come.",
            {"527": "transport department"},
        ),
        (
            "It emerged that an unofficial UNICEF tally for deaths in the last weeks of the siege "
            "exceeded 2,000. The mayor spoke of 400.",
            {"2,000": "UNICEF"},
        ),
        (
            "More died than the 178 men whom the monitor QCLED recorded. The mayor spoke of 400.",
            {"178": "QCLED"},
        ),
    ],
)
def test_a_figure_that_is_somebodys_is_credited_to_them(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The ministry counted 81,000 marchers and the CGT 700,000.",
            {"81,000": "ministry", "700,000": "CGT"},
        ),
        (
            "The army says 12 soldiers fell, the rebels about 60.",
            {"12": "army", "60": "rebels"},
        ),
        (
            "Police put the crowd at 8,000 and organisers at 30,000.",
            {"8,000": "Police", "30,000": "organisers"},
        ),
        # Parties a poll gives shares to, and places, don't speak.
        ("A poll by Ipsos gave the Greens 19 percent and Labour 30.", {"30": "Ipsos"}),
        ("The union counted 40 strikes in Kent and Essex 12.", {"12": "union"}),
        ("The ministry counted 900 cows and 4,000 sheep.", {"4,000": "ministry"}),
    ],
)
def test_a_second_speaker_may_share_the_verb(text: str, credits: dict[str, str]):
    story = told(text)
    found = {figure: credit_of(story, figure).claimant or "" for figure in credits}
    assert {f: n.casefold() for f, n in found.items()} == {
        f: n.casefold() for f, n in credits.items()
    }


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # A body that "has" victims, or a writing that "has" anything, gives the figure.
        ("The health ministry still has 2,783 killed.", {"2,783": "health ministry"}),
        ("The roads department's report has 41 crashes.", {"41": "roads department"}),
        ("Swedish figures have 77 deaths.", {"77": "swedish figures"}),
        # Who spoke before may have or see any figure, and a second may share the verb.
        (
            "The dockers' union claims 900 struck. In Genoa the union had 400, the prefecture 70.",
            {"400": "dockers' union", "70": "prefecture"},
        ),
        # What somebody merely owns, or a place counts up, is no account.
        ("The coastguard has 21 boats.", {"21": None}),
        ("Gauteng had 235 deaths.", {"235": None}),
    ],
)
def test_who_has_a_figure_may_give_it(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The police raised the toll to 375, far more than the 58 deaths recorded by the disaster "
            "agency.",
            {"375": "police", "58": "disaster agency"},
        ),
        (
            "Nearly 450 miners got out, the operator says, against the 363 the government gives.",
            {"450": "operator", "363": "government"},
        ),
        (
            "The ministry counted 1,900 marchers, a third of the 5,700 claimed by organisers.",
            {"1,900": "ministry", "5,700": "organisers"},
        ),
        # What was done, and by whom, says nothing of who counted.
        ("The army said 40 blankets were given by the charity.", {"40": "army"}),
        ("The army said the 40 men built huts.", {"40": "army"}),
        (
            "That is more than the official death toll of 56. The mayor spoke of 40.",
            {"56": "official death toll"},
        ),
        (
            "That is more than the 56 deaths put forward by the Guinean government. The mayor spoke of 40.",
            {"56": "Guinean government"},
        ),
        # Whose claim or forecast it is.
        (
            "That is more than 20 times the 56 deaths given by the army. The mayor spoke of 40, the clerk of 30 dead, the bishop said 50 died.",
            {"56": "army"},
        ),
        (
            "Scholars called out the Peruvian government's claim of having cut fires by 90%. "
            "The mayor spoke of 40.",
            {"90%": "Peruvian government"},
        ),
        (
            "She met doubts over the board's warning that 800 wells may run dry: 60 have, the mayor says.",
            {"800": "board", "60": "mayor"},
        ),
        (
            "The figures beat economists' expectations for a 0.2-percent rise. The mayor spoke of 4.",
            {"0.2": "economists"},
        ),
        (
            "It grew faster than the earlier estimate of 1.3 percent from the economics ministry. "
            "The mayor spoke of 4.",
            {"1.3": "economics ministry"},
        ),
    ],
)
def test_a_figure_is_its_givers(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The Doctors Union has stuck to its figure of 210 dead.", "Doctors Union"),
        ("The harbour authority still stands by its count of 210 dead.", "harbour authority"),
        ("Rescuers have kept to their estimate of 210 dead.", "Rescuers"),
        # A figure of another than the one who keeps to it.
        ("The Doctors Union kept quiet about the army's figure of 210 dead.", "army"),
    ],
)
def test_who_holds_to_a_figure(text: str, claimant: str):
    story = told("Mayor Ana Ruiz says 500 died. " + text)
    assert credit_of(story, "210").claimant == claimant


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The ministry's count is 212 dead; the doctors' union's, at first 300, is now 340.",
            {"212": "ministry", "300": "doctors' union", "340": "doctors' union"},
        ),
        (
            "The council's estimate was 4.8%; Housing Watch's is 5.4%.",
            {"4.8": "council", "5.4": "Housing Watch"},
        ),
        (
            "The coastguard's tally is 9 boats; the Sea League's stands at 14.",
            {"9": "coastguard", "14": "Sea League"},
        ),
        ("The police report lists 4 guns; the army's lists 9.", {"4": "police", "9": "army"}),
        # What is somebody's without a figure told before is a thing.
        ("The ministry said 40 came. The union's, it said, was empty.", {"40": "ministry"}),
    ],
)
def test_the_figures_noun_may_be_left_out(text: str, credits: dict[str, str]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The government has confirmed 150 deaths; a count by the Red Cross, from clinics, has "
            "reached 206.",
            {"206": "Red Cross"},
        ),
        ("The ministry confirmed 212; a tally by the union has passed 340.", {"340": "union"}),
        (
            "Oxfam says 190,000 fled; the figure from the UN office is 191,000.",
            {"191,000": "UN office"},
        ),
        (
            "The institute counted 32; the ministry's count, which leaves out bodies found later in "
            "rivers, is 30.",
            {"30": "ministry"},
        ),
        (
            "The region reported 1,484. Without these, the health board's count would have been 508.",
            {"508": "health board"},
        ),
        (
            "The Swiss statistics office puts the cows at 1.5 million.",
            {"1.5": "Swiss statistics office"},
        ),
        (
            "Chad's junta said 50 died. The junta's commission had put the figure at 73.",
            {"73": "Chad's junta's commission"},
        ),
        ("The IMF says 82,000 left. Chad's own figure is 110,000.", {"110,000": "Chad"}),
        ("The IMF says 82,000 left. Chad's figure for May is 110,000.", {"110,000": "IMF"}),
    ],
)
def test_whose_count_it_is_may_follow_it(text: str, credits: dict[str, str]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("A poll by Tenso gives Lula 45%. Ipec has them at 44%.", {"44": "Ipec"}),
        (
            "The mayor spoke of 60 homes. The ministry has the number of homes at 41.",
            {"41": "ministry"},
        ),
        ("The IMF sees growth of 3.1%; the World Bank has 2.8%.", {"2.8": "World Bank"}),
        ("A team at Oxford makes it one in 80.", {"80": "team at Oxford"}),
        ("The nurse said 31 died, and a radio reporter saw 19.", {"19": "radio reporter"}),
        (
            "Police shot 90, by the Daily Star's database; the FBI has 34.",
            {"90": "Daily Star", "34": "FBI"},
        ),
        # What somebody owns is none, whoever spoke.
        ("The mayor said 40 fled; the school has 900 desks.", {"900": "mayor"}),
    ],
)
def test_who_has_it_at_a_figure_gives_it(text: str, credits: dict[str, str]):
    story = told(text)
    found = {figure: (credit_of(story, figure).claimant or "").lower() for figure in credits}
    assert found == {figure: name.lower() for figure, name in credits.items()}


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The presidency says it would cost 1.2%; the Budget Office had come to 0.44%.",
            {"0.44": "Budget Office"},
        ),
        (
            "The mayor said 900 had died. Students Against Waste keeps to 1,581 dead.",
            {"1,581": "Students Against Waste"},
        ),
        ("The party spoke of 200,000. Police stick to 35,000.", {"35,000": "Police"}),
        (
            "Whereas the council says it built 900 homes, Shelter arrives at 540.",
            {"900": "council", "540": "Shelter"},
        ),
        # Who comes to villages or keeps to a speed gives no figure.
        ("The mayor said 9 had died. The army came to 12 villages.", {"12": "mayor"}),
        ("Losses at the Budget Office came to 40 million.", {"40": None}),
    ],
)
def test_who_keeps_or_comes_to_a_figure_gives_it(text: str, credits: dict[str, str | None]):
    story = told(text)
    found = {figure: credit_of(story, figure).claimant for figure in credits}
    assert {f: n and n.lower() for f, n in found.items()} == {
        f: n and n.lower() for f, n in credits.items()
    }
