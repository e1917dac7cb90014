"""What happened: classes that never meet, wordings that do, and what did the harm."""

import pytest

from ledger.comparison.causes import causes_in, come_together
from ledger.comparison.event import (
    Event,
    became,
    compare_events,
    read_event,
)

CASES = [
    ("be killed in floods", "die", "same"),
    ("death", "fatality", "same"),
    ("be killed", "be injured", "different"),
    ("go missing", "die", "different"),
    ("be displaced by the storm", "be affected by the storm", "different"),
    ("destroy or damage", "damage", "contains"),
    ("return from Iran", "cross back", "same"),
    ("return from Iran", "be deported", "contains"),
    ("be expelled", "be deported", "same"),
    ("be vaccinated", "inoculate", "same"),
    ("vote", "not vote", "different"),
    ("be active", "operate in the north", "same"),
    ("amend", "veto", "overlaps"),
    ("be arrested", "be released", "contains"),
    ("escape", "be kidnapped", "inside"),
    ("be pledged", "be delivered", "contains"),
    ("be trapped", "be rescued", "contains"),
    ("be born", "be buried", "different"),
    ("walk off the job", "go on strike", "same"),
    ("be made redundant", "lose their jobs", "same"),
    ("be on board", "be listed on the manifest", "same"),
    ("collapse or be damaged", "be damaged or burned down", "same"),
    ("be inspected", "not meet safety standards", "unstated"),
    ("be without power", "lose power", "same"),
    ("burn in the wildfire", "be destroyed by fire", "same"),
    ("be removed from the country", "be deported", "same"),
    ("be rescued from captors", "be released", "overlaps"),
    ("flee the fighting", "arrive from the north", "overlaps"),
    ("be released", "be flown home", "overlaps"),
    ("be rescued", "be injured", "different"),
    ("be intercepted at the port", "be seized", "overlaps"),
    ("be brought in for questioning", "be detained", "same"),
    ("be brought in to hospital", "be detained", "unstated"),
    ("vote for industrial action", "go on strike", "different"),
    ("be hanged", "be executed", "same"),
    ("stop work", "go on strike", "same"),
    ("come home from Iran", "be repatriated", "same"),
    ("be brought home", "return", "same"),
    ("be untraced", "go missing", "same"),
    ("return from captivity", "be freed", "same"),
    ("go home", "be freed", "different"),
    ("be trapped in camps", "wait in camps", "same"),
    ("cross the border", "be handed over", "overlaps"),
    ("meet the mission", "go missing", "unstated"),
    ("rust at the plant", "cultivate", "unstated"),
    ("sign the contract", "be infected", "different"),
]


def _event(text: str) -> Event:
    return read_event(text, "", (text,), is_transfer=False, is_change=False)


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_what_happened(one: str, other: str, expected: str) -> None:
    assert compare_events(_event(one), _event(other))[0] == expected


@pytest.mark.parametrize(
    ("text", "counted", "near", "expected"),
    [
        ("put", "dead", ("", ""), {"killed"}),
        ("stand", "number of injured", ("", ""), {"injured"}),
        ("remain", "villagers", (" villagers remain unaccounted for", ""), {"missing"}),
        ("rise", "people", ("", "Displaced: "), {"displaced"}),
        ("queue", "people", (" people waited for hours", ""), {"waiting"}),
        ("kill", "hundreds", (" more injured", ""), {"injured"}),
        ("kill", "people", (" people who had fled", ""), {"killed"}),
        ("report", "people", (" people at the fair", ""), set()),
    ],
)
def test_who_is_counted_and_the_nearest_words_tell_what_a_bare_verb_does_not(
    text: str, counted: str, near: tuple[str, str], expected: set[str]
) -> None:
    event = read_event(
        text, "", (), is_transfer=False, is_change=False, unit="people", counted=counted, near=near
    )
    assert event.classes == expected


def test_a_thing_is_not_what_its_name_says() -> None:
    shelters = read_event(
        "stand", "61 shelters", (), is_transfer=False, is_change=False, unit="shelter"
    )
    assert not shelters.classes


def test_giver_and_receiver_tell_one_transfer() -> None:
    one = read_event("receive from Iran", "", (), is_transfer=True, is_change=False)
    other = read_event("hand over", "", (), is_transfer=True, is_change=False)
    assert compare_events(one, other)[0] == "same"
    left = read_event("leave", "", (), is_transfer=True, is_change=False)
    back = read_event("return", "", (), is_transfer=True, is_change=False)
    assert compare_events(left, back)[0] == "same"
    bought = read_event("receive", "", (), is_transfer=False, is_change=False)
    assert compare_events(bought, other)[0] == "different"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("12 people died", "Flash floods hit the valley."), {"flood"}),
        (("a quake of magnitude 6.3 killed 2,000",), {"earthquake"}),
        (("40 died when the ferry capsized",), {"crash"}),
        (("the cholera outbreak killed 300",), {"disease"}),
        (("12 ministers resigned",), set()),
    ],
)
def test_what_did_the_harm(texts: tuple[str, ...], expected: set[str]) -> None:
    assert causes_in(texts) == expected


