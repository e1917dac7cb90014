"""Every numeral of a text, with the interval that it and the words around it state."""

from ledger.extraction.figures.statements import read_statements
from ledger.model import Numeral


def read_numbers(text: str) -> list[Numeral]:
    """Read every numeral of a text or fragment, in order; linear in its length.

    Fractions are parts of one ("two-thirds" is 0.6667). The interval is what the words state
    (docs/architecture.md, stated interval): open ends after "at least" or "up to", both ends of a
    range, the rounding of a scale word, the span of "several thousand". Ordinals and names of
    letters and digits ("COP29") are no numerals; ages, dates and years are.
    """
    return [
        Numeral(s.measured.amount.start, s.number_end, s.value, *s.stated)
        for s in read_statements(text)
    ]
