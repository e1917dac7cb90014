"""Figures of a sentence that spell out one told before have its time: made-up sentences."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, SPAN, period

FREED = "Rebels freed 95 sailors on Monday."
JOBS = "The firm will cut 9,000 jobs by the end of 2030, it said."
BY_2030: SPAN = (None, "2030-12-31")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # several figures that make up much of the one before
        (f"{FREED} There are 41 Greeks, 20 Danes and 15 Poles.", "20", MONDAY),
        (f"{FREED} Greeks were the largest group at 41, followed by 20 Danes and 15 Poles.", "15", MONDAY),
        (f"{JOBS} Hardest hit are Zwolle with 3,500 jobs, Assen with 1,700 and Emmen with 1,200.", "1,700", BY_2030),
        (f"{JOBS} That is a tenth of its staff. Zwolle is to lose 3,500 jobs, Assen 1,700 and Emmen 1,200.", "3,500", BY_2030),
        # two that make up all of it
        (f"{FREED} They are 54 men and 41 women.", "41", MONDAY),
    ],
)  # fmt: skip
def test_figures_that_make_up_one_have_its_time(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # too many, too few, two that are not all, others than those counted, how many there are still
        (f"{FREED} The port has 91 Greeks, 80 Danes and 15 Poles.", "80"),
        (f"{FREED} The ship has five Greeks, four Danes and three Poles.", "four"),
        (f"{FREED} There are 41 Greeks and 20 Danes.", "20"),
        (f"{FREED} The yard has 41 boats, 20 cranes and 15 docks.", "20"),
        (f"{FREED} Still in hospital are 41 Greeks, 20 Danes and 15 Poles.", "20"),
    ],
)
def test_figures_that_do_not_make_up_one_have_no_time(text: str, number: str) -> None:
    assert period(text, number) == NONE
