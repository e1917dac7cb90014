"""What the parser takes for participles after "the number of" counts persons."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Local media put the number of injured in Quito at 54.", ["people (injured)"]),
        ("Rescue workers put the number of missing at 10,000.", ["people (missing)"]),
        ("The number of wounded stood at 900.", ["people (wounded)"]),
        ("The number of injured players stood at nine.", ["injured players"]),
    ],
)
def test_the_number_of_the_harmed(text: str, counted: list[str]) -> None:
    assert [claim.population for claim in extract_text(text)] == counted


@pytest.mark.parametrize(
    ("text", "event", "kind"),
    [
        ("The dead include nine children.", "dead", "flow"),
        ("The injured included 12 pupils, the hospital said.", "injured", "flow"),
        ("Those killed included five nurses.", "kill", "flow"),
        ("The group includes nine children.", "include", "stock"),
    ],
)
def test_what_befell_those_who_are_parted(text: str, event: str, kind: str) -> None:
    claims = extract_text(text)
    assert [(claim.event, claim.kind) for claim in claims] == [(event, kind)]
