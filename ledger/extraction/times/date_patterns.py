"""The patterns by which English news writes dates and periods: a form's name, and what it looks like.

Earlier patterns win where two overlap; what follows a colon only tells two patterns of a form apart. The names of their groups are the parts that points.py reads;
a trailing digit only keeps the alternatives of one pattern apart.
"""

import calendar
import re
from collections.abc import Iterator
from functools import cache

from ledger.vocabulary import vocabulary

CAPITALISED = (
    "day", "days_of_month", "month", "months", "month_edge", "part_of_month", "months_to",
    "month_quarter", "year_from", "weekday", "weekdays", "days_to",
)  # fmt: skip
"""Forms whose months and weekdays keep their capital: "may" and "march" are no months."""

_YEAR = r"(?P<year>{year})|(?P<which>this|last|next|the current|the previous|that|the same) year"
_SOME_YEAR = _YEAR + r"|(?P<which2>the) year\b(?! {year}\b)"
_NO_EDGE = "".join(
    f"(?<!{edge} of {the})" for edge in ("start", "beginning") for the in ("", "the ", "this ")
)  # "from the start of the year to 10 March" is no year up to that day
_MAY_YEAR = r"(?:,? (?:of )?(?P<year>{year})\b(?!,\d)|,? (?P<which>this|last|next|that|the same|the previous) year\b)?"
_FISCAL = r"(?:fiscal|financial|budget|tax)"
_AFTER_PREPOSITION = (
    r"(?:(?<=[Ii]n )|(?<=[Bb]y )|(?<=[Oo]f )|(?<=[Tt]o )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Ff]rom )|(?<=uring )"
    r"|(?<=hrough )|(?<=hroughout )|(?<=tween )|(?<=efore )|(?<=fter )|(?<= and )|(?<= ended )|(?<= finished )|(?<= closed )|(?<=-)|(?<=[Ff]or )|(?<=than ))"
)

PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"\b(?P<iso>{year}-[01]\d-[0-3]\d)\b"),
    ("months_to", _NO_EDGE + r"\b(?i:the )?(?:(?P<number>{number}) )?(?:(?:full |fiscal |financial |marketing |trading |crop |budget |tax ))?(?P<unit>month|half-year|(?<!half-)year|week|quarter)s?,? (?:up )?(?:(?:through )?to|through|(?:(?:that|which) )?(?:ended|ending|ends|closed)(?: (?:on|in|at))?) (?:(?:the )?end[- ](?:of )?)?(?:(?P<dom>{dom}) )?(?P<month>{month})(?: (?P<dom2>{dom})\b(?!,\d))?(?!\d)(?:,? (?P<year>{year})\b)?"),
    ("months_to", r"\b(?i:the )(?P<unit>season) (?:(?:up )?to|(?:(?:that|which) )?(?:ended|ending|ends|closed)(?: (?:on|in|at))?) (?:(?P<dom>{dom}) )?(?P<month>{month})(?: (?P<dom2>{dom})\b(?!,\d))?(?!\d)(?:,? (?P<year>{year})\b)?"),
    ("months_to", r"\b(?i:the )(?P<number>{number}) (?P<unit>fortnight|day)s (?:up )?(?:to|ended|ending|through) (?:(?P<dom>{dom}) )?(?P<month>{month})(?: (?P<dom2>{dom})\b(?!,\d))?(?!\d)(?:,? (?P<year>{year})\b)?"),
    ("days_to", r"\b(?i:the )(?:(?P<number>{number}) (?P<unit>week|fortnight|day|hour)s|(?P<unit2>week|fortnight)|(?P<day>day)) (?:up )?(?:to|ended|ending|through) (?:on )?(?P<weekday>{weekday})\b"),
    ("years_to", r"\b(?i:the )(?:(?P<number>{number}) (?P<unit>year|decade)s|(?P<unit2>year|decade)) (?:up )?(?:to|ended|ending|through) (?P<year>{year})\b"),
    ("vague", r"\bthe (?:hour|day|week|year|decade)s (?:leading )?(?:up )?to (?:{weekday}|{year})\b"),
    ("year_from", r"\b(?i:the )?(?:new )?" + _FISCAL + r"[ -]year,? (?:(?:that|which) )?(?:starting|beginning|starts|begins|began|started|opening|opens|running from|from)(?: (?:on|in))? (?:(?P<dom>{dom}) )?(?P<month>{month})(?: (?P<dom2>{dom})\b(?!,\d))?(?!\d)(?:,? (?P<year>{year})\b)?"),
    ("week_of", r"\b(?i:the )?week (?:of|beginning|starting|from) (?:(?P<dom>{dom}) (?P<month>{month})|(?P<month2>{month}) (?P<dom2>{dom}))\b(?![,.]?\d)(?:,? (?P<year>{year})\b)?"),
    ("days_of_month", r"\b(?:(?:from|between) )?(?P<month>{month}) (?P<dom>{dom}) ?(?:-|–|—|to|and|through) ?(?P<last>{dom})(?:,? (?P<year>{year}))?(?![\d,.]\d)\b"),
    ("days_of_month", r"\b(?:(?:from|between) )?(?P<dom>{dom}) ?(?:-|–|to|and) ?(?P<last>{dom}) (?P<month>{month})(?:,? (?P<year>{year}))?\b"),
    ("part_of_month", r"\b(?i:the )?(?P<ordinal>(?i:first|second|third|fourth|last|final))[ -](?:(?P<number>{number}) )?(?P<unit>week|fortnight|half|day)s? of (?P<month>{month})\b(?! {day_number})" + _MAY_YEAR),
    ("month_edge", r"\b(?i:the )?(?P<edge>(?i:end|close|start|beginning))(?:[ -]of[ -]|[- ])(?P<month>{month})\b(?! {day_number})" + _MAY_YEAR),
    ("month", r"(?<=\b[Ii]n )(?P<month>{month})(?= {day_number} (?!(?:to|and|or|through|at|until|last|this)\b)[a-z])"),
    ("day", r"\b(?:{weekday},? )?(?P<month>{month})(?: |(?<=\.))(?P<dom>{dom})\b(?!,?\d)(?:,? (?P<year>{year})\b(?!,\d)|,? (?P<which>this|last) year)?"),
    ("day", r"\b(?:{weekday},? )?(?:the )?(?P<dom>{dom})(?: of)? (?P<month>{month})\b(?:,? (?P<year>{year})\b|,? (?P<which>this|last) year)?"),
    ("month_quarter", r"\b(?i:the )(?P<month>{month}) quarter\b" + _MAY_YEAR),
    ("months", r"\b(?P<month>{month})(?: ?[-–—/] ?|-to-|-through-)(?P<last>{month})\b(?! {day_number})" + _MAY_YEAR),
    ("months", r"\b[Tt]he (?P<month>{month}) to (?P<last>{month})\b(?! {day_number})" + _MAY_YEAR),
    ("months", r"(?<!etween )\b(?P<month>{month}) (?P<joint>and) (?P<last>{month})\b(?! {day_number})" + _MAY_YEAR),
    ("vague", r"\bthe (?:middle|end|close|beginning|start) of (?:the )?(?:month|week|decade|season)\b"),
    ("fiscal", r"\b(?:the )?(?:(?P<ordinal>first|second|third|fourth|last|final)[ -](?:(?P<number>{number}) )?(?P<unit>quarter|half|month)s? (?:of|in) )?(?:the )?(?:" + _FISCAL + r"[ -]year(?: of| ending| ended)? (?P<year>{year})(?:[-–/](?P<last>{year}|\d\d)\b)?|(?P<year2>{year})[-–/](?P<last2>{year}|\d\d) " + _FISCAL + r"[ -]year|FY ?(?P<year3>{year}|\d\d)(?:[-–/](?P<last3>{year}|\d\d)\b)?|(?:fiscal|financial) (?P<year4>{year})\b(?:[-–/](?P<last4>{year}|\d\d)\b)?|(?P<which>this|last|next|the current|the previous|the past) " + _FISCAL + r"[ -]year)"),
    ("vague:year", r"\b(?:the )?(?:(?:first|second|third|fourth|last|final)[ -](?:{number} )?(?:quarter|half|month)s? (?:of|in) )?(?:the |a |its )?(?:{year}[-–/](?:{year}|\d\d) )?(?:fiscal|financial|tax|school|academic|marketing|crop)[ -]years?\b(?: (?:of |to |ending )?(?:{month} )?{year}(?:[-–/]\d{{2,4}})?)?"),
    ("vague:year", r"\b{year}[-–/](?:{year}|\d\d) (?:season|harvest|campaign|winter|school year|academic year)\b"),
    ("calendar_edge", r"\b(?:the )?(?P<edge>end|close|start|beginning)[ -]of (?P<near>this|last|next) (?P<unit>week|month|quarter|year)\b"),
    ("year_end", r"\b(?:the )?(?P<edge>end|close|start|beginning)[ -]of[ -](?:" + _YEAR + r"|the year)"),
    ("year_end", r"\b(?P<edge>year-end|end-)(?P<year>{year})?\b"),
    ("months_of_year", r"\b(?:the )?(?P<edge>first|opening|last|final|closing) (?P<number>{number}) (?P<unit>month|week|day|quarter)s (?:of|in) (?:" + _SOME_YEAR + ")"),
    ("months_lately", r"\b(?:in|for|over|during) the first (?P<number>{number}) (?P<unit>month)s\b(?! (?:of|after|since|following|in)\b)"),
    ("quarter", r"\b(?:the )?(?P<ordinal>{ordinal})[ -]quarter\b(?: (?:of |in )?(?:" + _SOME_YEAR + "))?"),
    ("quarter", r"\bQ(?P<ordinal>[1-4])(?: of)?[ -](?P<year>{year})\b|\b(?P<year2>{year})[ -]?Q(?P<ordinal2>[1-4])\b|\bQ(?P<ordinal3>[1-4])\b"),
    ("half", r"\b(?:the )?(?P<ordinal>first|second|last)[ -]half(?: of)? (?:" + _SOME_YEAR + ")"),
    ("half", r"\bH(?P<ordinal>[12])(?: of)?[ -](?P<year>{year})\b"),
    ("half", r"(?<=[Ii]n )the (?P<ordinal>first|second)[ -]half\b(?! of)"),
    ("other_part", r"(?<=[Ii]n )the (?P<ordinal>first|second|third|fourth|last|final)(?=[,.;:)—]|$| (?:and|but|to)\b| \d{{1,3}}(?:,\d{{3}})+(?:[.,;]|$))"),
    ("month", r"\b(?:(?:early|mid|late)[ -])?(?P<month>{month})(?: of|,)? (?P<year>{year})\b"),
    ("month", r"\b(?:(?:early|mid|late)[ -])?(?P<month>{month})(?: of)? (?P<which>this|last|next|the same|that|the previous) year\b"),
    ("month", r"\b(?P<near>(?i:last|this|next|this past)) (?P<month>{month})\b(?! {day_number})"),
    ("month", r"\b(?P<month>{month})(?=['’]s (?:[a-z\d]|[$€£]))"),
    ("month", r"(?<=[Tt]he )(?P<month>{month})\b(?= (?!on\b)[a-z])"),
    ("month", r"(?:^|(?<=[.;:,] ))(?P<month>{month})(?= (?!(?:on|to|of|in|at|for|with|by|from|and|or|be|is|the|not|have|it|they|through)\b)[a-z]{{3,}} [a-z])"),
    ("month", r"(?:^|(?<=[.;:] ))(?P<month>{month})(?= (?:was|saw|has|had|brought|marked|recorded)\b)"),
    ("month", _AFTER_PREPOSITION + r"(?:the )?(?:(?:early|mid|late|middle of)[ -])?(?P<month>{month})\b(?! {day_number})"),
    ("month", r"\b(?:[Ee]arly|[Mm]id|[Ll]ate)[ -](?P<month>{month})\b(?! {day_number})"),
    ("vague:season", r"\b(?:(?:this|last|next|the|early|late|previous) )?(?:spring|summer|autumn|winter|monsoon)(?: of)? {year}(?:[-–/]\d\d)?\b|\b(?:this|last|next|past) (?:spring|summer|autumn|fall|winter|monsoon|season)\b"),
    ("vague", r"\b{year}(?: ?[-–/] ?| to )(?:{year}|\d\d) (?:school|academic|marketing|crop|flu|influenza|growing|harvest) (?:year|season)\b"),
    ("split_year", r"\b(?P<year>{year}) ?[-–/] ?['’]?(?P<last>\d\d)\b(?![-–/.,]?\d)"),
    ("years", r"\b(?P<year>{year}) ?[-–—/] ?(?P<last>{year})\b"),
    ("years", r"(?:(?<=[Ii]n )|(?<=of ))(?P<year>{year}) (?P<joint>and) (?P<last>{year})\b"),
    ("vague", r"\b{year}[-–/]\d\d\b"),
    ("decade", r"\bthe (?P<decade>(?:1[6-9]|20)\d0)s\b"),
    ("vague", r"\b(?:early|mid|late)[ -](?:1[6-9]|20)\d0s\b"),
    ("so_far", r"\b(?:so far|already|thus far|to date)(?: in)? (?:this year|(?P<year>{year}))\b|\bthis year (?:so far|to date|alone so far)\b|\b(?:the )?year to date\b"),
    ("so_far_month", r"\b(?:so far|already|thus far)(?: in)? this (?P<unit>month|week)\b|\bthis (?P<unit2>month|week) so far\b"),
    ("same_stretch", r"\b(?:over|in|during|for|within|across|throughout) (?:the same|that|this|the|those|these) (?:same |reporting |review )?(?:period|time span|stretch|span)\b(?! (?:of |in |from |between |to |up )?(?:a |the |last |{year}|as |{month}|{dom} ))|\b(?:over|in|during|for|within|across|throughout) (?:the same(?: {number})?|that|those|these) (?:time|years|months|weeks|days)\b(?! (?:of |in )?(?:a |the |last |{year}|as ))"),
    ("same_period", r"\b(?:the )?(?:same|corresponding|comparable|equivalent) (?:(?:{number}|\w+) )?(?:period|time|term|stretch|month|week|fortnight|quarter|half-year|half|day|stage|point)s?(?: (?:of|in|the))?(?: (?:a|the) year (?:earlier|before|ago)| (?:of |in )?(?:last|the previous|the prior|previous) year|(?: of| in)? (?P<year>{year}))"),
    ("year_before", r"\b(?:a|one) year (?P<ago>ago)\b|\b(?:a|one|the) (?:year (?:earlier|before(?! last)|previously|prior)|previous year|prior year|preceding year)\b"),
    ("before_last", r"\bthe (?P<unit>week|month|year) before last\b"),
    ("units_before", r"\b(?P<number>{number}) (?P<unit>day|week|month|quarter|year|decade)s? (?:earlier|before(?! that)|previously|prior)\b|\bthe (?:previous|preceding|prior) (?P<unit2>day|week|month|quarter|half-year)\b|\bthe (?P<unit3>day|week|month|quarter|half-year) (?:before(?! (?:the|a|last|that|it|he|she|they)\b)|earlier|prior)\b"),
    ("vague:before_that", r"\b{number} (?:day|week|month|quarter|year|decade)s? before that\b"),
    ("vague", r"\b(?:on|by|in) the (?:second|third|fourth|fifth|final) (?:day|night|week|month)\b(?! of)"),
    ("days_after", r"\b(?P<number>{number}) (?P<unit>day)s? later\b|\bthe (?:following|next) (?P<unit2>day)\b"),
    ("year_after", r"\b(?:the following year|a year later|the next year)\b"),
    ("that", r"\b(?:that|the same|the said) (?P<unit>day|date|morning|afternoon|evening|night|week|month|half-year|year|quarter)\b|\bthe same (?P<year>{year})\b"),
    ("that", r"\b(?:(?:in|during|within) the|(?:for|over|in|during|throughout) the (?:whole|entire|full)) (?P<unit>week|month|quarter|year)\b(?!['’]|-| (?:of|to|ended|ending|before|after|ahead|since|that|up|until|through|from|earlier|when|in which|which|\d))"),
    ("prior", r"\b(?:[Tt]he )?(?:previous|preceding) (?P<number>{number})[ -](?P<unit>week|month|quarter|year)s\b"),
    ("back", r"\b(?:each of |every one of )?(?:the |these |this )?(?:past|last|previous|preceding) (?P<number>{number})[ -](?P<unit>{unit})s\b"),
    ("back", r"\b(?:the |this )(?:past|last) (?P<unit>{unit})\b(?! of)"),
    ("back", r"\bpast (?P<unit>{unit})\b(?! of)"),
    ("back", r"\b(?:in|over|during) (?:the )?same (?P<number>24) (?P<unit>hour)s\b"),
    ("back:to", r"\b(?:the )?(?P<number>{number}) (?P<unit>{unit})s to (?:today|now|date)\b"),
    ("back:in_one", r"(?<!time )(?<!times )(?<!once )(?<!twice )\bin (?P<number>a|one) (?:single )?(?P<unit>week|month|year)\b(?=[,.;)]|$| (?:and|to|from|as|by)\b)"),
    ("weekday", r"\b(?P<weekday>{weekday})(?: (?:morning|afternoon|evening|night))?,? (?:of )?(?P<week>last|this|next) week\b"),
    ("calendar", r"\b(?P<near>this|last|next|the current|earlier this|later this|late last|early last) (?P<unit>day|week|weekend|month|quarter|year|decade|century)\b"),
    ("weekend", r"\b(?:over|at|during|on) the (?P<unit>weekend)\b"),
    ("ago", r"\b(?:(?:about|around|nearly|almost|some|just|(?<!\d )more than|over) )?(?P<number>{number}) (?P<unit>{unit})s? ago\b"),
    ("vague:ago", r"\b(?:several|many|some|a few|few) (?:hour|day|week|month|year|decade)s ago\b"),
    ("coming", r"\b(?:over|in|during|within|for) the (?:next|coming) (?P<number>{number}) (?P<unit>day|week|month|year)s\b"),
    ("vague", r"\b(?:in|over|for|during|within|across) (?:recent|coming|the coming|the next|the following|the intervening|subsequent|several|many) (?:{number} )?(?:hour|day|week|month|year|decade)s\b"),
    ("vague", r"\b(?:in|over|for|during|within|across) (?:the )?(?:past|last|previous|preceding|earlier|prior|later|other|former) (?:day|week|month|year|decade)s\b"),
    ("vague", r"\brecent (?:hour|day|week|month|year|decade)s\b"),
    ("weekdays", r"\b[Oo]vernight (?:on |from |between )?(?P<weekday>{weekday}) (?:and|to|into|through) (?P<last>{weekday})\b"),
    ("weekday", r"\b[Oo]vernight (?:on |from )?(?P<weekday>{weekday})\b"),
    ("weekdays", r"(?<!etween )\b(?P<weekday>{weekday}) (?P<joint>and) (?P<last>{weekday})\b"),
    ("weekday", r"\b(?:(?P<near>last|next|this|this past|this coming|the coming) )?(?P<weekday>{weekday})\b(?: (?:morning|afternoon|evening|night|lunchtime))?"),
    ("day_word", r"\b(?P<word>{day_word})\b"),
    ("vague", r"\b(?:[Ss]ince|[Dd]uring) (?:the |its |his |their |Russia's |a )?(?:(?!\d)[\w’'-]+ ){{0,3}}?(?:{turning})\b(?: (?:power|over|to power|back))?"),
    ("order", r"\b(?:[Bb]efore|[Aa]fter|[Uu]ntil) (?:the |its |his |their |Russia's |a )?(?:[\w’'-]+ ){{0,3}}?(?:{turning})\b(?: (?:power|over|to power|back))?"),
    ("vague", r"\bpre-\w+"),
    ("year", r"\b(?P<year>{year})\b(?![-–/,.]?\d|[%°])"),
)  # fmt: skip


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    """Every form with its pattern and the words it needs, in the order in which they win."""
    names = _names()
    return tuple(
        (form.partition(":")[0], re.compile(pattern.format(**names), _flags(form)), NEEDED.get(form, ()))
        for form, pattern in PATTERNS
    )  # fmt: skip


