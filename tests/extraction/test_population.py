"""What is counted, in sentences of many subjects."""

import pytest

from ledger.extraction import extract_text


def figures(text: str) -> list[tuple[str, str, str | None]]:
    return [(c.number_text, c.unit, c.population) for c in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # Some of them, wherever the parser hangs them.
        (
            "Velora is to drop another 3,000 jobs in car research by the end of May, of them 1,450 in Wales.",
            "1,450",
            "job",
            "jobs",
        ),
        ("The bank shut 300 branches, of them 40 in Peru.", "40", "branch", "branches"),
        ("The zoo lost 90 of its cranes to flu; 12 of them 3 years old.", "90", "crane", "cranes"),
        # Some of them are told by what they are; what things are told to be is still those things.
        ("Police held 40 people, among them 12 foreigners.", "12", "people", "foreigners"),
        ("The crash hurt 57, of them 17 children and two nuns.", "17", "people", "children"),
        ("It has 500 pupils, of whom 60 are refugees.", "60", "people", "refugees"),
        ("The fire hurt 57; 12 were firemen and four were cooks.", "four", "people", "cooks"),
        ("The court tried 30 men, of whom 12 were acquitted.", "12", "people", "men"),
        ("The clinic saw 60 patients, of which 20 last week.", "20", "people", "patients"),
        ("The firm cut 900 jobs, of which 300 were posts abroad.", "300", "job", "jobs"),
        ("Two nuns were among the 14 wounded.", "14", "people", "people (wounded)"),
        ("A man and his two sons are among seven dead.", "seven", "people", "people (dead)"),
        # Goals and targets that are counted are no number of anything else.
        ("The club paid $60 million for Diaz, who scored 22 goals.", "22", "goal", "goals"),
        ("The plan costs $4 billion and sets 12 targets.", "12", "target", "targets"),
        # A share behind a month is no day of it.
        ("The mine sold 400 tons of tin in May, 20% less than in April.", "20", "percent", "tin"),
        ("In July, 5% fewer pilgrims came.", "5", "percent", "pilgrims"),
        ("Since March, 12 percent of the cows have died.", "12", "percent", "cows"),
        # A toll is of persons, whatever else was counted before.
        ("The storm sank 20 boats. Police gave a toll of 9.", "9", "people", "people (toll)"),
        ("The quake hit 40 schools and has a death toll of 120.", "120", "people", "people (toll)"),
        ("The ants took a toll of 14 houses.", "14", "house", "houses"),
        # Those told after the figure are the ones raised to so many, or put at it.
        ("The law raises to 25 the seats kept for women.", "25", "seat", "seats"),
        ("The ruling brings to nine the judges removed.", "nine", "people", "judges"),
        ("The agency puts at 4,000 the families without water.", "4,000", "family", "families"),
        # A number of people that has risen, not the quake since when.
        (
            "The number of people who fled the valley since the quake has risen to 81,000.",
            "81,000",
            "people",
            "people",
        ),
        (
            "The number of those who died after the outbreak has climbed to 55, he said.",
            "55",
            "people",
            "those who died",
        ),
        # What is held against another count; what a model is named by.
        ("Firms hired twice as many welders as in May.", "twice", "ratio", "welders"),
        ("The ward saw three times as many patients.", "three", "ratio", "patients"),
        ("Homes use half as much water now.", "half", "percent", "water"),
        ("The panel heard 900 Danes 65 and older.", "900", "people", "Danes"),
        ("The opposition won 90.", "90", "opposition", "opposition"),
        ("Customs found seven AK-47s in the van.", "seven", "ak-47", "AK-47s"),
        # Numbers of something, which were counted themselves.
        ("Thieves saw 860,000 passport numbers.", "860,000", "number", "passport numbers"),
        ("Fewer than 450 phone numbers leaked.", "450", "number", "phone numbers"),
        ("Prison numbers fell to 4,000.", "4,000", "people", "Prison numbers"),
        # A compound that only describes does not end the phrase.
        (
            "The state settled 125 large-scale commercial farmers there.",
            "125",
            "people",
            "large-scale commercial farmers",
        ),
        ("The ward has 40 full-time medical staff.", "40", "people", "full-time medical staff"),
        # Cuts and rises that are themselves the sum; what a sum is worth; what a level is of.
        ("The budget holds £60bn of spending cuts.", "60bn", "GBP", "spending cuts"),
        ("He signed a contract reportedly worth $52 million.", "52 million", "USD", "contract"),
        (
            "Estimates put the level of bad debt at 700 billion baht.",
            "700 billion",
            "THB",
            "bad debt",
        ),
        # What grew is who is seen to grow; what came to so much is what was told before.
        (
            "The agency saw flight enquiries increase seven-fold.",
            "seven",
            "ratio",
            "flight enquiries",
        ),
        (
            "The country recorded a rise in arrivals, totalling 1.6 million.",
            "1.6 million",
            "people",
            "arrivals",
        ),
        # What somebody was fined for doing is no sum of money's.
        ("The bank was fined $5 million for breaching rules.", "5 million", "USD", None),
        ("The state gave $4 million for housing.", "4 million", "USD", "housing"),
        # Adjectives may be joined by a comma; a phrase may be quoted.
        (
            "The review covers three major, interrelated areas.",
            "three",
            "area",
            "major, interrelated areas",
        ),
        ("Guards held two young, unarmed men.", "two", "people", "young, unarmed men"),
        ("The state lists 10 “wanted criminals” abroad.", "10", "people", "wanted criminals"),
        # The whole may stand first; what rose or fell may stand last.
        ("Among women, 40 percent agree.", "40", "percent", "women"),
        ("Of the pupils tested, 12 percent failed.", "12", "percent", "pupils"),
        ("The goal is a cut of five per cent in energy use.", "five", "percent", "energy use"),
        ("Exports saw a rise of 14 percent in value.", "14", "percent", "Exports"),
        # An adjective of time is no rate.
        ("The group owns 10 other daily newspapers.", "10", "newspaper", "other daily newspapers"),
        ("The airport has 40 daily flights.", "40", "flight/day", "daily flights"),
        ("Some 300 people daily cross there.", "300", "people/day", "people"),
        ("The capital has 12 daily newspapers.", "12", "newspaper", "daily newspapers"),
        ("Nurses give 12 small daily doses.", "12", "dose/day", "small daily doses"),
        ("Of these, 60 percent were women.", "60", "percent", "women"),
        # Some of those harmed; what was estimated to be so much; a phrase without its number.
        (
            "At least two of the critically injured were taken to the National Hospital.",
            "two",
            "people",
            "critically injured",
        ),
        (
            "Researchers estimated the bill over five years to be $664 million.",
            "664 million",
            "USD",
            "bill",
        ),
        (
            "The centre will deliver an additional 120,000 diagnostic tests each year.",
            "120,000",
            "test/year",
            "diagnostic tests",
        ),
        # The noun the numeral stands in front of, with what narrows it.
        (
            "The mayor said 412 undocumented migrants slept in the hall.",
            "412",
            "people",
            "undocumented migrants",
        ),
        (
            "Crews cleared 1,900 collapsed apartment buildings in Hatay.",
            "1,900",
            "building",
            "collapsed apartment buildings",
        ),
        (
            "Volunteers fed 640 women and children at the port.",
            "640",
            "people",
            "women and children",
        ),
        # "of" takes the figure as a part of what follows.
        ("Only 38 of the accused officers appeared in court.", "38", "people", "accused officers"),
        # A bare figure is said of its subject.
        (
            "The number of registered voters rose to 48,215.",
            "48,215",
            "people",
            "registered voters",
        ),
        (
            "The death toll from the ferry accident stands at 73.",
            "73",
            "people",
            "people (death toll)",
        ),
        # Percentages and money take the thing that changed or was paid for.
        ("Wheat exports fell by 12 percent in June.", "12", "percent", "Wheat exports"),
        ("The bank reported a 7% rise in household debt.", "7", "percent", "household debt"),
        ("About 40% of rural clinics have no electricity.", "40", "percent", "rural clinics"),
        ("Norway promised a loan of $30 million.", "30 million", "USD", "loan"),
        ("Farmers planted 5,300 hectares of cotton.", "5,300", "hectare", "cotton"),
    ],
)
def test_the_counted_phrase(text: str, number: str, unit: str, population: str) -> None:
    assert (number, unit, population) in figures(text)


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # A participle with an article stands for persons; a thing that ends alike does not.
        ("Nine of the freed were taken to hospital.", "Nine", "people", "freed"),
        ("About 300 of the evacuated slept in a school.", "300", "people", "evacuated"),
        ("Some 40 of the accused were acquitted.", "40", "people", "accused"),
        ("Farmers sowed 12 tonnes of the seed.", "12", "tonne", "seed"),
        # Persons called by their age; one of an age is no count.
        ("About 300 five-year-olds got no place.", "300", "people", "five-year-olds"),
        ("Some 40% of 15-year-olds in Malta smoke.", "40", "percent", "15-year-olds"),
        ("Two 17-year-old boys were hurt.", "Two", "people", "17-year-old boys"),
        ("Some 60,000 over-80s live alone.", "60,000", "people", "over-80s"),
        ("A 17-year-old and 300 pupils were held.", "300", "people", "pupils"),
        # Who counts is not who is counted.
        (
            "The union says 40 wells ran dry, but the governor counted only 12.",
            "12",
            "well",
            "wells",
        ),
        ("Some 40 pupils fell ill while the mayor counted 9.", "9", "people", "pupils"),
        ("Fire took 40 barns, villagers say, while the prefect counts 12.", "12", "barn", "barns"),
        ("The crew counted 12 men.", "12", "people", "men"),
        # Coaches collide, and coaches are sacked.
        ("Two coaches collided near Lyon.", "Two", "coach", "coaches"),
        ("Ten coaches of the train derailed.", "Ten", "coach", "coaches of the train"),
        ("The club sacked two coaches.", "two", "people", "coaches"),
        # Who is told is not who is counted, nor a place whose own number follows.
        ("The general told reporters of 40 deaths among the 900 sent.", "900", "people", "people"),
        ("Chad's army reported five dead and Niger's two.", "five", "people", "people (dead)"),
        ("By its count closed schools rose to 370.", "370", "school", "closed schools"),
        ("By the council's reckoning empty flats fell to 90.", "90", "flat", "empty flats"),
        ("By Friday closed schools numbered 90.", "90", "school", "closed schools"),
        # "N of them women" counts women.
        ("The court freed 61 prisoners, 14 of them women.", "14", "people", "women"),
        ("Some 500 drivers were fined, 90 of them teenagers.", "90", "people", "teenagers"),
        ("Officials bought 70 buses, 22 of them electric.", "22", "bus", "buses"),
        # Of what somebody owns, the thing owned is meant.
        ("A third of the county's schools closed.", "A third", "percent", "county's schools"),
        (
            "Two in five of the island's hotels reopened.",
            "Two in five",
            "percent",
            "island's hotels",
        ),
        # What output is measured by is not what is measured.
        ("The deficit stood at 6.1 percent of GDP.", "6.1", "percent", "deficit"),
        ("Military spending is 2.3 percent of GDP.", "2.3", "percent", "Military spending"),
        ("Half of the factory's output is exported.", "Half", "percent", "factory's output"),
        # What something was made for is persons, unless it is things.
        ("The jail holds 900 men but was built for 400.", "400", "people", "men"),
        ("Some 80,000 refugees live in a camp planned for 20,000.", "20,000", "people", "refugees"),
        ("The hall was designed for 1,200.", "1,200", "people", "people"),
        ("The hangar was built for 40 aircraft.", "40", "aircraft", "aircraft"),
        # A survey's own people need no earlier count.
        ("Some 58% of those surveyed oppose the dam.", "58", "percent", "those surveyed"),
        # A body's bare number is that of its members.
        ("Organisers put the crowd at 25,000.", "25,000", "people", "crowd"),
        # Somebody else's count of the same: neither the counter nor the latest thing is counted.
        (
            "Police counted 40,000 marchers and the CGT 300,000.",
            "300,000",
            "people",
            "marchers",
        ),
        (
            "The mayor said 210 houses burned. The fire service put the number at 340.",
            "340",
            "house",
            "houses",
        ),
        (
            "About 6,200 workers at 14 plants walked out, against 5,800 a year ago.",
            "5,800",
            "people",
            "workers",
        ),
        ("The union counted 70 buses at the depot.", "70", "bus", "buses"),
        # Lines of a list: the label says what is counted.
        ("Injured: 806", "806", "people", "people (injured)"),
        ("Schools closed: 12", "12", "school", "Schools"),
        ("Tents: 3,400", "3,400", "tent", "Tents"),
        ("The rule is simple: 12 students at most.", "12", "people", "students"),
        # "Thirty were children", "249 tonnes were cocaine".
        ("The bus carried 55 pilgrims; thirty were children.", "thirty", "people", "children"),
        ("Of the haul, 240 tonnes were cocaine.", "240", "tonne", "cocaine"),
        # Shares of a company, cuts that are counted.
        ("Its shares fell 4.1%.", "4.1", "percent", "shares"),
        ("The bank confirmed 2,300 job cuts.", "2,300", "cut", "job cuts"),
        # A place after money is where, not what.
        ("The haul is worth $40 million in Spain.", "40 million", "USD", "haul"),
        # Room for persons, and verbs the parser takes for nouns.
        ("The wing has space for 300.", "300", "people", "people"),
        ("A boat carrying 80 sank off the coast.", "80", "people", "people"),
        # What reached a level is told of, not the unit of the level.
        ("Rice output will reach 9 million tonnes.", "9 million", "tonne", "Rice output"),
        ("Steel exports totalled 400,000 tonnes.", "400,000", "tonne", "Steel exports"),
        ("Fire crossed 300 hectares.", "300", "hectare", "hectares"),
    ],
)
def test_who_and_what_is_meant(text: str, number: str, unit: str, population: str) -> None:
    assert (number, unit, population) in figures(text)


