"""Where: containment, the area that was hit, and the two ends of a movement."""

from typing import Any

import pytest

from ledger.comparison.dimensions import place
from ledger.comparison.facets import facets
from ledger.comparison.place import compare_places, read_place
from tests.comparison.figures import figure


def _place(
    place: str | None, origin: str | None = None, destination: str | None = None, sentence: str = ""
) -> object:
    claim = figure(
        "12 people",
        12,
        sentence=f"12 people {sentence}",
        place=place,
        place_from=origin,
        place_to=destination,
    )
    return read_place(claim, is_movement=bool(origin or destination))


@pytest.mark.parametrize(
    ("one", "other", "incident", "expected"),
    [
        ("Kenya", "Kenya", False, "same"),
        ("Kenya", "Nairobi", False, "contains"),
        ("Nairobi", "Kenya", False, "inside"),
        ("Kenya", "Uganda", False, "different"),
        ("Kenya", None, False, "unstated"),
        ("Peru", "northern Peru", False, "contains"),
        ("Peru", "northern Peru", True, "same"),
        ("Peru", "several Peruvian provinces", True, "same"),
        ("Peru", "Cusco", True, "contains"),
        ("Peru", "14 of the Peruvian regions", False, "contains"),
        ("eastern Libya", "Derna", False, "overlaps"),
        ("eastern Libya", "Benghazi", False, "contains"),
        ("western Nigeria", "Maiduguri", False, "different"),
        ("Qarqarabad", "Qarqarabad, Herat", False, "same"),
        ("Qarqarabad in Herat", "Qarqarabad", False, "same"),
        ("Oakmarsh village in Kenya", "Oakmarsh, Kenya", False, "same"),
        ("Kenya", "Oakmarsh in Kenya", False, "contains"),
        ("Tripoli, Lebanon", "Lebanon", False, "inside"),
        ("Springfield, Illinois", "Springfield, Missouri", False, "different"),
        ("Tripoli, Libya", "Libya", False, "inside"),
        ("the river in Kenya", "Kenya", False, "same"),
    ],
)
def test_which_lies_in_which(one: str, other: str | None, incident: bool, expected: str) -> None:
    assert compare_places(_place(one), _place(other), one_incident=incident)[0] == expected  # type: ignore[arg-type]


def test_an_unknown_village_lies_where_its_sentence_says() -> None:
    village = _place("Qarqarabad", sentence="died in Qarqarabad, a village in Herat province")
    assert compare_places(_place("Herat"), village)[0] == "contains"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Iran", "Afghanistan"), ("Iran", "Afghanistan"), "same"),
        (("Iran", "Afghanistan"), ("Pakistan", "Afghanistan"), "different"),
        ((None, "Afghanistan"), ("Pakistan", "Afghanistan"), "contains"),
        (("Ukraine", None), ("Ukraine", "Poland"), "contains"),
    ],
)
def test_two_ends_of_a_movement(
    one: tuple[str | None, str], other: tuple[str, str], expected: str
) -> None:
    assert compare_places(_place(None, *one), _place(None, *other))[0] == expected  # type: ignore[arg-type]


def test_a_total_that_a_part_is_taken_from_covers_the_country() -> None:
    sentence = "In 14 of the Peruvian regions 90 schools of a total of 412 schools were shut."
    claim = figure("412 schools", 412, sentence=sentence, place="14 of the Peruvian regions")
    part = figure("90 schools", 90, sentence=sentence, place="14 of the Peruvian regions")
    assert compare_places(read_place(claim), _place("Peru"))[0] == "same"  # type: ignore[arg-type]
    assert compare_places(_place("Peru"), read_place(part))[0] == "contains"  # type: ignore[arg-type]


def test_a_town_may_stand_for_the_state_named_after_it() -> None:
    assert compare_places(_place("Kano"), _place("Kano State"))[0] == "same"  # type: ignore[arg-type]
    assert compare_places(_place("Kano State"), _place("Nigeria"))[0] == "inside"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "answer"),
    [
        ("be killed by Israel", "same"),
        ("be hit in the shelling, by Moscow's count", "same"),
        ("be shot by Mexico's navy", "same"),
        ("be killed in Takhar", "different"),
    ],
)
def test_who_did_it_and_who_counts_say_nothing_of_where(event: str, answer: str) -> None:
    told = {"place": "Gaza", "population": "people"}
    one, other = figure("20 people", 20, event=event, **told), figure("9 people", 9, event="die", **told)  # fmt: skip
    assert compare_places(facets(one).place, facets(other).place)[0] == answer


