"""A country's own police, soldiers and medics act at the scene that was told just before."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        ("A ferry sank off Sicily. Italian coastguards rescued 61 people.", "61", "Sicily"),
        (
            "A mudslide hit Sylhet on Monday. The Bangladesh army pulled out 30 bodies.",
            "30",
            "Sylhet",
        ),
        ("A quake struck Herat. Afghan hospitals treated 320 people.", "320", "Herat"),
        ("Youths marched in Cusco. Peruvian police arrested 48 people.", "48", "Cusco"),
        ("A fire raged near Valparaiso. Chile sent 350 firefighters.", "350", "Valparaiso"),
        (
            "Bolivia's government sent 500 soldiers to fight fires in Santa Cruz.",
            "500",
            "Santa Cruz",
        ),
        (
            "A landslide hit the village of Ghunsa on Monday. The Nepali army dug out 14 climbers.",
            "14",
            "Ghunsa",
        ),
        (
            "The mayor of Cali said 160 families were homeless. Colombia's government promised each family $500.",
            "500",
            "Cali",
        ),
        ("A tanker blew up outside Naples. Italy's fire service sent 60 men.", "60", "Naples"),
        (
            "A quake hit Morocco. In Agadir, 40 died. Spain and Qatar have sent teams. Spain sent 86 people.",
            "86",
            "Spain to Agadir",
        ),
        # who saves people came from anywhere
        ("A quake struck Agadir. Spanish rescuers pulled out 4 people.", "4", "Agadir"),
        (
            "Mayotte was hit by a cyclone. French rescuers have brought 90 tonnes of food.",
            "90",
            "Mayotte",
        ),
        ("A bomb went off in Mogadishu. Kenyan police arrested 3 men.", "3", "Kenya"),
        ("A quake hit Kobe. Tokyo sent 1,000 soldiers.", "1,000", "Kobe"),
        ("Tokyo sent 200 doctors to Peru.", "200", "Japan to Peru"),
        # what is of the whole land
        ("A man was shot in Patras. Greek police arrested 457 people last year.", "457", "Greece"),
        (
            "A ferry sank off Sicily. Italy has taken in 40,000 migrants this year.",
            "40,000",
            "Italy",
        ),
        # who comes from abroad
        ("A quake struck Agadir. Spain sent 56 rescuers.", "56", "Spain to Agadir"),
        (
            "Fires raged on Cyprus. The village of Souni lost 40 houses. Jordan sent 2 helicopters.",
            "2",
            "Jordan to Souni",
        ),
    ],
)
def test_responders_act_at_the_scene(text: str, number: str, where: str) -> None:
    assert place(text, number) == where


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        ("A strike on the Black Sea port of Odesa wounded 14 people.", "14", "Odesa"),
        ("Turkey's Aegean port of Izmir handled 9 million tonnes.", "9", "Izmir"),
        ("Drones hit the Danube port of Izmail, injuring 6 people.", "6", "Izmail"),
        (
            "A gas main blew up in the Kazakh city of Aktobe, injuring five people.",
            "five",
            "Aktobe",
        ),
        ("Gunmen killed 7 people in the Somali town of Baidoa.", "7", "Baidoa"),
        ("Drought killed 900 cattle in the Somali region of Ethiopia.", "900", "Ethiopia"),
        ("The river port of Passau counted 300 ships.", "300", "Passau"),
    ],
)
def test_a_name_that_tells_where_a_town_lies_is_not_its_name(
    text: str, number: str, where: str
) -> None:
    assert (place(text, number) or "").endswith(where)
