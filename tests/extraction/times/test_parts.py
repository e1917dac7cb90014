"""The time of a figure told again, or in part: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import NONE, SPAN, period

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
        # a sentence that lists its parts
        ("The brewer will cut 900 jobs by 2030. Worst hit are Leeds with 400 jobs and Cork with 250.", "400", BY_2030),
        ("The brewer will cut 900 jobs by 2030. Leeds loses 400 jobs, Cork 250 and Lille 90.", "250", BY_2030),
        ("The brewer will cut 900 jobs by 2030. Leeds loses 700 jobs and Cork loses 450.", "450", NONE),
        ("The brewer will cut 900 jobs by 2030. It has cut 400 jobs in Leeds and 250 in Cork.", "250", NONE),
        ("The brewer will cut 900 jobs by 2030. Its rival loses 400 jobs in Leeds and 250 in Cork.", "250", NONE),
    ],
)  # fmt: skip
def test_a_figure_told_again_or_in_part_has_its_time(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
