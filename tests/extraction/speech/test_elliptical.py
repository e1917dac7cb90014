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
