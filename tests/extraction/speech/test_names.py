"""The names a story uses: bodies' short forms, people's full names and offices, whose a writing is."""

import pytest

from ledger.extraction.speech.names import is_body_name, names_of, person_in


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "The Lake Fisheries Board (LFB) met. LFB boats stayed in port.",
            "LFB",
            "Lake Fisheries Board (LFB)",
        ),
        # Capitals before the body's name are not in its short form.
        (
            "On Monday Norway's Coastal Rescue Agency (CRA) said so.",
            "CRA",
            "Coastal Rescue Agency (CRA)",
        ),
        ("The Union of Salt Workers (USW) struck.", "USW", "Union of Salt Workers (USW)"),
    ],
)
def test_a_short_form_in_brackets_stands_for_the_name(text: str, short: str, full: str):
    assert names_of(text).full[short] == full


@pytest.mark.parametrize(
    ("text", "last", "full"),
    [
        ("Health Minister Ana Ruiz spoke. Ruiz left.", "Ruiz", "Ana Ruiz"),
        ("Dr. Olaf van der Berg spoke.", "Berg", "Olaf van der Berg"),
        ("Governor of Texas Ann Lee spoke.", "Lee", "Ann Lee"),
        ("The mayor, Md. Karim Alam, spoke.", "Alam", "Md. Karim Alam"),
        ("On Friday Ana Ruiz spoke.", "Ruiz", "Ana Ruiz"),
    ],
)
def test_people_are_known_by_each_word_of_their_name(text: str, last: str, full: str):
    assert full in names_of(text).people[last]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Health Minister Ana Ruiz spoke.", "Ana Ruiz", "Health Minister"),
        ("Ana Ruiz, head of the salt board, spoke.", "Ana Ruiz", "head of the salt board"),
        # A comma without an office behind it tells none.
        ("Ana Ruiz, tired and cold, spoke.", "Ana Ruiz", None),
    ],
)
def test_an_office_is_noted_with_its_holder(text: str, name: str, office: str | None):
    assert names_of(text).roles.get(name) == office


@pytest.mark.parametrize(
    ("run", "person"),
    [
        ("Russian Defence Minister Sergei Orlov", "Sergei Orlov"),
        ("Judge Miriam King", "Miriam King"),
        ("The Salt Board", None),
        ("Monday Ana Ruiz", "Ana Ruiz"),
        # Words of headlines end a name, a place before it is none of its words.
        ("Ana Ruiz Is Raising Funds", "Ana Ruiz"),
        ("Ana Ruiz Said", "Ana Ruiz"),
        ("New Hampshire Ana Ruiz", "Ana Ruiz"),
        ("Olaf van der Berg", "Olaf van der Berg"),
        ("Will Roe", "Will Roe"),
        ("President", None),
    ],
)
def test_the_person_at_the_end_of_a_run_of_capitals(run: str, person: str | None):
    assert person_in(run) == person


@pytest.mark.parametrize(
    ("run", "body"),
    [("Salt Board", True), ("Lumen Corp.", True), ("Ana Ruiz", False), ("Lake Tana", False)],
)
def test_which_names_are_bodies(run: str, body: bool):
    assert is_body_name(run) is body


def test_a_writing_is_noted_with_whose_it_is():
    assert names_of("The Salt Board's third report is out.").writings == {
        "report": "Salt Board's third report"
    }
    assert names_of("A report is out.").writings == {}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "The Metalfront union struck. Later the chipmaker Velora shut.",
            {"union": ["Metalfront"], "chipmaker": ["Velora"]},
        ),
        ("The German government met. A Monday court sat.", {}),
        ("The Health ministry and the Kenya bureau differ.", {}),
    ],
)
def test_the_noun_a_body_is_set_beside(text: str, called: dict[str, list[str]]):
    assert names_of(text).called == called


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("The Swiss National Bank met. The SNB said so.", "Swiss National Bank"),
        ("The Swiss National Bank met. The Serbian National Board too. SNB rose.", None),
        ("The Society of Nautical Builders met. The SNB said so.", "Society of Nautical Builders"),
        ("The Society of Boat Builders met. The SNB said so.", None),
    ],
)
def test_a_short_form_may_be_the_initials_of_one_name(text: str, full: str | None):
    assert names_of(text).full.get("SNB") == full


def test_a_body_is_called_by_the_longest_name_the_story_has():
    assert names_of("The United Nations met. The UN said so.").listed == {
        "United Nations": "United Nations (UN)"
    }


@pytest.mark.parametrize(
    ("text", "filed", "name"),
    [
        ("The European Border and Coast Guard Agency met. Frontex grew.", "Frontex",
         "European Border and Coast Guard Agency (Frontex)"),
        ("WHO met. The World Health Organization said so.", "World Health Organization",
         "World Health Organization (WHO)"),
        ("The World Health Organization said so.", "World Health Organization",
         "World Health Organization"),
        ("The World Bank met. The Bank said so.", "World Bank", "World Bank"),
    ],
)  # fmt: skip
def test_a_short_form_stands_behind_the_full_name_where_a_story_uses_both(
    text: str, filed: str, name: str
):
    assert names_of(text).listed[filed] == name


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Mayor Ruiz Shakes Lakeside Board\nAna Ruiz spoke. Ruiz left.", {"Ana Ruiz"}),
        ("Wow: Ruiz Stands Tall Over Port\nThe mayor, Ana Ruiz, left.", {"Ana Ruiz"}),
        ("Ana Ruiz Wins Again Over Port\nAna Ruiz spoke.", {"Ana Ruiz"}),
    ],
)
def test_a_headlines_capitals_are_no_name(text: str, known: set[str]):
    assert {n for n in names_of(text).people["Ruiz"] if n.split()[-1] == "Ruiz"} == known


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Gen. Ann Lee came. Lt. Bo Roe stayed.", "Ann Lee"),
        ("They play Kite Run. Velora Brandt said so.", "Velora Brandt"),
        ("He lost to Team Sky. Ann Lee won.", "Ann Lee"),
        ("She lives in Rio. Pia Moreno agreed.", "Pia Moreno"),
    ],
)
def test_a_short_word_before_a_full_stop_ends_a_name_unless_it_is_shortened(
    text: str, run: str
) -> None:
    assert run in {name for known in names_of(text).people.values() for name in known}
