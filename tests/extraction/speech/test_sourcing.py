"""Sources without a verb of their own: writings, passives, colons, dashes, possessives alone."""

import pytest

from tests.extraction.test_claimant import credit_of, told

RIVALS = " The union spoke of 7,777 cases, while the mayor reported 8,888."


def credits_in(text: str, figures: dict[str, str | None]) -> dict[str, str | None]:
    """Whom each figure of a text with two further sources is credited to."""
    story = told(text + RIVALS)
    return {figure: credit_of(story, figure).claimant for figure in figures}


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # What a poll or report tells is its own, unless somebody speaks behind the comma.
        (
            "In a poll run by the Lakeside Institute, just 28 percent backed the tax.",
            {"28": "Lakeside Institute"},
        ),
        ("In the survey, 46 percent of tenants said they had skipped meals.", {"46": "survey"}),
        ("In, out, in again: 40 of them came back.", {"40": None}),
        (
            "In a study of 900 nurses, one in five had left.",
            {"900": "study of 900 nurses", "one in five": "study of 900 nurses"},
        ),
        ("In its report, the customs office put the loss at 40 tonnes.", {"40": "customs office"}),
        ("In a report on Monday, Oxfam said 40 wells were dry.", {"40": "Oxfam"}),
        ("In the valley, 40 wells were dry.", {"40": None}),
        # So is what follows from a plan that somebody announced.
        (
            "Under a plan announced by the transport ministry, 400 stations will close.",
            {"400": "transport ministry"},
        ),
        (
            "Under reforms unveiled on Friday by the treasury, 12 taxes go.",
            {"12": "treasury"},
        ),
        ("Under a bridge built by the army, 30 goats slept.", {"30": None}),
    ],
)
def test_what_is_told_in_a_writing_is_its_own(text: str, credits: dict[str, str | None]):
    assert credits_in(text, credits) == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("The death toll was put at 62 by local officials.", {"62": "local officials"}),
        ("At least 40 sailors were reported dead by the harbour police.", {"40": "harbour police"}),
        ("The number of dead was given as 30 by the ministry.", {"30": "ministry"}),
        ("Some 4,000 people are estimated by the IOM to have fled.", {"4,000": "IOM"}),
        (
            "Turnout was 1.2 million by the ministry's count but 3.5 million by the strikers' league's.",
            {"1.2 million": "ministry", "3.5 million": "strikers' league"},
        ),
        # A boat or a prisoner is handed over, not told.
        ("Some 40 prisoners were released by the rebels.", {"40": None}),
        # What a clause adds by somebody's records reaches no further back.
        (
            "One man drowned, which makes 50 deaths by the coastguard's records.",
            {"50": "coastguard", "One": None},
        ),
        (
            "The ruling party was said by the election board to have won 45 of the seats." + RIVALS,
            {"45": "election board"},
        ),
        (
            "In May 61 men were held, figures gathered by a university project show." + RIVALS,
            {"61": "figures gathered by a university project"},
        ),
        (
            "Wave 21 of the Harbour Tracking Survey finds 577 ships idle." + RIVALS,
            {"577": "Harbour Tracking Survey"},
        ),
        ("Northern Mozambique: 577 homes lost." + RIVALS, {"577": None}),
    ],
)
def test_passives_and_counts_name_their_source(text: str, credits: dict[str, str | None]):
    assert credits_in(text, credits) == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Texas health officials: 279 cases, one death.", {"279": "Texas health officials"}),
        ("Gaines County: 191 cases, against 174 last week.", {"191": None}),
        ("Democratic Republic of the Congo: cholera. Wards took in 191 cases.", {"191": None}),
        ("UNICEF: 4 million children out of school.", {"4": "UNICEF"}),
        # Cited with what they said.
        (
            "The agency quoted a doctor as saying that 12 men, who hid for 9 days, died.",
            {"12": "doctor"},
        ),
        # Who made a writing is not who speaks in the clause around it.
        (
            "Several tweets posted by the mayor, who has 95,000 followers, were misleading.",
            {"95,000": None},
        ),
    ],
)
def test_colons_citations_and_makers(text: str, credits: dict[str, str | None]):
    assert credits_in(text, credits) == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # An apostrophe inside a name, and one that is none of it.
        ("Sean O'Brien said 340 drivers would strike.", {"340": "Sean O'Brien"}),
        ("Dr Issa M’Bodou told the radio that 73 people died.", {"73": "Issa M’Bodou"}),
        ("Jack D'Arcy, the mayor, put it at 40 boats.", {"40": "Jack D'Arcy"}),
        ("Moody's said debt stood at 90 percent.", {"90": "Moody's"}),
        # A dash between spaces closes a phrase; words that open a question are no part of a name.
        (
            "The spokesman - a former teacher - said 30 schools closed.",
            {"30": "spokesman"},
        ),
        (
            "Did Olga Reyes break the rules? She told the court that 12 sums were paid.",
            {"12": "Olga Reyes"},
        ),
        ("Will Smith said 300 people had lost their homes.", {"300": "Will Smith"}),
        # Whoever is told, warned or expected is not counted by who tells them.
        ("Around 200 people were warned by police to stay indoors.", {"200": None}),
        ("Some 200 villagers were informed by the army that they must leave.", {"200": None}),
        ("Families were informed by letter that 12 soldiers had died.", {"12": None}),
        ("At least 40 guests were expected by the embassy on Tuesday.", {"40": None}),
        ("Growth of 3 percent is expected by the central bank.", {"3": "central bank"}),
        # Who is meant, not who only stands near: "it", a disease, a tax, a fronted clause.
        ("It's thought 40 people died, police said.", {"40": "police"}),
        ("It's estimated to cost 3.3 percent of output.", {"3.3": None}),
        ("Strep A: appeal in memory of Ali reaches 4,500 euros.", {"4,500": None}),
        (
            "The cabinet announced a rise of value added tax from 8 percent to 12 percent.",
            {"8": "cabinet"},
        ),
        ("Using that figure the team estimated 10 percent were fakes.", {"10": "team"}),
        ("The Treasury itself says it saved 11 billion rand.", {"11": "The Treasury"}),
        ("According to our own figures, she has 153 members behind her.", {"153": None}),
        (
            "A BBC-commissioned survey found that 56 percent were late.",
            {"56": "BBC-commissioned survey"},
        ),
        ("Some 300 deaths were confirmed by the UN. It was told.", {"300": "UN"}),
        ("New Rebel Front figures say 315 people died.", {"315": "Rebel Front"}),
        ("New Jersey figures say 315 people died.", {"315": "New Jersey"}),
        (
            "Calais asylum numbers are below 1,600, says Immigration Minister Ann Lee.",
            {"1,600": "Ann Lee"},
        ),
        ("Prices are rising at a rate of 9.4 percent and will stop growth.", {"9.4": None}),
    ],
)
def test_names_as_they_are_written(text: str, credits: dict[str, str | None]):
    assert credits_in(text, credits) == credits


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # A report that is somebody's, set apart; an estimate that others go by.
        ("At least 40 horses died, by the coastguard's first reports.", "40", "coastguard"),
        ("Some 6,000 hives were lost, by UNICEF's early accounts.", "6,000", "UNICEF"),
        (
            "The war has killed 40,000 people, by estimates that rights groups use.",
            "40,000",
            "rights groups",
        ),
        (
            "By Sunday 1,204 families had left, in UNHCR's count, which a day earlier stood at 900.",
            "900",
            "UNHCR",
        ),
        # Whoever is moved by a report does not give its figure.
        ("Some 6,000 readers were angered by UNICEF's reports.", "6,000", None),
    ],
)
def test_reports_and_estimates_that_somebody_goes_by(text: str, figure: str, claimant: str | None):
    assert credit_of(told(text), figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        ("Lawmakers were told in a briefing of at least 5,000 dead.", "5,000", "briefing"),
        ("The committee was told in a letter that 70 wells were dry.", "70", "letter"),
        ("Deputies were told at a meeting of 300 layoffs.", "300", "meeting"),
        # Who is told so many times hears no figure.
        ("Residents were told in March to leave 80 houses.", "80", "Ana Ruiz"),
    ],
)
def test_what_others_were_told_is_not_the_last_speakers(
    text: str, figure: str, claimant: str | None
):
    story = told("Governor Ana Ruiz claims that 34 people drowned. " + text)
    assert credit_of(story, figure).claimant == claimant


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        (
            "The toll has risen to 187, by the Daily Star's count from clinics and relatives.",
            "187",
            "Daily Star",
        ),
        (
            "In the 31 cities it surveys, 12.3 million people are poor, the census bureau said.",
            "12.3",
            "census bureau",
        ),
        (
            "More than 600 were killed, the UN rights office said on Friday in a report that asks for "
            "an inquiry.",
            "600",
            "UN rights office",
        ),
        (
            "The storm killed 46, doctors said, 23 of them in Bay, according to the mayor.",
            "46",
            "doctors",
        ),
        (
            "A survey of 900 homes by the energy council showed that 63% have light.",
            "63",
            "energy council",
        ),
        (
            "Two million came, the organisers say; the state's own cameras counted 870,000.",
            "870,000",
            "state",
        ),
        (
            "While prosecutors count 19 victims, the lawyer of the accused, Tom Weiss, admits only 3.",
            "3",
            "Tom Weiss",
        ),
        (
            "Its rival claims 600,000 readers, the auditing bureau gives it 410,000.",
            "410,000",
            "auditing bureau",
        ),
        (
            "Seven in ten own a bicycle, says the cyclists' club, nine in ten by the road board's survey.",
            "nine",
            "road board",
        ),
        ("In 2022 the fund lost 14%, according to its manager.", "14", "fund's manager"),
        (
            "The clinic said 12 left. The mediators, from Qatar, speak only of 10.",
            "10",
            "mediators",
        ),
        (
            "The clinic said 12 left. The district of Bay has 40 men missing, it said on its page.",
            "40",
            "district of Bay",
        ),
        (
            "The Sea League, which claimed the raid, has 2,000 men in the bay, according to the UN.",
            "2,000",
            "UN",
        ),
        (
            "According to the teachers' union 70% of schools closed; the ministry maintains 22%.",
            "70",
            "teachers' union",
        ),
        ("The airport had 5 million guests, by its own figures. The mayor said 4.", "5", "airport"),
        (
            "The army says it holds 80% of it; a map by the monitor ACLED shows 55%.",
            "55",
            "ACLED",
        ),
        (
            "The loss is 55 percent. By the government's reckoning it is 48 percent.",
            "48",
            "government",
        ),
        (
            "Deaths are 9,000 by the official count, 14,000 by the Sea League's and rising.",
            "14,000",
            "Sea League",
        ),
        (
            "The vaccine reached 61%, a UNICEF survey shows, not 94% as the health ministry claims.",
            "94",
            "health ministry",
        ),
        (
            "The loss is 40 million euros, against the fishermen's association's figure of 75.",
            "75",
            "fishermen's association",
        ),
    ],
)
def test_whose_count_stands_behind_it(text: str, figure: str, claimant: str):
    assert credit_of(told(text), figure).claimant == claimant
