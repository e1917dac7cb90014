"""The days of a story's events, and which figures they date."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, SPAN, period

SINCE_MONDAY = ("2024-09-09", None)


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a paragraph to each sentence, as newspapers have it
        ("Police held 90 men during a sweep in August.\nOfficers freed 12 girls.", "12", ("2024-08-01", "2024-08-31")),
        ("Clinics treated 90 men in 2009.\nThree boats brought 208 people.", "208", NONE),
        ("Nurses struck in 12 towns in August.\nThe state offered a rise of 4 percent.", "4", NONE),
    ],
)  # fmt: skip
def test_a_stretch_goes_on_into_the_next_paragraph(
    text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a record's date is another
        ("The raid is the deadliest since Monday. At least 40 people fled.", "40", NONE),
        ("At least 40 people have fled since Monday.", "40", SINCE_MONDAY),
        # events that go on from a day
        ("At least 64 people have died in the forest fires since Monday. Six people died in clinics.", "Six", SINCE_MONDAY),
        ("Attacks by armed groups that began on Monday have forced 3,070 families to flee.", "3,070", SINCE_MONDAY),
        ("The floods that broke out on Monday ruined crops. More than 900 homes were lost.", "900", SINCE_MONDAY),
        ("The blaze that broke out on Monday killed four people.", "four", ("2024-09-09", "2024-09-09")),
        # the count goes up to a day, the event began on another
        ("Doctors had counted 122 dead by Wednesday from the wildfires that broke out on Monday.", "122", SINCE_MONDAY),
        # told after the lead
        ("Three people have died after a boat sank off Oran. It was near the shore on Monday when it flipped over.", "Three", ("2024-09-09", "2024-09-09")),
        ("Gunmen massacred 51 villagers in the north. They invaded the place on Monday.", "51", ("2024-09-09", "2024-09-09")),
        ("Three people have died after a boat sank off Oran, police said on Monday. The minister visited on Tuesday.", "Three", NONE),
        # the day of what is done about a mishap
        ("A ferry that sank in May was raised on Monday. Thirty people drowned.", "Thirty", NONE),
        ("A tanker exploded in Oran on Monday. Twelve people died.", "Twelve", ("2024-09-09", "2024-09-09")),
        ("The trial over a plane that crashed in 2019 began on Monday. All 157 aboard died.", "157", NONE),
        # long ago, and only looked back at
        ("A fire killed 12 people in Lima.\nCrews are at work.\nFour men were hurt.\nThe earthquake of February 27, 2010 killed 500 people.", "12", NONE),
        ("The earthquake of February 27, 2010 killed 500 people.", "500", ("2010-02-27", "2010-02-27")),
        # the event of people's lives lost over the years
        ("Monday's raid shook the town. Thousands of villagers have lost their lives in the long conflict.", "Thousands", NONE),
    ],
)  # fmt: skip
def test_the_day_of_an_event(text: str, number: str, span: tuple[str | None, str | None]) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # events of other names
        ("The toll from Monday's bombardment of the grain market has climbed to 41.", "41"),
        ("A shootout in Recife on Monday left 41 people dead.", "41"),
        ("Following the gathering of 9 September, 41 demonstrators were brought in, the ministry announces. Twelve buses were damaged.", "Twelve"),
        ("The council approved the results of the run-off of 9 September. In all 41 polling stations had opened late.", "41"),
        ("The mill on Monday's warning strikes: By our counts 900 people took part. The union's figure of 41 is wrong.", "900"),
        # what shook several places
        ("The quake that shook Cusco, Puno and Tacna on Monday night has now taken 41 lives.", "41"),
        ("The storm that hit Samar, Leyte and Bohol on Monday has claimed 41 lives.", "41"),
        ("The mudflow which tore through Pisco and Ica on Monday cost 41 lives.", "41"),
        # one deed after another
        ("The police searched two farms on Monday and arrested 41 men.", "41"),
        ("Divers combed the lake on Monday and found 41 people dead.", "41"),
    ],
)  # fmt: skip
def test_the_day_of_what_happened(text: str, number: str) -> None:
    assert period(text, number) == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        # all there were so far, and some on a day
        "Five soldiers died on Monday, bringing to 41 the number of men who have been killed.",
        "Nine ships were lost on Monday, taking the total to 41.",
        "Police freed six girls on Monday, raising the number of those saved to 41.",
        # what is, behind a colon; what is searched for
        "On Monday the minister spoke plainly: 41 people are ill.",
        "Crews searched a wood on Monday for a bus whose crash killed 41.",
        # what was long ago, behind a colon; what searchers and mourners said and recalled
        "On Monday a panel of judges laid out its findings: 41 monks were beheaded.",
        "On Monday the town kept a minute of silence: 41 pupils were killed in the fire.",
        "Detectives combed the yard on Monday and explained that 41 men had been poisoned.",
        "Widows buried a miner on Monday and prayed for 41 others killed in the pit.",
    ],
)
def test_what_is_not_of_that_day(text: str) -> None:
    assert period(text, "41") == NONE


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Hawa fled after June's market massacre in Gao, in which, elders say, 41 people perished.", ("2024-06-01", "2024-06-30")),
        ("They mourned last month's landslide in Kasese in which 41 people died.", ("2024-08-01", "2024-08-31")),
        ("The inquiry is into Monday's train crash, in which 41 were hurt.", MONDAY),
        # what is to come
        ("Unions are angry. Some 41 jobs go when the firm shuts its mill in November.", ("2024-11-01", "2024-11-30")),
        ("The number of people jailed or expelled since the coup began in February 2021 is nearing 41.", ("2021-02-01", None)),
    ],
)  # fmt: skip
def test_the_time_of_what_happened(text: str, span: SPAN) -> None:
    assert period(text, "41") == span
