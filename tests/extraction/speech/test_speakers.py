"""The noun phrases that speak: bodies in the plural, names behind a comma, whose a count is."""

import pytest

from tests.extraction.test_claimant import credit_of, told


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        # Several bodies at once.
        (
            "Two exile outlets have confirmed the deaths of 600 soldiers.",
            {"600": "Two exile outlets"},
        ),
        ("City fire services spoke of 288 dead.", {"288": "city fire services"}),
        ("Three ministries put the cost at $4 million.", {"$4": "Three ministries"}),
        ("The boats found 12 survivors.", {"12": None}),
        # A name behind the comma, its article left out.
        (
            "A rights group, the Hill Documentation Network, lists 46 dead.",
            {"46": "Hill Documentation Network"},
        ),
        ("The firm, a maker of buses, says it cut 900 jobs.", {"900": "firm"}),
        # Whose the count is.
        (
            "At least 24 people drowned, by the count of French officials.",
            {"24": "French officials"},
        ),
        (
            "The council reported 12 deaths. By its count 4,800 homes were lost.",
            {"4,800": "council"},
        ),
        ("By the newspaper's arithmetic 83 percent were civilians.", {"83": "newspaper"}),
        (
            "The army says it killed 200 rebels when the ministry's toll stood at 53,000.",
            {"53,000": "ministry"},
        ),
        # Whose a writing is, told in a clause without "that".
        (
            "Some 4,000 farms failed, according to a study the Rural Institute published in March.",
            {"4,000": "Rural Institute"},
        ),
        ("The port lost 300 jobs, according to data the police released.", {"300": "police"}),
        (
            "Fires took 90 homes, according to figures the ministry gave parliament.",
            {"90": "ministry"},
        ),
        ("In the report the committee said 40 schools had closed.", {"40": "committee"}),
        ("By the roadside 40 carts stood.", {"40": None}),
        # Named again by what it is.
        (
            "Home Office figures show 36,800 arrivals. On average 62 sat in each boat, the ministry said.",
            {"62": "Home Office"},
        ),
        (
            "A study by Leeds University says 9 percent fell ill. The authors put the toll at 640.",
            {"640": "Leeds University"},
        ),
        # Whose is whose: a pronoun before the owner of another.
        ("Her brother's lawyer said 12 people died.", {"12": "Her brother's lawyer"}),
        ("His aides' office said 30 people were hurt.", {"30": "His aides' office"}),
        ("Its president's office spoke of 45 dead.", {"45": "Its president's office"}),
    ],
)
def test_who_a_noun_phrase_lets_speak(text: str, credits: dict[str, str | None]):
    story = told(text)
    assert {figure: credit_of(story, figure).claimant for figure in credits} == credits
