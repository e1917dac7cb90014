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
