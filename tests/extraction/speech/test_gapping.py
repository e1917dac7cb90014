"""A second and third source that share the first one's verb."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The Green League estimated that half a million people came, the transport ministry "
            "90,000 and the city police 70,000.",
            {"90,000": "transport ministry", "70,000": "city police"},
        ),
        (
            "The port authority says 31 ships were held, the university in Tartu 44.",
            {"31": "port authority", "44": "university in Tartu"},
        ),
        (
            "The IMF expects exports to grow by 3.1%, the World Bank by 2.8%.",
            {"3.1": "IMF", "2.8": "World Bank"},
        ),
        (
            "Taxi firms put the cars off the road at 8,000, the city at 2,500.",
            {"8,000": "taxi firms", "2,500": "city"},
        ),
        (
            "The administrator has found 1.2 billion, a report by KPMG only 600 million.",
            {"1.2": "administrator", "600": "KPMG"},
        ),
        (
            "Against the mill's figure of 2,000 jobs, the council names 1,200 and the union no more "
            "than 700.",
            {"1,200": "council", "700": "union"},
        ),
        (
            "Traders forecast 580,000 sacks, and the Coffee Organisation, in its bulletin, 612,000.",
            {"580,000": "traders", "612,000": "Coffee Organisation"},
        ),
        (
            "According to the police, 15 people were hurt, according to the students 60.",
            {"15": "police", "60": "students"},
        ),
        (
            "India reported 35 dead, Oman's state television 12.",
            {"35": "India", "12": "Oman's state television"},
        ),
        (
            "The dockers' committee says 90% stayed at home, the port authority a third.",
            {"90": "dockers' committee", "third": "port authority"},
        ),
        (
            "The ministry sticks to 3.5, the State Bank to a range of 2 to 3.",
            {"3.5": "ministry", "2 ": "State Bank"},
        ),
        (
            "A survey by Pew finds 51% in favour, and one by the university of Tartu 49%.",
            {"51": "Pew", "49": "university of Tartu"},
        ),
        (
            "The union said nurses earn 900 euros a month, teachers 1,100.",
            {"900": "union", "1,100": "union"},
        ),
        # The storm kills for nobody; a library lends its own.
        (
            "The port says the strike cost 40 million euros, the shippers' union 12 million.",
            {"40": "port", "12": "shippers' union"},
        ),
        (
            "The mayor said the library had lent 40,000 books, the museum 300 paintings.",
            {"300": "mayor"},
        ),
        (
            "A study in Qatar finds 75%, one in Israel 64%.",
            {"75": "study in Qatar", "64": "study in Israel"},
        ),
        (
            "Iran has reported five deaths and Senegal three.",
            {"five": "Iran", "three": "Senegal"},
        ),
        # What another body did is told by who tells the first figure.
        (
            "The auditor said the ministry had lost 40 million euros and the army 20 million.",
            {"40": "auditor", "20": "auditor"},
        ),
        (
            "The minister said that police had arrested 40 men and the army 12.",
            {"40": "minister", "12": "minister"},
        ),
        (
            "The port said spending would rise by 4%, berth fees by 6% and the deficit by 1%.",
            {"6": "port", "1%": "port"},
        ),
    ],
)
def test_a_second_source_shares_the_verb(text: str, credits: dict[str, str]):
    story = told(text)
    found = {f: (credit_of(story, f.strip()).claimant or "").lower() for f in credits}
    assert found == {figure: name.lower() for figure, name in credits.items()}


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "The police told the inquiry that 44 officers had died, and the health board that it had "
            "checked 841 records.",
            {"44": "police", "841": "health board"},
        ),
        (
            "The clinic said that 14 patients had died and the fire service that 31 were rescued.",
            {"14": "clinic", "31": "fire service"},
        ),
        (
            "The mayor told reporters that 40 homes were lost, and the governor that 200 roads were shut.",
            {"40": "mayor", "200": "governor"},
        ),
        # "That" of a clause on somebody, or of the same speaker, opens no second account.
        (
            "The UN said that the army which shelled the town 40 times, and the rebels that fired "
            "17 rockets, were to blame.",
            {"17": "UN"},
        ),
        (
            "The minister told parliament that 40 men were held and that the army had freed 12.",
            {"12": "minister"},
        ),
    ],
)
def test_a_second_source_stands_before_that(text: str, credits: dict[str, str]):
    story = told(text)
    found = {figure: (credit_of(story, figure).claimant or "").lower() for figure in credits}
    assert found == {figure: name.lower() for figure, name in credits.items()}