def test_ellipsis_takes_the_phrase_counted_before() -> None:
    text = "The court heard 530 asylum appeals. It accepted 120 of these."
    assert [population for _, _, population in figures(text)] == ["asylum appeals"] * 2


def test_another_without_a_noun_takes_the_persons_before() -> None:
    text = "The ministry said 62 people were killed and another 140 were injured."
    assert figures(text) == [("62", "people", "people"), ("140", "people", "people")]


def test_list_members_in_brackets_keep_their_names() -> None:
    text = (
        "Nurses came from many countries, with 90 nurses from Kenya, then Ghana (45) and Peru (12)."
    )
    found = figures(text)
    assert [population for number, _, population in found if number == "45"] == [
        "nurses from Kenya (Ghana)"
    ]


@pytest.mark.parametrize("text", ["Up to 15% dropped dead.", "For 15% it was up.", "Up 15%."])
def test_a_share_that_opens_a_text(text: str) -> None:
    assert [claim.number_text for claim in extract_text(text)] == ["15"]


def test_a_number_that_counts_nothing_is_no_claim() -> None:
    assert figures("The train left platform 9 for Leeds.") == []


@pytest.mark.parametrize(
    ("text", "unit", "population"),
    [
        ("Rebels ambushed the convoy, killing 12.", "people", "people"),
        ("He supports a household of nine.", "people", "household"),
        ("Doctors treated 230 wounded.", "people", "people (wounded)"),
        ("One in four tenants is behind on rent.", "percent", "tenants"),
        ("Sales reached $3 billion, up 4%.", "USD", "Sales"),
    ],
)
def test_figures_without_a_noun_of_their_own(text: str, unit: str, population: str) -> None:
    assert (unit, population) in [(u, p) for _, u, p in figures(text)]


