"""Who gives is not where the gift goes."""

import pytest

from tests.extraction.places.told import place


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        # for whom the sentence says
        ("Finland will give 30 million euros to help farmers in Zambia.", "30", "Zambia"),
        ("Qatar has given $8 million to Nepal for a hospital.", "8", "Nepal"),
        ("The European Union will provide 25 million euros in aid to Jordan.", "25", "Jordan"),
        ("France approved a loan of 90 million euros for a tramway in Cuenca.", "90", "Cuenca"),
        # where something happened, told just before
        (
            "Floods have killed 60 people in Rwanda. Canada will give 4 million dollars.",
            "4",
            "Rwanda",
        ),
        ("A school opened in Mzuzu. Japan gave $2 million for the building.", "2", "Mzuzu"),
        ("The US has given Ukraine 40 tanks. Poland gave 14.", "14", "Ukraine"),
        ("France beat Brazil in Doha. About 60,000 fans watched.", "60,000", "Doha"),
        # what two countries always pay is only compared, and so is the pay of persons
        ("Chile pays nurses well. Peru offers 300 dollars a month to each.", "300", "Peru"),
        ("Austria taxes beef. Latvia paid farmers 70 euros for each cow.", "70", "Latvia"),
        ("Ecuador gave 47 percent of its votes to Noboa.", "47", "Ecuador"),
        # a firm's country
        (
            "Bolivia will build a plant in Potosi. The Chinese firm will invest 1 billion dollars.",
            "1",
            "Potosi",
        ),
        ("The German firm will invest 40 million euros.", "40", "Germany"),
        # what stays at home
        ("A quake hit Peru. Norway gave 3 million crowns to its fishermen.", "3", "Norway"),
        ("Italy gave 9 million euros to schools in Sardinia.", "9", "Sardinia"),
        ("Belgium will give 40 million euros to its railways.", "40", "Belgium"),
        ("Officials in Nairobi gave a toll of 31.", "31", "Kenya"),
    ],
)
def test_a_gift_is_where_it_goes(text: str, number: str, where: str) -> None:
    assert place(text, number) == where
