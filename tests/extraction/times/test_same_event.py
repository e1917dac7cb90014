"""Figures of a story that tell of the same thing share its time."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, MONDAY, SPAN, claim, period


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # rival counts of the harm done
        ("A landslide killed 31 people on Monday. The opposition says 58 are dead.", "58", MONDAY),
        ("Clashes on Monday left 12 people dead.\nA rights group lists 19 killed and 40 injured.", "40", MONDAY),
        ("Since 1 March 2024 cholera has killed 300 people. Doctors put the toll at 510 dead.", "510", ("2024-03-01", None)),
        # votes
        ("Ramos won 52 percent of the vote on Monday. An exit poll had given his rival 51 percent of votes.", "51", MONDAY),
        # prices of the month
        ("Consumer prices rose 4.1 percent in August. A union put the rise in prices at 7.9 percent.", "7.9", ("2024-08-01", "2024-08-31")),
        # arrivals of the year
        ("Spain counted 41,000 arrivals by boat in 2023. A charity says there were 44,000 arrivals.", "44,000", ("2023-01-01", "2023-12-31")),
        # named again
        ("The fire killed 80 people on Monday. The mayor dismissed the 80 as invented.", "80", MONDAY),
        # what is left out after "and"
        ("In August bread was dearer by 12 percent and milk by 9 percent.", "9", ("2024-08-01", "2024-08-31")),
    ],
)  # fmt: skip
def test_a_figure_shares_the_time_of_what_it_tells_of(
    text: str, number: str, span: tuple[str, str | None]
) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # stocks, other deeds and standards have a time of their own
        ("A landslide killed 31 people on Monday. Some 300 are missing.", "300"),
        ("A landslide killed 31 people on Monday. Japan has pledged 40 tents.", "40"),
        ("Prices rose 4.1 percent in August. Growth is below the peak of 7.2 percent.", "7.2"),
        # what sums up all there was is of no week in it
        ("Last week 50 people were killed in raids. Thousands have been killed and two towns lie waste.", "Thousands"),
        # a count of the whole war is no count of a day in it
        ("A raid killed 14 people on Monday.\nThe war has killed 25,000 people.", "25,000"),
        # a forecast lends no time
        ("Economists expect prices to rise 5 percent in 2025. A union counts an increase in prices of 8 percent.", "8"),
        # a passing stretch says nothing of the whole
        ("Some 20 people were killed in the past 24 hours. In all 6,000 people have been killed.", "6,000"),
    ],
)  # fmt: skip
def test_other_figures_keep_to_themselves(text: str, number: str) -> None:
    assert period(text, number) == (None, None)


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # the subject of both verbs
        ("At least 80 people are feared to have drowned on Monday.", "80", MONDAY),
        ("Some 14 hikers are thought to have died in Monday's avalanche.", "14", MONDAY),
        # what the number is of
        ("The crash brings to 61 the number of cyclists who have died this year.", "61", ("2024-01-01", "2024-12-31")),
        # "by" before an event names what did it
        ("The number of people killed by the 3 May 2024 storm has reached 77.", "77", ("2024-05-03", "2024-05-03")),
        # a dateline with two names
        ("CEBU, Philippines, Sept 12 (XY) - At least 9 people died when a ferry sank on Monday.", "9", MONDAY),
        # since the event
        ("The election took place on Monday. Police have arrested 90 people since the vote.", "90", ("2024-09-09", None)),
    ],
)  # fmt: skip
def test_dates_beyond_the_figures_own_clause(
    text: str, number: str, span: tuple[str, str | None]
) -> None:
    assert period(text, number) == span


def test_speaking_of_a_figure_in_a_month_is_a_statement() -> None:
    found = claim("In May officials spoke of 700 dead.", "700")
    assert (found.period_start, found.as_of) == (None, "2024-05")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # figures told in one sentence share its date
        ("Guards arrested 45 people at Monday's match, and 12 officers were hurt, the club said; 30 cars were burned outside.", "30", MONDAY),
        ("Coal output fell to 44 million tonnes in 2023, the agency said, while sales dropped to 42 million.", "42", ("2023-01-01", "2023-12-31")),
        ("Since 1 March 2024 some 58,000 people have come home, says the charity; 26 percent are men.", "26", ("2024-03-01", None)),
        # but not what an earlier deed did, nor the date of what they are held against
        ("Police on Monday charged five men with robbing 16 shops.", "16", (None, None)),
        ("Officers seized 90 boats on Monday, more than the 40 of 2023; 60 sailors were arrested.", "60", MONDAY),
    ],
)  # fmt: skip
def test_figures_told_in_one_sentence(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("The army will shrink to 43,000 soldiers by 2030.", "43,000", (None, None)),
        (
            "Ministers said the share of solar power would reach 40 percent by 2030.",
            "40",
            (None, None),
        ),
        ("The firm will cut 1,900 jobs by 2030.", "1,900", (None, "2030-12-31")),
    ],
)
def test_a_level_due_by_a_year_holds_over_no_stretch(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert period(text, number) == span


def test_a_paper_puts_a_whole_toll_on_the_day_it_reckons() -> None:
    text = "A quake struck Lima on Monday. The state paper on Wednesday put the deaths at 3,700, with 5,100 people hurt."
    found = claim(text, "5,100")
    assert (found.period_start, found.as_of) == ("2024-09-09", "2024-09-11")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # what somebody else has counted so far may run from another day on
        ("Kenya's ministry has counted 80 deaths from cholera since 4 May 2024. Oxfam estimates that 130 people have been killed.", "130"),
        ("Rebels have killed 300 people since January, the army said. A church group has so far identified 412 dead villagers.", "412"),
        ("The navy says 60 people drowned in 2023. A charity speaks of 95 deaths.", "95"),
        # a part's year is none of the whole's
        ("The union says 900 miners have died, including 40 in 2023, while the state fund lists 1,200 dead miners.", "1,200"),
        # all so far is of no week in it
        ("In the week of 2 to 8 September, 60 people were killed in Sofia; Plovdiv has so far reported 31 dead.", "31"),
        # a share of something else
        ("Some 4,000 men have been killed since May, and the kingdom spends 30 percent of public money on arms.", "30"),
        # how many there are yet
        ("Police arrested 90 people on Monday and 12 were hurt. Forty of the arrested were still in custody.", "Forty"),
        # how far a count has come
        ("Silva won 53 percent of the vote on Monday, officials said after 88 percent of votes were counted.", "88"),
    ],
)  # fmt: skip
def test_what_may_have_run_from_another_day_borrows_none(text: str, number: str) -> None:
    assert period(text, number) == (None, None)


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # "the" number is the one told before; so is what is denied
        ("Since 4 May 2024 cholera has killed 80 people, Kenya says. Oxfam put the dead at 130.", "130", ("2024-05-04", None)),
        ("Some 900 soldiers have been killed since 4 May 2024, the army said. \"Not 5,000 dead,\" the king said.", "5,000", ("2024-05-04", None)),
        # the same source goes on
        ("Since 4 May 2024 the fever has killed 80 people in Kenya, Oxfam said. Of the dead, Oxfam said, 31 were killed at home.", "31", ("2024-05-04", None)),
        # what was, in a year that is over
        ("The navy says 60 people drowned in 2023. A charity says 95 people were killed at sea.", "95", LAST_YEAR),
    ],
)  # fmt: skip
def test_what_is_taken_up_keeps_its_stretch(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
