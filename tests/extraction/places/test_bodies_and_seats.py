"""Places of those who tell, write or help, and the words that lead back to the scene."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # whose writing it is
        ("Floods struck Malawi. Repairs will cost $300 million, says a study by the World Bank, Japan and the European Union.", "300", "Malawi"),
        ("Drought hit Zambia. A survey by Oxfam and the European Union counts 40,000 hungry people.", "40,000", "Zambia"),
        ("Mine waste spread in Peru. The report by the United Nations and Norway lists 90 sites.", "90", "Peru"),
        ("Farm output fell 4 percent across the European Union.", "4", "European Union"),
        # who is spoken to
        ("Fire swept a market in Gujarat. The minister told the assembly in Mumbai that 31 people had died.", "31", "Gujarat"),
        ("A ferry sank off Samar. Officials briefed a panel in Manila that 14 people were missing.", "14", "Samar"),
        ("The army burned huts in Kachin. The envoy told a forum in Oslo that 600 had fled.", "600", "Kachin"),
        ("The charity put the homeless in Chad at 30,000 people.", "30,000", "Chad"),
        # what is told of, after a verb of saying
        ("Rescuers doubted the toll of 900 dead that a report gave for Agadir.", "900", "Agadir"),
        # a capital as the place that has cases, not as the government
        ("Measles spread in Chad. Ndjamena saw no outbreak for years; it now has 300 cases.", "300", "Ndjamena"),
        # over the water lies the next place
        ("Across the Baltic, Sweden took in 900 workers.", "900", "Sweden"),
        ("Across the Red Sea, Yemen hanged 12 men.", "12", "Yemen"),
        ("Across Asia, Nestle employs 9,000 people.", "9,000", "Asia"),
        ("Over the Baltic, Poland shot down 12 drones.", "12", "the Baltic"),
        # an authority's own toll, the namesake that the story tells, a land's own squad
        ("Hail struck Iowa on Monday. Nebraska officials said the death toll stood at 7.", "7", "Nebraska"),
        ("The cabinet in Brazzaville met. Congolese police held 60 men.", "60", "Congo-Brazzaville"),
        ("Rain fell on Goma. Brazzaville sent tents. Congolese police held 60 men.", "60", "DR Congo"),
        ("Gangs fled to Belize. A Honduran police squad killed 12 people.", "12", "Honduras"),
        ("Floods hit Greece. The premier, who met families in Volos, said 19 people had died there.", "19", "Volos"),
        # foreigners come from elsewhere, the dead of a scene are told by others
        ("The quake hit Agadir. At least 40 of the dead were foreigners, mostly from France and Spain.", "40", "Agadir"),
        ("A flood drowned Kassala. At least 22 Egyptians were among the dead, officials in Atbara said.", "22", "Kassala"),
        ("Lightning hit a camp in Nevada. Three members of a Swiss climbing team died there.", "Three", "Nevada"),
        # back to the town, or outside it
        ("A dam broke above Derna. The flood took 5,000 lives in the city by Friday.", "5,000", "Derna"),
        ("The storm broke the dams of Derna, a Libyan city. Some 170 people were killed outside the city.", "170", "Libya"),
        ("The ministry in Rabat said a cloudburst hit Agadir. Two bridges fell above the city.", "Two", "Agadir"),
        ("Hail struck Plateau state in Nigeria. Some 170 barns fell outside the city.", "170", "Plateau state"),
        # a comma alone makes no list; a quarter of a city does with it
        ("Inspectors found 900 children at kilns around Kasur, the Punjab police say.", "900", "Kasur"),
        ("Nurses treated 60 patients in Musimbo, Nairobi, on Friday.", "60", "Musimbo, Nairobi"),
        ("Storms killed 12 in Ohio, Texas and Iowa.", "12", "Ohio, Texas and Iowa"),
        ("A gunman shot 9 people in Salem, Oregon, in May.", "9", "Salem, Oregon"),
        # a clause of its own for another figure
        ("Inspectors took 500 children from kilns in May; around Kasur, where 60 worked, 20 were still there.", "20", "Kasur"),
        # the article in small letters
        ("Shells killed 41 people at the market of al-Fashir.", "41", "al-Fashir"),
        ("A blast hurt 9 in el-Obeid.", "9", "el-Obeid"),
        ("At least 70 families left as-Suwayda.", "70", "as-Suwayda"),
        ("Islamists of al-Shabaab killed 5 men in Kenya.", "5", "Kenya"),
        ("At least 300 people were hanged in the Islamic Republic last year.", "300", "Islamic Republic"),
    ],
)  # fmt: skip
def test_scene_and_teller(text: str, number: str, where: str | None) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # a capital with what cities have
        ("Beirut's main hospital treats 300 patients a day.", "300", "Beirut"),
        ("Cairo's metro carries 4 million riders.", "4", "Cairo"),
        ("Moscow's army lost 400 men.", "400", "Russia"),
        ("The government in Tbilisi will pay farmers 2 million lari.", "2", "Georgia"),
        # a capital by its name behind the word
        ("Guyana's capital, Georgetown, has 200,000 people.", "200,000", "Georgetown"),
        (
            "Voters in Tuvalu go to the polls. Five seats are in the capital, Funafuti.",
            "Five",
            "Funafuti",
        ),
        ("Libya's second-largest city, Benghazi, has 40 clinics.", "40", "Benghazi"),
        # whose seat or home is not the scene
        (
            "Police raided a barn in Venlo. Four men were held, prosecutors in Roermond said.",
            "Four",
            "Venlo",
        ),
        ("Prosecutors in Palermo said 40 men were held.", "40", "Palermo"),
        (
            "A dairy closed in Hobart. The New Zealand company said the plant lost $9 million.",
            "9",
            "Hobart",
        ),
        ("The Finnish company said sales rose 4 percent.", "4", "Finland"),
        # newcomers' country is not the country
        (
            "Guyana grew rich. Oil has drawn 30,000 Venezuelans. The country pumps 650,000 barrels a day.",
            "650,000",
            "Guyana",
        ),
    ],
)
def test_seats_of_states_and_firms(text: str, number: str, where: str) -> None:
    assert place(text, number) == where
