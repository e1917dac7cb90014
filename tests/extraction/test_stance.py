"""How a text stands to a figure."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Some 300 miners are feared dead.", "asserted"),
        ("He will say on Monday that 40 people died.", "asserted"),
        ("The bridge, which will open in May, cost $40 million.", "asserted"),
        ("The army would have lost 40 men.", "asserted"),
        ("The plan of 40 firms failed.", "asserted"),
        ("The striker scored 22 goals.", "asserted"),
        # Money that is promised is a flow of its own.
        ("Norway pledged $40 million to the fund.", "asserted"),
        ("Norway promised to give the fund $40 million.", "asserted"),
        ("Exports could reach 5 million tonnes, he said.", "forecast"),
        ("Sales are forecast to rise 4 percent.", "forecast"),
        ("The bank predicts growth of 3 percent.", "forecast"),
        ("The harvest is expected to shrink by 12 percent.", "forecast"),
        ("The ministry hopes to plant 2 million trees.", "target"),
        ("The target of 500 new homes was missed.", "target"),
        ("The government's goal is 30 percent.", "target"),
        ("The city vowed to plant 10,000 trees.", "target"),
        ("The ministry's estimate of 400 deaths was disputed by aid groups.", "disputed"),
        ("The union doubts that 900 workers are safe.", "disputed"),
        ("The minister dismissed reports that 60 inmates had escaped.", "denied"),
        ("The figure of 400 dead was denied by the army.", "denied"),
        ("The journal retracted the claim that 40 percent of patients recovered.", "withdrawn"),
        # Money that is asked for.
        ("The agency's $3 million appeal is unmet.", "target"),
        # What a forecast starts from, and likelihood that only compares.
        ("The poor are more likely to rent: 40 percent do.", "asserted"),
        # A figure called wrong.
        ("A spokesman called the figure of 40,000 deaths grossly inflated.", "disputed"),
        # Verbs of dispute with another sense.
        ("Police questioned 40 witnesses.", "asserted"),
        ("The firm dismissed 400 workers.", "asserted"),
        ("The army withdrew 300 soldiers.", "asserted"),
        ("The judge denied bail to 14 protesters.", "asserted"),
    ],
)
def test_stance_is_read_from_the_words_that_govern_the_figure(text: str, stance: str):
    assert [claim.stance for claim in extract_text(text)] == [stance]
