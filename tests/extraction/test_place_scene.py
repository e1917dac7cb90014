"""Which of the places around a figure is its scene, and which only tell whose, whence or whither."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # whose arms they are is not where they strike
        ("Moldova is tense. Overnight 14 Belarusian drones were found.", "14", "Moldova"),
        ("Fighting goes on in Sennar. Ethiopian shelling killed 6 people.", "6", "Sennar"),
        ("Chad attacked Bangui with 11 rockets.", "11", "Bangui"),
        # but who stops them does so at home
        ("Georgia's defence ministry said it shot down 9 Armenian drones.", "9", "Georgia"),
        ("The Polish air force intercepted 12 missiles.", "12", "Poland"),
        # a demonym of anything else stands
        ("The Belarusian harvest reached 9 million tonnes.", "9 million", "Belarus"),
    ],
)
def test_arms_work_elsewhere_and_are_stopped_at_home(text: str, number: str, place: str) -> None:
    found = claim(text, number).place
    assert found is not None and place in found


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Off Djibouti 21 people drowned as they tried to reach Yemen.", "21", "Djibouti"),
        ("A boat to Spain sank off Dakar, and 30 people drowned.", "30", "Dakar"),
        ("In Agadez 40 people from villages in Benin were stranded.", "40", "Agadez"),
        ("Police in Izmir found 17 people of Eritrean nationality.", "17", "Izmir"),
        # who reached it is there
        ("Some 900 people reached Spain.", "900", "Spain"),
    ],
)
def test_where_people_hail_from_or_head_for_is_no_scene(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a country that only tells where the next place lies
        ("A blast in Niger's central state of Plateau killed 4 people.", "4", "Plateau"),
        ("Rain in Bolivia's southern Potosi region flooded 80 farms.", "80", "Potosi region"),
        ("Hail over the southern region of Kherson broke 60 roofs.", "60", "Kherson"),
        # places below the gazetteer, by their sort
        ("Raiders burned 35 houses in the Karumo local government area.", "35", "Karumo"),
        ("A blast at a pit in Hulan Town killed 8 people.", "8", "Hulan Town"),
        ("Clashes in the village of Tirsana left 5 dead.", "5", "Tirsana"),
        # a faith or a party is none
        ("Ghana votes. In the Catholic villages 70 percent turned out.", "70", "Ghana"),
        # a currency's letters are none
        ("Floods hit Peru. The state paid US$27 million.", "27 million", "Peru"),
        # the capital by the country's name
        ("Schools in the Kenyan capital lost 300 teachers.", "300", "Nairobi"),
        # the Channel and the Strip
        ("Some 900 people crossed the Channel.", "900", "the Channel"),
    ],
)
def test_what_a_name_is_the_name_of(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a local authority tells of its own area
        ("Fighting spread in Sudan.\nOsun Governor Ade Bello said 7 people were hurt.", "7", "Osun"),
        # but a province's governor of the town in it that the story is about
        ("A fire broke out in Soma. The governor of Manisa said 45 men were trapped.", "45", "Soma"),
        # the village told of before
        ("Gunmen raided the Tirsana village. Some 30 houses in the village burned.", "30", "Tirsana"),
        # back from a sister town, but not with what goes on there
        ("A pit caught fire in Soma. In Izmir people lit candles. Prosecutors held 25 men.", "25", "Soma"),
        ("A pit caught fire in Soma. In Izmir people marched. Another 25 people prayed.", "25", "Izmir"),
        # some of the counted, and what is compared with, are told in passing
        ("Some 900 people marched across Chile, including 300 in Arica. Police held 12.", "12", "Chile"),
        ("Peru's rate is higher than the rate in Chile. It rose to 7 percent.", "7", "Peru"),
        # a meeting is where things are told
        ("Ghana's poor fare badly. At a summit in Lome the ministers pledged 40 million euros.", "40 million", "Ghana"),
    ],
)  # fmt: skip
def test_which_place_a_story_comes_back_to(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # as many places as figures, each its own
        ("Gauteng, Limpopo and the Free State recorded 70, 54 and 21 thefts.", "54", "Limpopo"),
        ("Gauteng, Limpopo and the Free State recorded 70, 54 and 21 thefts.", "21", "Free State"),
        ("Togo and Benin exported 14 and 9 tonnes.", "9", "Benin"),
        # not of a total
        ("Togo and Benin exported 14 tonnes.", "14", "Togo and Benin"),
        # a place in front frames what its countries do
        ("In Abyei Sudan's army lost 12 men, the governor wrote.", "12", "Abyei"),
        # parts of whoever stopped the drones
        (
            "Smoke rose in Ukraine.\nRussia's ministry said it had shot down 49 Ukrainian drones over seven regions.",
            "49",
            "Russia",
        ),
        # who says so opens a story without being its place
        ("Israel says enough aid reaches Gaza. About 220 trucks a day cross.", "220", "Gaza"),
    ],
)
def test_rows_of_places_and_places_in_front(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # whose office stands in a city need not count there
        ("The health ministry in Kinshasa had counted 773 dead in Goma.", "773", "Goma"),
        ("The army in Khartoum has recorded 40 attacks on Port Sudan.", "40", "Port Sudan"),
        ("The Geneva organisation counted 80 arrests in Belarus.", "80", "Belarus"),
        # but police and hospitals count where they are
        ("Police in Lyon counted 4,000 marchers.", "4,000", "Lyon"),
        # what is fought over is the scene, a seat of power is none
        ("Some 3,000 people died in the battle for Goma.", "3,000", "Goma"),
        ("The shelling of Aden killed 12 people.", "12", "Aden"),
        ("Chicago is quiet. The White House wants 500 soldiers there.", "500", "Chicago"),
    ],
)
def test_offices_battles_and_seats(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Some 330 people were killed, mostly in Kano and some in Sokoto.", "330", "Nigeria"),
        ("Hail broke 300 roofs, most of them in Savona.", "300", "Italy"),
        ("Police held 40 men, chiefly in Lyon.", "40", "France"),
        ("Rain hit Kano. Some 330 died, mostly in Kano and some in Jos.", "330", "Nigeria"),
        ("Hail hit Liguria. It broke 300 roofs, most of them in Savona.", "300", "Liguria"),
        ("Some 300 families live mostly in tents in Savona.", "300", "Savona"),
    ],
)
def test_where_only_most_are_is_not_where_all_are(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