def _flags(form: str) -> re.RegexFlag:
    return re.NOFLAG if form in CAPITALISED else re.IGNORECASE


NEEDED = {
    "ago": ("ago",),
    "back": ("past", "last", "previous", "preceding", "same"),
    "back:in_one": ("in a ", "in one "),
    "back:to": ("to today", "to now", "to date"),
    "before_last": ("before last",),
    "calendar_edge": (" of ", "-of "),
    "coming": ("next", "coming"),
    "days_after": ("later", "following", "next"),
    "fiscal": ("fiscal", "financial", "budget", "tax", "fy"),
    "half": ("half", "h1", "h2"),
    "months_lately": ("the first",),
    "months_of_year": ("months", "weeks", "days", "quarters"),
    "prior": ("previous", "preceding"),
    "quarter": ("quarter", "q1", "q2", "q3", "q4"),
    "same_period": ("same", "corresponding", "comparable", "equivalent"),
    "same_stretch": ("same", "period", "time", "stretch", "span", "years", "months", "weeks", "days"),
    "so_far": ("so far", "already", "thus far", "to date"),
    "so_far_month": ("so far", "already", "thus far"),
    "units_before": ("earlier", "before", "previous", "prior", "preceding"),
    "vague:ago": ("ago",),
    "vague:before_that": ("before that",),
    "vague:season": ("spring", "summer", "autumn", "winter", "monsoon", "fall", "season"),
    "vague:year": ("year", "season", "harvest", "campaign", "winter"),
    "week_of": ("week",),
    "weekend": ("weekend",),
    "year_after": ("following year", "later", "next year"),
    "year_before": ("ago", "earlier", "before", "previous", "prior", "preceding"),
    "year_end": ("end", "close", "start", "beginning"),
}  # fmt: skip
"""Words in small letters of which a text holds one, where it holds a date of the form: a quick look."""


