"""Words behind a noun that decide who is in."""

import pytest

from ledger.extraction import extract_text

NARROWED = [
    ("A boat with 90 people aboard sank.", "people aboard"),
    ("The clinic saw 40 children under five.", "children under five"),
    ("Some 300 women aged 20 to 24 were asked.", "women aged 20 to 24"),
    ("The plan covers 900 people younger than 30.", "people younger than 30"),
    ("The number of people in work fell to 4 million.", "people in work"),
    ("There are 900 children out of school.", "children out of school"),
    ("The aid is for 4 million people in need.", "people in need"),
    ("Doctors treated 70 patients aged 65 and over.", "patients aged 65 and over"),
]
"""A text and the phrase for those counted in it."""

NOT_NARROWED = [
    ("Nearly 300 people over 40 days were treated.", "people"),
    ("Police counted 20 people under 40 tents.", "people"),
    ("Police arrested 50 people over two stolen cars.", "people"),
    ("Police arrested 50 people in workshops.", "people"),
    ("The school took 50 pupils above 5 percent of its target.", "pupils"),
]
"""A text whose second number is no age, and the phrase for those counted."""


@pytest.mark.parametrize(("text", "phrase"), NARROWED + NOT_NARROWED)
def test_who_is_in(text: str, phrase: str) -> None:
    assert extract_text(text, published="2024-06-05")[0].population == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The union has 3,000 members overseas, and 40,000 in Britain.", "members"),
        ("The mine had 50 workers underground and 120 on the surface.", "workers"),
        ("Of the 50 miners underground, 30 were freed.", "miners underground"),
    ],
)
def test_who_is_counted_next_is_not_narrowed(text: str, phrase: str) -> None:
    assert extract_text(text, published="2024-06-05")[1].population == phrase
