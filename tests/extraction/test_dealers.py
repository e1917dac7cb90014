"""One who deals with the counted is none of them: figures without a noun beside an actor."""

import pytest

from ledger.extraction import extract_text
from ledger.model import Claim


def figure(text: str, number: str) -> Claim:
    return next(c for c in extract_text(text, published="2024-06-05") if c.number_text == number)


COUNTED = [
    ("The park lost 40 rhinos. The toll the year before was 60.", "60", "rhinos"),
    ("A fire killed 90 sheep. Another 12 were hurt.", "12", "sheep"),
    ("The census counted 800 deer. Last winter 300 died.", "300", "deer"),
    ("The reserve has 30 elephants. Floods killed 20.", "20", "people"),
    ("Gunmen stole 200 cows. The death toll was 12.", "12", "people (death toll)"),
    ("The drought killed 300 cows. In the town, 12 died of hunger.", "12", "people"),
    ("The virus killed 30 of 400 horses, and 12 died later.", "12", "horses"),
    ("The list has 94 survivors, 20 dead and 13 missing.", "20", "people (dead)"),
    ("There are 40 valid cards and 22 expired ones.", "22", "cards"),
    # An actor's bare object is what was counted before.
    ("A dinghy with 86 migrants sank off Zarzis. The navy picked up 51.", "51", "migrants"),
    ("The alliance took 137 seats. Independents won the remaining 11.", "11", "seats"),
    ("Rebels freed two hostages on Friday, leaving 133 in captivity.", "133", "hostages"),
    ("Gunmen released 28 pupils on Thursday but are still holding 45.", "45", "pupils"),
    ("Shelling killed 17 farmers. The army gave a lower count, nine.", "nine", "farmers"),
    ("The park has 412 elephants. Poachers killed three last year.", "three", "elephants"),
    ("The state counted 674 lions. Police arrested 12 for poaching.", "12", "people"),
    ("The flood killed 300 cattle. A landslide killed five.", "five", "people"),
    ("Gunmen attacked two villages. The militia lost 16.", "16", "militia"),
    ("The school has 12 classrooms. Teachers taught 600.", "600", "Teachers"),
    # Kin are not counted, those they are akin to are.
    ("The team missed 42,000 children; the parents of 18,500 refused.", "18,500", "children"),
    ("Some 300 miners were trapped. Relatives of 40 waited at the pit.", "40", "miners"),
    # Those to whom something is done are counted, and none of them alone.
    ("Rebels freed 24 nuns. The bishop called for the release of all 240.", "240", "nuns"),
    (
        "A raid netted 30 poachers. Police announced the arrest of 12 more on Monday.",
        "12",
        "poachers",
    ),
    # What is shot down, gunned down or brought down did not fall by so many.
    ("The army destroyed 12 drones. A day earlier it reported shooting down 20.", "20", "drones"),
    ("The enemy sent 82 missiles. The air force said it shot down 57.", "57", "missiles"),
    ("Of the 60 balloons sent over, troops brought down 31.", "31", "balloons"),
    # One number against another of the same noun.
    ("Parliament passed the bill by 211 votes to 183.", "183", "votes"),
    # "another" adds to the whole, not to a part of it, nor to those who came out well.
    (
        "The 22 people who died included seven children. A further 13 are in hospital.",
        "13",
        "people",
    ),
    ("Rescuers pulled out 12 survivors. Another 30 were feared trapped.", "30", "people"),
    # A body's own members and losses stay its own, and a vehicle's load is none of those it hit.
    ("Police detained 12 men. The brigade numbers 300.", "300", "brigade"),
    ("A bus hit three pedestrians while carrying 45.", "45", "people"),
    ("The force counted 40 tanks. Visitors topped 3,000.", "3,000", "Visitors"),
]


@pytest.mark.parametrize(("text", "number", "population"), COUNTED)
def test_what_a_figure_beside_an_actor_counts(text: str, number: str, population: str) -> None:
    assert population in (figure(text, number).population or "")


SHARES = [
    ("Wind made 29 percent of the country's power, gas 32 percent and coal 1 percent.", "32"),
    ("Oil earned 60 percent of the country's income, copper 12 percent and tea 3 percent.", "12"),
    ("He took 54 percent of the vote; his rival got 41 percent.", "41"),
]


@pytest.mark.parametrize(("text", "number"), SHARES)
def test_a_list_of_shares_is_of_one_whole(text: str, number: str) -> None:
    claims = extract_text(text, published="2024-06-05")
    assert (figure(text, number).population or "").startswith(claims[0].population or "?")


