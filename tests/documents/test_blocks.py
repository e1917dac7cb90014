"""Which lines tell a story, and in what role."""

from ledger.documents import ManifestEntry, read_bytes

BODY = "The ministry counted 4,120 cases in the first half of the year, mostly in the south."
SUMMARY = "Health workers blame the drought for most of the new infections this year."


def roles(text: str, entry: ManifestEntry | None = None) -> list[tuple[str, str]]:
    document = read_bytes(text.encode(), "story.txt", entry)
    return [(b.role, text[b.start : b.end]) for a in document.articles for b in a.blocks]


def test_headline_standfirst_heading_and_text() -> None:
    text = f"Cholera spreads in the south\n\n{SUMMARY}\n\n{BODY}\n\nHow it began\n\n{SUMMARY}\n\n{BODY[:-1]} again."
    assert roles(text) == [
        ("headline", "Cholera spreads in the south"),
        ("standfirst", SUMMARY),
        ("text", BODY),
        ("heading", "How it began"),
        ("text", f"{BODY[:-1]} again."),
    ]


def test_a_summary_said_once_is_text() -> None:
    assert roles(f"Cholera spreads\n\n{SUMMARY}\n\n{BODY}")[1] == ("text", SUMMARY)


def test_a_summary_parted_from_the_text_by_published_is_a_standfirst() -> None:
    text = f"Cholera spreads\n\n{SUMMARY}\n\nPublished\n\non\n\n{BODY}\n\n{BODY[:-1]} again."
    assert roles(text)[1] == ("standfirst", SUMMARY)


def test_a_list_is_text_not_headings() -> None:
    text = f"{BODY}\n- 40 in Kisumu\n- 12 in Homa Bay\n3 elsewhere\n{SUMMARY}"
    assert {role for role, _ in roles(text)} == {"text"}


def test_a_lone_fragment_is_text() -> None:
    assert roles("some 40,000 homeless in the north") == [
        ("text", "some 40,000 homeless in the north")
    ]


def test_markdown_headings_begin_after_their_signs() -> None:
    text = f"# Cholera spreads\n\n{BODY}\n\n## How it began\n\n{BODY[:-1]} again."
    assert [words for role, words in roles(text) if role.startswith("head")] == [
        "Cholera spreads",
        "How it began",
    ]


def test_writing_without_capitals_is_text() -> None:
    text = f"{BODY}\nاگر عضوی به درد آید\nدیگران آرام ندارند\n{SUMMARY}"
    assert len(roles(text)) == 4


def test_short_lines_may_be_said_twice() -> None:
    assert len(roles(f"{BODY}\n12 dead\n{SUMMARY}\n12 dead")) == 4


def test_a_name_that_the_manifest_gives_as_author_is_a_byline() -> None:
    text = f"Cholera spreads\n\nWanjiru Otieno\n\n{BODY}"
    assert ("text", "Wanjiru Otieno") not in roles(text, ManifestEntry(author="Wanjiru Otieno"))
    assert len(roles(text, ManifestEntry(author="Wanjiru Otieno"))) == 2


def test_headlines_under_a_list_of_links_belong_to_other_stories() -> None:
    text = f"Cholera spreads\n\n{BODY}\n\nMost read\nFuel prices rise by 9 percent\nCup final tonight\n\n{SUMMARY}"
    assert [words for _, words in roles(text)] == ["Cholera spreads", BODY, SUMMARY]


def test_a_sentence_printed_twice_is_no_headline() -> None:
    assert roles(f"{SUMMARY}\n\n{SUMMARY}\n{BODY}") == [("text", SUMMARY), ("text", BODY)]


def test_a_headline_may_ask() -> None:
    text = f"Who counts the sick?\n\nWho counts the sick?\n\n{BODY}"
    assert roles(text) == [("headline", "Who counts the sick?"), ("text", BODY)]
