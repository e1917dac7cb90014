"""A figure that states no time has that of the one before it in its sentence: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import LAST_YEAR, MONDAY, NONE, SPAN, period

MAY: SPAN = ("2024-05-01", None)
AUGUST: SPAN = ("2024-08-01", "2024-08-31")


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # joined verbs, and a multiple between them
        ("Since May the charity has sent 900 tonnes of rice to 40 villages, twice the amount of the same months last year, and dug 18 wells.", "18", MAY),
        ("Since May the charity has sent 900 tonnes of rice to 40 villages, twice the amount of the same months last year.", "twice", MAY),
        ("Lenders financed 12,400 homes in August, 6 percent more than in July, and turned down 900 applicants.", "900", AUGUST),
        ("Kenya exported 500,000 tonnes of tea in 2023, about 40 percent of it to Pakistan, and earned $1.3 billion.", "1.3", LAST_YEAR),
        # parts, shares and changes
        ("Greece took in 48,000 migrants in 2023, 12,000 of them children, an increase of 30 percent.", "30", LAST_YEAR),
        ("Some 14,000 cows were infected in August, 2,000 in the north and 12,000 in the south.", "2,000", AUGUST),
        ("A storm flooded 310 houses in Beira on Monday, or 4 percent of the town.", "4", MONDAY),
        # how things stood, twice
        ("Some 52,000 men were in jail in 2023 and 9,000 women in clinics.", "9,000", LAST_YEAR),
        # what is so now, was brought to a total, or came before
        ("The firm sold 40,000 cars in August and has 900 dealers.", "900", NONE),
        ("The quake in August killed 40 people, and 12 percent of children are hungry.", "12", NONE),
        ("Deaths rose by 12 percent. The drug came out in early 2022.", "12", NONE),
        ("The mine, which opened in 2019 with 300 men, makes 40,000 bars.", "40,000", NONE),
        ("The bank earned 12 billion euros in 2023 and plans 400 new branches.", "400", NONE),
        ("Profits rose to £51.6m in 2023 from £41.2m, the firm said.", "41.2", NONE),
        ("Rents rose 8 percent in 2023, and half of tenants skip meals.", "half", NONE),
        ("Doctors treated 310 people on Monday, 22 of whom are still in hospital.", "22", NONE),
        ("Two men died on Monday, bringing the toll to 61.", "61", NONE),
        ("The firm sold 40,000 cars in August and expects a rise of 8 percent.", "8", NONE),
        ("The state paid 23 million pesos on Monday for the 90 injured, 60 million in all.", "60", MONDAY),
    ],
)  # fmt: skip
def test_a_figure_has_the_time_of_the_one_before_it(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a share of what was counted, named again
        ("Measles has infected 4,300 people in Yemen since May. Aden accounts for 60 percent of the people infected.", "60", MAY),
        ("Loggers cleared 900 hectares in August. Two thirds of that lies in one valley.", "Two thirds", AUGUST),
        ("The port took in 840 ships in 2023. Some 12 percent of the ships flew its own flag.", "12", LAST_YEAR),
        ("The state needs 4 million tonnes of grain from April to June 2025. This means that 9 percent of fields will be sown twice.", "9", ("2025-04-01", "2025-06-30")),
        # how they are now, and not then
        ("The flood displaced 9,000 people on Monday. Half of them are living in tents.", "Half", NONE),
        # a multiple is of no event's day
        ("A quake hit Lima on Monday. Some 300 people live in tents, three times as many as a year ago.", "three", NONE),
    ],
)  # fmt: skip
def test_a_share_has_the_time_of_its_whole(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("A bus fell into a river in Doda on Monday, killing 21 and injuring 15. Eight of the injured were flown to Srinagar.", "Eight", NONE),
        ("Rebels have killed 900 men this month, the army said on Monday. The king on Tuesday told of 70 dead.", "70", NONE),
        ("More than 900 people have died of cholera in Sudan since July, Oxfam said. It has recorded 32,000 cases.", "32,000", ("2024-07-01", None)),
        ("A storm that hit Luzon on Monday has destroyed 4,000 houses.", "4,000", MONDAY),
        ("Fires that broke out on Monday have destroyed 4,000 houses.", "4,000", ("2024-09-09", None)),
    ],
)  # fmt: skip
def test_what_goes_on_from_the_sentence_before(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
