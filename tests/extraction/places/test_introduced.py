"""Names that a story once calls a camp, a quarter or a base, and then says alone."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # behind a verb as behind a preposition, and alone later on
        ("Raiders stormed Kabola camp on Monday. Kabola housed 5,300 people before.", "5,300", "Kabola"),
        ("Rain wrecked the Al-Nuria displacement camp in Yemen. At Al-Nuria 700 tents were lost.", "700", "Al-Nuria"),
        ("Chad's army lost the Mbogola base. Some 45 trucks burnt at Mbogola.", "45", "Mbogola"),
        ("Fire swept the Wiesentaler quarter of Zwickau. In Wiesentaler 19 flats burnt.", "19", "Wiesentaler"),
        # a surname, a firm's fighters and a stretch of the year are no places
        ("Peru voted. The Harkins camp wants a recount, Ann Harkins said. Harkins won 9,000 votes.", "9,000", "Peru"),
        ("Kansas votes. Aides in the Tillers camp rejoiced. Now Tillers told crowds of 9,000 gains.", "9,000", "Kansas"),
        ("Mali bombed a Zervan camp. Zervan lost 40 men.", "40", "Mali"),
        ("Ghana's exports rose in the March quarter. In March 300 firms closed.", "300", "Ghana"),
    ],
)  # fmt: skip
def test_names_introduced_by_their_sort(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # what comes next in a row is not where the last lies
        ("Storms killed 213 in Bavaria, three in Lower Saxony and one in Berlin.", "three", "Lower Saxony"),
        ("Fires killed 40 in Peru, seven in Bolivia and two in Chile.", "seven", "Bolivia"),
        ("Clashes killed 12 in Kassala, nine in Gedaref and four in Port Sudan.", "nine", "Gedaref"),
        ("Shells killed nine in Rafah, mostly in Gaza.", "nine", "Rafah"),
        # regions by the names English news and their own people give them
        ("Floods killed 213 in the Comunidad Valenciana.", "213", "Comunidad Valenciana"),
        ("Snow cut off 90 farms in Västerbotten.", "90", "Västerbotten"),
        ("Fires burnt 900 homes in Castile-La Mancha.", "900", "Castile-La Mancha"),
    ],
)  # fmt: skip
def test_rows_and_regions(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # in it, or twice near it, is enough for a name to be a place
        ("Villagers in Okpadere woke to gunfire. Some 30 people died. Okpadere has 4,000 wells.", "4,000", "Okpadere"),
        ("Shops shut in Tolombe.\nTolombe lost 40 houses.\nSome 900 people are homeless.", "900", "Tolombe"),
        ("Mali's army fled Doro-Kel. Near Doro-Kel and Zemba it lost 40 men. Doro-Kel has 900 wells.", "900", "Doro-Kel"),
        ("The prosecutor of Saut-Blanc spoke of 529 inmates. In Saut-Blanc the mayor counted 38 bodies.", "529", "Saut-Blanc"),
        # not a faith, a firm that people work in, or a body that says something
        ("Chad prays. He is a believer in Zurvan. Zurvan has 4,000 followers.", "4,000", "Chad"),
        ("Peru's mines slump. Most jobs in Andorco are safe. Andorco hired 400 men.", "400", "Peru"),
        ("Iran votes. Nobody trusts in Merkand. Merkand said 40 ballots were lost.", "40", "Iran"),
        ("Peru's mines slump. A welder works at Andorco and sells to Andorco. Andorco shed 400 men.", "400", "Peru"),
        ("Peru plays. Boys lose days in Zarkand. The clubs play Zarkand by night. Zarkand has 4,000 fans.", "4,000", "Peru"),
        ("Peru votes. Faith in Ada Vornby fell. Vornby lost 40 seats.", "40", "Peru"),
        ("Kenya's members in Parliament sat late. Parliament passed 12 laws.", "12", "Kenya"),
    ],
)  # fmt: skip
def test_names_introduced_by_what_is_there(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # what only places have done to them, off them or from them
        ("The boat went down off Kervandan, and 104 people were saved.", "104", "Kervandan"),
        ("The 130 pupils abducted from Papirwa have been freed.", "130", "Papirwa"),
        ("Militants stormed Tessolit and killed 14 soldiers.", "14", "Tessolit"),
        ("The toll of the attack on Zirak and Pimbi, two villages of herders, is 54.", "54", "Zirak and Pimbi"),
        ("The bombing of Vuhlodar left 17 dead.", "17", "Vuhlodar"),
        ("The Lago Perdido fire has burned 8,500 hectares.", "8,500", "Lago Perdido"),
        ("In Bokkur 52 people were killed. Some 2,000 others fled.", "52", "Bokkur"),
        ("More than 1,500 people have crossed to Mae Lut by boat.", "1,500", "Mae Lut"),
        ("Some 40 people died at Dankoli. The police say 56 houses burned.", "56", "Dankoli"),
        # firms, persons, ships and numbered things have the same words beside them
        ("Peru's mines slump. Andorco laid off Merkand's crew of 40.", "40", "Peru"),
        ("Chile votes. The fire sale at Velotek raised 40 million dollars.", "40 million", "Chile"),
        ("Mali is at war. Its army shelled Zarvani positions. Zarvani men killed 30.", "30", "Mali"),
        ("Ghana mourns. The attack on Hasroun killed 36 of his guards.", "36", "Ghana"),
    ],
)  # fmt: skip
def test_names_introduced_by_what_befalls_towns(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


def test_centres_that_hold_people_tell_nothing() -> None:
    text = "Transit centres in Renkulo, built for 5,000 people, hold 16,000, the agency said."
    assert place(text, "16,000") == "Renkulo"
    assert place("The observatory in Turin insists that 300 people died in Chad.", "300") == "Chad"


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        ("Shells fell on the Zorra and Pell displacement camps near Aleppo, killing 20.", "20", "Zorra and Pell"),
        ("Floods drowned 12 people in Zorra village near Multan.", "12", "Zorra"),
        ("The Zorra mine outside Johannesburg lost 30 men.", "30", "Zorra"),
        ("A mine outside Johannesburg lost 30 men.", "30", "Johannesburg"),
    ],
)  # fmt: skip
def test_what_only_tells_where_a_named_place_lies(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # a name that a province holds, by what is done to it or from where people are taken
        ("Gunmen carried off 90 pupils from Dansuma in Zamfara State.", "90", "Dansuma"),
        ("All 14 girls held since the raid on Mahuta in Kebbi State are free.", "14", "Mahuta"),
        ("Around 500 families fled from Mwezu in North Kivu province.", "500", "Mwezu"),
        # a band is in a province too, and so is what no province word follows
        ("Troops killed 40 men in an attack on Boko Haram in Borno State.", "40", "Borno State"),
        ("A fine hit the shops on Zalora in Bavaria and 300 clerks.", "300", "Bavaria"),
        # a building told with its town
        ("A fire at Holy Cross Church, Lindenhof, killed 4 people.", "4", "Lindenhof"),
        ("The shelling of Saint Luke's Hospital, Marivka, killed 9 people.", "9", "Marivka"),
        ("Masked men entered Unity College, Dogon Kuka, and took 25 girls.", "25", "Dogon Kuka"),
        ("The strike closed Riverside College, Harper said, and 300 students left.", "300", None),
    ],
)  # fmt: skip
def test_a_name_that_a_province_holds_or_a_building_stands_in(
    text: str, number: str, where: str | None
) -> None:
    assert place(text, number) == where
