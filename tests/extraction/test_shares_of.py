"""Shares of those told before, and deeds that are done to one person each."""

import pytest

from ledger.extraction import extract_text


def read(text: str) -> dict[str, tuple[str, str | None, str | None]]:
    return {c.number_text: (c.unit, c.population, c.event) for c in extract_text(text)}


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # The whole is what a share is of; who the share is stands beside it.
        ("Last year 820 divers were rescued. Of these, 15 percent were girls.", "15", "divers (girls)"),
        ("The clinic saw 400 patients. Of them, 40 percent were men.", "40", "patients (men)"),
        ("The dorm has 90 tenants. A third were nurses.", "A third", "tenants (nurses)"),
        ("Of the 1,200 pupils asked, 45 percent were boys.", "45", "pupils (boys)"),
        ("Women make up 48 percent of the guests.", "48", "guests (women)"),
        # What a share of things comes to is no whole told before.
        ("The yard has 90 boats. Output fell 4 percent.", "4", "Output"),
        ("Fuel is 12 percent of the imports.", "12", "imports"),
    ],
)  # fmt: skip
def test_a_share_is_of_the_whole(text: str, number: str, population: str) -> None:
    assert read(text)[number][:2] == ("percent", population)


@pytest.mark.parametrize(
    ("text", "number", "event"),
    [
        ("Some 27% of the tribe was poor and 6% destitute.", "6", "destitute"),
        ("In May 12% of adults were idle, and 20% underemployed.", "20", "underemployed"),
        ("A fifth of the herd was lame and 3% blind.", "3", "blind"),
        ("Some 27% of the tribe was poor and 6% destitute; others give 31% and 9%.", "9", "destitute"),
        ("Some 27% of the tribe was poor and 6% destitute; others give 31% and 9%.", "31", "poor"),
    ],
)  # fmt: skip
def test_a_state_whose_verb_is_left_out(text: str, number: str, event: str) -> None:
    unit, population, told = read(text)[number]
    assert (unit, told) == ("percent", event)
    assert population in ("tribe", "adults", "herd")


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("A march in Cork ended in 87 arrests.", "87", "people (arrests)"),
        ("The mill plans 300 redundancies.", "300", "people (redundancies)"),
        ("Police made 45 arrests and seized nine guns.", "45", "people (arrests)"),
        ("The town has 9 million poor.", "9 million", "poor"),
        ("The camp lists 200 elderly and 40 disabled.", "40", "disabled"),
        ("In the hills 3 million are poor.", "3 million", "people"),
        # A new sentence goes on with all of them, not with those named beside.
        ("Six people, three of them pupils, were killed. Three died in Ulm.", "Three", "people"),
        ("The ward treated 60 patients, 20 of them babies. Five have died.", "Five", "patients"),
        ("The quake killed 90 people. Nine monks are among the dead. Hundreds were hurt.", "Hundreds", "people"),
        # Two adjectives before a noun are no persons.
        ("The coach has 12 young, tall players.", "12", "young, tall players"),
    ],
)  # fmt: skip
def test_persons(text: str, number: str, population: str) -> None:
    assert read(text)[number][:2] == ("people", population)


def test_another_count_of_arrests_is_no_count_of_the_hurt() -> None:
    text = "Police told of 240 arrests and 31 injuries. The union speaks of more than 400."
    assert read(text)["400"] == ("people", "people (arrests)", "arrest")


def test_a_second_share_is_of_its_own_subject_and_men_are_no_state() -> None:
    text = "Migrants make up 12 percent of the crew and women 40 percent."
    assert [c.population for c in extract_text(text)] == ["crew (migrants)", "crew"]
    text = "In the poll, 40 percent were women and 60 percent men."
    assert [c.event for c in extract_text(text)] == ["be", "be"]


def test_what_sorts_those_who_make_up_a_share_is_told() -> None:
    text = "Young voters make up 20 percent of the house. Late-deciding voters make up 60 percent of the house."
    told = [c.population for c in extract_text(text)]
    assert told == ["house (young voters)", "house (late-deciding voters)"]
