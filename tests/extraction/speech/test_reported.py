"""Whose words a sentence gives: verbs that speak, verbs that do, and whom "which" stands for."""

import pytest

from ledger.extraction import extract_text
from tests.extraction.test_claimant import credit_of, told

RIVAL = " The union counted 7,777 cases, while the mayor spoke of 8,888."


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # What is done with a thing is no speech; with a clause, or a claim for its object, it is.
        ("India added 2.1 million jobs in March.", "2.1 million", None),
        ("The carmaker holds 40,000 vans.", "40,000", None),
        ("The council gave $3 million to the club.", "$3 million", None),
        ("The council added that 40 vans burned.", "40", "council"),
        ("The interior ministry gave a toll of 120.", "120", "interior ministry"),
        # Verbs that the parse takes for nouns.
        ("UNICEF estimates that children make up 30 percent of them.", "30", "UNICEF"),
        (
            "Statistics compiled by the Crime Agency show knife crime rose 9 percent.",
            "9",
            "Crime Agency",
        ),
        (
            "Among the young, the pollster Infotrend estimates, turnout fell by 12 points.",
            "12",
            "Infotrend",
        ),
        # Verbs that double their last letter, a title before a name, a name behind a description.
        ("On Friday the health ministry logged 182 new cases.", "182", "health ministry"),
        ("The chamber planned for 300 stalls.", "300", "chamber"),
        ("About 70 people drowned, FAO chief Ines Prado said on Sunday.", "70", "Ines Prado"),
        (
            "Over 115,000 have gone back, the Dutch statistics office CBS estimates.",
            "115,000",
            "CBS",
        ),
        ("But a security source claims to have counted 14 trucks.", "14", "security source"),
        # Whose name stands before what they are, with one comma or two.
        (
            "Volvik, the big lorry maker said Monday it would invest 40 million euros.",
            "40",
            "Volvik",
        ),
        ("Wells were dug for 900 men, ADB, the soft loan arm of a bank said.", "900", "ADB"),
        ("Citing Interfax, the state broadcaster said 40 men had died.", "40", "Interfax"),
        ("Easter Monday, the local police said 40 men were hurt.", "40", "local police"),
        ("Post-Brexit, the union said 900 jobs would go.", "900", "union"),
        ("Tottenham, the club said, had sold 300 shirts.", "300", "club"),
        # People known by what they know; a month that is a first name; what is put right, and who is declared.
        (
            "It lost 300 million euros, people familiar with the matter said.",
            "300",
            "people familiar with the matter",
        ),
        (
            "Some 40 jobs will go, according to two people briefed on the talks.",
            "40",
            "two people briefed on the talks",
        ),
        (
            "People close to the bank put the cost at 3 million euros.",
            "3",
            "people close to the bank",
        ),
        ("People who live there said 40 homes burned.", "40", None),
        ('"We need 500 sandbags," said councillor Jan Novak.', "500", "Jan Novak"),
        ("Her boss later corrected the number of dead to 12.", "12", "Her boss"),
        ("The council declared the mayor the winner with 52 percent of votes.", "52", "council"),
        # Two who put a number, one after the other; a count that a paper made itself.
        ("The number of dead was put at 26 by police and at 40 by the hospital.", "26", "police"),
        ("The number of dead was put at 26 by police and at 40 by the hospital.", "40", "hospital"),
        (
            "The crowd was estimated at 3,000 by police and 10,000 by organisers.",
            "10,000",
            "organisers",
        ),
        ("Some 300 people came, according to a count by the local paper.", "300", "local paper"),
        ("Some 300 people came, the mayor said by letter.", "300", "mayor"),
        # What somebody is by trade before the name, in the order of speech.
        ('"We lost 70 goats," said pig breeder Ana Pires.', "70", "Ana Pires"),
        ('"We counted 1,200 ducks," said warden Piet Smit.', "1,200", "Piet Smit"),
        ('"I paid 300 euros," said pensioner Rosa Diaz.', "300", "Rosa Diaz"),
        ("Some 40 boats sank, said retired ferry pilot Ivan Petrov.", "40", "Ivan Petrov"),
        ("The mill turns out 40 tonnes a day, said to be the most in Peru.", "40", None),
        # What is declared or feared is no speech; what is fumed beside a quotation is.
        ("Peru declared a state of emergency over a flu that has killed 70 people.", "70", None),
        (
            "It will ease organisers' fears of a storm like that of 1998, when six men drowned.",
            "six",
            None,
        ),
        ('"We had 300 cows," joked Ivo Petkov.', "300", "Ivo Petkov"),
        ("Fires raged in Chile and 300 homes burned.", "300", None),
        # Who adds something to what he said another did; who finds fault with a plan; shares of the asked.
        ("Ali Roy said the firm had paid up but added that 40 jobs would go.", "40", "Ali Roy"),
        ("The union criticised plans to cut 300 jobs.", "300", None),
        ("Amnesty criticised the killing of 40 monks.", "40", "Amnesty"),
        ("Some 44% said they owned at least 12 cows.", "12", None),
        # Between dashes only who somebody is, and a thing behind "which" counts nothing.
        ("Two envoys -- one Dane, one Finn -- said 300 men had fled.", "300", "two envoys"),
        ("The coach -- a cyclist himself -- said 40 riders fell.", "40", "coach"),
        ("They hope to widen their trade, which counts 40 ships.", "40", None),
        ("Rains cut off Ede, according to the ministry, which counts 40 dead.", "40", "ministry"),
        # Whose report it is, in full, and who is quoted as saying that others reckon.
        (
            "A report by Chile's national forest office said 40 men died.",
            "40",
            "Chile's national forest office",
        ),
        (
            "The daily quoted Ali Roy, an envoy, as saying that they expect 40 ships.",
            "40",
            "Ali Roy",
        ),
        # What was given at first, and figures apart from their verb.
        ("A port official had first given 1,318 passengers.", "1,318", "port official"),
        ("The charity had first given 40 tents.", "40", "charity"),
        (
            "Government figures to the same date give 5,730 arrivals by sea, 737 of them in the north.",
            "5,730",
            "government",
        ),
        # "It" is the body that a sentence opened with, an adverb before it or not.
        (
            "Normally the Karst rescue service carries 30 hikers. Over six days, it says, it flew 568.",
            "568",
            "Karst rescue service",
        ),
        # A writing's month, a clause and a day are nobody.
        ("In Gallup's March poll 27 percent meant to move.", "27", "Gallup"),
        (
            "The ministry denies that 672 people were hurt, as one club claims.",
            "672",
            "one club",
        ),
        ("Evidence suggests that 40 wells are dry.", "40", None),
        # Agents by their trade.
        ("Insurers estimate losses of $3 million.", "$3 million", "Insurers"),
        ("In an audit the comptroller found 17 leaks.", "17", "comptroller"),
        ("The bank sees growth of 3 percent.", "3", "bank"),
        # Inverted, with a plain noun before the name.
        ("Some 400 homes are dark, says the grid operator Ukrnet.", "400", "Ukrnet"),
        ("“There are 3 survivors,” explained coast guard captain Luis Prado.", "3", "Luis Prado"),
        # "Which" stands for what it follows.
        ("Police asked the crew about the manifest, which lists 53 passengers.", "53", "manifest"),
        (
            "“It is spin,” said Ann Lowe of the Dockers' Union, which claims that 900 lose work.",
            "900",
            "Dockers' Union",
        ),
        # Who tells what others counted is the source.
        ("Stewards logged 40 rows, club secretary Ann Lowe told the court.", "40", "Ann Lowe"),
        # A main clause takes over behind "while X says".
        (
            "While the UN says 18 million need food, the authorities admit only 3 million do.",
            "3 million",
            "authorities",
        ),
        # Figures that are only new are nobody's.
        ("Damning figures show 61 patients waited.", "61", None),
        ("Official figures show 61 patients waited.", "61", "official figures"),
        # Names that look like plain words, or end like a genitive.
        ("Moody's expects debt to reach 98 percent of output.", "98", "Moody's"),
        ("Save the Children says 40 pupils left.", "40", "Save the Children"),
        ("John Obi (Labour): The service has 900 vacancies.", "900", "John Obi (Labour)"),
        # Who only passes on.
        (
            "Rescuers have found 19 bodies, state broadcaster CCTV said, citing the mayor.",
            "19",
            "mayor",
        ),
        # A figure within a writing's own phrase is the writing's.
        ("The study, which followed 9,000 men, found that coffee helped.", "9,000", "study"),
        (
            "Prosecutor Maria Vega accused the clerk of taking $2 million.",
            "$2 million",
            "Maria Vega",
        ),
        # What a clause tells of a body is no part of its name.
        (
            "The Vote Watch Group, which saw 90 halls, gave a figure of 64.9 percent.",
            "64.9",
            "Vote Watch Group",
        ),
        # A subject before the verb is its subject, whatever stands between commas.
        (
            "The Reform Front, allies of the miners, accuse the state of jailing 300 men.",
            "300",
            "Reform Front",
        ),
        # Whom a clause hung on lets speak; who or what stands beside.
        (
            "The official toll is low, with Harbour Watch, and two clinics, reporting that 610 drowned.",
            "610",
            "Harbour Watch, and two clinics",
        ),
        ("With the night trains added, Railtel arrived at 10,300 riders.", "10,300", "Railtel"),
        ("Both sides freed captives in a swap announced jointly by them, 44 in all.", "44", None),
        ("All told, the fair drew 5,700 people.", "5,700", None),
        # A town between speaker and verb, an office with commas of its own.
        (
            "Some 72 are lost, Ana Ussene, director of Gender, Children and Sport, said on Monday.",
            "72",
            "Ana Ussene",
        ),
        ("The junta made it known on state radio that 5,700 would leave jail.", "5,700", "junta"),
        ("The clerk gave the number of new cases as 418.", "418", "clerk"),
        (
            "The Ministry of Health earlier this week reported 120 cases.",
            "120",
            "Ministry of Health",
        ),
        ("Ann Lee, founder of Riverwatch.org, said 160 otters had died.", "160", "Ann Lee"),
        ("Harbour Watch stated that its teams held 1,450 surveys.", "1,450", "Harbour Watch"),
        ("The Nordic Fund is predicting growth of 3 percent.", "3", "Nordic Fund"),
        ("“Imagine 28,” Ana Ruiz was quoted as saying by a newspaper.", "28", "Ana Ruiz"),
        ("Later Wade put the house back on the market for $900,000.", "$900,000", None),
        (
            "Board officials helping 700 people at the Ruwa school said 40 had died.",
            "40",
            "Board officials",
        ),
        # A clause on the subject names nobody else.
        ("Refugees who saw the boat sink told police it carried 670 people.", "670", "Refugees"),
        ("A source who did not wish to be named said 500 had died.", "500", "source"),
        (
            "Residents of Rimfa village told reporters 10 men were shot.",
            "10",
            "residents of Rimfa village",
        ),
        # What is counted raises no toll, and some of those named name nobody.
        ("Twenty-one more men died, raising the toll to 867.", "867", None),
        ("Four of those named hold 3 passports.", "3", None),
        # Whoever only gets, sees or rejects a writing does not say what stands in it.
        ("The senator threw out a study saying 900 wells were dry.", "900", None),
        ("The bishop got a letter from the parish saying 31 pews had burned.", "31", None),
        ("Harbour Watch saw a document showing that 610 crates were lost.", "610", None),
        ("The guild sent members a letter saying 5,700 looms stood still.", "5,700", "guild"),
        # What is put at a figure, with something between commas.
        ("The guild put the fair at 900, but police put it lower, at 310.", "310", "police"),
        (
            "The council puts the price of the bridge, including ramps, at $31 million.",
            "$31 million",
            "council",
        ),
        ("The reeve put the horses, with their carts, in barn 12.", "12", None),
        # A month is no modal verb; what a body aims at.
        ("In May Harbour Fund sees growth of 3 percent.", "3", "Harbour Fund"),
        ("The ministry aims at cutting waste by 31 percent.", "31", "ministry"),
        # Who saw a paper did not write it.
        ("A memo seen by the Harbour News lists 40 posts.", "40", "memo"),
    ],
)
def test_a_sentence_says_whose_words_it_gives(text: str, figure: str, claimant: str | None):
    credited = credit_of(told(text + RIVAL), figure).claimant
    assert (credited and credited.casefold()) == (claimant and claimant.casefold())


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("WHO has released $400,000 from its fund.", "WHO"),
        ("UN agencies and partners are seeking $12 million.", "UN agencies and partners"),
        ("The bank donated 5 million euros.", "bank"),
        # Of other things than money it is only told.
        ("The bank released 40 prisoners.", None),
    ],
)
def test_who_moves_money_answers_for_the_sum(text: str, claimant: str | None):
    assert extract_text(text + RIVAL)[0].claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("The yield was 19 tonnes, not 21 tonnes, growers said.", "21", "growers"),
        ("The subsidy, he insists, was PLN 5bn, not PLN 7bn.", "7bn", None),
        ("The army says not 40 but 60 men fell.", "40", "army"),
    ],
)
def test_a_figure_that_is_put_right_is_not_the_speakers(
    text: str, figure: str, speaker: str | None
):
    claims = {c.number_text.replace(" ", ""): c for c in extract_text(text)}
    claim = next(c for n, c in claims.items() if n == figure)
    assert (claim.claimant, claim.disputed_by, claim.stance) == (None, speaker, "denied")


