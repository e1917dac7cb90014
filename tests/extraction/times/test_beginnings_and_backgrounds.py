"""Dates from which something holds, times that a clause goes back to, and events told without a figure.

Made-up sentences, read as news.
"""

import pytest

from tests.extraction.times.periods import LAST_YEAR, MONDAY, NONE, SPAN, period


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # from a date on
        ("From 1 October the toll for lorries rises by 12%.", "12", ("2024-10-01", None)),
        ("Pensioners will pay 40 euros a month from January 2025.", "40", ("2025-01-01", None)),
        ("The minimum wage is to go up by 900 pesos from 1 November.", "900", ("2024-11-01", None)),
        ("From 2019 levels, emissions fell 12%.", "12", NONE),
        ("In 2022 prices rose by 9%.", "9", ("2022-01-01", "2022-12-31")),
        ("The 2023 rate was 5%.", "5", ("2023-01-01", "2023-12-31")),
        ("From 1 October prices rise by 3%.", "3", ("2024-10-01", None)),
        ("Rents are expected to climb 5% from 2023.", "5", NONE),
        # the time that a clause goes back to
        (
            "It was the worst flood since 1998, when 310 people drowned.",
            "310",
            ("1998-01-01", "1998-12-31"),
        ),
        (
            "The turnout was the lowest since March 2011, when 2.1 million people voted.",
            "2.1",
            ("2011-03-01", "2011-03-31"),
        ),
        (
            "It is the biggest rally since June 2015, when 60,000 people marched.",
            "60,000",
            ("2015-06-01", "2015-06-30"),
        ),
        (
            "Since April 2023 when it broke out more than 900 people have died.",
            "900",
            ("2023-04-01", None),
        ),
        ("The 90 cases are the most since 1998, when the count began.", "90", NONE),
        # a stretch told by its end or its beginning
        (
            "In the year to March 7,300 complaints were received.",
            "7,300",
            ("2023-04-01", "2024-03-31"),
        ),
        (
            "During the first five months of the year 203 people drowned.",
            "203",
            ("2024-01-01", "2024-05-31"),
        ),
        ("The year before last 77 bears were shot.", "77", ("2022-01-01", "2022-12-31")),
        # a part's own stretch is not the whole's
        ("The ministry has counted 4,217 cases, 165 of them in the last 24 hours.", "4,217", NONE),
        (
            "The ministry has counted 4,217 cases, 165 of them in the last 24 hours.",
            "165",
            ("2024-09-11", "2024-09-12"),
        ),
        ("Police have made 90 arrests, 14 of which on Monday.", "90", NONE),
        # a running count beside its companion
        (
            "A tanker exploded in Tema on Monday. The death toll rose to 18 on Wednesday, with 40 injured.",
            "18",
            MONDAY,
        ),
        (
            "A tanker exploded in Tema on Monday. The death toll rose to 18 on Wednesday, with 40 injured.",
            "40",
            MONDAY,
        ),
        (
            "Two weeks after the quake of 9 September 2021 the death toll had reached 310.",
            "310",
            ("2021-09-09", "2021-09-09"),
        ),
        # by how much, thrown in after who says so
        (
            "Some 1,172 people drowned in 2023, the coast guard said on Tuesday, a rise of 121.",
            "121",
            LAST_YEAR,
        ),
        (
            "Hotels took in 94,000 guests in 2023, the bureau reported, up 2.8 percent.",
            "2.8",
            LAST_YEAR,
        ),
        (
            "Miners dug 310 tonnes in 2023, the council said, 28 percent more than the year before.",
            "28",
            LAST_YEAR,
        ),
        ("Miners dug 310 tonnes in 2023, and the council expects a rise of 8 percent.", "8", NONE),
    ],
)
def test_date_from_which_or_to_which_a_clause_goes(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        (
            "Road deaths rose in 2023, the ministry said. Some 3,211 people were killed.",
            "3,211",
            LAST_YEAR,
        ),
        (
            "Gunmen attacked a market in Zamfara on Monday, police said. They killed 21 people.",
            "21",
            MONDAY,
        ),
        ("A boat capsized off Tadjoura on Monday. At least 33 people drowned.", "33", MONDAY),
        ("Last year was the deadliest on the route. At least 2,498 drowned.", "2,498", LAST_YEAR),
        # the day of the saying lends nothing
        (
            "Police said on Monday that they had broken up a gang. It had killed 21 people.",
            "21",
            NONE,
        ),
        (
            "The minister told reporters in Lima on Monday that talks went on. Some 40 guards were hurt.",
            "40",
            NONE,
        ),
        (
            "A train derailed near Lahore on Monday. The line carried 3,000 passengers a day.",
            "3,000",
            NONE,
        ),
    ],
)
def test_sentence_without_figures_lends_its_date(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        (
            "The war began in April 2023. It has killed 15,000 people.",
            "15,000",
            ("2023-04-01", None),
        ),
        (
            "The war began in April 2023. It has killed 900 people and displaced 8,000.",
            "8,000",
            ("2023-04-01", None),
        ),
        (
            "The outbreak, declared on 20 April, has infected 312 people.",
            "312",
            ("2024-04-20", None),
        ),
        (
            "The strike, which began on 20 May, has grounded 1,100 flights.",
            "1,100",
            ("2024-05-20", None),
        ),
        ("The outbreak was declared over on 20 April and has cost 312 lives.", "312", NONE),
        # told as over, as it stands, or of something else
        ("The strike began on 20 May. The union has 3,000 members.", "3,000", NONE),
        ("The war began in April 2023. The agency has asked for 300 lorries.", "300", NONE),
        ("The war began in 2014. A bus crash has killed 12 people.", "12", NONE),
        ("The war started in 2022 and ended in 2023. It has killed 900 people.", "900", NONE),
        ("The war began in 2014. Twelve men have been killed by a bus.", "Twelve", NONE),
        ("The war began in 2014. Some 900 people have been killed.", "900", ("2014-01-01", None)),
        # the level left behind
        ("In the 2022 election the party won 45 seats, up from 12.", "12", NONE),
        ("In 2021 the school had 400 pupils, up from 120 when it opened.", "120", NONE),
        (
            "Profit for 2023 was 61 million pounds, up from 48 million.",
            "48",
            ("2022-01-01", "2022-12-31"),
        ),
        ("Sales in July came to 61 million pounds, up from 48 million.", "48", NONE),
    ],
)
def test_what_goes_on_and_what_was_left(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
