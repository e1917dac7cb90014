"""A person in a noun phrase: the name, and the office beside it."""

import pytest

from ledger.extraction.speech.persons import read_person
from ledger.extraction.speech.wording import words_in


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        # Behind a title, before a comma, behind what the office is over.
        ("Energy Minister Taner Aksoy", "Taner Aksoy", "Energy Minister"),
        ("General Ann Lee, head of the staff", "Ann Lee", "General head of the staff"),
        ("the Minister of Health Ann Lee", "Ann Lee", "the Minister of Health"),
        ("Governor of Texas Ann Lee", "Ann Lee", "Governor of Texas"),
        (
            "the head of the forest service, Pavel Novik",
            "Pavel Novik",
            "the head of the forest service",
        ),
        ("Ms Barbara de la Cruz", "Barbara de la Cruz", "Ms"),
        # A body's own noun ends what the office is over.
        ("director of Sunrise Airlines Abbas Nuru", "Abbas Nuru", "director of Sunrise Airlines"),
        (
            "chairman of the CSTO Joint Staff, General Ivo Petkov",
            "Ivo Petkov",
            "chairman of the CSTO Joint Staff , General",
        ),
        ("chairman of the Senate Ivo Jan Petkov", "Ivo Jan Petkov", "chairman of the Senate"),
        # The office of a long name of a body comes before the name too.
        (
            "Board of Salt and Iron spokesman Ivo Petkov",
            "Ivo Petkov",
            "Board of Salt and Iron spokesman",
        ),
    ],
)
def test_a_named_person(phrase: str, name: str, role: str):
    speaker = read_person(phrase, words_in(phrase))
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.sort) == (name, role, "person")


@pytest.mark.parametrize(
    ("phrase", "head", "definite"),
    [
        ("the spokesman", "spokesman", True),
        ("a local official", "official", False),
        ("its director", "director", True),
        ("the board's chief engineer", "engineer", True),
    ],
)
def test_an_office_alone_is_somebody_without_a_name(phrase: str, head: str, definite: bool):
    speaker = read_person(phrase, words_in(phrase))
    assert speaker is not None
    assert (speaker.name, speaker.head, speaker.definite) == (None, head, definite)


@pytest.mark.parametrize(
    "phrase",
    [
        "the Salt Board",
        "salt prices",
        "Prime Minister Ivo Petkov's ruling People's Party",
        "the Office of the Prime Minister's Council",
    ],
)
def test_what_is_no_person(phrase: str):
    speaker = read_person(phrase, words_in(phrase))
    assert speaker is None or speaker.name is None
