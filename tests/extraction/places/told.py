"""What a test of places asks of a text: where the figure of this number holds."""

from ledger.extraction import extract_text


def place(text: str, number: str) -> str | None:
    """The place of the last figure whose numeral holds `number`; a text without one fails the test."""
    found = [c for c in extract_text(text) if number in c.number_text]
    assert found, f"no figure {number}"
    return found[-1].place
