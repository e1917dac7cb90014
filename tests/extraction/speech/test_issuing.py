"""Texts that the body they come from puts out itself: what is uncredited in them is its own."""

from dataclasses import replace

import pytest

from tests.extraction.test_claimant import credit_of, told


def credited(text: str, figure: str, publisher: str, title: str | None = None) -> str | None:
    """Whom a figure of a text that a publisher put out is credited to."""
    story = told(text)
    article = story.article.model_copy(update={"publisher": publisher, "title": title})
    return credit_of(replace(story, article=article), figure).claimant


@pytest.mark.parametrize(
    ("text", "figure", "publisher", "claimant"),
    [
        # Headed as the publisher's own.
        (
            "COMMUNIQUÉ. Some 1,400 lorries crossed the pass in June.",
            "1,400",
            "Ministry of Transport",
            "Ministry of Transport",
        ),
        (
            "PRESS RELEASE: Open Wells drilled 60 boreholes last year. A fifth of them run dry.",
            "fifth",
            "Open Wells",
            "Open Wells",
        ),
        (
            "SUMMARY. Our analysis of court files finds that 310 cases are over ten years old.",
            "310",
            "Lindgren Institute",
            "Lindgren Institute",
        ),
        # In the first person, outside quotation marks.
        (
            "Winter is hard in Herat, the UN said. Since May we have fed 4,100 families.",
            "4,100",
            "Bread for Herat",
            "Bread for Herat",
        ),
        (
            "By our count 212 reporters are in jail. Turkey holds 19 of them.",
            "19",
            "Free Pens",
            "Free Pens",
        ),
        # An office of state speaks of itself.
        (
            "Mr Speaker, I can report that we opened 30 clinics. Waiting lists fell by 4,000.",
            "4,000",
            "Office of the Health Secretary",
            "Office of the Health Secretary",
        ),
        # Whoever is credited keeps what is theirs.
        (
            "PRESS RELEASE. “We fed 900 people,” says our cook, Ana Prado.",
            "900",
            "Open Wells",
            "Ana Prado",
        ),
        (
            "PRESS RELEASE. The toll stands at 149, according to the coroner.",
            "149",
            "Open Wells",
            "coroner",
        ),
    ],
)
def test_a_body_answers_for_its_own_text(text: str, figure: str, publisher: str, claimant: str):
    assert credited(text, figure, publisher) == claimant


@pytest.mark.parametrize(
    ("text", "figure", "publisher"),
    [
        # A newspaper only passes on.
        ("We went to Kigali. Some 300 shops were shut.", "300", "The Kigali Times"),
        ("Some 300 shops were shut in Kigali.", "300", "Lakeside Wire"),
        # A person's own story is not its printer's.
        (
            "I left school at nine. My father kept 40 goats and we ate bread.",
            "40",
            "Afar Research Network",
        ),
        # "We" in a quotation is the speaker's.
        ("“We saw 12 boats,” the note read. Nobody signed it.", "12", "Afar Research Network"),
        # The country is no pronoun.
        ("The US sent 300 tents to Kigali.", "300", "Afar Research Network"),
    ],
)
def test_media_and_people_who_tell_their_own_story_are_left_alone(
    text: str, figure: str, publisher: str
):
    assert credited(text, figure, publisher) is None


def test_a_title_may_be_the_heading():
    text = "Mr President, 2,100 km of fence are built. Gates stand at 14 crossings."
    assert credited(text, "2,100", "Border Agency", "Statement to the Senate") == "Border Agency"


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # A release that an unknown or a newspaper prints is the account of who speaks first in it.
        (
            "MEDIA STATEMENT. The Minister of Roads, Ms Ada Lund, today released the season's figures. "
            "The coast saw 1,502 deaths.",
            "1,502",
            "Ada Lund",
        ),
        # Where nobody speaks, it is the body's whose head acts in it.
        (
            "HULL, Sept. 22 - For immediate release. DWU President Sam Orr today led 5,600 dockers out. "
            "They join the 900 who left on Monday.",
            "900",
            "DWU",
        ),
        ("HULL, Sept. 22 - Dockers left the quays. They join 900 others.", "900", None),
    ],
)
def test_a_press_release_is_its_senders(text: str, figure: str, claimant: str | None):
    assert credited(text, figure, "Lakeside Wire") == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("One post in seven was empty, three times the rate of 2019, our survey finds.", "three times", "our survey"),
        ("Rain has destroyed 10,000 homes, our teams report.", "10,000", "our teams"),
        ("“Some 40 fled,” our driver shouted.", "40", None),
    ],
)  # fmt: skip
def test_a_text_that_names_no_issuer_keeps_its_own_writing(
    text: str, figure: str, claimant: str | None
):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("MINISTRY OF HEALTH, REPUBLIC OF MALI. Press Note No. 14, 1 July 2024\nSome 49 deaths were confirmed.",
         "Ministry of Health, Republic of Mali"),
        ("Coastal Safety Forum, bulletin no. 7 (April 2024).\nGunmen took 49 boats.", "Coastal Safety Forum"),
        ("Retail Trade in May 2023 (Bureau of Statistics, Riga, 2 June 2023).\nSales fell by 49 percent.",
         "Bureau of Statistics"),
        # A source set behind a figure, a date alone and a title in small words are no heading.
        ("The wells of Koro (April 2024).\nGunmen took 49 boats.", None),
        ("Riga lost to Ajax (European Commission, 3 May 2022). Some 49 fans were held.", None),
        ("How we counted, report no. 3.\nGunmen took 49 boats.", None),
    ],
)  # fmt: skip
def test_a_heading_says_whose_text_it_is(text: str, claimant: str | None):
    assert credit_of(told(text), "49").claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        # a title that a running text opens with: its body, whatever label, city or date stands by it
        ("Ministry of Fisheries, Lima. Some 49 boats were lost in 2023.", "Ministry of Fisheries"),
        ("STATEMENT BY THE CUSTOMS AUTHORITY OF GHANA. Officers seized 49 tonnes of rice.", "Customs Authority of Ghana"),
        ("Flood bulletin, Kenyan Red Cross. More than 49 roads are cut.", "Kenyan Red Cross"),
        ("Retail Trade in May 2023 (Bureau of Statistics, Riga, 2 June 2023). Sales fell by 49 percent.", "Bureau of Statistics"),
        ("Schools Under Siege, bulletin no. 12 (May 2024). Gunmen took 49 pupils.", "Schools Under Siege"),
        # a headline about a body, a body's plain name and an author are none
        ("Inside the Bank of England. Rates rose by 49 points.", None),
        ("Tears in Parliament. Some 49 members walked out.", None),
        ("The Bank of Japan. Some 49 doors lead into it.", None),
        ("President Ruto, Nairobi. About 49 people cheered.", None),
    ],
)  # fmt: skip
def test_a_running_text_says_whose_it_is_in_its_title(text: str, claimant: str | None):
    assert credit_of(told(text), "49").claimant == claimant