def test_a_comparison_goes_on_about_the_same_thing() -> None:
    text = "Turnout was 58 percent, the board said, compared with 61 percent in 2018."
    assert [p for _, _, p in figures(text)] == ["Turnout", "Turnout"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bishop denied the figure of 52, insisting that 215 pupils were taken.",
            [("52", "pupils"), ("215", "pupils")],
        ),
        (
            "The union rejects the total of 3,000: some 4,500 nurses walked out.",
            [("3,000", "nurses"), ("4,500", "nurses")],
        ),
        ("He put the figure at 19.", []),
        ("A toll of 73 was disputed.", [("73", "people (toll)")]),
    ],
)
def test_a_bare_figure_takes_the_noun_told_after_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert sorted((number, phrase) for number, _, phrase in figures(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # A figure held against a rate is a rate of the same.
        ("The depot takes 71 calls a day, up from 52 last year.", "52", "call/day", "calls"),
        ("They plant 40 trees a week, against 25 in 2020.", "25", "tree/week", "trees"),
        ("The murder rate fell to 38.8 per 100,000 people.", "38.8", "murder/100,000 people", None),
        ("It treats 71 patients a day in 52 wards.", "52", "ward", "wards"),
        # The unit left out the second time.
        (
            "Coal output fell to 44 million tonnes while sales dropped to 42 million.",
            "42 million",
            "tonne",
            "sales",
        ),
        ("The mill milled 90 tonnes of rice. Exports came to 30.", "30", "tonne", "Exports"),
        ("The shop made 41 sales.", "41", "sale", "sales"),
        # The noun of a list's last number is that of all.
        ("They hold 12, 9 and 4 of the boats.", "12", "boat", "boats"),
        ("They sent 300, 200 and 100 of the buses respectively.", "200", "bus", "buses"),
        ("They hold 12 boats, 9 of them damaged.", "9", "boat", "boats"),
        # A part is no larger than its whole.
        (
            "Some 18 million children are out of school, by a survey of 40,000 households."
            " Of these, 10 million are girls.",
            "10 million",
            "people",
            "girls",
        ),
        # The wounded beside the killed are of the same, and a denied count is of what is as many.
        (
            "Russia has had 198,000 soldiers killed and 550,000 wounded.",
            "550,000",
            "people",
            "soldiers",
        ),
        ("The blast killed 3 and left 12 wounded.", "12", "people", None),
        (
            "The army lists 8,700 fighters as dead; 400 clerks were hurt."
            " It dismissed the 8,900 as invented.",
            "8,900",
            "people",
            "fighters",
        ),
        ("Police freed 280 workers, 90 of them kitchen staff.", "90", "people", "kitchen staff"),
        (
            "Aid must reach two million people, on top of the 4.3 million before.",
            "4.3 million",
            "people",
            "people",
        ),
        # A candidate's percentage is of the vote.
        (
            "Maria Lopez won 51 percent of the vote. Edmundo Ruiz took 44 percent.",
            "44",
            "percent",
            "vote",
        ),
        ("Anna Meyer owns 12 percent of the bank.", "12", "percent", "bank"),
        # The measured noun right before a percentage, a deed as what was paid for.
        (
            "There were 613 deaths (case fatality rate 3.7%).",
            "3.7",
            "percent",
            "case fatality rate",
        ),
        ("Turnout: 61%.", "61", "percent", "Turnout"),
        ("Spending on schools reached £92bn.", "92bn", "GBP", "Spending on schools"),
        ("Production cost averaged 871 zlotys per ton.", "871", "PLN/tonne", "Production cost"),
    ],
)
def test_what_is_left_out_is_told_elsewhere(
    text: str, number: str, unit: str, population: str | None
) -> None:
    found = {claim[0]: claim for claim in figures(text)}
    assert found[number][1] == unit
    assert population is None or found[number][2] == population


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("The mayor says 12 died.", "12", "people"),
        ("At least 30 drowned and hundreds fled.", "hundreds", "people"),
        ("The army said 60 were killed.", "60", "people"),
        ("Nearly 2,000 have been vaccinated.", "2,000", "people"),
        ("Doctors treated 90 for burns.", "90", "people"),
        ("Of those, 14 had fled.", "14", "people"),
        ("Kyiv put Russian losses at 1,120.", "1,120", "Russian losses"),
        ("The governor put the number of dead at 12.", "12", "people (dead)"),
        ("The army put the dead at 60.", "60", "people (dead)"),
        ("The militants number 600.", "600", "militants"),
        ("The fire destroyed 12 homes; 3 burned.", "3", "homes"),
    ],
)
def test_a_bare_figure_counts_persons_where_only_persons_can_be_meant(
    text: str, number: str, population: str
) -> None:
    assert (number, population) in [(n, phrase) for n, _, phrase in figures(text)]


