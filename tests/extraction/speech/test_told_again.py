"""Bodies and writings that a text calls by another word the second time, and sources run into their figures."""

import pytest

from tests.extraction.test_claimant import credit_of, told

RIVALS = " The union counted 7,777 cases, while the mayor spoke of 8,888."


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Who spoke together is both of them; one that spoke alone is not.
        (
            "Oxfam and Caritas said 40 had died. Some 300 were hurt, the two charities said.",
            {"300": "Oxfam and Caritas"},
        ),
        (
            "Verdi and Unia said 900 walked out. The two unions count 4,000 members there.",
            {"4,000": "Verdi and Unia"},
        ),
        (
            "Oxfam said 40 had died. Some 300 were hurt, the two agencies said.",
            {"300": "two agencies"},
        ),
        # Names stand behind the plural noun for what they are.
        ("The aid agencies Oxfam and Caritas said 40 had died.", {"40": "Oxfam and Caritas"}),
        ("The unions Verdi and Unia say that 700 walked out.", {"700": "Verdi and Unia"}),
        (
            "The relief groups in Goma and Beni said 40 had died.",
            {"40": "relief groups in Goma and Beni"},
        ),
        # What a body gave out is its own, unless another report is told of.
        (
            "Some 40 mines closed, the Water Board said on Monday. Prices rose. "
            "Some 900 posts were lost, the report said.",
            {"900": "Water Board"},
        ),
        (
            "The Royal Cabinet said 400 homes fell. Each gets 30,000 dirhams, the communiqué says.",
            {"30,000": "Royal Cabinet"},
        ),
        (
            "A leaked report alarmed Quito. The Audit Court said 40 firms closed. "
            "Some 900 posts were lost, the report said.",
            {"900": "report"},
        ),
        (
            "The mayor said 40 homes fell. Some 900 posts were lost, the report said.",
            {"900": "report"},
        ),
        # Who pays for a body makes it no other.
        (
            "The Rights Commission says 40 were held. The state-funded body counts 12 dead.",
            {"12": "Rights Commission"},
        ),
        # An organisation is no plural people that spoke since.
        (
            "Oxfam said 40 died, more than the 20 the authorities admit. "
            "Some 300 were hurt, according to the organisation.",
            {"300": "Oxfam"},
        ),
    ],
)
def test_whom_another_word_means(text: str, credits: dict[str, str]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # A source runs into its figure without a comma.
        ("According to the federation more than 130 people died.", {"130": "federation"}),
        ("According to the final report 4,200 citizens voted.", {"4,200": "final report"}),
        ("According to the ministry some 90 boats sank.", {"90": "ministry"}),
        # What was given before "as" a toll is a figure; a gift is none.
        (
            "The navy says 40 sank. The mayor's office had earlier given the toll as 35.",
            {"35": "mayor's office"},
        ),
    ],
)
def test_sources_run_into_their_figures(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


def test_what_was_handed_over_is_a_gift():
    story = told("The navy says 40 boats sank. The army had given 300 blankets to the camp.")
    assert credit_of(story, "300").claimant != "army"


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # What is told of an event years back, behind who speaks, is the narrator's.
        (
            "The board says 40 homes are ready, two years after the quake that killed 900 people.",
            "900",
            None,
        ),
        (
            "The board says 40 homes are ready, two years after the quake that killed 900 people.",
            "40",
            "board",
        ),
        ("Some 30 marched, police said, a year after strikes ended with over 60 dead.", "60", None),
        (
            "Police said 9,000 came, the largest crowd since May, when a fall killed 16 people.",
            "16",
            None,
        ),
        ("A year after the flood, 600 are missing, the council said.", "600", "council"),
        ("The council said that two years after the flood, 600 were missing.", "600", "council"),
        # Countries have the cases that a body tells of.
        (
            "Mali has reported 400 cases this year, according to the Health Union.",
            "400",
            "Health Union",
        ),
        (
            "Eleven countries have reported 400 cases this year, the Health Union says.",
            "400",
            "Health Union",
        ),
        (
            "Two provinces recorded 400 deaths, according to the health ministry.",
            "400",
            "health ministry",
        ),
        ("Mali has reported 400 cases this year.", "400", "Mali"),
    ],
)
def test_figures_of_the_past_and_of_countries(text: str, figure: str, claimant: str | None):
    story = told(text + RIVALS)
    assert credit_of(story, figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # A list or register that is somebody's is an estimate of theirs.
        ("At Goma the army lost 90 men, by a clinic's list.", "90", "clinic"),
        (
            "The blaze took 400 sheds, by the forest service's own list.",
            "400",
            "forest service",
        ),
        (
            "Lawyers went from cell to cell. By their register 212 people were held.",
            "212",
            "lawyers",
        ),
        ("Nationwide, by federal figures, cover slid to 92 percent.", "92", "federal figures"),
        ("By one scholarly estimate 4,300 people died there.", "4,300", "one scholarly estimate"),
        # What is told behind a clause, and a list that something only goes by.
        ("Rents will eat a third of pay, by the union's account.", "a third", "union"),
        ("Names go by list, 40 to a page.", "40", None),
        ("Up from the 400 on its earlier list, the town has 900 empty homes.", "900", None),
    ],
)
def test_lists_and_measures(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text + RIVALS), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # What a body counts, asks or wants beside its words is its own; what people have done is not.
        (
            "The Rights Network, which counts over 100 deaths, calls the toll a lie.",
            "100",
            "Rights Network",
        ),
        (
            "Onyx Research, which asked 1,018 people, found that 55 percent agree.",
            "1,018",
            "Onyx Research",
        ),
        ("The bank, which wants a pay cut of 10 percent, says it will talk.", "10", "bank"),
        ("Residents, who have collected 12,000 names, say the plan is bad.", "12,000", None),
        ("Ana Ruiz, who has 900 goats, said it rained.", "900", None),
    ],
)
def test_what_is_told_beside_a_speaker(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text + RIVALS), figure).claimant == claimant
