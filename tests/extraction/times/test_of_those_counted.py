"""The date within the words for those who are counted, and the event that brought a figure about: made-up sentences."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, SPAN, claim, period

IN_MARCH: SPAN = ("2024-03-01", "2024-03-31")
SINCE_MARCH: SPAN = ("2024-03-01", None)


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # the number of those ...
        ("The number of farmers hurt since the clashes began in March is nearing 400, a clinic says.", "400", SINCE_MARCH),
        ("The number of homes burned in the blaze of 2 March rose on Monday to 212.", "212", ("2024-03-02", "2024-03-02")),
        ("The number of boats that sank in March has reached 31.", "31", IN_MARCH),
        ("The number of patients rose on Monday to 300.", "300", NONE),
        ("The clinic put the toll at 67 deaths reported on Monday.", "67", NONE),
        # a day told after the count is of what they died of, or of those counted, or of the count
        ("Deaths in the town have jumped to 113 after a dam gave way on 9 September.", "113", MONDAY),
        ("The toll exceeded the 30 deaths that the clinic recorded for 9 September.", "30", MONDAY),
        ("The death toll rose to 44 on Monday.", "44", NONE),
        # who has done it since then
        ("Nine towns have reported 300 cases of measles since March.", "Nine", SINCE_MARCH),
        ("Nine towns reported 300 cases of measles, up 40 since March.", "Nine", NONE),
        # the event in which
        ("It is the worst fire since the 2011 quake and flood, in which some 40 nuns died.", "40", ("2011-01-01", "2011-12-31")),
        ("It is the worst fire since 2011, and some 40 nuns have died.", "40", NONE),
        # months to come
        ("The works will close 40 schools from November to March.", "40", ("2024-11-01", "2025-03-31")),
        ("The works closed 40 schools from November to March.", "40", ("2023-11-01", "2024-03-31")),
        ("The works will report a loss of $40 million from April to June.", "40", ("2024-04-01", "2024-06-30")),
        # what the event just told left behind
        ("The fires killed 57 people in March. The blazes left 90 families homeless.", "90", IN_MARCH),
        ("The fires killed 57 people in March. The council has left 90 families homeless.", "90", NONE),
        # among all of the dead
        ("From March to July 90 men were killed. Some 30 died in June. Eight guards are among the dead.", "Eight", ("2024-03-01", "2024-07-31")),
        # soldiers lost are dead
        ("The army has lost 310 soldiers in the offensive that began on 2 March. Another 640 were wounded.", "640", ("2024-03-02", None)),
        ("The firm has lost 310 clients in the strike that began on 2 March. Another 640 were wounded.", "640", NONE),
        # whom a disaster has driven out, but no war
        ("A flood on Monday killed 40 people in Van. Some 12,000 have been displaced, the mayor says.", "12,000", MONDAY),
        ("A quake on Monday killed 40 people. Around 600 homes have been affected.", "600", MONDAY),
        ("An attack on Monday killed 40 people. Some 12,000 have been displaced by the fighting.", "12,000", NONE),
        ("A quake on Monday killed 40 people in Van. Some 12,000 have been displaced by gangs.", "12,000", NONE),
        # a vote held on a day, whose results are told later
        ("The board confirmed the results of the second round held on 1 September. In all 412,000 people voted.", "412,000", ("2024-09-01", "2024-09-01")),
        ("The board confirmed the list on 1 September. The town has 412,000 voters.", "412,000", NONE),
        # a year before the word for what began
        ("Since 2011 the war has driven out 6 million people.", "6", ("2011-01-01", None)),
        ("Since the war began 6 million people have been driven out.", "6", NONE),
        # what is done about them
        ("A ferry sank on Monday and 31 people drowned, of whom 12 have been identified.", "12", NONE),
    ],
)  # fmt: skip
def test_those_counted_have_the_time_of_what_befell_them(
    text: str, number: str, span: SPAN
) -> None:
    assert period(text, number) == span


def test_the_day_of_a_count_is_kept_beside_the_time_of_those_counted() -> None:
    found = claim("The number of homes burned in the fire of 2 March rose on Monday to 212.", "212")
    assert (found.period_start, found.as_of) == ("2024-03-02", "2024-09-09")
