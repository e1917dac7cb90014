"""One number that two stories print: with telling digits it is one figure, however each story words it."""

from ledger.comparison.facets import Facets

DIGITS, DIGITS_OF_NAMESAKES = 3, 2
"""Digits, but for zeros at either end, from which a number is no chance between two stories that name
the same, and between two that name much the same."""
NAMES, NAMESAKES = 1, 3
"""Names of places, persons and things that such stories share."""


def prints_one_number(a: Facets, b: Facets) -> bool:
    """Whether two stories that name the same print one number, too telling for chance."""
    digits = shared_digits(a, b)
    if digits >= DIGITS:
        return len(a.setting & b.setting) >= NAMES
    if digits < DIGITS_OF_NAMESAKES or a.unit != b.unit:
        return False
    return len(a.setting & b.setting) >= NAMESAKES


def shared_digits(a: Facets, b: Facets) -> int:
    """The telling digits of the number that two stories print; 0 where they print two."""
    value = a.claim.value
    if value is None or value != b.claim.value or a.claim.article_id == b.claim.article_id:
        return 0
    return telling_digits(value)


def telling_digits(value: float) -> int:
    """The digits of a number but for the zeros at its ends: 3 of 52.9, 2 of 7,500; 0 of two thirds."""
    if round(value, 2) != value:
        return 0
    return len(f"{abs(value):.2f}".replace(".", "").strip("0"))
