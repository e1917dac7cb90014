"""Places that a sentence's words point to, or call by their sort."""

import pytest

from ledger.extraction import extract_text
from ledger.extraction.places.spots import Spot, led_in
from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "name", "before"),
    [
        ("sailed to the Italian port of Palermo", "Palermo", "sailed to "),
        ("came from the town of Gao", "Gao", "came from "),
        ("bodies in the coastal city of Derna", "Derna", "bodies in "),
        ("the mayor of Lyon", "Lyon", "the mayor of "),
    ],
)
def test_what_leads_in_a_place(text: str, name: str, before: str) -> None:
    start = text.index(name)
    assert led_in(Spot(start, start + len(name), name, ("",), "name"), text) == before


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a country that owns a name with a sort tells where it lies, be the name unknown
        ("A mine killed 4 people in northeast Togo's Mondukiri province.", "4", "Mondukiri"),
        ("Police in Chad's Sohbatpa district seized 40 rifles.", "40", "Sohbatpa"),
        ("Raiders took 60 girls from Borno state's Chiboka village.", "60", "Chiboka"),
        # the side of the country that a named place lies on
        ("In Bie province, in the east, 12 people were hurt.", "12", "Bie"),
    ],
)
def test_unknown_names_by_their_sort(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Clashes in North Kivu killed 40 people.", "40", "North Kivu"),
        ("Gunmen in Niger state seized 30 pupils.", "30", "Niger state"),
        ("A fund in western China's Tibet Autonomous Region paid 200 families.", "200", "Tibet"),
        ("The church in the western US state of Oregon paid 150 people.", "150", "Oregon"),
        ("In Ankara Yilmaz had 52 percent of votes.", "52", "Ankara"),
        ("Floods in Goa hit 300 homes.", "300", "Goa"),
        ("More than 800 people sheltered in three halls in Beni.", "800", "Beni"),
        ("Cholera in two states (Borno – 702, Gombe – 90).", "702", "Borno"),
    ],
)
def test_names_of_parts_of_countries(text: str, number: str, place: str) -> None:
    found = claim(text, number).place
    assert found is not None and place in found


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # lands and seas that are places with their article only
        ("Fires burnt 900 hectares of the Amazon.", "900", "the Amazon"),
        ("The Peruvian Amazon lost 900 hectares last year.", "900", "the Peruvian Amazon"),
        ("Peru's Amazon lost 900 hectares. Some 40 cattle died.", "40", "Peru's Amazon"),
        ("Some 30 men died in Cox's Bazar.", "30", "Cox's Bazar"),
        ("Drought in the Kalahari killed 30 cattle.", "30", "Kalahari"),
        # but not a company's
        ("In Leeds the Amazon warehouse employs 900 people.", "900", "Leeds"),
        ("Oslo waits. Olsen's Amazon cut 900 jobs.", "900", "Oslo"),
        ("In Leeds Germany's Amazon cut 900 jobs.", "900", "Leeds"),
        ("In Leeds shares stood near Record highs after 900 deals.", "900", "Leeds"),
        ("A lorry crashed near Highway 7 in Leeds, hurting 12.", "12", "Leeds"),
        ("Dry years on the Volga killed 900 cattle.", "900", "the Volga"),
        ("Some 900 families live in Iraqi Kurdistan.", "900", "Iraqi Kurdistan"),
        ("Some 40 men died in Iranian Kurdistan.", "40", "Iran"),
        ("Berlin waits. The Amazon workers walked out 12 times.", "12", "Berlin"),
    ],
)
def test_lands_and_seas(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    "text", ["Volga sold 900 cars.", "Everest sold 900 doors.", "Bezos's Amazon cut 900 jobs."]
)
def test_a_firm_of_such_a_name_is_no_place(text: str) -> None:
    assert claim(text, "900").place is None


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a month, a weekday or a feast before what the next clause says of a country is no town of it
        ("Prices rose 4% in April, the central bank of Ghana said.", "4", "Ghana"),
        ("Exports fell 3% in June, Peru said.", "3", "Peru"),
        ("Police arrested 30 people in Ramadan, Jordan said.", "30", "Jordan"),
        ("Raiders killed 12 people in Kuriga, a village in Kaduna State.", "12", "Kuriga"),
    ],
)
def test_times_that_stand_like_towns(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Oslo has 40 schools, Bergen 12.", ["Oslo", "Bergen"]),
        ("Lagos recorded 31 cases, Kano 12, Kaduna nine and Jos two.", ["Lagos", "Kano", "Kaduna", "Jos"]),
        ("France has 40 cases, Spain 12 and Malta 2.", ["France", "Spain", "Malta"]),
        ("Kenya won four medals and Apollo 13 opened.", [None]),
    ],
)  # fmt: skip
def test_places_in_a_row_of_figures(text: str, places: list[str | None]) -> None:
    assert [c.place for c in extract_text(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a range or a valley that lies in a country
        ("A quake struck Morocco's High Atlas late on Friday, killing 40 people.", "High Atlas"),
        ("Some 40 people were killed in Peru's Sacred Valley.", "Sacred Valley"),
        # an unknown town that is struck or taken
        ("Some 40 people were killed in an attack on Pont-Blanc in Haiti.", "Pont-Blanc in Haiti"),
        ("Rebels entered Sudan's Abu Hajar on Monday, killing 40 people.", "Abu Hajar"),
        # but no body that is attacked there
        ("Some 40 people were killed in an attack on Hezbollah in Lebanon.", "Lebanon"),
        ("Sanctions hit Russia's Gazprom, which lost 40 workers.", "Russia"),
    ],
)
def test_names_behind_a_country(text: str, place: str) -> None:
    assert claim(text, "40").place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a line's ends are not where its train was, a station lies in its province
        ("Ten carriages of a train on its way from Pune to Delhi left the tracks near Bhopal.", "Ten", "Bhopal"),
        ("Some 40 people died near Sarwali station in Pakistan's Sindh province.", "40", "Sarwali station in Pakistan's Sindh province"),
        ("A bus on the road from Lima to Cusco fell into a gorge near Abancay, killing 12.", "12", "Abancay"),
        ("Some 40 people fled from Goma to Bukavu.", "40", "Goma to Bukavu"),
        # counted places by the bearing that tells which they are
        ("Gangs that overran two towns northeast of Haiti's capital drove out 900 people.", "900", "two towns northeast of Haiti's capital"),
        ("Quakes shook three villages south of Kabul and killed 12 people.", "12", "three villages south of Kabul"),
        ("Fires burned 300 homes in two districts west of Athens.", "300", "two districts west of Athens"),
        # where an estimate is presented, and the side of the place that opens the sentence
        ("Losses in Chile came to 40 tonnes, by the estimate that the institute presented in Geneva.", "40", "Chile"),
        ("Fever hit Texas. In Kansas radio reported that 23 people were ill in the southwest.", "23", "southwest Kansas"),
        ("The cleared area in the Legal Amazon came to 6,288 hectares.", "6,288", "the Legal Amazon"),
    ],
)  # fmt: skip
def test_lines_stations_and_sides(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
