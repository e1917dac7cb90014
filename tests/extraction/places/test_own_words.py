"""A place right after its figure, a city that opens a sentence, and the state whose story it is."""

import pytest

from ledger.extraction import extract_articles
from ledger.model import Article, Block, Claim
from ledger.model.document import Role
from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # right after the figure, whatever the verb
        ("The tally gives at least 695 dead in Lyon, 428 in Marseille and 151 in Texas.", "428", "Marseille"),
        ("The union says there were 90 marchers in Leeds and 300 in York.", "300", "York"),
        ("The ministry reports 31 cases in Ghana and 12 in Togo.", "12", "Togo"),
        ("The minister said in Vienna that 40 people had died in Kerala.", "40", "Kerala"),
        # a city that opens the sentence
        ("In Bangkok, the city authorities said six people had been found dead.", "six", "Bangkok"),
        ("In Lagos, doctors said 40 children had been treated.", "40", "Lagos"),
        ("In Quito, the mayor said 300 houses were flooded.", "300", "Quito"),
        ("Speaking in Geneva, an aid worker said 900 people had fled Syria.", "900", "Syria"),
        # a village that the words set in what is known
        ("Gunmen took 60 people from a school at Umbweni in Kaduna State.", "60", "Umbweni"),
        # "the city" of a dateline
        ("Rebels burned 31 huts in Anyuak, near Juba, on Monday.", "31", "Anyuak"),
        ("A landslide at Umkwele near Durban killed 12 people.", "12", "Umkwele"),
        ("KARACHI: Eleven people were found dead in the city on Tuesday.", "Eleven", "Karachi"),
        # the state whose government opens the story
        ("Chad's government and the rebels agreed to free 880 men, diplomats from Italy and Norway said.", "880", "Chad"),
        ("Laos's army chief has said that at least 27 people have died. Aid came from Japan.", "27", "Laos"),
    ],
)  # fmt: skip
def test_a_place_in_a_figures_own_words(text: str, number: str, where: str | None) -> None:
    assert place(text, number) == where


def story(headline: str, *paragraphs: str) -> list[Claim]:
    """The claims of a made-up story whose headline is known as one."""
    text = "\n".join([headline, *paragraphs])
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        role: Role = "text" if number else "headline"
        blocks.append(Block(start=start, end=start + len(line), role=role))
        start += len(line) + 1
    article = Article(
        id="a1",
        document_id="d1",
        start=0,
        end=len(text),
        title=headline,
        blocks=tuple(blocks),
        published_basis="unknown",
    )
    return next(iter(extract_articles([(article, text)])))


@pytest.mark.parametrize(
    ("headline", "first", "where"),
    [
        ("Kenya's pupils go back", "Inspectors went round 1,815 schools in Nakuru County.", "Kenya"),
        ("Floods in Peru ease", "Crews rebuilt a bridge in Cusco.", "Peru"),
        ("Measles: Canada counts its dead", "Nurses opened a clinic in Alberta.", "Canada"),
        # a headline that names a smaller place, or another, frames nothing
        ("Lyon mourns", "A storm swept through France.", "France"),
        ("Japan sends aid", "A storm swept through Laos.", "Laos"),
    ],
)  # fmt: skip
def test_a_headline_that_takes_in_the_first_place_frames_the_story(
    headline: str, first: str, where: str
) -> None:
    claims = story(headline, first, "By Friday the ministry had logged 40 deaths.")
    assert claims[-1].place == where
