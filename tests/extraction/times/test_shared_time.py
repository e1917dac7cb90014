"""Dates that one clause, sentence or stretch lends to another: made-up sentences, read as news."""

import pytest

from tests.extraction.times.periods import MONDAY, NONE, SPAN, period


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # verbs that share a subject or an auxiliary
        ("Some 900 farmers were jailed or fined in rural districts from May to July.", "900", ("2024-05-01", "2024-07-31")),
        ("At least 70 homes were burned and 210 damaged between Sunday and Tuesday.", "70", ("2024-09-08", "2024-09-10")),
        ("Nearly 40 ships were stopped and searched in August.", "40", ("2024-08-01", "2024-08-31")),
        ("The charity sent 40 nurses and in August shipped 2 million tablets.", "40", NONE),
        # what was done when something happened
        ("Around 300 flights had to be cancelled when pilots walked out on Monday.", "300", MONDAY),
        ("More than 60 shops were looted when the lights went out on Monday.", "60", MONDAY),
        ("Some 12,000 people lost their homes when the dam gave way on Monday.", "12,000", MONDAY),
        ("The mill, which burned when lightning struck on Monday, employs 900 people.", "900", NONE),
        # an operation that ran so long
        ("Officers seized 31 boats in a patrol that ran from 3 to 9 August.", "31", ("2024-08-03", "2024-08-09")),
        ("Nurses vaccinated 48,000 calves during a drive that lasted from 1 May to 15 June.", "48,000", ("2024-05-01", "2024-06-15")),
        ("Inspectors closed 19 kitchens in checks that took place from 2 to 6 September.", "19", ("2024-09-02", "2024-09-06")),
        ("He bought 19 kitchens from a firm that ran from 1990 to 2004.", "19", NONE),
        # what takes up a change goes on with its time over a paragraph's end; another change does not
        ("Output rose 4 percent in July.\n\nThe increase was led by coal, which rose 6 percent.", "6", ("2024-07-01", "2024-07-31")),
        ("Output rose 4 percent in July.\n\nWages rose 6 percent.", "6", NONE),
        # a panel's report and those who are asked have a time of their own
        ("The panel handed in its report on Monday. The report says 300 people were tortured.", "300", NONE),
        ("Prices rose 9 percent in the 12 months to July.\n\nIn a survey of 4,000 people, 82 percent said they spent less.", "82", NONE),
        # a beginning that a clause with "since" dates
        ("Some 41,000 people have come home since the governor lifted the curfew on 20 May.", "41,000", ("2024-05-20", None)),
        ("Police have made 230 arrests since the mayor lost the vote in March.", "230", ("2024-03-01", None)),
        ("Prices have doubled and 90 shops have closed since the river port shut in June.", "90", ("2024-06-01", None)),
        ("They have closed 90 shops since, and the port shut in June.", "90", NONE),
    ],
)  # fmt: skip
def test_a_clause_lends_its_date(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("The airline carried 2.1 million passengers in the second quarter. Its loss reached $40 million in the quarter.", "40", ("2024-04-01", "2024-06-30")),
        ("The park had 81,000 visitors in 2022. It had hoped for 95,000 visitors in the year.", "95,000", ("2022-01-01", "2022-12-31")),
        ("Clinics treated 610 patients in July. Doctors admitted 44 children during the month.", "44", ("2024-07-01", "2024-07-31")),
        ("Clinics treated 610 patients in July. The clinic of the year has 44 beds.", "44", NONE),
    ],
)  # fmt: skip
def test_a_stretch_points_back_to_the_one_told(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("A storm killed 31 people on Monday. It injured 70 people, 12 of them badly.", "12", MONDAY),
        ("Rebels freed 40 captives on Monday. They released 25 soldiers and 15 drivers.", "15", MONDAY),
        ("Some 500 people marched on Monday. Police detained 60 people, half of them students.", "half", MONDAY),
        ("A storm killed 31 people on Monday. It injured 70 people, and 12 are missing.", "12", NONE),
    ],
)  # fmt: skip
def test_figures_of_one_sentence_share_its_time(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


REPORT = "The forest service lost 4,120 hectares to loggers in the 12 months to July. "


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # a report's stretch holds for what happened in it, however far below
        (REPORT + "Rangers are paid by the state. The northern district lost 900 hectares.", "900", ("2023-08-01", "2024-07-31")),
        (REPORT + "The loss fell by 12 percent.", "12", ("2023-08-01", "2024-07-31")),
        ("The bank earned 3.1 billion euros in the six months to 30 June. Its chief has resigned. Costs rose 8 percent.", "8", ("2024-01-01", "2024-06-30")),
        ("Police looked at deaths between October 2021 and March 2023. Men made up 70 percent of the victims.", "70", ("2021-10-01", "2023-03-31")),
        # what there is now, what is to come and what a later year tells is not of it
        (REPORT + "The service has 900 rangers.", "900", NONE),
        (REPORT + "It will hire 60 rangers.", "60", NONE),
    ],
)  # fmt: skip
def test_a_reports_stretch_holds_for_what_happened_in_it(
    text: str, number: str, span: SPAN
) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        ("Fourteen unclaimed bodies were buried on Monday.", "Fourteen", MONDAY),
        ("About 155,000 people have had to leave their homes since January.", "155,000", ("2024-01-01", None)),
        ("Some 1,300 mosquito nets were handed out door to door across Bissau from 8 to 15 June.", "1,300", ("2024-06-08", "2024-06-15")),
        ("Nearly 700 lorries were made to wait at the border between June and August.", "700", ("2024-06-01", "2024-08-31")),
        ("They sold 14 boats to a firm that went bankrupt in 2022.", "14", NONE),
        ("Three traders, jailed in their teens, were executed on Monday.", "Three", MONDAY),
        ("The firm will cut 1,900 jobs over the next two years, it said on Monday.", "1,900", ("2024-09-12", "2026-09-12")),
        ("Losses fell 30 percent in the year from May 2022 to April 2023, to 620 hectares.", "620", ("2022-05-01", "2023-04-30")),
        ("A flood hit the coast. That takes deaths since Monday to 38, officials said.", "38", ("2024-09-09", None)),
        ("The kitchen fed 830 people a day in August, up from 310 a year ago.", "310", ("2023-08-01", "2023-08-31")),
    ],
)  # fmt: skip
def test_the_date_that_a_figures_own_verb_has(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 90 people on Monday. Some 41 were still in custody, a judge said.",
        "A quake on Monday killed 90 people. About 41 remained in hospital.",
        "Crews pulled 90 men from the mine on Monday. Another 41 were still trapped.",
    ],
)
def test_how_many_there_are_yet_is_of_no_day_told_before(text: str) -> None:
    assert period(text, "41") == NONE


