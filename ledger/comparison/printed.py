"""One number that two stories print: with telling digits and names it is one figure, however each story words it."""

from ledger.comparison.facets import Facets

DIGITS, DIGITS_OF_NAMESAKES, DIGITS_OF_SHARES = 3, 2, 4
"""Digits, but for zeros at either end, from which a number is no chance between two stories; between two
that name much the same; and of a share, which has few values to choose from."""
NAMES, NAMESAKES = 2, 3
"""Names of places, persons and things that stories share which name the same, and much the same."""
SHARES = ("percent", "percentage point", "ratio")


def prints_one_number(a: Facets, b: Facets) -> bool:
    """Whether two stories that name the same print one number in one unit, too telling for chance."""
    digits, names = shared_digits(a, b), len(a.setting & b.setting)
    if a.unit != b.unit or a.factor != b.factor or a.per or b.per:
        return False
    if a.unit in SHARES:
        return digits >= DIGITS_OF_SHARES and names >= NAMESAKES
    exact = digits > DIGITS and names >= NAMES
    return exact or (digits >= DIGITS_OF_NAMESAKES and names >= NAMESAKES)


def shared_digits(a: Facets, b: Facets) -> int:
    """The telling digits of the number that two stories print; 0 where they print two."""
    value = a.claim.value
    if value is None or value != b.claim.value or a.factor != b.factor:
        return 0
    if a.claim.article_id == b.claim.article_id:
        return 0
    return telling_digits(value)


def telling_digits(value: float) -> int:
    """The digits of a number but for the zeros at its ends: 3 of 52.9, 2 of 7,500; 0 of two thirds."""
    if round(value, 2) != value:
        return 0
    return len(f"{abs(value):.2f}".replace(".", "").strip("0"))
