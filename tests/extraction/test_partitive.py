"""Wholes without a noun of their own, those named by harm, and numbers put behind their figure."""

import pytest

from ledger.extraction import extract_text


def figures(text: str) -> list[tuple[str, str, str | None]]:
    return [(c.number_text, c.unit, c.population) for c in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # a number stands for the whole
        ("The fire gutted 90 shops, a third of the 270 in the bazaar.", "a third", "percent", "shops"),
        ("Peru jailed 40 people, nearly twice the 22 of 2019.", "22", "people", "people"),
        ("Prices rose 6% in May, faster than the 4% of April.", "4", "percent", "Prices"),
        ("Half of the 3 in 10 voters who waver are women.", "Half", "percent", "voters (women)"),
        # harm and sorts of persons behind "of"
        ("Opposition bloggers wrote of hundreds of dead.", "hundreds", "people", "people (dead)"),
        ("Clinics took in dozens of wounded.", "dozens", "people", "people (wounded)"),
        ("The state puts 30% of public spending into roads.", "30", "percent", "public spending"),
        ("About 12% of young Chileans are jobless.", "12", "percent", "young Chileans"),
        ("Some 12% of the young are jobless.", "12", "percent", "young"),
        # who some of them are
        ("Police held nine men, two of them serving soldiers.", "two", "people", "soldiers"),
        ("Police held nine men, two of them carrying knives.", "two", "people", "men"),
        # the number killed, the dead of a flood, whose dead they are
        ("The rebels put the number killed at no more than 12.", "12", "people", "people (killed)"),
        ("The number of quake dead has reached 3,753.", "3,753", "people", "quake dead"),
        ("The number of tents has reached 3,753.", "3,753", "tent", "tents"),
        # the number stands behind its figure
        ("More cholera struck, bringing to 37 the number of victims.", "37", "people", "people (victims)"),
        ("A blast killed 4 miners, taking to 19 the death toll.", "19", "people", "people (death toll)"),
        ("Some 900 families fled, raising to 9,000 the number of tents.", "9,000", "tent", "tents"),
        # whose casualties, and who is not counted
        ("Ethiopian military casualties are nearing 30,000, officials said.", "30,000", "people", "Ethiopian military casualties"),
        ("Renault puts its cuts at 5,500 jobs, the union at as many as 9,000.", "9,000", "job", "jobs"),
        ("Exports are seen at 40 tonnes, imports at 50.", "50", "tonne", "imports"),
        # a noun behind another that only describes
        ("It sent in 120 combat engineer companies.", "120", "company", "combat engineer companies"),
        ("It lost 12 battalion tactical groups.", "12", "group", "battalion tactical groups"),
        # persons the harm befell, and harm told by two words
        ("Kenyan troops have suffered 214 deaths since May.", "214", "people", "Kenyan troops (deaths)"),
        ("The port suffered 14 deaths.", "14", "people", "people (deaths)"),
        ("The agency recorded 542 dead and missing at sea.", "542", "people", "people (dead and missing)"),
        ("The clinic counted 90 deaths and injuries.", "90", "people", "people (deaths and injuries)"),
        ("The clinic counted 90 dead and 14 wounded.", "90", "people", "people (dead)"),
        # nationals of one country are none of those told of elsewhere
        ("Dengue killed 664 Peruvians. A doctor in Bolivia counts eleven dead.", "eleven", "people", "people (dead)"),
        ("Dengue killed 664 farmers. A doctor in Bolivia counts eleven dead.", "eleven", "people", "farmers"),
        # the bodies of the dead, and other bodies
        ("Divers pulled 40 bodies from the river.", "40", "people", "bodies"),
        ("The morgue took in 12 charred bodies.", "12", "people", "charred bodies"),
        ("Two bodies oversee the banks.", "Two", "body", "bodies"),
        ("Surveyors found 40 bodies of water.", "40", "body", "bodies of water"),
        ("The ombudsman examined nine public bodies.", "nine", "body", "public bodies"),
        ("Three supervisory bodies were found to have erred.", "Three", "body", "supervisory bodies"),
        ("Divers found nine more bodies.", "nine", "people", "bodies"),
        # animals that died, and who only brought the harmed
        ("Wardens counted 90 elephants. The number killed by poachers rose to 14.", "14", "elephant", "elephants"),
        ("Dozens of dead birds fell on the road.", "Dozens", "bird", "dead birds"),
        ("Medics took nine casualties to the clinic.", "nine", "people", "people (casualties)"),
        # some of those counted, not of those nearest
        ("The army held 60 men accused of robbing traders, 14 of whom were minors.", "14", "people", "men"),
        ("The coastguard saved 90 sailors from pirates, nine of whom were hurt.", "nine", "people", "sailors"),
        # where a fall led, though other things are told between
        ("Raids fell from 900 in 2018, when nine bars were shut, to 40.", "40", "raid", "Raids"),
        # held against another in the same sentence
        ("The quake killed 49 monks, fewer than the 57 named by the abbot.", "57", "people", "monks"),
        ("Arrivals rose to 900, up 6% on the 850 of last year.", "850", "people", "Arrivals"),
        # some more of the same are told by "of"
        ("Of the detained, 40 are accused of arson and 15 of theft.", "15", "people", "detained"),
        ("The court tried 40 men and 15 of the women.", "15", "people", "women"),
        ("The firm cut 300 jobs. A walkout drew 20,000 to Rome.", "20,000", "people", "people"),
        ("Evacuees now number 21,000, the premier said.", "21,000", "people", "Evacuees"),
        # where a rise or fall came goes on with what it came from
        ("The lake shrank from 25,000 square km to 2,500.", "2,500", "square kilometre", "lake"),
        ("Enrolment fell from 3,100 pupils in 2010 to 2,900.", "2,900", "people", "pupils"),
        ("Output rose from 40 tonnes in May to 55.", "55", "tonne", "Output"),
        ("Output rose from 40 tonnes to 55, and exports from 3 to 9.", "3", "tonne", "exports"),
        ("Clerks came from 12 firms to 14 Elm Road.", "12", "firm", "firms"),
        # what crews did with so much of what was told
        ("The tanker spilled 900 tonnes of oil; crews have recovered 300.", "300", "tonne", "oil"),
        ("Police seized 40 guns; officers found 12 in a second raid.", "12", "gun", "guns"),
        ("The band had 90 men; pilots flew 40.", "40", "people", "pilots"),
        # a body and what it was put at; what carried so many; by what it fell to where it came
        ("Guards faced a crowd they put at 5,000.", "5,000", "people", "crowd"),
        ("Police sent 300 officers to a crowd they put at 5,000.", "5,000", "people", "crowd"),
        ("Nurses handled the cases they put at 40.", "40", "case", "cases"),
        ("The ferry was licensed for 120 but carried 260.", "260", "people", "people"),
        ("The lorry was hit but carried 260 sacks.", "260", "sack", "sacks"),
        ("Catches fell by half to 2 million tonnes.", "2 million", "tonne", "Catches"),
        # plurals in -ves
        ("They dug two mass graves.", "two", "grave", "mass graves"),
        ("They baked 40 loaves.", "40", "loaf", "loaves"),
        # verbs that are no nouns
        ("Of 71 patients brought in, 22 underwent surgery.", "22", "people", "patients"),
        ("Of 40 clubs, 12 withdrew.", "12", "club", "clubs"),
        ("The line has 12 paid guards.", "12", "people", "paid guards"),
    ],
)  # fmt: skip
def test_what_a_whole_stands_for(text: str, number: str, unit: str, population: str) -> None:
    assert (number, unit, population) in figures(text)


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # a clause of its own tells of its own subject
        ("The union speaks for 90 mills, and output in May was down 30 percent.", "30", "output"),
        ("Sales of cars were up 4 percent, and vans were down 9 percent.", "9", "vans"),
        ("The line moved 61 trains, down 9 percent.", "9", "trains"),
        # what an estimate is for
        ("For turnout the observers' own estimate is 64 percent.", "64", "turnout"),
        ("For years the board's own estimate was 64 percent.", "64", "board's own estimate"),
        # another's figure for the same
        ("The ministry expects growth of 5.3% this year; the bank is less hopeful, at 4.1%.", "4.1", "growth"),
        # losses that are the sum, and where a price is paid
        ("The town reckons with trade tax losses of 3 million euros.", "3 million", "trade tax losses"),
        ("The drugs would fetch 30 million euros on the street.", "30 million", "drugs"),
        ("They spent 30 million euros on roads.", "30 million", "roads"),
        ("The storm did $2 million of damage and losses.", "2 million", "damage and losses"),
        # two ends of a rise, shares joined by "and", those pointed to by "whom"
        ("The ferry drew 900 people. Support for the pact rose from 46 to 55 percent.", "46", "Support for the pact"),
        ("Eritreans made up 34 percent and one in five were children.", "34", "Eritreans"),
        ("Turnout was 80 percent, a gap put down to emigrant voters, only 45 percent of whom took part.", "45", "emigrant voters"),
        ("The hole is to narrow to 4.8% of gross domestic product.", "4.8", "hole"),
        # what stands behind a comma is told of by itself
        ("Rents have doubled to 1,400 euros a month on average, while wages rose.", "1,400", "Rents"),
        ("The plan gives $60 million in soft, long-term loans.", "60 million", "soft, long-term loans"),
        # a noun with an aside behind it
        ("He put the real debt, arrears included, at 40 billion rupees.", "40 billion", "real debt"),
    ],
)  # fmt: skip
def test_what_an_amount_is_told_of(text: str, number: str, population: str) -> None:
    assert (number, population) in [(n, p) for n, _, p in figures(text)]
