"""States and what happened: told by the verb, its tense and what it governs."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Having to do a thing, and having it done, is an event.
        ("Some 8,000 villagers had to abandon their farms.", ["flow"]),
        ("More than 300 drivers have had their licences revoked.", ["flow"]),
        ("The prison has 310 guards.", ["stock"]),
        # Taking part goes on for a while, but is what happened.
        ("About 4,000 nurses are taking part in the walkout.", ["flow"]),
        ("Some 190 athletes are competing in Oslo.", ["flow"]),
        ("Some 190 athletes are living in Oslo.", ["stock"]),
        # Others were brought into a state; being in it is a stock.
        ("Kenya has vaccinated 3.1 million children.", ["flow"]),
        ("Some 3.1 million children are vaccinated.", ["stock"]),
        # Staying so is a state, but in the simple past.
        ("Nearly 90,000 patients had waited over a year.", ["stock"]),
        ("Thousands of families wait at the border.", ["stock"]),
        ("Some 400 mourners waited until noon.", ["flow"]),
        # Who leaves goes; who is left stays.
        ("About 600 people had to leave 12 hamlets.", ["flow", "flow"]),
        ("The flood left 600 people without power.", ["stock"]),
        # Dying and coming are events in any tense.
        ("Relief trucks arrive as 14 more die.", ["flow"]),
        ("About 200 families live in the ruins.", ["stock"]),
    ],
)
def test_state_or_event(text: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in extract_text(text)] == kinds
