"""The one happening of a day that a story is about dates the figures that tell of it."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, period

BUS = "A bus with pilgrims rolled over near Puno on Monday and 14 people were killed, police said."
MARCH = (
    "Around 30,000 people marched through Lagos on Monday against the fuel price, the unions said."
)
VOTE = "President Adamu won 53 percent of the vote in Monday's election, the commission announced."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # those aboard, by any source
        (f"{BUS} The company says 41 passengers were aboard.", "41"),
        (f"{BUS}\nThe manifest lists 39 passengers and two crew.", "39"),
        # those saved
        (f"{BUS} Farmers pulled out 22 survivors.", "22"),
        # what it cost
        (f"{BUS} The insurer put the damage at 3 million dollars.", "3 million"),
        # what went from hand to hand, though the lead has no number
        ("Chad and Niger held their largest prisoner swap so far on Monday. Chad said 230 of its men came home.", "230"),
        ("A handover took place on Monday. Niger's army said it had received 48 soldiers.", "48"),
        ("The two armies made an exchange of captives on Monday. Mali spoke of the return of 31 men.", "31"),
        # crowds, another count of them, and who was sent to meet them
        (f"{MARCH} The governor's office put the crowd at 8,000.", "8,000"),
        (f"{MARCH} Police spoke of 8,500.", "8,500"),
        (f"{MARCH} Some 2,000 police had been deployed.", "2,000"),
        # arrests and harm
        (f"{MARCH} A lawyers' group lists 61 arrests.", "61"),
        # a polling day
        (f"{VOTE} In Kano turnout was only 19 percent.", "19"),
        (f"{VOTE} The authority opened 41,000 polling stations.", "41,000"),
        # the day stands in the headline alone
        ("Closing tally of the stoppage of 9 September\nThe union counted 4,100 strikers. The ministry says 1,900 stayed away.", "1,900"),
        # after the figure, in what tells which vessel is meant
        ("The hotline says 120 people were aboard the dinghy that sank off Lesbos on Monday. The coast guard's figure of 90 is wrong, it says.", "120"),
    ],
)  # fmt: skip
def test_figures_of_the_happening_are_of_its_day(text: str, number: str) -> None:
    assert period(text, number) == MONDAY


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # what is allowed is no count of the day
        (f"{BUS} It was licensed for 30 passengers.", "30"),
        # what lasts or came after
        (f"{BUS} Still in hospital are 12 survivors.", "12"),
        (f"{BUS} The ministry sent 40 rescue workers.", "40"),
        (f"{BUS} Police questioned three crew members.", "three"),
        (f"{BUS} Buses carry 70 million passengers in the region.", "70 million"),
        # of another war, country or occasion
        (f"{BUS} The war has killed 9,000 people.", "9,000"),
        (f"{MARCH} Organisers expect 60,000 participants next time.", "60,000"),
        (f"{BUS} Another bus had 30 passengers aboard.", "30"),
        (f"{BUS} In Lima 90 passengers survived.", "90"),
        # all so far
        (f"{MARCH} Lawyers say 1,500 people have been arrested under the law.", "1,500"),
        # what is exchanged is people
        ("A prisoner swap took place on Monday. The bank released 300 documents.", "300"),
        # those who were asked
        (f"{VOTE} In a survey of 1,100 voters most called it fair.", "1,100"),
        # no happening of the story
        (f"{MARCH} Nigeria pumps 1.4 million barrels of oil a day.", "1.4 million"),
        # two days that weigh the same
        ("A ferry sank off Cebu on Monday, drowning 12 people, and another sank on Tuesday, drowning 9 people. The lists name 80 passengers.", "80"),
    ],
)  # fmt: skip
def test_other_figures_of_the_story_are_not(text: str, number: str) -> None:
    assert period(text, number) == NONE


def test_a_figure_keeps_the_time_of_its_own_sentence() -> None:
    text = f"{MARCH} In 2022 a rally there drew 70,000 demonstrators."
    assert period(text, "70,000") == ("2022-01-01", "2022-12-31")