def test_a_number_that_is_still_the_same_keeps_its_day() -> None:
    text = "Floods on Monday killed 41 people, a mayor said. Asked later, he said the figure was still 41."
    assert period(text, "41") == MONDAY


@pytest.mark.parametrize(
    ("text", "number", "span"),
    [
        # an auxiliary told once, and the time with it
        ("Forty people were jailed and 91 fined in the town's riots between 18 and 30 August.", "Forty", ("2024-08-18", "2024-08-30")),
        ("Some 300 goats were stolen, 1,200 killed and 40 hurt in the herders' raids of May and June.", "300", ("2024-05-01", "2024-06-30")),
        ("Some 300 goats were stolen, and 40 shepherds fled in May.", "300", NONE),
        # harm from a day's event, and a record that dates from a time
        ("The clinic has recorded 18 deaths from Monday's anti-toll marches, a nurse said on Tuesday.", "18", MONDAY),
        ("The old record of 1,044 boats dated from July 2021.", "1,044", ("2021-07-01", "2021-07-31")),
        # rival counts and what was elsewhere; but no level left behind
        ("In June the union counted 900 marchers, against 300 in the mayor's tally.", "300", ("2024-06-01", "2024-06-30")),
        ("On 9 September the guards caught 60 poachers, against 11.", "11", MONDAY),
        ("In June the union counted 900 marchers, against 300 the month before.", "300", ("2024-05-01", "2024-05-31")),
        ("Sales rose to 900 cars in June, against 300.", "300", NONE),
        # a rate joined to a rate
        ("In 2023 the delta lost 30 hectares a day and the coast 12 hectares a day.", "12", ("2023-01-01", "2023-12-31")),
        # what a colon spells out, where it makes up the whole
        ("Some 9,000 tenants have left since 1 May, the city said: an estimated 6,000 who went of their own will and over 3,000 who were evicted.", "3,000", ("2024-05-01", None)),
        ("Some 9,000 tenants have left since 1 May, the city said: 800 who own a house and 20 who were jailed.", "800", NONE),
        # a share of a loss; groups of which a rate is told
        ("The valley lost 4,100 hectares of orchard in 2023. Between them two towns answered for 60% of the loss.", "60", ("2023-01-01", "2023-12-31")),
        ("Unemployment fell to 12% in the second quarter, the bureau said. Of women under 30, 21% are jobless.", "21", ("2024-04-01", "2024-06-30")),
        ("Unemployment fell to 12% in the second quarter, the bureau said. Of women under 30, 21% are now in school.", "21", NONE),
    ],
)  # fmt: skip
def test_what_stands_beside_a_dated_figure_has_its_time(text: str, number: str, span: SPAN) -> None:
    assert period(text, number) == span