@pytest.mark.parametrize(
    "text", ["Officials counted 14.", "He is 40.", "The mayor died at 60.", "Police said 14."]
)
def test_a_bare_figure_of_nothing_told_is_no_claim(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "population"),
    [
        # One noun stands for its pair: the plural after "and" is the one counted.
        ("Six pub and brewing groups called for help.", "group", "pub and brewing groups"),
        ("He met 12 trade and finance ministers.", "people", "trade and finance ministers"),
        ("It runs 40 coal and gas plants.", "plant", "coal and gas plants"),
        ("All 61 men's, women's and wheelchair fixtures were shown.", "fixture", None),
        ("The strike closed 30 schools and universities.", "school", "schools and universities"),
        # Quotation marks do not part a number from what it counts.
        ("“Hundreds” of grain stores were torched.", "store", "grain stores"),
        ("“Thousands” of nurses walked out.", "people", "nurses"),
        ("About “40” of the looted shops burned.", "shop", "looted shops"),
        # People are known by their country's word, whether the pipeline knows it or not.
        ("More than 1.2 million Burkinabes have fled.", "people", "Burkinabes"),
        # How money is written is not what it is told of.
        ("Under this scheme, ₹5,750 crore will be paid to the poor.", "INR", None),
        ("Officials used ₱14 million worth of assistance.", "PHP", "assistance"),
        ("It gave $3 million worth of seeds.", "USD", "seeds"),
        ("The worth of the firm is $3 billion.", "USD", "firm"),
        # Counts of a crime are counted themselves.
        ("He admitted two felony counts of perjury.", "count", "felony counts of perjury"),
        ("The count of voters reached 900.", "people", "voters"),
    ],
)
def test_the_noun_that_is_meant(text: str, unit: str, population: str | None) -> None:
    found = figures(text)[0]
    assert found[1] == unit
    assert population is None or found[2] == population


@pytest.mark.parametrize(
    "text",
    ["His grandmother Mary is 80 and lives alone.", "The president is 78.", "Ana was 12 then."],
)
def test_how_old_somebody_is_is_no_claim(text: str) -> None:
    assert figures(text) == []


