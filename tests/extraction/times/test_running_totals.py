"""A running total keeps its beginning wherever its story tells it again."""

import pytest

from tests.extraction.times.periods import NONE, period

OUTBREAK = "Since the outbreak began in May 2024, 900 cholera cases have been reported in Benin."
SINCE_MAY = ("2024-05-01", None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"Cholera has killed 31 people in Benin, a minister said. {OUTBREAK}", "31"),
        (f"{OUTBREAK} Nine of the dead were infants.", "Nine"),
        (f"{OUTBREAK}\nThe ministry repeated its toll of 31.", "31"),
        (f"{OUTBREAK}\nNurses say they have counted 44 deaths.", "44"),
        (f"{OUTBREAK} More than half of the dead never saw a doctor.", "half"),
    ],
)  # fmt: skip
def test_what_a_running_total_tells_again_runs_from_its_beginning(text: str, number: str) -> None:
    assert period(text, number) == SINCE_MAY


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # a day's new ones, who is ill now, what was done, another time
        (f"{OUTBREAK} The latest bulletin lists 12 new cases.", "12"),
        (f"{OUTBREAK} In the wards are 60 patients.", "60"),
        (f"{OUTBREAK} Some 7,000 people have been vaccinated.", "7,000"),
        (f"{OUTBREAK}\nIn Togo 20 people have been killed by the disease.", "20"),
        # of another cause, of more than the outbreak
        (f"{OUTBREAK} Measles has killed 30 children.", "30"),
        (f"{OUTBREAK} Some 12 nurses have died in car crashes.", "12"),
        (f"{OUTBREAK} The war has killed 7,000 people.", "7,000"),
        (f"{OUTBREAK} The goal is to reach 80 percent of villages.", "80"),
    ],
)  # fmt: skip
def test_other_figures_have_times_of_their_own(text: str, number: str) -> None:
    assert period(text, number) == NONE


@pytest.mark.parametrize(
    "text",
    [
        "Raids have killed 300 people since 4 May 2024, the army said. Monks have so far counted 41 dead.",
        "Police say 800 houses have been burned since January. A union has listed 41 houses destroyed.",
        "The ministry has deported 9,000 people since March, it said. Caritas says 41 have been expelled.",
    ],
)
def test_another_source_may_count_from_another_day(text: str) -> None:
    assert period(text, "41") == NONE


def test_two_beginnings_date_nothing_else() -> None:
    text = (
        "Since 1 May 2024 floods have killed 80 people in Assam, and since 1 July 2024 they have "
        "killed 30 people in Bihar.\nA rights group says 140 people have died."
    )
    assert period(text, "140")[0] != "2024-05-01"
