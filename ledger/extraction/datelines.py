"""Where and when a report was written: "NAIROBI, April 1 (Reuters) - ", "LIMA. ", "Dhaka, 3 May 2024 – ".

It is no part of the report's first sentence, and names neither the place nor the day of its figures.
"""

import re
from calendar import month_abbr, month_name

from ledger.vocabulary.gazetteer import find_places

_MONTH = rf"(?:(?:{'|'.join(month_name[1:])})\b|(?:{'|'.join([*month_abbr[1:], 'Sept'])})\b\.?)"
_CAPITALS = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ\s.'’/-]{0,28}[A-ZÀ-Þ]\b(?![a-zß-ÿ])"
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:[\s/][A-ZÀ-Þ][\w'’-]+){0,2}"
_AROUND = rf"(?:,\s(?!{_MONTH})[A-ZÀ-Þ][\w.’'\s-]{{1,24}}?){{0,2}}"
_DATE = rf"(?P<date>,?\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)?"
_BRACKET = r"(?P<bracket>[.,]?\s?[(/][^()/\n]{2,40}[)/])?"
_BEFORE_DASH = re.compile(
    rf"(?:{_CAPITALS}|{_NAME})(?:\s\([^()\n]{{2,40}}\))?{_AROUND}{_DATE}{_BRACKET}\.?\s?(?:--|[-–—])\s+"
)
_BEFORE_STOP = re.compile(rf"{_CAPITALS}{_AROUND}{_DATE}{_BRACKET}(?P<end>:\s|\.?\s)")
_CITY_HEAD = re.compile(rf"({_NAME})(?::|\.)\s")


def dateline_end(text: str) -> int:
    """Where the text after a dateline begins, counting its characters; 0 where it has none.

    Behind a dash any name may stand; before a colon or a stop only the name of a city, or a name in
    capitals with a date; before a mere space one with an agency in brackets.
    """
    line = _BEFORE_DASH.match(text) or _BEFORE_STOP.match(text)
    if line and not _ends(line):
        line = None
    head = _CITY_HEAD.match(text) if line is None else None
    if head and _is_city(head[1]):
        line = head
    return line.end() if line and not text[line.end() : line.end() + 1].islower() else 0


def _ends(line: re.Match[str]) -> bool:
    told = line.groupdict()
    end = told.get("end")
    return end is None or bool(told["bracket"] or (told["date"] and end.strip()))


def _is_city(name: str) -> bool:
    found = find_places(name, sure=True)
    return bool(found) and found[0].text == name and "/" in found[0].key
