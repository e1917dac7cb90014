"""What a body adds to its own count has the time of that count."""

import pytest

from tests.extraction.times.periods import period

COUNT = "The commission recorded 39 deaths between 18 June and 1 July 2024."
STRETCH = ("2024-06-18", "2024-07-01")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{COUNT} It also lists 32 abductions.", "32"),
        (f"{COUNT} Another 361 people were injured, the commission said.", "361"),
        # the body goes on with its count, and with no word for it
        (f"{COUNT} It lists 32 abductions.", "32"),
        (f"{COUNT} It documented 45 cases of torture.", "45"),
        (
            "The commission recorded 39 deaths between 18 June and 1 July 2024, twice the 18 of May 2023. It counts 32 abductions.",
            "32",
        ),
        (f"{COUNT} In addition, the commission counted 627 arrests.", "627"),
        (
            "The coast guard rescued 4,100 migrants between March and May 2024. It also recovered 60 bodies.",
            "60",
        ),
    ],
)
def test_what_is_added_is_of_the_time_of_the_count(text: str, number: str) -> None:
    assert period(text, number)[0] in (STRETCH[0], "2024-03-01")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # another body, another time, how many there are, what is to come
        (f"{COUNT} In May it also recorded 20 thefts.", "20"),
        (f"{COUNT} It also has 60 observers.", "60"),
        (f"{COUNT} It has 70 offices.", "70"),
        (f"{COUNT} It also plans to hire 40 lawyers.", "40"),
        (f"{COUNT} The commission has also rebuilt 400 houses.", "400"),
    ],
)
def test_what_is_not_added_to_the_count_is_not_dated_by_it(text: str, number: str) -> None:
    assert period(text, number) != STRETCH