def patterns_for(text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The forms that a text may hold with their patterns: without a month or weekday many are out."""
    named, small = _named_day().search(text), text.lower()
    return (
        (form, one)
        for form, one, needed in patterns()
        if (named or form not in CAPITALISED)
        and (not needed or any(word in small for word in needed))
    )


def may_hold_date(text: str) -> bool:
    """A quick look: a text without any of these words has no date."""
    return bool(_DIGITS.search(text) or _hint().search(text.lower()))


@cache
def _named_day() -> re.Pattern[str]:
    return re.compile("|".join([*calendar.day_name, _names()["month"]]))


_DIGITS = re.compile(r"\d{4}")


@cache
def _hint() -> re.Pattern[str]:
    """Words in small letters, all of them plain at their start, so that the search skips ahead."""
    return re.compile(
        r"same |weekend|days?\b|night|week|month|year|decade|centur|hours|quarter|half|since|before|after|during"
        r"|until|ago|pre-|recent|summer|winter|spring|autumn|season|monsoon|fiscal|fy ?\d|q[1-4]|tomorrow|morning|afternoon|evening|period|"
        + _names()["month"].lower()
    )


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
        "day_number": r"(?:[12]\d|3[01]|0?[1-9])\b(?![.,]\d)",
        "unit": r"(?:hour|day|week|fortnight|month|quarter|year|decade|century)",
        "turning": "|".join(listed["turning_points"]),
    }