def test_a_toll_told_the_same_way_is_one() -> None:
    assert [number for number, _, _ in figures("The toll is 80.")] == ["80"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A second name takes verb and noun from the first.
        ("Ubay lost 12 people, Loon five and Inabanga four.", [("people", "people")] * 3),
        ("Gaines County has 45 cases, Terry County nine.", [("case", "cases")] * 2),
        (
            "In Paris the union saw 500,000 marchers, the police 87,000, and Occurrence, a firm, 55,000.",
            [("people", "marchers")] * 3,
        ),
        # A list after a colon, or a line named after a place, counts what was told before.
        (
            "The firm laid off 1,340 welders: 750 in Kokomo, 520 at Trenton and 70 at Toledo.",
            [("people", "welders")] * 4,
        ),
        ("There are 409 cases. Gaines County: 191.", [("case", "cases")] * 2),
        # The last noun of several numbers is that of all of them.
        ("They counted 70, 54 and 21 boats.", [("boat", "boats")] * 3),
        # Harm told again befell those told before.
        (
            "Armenia lists 3,825 soldiers killed. Azerbaijan lists 2,906 killed.",
            [("people", "soldiers")] * 2,
        ),
        (
            "The state employs 300 nurses. A fire killed 12.",
            [("people", "nurses"), ("people", "people")],
        ),
        # Who counts is not counted; who numbers so many is.
        ("Some 400,000 people marched. The ministry counted 120,000.", [("people", "people")] * 2),
        (
            "The front has 400 fighters. The gang numbers 60.",
            [("people", "fighters"), ("people", "gang")],
        ),
        # A change in brackets is that of what changed.
        ("Deaths rose by 5.3% (70).", [("percent", "Deaths"), ("people", "Deaths")]),
        # Of the same time tells when.
        (
            "Some 29,578 boats have landed, more than the 26,501 of the same time in May.",
            [("boat", "boats")] * 2,
        ),
    ],
)
def test_what_is_left_out_the_second_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(unit, phrase) for _, unit, phrase in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # Only persons are displaced, vaccinated, hurt or followed by "who".
        ("Some 3,864 displaced by the storm slept there.", "3,864", "people", "people"),
        ("The blast left 4 dead and 1,147 hurt.", "1,147", "people", "people"),
        ("The toll is lower, with 5 who died in May.", "5", "people", "people"),
        ("The list shows 5 shops looted.", "5", "shop", "shops"),
        # Some events befall one person each; some peoples take no -s.
        ("The firm announced 2,000 layoffs.", "2,000", "people", "people (layoffs)"),
        ("Arrivals reached 12,000.", "12,000", "people", "Arrivals"),
        ("Some 409,000 Rohingya have fled.", "409,000", "people", "Rohingya"),
        ("It laid off 600 autoworkers.", "600", "people", "autoworkers"),
        ("Cases came from five States.", "five", "state", "States"),
        ("Some 2,600 heads of livestock drowned.", "2,600", "head", "heads of livestock"),
        ("Some 40 heads of state came.", "40", "people", "heads of state"),
        # One term; a plain noun after another.
        ("The kits failed in 200 polling stations.", "200", "polling station", "polling stations"),
        ("Police guarded 40 petrol stations.", "40", "petrol station", "petrol stations"),
        ("The court found 3,920 release orders.", "3,920", "release order", "release orders"),
        ("They sold 40 student visas.", "40", "visa", "student visas"),
        ("Smugglers take thousands of euros.", "thousands", "EUR", "euros"),
        # Persons by a word that means a thing as well.
        ("Thousands of commuters were stranded.", "Thousands", "people", "commuters"),
        ("Some 40 rebels gave up.", "40", "people", "rebels"),
        ("The bill was backed by 128 MPs.", "128", "people", "MPs"),
        ("The fleet lost 12 carriers.", "12", "carrier", "carriers"),
        ("Net migration will be 205,000.", "205,000", "people", "Net migration"),
        # The children of who is named by their number.
        ("The driver is a mother of two.", "two", "people", "children"),
        ("A father-of-three ran the course.", "three", "people", "children"),
        ("A gang of three ran the port.", "three", "people", "gang"),
        # What a dash or a name cuts off, what only joins the number.
        ("It is legal in two countries - Chad and Niger.", "two", "country", "countries"),
        ("There are two reasons Gieves would sell.", "two", "reason", "reasons"),
        ("Half of its 7,500-strong workforce left.", "7,500", "people", "workforce"),
        ("Police found 70 glass Coke bottles.", "70", "bottle", "glass Coke bottles"),
        ("Some 800 Taliban fighters fled.", "800", "people", "Taliban fighters"),
        ("Tens of thousands of firms 'face collapse'.", "Tens of thousands", "firm", "firms"),
        ("Half of the region's schools shut.", "Half", "percent", "region's schools"),
        # "others" ends the noun it stands for.
        ("The blast trapped 10 others thousands of feet down.", "10", "people", "others"),
        # What stands beside the villages is not counted with them.
        ("It flooded 15 villages and the town.", "15", "village", "villages"),
    ],
)
def test_persons_and_terms(text: str, number: str, unit: str, population: str) -> None:
    assert (number, unit, population) in figures(text)


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # Shares of a list are each its own.
        ("The ruling party leads with 61.6%, followed by the bloc with 14.9%.", "14.9", "bloc"),
        ("The Greens got 9%; the Labor Party – 6.7%.", "6.7", "Labor Party"),
        ("A ballot saw 96% back it on a turnout of 71%.", "71", "turnout"),
        # A rise named with what rose, and where it led.
        ("The firm posted a 10% revenue jump to $10.2 billion.", "10", "revenue"),
        ("The firm posted a 10% revenue jump to $10.2 billion.", "10.2 billion", "revenue"),
        # Who spends or gives is not what the sum is told of; what costs is.
        ("The company has spent £300m in Wales.", "300m", None),
        ("The government gave nurses a 4.75% rise.", "4.75", None),
        ("Olga Valeyeva was fined 40,000 roubles.", "40,000", None),
        ("The airport cost $3 billion.", "3 billion", "airport"),
        ("Strikers get $500 a week.", "500", "Strikers"),
        # A rise "of" so much names what rose; growth is told of itself; worth stands after its thing.
        ("The union wants a pay rise of 12%.", "12", "pay"),
        ("There has been an increase of 1.1% in incidence.", "1.1", "incidence"),
        ("He told of a price jump of 9 percent.", "9", "price"),
        ("UK growth will fall to 0.5%.", "0.5", "UK growth"),
        ("Police seized drugs worth P137.7 million in two raids.", "137.7 million", "drugs"),
        ("They sold cars worth an estimated $4 million.", "4 million", "cars"),
        ("A ring worth about £900 was found.", "900", "ring"),
        ("The value rose to $4 million.", "4 million", "value"),
        ("Some 4% of those coming by boat were heard.", "4", "those coming"),
        # The verb is left out before "at"; a loss of money is itself told of.
        (
            "It puts the losses at $2.68 billion, repair bills at $579 million.",
            "579 million",
            "repair bills",
        ),
        ("Losses come to 23.4 billion pesos.", "23.4 billion", "Losses"),
    ],
)
def test_what_sums_and_shares_are_told_of(text: str, number: str, population: str | None) -> None:
    assert (number, population) in [(n, phrase) for n, _, phrase in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Others are beside the whole, not beside its parts.
        (
            "Some 22 people including 3 children were killed and 31 others injured.",
            [("22", "people", "people"), ("3", "people", "children"), ("31", "people", "people")],
        ),
        # How far a thing has come; the same in another unit.
        ("The blaze was 40 per cent contained.", [("40", "percent", "blaze")]),
        ("The tanks are 80% full.", [("80", "percent", "tanks")]),
        ("The bridge is 15 percent complete.", [("15", "percent", "bridge")]),
        (
            "It burnt 100 acres (40 hectares).",
            [("100", "acre", "acres"), ("40", "hectare", "acres")],
        ),
        (
            "They paid a ransom of $140,000 (70 million naira).",
            [("140,000", "USD", "ransom"), ("70 million", "NGN", "ransom")],
        ),
        # Nouns whose first half takes the plural; heads of votes.
        ("Two passers-by were hurt.", [("Two", "people", "passers")]),
        ("Some 24 corpses were found.", [("24", "people", "corpses")]),
        ("He won with a 26,000 vote majority.", [("26,000", "vote", "vote majority")]),
        (
            "They pay hundreds or thousands of dollars.",
            [("hundreds", "USD", "dollars"), ("thousands", "USD", "dollars")],
        ),
    ],
)
def test_what_stands_beside_a_count(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In brackets: the noun itself, or a place of those told before.
        (
            "Tanzania had the highest number of new cases (278) before Zambia (125).",
            [("case", "new cases"), ("case", "new cases (Zambia)")],
        ),
        (
            "There were 900 deaths. They came from 5 counties, among them Garissa (47).",
            [("people", "people (deaths)"), ("county", "counties"), ("people", "people (Garissa)")],
        ),
    ],
)
def test_brackets_count_what_is_listed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(unit, phrase) for _, unit, phrase in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # A noun in the singular is not what several are counted in.
        ("A ferry with 90 people sank, and by night 40 were missing.", ["people", "people"]),
        ("The war has left more than 20 million in need of aid.", ["people"]),
        ("The bill passed by 110 votes to 38.", ["vote", "vote"]),
        ("Returns since the fall of the city numbered 30,663.", ["return"]),
        ("The army lost 35 aircraft and 12 tanks.", ["aircraft", "tank"]),
        ("The herders lost 900 livestock.", ["livestock"]),
        # A town's or a movement's people, written with a capital.
        ("The swap freed 700 Houthis and 30 Bostonians.", ["people", "people"]),
        ("They opened 12 Centers. The firm built 60 Satellites.", ["center", "satellite"]),
        ("Hackers Took 9,000 Sites Down", ["site"]),
        ("Over 1,680 schoolchildren were taken.", ["people"]),
        ("The army lost 12 Leopards.", ["leopard"]),
        # A name in the singular, or a noun with the number straight before it, is what is counted.
        ("The air force ordered 90 Gripen.", ["gripen"]),
        ("The state opened 14 clinic.", ["clinic"]),
        ("The gauge closed at 28,000.", ["gauge"]),
        # Acts that befall one person each; heads that say little without the noun before them.
        ("The office carried out 900 deportations and 200 removals.", ["people", "people"]),
        (
            "They built 49 treatment centres, 12 fuel tanks and 12 centres.",
            ["treatment centre", "fuel tank", "centre"],
        ),
    ],
)
def test_what_a_number_is_not_counted_in(text: str, units: list[str]) -> None:
    assert [unit for _, unit, _ in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A second noun with its figure, whose verb is left out.
        (
            "Diesel rose 12 percent and cooking gas 9 percent, the regulator said.",
            [("12", "Diesel"), ("9", "cooking gas")],
        ),
        (
            "Ticket prices went up by 4 percent, and fees for airport parking by 6 percent.",
            [("4", "Ticket prices"), ("6", "fees for airport parking")],
        ),
        (
            "Bus fares fell 3 percent, but water and sewage charges 1 percent.",
            [("3", "Bus fares"), ("1", "water and sewage charges")],
        ),
        # A place or a time beside the second figure counts nothing.
        (
            "Rents rose 4 percent in Paris, in the suburbs 7 percent.",
            [("4", "Rents"), ("7", "Rents")],
        ),
    ],
)
def test_a_noun_whose_verb_is_left_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(number, population) for number, _, population in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # Who asks for a sum or lacks it is not what the sum is told of.
        ("The kidnappers demanded $40,000.", "40,000", None),
        ("The hospital still owes 3 million euros.", "3 million", None),
        ("The clubs sought 12 million pounds.", "12 million", None),
        ("The bridge cost 12 million pounds.", "12 million", "bridge"),
        # A measure that nothing else is told of keeps its own words, which no share takes over.
        ("Loggers cleared 340 square miles.", "340", "square miles"),
        (
            "Loggers cleared 340 square miles. The annual loss went down by 8 percent.",
            "8",
            "annual loss",
        ),
        # A thing that has a count to its name.
        ("Poachers killed 406 rhinos, and private reserves lost 93.", "93", "rhinos"),
        # A body that has or asks for a share is not what it is a share of.
        ("Inflation was 67 percent. The Harlow Institute has 71 percent.", "71", "Inflation"),
        ("Women made up 41 percent of teachers.", "41", "teachers (women)"),
        # A loss may be the sum itself; a share of a number counts what the number counts.
        ("The chairman put last year's losses at $40 million.", "40 million", "last year's losses"),
        ("Mines employed 900 people, one fifth of the 4,500 of 1990.", "4,500", "people"),
        ("The mayor said the dead were more than 240.", "240", "people (dead)"),
        # The parser takes what stands after a place for the place.
        ("In the coastal districts rainfall fell 12 percent.", "12", "coastal districts rainfall"),
    ],
)
def test_what_a_sum_or_measure_is_told_of(text: str, number: str, population: str | None) -> None:
    assert (number, population) in [(found, told) for found, _, told in figures(text)]


