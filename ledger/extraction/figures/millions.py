"""Whether "m" straight after digits is a million or metres: "2m Syrian refugees", "1.4m yuan", "a 30m fall".

Offsets count characters of the text. Metres unless what follows is counted or paid.
"""

import re
from functools import cache

from ledger.extraction.figures.patterns import one_of
from ledger.vocabulary import vocabulary

_NUMBER = r"[\d.,]*\d"
BACK = 80
"""Characters before a bare number in which the one it is held against stands: "1.4m members, up from 1.1m"."""


def is_million(text: str, start: int, end: int) -> bool:
    """Whether a number that starts and, with its "m", ends here counts millions."""
    if _extent().match(text, end):
        return False
    if _counted().match(text, end) or _paid().match(text, end):
        return True
    if not _held_against().search(text, max(0, start - BACK), start) or not _BARE.match(text, end):
        return False
    before = list(_before().finditer(text, max(0, start - BACK), start))
    if not before:
        return False
    last = before[-1]
    return bool(last["sign"]) or is_million(text, last.start("number"), last.end())


@cache
def _counted() -> re.Pattern[str]:
    """Whom or what millions are of, as far as words before a noun tell: "people", "young voters", "of them"."""
    plain = (
        rf"(?:{one_of('units', 'before_counted')}|[a-z]{{4,}}(?:ed|al|ic|ary|ive)|[A-Z][\w’'-]+)"
    )
    noun = rf"(?:{one_of('units', 'counted_without_s')}|(?!{one_of('units', 'no_plurals')}|\w*(?:ss|us|is|wards)\b)[a-z]{{3,}}s)"
    return re.compile(
        rf"(?:(?:\s?[-–]\s?|\s+(?:to|and|or)\s+){_NUMBER}m)?"  # 1.2m-1.5m voters
        rf"(?:\s+(?:{plain}\s+){{0,3}}?{noun}\b"
        r"|\s+of\s+(?:them|whom|those|the|its|their|which)\b|\s+(?:more\s+|others\s+)?(?:are|were|have)\b)"
    )


@cache
def _paid() -> re.Pattern[str]:
    """A currency by its name, with whose it is: "yuan", "Hong Kong dollars"."""
    words = vocabulary("currencies")
    plural = words["plural_only"]  # "the 5,000m crown" is a title
    names = (f"{name}s" if name in plural else f"{name}s?" for name in words["names"])
    return re.compile(rf"(?:\s+|-)(?:[A-Z][\w’'-]+\s+){{0,2}}(?:{'|'.join(names)})\b")


@cache
def _extent() -> re.Pattern[str]:
    """What is so long, high or far: "5m waves", "a 3m-high wall", "20m deep"."""
    return re.compile(rf"[\s-]+(?:[a-z-]+\s+)?(?:{one_of('units', 'of_metres')})\b")


@cache
def _held_against() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|to|against|than|with|and)\s+(?:about\s+|around\s+|nearly\s+|over\s+)?$"
    )


_BARE = re.compile(r"\s*(?:$|[.,;:)]|(?:a|in|last|this|by|at)\b)")


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(map(re.escape, vocabulary("currencies")["symbols"]))
    return re.compile(rf"(?P<sign>{signs})?(?<![\d.,])(?P<number>{_NUMBER})m\b")
