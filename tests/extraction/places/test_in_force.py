"""The place that a figure without one of its own takes over from the story before it."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # another country told in passing is left again
        (
            "Floods hit Kumasi on Monday. Ghana bought the pumps in Denmark. Some 40 people died.",
            "40",
            "Kumasi",
        ),
        (
            "Growth in Peru slowed. Copper prices fell in China last year. Exports dropped 4%.",
            "4",
            "Peru",
        ),
        (
            "A coach crashed near Graz. It was built in Portugal.\n\nPolice counted 31 injured.",
            "31",
            "Graz",
        ),
        # not a town abroad, nor what a sentence goes on with
        (
            "Kenya is on alert. A blast in Kampala shook markets. Some 12 traders were hurt.",
            "12",
            "Kampala",
        ),
        (
            "Poland took in refugees. In Kharkiv, a strike hit a school. Nine children died.",
            "Nine",
            "Kharkiv",
        ),
        (
            "Turnout rose in Latvia. Voters also queued in Estonia. Another 300 voters were turned away.",
            "300",
            "Estonia",
        ),
    ],
)
def test_the_story_is_back_where_it_opened(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # the story's place, though another was named in passing in the same paragraph
        ("A landslide in Enga killed 670 people. Australia sent a plane from Darwin. About 1,250 lost their homes.", "1,250", "Enga"),
        ("Prices rose 8 percent in Turkey in May. Exports to Germany fell. Economists expect 9 percent in June.", "9", "Turkey"),
        ("Ninety miners are missing at a pit in Silesia. The same firm runs a mine in Ostrava. Rescuers found 12 bodies.", "12", "Silesia"),
        # a narrower place in the same country is left too
        ("Fires burned across Greece this week. Rhodes was evacuated first. In all 14 people died.", "14", "Greece"),
        # who lives or is held in the place just told goes on with it
        ("Guards rule the jails of Ecuador. The worst is Latacunga prison in Cotopaxi. Two-thirds of the inmates, or 3,100, await trial.", "3,100", "Latacunga prison"),
        # areas of no name are no story's place
        ("Some areas ran short of fuel. Wales had enough for 9 days. Drivers bought 40 million litres.", "40 million", "Wales"),
        # a wider place stays told
        ("Rain fell on Nairobi. Across Kenya, dams are full. Some 40,000 farmers have planted maize.", "40,000", "Kenya"),
        # the world is no story's own place where a country was told since
        ("It is the world's fastest train. Engineers tested it in Japan. It carried 12 passengers.", "12", "Japan"),
    ],
)  # fmt: skip
def test_a_figure_is_of_the_storys_own_place(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a land that a story turns to keeps the sentence behind
        ("Kenya cut its herds. Uganda underwent worse. In 2020 a drought killed 40,000 cows.", "40,000", "Uganda"),
        ("Measles is back in Utah. Tonga learned it earlier. The virus killed 83 children.", "83", "Tonga"),
        ("Floods hit Saxony. Belgium mourned too. Some 40 bodies were found.", "40", "Belgium"),
        ("While Kenya battles drought, Tanzania is under water. Floods have killed 155 people.", "155", "Tanzania"),
        # not what is only held against it, a part of the story's own place, nor who only does something
        ("A ferry sank off Zanzibar. A similar accident in Senegal killed 1,800 in 2002. Divers found 120 men.", "120", "Zanzibar"),
        ("Floods hit Peru. Piura suffered most. In all 40 people died.", "40", "Peru"),
        ("Floods hit Peru. Chile sent divers. In all 40 people died.", "40", "Peru"),
        ("Floods hit Peru. Chile paid for tents. Some 40 people died.", "40", "Peru"),
        ("Shells hit Kharkiv. Russia suffered losses too. Some 40 people died.", "40", "Kharkiv"),
        # whose government or people act widens no scene, a town told of in the same sentence opens none
        ("Fire ravaged Izmir. Turkey's government met. Some 40 homes burned.", "40", "Izmir"),
        ("Fire ravaged Izmir, says Turkey's government in Ankara. They have found 40 bodies.", "40", "Izmir"),
        ("Fire ravaged Izmir. Across Turkey, wells are dry. Some 40 farms are for sale.", "40", "Turkey"),
    ],
)  # fmt: skip
def test_what_changes_the_scene(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place
