"""Where stories end and begin; each example says why it is one story or several."""

import pytest

from ledger.documents import read_bytes

LEDE = "The regional council said on Tuesday that {n} houses were damaged by the flood in {where}."
MORE = (
    "Officials added that repairs would take months and that residents had been moved to schools."
)


def story(where: str, n: int, *, between: str = "\n\n") -> str:
    return between.join(
        [LEDE.format(n=n, where=where), MORE, "A second survey is under way there."]
    )


def titles(text: str) -> list[str | None]:
    return [article.title for article in read_bytes(text.encode(), "page.txt").articles]


def kept(text: str) -> list[str]:
    document = read_bytes(text.encode(), "page.txt")
    return [text[b.start : b.end] for article in document.articles for b in article.blocks]


HEADLINES = [
    "Flood damages hundreds of houses in the delta",
    "Port strike enters its third week",
    "Ministers meet over the price of bread",
]


def test_stories_that_end_with_their_headline_again() -> None:
    page = "\n\n".join(f"{h}\n\n{story('Lomé', 40)}\n\n{h}" for h in HEADLINES)
    assert titles(page) == HEADLINES
    assert kept(page).count(HEADLINES[0]) == 1


def test_a_digest_that_links_each_story_under_its_repeated_headline() -> None:
    page = "\n\n".join(f"{h}\n\n{story('Beira', 7)}\n\n{h}\nread more »" for h in HEADLINES)
    assert titles(page) == HEADLINES
    assert "read more »" not in kept(page)


def test_a_digest_whose_last_story_was_cut_off() -> None:
    whole = "\n\n".join(f"{h}\n\n{story('Beira', 7)}\n\n{h}\nRead more" for h in HEADLINES[:2])
    assert titles(f"{whole}\n\n{HEADLINES[2]}\n\n{story('Cusco', 12)}") == HEADLINES


def test_a_section_page_with_a_label_and_a_mark_over_each_story() -> None:
    page = "\n\n".join(
        f"Business\n\n{h}\n\nPublished\n\n{date}\n\n{story('Izmir', 15)}"
        for h, date in zip(
            HEADLINES, ["3 May 2024", "4 May 2024", "Sunday, 5 May 2024"], strict=True
        )
    )
    document = read_bytes(f"Home\n\n{page}\n\nMost read\n\n{HEADLINES[0]}".encode(), "page.txt")
    assert [a.title for a in document.articles] == HEADLINES
    assert [a.published for a in document.articles] == ["2024-05-03", "2024-05-04", "2024-05-05"]
    assert {a.published_basis for a in document.articles} == {"stated"}


def test_a_list_of_teasers_each_with_its_link() -> None:
    page = "\n\n".join(
        f"{h}\n{LEDE.format(n=len(h), where='Quito')}\nContinue reading" for h in HEADLINES
    )
    assert titles(page) == HEADLINES


def test_blank_lines_between_stories_in_a_text_without_any_between_paragraphs() -> None:
    page = "\n\n".join(story(where, 21, between="\n") for where in ("Gao", "Kayes", "Ségou"))
    assert len(titles(page)) == 3


def test_wide_gaps_before_full_headlines() -> None:
    page = "\n\n\n\n".join(f"{h}\n\n{story('Dhaka', 8)}" for h in HEADLINES)
    assert titles(page) == HEADLINES


MEMO = """Weekly note on shelter

Background


The committee met twice in June. It heard from 14 municipalities.

It then visited 3 of them.


Findings


Some 1,200 tents were handed out. None were returned.

Most families had left by July.


Next steps


A third meeting is planned. The budget is $2 million."""

REFRAIN = """The river rose.
And nobody slept in the valley that night.

The dam gave way.
And nobody slept in the valley that night.

The army came.
And nobody slept in the valley that night."""

SECTIONS = "\n\n".join(
    f"{title}\n{LEDE.format(n=5, where='Mandalay')}\n{MORE}\nThe report lists them."
    for title in ("Summary of damage", "Roads and bridges", "Money spent so far")
)

CONTINUED = "\n\n".join(
    [story("Hue", 90, between="\n"), "However, " + story("Da Nang", 4, between="\n")] * 2
)

WRAPPED = """The water board told the assembly in its yearly account that losses
from leaking pipes had come to 38 percent of all that was pumped, more
than in any year since records began.

Its engineers want to replace 412 kilometres of mains before the next
dry season, which the treasury calls too dear. The assembly will vote
on the plan on Friday after a hearing.

Neither side expects the other to give way on the price, and the board
says that rationing may return to four districts of the capital if the
vote is lost."""


@pytest.mark.parametrize(
    "text",
    [
        MEMO,
        REFRAIN,
        SECTIONS,
        CONTINUED,
        WRAPPED,
        story("Accra", 300),
        f"{HEADLINES[0]}\n\n{HEADLINES[0]}\n\n{story('Accra', 300)}",
        f"{HEADLINES[0]}\n\n{story('Accra', 300)}\n\nRead more\n\n{story('Tema', 20)}\n\nRead more",
        f"{story('Accra', 300)}\n\n\n\n\n{story('Accra', 310)}",
        "3,400 people crossed.",
        "read more",
    ],
    ids=[
        "memo with headings and double blank lines",
        "verse with a refrain",
        "report with headed sections",
        "sections that point back",
        "lines broken to a width",
        "plain article",
        "headline printed twice on top",
        "links to more amid an article",
        "one wide gap, no headline",
        "a single sentence",
        "nothing but furniture",
    ],
)
def test_an_ordinary_text_is_one_story(text: str) -> None:
    assert len(titles(text)) == 1


def test_nothing_is_lost_between_stories() -> None:
    page = "\n\n".join(f"{h}\n\n{story('Beira', 7)}\n\n{h}\nread more" for h in HEADLINES)
    told = kept(f"{story('Natal', 1)}\n\n{page}\n\nAnd then it rained for nine days.")
    assert told[0].startswith("The regional council")
    assert told[-1] == "And then it rained for nine days."


def test_paragraphs_of_broken_lines_are_whole() -> None:
    assert len(kept(WRAPPED)) == 3
    assert kept(WRAPPED)[1].startswith("Its engineers want")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_hold_with_any_newlines(newline: str) -> None:
    text = MEMO.replace("\n", newline)
    document = read_bytes(text.encode(), "memo.txt")
    assert document.text == text
    assert kept(text)[-1] == "A third meeting is planned. The budget is $2 million."