def test_a_disease_is_told_by_the_nearest_words() -> None:
    def ill(*texts: str) -> frozenset[str]:
        return read_event("be infected", "", texts, is_transfer=False, is_change=False).diseases

    assert ill("210 measles cases", "After the flu season ...") == {"measles"}
    assert ill("avian flu infected two workers") == {"bird flu"}
    assert ill("covid-19 cases") == ill("new coronavirus cases") == {"covid"}
    assert ill("cases rose", "Aid agencies said the town was plagued by floods") == frozenset()


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("two men died where he was fired last week", set()),
        ("the gunman opened fire and killed two", {"attack"}),
        ("four soldiers were killed by friendly fire", {"attack"}),
        ("three rockets were fired into the town", {"attack"}),
        ("four people died in the fire", {"fire"}),
        ("the house was set on fire", {"fire"}),
        ("twelve died when gunmen stormed the prison", {"attack"}),
        ("rebels storming the barracks killed nine", set()),
        ("nine died when the storm hit the port", {"storm"}),
        ("firefighters fought the blaze all night", {"fire"}),
        ("nine died where troops fought rebels", {"attack"}),
        ("thousands are trapped in the besieged town", {"attack"}),
    ],
)
def test_what_was_fired_did_not_burn(text: str, causes: set[str]) -> None:
    assert causes_in([text]) == causes


@pytest.mark.parametrize(
    ("text", "counted", "story", "expected"),
    [
        # What costs people costs lives, as the words beside it say; no money is meant.
        ("cost", "lives", "", {"killed"}),
        ("cost", "soldiers", "", {"killed"}),
        ("cost", "staff", "", set()),
        # A place that lost people to a disaster counts its dead; a club that lost members does not.
        ("lose", "people", "the quake struck at dawn", {"killed"}),
        ("lose", "villagers", "after the dam burst", {"killed"}),
        ("lose", "children", "the airstrike hit a school", {"killed"}),
        ("lose", "members", "the quake struck at dawn", set()),
        ("lose", "people", "the club moved away", set()),
        ("casualty", "people", "", {"killed", "injured"}),
        ("not survive", "climbers", "", {"killed"}),
    ],
)
def test_losses_are_deaths_where_the_words_or_the_disaster_say_so(
    text: str, counted: str, story: str, expected: set[str]
) -> None:
    told = read_event(
        text, "", (story,), is_transfer=False, is_change=False, unit="people", counted=counted
    )
    assert told.classes == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hectares went up in smoke", "hectares burned"),
        ("captives be exchanged", "captives be released"),
        ("take part in the referendum", "vote"),
        ("receive medical attention", "be taken to hospital"),
        ("arrive irregularly", "disembark"),
        ("make off with pupils", "kidnap"),
    ],
)
def test_wordings_of_one_event(one: str, other: str) -> None:
    first, second = (
        read_event(
            text, "", (), is_transfer=False, is_change=False, unit="people", counted="people"
        )
        for text in (one, other)
    )
    assert compare_events(first, second)[0] == "same"


def test_who_marches_does_not_vote() -> None:
    march, vote = (
        read_event(
            text, "", (), is_transfer=False, is_change=False, unit="people", counted="people"
        )
        for text in ("take part in the protest", "take part in the election")
    )
    assert compare_events(march, vote)[0] == "different"


@pytest.mark.parametrize(
    ("before", "after", "classes"),
    [
        # What the sentence says of those whom a relative clause tells of is not said of its figure.
        ("Two pupils who were seized with ", " other people were freed", {"abducted"}),
        ("A nurse who hid ", " villagers was freed", {"abducted"}),
        ("The army said ", " pupils seized in May were freed", {"released"}),
        ("Who paid was unclear; ", " pupils were freed", {"released"}),
    ],
)
def test_whom_the_end_of_a_sentence_tells_of(before: str, after: str, classes: set[str]) -> None:
    event = read_event("be abducted", "", (), is_transfer=False, is_change=False)
    assert became(event, before, after).classes == classes


FOUND = [
    ("be found", "tonne", "cocaine", {"seized"}),
    ("uncover", "tonne", "heroin", {"seized"}),
    ("contract", "people", "people", {"infected"}),
    ("be discovered", "people", "hikers", set()),
    ("plant", "hectare", "hectares of wheat", {"cultivated"}),
    ("lose", "people", "personnel", {"killed"}),
    ("lose", "people", "voters", set()),
]


@pytest.mark.parametrize(("text", "unit", "counted", "classes"), FOUND)
def test_what_a_verb_says_of_some_things_only(
    text: str, unit: str, counted: str, classes: set[str]
) -> None:
    event = read_event(
        text, "9", (), is_transfer=False, is_change=False, unit=unit, counted=counted
    )
    assert event.classes == classes


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ({"storm"}, {"flood"}, {"storm", "flood"}),
        ({"flood"}, {"flood"}, {"flood"}),
        ({"storm"}, {"earthquake"}, set()),
        (set(), {"flood"}, set()),
    ],
)
def test_causes_of_which_one_brings_the_other(
    one: set[str], other: set[str], shared: set[str]
) -> None:
    assert come_together(frozenset(one), frozenset(other)) == shared