def test_a_rise_beside_a_share_is_of_its_own_noun() -> None:
    text = "Wind made 20 percent of the power, and prices rose 4 percent."
    assert figure(text, "4").population == "prices"


RIVALS = [
    ("Polls closed with turnout at 30 percent of 8 million voters.", "30", "turnout"),
    ("In 2016 turnout had been 69 percent.", "69", "turnout"),
    (
        "Police detained 90 marchers. Some 40 percent of those held were minors.",
        "40",
        "marchers (those held)",
    ),
    (
        "Turnout was 40 percent by noon. At 10 a.m. observers had measured 9 percent.",
        "9",
        "Turnout",
    ),
    ("Turnout was 62 percent. The Conservatives won 34 percent.", "34", "Conservatives"),
    ("Inflation reached 9 percent. Nurses got 5 percent.", "5", "Nurses"),
    ("Labour won 34 percent of the vote. The opposition party got 22 percent.", "22", "vote"),
]


@pytest.mark.parametrize(("text", "number", "population"), RIVALS)
def test_a_share_won_is_of_a_vote_and_of_nothing_else(
    text: str, number: str, population: str
) -> None:
    assert figure(text, number).population == population


UNITS = [
    ("The army killed 40 rebels.", "40", "people"),
    ("Nine MPs voted against.", "Nine", "people"),
    ("Some 3,000 commuters were stranded.", "3,000", "people"),
    ("The court sat with 12 headteachers.", "12", "people"),
    ("The tiger population rose to 3,682.", "3,682", "tiger"),
    ("The town's population rose to 3,682.", "3,682", "people"),
    ("Buffalo's population fell to 276,000.", "276,000", "people"),
    ("The population of Eagle grew to 7,500.", "7,500", "people"),
    ("The court jailed 12 sexual predators.", "12", "people"),
    ("Some 300 testers were laid off.", "300", "people"),
    ("Farmers killed 12 predators.", "12", "predator"),
    ("The shop sold 40 jumpers.", "40", "jumper"),
    ("The firm took a soil sample of 30.", "30", "sample"),
    ("A sample of 800 was asked.", "800", "people"),
    ("The port handled 8.1 million TEU.", "8.1 million", "teu"),
    ("The firm sold 40 trailers.", "40", "trailer"),
    ("Support fell six points to 31 percent.", "six", "percentage point"),
    ("The index fell 40 points to 7,310.", "40", "point"),
    ("The charity printed 900 vouchers.", "900", "voucher"),
    ("The jails hold 11,800, 84 percent of them awaiting trial.", "11,800", "people"),
]


@pytest.mark.parametrize(("text", "number", "unit"), UNITS)
def test_persons_and_things_by_name(text: str, number: str, unit: str) -> None:
    assert figure(text, number).unit == unit


KINDS = [
    ("Reserves fell by $1.1 billion to $8.2 billion.", "1.1 billion", "change"),
    ("Output dropped by 300 tonnes to 4,100 tonnes.", "300", "change"),
    ("Exports rose $40 million to $900 million.", "40 million", "change"),
    ("The bank paid $40 million to 900 clients.", "40 million", "flow"),
    ("Militants freed two hostages, leaving 133 in captivity.", "133", "stock"),
    ("The bank shut 64 branches, leaving it with 310.", "310", "stock"),
    ("The storm hit the coast, leaving 12 dead.", "12", "flow"),
    ("Of the 61 shelters visited, 17 had no water.", "61", "flow"),
    ("Of the 2,140 samples tested, 312 were positive.", "2,140", "flow"),
    ("Of the 65 people on board, 12 survived.", "65", "stock"),
    ("Coffee exports totalled 4.6 million bags.", "4.6 million", "flow"),
    ("Car production reached 61,800 vehicles in April.", "61,800", "flow"),
    ("Sales came to 3,400 tickets.", "3,400", "flow"),
    ("The stock of unsold homes reached 3,400 flats.", "3,400", "stock"),
    ("The fleet totals 40 aircraft.", "40", "stock"),
    ("Support fell six points to 31 percent.", "six", "change"),
    ("About 100 flood alerts remain in force.", "100", "stock"),
    ("Job openings stood at 8.1 million.", "8.1 million", "stock"),
    ("Homicides rose to 7,289 last year.", "7,289", "flow"),
]


@pytest.mark.parametrize(("text", "number", "kind"), KINDS)
def test_kinds_of_what_is_left_moved_or_examined(text: str, number: str, kind: str) -> None:
    assert figure(text, number).kind == kind
