"""One number with telling digits in two stories is one figure; a round or a chance one is not."""

import pytest

from ledger.comparison.printed import telling_digits
from tests.comparison.figures import figure, told

FERRY = {"setting": "lagoon marisol tapay"}


@pytest.mark.parametrize(
    ("value", "digits"),
    [(1_408, 4), (52.9, 3), (7_500, 2), (12_000_000, 2), (0.35, 2), (300, 1), (200 / 3, 0)],
)
def test_zeros_at_the_ends_and_fractions_tell_nothing(value: float, digits: int) -> None:
    assert telling_digits(value) == digits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two words for those saved, and two for what was done
        (
            figure("363 men", 363, population="men", event="be saved", **FERRY),
            figure("363 crew", 363, population="crew members", event="reach shore", **FERRY),
        ),
        # a rate of the same country and time, under two names
        (
            figure("41.7 per cent", 41.7, unit="percent", kind="share", population="the jobless rate",
                   place="Lesotho", event="be out of work", period_start="2024-01-01", period_end="2024-06-30"),
            figure("41.7%", 41.7, unit="percent", kind="share", population="jobless",
                   place="Lesotho", event="be out of work", period_start="2024-01-01", period_end="2024-06-30"),
        ),
    ],
)  # fmt: skip
def test_stories_that_print_one_telling_number_agree(one, other) -> None:  # type: ignore[no-untyped-def]
    assert told(one, other)[0] == "agree"


def test_a_denied_number_is_disputed_wherever_it_is_printed() -> None:
    denied = figure("733 graves", 733, unit="grave", stance="denied", disputed_by="the bishop",
                    setting="kamloops tkemlups secwepemc")  # fmt: skip
    copied = figure("733 burials", 733, unit="grave", setting="kamloops tkemlups secwepemc")
    assert told(denied, copied)[0] == "disputed"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a round number, in stories that share one name
        (
            figure("1,200 rescuers", 1_200, population="rescuers", event="be sent", setting="balasore"),
            figure("1,200 hurt", 1_200, event="be injured", setting="balasore odisha"),
        ),
        # no name is shared, and what is counted is another thing
        (
            figure("121 women", 121, population="women", event="stand for election"),
            figure("121 towns", 121, unit="town", population="towns", event="be flooded"),
        ),
        # two things of one town, and two shares of one country
        (
            figure("123 houses", 123, unit="house", population="houses", event="be damaged",
                   setting="kharkiv saltivka"),
            figure("123 soldiers", 123, population="soldiers", event="be killed",
                   setting="kharkiv saltivka"),
        ),
        (
            figure("7.25 per cent", 7.25, unit="percent", kind="share", population="jobless", setting="macron paris"),
            figure("7.25%", 7.25, unit="percent", kind="share", population="votes", setting="macron paris"),
        ),
        # those arrested, and those of them who were freed
        (
            figure("114 people", 114, event="be arrested", setting="congreso"),
            figure("114 persons", 114, event="be freed", setting="congreso"),
        ),
    ],
)  # fmt: skip
def test_chance_and_what_came_later_are_left_alone(one, other) -> None:  # type: ignore[no-untyped-def]
    assert told(one, other)[0] != "agree"
