"""Dates that stand behind a second figure, another deed or a saying: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, SPAN, claim, period

HALF: SPAN = ("2024-01-01", "2024-06-30")
JULY: SPAN = ("2024-07-01", "2024-07-31")
TUESDAY: SPAN = ("2024-09-10", "2024-09-10")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a second figure that leaves its verb or its noun out
        ("Twelve people were killed and another 30 injured in Peru in the first half of 2024.", "Twelve", HALF),
        ("Police in Kano counted 45 people killed and 200 hurt in July.", "45", JULY),
        ("The firm employs 4,500 people and sacked 200 in July.", "4,500", NONE),
        # nobody says one thing on two days
        ("Rebels burned 40 houses in Ituri on Monday, including nine shops, the army said on Wednesday.", "40", MONDAY),
        ("Rebels burned 40 houses in Ituri on Monday, including nine shops, the army said on Wednesday.", "nine", MONDAY),
        ("In the first half the port took in 3 million tonnes, the authority reported in August.", "3", HALF),
        # dead after something happened
        ("At least 14 miners died after two lorries, full of ore, went off a bridge near Likasi on Tuesday morning.", "14", TUESDAY),
        ("Nine people are dead after a crane, on its way to the yard, fell over in Faro on Tuesday.", "Nine", TUESDAY),
        ("The mayor put the dead at 80 after 31 were buried on Tuesday.", "80", NONE),
        # the toll of what came that day
        ("The toll of the cyclone that hit Tonga on Tuesday stands at 31.", "31", TUESDAY),
        ("The toll stood at 31 on Tuesday.", "31", NONE),
        ("More than 70 people have lost their lives in floods caused by a burst dam on Tuesday.", "70", TUESDAY),
        ("A group put Tuesday's deaths at 56.", "56", TUESDAY),
        ("A group put Tuesday's deaths at 56 and Monday's at 12.", "12", MONDAY),
        # what a colon opens
        ("The first half of 2024 was the wettest in Assam for years: 210 people drowned.", "210", HALF),
        ("On Monday the shells fell again: four people were killed.", "four", MONDAY),
        ("On Monday a jury gave its findings: 41 men were beheaded.", "41", NONE),
        ("Rebels killed 12 people and burned 90 farms in the first half of 2024. They shot 65 people in Goma, a church says. The toll of the raid of 3 May 2024 is 30.", "65", HALF),
        # a later event is none of an earlier figure's
        ("Nine men died in a pit in Jharia. Police shut the pit. On 3 March 2024 a blast in the same pit killed 20.", "Nine", NONE),
    ],
)  # fmt: skip
def test_a_date_reaches_the_figures_it_is_of(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("The firm, which said in May it would cut 900 jobs, closed two plants on Friday.", "two", None),
        ("The firm, which said in May it would cut 900 jobs, closed two plants on Friday.", "900", "2024-05"),
        ("The union said on Tuesday that 300 jobs had gone, the bank said on Wednesday that 200 had.", "300", "2024-09-10"),
        ("The mayor, who spoke on Tuesday of war, put the dead at 40.", "40", None),
    ],
)  # fmt: skip
def test_the_day_on_which_a_figure_was_given(text: str, number: str, day: str | None) -> None:
    assert claim(text, number).as_of == day


def test_the_change_is_of_the_level_told_before() -> None:
    text = "Loggers cleared 900 hectares from April to June 2024. Compared with the year before, the drop is 12 percent."
    assert period(text, "12") == ("2024-04-01", "2024-06-30")