@pytest.mark.parametrize(
    ("text", "unit", "population"),
    [
        ("Cases crossed the one million mark last week.", "case", "Cases"),
        ("The death toll climbed over the 2000 mark on Monday.", "people", "people (death toll)"),
        ("Deaths passed the 3,000 milestone.", "people", "people (deaths)"),
        # who reaches milestones has them
        ("The firm missed 12 milestones last year.", "milestone", "milestones"),
    ],
)
def test_a_mark_that_is_passed_is_not_counted(text: str, unit: str, population: str) -> None:
    assert [(c.unit, c.population) for c in extract_text(text)] == [(unit, population)]


@pytest.mark.parametrize(
    ("text", "number", "unit", "population"),
    [
        # a rise and where it led are told of one thing, the verb left out or not
        ("Sales rose 4% to 300 units and profit by 12% to $40 million.", "40 million", "USD", "profit"),
        ("The herd shrank to 900 cows in 2023, and milk output by 8% to 310 tonnes.", "310", "tonne", "milk output"),
        ("The number of nurses rose by 4% to 300 and of doctors by 2% to 40.", "40", "people", "doctors"),
        ("The firm gave 5% to 300 staff.", "300", "people", "staff"),
        # a pointed year belongs to the time
        ("This year cultivation went up 19% to 12,800 hectares.", "12,800", "hectare", "cultivation"),
        ("Next month shipments will reach 40 tonnes.", "40", "tonne", "shipments"),
        ("It cut the next year's budget by 40 million euros.", "40 million", "EUR", "next year's budget"),
        # models and names with a hyphen
        ("About 40 F-16 jets were delivered.", "40", "jet", "F-16 jets"),
        ("They sent 20 T-72 tanks.", "20", "tank", "T-72 tanks"),
        ("Some 300 IS-K fighters were freed.", "300", "people", "IS-K fighters"),
        ("About 40 new jets were delivered.", "40", "jet", "new jets"),
        # a share of persons with the noun inside
        ("One adult in ten smokes.", "One adult in ten", "percent", "adult"),
        ("About one woman in three has faced violence.", "one woman in three", "percent", "woman"),
        ("Three young people out of ten are jobless.", "Three young people out of ten", "percent", "people"),
        ("One soldier in four cars was hurt.", "four", "car", "cars"),
        ("Six children in three families died.", "three", "family", "families"),
        ("Fewer than one voter in fifty turned out.", "one voter in fifty", "percent", "voter"),
        # records that are counted are no high that was reached
        ("The clinic lost 300 patient records.", "300", "record", "patient records"),
        ("He put 10,200 records on a web forum.", "10,200", "record", "records"),
        ("The toll is a record 300.", "300", "people", "people (toll)"),
        # a description in quotation marks or a chain of words before the noun
        ('The firm has 180 "full-line" shops in Leeds.', "180", "shop", "full-line shops"),
        ("Officials closed 14 “illegal” clinics.", "14", "clinic", "illegal clinics"),
        ("The city bought 12 state-of-the-art buses.", "12", "bus", "state-of-the-art buses"),
        ("The port sold 12 buses, state of the art and new.", "12", "bus", "buses"),
        # what is acted on is what was counted before, persons where nothing was
        ("The fund helped 300 businesses. It helped 1,200 in May.", "1,200", "business", "businesses"),
        ("The war destroyed 40 schools and closed hundreds.", "hundreds", "school", "schools"),
        ("The storm wrecked 300 houses and left 1,200 without power.", "1,200", "people", "people"),
        ("Vaccines have saved millions.", "millions", "people", "people"),
        ("A 500-strong hotel chain closed.", "500", "chain", "hotel chain"),
        ("Four students in five with disabilities drop out.", "Four students in five", "percent", "students"),
        # the members of a body, and what "numbers" are of
        ("Cuts came across the firm's 7,500-strong work force.", "7,500", "people", "work force"),
        ("A 4,000-strong crowd marched.", "4,000", "people", "crowd"),
        ("A 40-strong fleet sailed.", "40", "fleet", "fleet"),
        ("Prison numbers have fallen to 82,000.", "82,000", "people", "Prison numbers"),
        ("Pupil numbers stood at 300.", "300", "people", "Pupil numbers"),
        ("Elephant numbers have dropped to 415,000.", "415,000", "elephant", "Elephant numbers"),
    ],
)  # fmt: skip
def test_who_is_counted_beside_other_words(
    text: str, number: str, unit: str, population: str
) -> None:
    assert (number, unit, population) in figures(text)


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # both halves of what a hyphen ties
        ("The label issued 20 best-selling albums.", "20", "best-selling albums"),
        ("The clerks sent 900 e-mails that day.", "900", "e-mails"),
        ("The club has 5 highest-paid players.", "5", "highest-paid players"),
        # a share in brackets is of what stands before it
        ("Voters named cost (45%) and distance (12%) as what kept them away.", "45", "Voters"),
        ("A majority of shopkeepers (68%) want it gone.", "68", "shopkeepers"),
        ("The party won thanks to the votes of women (61 percent).", "61", "women"),
        ("Turnout fell in the north (34%) last year.", "34", "Turnout"),
        # no brackets cut in two, and no sum of money by itself
        ("Owners say the £1bn ($1.9bn) rescue deal is near.", "1.9bn", "rescue deal"),
        ("The office has paid 97% of the £1.3bn billed by builders.", "97", None),
        # what a sum was paid for is one thing, not the many counted before
        ("The dam feeds 40,000 homes. It cost $90 million.", "90 million", "dam"),
        ("The new line carries 900 pupils. It will cost 4 million euros.", "4 million", "new line"),
        ("The fair had 300 stalls. It cost 2 million pesos to hold.", "2 million", "fair"),
        ("The firm hired 300 men. It cost $4 million.", "4 million", None),
        ("The state fund made $90 million in May. It is worth $2 billion.", "2 billion", "state fund"),
        # a share told again of what was told in percent, and levels by their name
        ("Joblessness is 4 percent. That is 9,000 men. In the south it is 7 percent.", "7", "Joblessness"),
        ("Water levels in the lake fell to 18 percent.", "18", "Water levels"),
        ("Spending on roads rose to 3.2 percent of output.", "3.2", "Spending on roads"),
        ("Wind made 30 percent of output.", "30", "output"),
        # what others had foreseen may be of any of several shares told
        ("Inflation slowed to 3.1 percent. Rents rose 5.4 percent. Analysts had expected 3.4 percent.", "3.4", None),
        ("Output fell 2 percent. Exports fell 4 percent. Economists had forecast a fall of 1 percent.", "1", None),
        ("Joblessness rose to 5 percent. Prices rose 3 percent. Analysts had expected 4 percent.", "4", None),
        ("It spoke of 90 thefts worth $3 million.", "3 million", "thefts"),
        ("Output fell 2 percent. Economists had expected exports to fall by 1 percent.", "1", "exports"),
        # a share of a sum is of nothing counted before
        ("Some 900 men came back. The agency has got 31 percent of the $520 million it needs.", "31", None),
        ("The shot went to 900 boys, or 81 percent of them. The state wants to reach 95 percent.", "95", "boys"),
        ("The village has 140 boats, 40 fewer than ten years ago.", "40", "boats"),
        ("The farm has 60 trees and yields 9 tonnes of plums a year.", "60", "trees"),
        ("Hail hit 90 farms. The fund covers 35 percent of the losses, put at 9 million euros.", "35", "losses"),
        ("Hail hit 90 farms. The fund covers 35 percent of the losses, put at 9 million euros.", "9 million", "losses"),
        ("The firm was fined for a spill of 400,000 litres.", "400,000", "spill"),
        ("Prices rose 7.4 percent. Fuel was 3 percent cheaper. The bank's target is 5 percent.", "5", None),
        ("Some 900 sheep died. Herders lost 4 million pesos. The state will pay half.", "half", None),
        # no part of another figure's phrase
        ("The firm has shops in 30 countries and annual sales of $4bn.", "30", "countries"),
        ("The town has 12 schools and debts of 4 million euros.", "12", "schools"),
        ("Some 300 men and women were held.", "300", "men and women"),
        ("About 65,000 self-employed lost their income.", "65,000", "self-employed"),
        ("The appeal for Sudan asks for $2 billion.", "2 billion", "appeal for Sudan"),
        ("The boat had 214 passengers and 18 crew. By dusk 190 had been rescued.", "190", "people"),
        ("Peru flew home 549 citizens on two military flights, 283 on Monday and 266 on Tuesday.", "266", "citizens"),
        ("Some 400 cooks came on three buses and 154 more by train.", "154", "cooks"),
        ("Gunmen took 303 pupils on nine trucks. Some 50 escaped.", "50", "pupils"),
        ("Two trains carried 900 troops. Three were late.", "Three", "troops"),
        ("The road was $90 million. It had cost $80 million.", "80 million", "road"),
        # those told by what befell them are not the last persons counted
        ("Police held 48 men. Six guards were hurt. Two of those held fled.", "Two", "men (those held)"),
        ("Some 48 men were jailed. Six clerks left. Two of those jailed fled.", "Two", "men (those jailed)"),
        ("It sacked 90 cooks. It pays 40 guards. Ten of those sacked sued.", "Ten", "cooks (those sacked)"),
        ("It sacked 90 cooks. Ten of those dismissed sued.", "Ten", "cooks (those dismissed)"),
    ],
)  # fmt: skip
def test_phrases_are_whole_or_left_out(text: str, number: str, population: str | None) -> None:
    assert population in [pop for found, _, pop in figures(text) if number in found]


