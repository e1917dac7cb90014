"""What a story said before a short figure."""

import pytest

from ledger.comparison.topic import with_topics
from ledger.extraction import extract_text

CASES = [
    ("Al-Shabaab holds the south. The army says it has 7,000 fighters.", "7,000", "al-shabaab"),
    (
        "Since the Taliban took power, ISIS has grown. It had 2,000 fighters.",
        "2,000",
        "islamic state",
    ),
    (
        "A quake hit the coast at dawn.\nSchools were closed.\nTrains stood still.\nIn the port 40 people died.",
        "40",
        "earthquake",
    ),
    (
        "Wheat production fell again. Wheat is scarce.\nProduction came to 300 tonnes.",
        "300",
        "Wheat",
    ),
    ("The club has 4,000 members.", "4,000", None),
    ("The Taliban met in Doha. 5,000 people live in the camp.", "5,000", None),
]


@pytest.mark.parametrize(("story", "number", "expected"), CASES)
def test_what_a_short_figure_leaves_to_its_story(
    story: str, number: str, expected: str | None
) -> None:
    claims = with_topics(extract_text(story), story)
    assert {c.number_text: c.topic for c in claims}[number] == expected


def test_filling_twice_changes_nothing() -> None:
    story = CASES[0][0]
    once = with_topics(extract_text(story), story)
    assert with_topics(once, story) == once


LATER = [
    ("Hundreds fled. The flood killed 116 people on Friday. By Sunday it rose to 136.", "136", "killed"),
    ("Police arrested 900 people. By Sunday the number had climbed to 1,200.", "1,200", "arrested"),
    ("The blast killed 12 people. The town has 4,000 residents.", "4,000", None),
    ("Some 15,000 people marched in Oslo. The union spoke of 40,000 people.", "40,000", "attended"),
    ("A storm killed 120 people. The Red Cross spoke of 300 people.", "300", "killed"),
    ("Police arrested 12 people. The union spoke of 40,000 people.", "40,000", None),
]  # fmt: skip


@pytest.mark.parametrize(("story", "number", "told"), LATER)
def test_a_bare_number_tells_of_what_the_story_counted_last(
    story: str, number: str, told: str | None
) -> None:
    claims = with_topics(extract_text(story), story)
    topic = {c.number_text: c.topic or "" for c in claims}[number]
    assert (told in topic.split("; ")) if told else topic == ""
