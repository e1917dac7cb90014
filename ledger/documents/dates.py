"""Dates as ISO prefixes whose length is their precision, and dates a text states of itself."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from datetime import date

from ledger.vocabulary import vocabulary

_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"\d{4}")
_TIME_OF_DAY = re.compile(r"[T ]\d{2}(?::?\d{2}){1,2}(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?")
_MONTHS = {
    name.casefold(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_WEEKDAYS = {day.casefold() for names in (day_name, day_abbr) for day in names}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})"
_MONTH_FIRST = rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
_ISO = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_CALENDAR_DATES = [
    re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE) for form in (_DAY_FIRST, _MONTH_FIRST, _ISO)
]
LONGEST_DATE_LINE = 80
"""Characters. A longer line is a sentence that mentions a date, not the date of the page."""


def iso_prefix(value: str) -> str:
    """Return `value` if it is a real date written YYYY, YYYY-MM or YYYY-MM-DD.

    A time of day after a full date is cut off: the ledger's finest precision is the day.
    Raises ValueError, in words a person can act on, for anything else ("2023-02-30").
    """
    text = value.strip()
    found = _PREFIX.match(text)
    rest = text[found.end() :] if found else text
    if not found or (rest and not (found[3] and _TIME_OF_DAY.fullmatch(rest))):
        raise ValueError(f"{value!r} is no date of the form YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError(f"{value!r} is not in the calendar") from None
    return found[0]


def stated_publication(line: str, *, announced: bool = False) -> str | None:
    """Return the day a line says its page was published ("Published: 12 May 2024"), or None.

    A date without its year is none, and so is a date amid other words. A bare date counts only
    where it is `announced`, by a line with nothing but "Published" above it.
    """
    if len(line) > LONGEST_DATE_LINE or not _YEAR.search(line):
        return None
    for form in _CALENDAR_DATES:
        if (found := form.search(line)) and _announces(line[: found.start()], announced):
            rest = line[found.end() :]
            if not re.search(r"[^\W\d_]{5}", rest):  # a time and its zone may follow, words not
                return _as_iso(found["year"], found["month"], found["day"])
    return None


def _announces(words: str, announced: bool) -> bool:
    """Whether nothing stands before the date but a word for publishing, or a weekday."""
    cues: list[str] = vocabulary("furniture")["publication_cues"]
    bare = [word for word in re.findall(r"[^\W\d_]+", words.casefold()) if word not in _WEEKDAYS]
    return " ".join(bare) in cues if bare else announced


def _as_iso(year: str, month: str, day: str) -> str | None:
    number = _MONTHS.get(month.casefold()) or int(month)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