def test_not_before_another_word_denies_no_figure():
    assert extract_text("Not all of the 40 men came, police said.")[0].stance == "asserted"


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Speech behind "has" and "had", in a participle of its own.
        ("An exit poll by Vox Data had given her 52 percent.", {"52": "Vox Data"}),
        ("In March the general had spoken of 3,100 losses.", {"3,100": "general"}),
        ("The ministry has since shown that 70 schools closed.", {"70": "ministry"}),
        ("Given 70 votes, the motion failed.", {"70": None}),
        # Verbs that are speech with certain words behind them alone.
        ("The commission holds that 40 votes were forged.", {"40": "commission"}),
        ("The bank has received reports of 24 thefts.", {"24": "bank"}),
        ("The army held 220 men.", {"220": None}),
        ("The shelter received 24 dogs.", {"24": None}),
        # A count is told where loaves are given away.
        ("The governor gave 275; the army kept silent.", {"275": "governor"}),
        ("The envoy gave 96 deaths for the capital.", {"96": "envoy"}),
        ("The baker gave 40 loaves to the poor.", {"40": None}),
    ],
)
def test_a_verb_is_speech_by_its_form_and_what_follows(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # An infinitive makes a deed of most verbs of saying, not of claiming or pledging.
        ("The ports agreed to scrap 40 cranes.", "40", None),
        ("The jail continues to hold 40 men.", "40", None),
        ("The rebels claimed to have freed 40 men.", "40", "rebels"),
        # How it was said is no part of who said it.
        ("Governor Ana Ruiz wrongly told the court that 40 men left.", "40", "Ana Ruiz"),
        # Whom others only compare with, or nobody in particular, has said nothing.
        ("Prices rose 4%, more than analysts had expected.", "4%", None),
        ("Some of those who declared a loss lent 40 carts.", "40", None),
        # What share of people speak is the survey's to tell.
        ("Some 46 percent of tenants said they paid 40 euros more.", "40", None),
        # Two nouns before one, and a short form before a verb that looks like a noun.
        (
            "A raid killed 40 men, security and local sources told reporters.",
            "40",
            "security and local sources",
        ),
        (
            "Cases reached 58, the State Health Department (SHD) reports.",
            "58",
            "State Health Department (SHD)",
        ),
        # A participle with its own subject, and a citation behind its words.
        (
            "The army denied it, with city sources telling reporters that 40 fell.",
            "40",
            "city sources",
        ),
        ("“We counted 40,” papers quoted Ana Ruiz as saying.", "40", "Ana Ruiz"),
        # A figure that is raised, or a body's own offer, is told by who does it.
        ("The coastguard raised the number of missing to 40.", "40", "coastguard"),
        ("The shipyard raised its offer to 40 euros an hour.", "40", "shipyard"),
        # Only where a speaker's words are counted in is a figure before them theirs.
        ("In its 40 camps the relief board counted 900 goats.", "40", "relief board"),
    ],
)
def test_which_words_are_whose(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text + RIVAL), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # "The UN agency" is the last of the UN's to speak; "it" in a body's own words is that body.
        (
            "UNICEF said schools shut. The army denied it. The UN agency says 40 are gone.",
            "40",
            "UNICEF",
        ),
        (
            "Charities said schools shut. The Quay News Agency said it had confirmed 40 deaths.",
            "40",
            "Quay News Agency",
        ),
        # A chief's "the company" is no further source.
        ("Lumen chief Ana Ruiz said the company plans to cut 40 jobs.", "40", "Ana Ruiz"),
        # "He" who has not spoken is the person named last.
        (
            "Many recall Ivo Petkov, minister in 2009. Crashes, he said, had fallen by 40.",
            "40",
            "Ivo Petkov",
        ),
        # A charity is no ministry, "a third of the dead" is no ministry's in particular.
        ("The ministry counted 9 dead. The charity said 40 men left.", "40", "charity"),
    ],
)
def test_whom_a_short_word_means(text: str, figure: str, claimant: str):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # With "that", verbs of human speech make anybody a speaker; other things only show or mean.
        ("The railway admits that 400 wagons were stolen.", "railway"),
        ("Shepherds complain that 60 ewes are gone.", "Shepherds"),
        ("The canal boasts that 900 ships passed.", "canal"),
        ("The blaze means that 900 ships wait.", None),
        # Rumours have no voice, a court only listens, and rules are no source.
        ("The rumours claim that 300 people died.", None),
        ("The court heard that 300 people had lost money.", None),
        ("Per the contract, the firm will pay 3 million dollars.", None),
        # A cue that looks like a noun is the verb of a sentence without any other.
        ("The IMF projects growth of 2.8 percent.", "IMF"),
        ("The central bank forecast inflation of 6.5 percent by December.", "central bank"),
        ("Kenya's navy reports having seized 200 kg of heroin.", "Kenya's navy"),
        ("The bank forecast of 6.5 percent was met.", "bank"),
        # Passives by which words reach the text.
        ("The minister was quoted by state media as saying that 300 houses fell.", "minister"),
        ("The governor is reported to have said that 17 people were hurt.", "governor"),
        ("Parliament was told by the auditor that 900 bridges need repair.", "auditor"),
        ("The cost has been put at $9 billion by the treasury.", "treasury"),
        ("Passengers were told that 12 flights were off.", None),
        # A speaker between commas behind a count whose quantifier looks like a preposition.
        ("At least 14 people, police said, were held in Lyon.", "police"),
        ("Over 300 cows, farmers say, have died.", "farmers"),
        ("Up to 60 miners, the union said, are trapped.", "union"),
        # What a source was called by ends at its comma, whatever number follows.
        ("According to a report by Oxfam, 26 firms pay nothing.", "Oxfam"),
        ("According to data compiled by Bloomberg, 15 refineries shut.", "Bloomberg"),
        ("An army that withdrew from 40 villages came back.", None),
    ],
)
def test_forms_of_reported_speech(text: str, expected: str | None) -> None:
    told = extract_text(text, published="2024-06-05")[0].claimant
    assert (told or "").lower() == (expected or "").lower()


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # The later of two verbs that "and" joins has the first one's subject, not the noun before it.
        (
            "Ines Prado raised doubts about the bridge and said it could cost 40 homes.",
            "40",
            "Ines Prado",
        ),
        (
            "The army has set aside land for the camp and on Monday announced that 300 tents were ready.",
            "300",
            "army",
        ),
        (
            "The Gazette spoke to heads of schools over a week and found 900 empty desks.",
            "900",
            "Gazette",
        ),
        ("Doctors and nurses said 40 beds were missing.", "40", "doctors and nurses"),
        # Nouns, adjectives and participles that only look like verbs of saying.
        (
            "They held two conference calls, one in which organisers claimed 400 members took part.",
            "400",
            "organisers",
        ),
        ("A firm called Velo Works gave $5,000, court records show.", "$5,000", "court"),
        ("A club accused of fraud gave $5,000, the auditor said.", "$5,000", "auditor"),
        ("The fund is far from its declared goal of 900 wells.", "900", None),
        ("The support she has so far is easily explained; 40 seats are open.", "40", None),
        ("It was widely reported that the mayor paid 90 pesos.", "90", None),
        ("The town will likely see 40 new homes.", "40", None),
        ("The bank sees growth of 4 percent.", "4", "bank"),
        ("In 2012 she added to her herd of 14 goats.", "14", None),
        ("The minister spoke to 40 mayors.", "40", None),
        ("The minister spoke of 40 mayors.", "40", "minister"),
        ("The board put the ship into three docks for 40 days.", "40", None),
        ("The board put losses at 40 ships.", "40", "board"),
        ("The two had been held by the Azad Front for 40 weeks.", "40", None),
        # A writing that is sent says what its sender says.
        ("Ines Prado filed a suit in May alleging that 40 men were cheated.", "40", "Ines Prado"),
        (
            "The mayor's office sent members a letter saying 40 men had left.",
            "40",
            "mayor's office",
        ),
        ("The union posted a statement on Sunday claiming 40 arrests.", "40", "union"),
        ("The union met residents saying 40 men had left.", "40", "residents"),
        # Words in quotation marks behind a verb are no speaker's.
        (
            "Ines Prado, who ran a club, said the “train is gone. After 40 years it is over.”",
            "40",
            "Ines Prado",
        ),
        # Whose claim it is, whatever stands before its owner.
        ("He had doubts about Ines Prado's assertion that 40 mails were sent.", "40", "Ines Prado"),
        # Who thinks something with "that", by trade.
        ("Without a clear winner, strategists think that 2 of them will stay.", "2", "strategists"),
        # What somebody has is told by no person.
        ("Ana Ruiz said it rained. A clerk counted 7 seats.\nAna Ruiz has 63 seats.", "63", None),
        # Whose money moves is not who tells it.
        ("Tax records show Ali Roy has donated $38,000 since 2010.", "$38,000", "tax records"),
        ("The mayor blamed the rain and said the club set aside $90 million.", "$90", "mayor"),
        ("The club has set aside $90 million.", "$90", "club"),
        # Another's own analysis within somebody's words.
        (
            "Ines Prado, of the Azad League, said that according to its analysis it won 82 seats.",
            "82",
            "Ines Prado",
        ),
    ],
)
def test_what_is_a_verb_of_saying_and_whose(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # Who made a body, and whom somebody backs, does not speak.
        (
            "A panel appointed by President Ana Ruiz estimated that 40 wells were dry.",
            "40",
            "panel appointed by President Ana Ruiz",
        ),
        ("A school run by Mr. Roe said 40 desks were empty.", "40", "school run by Mr. Roe"),
        (
            "One teacher backing Mr. Roe, Ana Ruiz, said 40 desks were empty.",
            "40",
            "Ana Ruiz",
        ),
        ("The mayor, Ana Ruiz, said 40 desks were empty.", "40", "Ana Ruiz"),
        # An age between a name and what somebody is.
        ("Ana Ruiz, 39, a nurse visiting Ayr with her son, said 40 fell.", "40", "Ana Ruiz"),
        ("Ana Ruiz, 39, said 40 fell.", "40", "Ana Ruiz"),
        ("Ana Ruiz, a nurse, said 40 fell.", "40", "Ana Ruiz"),
        # "Seek to" asks for no money; an account is no writing that is brought out.
        ("Ali Roy sought to sell the boat, worth $40,000, police said.", "$40,000", "police"),
        ("She raised $40,000 by that account, court records show.", "$40,000", "court"),
        ("The bank raised its forecast to 4 percent.", "4", "bank"),
        # Shortened verbs, and anybody at all.
        ("“As I’ve said, 40 men left,” Ana Ruiz said.", "40", "Ana Ruiz"),
        ("“Somebody says 40 men left,” Ana Ruiz said.", "40", "Ana Ruiz"),
        ("“Let me just say that 40 men left,” Ana Ruiz said.", "40", "Ana Ruiz"),
    ],
)
def test_who_is_not_the_subject(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # Verbs that the parse takes for nouns, before a clause's subject or within "which ... would".
        ("Ana Ruiz claims he paid 40 million pesos.", "40", "Ana Ruiz"),
        (
            "He wants a bridge, which the Tax Board estimates would cost 40 million.",
            "40",
            "Tax Board",
        ),
        ("He wants a bridge, which would cost 40 million.", "40", None),
        # Verbs of saying with their "that", and of setting a worth.
        ("The mayor reminded voters that 40 had died.", "40", "mayor"),
        ("Critics charged that 40 had died.", "40", "critics"),
        ("The clerk charged 40 pesos.", "40", None),
        (
            "The intelligence community has concluded that 40 mails were sent.",
            "40",
            "intelligence community",
        ),
        ("Velmar pegged her wealth at 40 million.", "40", "Velmar"),
        ("She pegged 40 shirts on a line.", "40", None),
        # Whose participle it is.
        ("When the rain came, the mayor left, insisting that 40 were safe.", "40", "mayor"),
        ("Ana Ruiz attacked Kim Roe by reminding voters that 40 jobs went.", "40", "Ana Ruiz"),
        ("The union left, saying that 40 were safe.", "40", "union"),
        # A writing that was brought out says what its verb says.
        ("In Ayr, a Velmar survey released Friday had him at 4 percent.", "4", "Velmar"),
    ],
)
def test_verbs_that_only_some_words_make_speech(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # What a body had given before; gifts are its own deeds.
        (
            "The ministry puts the cost at 41 million. The Audit Court had given 56 million euros in May.",
            {"41": "ministry", "56": "Audit Court"},
        ),
        ("The port counted 31 ships. The union had earlier given only 26.", {"26": "union"}),
        ("The Lions Club had given 40 beds to the clinic.", {"40": None}),
        # A clause on a body whose survey it was, and a body that may be a place by its letters.
        (
            "The port counted 31 ships. The UN, whose survey came out in May, had found 26 ships.",
            {"26": "UN"},
        ),
        (
            "The port counted 31 ships. The Lima Grain Exchange, whose estimate is new, sees 18 ships.",
            {"18": "Lima Grain Exchange"},
        ),
        # A name with a small word of denial, one that ends as a site does.
        ("Teachers Without Frontiers said it had 134 schools.", {"134": "Teachers Without Frontiers"}),
        ("Rents rose 5 percent, the property site Nestwatch.ie reports.", {"5": "Nestwatch.ie"}),
        ("The port fell by 5. Employers put the loss to the market at 31 million.", {"31": "employers"}),
    ],
)  # fmt: skip
def test_who_speaks_in_clauses_set_side_by_side(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What hangs on a speaker's own figure goes on with them.
        (
            "Over 400 people have left, the agency says, 84 of them for Chad, where 120 live.",
            ["agency", "agency", "agency"],
        ),
        ("Some 400 people left, the agency said, where 120 had lived.", ["agency", None]),
    ],
)
def test_a_clause_behind_a_speaker_s_second_figure_is_theirs(text: str, expected: list[str | None]):
    assert [claim.claimant for claim in extract_text(text)] == expected


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # Anybody "speaks of" so many.
        (
            "The crisis room of the old harbour also spoke of 60 dead.",
            "60",
            "crisis room of the old harbour",
        ),
        ("The camp kitchen speaks of 60 cases.", "60", "camp kitchen"),
        ("A hermit in the hills spoke of 60 graves.", "60", "hermit in the hills"),
        ("Rumours speak of 60 dead.", "60", "Ana Ruiz"),
        # Parts of a place say nothing, though their noun is a verb of saying as well.
        ("Across the Shan states the cases had reached nearly 2,000.", "2,000", "Ana Ruiz"),
    ],
)
def test_subjects_of_speaking_of(text: str, figure: str, claimant: str):
    story = told("Governor Ana Ruiz said 34 people had died. " + text)
    assert credit_of(story, figure).claimant == claimant