@pytest.mark.parametrize(
    ("town", "part", "answer"),
    [
        ("Macomia", "Cabo Delgado", "overlaps"),
        ("Vinces", "Guayas", "overlaps"),
        ("Macomia", "Mozambique", "inside"),
        ("Macomia", "Chiúre", "different"),
    ],
)
def test_a_town_of_unknown_province_may_lie_in_any(town: str, part: str, answer: str) -> None:
    one, other = (
        facets(figure("20 people", 20, event="vote", place=p)).place for p in (town, part)
    )
    assert compare_places(one, other)[0] == answer


@pytest.mark.parametrize(
    ("country", "answer"), [("Haiti", "inside"), ("Bolivia", "inside"), ("Kenya", "same")]
)
def test_where_a_country_has_departments_one_is_a_part_of_it(country: str, answer: str) -> None:
    quake: dict[str, Any] = {"event": "die in the quake", "place": country, "population": "people"}
    said = "The department reported 12 deaths."
    one = figure("12 deaths", 12, sentence=said, id="a", **quake)
    other = figure("24", 24, sentence="The quake killed 24.", id="b", **quake)
    assert place(facets(one), facets(other)).answer == answer


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        # Parts of a country that no gazetteer knows, or that were named before.
        ("In Suka Makmur village the quake killed 12 people.", "inside"),
        ("The quake killed 12 people in Bener Meriah district.", "inside"),
        ("No more than 12 people died in this department.", "inside"),
        ("The province recorded 12 deaths.", "inside"),
        ("The health department reported 12 deaths.", "same"),
        ("The department reported 12 deaths.", "same"),
        ("The province lost two bridges, and 12 people died.", "inside"),
        ("The province lost two bridges, and 12 died nationwide.", "same"),
        # The number before is the village's, and elsewhere is no part.
        ("It killed 3 in Suka Makmur village and 12 nationwide.", "same"),
        ("The quake killed 12 people in the Republic.", "same"),
    ],
)
def test_a_part_that_is_not_known_is_no_whole_country(sentence: str, answer: str) -> None:
    quake: dict[str, Any] = {"event": "die in the quake", "place": "Indonesia", "population": "people"}  # fmt: skip
    one = figure("12", 12, sentence=sentence, id="a", **quake)
    other = figure("24", 24, sentence="The quake killed 24.", id="b", **quake)
    assert place(facets(one), facets(other)).answer == answer


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("The tsunami killed 230,000 people in 14 countries.", "contains"),
        ("It left 230,000 dead across a dozen nations.", "contains"),
        ("It killed 230,000 people in the province and more in other countries.", "same"),
    ],
)
def test_the_dead_of_many_countries_are_not_of_one_place(sentence: str, answer: str) -> None:
    wave: dict[str, Any] = {"event": "be killed in the tsunami", "place": "Aceh", "population": "people"}  # fmt: skip
    one = figure("230,000", 230000, sentence=sentence, id="a", **wave)
    other = figure("170,000", 170000, sentence="It killed 170,000 there.", id="b", **wave)
    assert place(facets(one), facets(other)).answer == answer


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("United States", False),
        ("Ivory Coast", False),
        ("Solomon Islands", False),
        ("six states, United States", True),
        ("14 Afghan provinces", True),
    ],
)
def test_a_country_named_after_states_is_whole(text: str, unnamed: bool) -> None:
    assert read_place(figure("12 people", 12, place=text)).unnamed is unnamed


@pytest.mark.parametrize(
    ("cause", "answer"),
    [("in the bridge collapse", "same"), ("in the fire", "same"), ("in an air strike", "contains")],
)
def test_the_dead_of_an_accident_at_a_site_are_the_towns(cause: str, answer: str) -> None:
    said: dict[str, Any] = {"event": f"be killed {cause}", "population": "people"}
    town = figure("135 dead", 135, place="Morbi", id="a", **said)
    site = figure("141 dead", 141, place="Morbi bridge", id="b", **said)
    assert place(facets(town), facets(site)).answer == answer
