"""What "the Kenyan port" or "the islands" points back to."""

import pytest

from tests.extraction.test_place import claim


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a people's word with a sort, as the sentence's subject too
        ("Floods hit Porto Alegre. The Brazilian city recorded 38 deaths.", "38", "Porto Alegre"),
        ("Peru's port of Callao is busy. The Peruvian port handled 41,000 containers.", "41,000", "Callao"),
        ("Tyrol had snow early. The Austrian state welcomed 600,000 guests.", "600,000", "Tyrol"),
        # lands that are neither a country nor a town
        ("Turnout in the Faroe Islands was high. The islands have 38,000 voters.", "38,000", "Faroe Islands"),
        ("Boats reached the Canary Islands from Senegal. The archipelago took in 900 people.", "900", "Canary Islands"),
        ("Buses left Nagorno-Karabakh for Armenia. Officials say 98 people stayed in the enclave.", "98", "Nagorno-Karabakh"),
        # a capital by the dateline
        ("BELGRADE - Serbia's ministry put the crowd in the capital at 107,000 people.", "107,000", "Belgrade"),
        # a people's word alone names the country
        ("Floods hit Porto Alegre. The Argentine province lost 12 bridges.", "12", "Argentina"),
        # a government is no place of another sort
        ("Rain fell on Kisumu. The Kenyan government has 40 ministers.", "40", "Kenya"),
    ],
)  # fmt: skip
def test_a_sort_points_back(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # an office in the capital is the country's
        ("The health department in Dhaka has recorded 722 cases in Bangladesh's camps.", "722", "Bangladesh"),
        ("Officials in Islamabad reported 12 polio cases.", "12", "Pakistan"),
        ("The government in Lima counted 300 landslides.", "300", "Peru"),
        # not so elsewhere, nor a mayor's
        ("Health officials in Lahore reported 9 polio cases.", "9", "Lahore"),
        ("The mayor of Lima said 40 homes were lost.", "40", "Lima"),
    ],
)  # fmt: skip
def test_an_office_in_the_capital_is_the_countrys(text: str, number: str, place: str) -> None:
    assert claim(text, number).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # guests are in the country that is not their own
        ("Jordan's government says 40 Syrian refugees live in the country.", "Jordan"),
        ("Chile's migration office said 40 Venezuelans were still in the country.", "Chile"),
        ("Iran said 40 Afghan prisoners remain in the country's jails.", "Iran"),
        # a people in its own
        ("War has ravaged Syria. Some 40 Syrians were killed in the country on Friday.", "Syria"),
        # captives and guests say nothing of where they are
        ("The prison service says it holds 40 Palestinian prisoners.", None),
        ("The group kidnapped 40 Chinese tourists.", None),
        ("Some 40 Mexican journalists were killed last year.", "Mexico"),
        ("Some 40 Congolese soldiers had fled, officials said.", "DR Congo"),
    ],
)
def test_where_those_of_another_nation_are(text: str, place: str | None) -> None:
    assert claim(text, "40").place == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        # a country by the part of the world it lies in
        ("Kuwait held a census. The Gulf state has 3 million foreign residents.", "3", "Kuwait"),
        ("Ghana voted on Saturday. The West African nation has 18 million voters.", "18", "Ghana"),
        ("Latvia will arm itself. The Baltic country has 900 guns.", "900", "Latvia"),
        ("Barbados hosted the cup. The Caribbean island has 280,000 people.", "280,000", "Barbados"),
        ("The mayor flew to Oslo. Fires burned on Corsica. The Mediterranean island lost 90 homes.", "90", "Corsica"),
        # who did it is not where it was, unless the clause is another
        ("Kenya remains the chief worry after sales there fell 12 percent.", "12", "Kenya"),
        # who comes there is not there
        ("Hungary's plant is old. Russia will build 2 reactors there.", "2", "Hungary"),
        ("Mines opened in Togo. China has built 14 plants there.", "14", "Togo"),
        # a district that nobody knows
        ("Toxic liquor killed 47 people in Kallakurichi. Some 100 were treated across the district.", "100", "Kallakurichi"),
        # where people are from
        ("The ferry sank off Java. Four of the dead were from Malaysia.", "Four", "Java"),
        ("Nepal had 1.1 million visitors. Of these, 320,000 were from India.", "320,000", "Nepal"),
    ],
)  # fmt: skip
def test_there_and_the_nation_lead_back(text: str, number: str, place: str | None) -> None:
    assert claim(text, number).place == place
