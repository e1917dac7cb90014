"""Numbers that are the two sides of one result: scores ("3-2") and votes ("212 to 9", "by 234-191")."""

import re
import unicodedata
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import one_of

_FIRST = re.compile(r"\s?[-–]\s?(\d{1,3})(?![\d,.]\d|\d)|\s+to\s+(\d{1,3}|[a-z]+)\b")
_SECOND = re.compile(r"(?<![\d,.])(\d{1,3})(?:\s?[-–]\s?|\s+to\s+)$")
_INNINGS = re.compile(r"\s+all\s+out\b")
"""What a cricket team scored: "collapsed to 84 all out"."""
_COLON_AFTER, _COLON_BEFORE = re.compile(r":\d{1,2}\b(?!:)"), re.compile(r"(?<![\d:])\d{1,3}:$")
"""Two sides of a result, a ratio or a grade: "won 2:1", "a 2:1 degree"."""
_OUTCOME = re.compile(
    r"\s*(?:$|[.,;:)\"”]|[—–]|(?:for|against|in|on|to|with|that|after|and|not|when|at|last)\b)"
)


def is_score(amount: Amount, before: str, after: str) -> bool:
    """3-2, 51-49, 234-191; "voted 212 to 9"; also 1-2 beside a word of winning and losing."""
    if amount.form not in ("digits", "range") or not amount.plain:
        return False
    if _INNINGS.match(after) or _COLON_AFTER.match(after) or _COLON_BEFORE.search(before):
        return True
    if amount.form == "range":
        small = (amount.high or 0) <= 40 and not re.match(r"\s+[a-z]+s\b", after)
        near = _scores().search(before[-22:]) or _scores().match(after.lstrip())
        return bool(small and near and not _is_money(before)) or _is_vote(before, after)
    first, second = _FIRST.match(after), _SECOND.search(before)
    if first is not None and first[1] is not None:
        return amount.number >= int(first[1])
    if second is not None and "to" not in second.group():
        return int(second[1]) >= amount.number
    if first is not None:
        return _is_vote(before, after[first.end() :])
    return second is not None and _is_vote(before[: second.start()], after)


def _is_money(before: str) -> bool:
    """ "Lost $5 to $15 a day"."""
    sign = before.rstrip()[-1:]
    return bool(sign) and unicodedata.category(sign) == "Sc"


def _is_vote(before: str, after: str) -> bool:
    """Whether a pair is told as votes for and against, nothing being counted after it."""
    return bool(_votes().search(before) and _OUTCOME.match(after)) or bool(
        re.match(r"\s+votes?\b(?!\s+(?:in|for|to))", after) and re.search(r"\ban?\s+$", before)
    )


@cache
def _scores() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('not_figures', 'score_words')})\b", re.IGNORECASE)


@cache
def _votes() -> re.Pattern[str]:
    """ "Voted ...", "by a vote of ...", "passed ... by ..."."""
    passed = one_of("not_figures", "passed_words")
    return re.compile(
        rf"\b(?:voted|votes?\s+(?:of|by)|voting)\s+(?:[a-z]+\s+){{0,2}}$|\b(?:{passed})\b[^.;\d]{{0,30}}\s(?:by\s+)?$",
        re.IGNORECASE,
    )
