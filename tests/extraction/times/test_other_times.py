"""What a sentence or story tells of another time than its figure's: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, MONDAY, NONE, SPAN, claim, period


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # what was, below what is to come
        ("Schools will reopen on Friday after a closure that kept 41 pupils at home, a minister said.", "41"),
        ("The bridge will open on Sunday, ten months after a barge killed 41 workers.", "41"),
        ("Officials will meet on Saturday the widows whom the collapse left with 41 orphans.", "41"),
        # another sentence after a colon
        ("The margin, 41 votes, surprised many: in the first round, in May, it had been far wider.", "41"),
        ("The bill, 41 million euros, shocked the mayor: in August he had still hoped to save.", "41"),
        ("The haul, 41 rifles, was large: on Monday only knives were found.", "41"),
        # an average of many years
        ("Since 1 January Chile has had 111 fires, compared with a ten-year average of 41.", "41"),
        ("In August 90 mm of rain fell in Accra, against a long-term average of 41 mm.", "41"),
        ("There were 70 storms last year, above the 30-year mean of 41.", "41"),
        # what has since become
        ("Two men died in May in a fire that has since grown to 41 hectares.", "41"),
        # somebody goes back to another time
        ("Blockades were set up on Monday and 14 people were held. The ministry recalls that 41 people were held in all.", "41"),
        # what was put is no happening of that day
        ("The minister put the number of dead at 41 after more bodies were buried on Monday.", "41"),
        # said, not happened
        ("The Red Cross on Monday disowned the toll of 41 dead.", "41"),
        # a day that came about is not a stretch told by its beginning
        ("The crackdown began on Monday. Another 41 men were wounded, a doctor said.", "41"),
        # what is or will be, told behind what was
        ("The firm lost 9 million last year and will cut 41 routes.", "41"),
        ("Last year the club lost 9 million euros and employs 41 people.", "41"),
        ("The bus firm lost 9 million euros last year. The bus firm carries 41,000 people a day.", "41"),
        # what had been before
        ("Sales were flat last month after falling 3 percent in January. Sales of food rose 41 percent.", "41"),
        # an aim is of no month
        ("Prices rose 3 percent last month. Fuel was cheaper. The bank's target is 41 percent.", "41"),
        # foretold after what was
        ("The economy grew by 3 percent last month. Banks expect 41 percent growth of the economy.", "41"),
    ],
)  # fmt: skip
def test_what_is_of_another_time_has_no_date(text: str, number: str) -> None:
    assert period(text, number) == NONE


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # what was not possible was not; what is named by its day has been
        ("Some 41 cars could not be built on Monday.", "41", MONDAY),
        ("Trains couldn't run on Monday and 41 towns were cut off.", "41", MONDAY),
        ("LIMA, Peru (XY) — The toll has risen to 41 dead as searches go on after Monday night's flood.", "41", MONDAY),
        # a level at the end of a month
        ("Inflation ended August at 41 percent.", "41", ("2024-08-01", "2024-08-31")),
        ("The peso closed July at 41 to the dollar, and prices finished July 41 percent up.", "41", ("2024-07-01", "2024-07-31")),
        # the same months, their ends with them
        ("In January and February 2025 police seized 52 boats, against 41 boats in the same months of 2024.", "41", ("2024-01-01", "2024-02-29")),
        ("From January to May 2024 some 90 ships came, up from 41 in the same five months of 2023.", "41", ("2023-01-01", "2023-05-31")),
        # what was joined to what was
        ("The state built 90 schools in 2023 and hired 41 teachers.", "41", LAST_YEAR),
        # parts in brackets
        ("A quake on Monday killed 80 people (39 women, 41 men) in Fiji.", "41", MONDAY),
        ("In 2023 the navy rescued 95 people (41 of them children, 20 of them women).", "41", LAST_YEAR),
    ],
)  # fmt: skip
def test_what_is_of_the_time_told(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Kenya, 1 January-31 May 2024. In the reporting period 41 people came back.", ("2024-01-01", "2024-05-31")),
        ("The report is on the year 2023. Over the review period 41 people drowned.", LAST_YEAR),
    ],
)  # fmt: skip
def test_a_reports_period_is_the_one_it_told(text: str, span: SPAN) -> None:
    assert period(text, "41") == span


def test_a_count_that_stood_at_a_figure_is_of_its_event() -> None:
    found = claim(
        "A flood killed 52 people on Monday. On Tuesday it stood at 41 dead, a mayor said.", "41"
    )
    assert found.period_start != "2024-09-10"


@pytest.mark.parametrize(
    "text",
    [
        # of how many a share is told
        "On Monday 35 percent of the 41 workers walked out.",
        "A quarter of the 41 homes burned down on Monday.",
        "Turnout on Monday was 63 percent of the more than 41 voters.",
        # asked for on a day
        "The UN appealed on Monday for 41 million dollars.",
        # what is to be done about what was
        "Rebuilding after the flood of May 2024 will cost 41 million dollars.",
        # the month of an event is not that of other figures
        "The quake of May 2024 destroyed 300 homes. Exports fell 41 percent.",
    ],
)
def test_what_a_day_or_event_does_not_date(text: str) -> None:
    assert period(text, "41") == NONE


@pytest.mark.parametrize(
    ("text", "span"),
    [
        # a look back in between
        ("The rate was 8 percent in August. It had been 7 percent in July. About 41 men lost their jobs.", ("2024-08-01", "2024-08-31")),
        # asked for until a month to come
        ("The UN appealed on Monday for money to feed 41 people until December.", (None, "2024-12-31")),
        # the day since which others are counted
        ("Some 700 people have been arrested since Monday's protests, when 41 were killed.", MONDAY),
        # a budget's year told by its beginning
        ("Spending will reach 41 million euros in the financial year starting 1 October.", ("2024-10-01", "2025-09-30")),
        ("India spent 41 million rupees in the fiscal year that began in April 2023.", ("2023-04-01", "2024-03-31")),
        ("The state took 41 million dollars in the tax year beginning on 1 July.", ("2024-07-01", "2025-06-30")),
        # an event told by its month
        ("The ferry disaster of April 2024 is remembered on Sunday. Some 41 schoolchildren died.", ("2024-04-01", "2024-04-30")),
        ("A year after the cyclone of March 2023, many live in tents. It killed 41 people.", ("2023-03-01", "2023-03-31")),
        # the same fortnight
        ("Between 1 and 15 June 2024 some 83 boats came, against 41 in the same fortnight of 2023.", ("2023-06-01", "2023-06-15")),
        # half of those sold
        ("Half of the 41 cars sold in August were electric.", ("2024-08-01", "2024-08-31")),
    ],
)  # fmt: skip
def test_times_told_by_others(text: str, span: SPAN) -> None:
    assert period(text, "41") == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        # the year's first months, just over
        ("The firm sold 410 cars in August. For the first eight months deliveries came to 4,100.", ("2024-01-01", "2024-08-31")),
        ("Fiji had 90 visitors in July. In the first seven months 4,100 people came.", ("2024-01-01", "2024-07-31")),
        ("Over the first eight months Chad exported 4,100 tonnes of gum.", ("2024-01-01", "2024-08-31")),
        # of which year, nobody knows
        ("In the first four months 4,100 people came.", NONE),
        # after something else's beginning
        ("In the first two months of the war 4,100 people died.", NONE),
        # a night is as short as a day
        ("A boat sank off Samos overnight. By noon 4,100 people were missing.", NONE),
        # what is wanted is not there yet
        ("The strike by nurses entered its third week on Monday. They want 4,100 euros a month more.", NONE),
        ("Farmers blocked the port on Monday. They demand 4,100 tonnes of diesel.", NONE),
    ],
)  # fmt: skip
def test_stretches_and_wants(text: str, span: SPAN) -> None:
    assert period(text, "4,100") == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        # a month that has been, beside what is to come
        ("Rents rose 41 percent in January and are forecast to rise further.", ("2025-01-01", "2025-01-31")),
        ("The port will pay 41 million euros over a leak in January.", ("2025-01-01", "2025-01-31")),
        # a month that is to come
        ("The mill will lay off 41 weavers in January.", ("2026-01-01", "2026-01-31")),
        ("The mine will close in May and shed 41 miners.", ("2026-05-01", "2026-05-31")),
        ("The mine closed in May and shed 41 miners.", ("2025-05-01", "2025-05-31")),
        ("The bank is expected to shut 41 branches in February.", ("2026-02-01", "2026-02-28")),
        # so many there were then
        ("In 2020 the yard changed hands. At the time 41 welders were still employed there.", ("2020-01-01", "2020-12-31")),
        # an average that is told for itself
        ("In May the six-month average of 41 storms was the highest on record.", ("2025-05-01", "2025-05-31")),
        # a year before a day is a day
        ("On 28 February 2025 the lake stood at 52 metres, up from 41 metres a year earlier.", ("2024-02-28", "2024-02-28")),
        # what stands in brackets with a verb of its own
        ("Guards caught 90 smugglers in April (the post has 41 soldiers).", NONE),
        # a day in a clause on somebody else is not the story's
        ("The ministry said 41 herders were killed in air strikes. The army said it fired at men who shot seven of its soldiers on Saturday.", NONE),
        # after a look back to another year the story goes on where it was
        ("The port handled 3 million tonnes in 2024. In 2019 it handled 4 million. Crews lost 41 boxes.", ("2024-01-01", "2024-12-31")),
        ("The fair drew 900 guests in March. In 2019 it had 1,200. Some 41 guests fell ill.", ("2025-03-01", "2025-03-31")),
        ("In 2019 the yard built 12 ships. Crews lost 41 boxes.", ("2019-01-01", "2019-12-31")),
        # what might have been, and what has to be done yet
        ("Some 41 ferries would have arrived on Monday.", ("2025-11-17", "2025-11-17")),
        ("The dockers walked out on Monday. The line would have to drop 41 sailings.", NONE),
    ],
)  # fmt: skip
def test_what_was_beside_what_is_to_come(text: str, span: SPAN) -> None:
    assert period(text, "41", "2025-11-20") == span
