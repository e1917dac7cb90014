"""What the words on a counted noun tell where a verb only counts, moves or states."""

import pytest

from ledger import extract as extract_text


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The council put the damaged shops at 230.", "damage"),
        ("The number of stranded tourists rose to 640.", "strand"),
        ("The clinic spoke of 18 wounded marchers.", "wounded"),
        ("The army put the dead at 41.", "dead"),
        ("Border crossings fell to 900 in May.", "crossings"),
        ("Arrests rose to 75 on Sunday.", "arrest"),
        ("The number of registered voters rose to 640.", "rise"),
        ("The firm put its new shops at 230.", "put"),
        ("Helpers rescued 14 wounded hikers.", "rescue"),
    ],
)
def test_the_noun_tells_what_a_verb_of_counting_leaves_open(text: str, event: str) -> None:
    assert (extract_text(text)[0].event or "").split()[0] == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Some 300 monks are still held in Lhasa.", "be held"),
        ("Lawyers named 45 miners held since Monday.", "be held"),
        ("The rebels hold 17 foreign engineers.", "be held"),
        ("Last year 22 men were hanged.", "be hanged"),
        ("A mass was held for the 37 miners.", "hold"),
        ("The town held nine concerts.", "hold"),
        ("The town held a vigil for 37 miners.", "hold"),
        ("The register holds 4,100 soldiers.", "hold"),
    ],
)
def test_persons_are_held_and_meetings_take_place(text: str, event: str) -> None:
    assert (extract_text(text)[0].event or "").startswith(event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Some 2,400 villagers face severe hunger.", "face severe hunger"),
        ("Nine schools face closure.", "face closure"),
        ("About 700 dockers stopped work on Friday.", "stop work"),
        ("About 700 dockers walked off the job on Friday.", "walk off the job"),
        ("The ministry faces 300 lawsuits.", "face"),
    ],
)
def test_what_is_faced_is_told_with_the_verb(text: str, event: str) -> None:
    assert extract_text(text)[0].event == event


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Another 46 were injured, 26 of them nurses, the union told reporters.",
            ["injure", "injure"],
        ),
        ("Rebels seized 30 trucks, 12 of them new, the mayor told reporters.", ["seize", "seize"]),
        ("Some 46 were injured, and 26 nurses left the town.", ["injure", "leave"]),
    ],
)
def test_a_part_told_of_by_who_says_so_has_the_event_of_its_whole(
    text: str, events: list[str]
) -> None:
    assert [claim.event for claim in extract_text(text)] == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Hundreds of men were set free on Friday.", "set free"),
        ("Some 80 inmates broke out of the old jail.", "break out"),
        ("The council set the limit at 80 guests.", "set"),
    ],
)
def test_small_words_that_make_one_verb_are_kept(text: str, event: str) -> None:
    assert (extract_text(text)[0].event or "").startswith(event)
