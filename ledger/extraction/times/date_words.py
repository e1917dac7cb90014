"""Dates and periods as a text writes them: where they stand, and the parts their words give."""

import calendar
import re
from dataclasses import dataclass
from functools import cache

from ledger.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text; offsets count the text's characters.

    `link` is the word that says how it bounds a period ("since", "until", "by", "before", "after",
    "as of"), `points` the one or two simple dates it is made of.
    """

    start: int
    end: int
    text: str
    link: str
    points: tuple["Point", ...]

    @property
    def is_year(self) -> bool:
        """Whether it is nothing but a year ("2023")."""
        return len(self.points) == 1 and self.points[0].form == "year"


@dataclass(frozen=True, slots=True)
class Point:
    """A simple date: its form, and the named parts that its pattern found."""

    start: int
    end: int
    form: str
    parts: tuple[tuple[str, str], ...]


def find_dates(text: str) -> list[DateMention]:
    """Every date of a text, in order; ranges are one mention. Bare numbers of years need a context."""
    points = _undated_beginnings(text, _points(text))
    mentions: list[DateMention] = []
    at = 0
    while at < len(points):
        count = 2 if at + 1 < len(points) and _is_range(text, points[at], points[at + 1]) else 1
        mentions.append(_mention(text, points[at : at + count]))
        at += count
    return mentions


def _undated_beginnings(text: str, points: list[Point]) -> list[Point]:
    """The points without the "since the war began" whose date follows it and is the better one."""
    vague = ("vague", "order")
    if not points:
        return points
    return [
        point
        for point, following in zip(points, [*points[1:], None], strict=True)
        if not (
            point.form in vague
            and following
            and following.form not in vague
            and (begun := _BEGUN.search(text, max(0, following.start - 80), following.start))
            and begun.start() <= point.start
        )
    ]


@cache
def _names() -> dict[str, str]:
    """The alternatives that patterns are built from."""
    listed = vocabulary("periods")
    months = [calendar.month_name[n] for n in range(1, 13)]
    short = [calendar.month_abbr[n] for n in range(1, 13)] + [
        m.title() for m in listed["month_short"]
    ]
    numbers = sorted(listed["numbers"], key=len, reverse=True)
    return {
        "month": "(?:" + "|".join(months) + "|(?:" + "|".join(short) + r")\b\.?)",
        "weekday": "(?:" + "|".join(calendar.day_name) + ")",
        "number": r"(?:\d{1,3}|" + "|".join(map(re.escape, numbers)) + ")",
        "ordinal": "(?:" + "|".join(listed["ordinals"]) + ")",
        "day_word": "(?:" + "|".join(listed["days"]) + ")",
        "year": r"(?:1[5-9]|20|21)\d\d",
        "dom": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
        "unit": r"(?:hour|day|week|fortnight|month|quarter|year|decade|century)",
    }


_YEAR_PHRASE = (
    r"(?P<year>{year})|(?P<which>this|last|next|the current|the previous|that|the same) year"
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"\b(?P<iso>{year}-[01]\d(?:-[0-3]\d)?)\b"),
    ("months_to", r"\b(?:the )?(?:(?P<number>{number}) )?(?P<unit>month|year|week|quarter)s? (?:up )?(?:to|ended|ending|through) (?:(?P<dom>{dom}) )?(?P<month>{month})(?: (?P<dom2>{dom})\b)?(?!\d)(?:,? (?P<year>{year})\b)?"),
    ("days_of_month", r"\b(?P<month>{month}) (?P<dom>{dom}) ?(?:-|–|—|to|and) ?(?P<last>{dom})(?:,? (?P<year>{year}))?(?![\d,.]\d)\b"),
    ("days_of_month", r"\b(?P<dom>{dom}) ?(?:-|–|to|and) ?(?P<last>{dom}) (?P<month>{month})(?:,? (?P<year>{year}))?\b"),
    ("day", r"\b(?:{weekday},? )?(?P<month>{month}) (?P<dom>{dom})\b(?!,?\d)(?:,? (?P<year>{year})\b(?!,\d)|,? (?P<which>this|last) year)?"),
    ("day", r"\b(?:{weekday},? )?(?:the )?(?P<dom>{dom})(?: of)? (?P<month>{month})\b(?:,? (?P<year>{year})\b|,? (?P<which>this|last) year)?"),
    ("vague", r"\b(?:at |by |until )?the (?:end|close|middle|beginning|start) of (?:the )?(?:month|week|{month})\b(?: {year})?"),
    ("year_end", r"\b(?:the )?(?P<edge>end|close|start|beginning)[ -]of[ -](?:" + _YEAR_PHRASE + r"|the year)"),
    ("year_end", r"\b(?P<edge>year-end|end-)(?P<year>{year})?\b"),
    ("months_of_year", r"\b(?:the )?(?P<edge>first|last|final) (?P<number>{number}) (?P<unit>month|week|day)s (?:of|in) (?:" + _YEAR_PHRASE + ")"),
    ("quarter", r"\b(?:the )?(?P<ordinal>{ordinal})[ -]quarter\b(?: (?:of |in )?(?:" + _YEAR_PHRASE + "))?"),
    ("quarter", r"\bQ(?P<ordinal>[1-4])(?: of)?[ -](?P<year>{year})\b|\b(?P<year2>{year})[ -]?Q(?P<ordinal2>[1-4])\b"),
    ("half", r"\b(?:the )?(?P<ordinal>first|second|last)[ -]half(?: of)? (?:" + _YEAR_PHRASE + ")"),
    ("half", r"(?<=[Ii]n )the (?P<ordinal>first|second)[ -]half\b(?! of)"),
    ("month", r"\b(?:(?:early|mid|late)[ -])?(?P<month>{month})(?: of|,)? (?P<year>{year})\b"),
    ("month", r"\b(?:(?:early|mid|late)[ -])?(?P<month>{month})(?: of)? (?P<which>this|last|next|the same|that|the previous) year\b"),
    ("month", r"\b(?P<near>last|this|next|this past) (?P<month>{month})\b(?! \d)"),
    ("month", r"(?<![\w-])(?<=[Ii]n |[Bb]y |[Oo]f |[Tt]o )(?:(?:early|mid|late)[ -])?(?P<month>{month})\b(?! \d)"),
    ("month", r"(?<=for )(?P<month>{month})\b(?! \d)"),
    ("month", r"\b(?P<month>{month})(?=['’]s [a-z])"),
    ("month", r"(?<=[Tt]he )(?P<month>{month})\b(?= (?!on\b)[a-z])"),
    ("month", r"(?:(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Ff]rom )|(?<=uring )|(?<=hrough )|(?<=tween )|(?<=efore )|(?<=fter )|(?<= and )|(?<=-))(?:(?:early|mid|late)[ -])?(?P<month>{month})\b(?! \d)"),
    ("vague", r"\b(?:the )?(?:{year}[-–/](?:{year}|\d\d) )?(?:fiscal|financial|school|academic|marketing|crop)[ -]years?(?: (?:of |to |ending )?(?:{month} )?{year}(?:[-–/]\d{{2,4}})?)?|\bFY ?\d{{2,4}}(?:[-–/]\d\d)?|\bfiscal {year}"),
    ("vague", r"\b(?:(?:this|last|next|the|early|late|previous) )?(?:spring|summer|autumn|winter|monsoon)(?: of)? {year}(?:[-–/]\d\d)?\b|\b(?:this|last|next|past) (?:spring|summer|autumn|fall|winter|monsoon|season)\b"),
    ("years", r"\b(?P<year>{year}) ?[-–—/] ?(?P<last>{year})\b"),
    ("vague", r"\b{year}[-–/]\d\d\b"),
    ("decade", r"\bthe (?P<decade>(?:1[6-9]|20)\d0)s\b"),
    ("vague", r"\b(?:early|mid|late)[ -](?:1[6-9]|20)\d0s\b"),
    ("so_far", r"\b(?:so far|already|thus far|to date)(?: in)? (?:this year|(?P<year>{year}))\b|\bthis year (?:so far|to date)\b|\b(?:the )?year to date\b"),
    ("same_stretch", r"\b(?:over|in|during|for|within|across) (?:the same|that) (?:period|time|years|months|weeks|days|stretch|span)\b(?! (?:of |in )?(?:a |the |last |{year}|as ))"),
    ("same_period", r"\b(?:the )?(?:same|corresponding|comparable) (?:period|time|month|week|quarter|day)s?(?: (?:of|in))?(?: (?:a|the) year (?:earlier|before|ago)| (?:last|the previous|the prior) year| {year})"),
    ("year_before", r"\b(?:a|one|the) (?:year (?:earlier|before|previously|prior)|previous year|prior year|preceding year)\b"),
    ("days_before", r"\b(?P<number>{number}) (?P<unit>day)s? (?:earlier|before|previously)\b|\bthe (?:previous|preceding) (?P<unit2>day)\b|\bthe (?P<unit3>day) before\b"),
    ("days_after", r"\b(?P<number>{number}) (?P<unit>day)s? later\b|\bthe (?:following|next) (?P<unit2>day)\b"),
    ("year_after", r"\b(?:the following year|a year later|the next year)\b"),
    ("that", r"\b(?:that|the same|the said) (?P<unit>day|week|month|year)\b|\bthe same (?P<year>{year})\b"),
    ("back", r"\b(?:each of |every one of )?(?:the |these |this )?(?:past|last|previous|preceding) (?:(?P<number>{number})[ -])?(?P<unit>{unit})s\b"),
    ("back", r"\b(?:the |this )(?:past|last) (?P<unit>{unit})\b(?! of)"),
    ("back", r"\bpast (?P<unit>{unit})\b(?! of)"),
    ("back", r"\b(?:the )?(?P<number>{number}) (?P<unit>{unit})s to (?:today|now|date)\b"),
    ("calendar", r"\b(?P<near>this|last|next|the current|earlier this|later this|late last|early last) (?P<unit>day|week|weekend|month|quarter|year|decade|century)\b"),
    ("weekend", r"\b(?:over|at|during|on) the (?P<unit>weekend)\b"),
    ("ago", r"\b(?:(?:about|around|nearly|almost|some|just|more than|over) )?(?P<number>{number}) (?P<unit>{unit})s? ago\b"),
    ("vague", r"\b(?:several|many|some|a few|few) (?:hour|day|week|month|year|decade)s ago\b"),
    ("vague", r"\b(?:in|over|for|during|within|across) (?:recent|those|these|coming|the coming|the next|the following|the intervening|subsequent|several|many) (?:{number} )?(?:hour|day|week|month|year|decade)s\b"),
    ("vague", r"\brecent (?:hour|day|week|month|year|decade)s\b"),
    ("weekday", r"\b(?:(?P<near>last|next|this|this past) )?(?P<weekday>{weekday})\b(?: (?:morning|afternoon|evening|night))?"),
    ("day_word", r"\b(?P<word>{day_word})\b"),
    ("vague", r"\b(?:[Ss]ince|[Dd]uring) (?:the |its |his |their |Russia's |a )?(?:[\w’'-]+ ){{0,3}}?(?:took|came|takes?over|seized|invaded|invasion|began|started|returned?|independence|war|coup|pandemic|outbreak|ban|revolution|election|elections|collapse|fall|conflict|ceasefire|crisis|uprising|withdrawal|genocide|occupation|epidemic|regime change)\b(?: (?:power|over|to power|back))?"),
    ("order", r"\b(?:[Bb]efore|[Aa]fter|[Uu]ntil) (?:the |its |his |their |Russia's |a )?(?:[\w’'-]+ ){{0,3}}?(?:took|came|takes?over|seized|invaded|invasion|began|started|returned?|independence|war|coup|pandemic|outbreak|ban|revolution|election|elections|collapse|fall|conflict|ceasefire|crisis|uprising|withdrawal|genocide|occupation|epidemic|regime change)\b(?: (?:power|over|to power|back))?"),
    ("vague", r"\bpre-\w+"),
    ("year", r"\b(?P<year>{year})\b(?![-–/,.]?\d|[%°])"),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = _names()
    return tuple(
        (form, re.compile(pattern.format(**names), _flags(form))) for form, pattern in _PATTERNS
    )


def _flags(form: str) -> re.RegexFlag:
    """Months and weekdays keep their capital: "may" and "march" are no months."""
    return (
        re.NOFLAG
        if form in ("day", "days_of_month", "month", "months_to", "weekday")
        else re.IGNORECASE
    )


@cache
def _hint() -> re.Pattern[str]:
    """A quick look: a text without any of these words has no date."""
    return re.compile(
        r"\d{4}|same |weekend|day\b|night|week|month|year|decade|centur|hours|quarter|half|since|before|after|during"
        r"|until|ago|pre-|recent|summer|winter|spring|autumn|season|monsoon|fiscal|FY ?\d|Q[1-4]|tomorrow|morning|"
        + _names()["month"],
        re.IGNORECASE,
    )


def _points(text: str) -> list[Point]:
    """The simple dates, longest reading first where two overlap."""
    if not _hint().search(text):
        return []
    found: list[Point] = []
    taken: list[tuple[int, int]] = []
    for form, pattern in _compiled():
        for match in pattern.finditer(text):
            overlaps = any(start < match.end() and match.start() < end for start, end in taken)
            if overlaps or not _stands(text, form, match):
                continue
            parts = tuple((k.rstrip("23"), v) for k, v in match.groupdict().items() if v)
            found.append(Point(match.start(), match.end(), form, parts))
            taken.append(match.span())
    return sorted(found, key=lambda point: point.start)


def _stands(text: str, form: str, match: re.Match[str]) -> bool:
    if form != "year":
        return True
    return _year_stands(text, match.start(), match.end())


_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|for|since|by|from|to|until|till|through|during|before|after|between|and|around|circa|"
    r"early|mid|late|the|its|their|his|than|year|with|versus|vs|on|over|at|or|throughout|same|a)[ -]|[(\[/–—,’'] ?|^|\n|: )$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r" (?:\w+ )?(?:" + "|".join(vocabulary("periods")["counted"]) + r")\b|[ -]strong\b"
)


def _year_stands(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: after a preposition or an article, and counting nothing."""
    if _COUNTED.match(text, end) or text[max(0, start - 1) : start] in ("$", "€", "£", "-", "."):
        return False
    return bool(_BEFORE_YEAR.search(text, max(0, start - 12), start))


