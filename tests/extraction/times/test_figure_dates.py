"""Which of a sentence's dates is a figure's own, and which only stands beside it."""

import pytest

from ledger.extraction import extract_text
from tests.extraction.times.periods import LAST_YEAR, MONDAY, NONE, period


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # over joined verbs and participles
        ("A driver rammed a gate guarding the palace on Monday, killing six people and hurting 14.", "14", MONDAY),
        ("Rebels shot dead nine villagers and wounded 20, among them a nurse, on Monday near Goma.", "nine", MONDAY),
        ("Storm Ana, which made landfall on Monday, killed 33 people in Zambezia.", "33", MONDAY),
        # what a court or the police speak of came before
        ("A man went on trial on Monday, accused of killing eight women.", "eight", NONE),
        ("A court on Monday jailed three officers for torturing 16 detainees.", "16", NONE),
        ("A court on Monday jailed three officers for torturing 16 detainees.", "three", MONDAY),
        ("The bishop on Monday visited the families of 12 miners killed in the shaft.", "12", NONE),
        ("The raid on Monday left 12 miners killed.", "12", MONDAY),
        # deaths told of again, and those that the day brought
        ("Thousands marched on Monday over the deaths of 12 miners.", "12", NONE),
        ("On Monday the town mourned the drowning of nine boys.", "nine", NONE),
        ("Police were due on Monday to search for clues to the murders of five women.", "five", NONE),
        ("Protests broke out on Monday after the killings of 12 miners.", "12", NONE),
        ("The militia on Monday carried out the killings of 12 miners.", "12", MONDAY),
        ("In 2023 the council verified the killings of 300 miners.", "300", LAST_YEAR),
        ("The year 2023 marked the deaths of 300 sailors.", "300", LAST_YEAR),
        ("The judge on Monday allowed 40 men to leave.", "40", MONDAY),
        ("In 2023 raiders killed 300 people. For example, they killed 40 in Ede.", "40", LAST_YEAR),
        ("In 2023 the police held 300 people. Officers interviewed 40 witnesses.", "40", LAST_YEAR),
        ("The slide on Monday led to the deaths of 12 miners.", "12", MONDAY),
        # within a clause behind "since" its date is the figure's own
        ("Raids have gone on since a blast killed six guards in Ede on Monday.", "six", MONDAY),
        ("Since the blast killed six guards on Monday, 40 men have been held.", "40", ("2024-09-09", None)),
        # the past tense alone goes back with "when"
        ("It is the highest since March 2001, when it was 9.1 percent and the bank says it may reach 11 percent this year.", "11", ("2024-01-01", "2024-12-31")),
        # both levels of a forecast are for its year
        ("The bank cut its growth forecast for 2023 from 3.7 percent to 2.8 percent.", "3.7", LAST_YEAR),
        ("Growth slowed from 3.7 percent to 2.8 percent in 2023.", "3.7", ("2022-01-01", "2022-12-31")),
        # the day of the cause
        ("Some 5,000 homes spent a third night without power after last week's storm.", "5,000", NONE),
        # a sum again, in other money
        ("The state set aside 40 billion shillings (310 million dollars) for 2023 and 52 billion for 2024.", "40", LAST_YEAR),
        # a rise and the level reached
        ("Exports rose 8.1 percent from a year earlier to 3.4 billion euros in 2023.", "8.1", LAST_YEAR),
        ("Milk went from 1,120 pesos a litre in 2023 to 1,480 pesos a litre.", "1,120", LAST_YEAR),
        # the standard's date is not the change's
        ("Police logged 410 thefts in 2023, up 12 percent over the same period of 2022.", "410", LAST_YEAR),
        ("The total is 9% above the 4,100 of 2022.", "9", NONE),
        # the figure's own clause
        ("Arrivals passed 9,000 this year after 310 people landed in six boats on Monday.", "310", MONDAY),
        ("On Monday, the ministry adds, 310 people landed.", "310", MONDAY),
        ("The charity sent 40 nurses and in August shipped 2 million tablets.", "40", NONE),
        # every number with its date
        ("The union recalled 1,200 strikers on 5 August, 1,450 on 12 August and 900 on 19 August.", "1,450", ("2024-08-12", "2024-08-12")),
        # in office since
        ("Each raft carries 30 people, says Ana Sosa, a pilot since 2016.", "30", NONE),
        # still to come
        ("Cocoa for delivery in December gained 90 dollars.", "90", NONE),
        ("Prices are expected to rise 6 percent over the next 12 months.", "6", ("2024-09-12", "2025-09-12")),
        # a record's date
        ("Coffee reached 3.10 dollars on Monday, a level not seen since 2011.", "3.10", MONDAY),
        # a running count
        ("Police raised the death toll to 75 on Monday.", "75", NONE),
        ("The centre held 3,200 families as of 6 p.m. on Monday.", "3,200", NONE),
        # the event named with its day
        ("He was held after the attack in Sousse on May 12, 2021 that left 34 dead.", "34", ("2021-05-12", "2021-05-12")),
        ("At least 28 people died and 90 were hurt when two trains collided on Monday.", "28", MONDAY),
        ("Some 500 people have left since the crater began spitting ash on August 27.", "500", ("2024-08-27", None)),
        # money that a purpose names
        ("Auditors flew to Oslo on Monday to look into a 2-million-dollar villa.", "2", NONE),
        ("The bank agreed on Monday to pay 40 million dollars.", "40", NONE),
        ("The last eruption of the volcano, which occurred in 1993, killed nine people.", "nine", ("1993-01-01", "1993-12-31")),
        ("The toll of the blast has risen to 134.\nThe blast went off at 9:40 p.m. Monday.", "134", MONDAY),
        ("Police held 24 students for calling for a boycott of the May elections.", "24", NONE),
        ("Police approached May's house and found two rifles.", "two", NONE),
        ("Last year, police reported 120 thefts and arrested 40 people.", "40", LAST_YEAR),
        ("The share was 64 percent in 1990 and has now dropped to 51 percent.", "51", NONE),
        # each attack with its year
        ("They spoke of two attacks, one in Milan in 1969 that left 16 dead and another in Brescia in 1974 that killed eight.", "16", ("1969-01-01", "1969-12-31")),
        ("Four people were crushed to death after a blast razed a house here early Monday.", "Four", MONDAY),
        ("Since the U.S.-led war broke out in March 2003, some 2,800 soldiers have died.", "2,800", ("2003-03-01", None)),
        # what follows an event
        ("Some 4,000 troops have been stationed there after the fall of the regime in 2011.", "4,000", NONE),
        # giving birth is no saying
        ("The panda gave birth to two cubs in May.", "two", ("2024-05-01", "2024-05-31")),
        # a level left
        ("The rate fell to 5.8 percent this week from 5.9 percent.", "5.9", NONE),
        # a date that opens a row
        ("In July, bread cost 8 percent more, milk was up 5 percent and eggs rose 11 percent.", "11", ("2024-07-01", "2024-07-31")),
        ("The lowest rate of the year was January's 2.9 percent.", "2.9", ("2024-01-01", "2024-01-31")),
        ("The president told the council Monday his country would grow 10 percent.", "10", NONE),
        # years and months joined
        ("In 2022 and 2023 fires killed 80 people.", "80", ("2022-01-01", "2023-12-31")),
        ("The economy grew 2.2 percent in the April-to-June period.", "2.2", ("2024-04-01", "2024-06-30")),
        ("Between 1999 and late 2005 the agency made 453 visits.", "453", ("1999-01-01", "2005-12-31")),
        ("The survey found that 2019 saw 740 attacks.", "740", ("2019-01-01", "2019-12-31")),
        # the year of a document's number
        ("Under Resolution 943/2023 the police detained 125 people.", "125", NONE),
        ("Ordinance 4411/2019 closed 60 bars.", "60", NONE),
        ("Decree 12/2019 freed 40 men.", "40", NONE),
        ("The court freed 40 men in 2019.", "40", ("2019-01-01", "2019-12-31")),
        # names that only look like months
        ("Dozens of people were hurt in Mar del Plata.", "Dozens", NONE),
        ("The shop opened on Aug.5 with 300 workers.", "300", ("2024-08-05", "2024-08-05")),
    ],
)  # fmt: skip
def test_the_date_of_a_figure(text: str, number: str, span: tuple[str | None, str | None]) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # what an event did, and nothing else
        ("Monday's quake shook Lima. At least 12 people died.", "12", MONDAY),
        ("Monday's quake shook Lima. The storm of rubble destroyed 40 houses.", "40", MONDAY),
        ("Monday's quake shook Lima. A force of 500 soldiers could be sent.", "500", NONE),
        ("Monday's quake shook Lima. Quakes kill dozens of people every year.", "dozens", NONE),
        ("Monday's raid shook Lima. The war, which saw 160 soldiers killed, is over.", "160", NONE),
        ("Monday's tsunami shook Lima. The flu virus is said to have killed 63 people.", "63", NONE),
        # a vote still to come
        ("The president spoke. The country goes to the polls on Sunday. Parliament's 300 members choose the court.", "300", NONE),
        # a sum of money is of no year in particular
        ("Output rose to 40 tonnes in 2023 from 36 tonnes in 2022.\nThe fee is 185 dollars.", "185", NONE),
        # rival counts of a crowd, though an older march is named
        ("Some 400,000 people marched on Monday. The police counted 90,000, up from 60,000 on 2 September. In Lyon 12,000 people marched.", "90,000", MONDAY),
        ("Some 400,000 people marched on Monday. The police counted 90,000, up from 60,000 on 2 September. In Lyon 12,000 people marched.", "12,000", MONDAY),
        # that day, the same date
        ("A boat sank on Monday. The tally for 2022 was 90. One man died that day.", "One", MONDAY),
    ],
)  # fmt: skip
def test_the_date_of_another_sentence(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Gunmen freed 40 inmates from two jails last week, officials said.", 40, ("2024-02-26", None)),
        ("Pirates took 12 sailors out of three boats last month.", 12, ("2024-02-01", None)),
        ("More than 60 bulls escaped from the farm's two sheds last year.", 60, ("2023-01-01", None)),
        ("Output fell to 40 cars from 60 cars last month.", 40, (None, None)),
        ("Last June 70 workers fell ill.", 70, ("2023-06-01", None)),
        ("In October the fund had forecast growth of 3 percent.", 3, ("2023-10-01", None)),
        ("The firm said this month it would cut 180 jobs.", 180, (None, "2024-03")),
        ("The mayor put the number of dead at 19 in an interview last week.", 19, (None, "2024")),
        ("The union, which has 900 members, rejected a raise of 3 percent from August.", 900, (None, None)),
    ],
)  # fmt: skip
def test_times_of_where_they_came_from_and_of_what_was_said(
    text: str, value: float, expected: tuple[str | None, str | None]
) -> None:
    found = next(c for c in extract_text(text, published="2024-03-05") if c.value == value)
    assert found.period_start == expected[0]
    assert (found.as_of or "")[:7] == (expected[1] or "")