def test_a_clause_behind_a_relative_one_has_its_own_speaker():
    text = (
        "The number of people who reached the valley since May has risen to 8,100, the "
        "Council of Refugees in Chad reports. Its spokesman Ali Roum says 40 were killed."
    )
    assert credit_of(told(text), "8,100").claimant == "Council of Refugees in Chad"


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "Police said 532 were held. The Supreme Court on Sunday ordered that 93% of jobs be open.",
            {"93": "Supreme Court"},
        ),
        (
            "The ministry said 124 were held. Judge Ana Ruiz ordered 114 of them freed.",
            {"114": "Ana Ruiz"},
        ),
        (
            "The institute says 57 percent are poor. Six in ten are poor, Roe answered on Monday.",
            {"Six": "Roe"},
        ),
        (
            "The city counted 43 rough sleepers; the Salvation Army thinks there are 90.",
            {"43": "city"},
        ),
        # A province that counts victims has them, and says nothing.
        ("The ministry said 212 died. Al Haouz province counts 135 dead.", {"135": "ministry"}),
        # What is ordered from a maker is no order of a court's.
        ("The port said it had 12 ships. Roe ordered 40 cranes.", {"40": "port"}),
    ],
)
def test_an_order_and_an_answer_are_somebodys(text: str, credits: dict[str, str]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (
            "Six men died, police said. The protesters want to scrap a law that, they say, keeps 30 "
            "percent of posts for soldiers.",
            {"30": "protesters"},
        ),
        (
            "Six men died, police said. The dockers struck because, they say, 12 of them were cheated.",
            {"12": "dockers"},
        ),
        # Behind a whole clause it is who spoke before.
        (
            "Six men died, police said. The robbers took 30 rifles, they said.",
            {"30": "police"},
        ),
        # What an aside's speaker said ends with the aside.
        (
            "The toll, which police said included 13 guards, was the highest of the year, surpassing "
            "the 67 deaths in May. The Red Cross counted 98.",
            {"13": "police", "67": None},
        ),
    ],
)
def test_who_speaks_within_a_clause(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits
