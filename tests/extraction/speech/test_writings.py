"""Whose "the report" is, and what only shows something."""

import pytest

from ledger.extraction import extract_text


def credits(text: str) -> list[tuple[str | None, str | None]]:
    """Who each figure of a text is credited to and who passes it on, in order."""
    return [(c.claimant, c.relayed_by) for c in extract_text(text, published="2024-06-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rice fell, the Farm Board said in a report. Some 40 percent is lost, the report said.", "Farm Board"),
        ("Rents rose, says the Housing Trust in its Global Cities Outlook. Some 40 flats are empty, the outlook says.", "Housing Trust"),
        ("UN monitors say in a report to the council, citing local sources, that it rained. Some 300 men fled, it says.", "UN monitors"),
        # Where no report of its own is told of, or another has spoken, it is as written.
        ("Rice fell, the Farm Board said on Monday. The study found that 40 percent is lost.", "study"),
        ("It rained, the Farm Board said. Ann Lee, a clerk, said so too. Some 40 ships sank, the study said.", "study"),
    ],
)  # fmt: skip
def test_a_report_is_the_body_s_whose_it_is(text: str, expected: str):
    assert credits(text)[-1][0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever says a figure and cites a body passes it on, not what they say next, do or expect.
        ("Some 113 died, the news site Lumen wrote, citing the Lund Red Crescent.", "Lund Red Crescent"),
        ("Some 113 died, OCHA said on the basis of WHO data.", "WHO"),
        ("Some 113 died, the board said, citing the Lund Institute. It has 12 nurses.", "board"),
        ("The mayor expects 40 deaths, citing the Lund Institute.", "mayor"),
        ("Fares would rise 12 percent, the board said, citing the Lund Institute.", "board"),
        ("The ferry line said it had cut 40 trips, citing the Lund Institute.", "ferry line"),
        ("The mayor said 40 men had died, citing Lund Institute guidance on burials.", "mayor"),
        ("Reuters tallied 12 deaths, citing doctors.", "doctors"),
        ("Tea fell 12 percent, the board said, citing Peru.", "board"),
        ("Some 113 died, the board said, referring to the Lund Institute.", "board"),
        ("Some 113 died, the office said, citing court papers.", "office"),
        ("Quoting the Lund Institute, the Audit Office reports that 113 died.", "Audit Office"),
        ("Some 113 died, the sites Meduna and Zona estimate from the register.", "Meduna and Zona"),
        # Where many count, the outlet that counted itself is a source.
        ("The BBC has compiled 6,476 names. The mayor spoke of 40.", "mayor"),
        ("Some 40 men died, Reuters verified, the mayor said.", "mayor"),
    ],
)  # fmt: skip
def test_who_is_leaned_on_is_the_source(text: str, expected: str):
    assert credits(text)[-1][0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The body that stands before its writing, whole.
        ("Banks lent 250 million yuan, People's Bank of China data show.", "People's Bank of China"),
        ("Some 40 boats sank, Russia's Transport Ministry figures show.", "Russia's Transport Ministry"),
        ("Some 40 boats sank, a Bank of Lund report says.", "Bank of Lund"),
        ("Some 40 boats sank, the UN's World Ship Report says.", "UN"),
        # Where an aside parts a tally from its verb, and what follows a fronted source.
        ("Some 50 hives died, a clerk said. The farm board's own tally, out in May, was 34 percent.", "farm board"),
        ("Ships sank, a clerk said. According to the Treasury, each point costs 700 million pounds.", "Treasury"),
        ("People's Bank of China data showed that banks lent 250 million yuan.", "People's Bank of China"),
        ("Norrail owns up to 29 percent of the line.", None),
        ("Peru has given 60 million doses.", None),
        ("The bank put its money in the market at 3 percent.", None),
        ("More than three quarters said 40 ships sank.", None),
    ],
)  # fmt: skip
def test_a_body_is_named_beside_its_figures(text: str, expected: str | None):
    assert credits(text)[-1][0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 30 of the fields that the satellites see are idle, the mayor said.", ("mayor", None)),
        ("Drone footage shows 40 burned houses.", (None, None)),
        ("Sensors recorded 40 tremors.", (None, None)),
        ("Satellite images of the Space Institute show 40 burned houses.", ("Space Institute", None)),
    ],
)  # fmt: skip
def test_a_thing_is_no_source(text: str, expected: tuple[str | None, str | None]):
    assert credits(text) == [expected]
