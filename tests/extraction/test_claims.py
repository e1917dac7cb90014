"""Articles in, claims out: whatever the batches, segments and processes they pass through."""

import tracemalloc

from ledger.documents import read_bytes
from ledger.extraction import extract_articles
from ledger.model import Claim, Document

STORY = (
    "FLOODS IN {place}\n"
    "The governor of {place} said on Monday that {figure} families had lost their homes.\n"
    "He spoke to reporters by the river, where rescuers were still at work in boats.\n"
    "Some {other} people were moved to schools, the governor said.\n"
    "FLOODS IN {place}\nRead More\n\n"
)
PLACES = ("Sindh", "Kisumu", "Assam", "Bihar", "Lagos", "Sylhet")


def newspaper(stories: int) -> Document:
    text = "".join(
        STORY.format(place=PLACES[at % 6], figure=120 + 7 * at, other=f"{3 + at},500")
        for at in range(stories)
    )
    return read_bytes(text.encode(), "paper.txt")


def quiet_lines(number: int) -> str:
    """Sentences without a figure; each is its own, or they would count as furniture."""
    names = ("".join(chr(97 + int(digit)) for digit in str(at)) for at in range(number))
    return "".join(
        f"The board of {name} heard once more of the bridge over the river, of the ferry that does "
        "not sail in winter, and of the road which the children walk to the school behind it.\n"
        for name in names
    )


def claims_of(document: Document, jobs: int = 1) -> list[list[Claim]]:
    told = ((article, document.text) for article in document.articles)
    return list(extract_articles(told, jobs=jobs))


def test_processes_get_an_articles_own_text_and_give_the_same_claims() -> None:
    document = newspaper(40)
    found = claims_of(document)
    assert [len(claims) for claims in found] == [2] * 40
    assert found == claims_of(document, jobs=2)
    last = found[-1][0]
    assert document.text[last.quote_start : last.quote_end] == last.quote


def test_a_story_of_many_segments_is_read_to_its_end() -> None:
    told = "The mayor said on Tuesday that {houses} houses had burned down.\n"
    text = "".join(quiet_lines(300) + told.format(houses=340 + at) for at in range(3))
    (claims,) = claims_of(read_bytes(text.encode(), "long.txt"))
    assert [(claim.value, claim.unit) for claim in claims] == [
        (340, "house"),
        (341, "house"),
        (342, "house"),
    ]
    assert all(claim.claimant == claims[0].claimant is not None for claim in claims)


def test_a_story_takes_little_more_memory_than_its_text() -> None:
    document = read_bytes(quiet_lines(12_000).encode(), "long.txt")
    claims_of(newspaper(1))
    tracemalloc.start()
    claims_of(document)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * len(document.text)
