"""A stock, a flow or a change, where tense and grammar alone would mislead."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # A number that rose or came to a height is of those whom something befell, or who stand so.
        ("The number of women arrested this year comes to 412.", ["flow"]),
        ("The count of homes burned down has fallen to 90.", ["flow"]),
        ("Police put the number of people crossing at 900, down from 1,200.", ["flow", "flow"]),
        ("The number of families living in tents has risen to 900.", ["stock"]),
        ("Here are five trends to watch.", ["stock"]),
        # Those held by an act, and those who are kept; what is announced, added and told.
        ("Nearly 900 people have been held since the vote, lawyers say.", ["flow"]),
        ("On Friday 40 students were held at the airport.", ["flow"]),
        ("Some 900 men are held in the fort.", ["stock"]),
        ("Troops raided the port, holding 60 men.", ["flow"]),
        ("The bank has told 16,000 customers where to go.", ["flow"]),
        ("Another 700 nurses will be added next year.", ["flow"]),
        ("The minister told the court that 900 men are in custody.", ["stock"]),
        # Some of those whom something befell, told by how they are or by what sort they are.
        ("The crash hurt 90 people, 12 of them in hospital.", ["flow", "stock"]),
        ("The quake left 400 injured, including 30 who are in a coma.", ["flow", "stock"]),
        ("Bandits seized 40 villagers, nine of whom are still in captivity.", ["flow", "stock"]),
        ("The storm killed 90 people, 12 of them in the north.", ["flow", "flow"]),
        ("More than 900 fled the town; 400 are thought still to be in it.", ["flow", "stock"]),
        ("Rebels freed 90 captives. They are 60 men and 30 women.", ["flow", "flow", "flow"]),
        ("Police arrested 80 people on Friday. Of them 50 were female.", ["flow", "flow"]),
        ("Rangers rescued 40 hikers. The group included 12 Canadians.", ["flow", "flow"]),
        ("The jail has 90 inmates. They are 60 men and 30 women.", ["stock", "stock", "stock"]),
        # Where people live or stand is a share; what stands so far from a mark is a change.
        ("Some 47% of them live below the line.", ["share"]),
        ("Of the lakes, 60% are above that mark.", ["share"]),
        ("In all, 40 percent fell short.", ["share"]),
        ("Rents stood 12 percent above last year's.", ["change"]),
        ("Up to 15% of growers dropped out.", ["share"]),
        # Who wants or does more is a share; so much more is a change.
        ("The survey found that 59% wanted more trains.", ["share"]),
        ("Some 12 percent drank less beer.", ["share"]),
        ("Two in five bought fewer books.", ["share"]),
        ("Growers got 12% more rain.", ["change"]),
        # Attending is taking part, but at a school how things stand.
        ("Some 300 officials attended the opening.", ["flow"]),
        ("Leaders from 12 states will attend the summit.", ["flow"]),
        ("Only 300 children attend school in the camp.", ["stock"]),
        ("Over 4 million girls are not attending school.", ["stock"]),
        # Where those live who came through it, who takes part, and what waits.
        (
            "The quake left 90 dead and 400 hurt. Another 900 live in tents.",
            ["flow", "flow", "stock"],
        ),
        ("The war drove 900 people from home and left 400 in need of food.", ["flow", "stock"]),
        ("The quake left 90 dead, and 400 are in tents.", ["flow", "stock"]),
        ("Jets hit 90 sites, among them 11 airfields.", ["flow", "flow"]),
        ("The fund stood at 900 million kroner, down 40 million.", ["stock", "change"]),
        ("Of 900 registered voters, 400 took part.", ["stock", "flow"]),
        ("The courts have 900 cases waiting.", ["stock"]),
        ("Some 900 fishermen used to live off the lake.", ["stock"]),
        ("The army put the dead at 12 and the missing at 40.", ["flow", "stock"]),
        # A whole of those whom harm befell; other wholes stand.
        ("Three in four patients wait more than a month.", ["share"]),
        ("Her brother was one of four Kenyans killed in the blast.", ["flow"]),
        ("Two of the five people who died were children.", ["flow", "flow"]),
        ("Three of the 40 mills closed.", ["flow", "stock"]),
        # A number brought to a height stands there, unless it is of what happened.
        ("The reform brought the number of unemployed down to 1.4 million.", ["stock"]),
        ("The mayor wants to bring the workforce down to 900.", ["stock"]),
        ("The raids bring the number of arrests to 30.", ["flow"]),
        # Who came to a place, and a run of events that rose or fell to a count.
        ("Up to mid-May 500 migrants had reached the island.", ["flow"]),
        ("By sea 600 migrants reached the coast, and by land 90.", ["flow", "flow"]),
        ("Landings tumbled to 940 from 1,400.", ["flow", "flow"]),
        ("Exports shrank to 10 million bags.", ["flow"]),
        ("The waiting list shrank to 900 names.", ["stock"]),
        ("The number of vacancies fell to 1,200.", ["stock"]),
        ("The race was reduced to two candidates.", ["stock"]),
        # Who came out of it is what happened; where bodies lie and who is missing is not.
        ("The coast guard counted 613 survivors.", ["flow"]),
        ("Rangers found 30 carcasses.", ["flow"]),
        ("About 70 bodies are still under the rubble.", ["stock"]),
        ("The mayor put the missing at 100.", ["stock"]),
        # What is left to have.
        ("The clinic only had two doses left.", ["stock"]),
        ("There are 30 speakers left.", ["stock"]),
        ("The blast left 12 dead.", ["flow"]),
        # Whom something hit, whatever they were doing.
        ("A tram struck two men working on the line.", ["flow"]),
        # Held against another, a share is no fall.
        ("Backing among women is 34 percent, lower than in the last vote.", ["share"]),
        ("Sales were 5 percent lower than in May.", ["change"]),
        # What is being done to others is no state of theirs; holding and treating them is.
        ("Peru is sending 219 athletes to the games.", ["flow"]),
        ("The firm is building 300 homes there.", ["flow"]),
        ("The latest unrest, killing more than 700 people, began in May.", ["flow"]),
        ("A storm killing 12 people hit the coast.", ["flow"]),
        ("The camp is housing 300 families.", ["stock"]),
        ("Doctors are treating 40 patients.", ["stock"]),
        # What those are reported to do tells more than the report.
        ("There are 800 people reported to be living with HIV there.", ["stock"]),
        ("The club saw 12 players quit in May.", ["flow"]),
        # Verbs of slight moves.
        ("Pretax profit slipped 6 percent.", ["change"]),
        ("Stocks firmed 3 percent.", ["change"]),
        # How many a land has is a stock, whatever it did; those once convicted are a flow.
        ("Nepal, with a population of 26 million, did not compete.", ["stock"]),
        ("He was one of more than 700 clerks convicted in May.", ["flow"]),
        ("One of the 12 people who live there came.", ["stock"]),
        # What was come upon was found at a time; what a study finds is how things stand.
        # What opens with "up to" is no rise.
        ("Up to 30 boats left the port on Monday.", ["flow"]),
        ("Up 4 percent, sales hit a record.", ["change"]),
        ("Divers found 14 crates in the wreck.", ["flow"]),
        ("Some 90 landmines were found near Kherson.", ["flow"]),
        ("Two hikers have not been found.", ["stock"]),
        ("The survey found 4,000 children out of school.", ["stock"]),
        # What is expected, ordered or classed tells of the verb that follows.
        ("The union expects 6,000 nurses to walk out.", ["flow"]),
        ("About 700 pilots are predicted to resign.", ["flow"]),
        ("Some 3,100 farms are classified as destroyed.", ["flow"]),
        ("Hospitals have 900 patients stuck in corridors.", ["stock"]),
        # What is over once it is done is a flow in any tense; harm that lasts stands in the present.
        ("The junta is freeing 310 prisoners.", ["flow"]),
        ("More than 60 miners are released today.", ["flow"]),
        ("Nine people are killed in a bus crash.", ["flow"]),
        ("Nine people are detained in Tunis.", ["stock"]),
        ("About 200 patients are being treated.", ["stock"]),
        # Having been treated is an event; being so is a state.
        ("More than 2 million people have been vaccinated.", ["flow"]),
        ("Some 300 villagers have been infected.", ["flow"]),
        # Persons and things known by what befell them.
        ("The number of affected families rose to 5,400.", ["flow"]),
        ("The mayor speaks of 700 destroyed homes.", ["flow"]),
        ("Over 3,000 houses are gone.", ["flow"]),
        # Those left out of a toll have a state of their own.
        ("Only five of these deaths were confirmed, while two remain missing.", ["flow", "stock"]),
        # Whose somebody is matters only beside what happened.
        ("The bakery laid off its 85 workers.", ["flow"]),
        ("She took in a widow and her six children.", ["stock"]),
        # What a place has is a stock, whatever happens to the place.
        ("Areas with 48,000 voters have yet to be counted.", ["stock"]),
        ("The storm hit, with 36 houses destroyed.", ["flow"]),
        # "already" tells of time, not of a state.
        ("Some 500 voters have already cast their votes.", ["flow"]),
        ("Some 500 flats are already vacant.", ["stock"]),
        # Money for harm and help flows.
        ("Damage to roads was estimated at $4 million.", ["flow"]),
        ("Compensation was $9 million.", ["flow"]),
        # The worth of what flows, flows; by how much is a change, with or without "by".
        ("The value of exports was $40 billion.", ["flow"]),
        ("The value of its land is $40 billion.", ["stock"]),
        ("Jobless claims fell 9,400 last week.", ["change"]),
        ("The firm recorded a decrease of $4 million.", ["change"]),
        ("The pace slowed from the 19.4-percent increase in May.", ["change"]),
        # Lives are claimed; people come, and a disease gets somewhere; a toll is reached.
        ("The blast claimed 14 lives.", ["flow"]),
        ("They saw 1,254 refugees entering the port.", ["flow"]),
        ("About 700 refugees approached the embassy.", ["flow"]),
        ("The blight has reached 31 districts.", ["flow"]),
        ("The agency can reach 31 districts.", ["stock"]),
        # Being treated at once, in any tense; those who came, by whatever word.
        ("Some 900 children are being vaccinated.", ["flow"]),
        ("Some 900 children will be vaccinated.", ["flow"]),
        ("Some 900 children are being sheltered.", ["stock"]),
        ("Police put the turnout at 11,700.", ["flow"]),
        ("Peru lost about 340 hectares, a loss of 340 hectares of forest.", ["flow", "flow"]),
        # Where a fall led is a level; a list goes on with the rise of its first.
        ("The decline in coverage to 50 percent led to an outbreak.", ["share"]),
        (
            "Deaths rose 4 percent in Lagos, followed by Kano with 3 percent and Abuja with 2 percent.",
            ["change", "change", "change"],
        ),
        (
            "Turnout was 61 percent, followed by Kano with 58 percent.",
            ["share", "share"],
        ),
        # What is still under way stands; so do those still displaced; making homeless is done.
        ("Across Chile 165 fires were burning.", ["stock"]),
        ("Across Chile 165 fires broke out.", ["flow"]),
        ("Another 273 deaths are being looked into.", ["stock"]),
        ("The morgue has 12 bodies.", ["stock"]),
        ("The merger cut the airline to 30 planes.", ["stock"]),
        ("Some 1,483 deaths await tests.", ["stock"]),
        ("Some 14 attacks are still being investigated.", ["stock"]),
        ("Some 273 deaths were looked into.", ["flow"]),
        ("It finds 5,700 people still displaced in Niassa.", ["stock"]),
        ("The flood left 1,600 homeless.", ["flow"]),
        ("The van will raise capacity to 130 seats.", ["stock"]),
        # Who was found, not what is in it.
        ("The raid led to the discovery of 41 packages containing pistols.", ["flow"]),
        # A land's parts, all of them, stand; so does how large a thing is or was made to be.
        ("All 14 districts have reported cases.", ["stock"]),
        ("Floods hit most of the 26 counties.", ["stock"]),
        ("Shells fell on a town of 40,000 people.", ["stock"]),
        ("The hall was built for about 700 guests.", ["stock"]),
        ("The cull of 40,000 birds began.", ["flow"]),
        # What is read off a scale.
        ("Temperatures touched 44 degrees Celsius.", ["stock"]),
        ("A quake of magnitude 6.1 struck.", ["stock"]),
        # The price of money is a rate, a part of something a share.
        ("The central bank raised its key rate to 8 percent.", ["rate"]),
        ("The literacy rate stands at 61 percent.", ["share"]),
        # "by" tells how far, also where its verb is left out.
        ("Rents rose by 9 percent, and wages by 4 percent.", ["change", "change"]),
        # Those listed together share what befell them.
        ("His table lists 40 tanks, 12 boats and 30 armoured trucks destroyed.", ["flow"] * 3),
        ("Officials count 60 dead soldiers.", ["flow"]),
        ("The agency counted 31 active blazes.", ["stock"]),
        # Some of those told before share what befell them, unless they have a verb of their own.
        ("Police freed 38 sailors: 21 Turks and 17 Greeks.", ["flow"] * 3),
        ("Eleven people died, four of them nurses.", ["flow", "flow"]),
        ("Eleven people were hurt. Four of them are in hospital.", ["flow", "stock"]),
        ("About 9,000 demonstrators came. Police counted 6,500 people.", ["flow", "flow"]),
        ("The ministry counted 6,500 people in shelters.", ["stock"]),
        ("Turnout was 41,000 people.", ["flow"]),
        # The main verb tells more than a clause on the noun.
        ("The king pardoned 700 men who were held in Dhaka.", ["flow"]),
        ("Some 90 dogs that were lost in the fire have homes now.", ["stock"]),
        ("The charity honoured 64 nurses who died last year.", ["flow"]),
        # A change goes on in a second figure of the same sentence, a share does not become one.
        ("Prices rose 5 percent in May, after 3 percent in April.", ["change", "change"]),
        ("Road deaths rose by 4.2% (31).", ["change", "change"]),
        ("Sales fell 5 percent, and 30 percent of shops closed.", ["change", "share"]),
        # What a share came to is a share, as is each side of a vote.
        ("Idle capacity fell 2 percent to 21 percent.", ["change", "share"]),
        ("There were 14 injuries and three missing persons.", ["flow", "stock"]),
        ("Of 9,000 members, the turnout was 61 percent.", ["stock", "share"]),
        # A rise under its own name.
        ("Cases leapt by 71 percent.", ["change"]),
        ("The offer held a 21 percent raise.", ["change"]),
        # What wages are to rise by; a percentage straight after its verb; no rise told after a comma.
        ("Teachers went on strike with a demand of 9 percent.", ["change"]),
        ("The union had asked for 6.5%.", ["change"]),
        ("The state met a demand of 9 percent of the villages.", ["share"]),
        ("Domestic taxes rose 14.4 per cent and customs receipts fell.", ["change"]),
        ("Labour is on 33 percent, up four points since May.", ["share", "change"]),
        # A second noun whose verb is left out; a share that is told of one has its own.
        ("Wages grew 4 percent, and customs receipts 5 percent.", ["change", "change"]),
        ("Rents rose 3 percent, and fees 2 percent.", ["change", "change"]),
        ("Wages grew 4 percent, and women hold 5 percent of posts.", ["change", "share"]),
        (
            "Wages grew 4 percent, and on the coast 5 percent of the villages flooded.",
            ["change", "share"],
        ),
        # How far one sum lies above another.
        ("Receipts were $135 million higher than in 2021.", ["change"]),
        ("The new offer is $900 above the last one.", ["change"]),
        ("It spent $135 million on larger ships.", ["flow"]),
        # A sum that was asked for was an act; what is needed stands. What a thing cost was spent.
        ("The gang asked for 40 million pesos.", ["flow"]),
        ("The rebels demanded $3 million.", ["flow"]),
        ("The agency needs $3 million.", ["stock"]),
        ("They built a dam at a cost of $3 million.", ["flow"]),
        # Land was burned, cleared or taken unless it is said to lie under something.
        ("Loggers took back 900 hectares of swamp.", ["flow"]),
        ("In a year 2,400 square miles of rainforest went.", ["flow"]),
        ("Vines cover 900 hectares.", ["stock"]),
        ("Cultivation of coca went up to 12,800 hectares.", ["stock"]),
        ("The satellite shows plots larger than 6 hectares.", ["stock"]),
        # An event takes in those it is about, a tally only counts them.
        ("The amnesty covers 6,000 inmates.", ["flow"]),
        ("The evacuation involves 40 villages.", ["flow"]),
        ("The survey covers 771 unions.", ["stock"]),
        # Those who did something did it with so many dogs; a place is told by what it has.
        ("Rescuers with 16 dogs searched the valley.", ["flow"]),
        ("A stadium was turned into a clinic with 800 beds.", ["stock"]),
        # Who left, who came somewhere, who is not accounted for.
        ("The bulletin gives a total of 9,000 people who left their homes.", ["flow"]),
        ("The number of people who need help has reached 900.", ["stock"]),
        ("Some 600,000 exiles have reached home.", ["flow"]),
        ("It spoke of 40 dead and 30 people unaccounted for.", ["flow", "stock"]),
        # Crowds took part, wherever they were counted; those who only speak there did not.
        ("Observers counted between 75,000 and 90,000 people at the march.", ["flow"]),
        ("The police put the turnout at 36,000 people.", ["flow"]),
        ("The museum counted 900 people at the concert.", ["flow"]),
        ("Some 40 priests said they would sit at the conference.", ["stock"]),
        ("The census counted 900 people at the lake.", ["stock"]),
        # The height of those harmed is what happened, of those who stay so how things stand.
        ("The number of soldiers killed since May is nearing 5,000.", ["flow"]),
        ("The number of farmers killed has reached 300.", ["flow"]),
        # All that a land has stands, whatever was done with it, unless it was harmed.
        ("The country's 41,112 polling stations were monitored.", ["stock"]),
        ("Ecuador's 563 clinics were inspected in June.", ["stock"]),
        ("The province's 90 mills closed early.", ["stock"]),
        ("The town's 40 bridges were destroyed.", ["flow"]),
        ("The firm's 40 vans were sold.", ["flow"]),
        ("Iran's 90 missiles were intercepted.", ["flow"]),
        ("Owners worry: of the 4,800 schools they run, 600 never reopened.", ["stock", "flow"]),
        # States behind a noun for persons.
        ("The quake wrecked 90 houses, with 500 people in need of shelter.", ["flow", "stock"]),
        ("A country with 26 million children out of school needs teachers.", ["stock"]),
        ("The agency found 300 boys at work in the kilns.", ["stock"]),
        ("The court freed 40 people in custody.", ["flow"]),
        ("Nine men in detention died in March.", ["flow"]),
        ("The blast left nine miners in hospital.", ["flow"]),
        ("The agency found 300 bodies.", ["flow"]),
        # What an event did to those it reached or kept away.
        ("Some 4.4 million pupils were affected.", ["flow"]),
        ("Nine million herders are affected by the cold.", ["stock"]),
        ("The gate keeps 900 voters out of the hall.", ["stock"]),
        ("The smog kept 14 million pupils at home.", ["flow"]),
        ("Floods kept 900 voters away from the polls.", ["flow"]),
        ("Some 6,800 dockers stayed out on Monday.", ["flow"]),
        ("The farm keeps 900 hens.", ["stock"]),
        # How large a fire has become, and what it burned.
        ("The fire has grown to 4,000 hectares.", ["stock"]),
        ("The blaze had spread over roughly 900 acres.", ["stock"]),
        ("Fires burned 900 acres.", ["flow"]),
        # A plus makes a change; so many above another count.
        ("Italy counted 900 arrivals (+6%).", ["flow", "change"]),
        ("The union has 9,000 members (6%).", ["stock", "share"]),
        ("The town lost 38 people, nine above the police count.", ["flow", "change"]),
        ("The home has 38 people, nine below the legal age.", ["stock", "stock"]),
        (
            "The survey put Vox on 30% (+2%) and the Greens on 15% (-1%).",
            ["share", "change", "share", "change"],
        ),
        # Where an extent or an output came from and to.
        ("The forest shrank from 900 square km to 700.", ["stock", "stock"]),
        ("Output rose from 40 tonnes in May to 55.", ["flow", "flow"]),
        ("Seizures doubled to 3 tonnes.", ["change", "flow"]),
        # Where those went who are counted, beside a going that tells nothing.
        ("The number of wounded stood at 900.", ["flow"]),
        ("Tickets are sold in lots of up 5,000 euros.", ["flow"]),
        ("The town hosts 900 exiles; about 300 have gone home.", ["stock", "flow"]),
        ("The town hosts 900 exiles; 300 are still there.", ["stock", "stock"]),
        # By how much a count moved, and where it came to.
        ("The number of jobs rose by 45,000 to 5.3 million.", ["change", "stock"]),
        ("The staff will be cut by 5,000 to 62,000.", ["change", "stock"]),
        ("The herd fell by 300 to 4,100.", ["change", "stock"]),
        ("Enrolment climbed by 1,200 to 23,000.", ["change", "stock"]),
        # What is yet to happen is told in the present.
        ("The port expects 3 million visitors.", ["flow"]),
        ("The city plans 40 more clinics.", ["flow"]),
        ("The agency forecasts 900 arrivals.", ["flow"]),
        ("The city needs 40 more clinics.", ["stock"]),
        # What is added or shown is a deed, what somebody then has a state.
        ("The firm added 700 customers. It now has 24,000.", ["flow", "stock"]),
        ("Chad has now brought home 3,720 people.", ["flow"]),
        ("More than 1,500 people have now crossed the river.", ["flow"]),
        ("The line added 12 routes.", ["flow"]),
        ("Some 140 films were shown.", ["flow"]),
        ("The map shows 40 wells.", ["stock"]),
        # How much more a thing costs; what it is worth.
        ("A ticket will cost 4 kroner more.", ["rate"]),
        ("Tickets will cost 4 kroner more from May.", ["change"]),
        ("The rent is 60 euros more than in May.", ["change"]),
        ("The state paid 60 euros more.", ["flow"]),
        ("The house is worth 3 million yen.", ["stock"]),
        ("Tin closed down $1.20 at $80.", ["change", "flow"]),
        ("The state got $200 million less tax.", ["change"]),
        ("The paper axes 90 jobs. The port has 9,000 jobs.", ["flow", "stock"]),
        ("Nepal approves 12 projects. It runs 30 projects.", ["flow", "stock"]),
        ("The camp was built for 8,000 people but houses 21,000.", ["stock", "stock"]),
        # What was voted for by so many is a share; pay that was paid out is no stock.
        ("Workers voted by 88 percent to strike.", ["share"]),
        ("Members approved the merger by 60 percent.", ["share"]),
        ("Wages rose, and prices by 4 percent.", ["change"]),
        ("The club made 4 million euros, 14 percent up on the year.", ["flow", "change"]),
        ("The club paid 61 million pounds in wages.", ["flow"]),
        ("The average wage is 900 euros.", ["stock"]),
        ("The line has 22 stops.", ["stock"]),
        ("It has 112 planes. The next ten will arrive in May.", ["stock", "flow"]),
        ("Police put the crowd at 25,000 people.", ["flow"]),
        # How many came, also where their number rose.
        ("The number of visitors rose to 310,000 in August.", ["flow"]),
        # Budgets fall short over a year.
        ("The state ran a deficit of $3 million.", ["flow"]),
        ("Three shipwrecks off the cape account for 83 deaths.", ["flow", "flow"]),
        ("Quakes of magnitude 7.7 and 6.4 struck Mandalay.", ["stock", "stock"]),
        # Who is inside a vessel is how many there are; who is brought somewhere by it is not.
        ("The trawler could hold 400 people but carried about 700.", ["stock", "stock"]),
        ("A bus carrying 40 pilgrims fell into a ravine.", ["stock"]),
        ("The ferry is believed to have carried around 120 people.", ["stock"]),
        ("The boat carried 50 migrants to Lampedusa.", ["flow"]),
        ("Volunteers carried 40 patients to the wards.", ["flow"]),
    ],
)
def test_kind_of_a_figure(text: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in extract_text(text)] == kinds
