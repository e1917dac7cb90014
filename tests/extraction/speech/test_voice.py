"""What "the report" and "the paper" mean where a news medium has spoken."""

import pytest

from ledger.extraction import extract_text


def claimants(text: str) -> list[str | None]:
    """Whom each figure of a text is credited to, in order."""
    return [claim.claimant for claim in extract_text(text, published="2024-06-05")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # A medium's own account, named again.
        (
            "A ring was broken, Le Monde reported.\n\nSome 40 men were held, the report said.",
            "Le Monde",
        ),
        (
            "Pipes burst in Osijek, the official Hina news agency reported.\nIt cut off 900 homes, the report said.",
            "Hina",
        ),
        (
            "Le Soir said a raid had failed. It had cost a lot. The paper said 12 men had died.",
            "Le Soir",
        ),
        (
            "The broadcaster Telesud said boats had come. The station said 30 boats had sunk.",
            "Telesud",
        ),
        # Another's report, or one that a speaker has named, is not the medium's.
        (
            "The panel handed over its report. Reuters said it was long. The report says 300 men were held.",
            "report",
        ),
        (
            "Oxfam said in a report that 40 women were held, Reuters wrote. The report said 30 women were beaten.",
            "Oxfam",
        ),
        (
            "The health agency said it was ready, Reuters said. The agency said 20 men had died.",
            "health agency",
        ),
        ("The newspaper said 40 boats had sunk.", "newspaper"),
        # No agency is a weekly, no newspaper a network, and a place for trains is no broadcaster.
        ("AFP said a boat sank. The magazine said 40 boats had sunk.", "magazine"),
        ("Le Figaro said Orange was in trouble. The network said 900 jobs would go.", "network"),
        ("The Times told of a flood. The pumping station said 40 pumps ran.", "pumping station"),
        ("CNN said boats had come. The network said 30 boats had sunk.", "CNN"),
        # A report of which a story tells, however it is named, is no medium's.
        (
            "Reuters wrote that the panel's report was out.\n\nThe report found 40 clerks guilty.",
            "report",
        ),
        ("Le Monde told of an inquiry.\n\nThe report said 40 clerks took bribes.", "report"),
    ],
)
def test_what_a_medium_reported(text: str, last: str):
    assert claimants(text)[-1] == last