_RANGE_JOINT = re.compile(
    r" ?(?:[-–—]|to|until|till|through|up to|and|and the) ?(?:the )?", re.IGNORECASE
)
_RANGE_OPEN = re.compile(r"\b(?P<open>between|from|since) (?:the )?$", re.IGNORECASE)
_LINK = re.compile(
    r"\b(?P<link>since|until|till|up to|through|by|before|prior to|after|as of|as at)"
    r" (?:the )?(?:early |mid |late |mid-|about |around |at least )?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?P<link>since|until|after|before) (?:[\w’'-]+ ){1,7}?(?:"
    + "|".join(vocabulary("periods")["beginning"])
    + r")(?: (?!and\b|but\b|that\b)[\w’'-]+)?,? (?:(?:on|in|last|during) )?(?:the )?(?:early |mid |late )?$",
    re.IGNORECASE,
)
_LINKS = {
    "till": "until",
    "up to": "until",
    "through": "until",
    "prior to": "before",
    "as at": "as of",
}


def _is_range(text: str, first: Point, second: Point) -> bool:
    joint = text[first.end : second.start]
    if not _RANGE_JOINT.fullmatch(joint) or "vague" in (first.form, second.form):
        return False
    opened = _RANGE_OPEN.search(text, max(0, first.start - 14), first.start)
    if " and" in joint:
        return bool(opened and opened["open"].lower() == "between")
    return bool(opened and opened["open"].lower() != "between") or joint.strip() in "-–—"


def _mention(text: str, points: list[Point]) -> DateMention:
    start, end = points[0].start, points[-1].end
    link = _LINK.search(text, max(0, start - 24), start) or _BEGUN.search(
        text, max(0, start - 80), start
    )
    if link and text[end : end + 2] in ("'s", "’s"):
        link = None  # "after Friday's rain" is of Friday
    if len(points) == 2:
        opened = _RANGE_OPEN.search(text, max(0, start - 14), start)
        start = opened.start() if opened else start
        return DateMention(start, end, text[start:end], "", tuple(points))
    if link:
        word = link["link"].lower()
        return DateMention(
            link.start(), end, text[link.start() : end], _LINKS.get(word, word), tuple(points)
        )
    before = re.search(r"\b(?:in|on|during|over|for|at|within|throughout) (?:the )?$", text[max(0, start - 16) : start], re.IGNORECASE)  # fmt: skip
    if before:
        start -= len(before.group())
    return DateMention(start, end, text[start:end], "", tuple(points))
