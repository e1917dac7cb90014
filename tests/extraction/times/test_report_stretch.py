"""What reckons with a report's figures, or goes on reporting, is of its stretch."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, NONE, period

REPORT = "Police in Oslo recorded 3,400 thefts in 2023, 6 percent more than the year before."
LANDINGS = (
    "In 2023 some 18,000 migrants, 3,100 of them women, landed in Malta, the ministry reports."
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # reckoned with the sentence before
        (f"{REPORT} That works out to nine thefts a day.", "nine"),
        (f"{LANDINGS} That is 22 percent more than the 14,750 of 2022.", "22"),
        (f"{REPORT} It means 4.8 thefts per 1,000 inhabitants.", "4.8"),
        # an average and parts of it
        ("Norway sent back 31,000 people in 2023, an average of 85 people a day.", "85"),
        (f"{LANDINGS} They include 6,300 Syrians.", "6,300"),
        # what the report goes on to tell
        (f"{LANDINGS}\nArrivals in Gozo grew by 18 percent.", "18"),
        (f"{REPORT}\nBurglaries fell 4.4 percent.", "4.4"),
    ],
)  # fmt: skip
def test_a_report_goes_on_with_its_stretch(text: str, number: str) -> None:
    assert period(text, number) == LAST_YEAR


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{REPORT}\nShares of the lock maker rose 3.1 percent.", "3.1"),
        (f"{REPORT}\nThe force plans to cut patrols by 9 percent.", "9"),
        (f"{REPORT}\nNow burglaries are up 12 percent.", "12"),
        (f"{REPORT}\nSome 40 percent of residents feel unsafe.", "40"),
        # of a day, nothing more is reckoned by the year
        ("A storm killed 12 people on Monday. That is a rate seen in one country in 50.", "50"),
    ],
)  # fmt: skip
def test_what_is_told_of_other_times_is_not(text: str, number: str) -> None:
    assert period(text, number) == NONE
