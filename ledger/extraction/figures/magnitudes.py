"""The strength of an earthquake on its scale, which counts nobody.

Offsets count characters of the text.
"""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import one_of

STRONGEST = 10
"""Where the scales of magnitude end."""
BACK = 80
"""Characters before a number in which its scale or its quake is named."""


def is_magnitude(text: str, amount: Amount) -> bool:
    """Whether a number is an earthquake's on its scale: "a 6.1-magnitude quake", "it was 6.1"."""
    if (amount.high or 0) > STRONGEST or amount.scaled or amount.form != "digits":
        return False
    before, after = text[max(0, amount.start - BACK) : amount.start], text[amount.end :]
    if _on_its_scale().match(after) or _named().search(before):
        return True
    if "." not in text[amount.start : amount.end] or _lasts().match(after):
        return False
    again = _AGAIN.search(before) and _NAMED_BEFORE.search(text[: amount.start])
    return bool(again or _of_a_quake().search(before))


@cache
def _lasts() -> re.Pattern[str]:
    """ "A tremor of 4.5 seconds"."""
    return re.compile(rf"\s+(?:{one_of('not_figures', 'durations')})s?\b")


_NAMED_BEFORE = re.compile(r"\bmagnitudes?\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:it|put it|them)\s+(?:was|is|at|as)\s+(?:an?\s+)?$")


@cache
def _named() -> re.Pattern[str]:
    """ "Put the quake's magnitude at", "magnitudes between"."""
    joints = one_of("units", "magnitude_joints")
    return re.compile(rf"\bmagnitudes?[\s-]+(?:(?:{joints})\s+){{0,4}}$", re.IGNORECASE)


@cache
def _of_a_quake() -> re.Pattern[str]:
    """ "A quake of", "aftershocks measuring 5.1 and"."""
    quakes = one_of("units", "quakes")
    return re.compile(
        rf"\b(?:{quakes})\s+(?:of|measuring|measured|registering|registered)\s+(?:at\s+|about\s+|around\s+)?"
        r"(?:\d(?:\.\d)?(?:,\s+|,?\s+and\s+|\s+to\s+))*$",
        re.IGNORECASE,
    )


@cache
def _on_its_scale() -> re.Pattern[str]:
    """ "5.6 on the Richter scale", "a 5.6 magnitude quake"."""
    return re.compile(
        r"(?:\s+magnitude\b|\s+(?:on|according\s+to)\s+the\s+(?:[\w-]+\s+){0,2}?(?:Richter|magnitude)\b)"
    )
