"""The time of a figure told again, or in part: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, NONE, SPAN, period

BY_2030: SPAN = (None, "2030-12-31")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # the same as a share
        ("The bank will shed 6,000 posts by 2030, a third of its staff.", "third", BY_2030),
        ("The line will lose 210 stops by 2030, or 4 percent of them all.", "4", BY_2030),
        ("The bank lost 900 clients in 2023; a third of its branches are shut.", "third", NONE),
        # a part
        ("The yard wants to hire 500 welders by 2030, about half of those abroad.", "half", BY_2030),
        ("The fund will spend 4 billion euros by 2030, 40 percent of it on roads.", "40", BY_2030),
        ("The firm will retire 18 kilns by 2030, of which six stand in Essex.", "six", BY_2030),
        ("The courts jailed 640 people in 2023, of whom 80 are still in prison.", "80", NONE),
        # the parts after a colon
        ("The group will close 40 clinics by 2030: 18 in Kent and 12 in Essex.", "18", BY_2030),
        ("The group will close 40 clinics by 2030: it has 180 in Kent.", "180", NONE),
        # a sentence that reckons with it
        ("The chain will close 240 shops by 2030. That is a fifth of its network.", "fifth", BY_2030),
        ("The town will lose 900 homes by 2030. That equals 6 percent of them.", "6", BY_2030),
        ("The chain has 240 shops and wants 300 by 2030. That is a fifth more.", "fifth", NONE),
        # another sentence has a time of its own
        ("The brewer will cut 900 jobs by 2030. Staff are angry after 400 jobs went in Leeds and 250 in Cork.", "250", NONE),
        ("The force, with 900 men in June, lags its target of 1,200.", "1,200", NONE),
    ],
)  # fmt: skip
def test_a_figure_told_again_or_in_part_has_its_time(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a share or part of so many as there were then
        ("Some 52,000 men were in jail in 2023, 9,000 of them without a trial.", "9,000", LAST_YEAR),
        ("Some 52,000 men were in jail in 2023, or 3 percent of all adults.", "3", LAST_YEAR),
        ("Some 52,000 men were in jail in 2023; 9,000 have had no trial.", "9,000", NONE),
        # by how much, in brackets
        ("In 2023 the port took in 840 ships, against 800 the year before (+5%).", "5", LAST_YEAR),
        ("The port took in 840 ships (+5%).", "5", NONE),
        # those counted, by the name of what befell them
        ("The state put 310 men to death in 2023. Four of the executions were held in public.", "Four", LAST_YEAR),
        ("The clubs sold 310 seats in 2023. Four of the stands are shut.", "Four", NONE),
        # what is done for the dead
        ("The fires that broke out on Monday have cost 131 lives; 35 of the victims have been identified.", "35", NONE),
        ("A ferry sank on Monday and 31 men drowned. Nine of the dead were buried at Makao.", "Nine", NONE),
    ],
)  # fmt: skip
def test_a_part_of_what_there_was_or_befell(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # what is ordered is to be
        ("A court on Monday scrapped the quotas. It ordered that 93 percent of the quotas be lifted.", "93", NONE),
        ("The council met on Monday. It agreed that 40 of the council's vans be sold.", "40", NONE),
        ("The senate voted on Monday that 30 percent of seats be kept for women. Women hold 12 percent of seats.", "30", NONE),
        # a sentence with a day of its own, or one that tells of all so far, goes on with no other
        ("The clinic in Bor counted 310 hurt in Bor on Tuesday. On Monday the clinic in Bor had given 200 hurt.", "200", NONE),
        ("In August the clinic in Bor had 54 cases of measles. The clinic in Bor has so far reported 842 cases of measles.", "842", NONE),
        # what is done with a part is done later
        ("In 2023 some 640 schools burned, 100 of which have been rebuilt.", "100", NONE),
        ("In 2023 some 640 schools were sold, of which 100 are to close.", "100", NONE),
        ("In 2023 some 640 schools were sold, of which 100 were empty.", "100", LAST_YEAR),
        ("The club took on 640 men in 2023, 100 of whom later went to sea.", "100", NONE),
        ("The firm sold 640 vans in 2023. It is 60% owned by the state.", "60", NONE),
        ("The firm sold 640 vans in 2023. It makes 60% of its sales abroad.", "60", NONE),
        ("Sales were still high, though some way off the peak of 43% seen in 2023.", "43", LAST_YEAR),
        # what is so since a day has begun
        ("Some 900 men have come home since December 8, bringing hope, and more will follow.", "900", ("2023-12-08", None)),
        ("From 1 October the fee rises by 3%.", "3", ("2024-10-01", None)),
    ],
)  # fmt: skip
def test_what_does_not_go_on(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
