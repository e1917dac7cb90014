"""Names the gazetteer lacks, capitals as towns and as governments, and wars abroad."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # a list of them, and what two joined nouns have behind them
        ("The agency counts 58 deaths and 174 injuries in Kisumbe after the storm.", "58", "Kisumbe"),
        ("Landslides killed 12 people in Bajkot, Rolpang and Doshi.", "12", "Bajkot, Rolpang and Doshi"),
        ("The storm killed 9 in Texas and 30 cattle in Utah.", "9", "Texas"),
        # as what has losses
        ("Floods struck Kenya. The minister says that Siaya alone lost 38 people.", "38", "Siaya"),
        ("Rebels crossed into Malawi. The Taliban lost 38 men.", "38", "Malawi"),
        # called a town by the words behind it
        ("Dunmorra, a mining town of about 5,000 residents, was emptied.", "5,000", "Dunmorra"),
        ("Ann Dunmorra, a town councillor, lost 300 votes in Ohio.", "300", "Ohio"),
        ("In Lac du Fontenac, 14 people died.", "14", "Lac du Fontenac"),
        # a small town by what it has
        ("The state of Saxony cut funds. Zwickau's treasurer expects losses of 3 million euros.", "3 million", "Zwickau"),
        # a government that sits in a capital, an office of a firm there
        ("A quake hit Nepal. The government in Kathmandu promised 200 tents.", "200", "Nepal"),
        ("Ghana counts 9,000 refugees; Liberia puts its own refugees at 4,000.", "4,000", "Liberia"),
        ("The minister, who met the governors in Lusaka, admitted that 64 had died in Kabwe.", "64", "Kabwe"),
        # the country of the story, told by those who count for it
        ("Ana Diaz won with 55 percent, Ecuador's electoral council said. Her rival spoke in Quito. The gap was 900,000 votes.", "900,000", "Ecuador"),
        ("The mine near Makwela stopped. Shares of Canadian firms fell as 2 million hectares burned nationwide.", "2 million", "Canada"),
        ("Ghana's ministry said 2,700 died in the quake. In Tamale, rescuers saved four people. Aid groups want 90 tents.", "90", "Ghana"),
        ("A blast killed 12 people, Kenya's ministry said. The explosion happened in Mombasa. At least 30 were hurt.", "30", "Mombasa"),
        ("Dam levels fell. Farmers in Makhanda lost 18,000 sheep, the treasury said in Pretoria. Half the city's 900 taps ran dry.", "900", "Makhanda"),
        ("In Rabat the treasury expects growth of 4 percent.", "4", "Morocco"),
        ("Rebels stormed the town of Adan Yabaal before dawn, killing 30 men.", "30", "Adan Yabaal"),
        ("The press rebuts American criticism. Ghana's output rose 9 percent.", "9", "Ghana"),
        ("Some 43 percent of Ohio voters support the bill.", "43", "Ohio"),
        # a dateline's island
        ("LAMPEDUSA - The coast guard brought 31 survivors into port. The camp on the island is full.", "31", "Lampedusa"),
        # a war that is told of is not where an army's people fall
        ("Estonia denounced the war in Yemen.\nFour Estonian soldiers died when a bridge gave way.", "Four", "Estonia"),
        ("Armenia has lost 3,100 soldiers in its war against Azerbaijan.", "3,100", "Armenia"),
        # a shop is no place, a city where something blew up is
        ("A fire near Tesco killed 12 people. About 40 homes burned.", "40", None),
        ("A blast at the treasury in Lusaka killed 31 clerks.", "31", "Lusaka"),
        ("Some 9,000 nurses marched past the parliament in Tunis.", "9,000", "Tunis"),
        ("Hanoi confirmed 700 new infections nationwide.", "700", "Vietnam"),
        ("The war in Congo went on. Rwanda trained 300 teachers.", "300", "Rwanda"),
    ],
)  # fmt: skip
def test_names_and_wars(text: str, number: str, where: str | None) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        (
            "An avalanche hit a ski resort near Gulmar on Monday. Two tourists were killed.",
            "Two",
            "Gulmar",
        ),
        (
            "A bus overturned near Ponmudi on Sunday. Police said 12 people were hurt.",
            "12",
            "Ponmudi",
        ),
        ("Fighting resumed around Bakhdira. About 3,000 families have fled.", "3,000", "Bakhdira"),
        ("A glacier buried most of Blatten on Wednesday. One man is missing.", "One", "Blatten"),
        ("Iceland moved 4,000 people out of Grindavik.", "4,000", "Grindavik"),
        ("The army camp at Harsil lost nine soldiers.", "nine", "Harsil"),
        ("Shares in Lindqvist Bakeries fell. The company lost 4 million euros.", "4", None),
        ("Iran struck Erbil for a second day. Officials said 24 people had died.", "24", "Erbil"),
        # nor are persons and firms places that something befell
        ("A landslide buried Ana Petrova and 4 other climbers.", "4", None),
        ("The slump devastated Lindqvist Motors, which cut 900 jobs.", "900", None),
        ("Profits rose 7 percent in the April-to-June quarter.", "7", None),
        ("A blaze in the Mar Yusuf camp killed 8 people.", "8", "Mar Yusuf"),
        (
            "Israel struck Tehran for a fifth day. Iran's health ministry said 224 people had been killed.",
            "224",
            "Tehran",
        ),
        ("The vote was held in Parliament on Monday. It passed by 40 votes.", "40", None),
        ("Prices rose in Q2. Sales fell by 4 percent.", "4", None),
    ],
)
def test_a_lead_without_figures_may_be_set_in_an_unknown_place(
    text: str, number: str, where: str | None
) -> None:
    assert place(text, number) == where