@pytest.mark.parametrize(
    "text",
    [
        "Clark told members that there are two from each of the districts.",
        "Marco Lee said there were nine of his own.",
        "Mr Roe spoke of an issue or two.",
    ],
)
def test_nobody_is_counted_by_their_name(text: str) -> None:
    assert not {unit for _, unit, _ in figures(text)} & {"clark", "lee", "roe"}


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        ("The firm employs 300 people. It pumps 40,000 barrels a day.", ["people", None]),
        ("Two plants opened. The plants will make 49,000 tonnes a year.", ["plants", None]),
        ("About 300 people live there. They eat 40 kilograms a year.", ["people", None]),
        ("The 400-kilometre fence will cost 2.5 billion zlotys.", ["fence", "fence"]),
    ],
)
def test_measures_count_nobody(text: str, populations: list[str | None]) -> None:
    assert [claim.population for claim in extract_text(text)] == populations


@pytest.mark.parametrize(
    ("text", "value", "population", "unit"),
    [
        ("The line lost 22 billion euros. Passenger numbers rose 43 percent to 2.3 million.", 43, "Passenger numbers", "percent"),
        ("The line lost 22 billion euros. Passenger numbers rose 43 percent to 2.3 million.", 2_300_000, "Passenger numbers", "people"),
        ("The zoo spent 3 million pounds. Bird numbers fell 12 percent to 4,000.", 4000, "Bird numbers", "bird"),
        ("Some 300 guards struck. Prison numbers rose 4 percent to 9,000.", 9000, "Prison numbers", "people"),
        ("Some 12,000 refugees came. The numbers rose 4 percent.", 4, "refugees", "percent"),
    ],
)  # fmt: skip
def test_numbers_that_rise_by_a_share(text: str, value: float, population: str, unit: str) -> None:
    found = next(c for c in extract_text(text) if c.value == value)
    assert (found.population, found.unit) == (population, unit)


def test_what_another_land_sold_is_not_this_ones_harvest() -> None:
    text = "Ghana's cocoa harvest fell to 429,000 tonnes. Ivory Coast shipped 1.3 million tonnes."
    assert [population for *_, population in figures(text)] == [
        "Ghana's cocoa harvest",
        "cocoa harvest",
    ]
