"""Dates and periods as a text writes them: where they stand, and the parts their words give."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ledger.extraction.times.date_patterns import may_hold_date, patterns_for
from ledger.vocabulary import vocabulary

TEXTS_KEPT = 64
"""Texts whose dates are remembered: those of times and of places ask for them, close together."""


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
    return list(_dates(text))


@lru_cache(maxsize=TEXTS_KEPT)
def _dates(text: str) -> tuple[DateMention, ...]:
    points = _undated_beginnings(text, _points(text))
    mentions: list[DateMention] = []
    at = 0
    while at < len(points):
        count = 2 if at + 1 < len(points) and _is_range(text, points[at], points[at + 1]) else 1
        mentions.append(_mention(text, points[at : at + count]))
        at += count
    return tuple(mentions)


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


def _points(text: str) -> list[Point]:
    """The simple dates, longest reading first where two overlap."""
    if not may_hold_date(text):
        return []
    found: list[Point] = []
    taken: list[tuple[int, int]] = []
    for form, pattern in patterns_for(text):
        for match in pattern.finditer(text):
            overlaps = any(start < match.end() and match.start() < end for start, end in taken)
            if overlaps or not _stands(text, form, match):
                continue
            parts = tuple((k.rstrip("234"), v) for k, v in match.groupdict().items() if v)
            if _is_vague_part(text, form, match):
                parts += ((VAGUE_PART, "yes"),)
            found.append(Point(match.start(), match.end(), form, parts))
            taken.append(match.span())
    return sorted(found, key=lambda point: point.start)


def _is_vague_part(text: str, form: str, match: re.Match[str]) -> bool:
    """ "Late October", "mid-2024", "early in May": some part of a month or year, nobody knows which."""
    if form not in ("month", "year"):
        return False
    before = _PART_OF.search(text, max(0, match.start() - 16), match.start() + 1)
    return bool(before or _PART_OF.match(text, match.start()))


VAGUE_PART = "vague_part"
"""The part of a point that says only some stretch of its month or year is meant."""
_PART_OF = re.compile(
    r"\b(?:early|mid|late|(?:the )?middle of)(?: in)?[ -](?:the )?", re.IGNORECASE
)


def _stands(text: str, form: str, match: re.Match[str]) -> bool:
    if match.groupdict().get("joint"):
        return not _ONE_EACH.search(text)
    if form == "month" and _SHORT_NAME.fullmatch(text, match.start(), match.end() + 2):
        return False
    if form == "month" and text[match.start() : match.end() + 1] in ("May'", "May’"):
        return bool(_BEFORE_DAY.search(text[: match.start()]))  # "approached May's house"
    if form == "weekday" and _NAME_AFTER.match(text, match.end()):
        return bool(_BEFORE_DAY.search(text[: match.start()]))
    if form == "back" and _SUPERLATIVE.search(text, 0, match.start()):
        return not match.group().startswith("in ")
    if form == "other_part":
        return bool(_PARTED.search(text, 0, match.start()))
    if form != "year":
        return True
    return _year_stands(text, match.start(), match.end())


_SHORT_NAME = re.compile(r"(?!May)[A-Z][a-z]{2} [A-Za-z]")
"""A month's first three letters within a name: "Mar del Plata", "Jan Egeland"."""
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")
_BEFORE_DAY = re.compile(
    r"(?:^|[.,;:] |\b(?:on|by|since|until|till|from|before|after|through|to|and|late|early|said|of) )$",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:most|least|worst|best|biggest|\w+est|record|first|ever)(?: [\w-]+){0,3} $"
)
"""Words before "in a month" by which it tells of what stands a record, and not when it was set."""
_PARTED = re.compile(r"\b(?:half|quarter)\b")
"""The part of a year after which "in the second" is another one."""
_ONE_EACH = re.compile(r"\b(?:respectively|each|in turn)\b")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|for|since|by|from|to|until|till|through|during|before|after|between|and|around|circa|"
    r"early|mid|late|all|the|its|their|his|than|year|with|versus|vs|on|over|at|or|throughout|same|a|above|below|past|beyond)[ -]|[(\[/–—,’'] ?|^|\n|: )$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<![\d/])(?!(?:1[6-9]|20)\d\d/|\d{1,2}/)\d{1,5}/$|(?i:no\.|resolution|decree|order|act|law|bill|case) \d{1,2}/$"
)
"""A document's number before its year: "Resolution 943/2023", "Decree 12/2019"; "2022/2023" are two years."""
_COUNTED = re.compile(
    r" (?:\w+ )?(?:" + "|".join(vocabulary("periods")["counted"]) + r")\b|[ -]strong\b"
)


_YEAR_DID = re.compile(
    r" (?:saw|brought|witnessed|marked|(?:clos|end|open|finish)ed|began|was (?:the|an?)|has seen|had seen)\b"
)
"""What a year does as the subject of a sentence."""


_CLOSED = re.compile(rf"\b(?:{'|'.join(vocabulary('not_figures')['year_closing'])}) $")
_CLOSED_AT = re.compile(r" (?:with|at|on|in|as|down|up)\b|[.,;]")
"""A year as the object of what ends or opens it: "closed 2023 at 211 percent"."""


def _year_stands(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: after a preposition or an article, and counting nothing."""
    if _COUNTED.match(text, end) or text[max(0, start - 1) : start] in ("$", "€", "£", "-", "."):
        return False
    if _NUMBERED.search(text, max(0, start - 12), start):
        return False
    if _BEFORE_YEAR.search(text, max(0, start - 12), start):
        return True
    if _CLOSED.search(text[max(0, start - 12) : start]) and _CLOSED_AT.match(text, end):
        return True
    return bool(_YEAR_DID.match(text, end) and text[max(0, start - 1) : start] in ("", " "))


_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|GMT)|noon|midnight|dawn|dusk)"
_RANGE_JOINT = re.compile(
    r" ?(?:[-–—]|to|into|until|till|through|up to|and|and the) ?(?:the )?(?:(?:early|mid|late)[ -])?(?:(?:around |about )?"
    rf"{_CLOCK} (?:on )?)?",
    re.IGNORECASE,
)
_RANGE_OPEN = re.compile(
    rf"\b(?P<open>between|from|since) (?:the )?(?:(?:early|late|{_CLOCK})(?: on)? )?$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?P<link>since|until|till|up to|through|by|before|prior to|after|as of|as at|between now and)"
    r"(?:(?<=now and) the next [a-z]+ (?:in|on))?"
    r" (?:the )?(?:early |mid |late |mid-|about |around |at least |(?<=as of )"
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|GMT)|noon|midnight) (?:local time )?(?:on )?)?$",
    re.IGNORECASE,
)
_AT = r"(?:(?:on|in|of|last|during) )?(?:the )?(?:early |mid |late )?$"
_BEGUN = re.compile(
    r"\b(?:(?P<link>since|until|after|before) (?:(?!(?:since|until|after|before)\b)[\w.’'-]+ ){1,7}?(?:"
    + "|".join(vocabulary("periods")["beginning"])
    + r")(?: (?!and\b|but\b|that\b)[a-z’'-]+){0,4}|(?P<event>since|until|after) (?:(?!and\b|but\b)[\w’'-]+ ){1,5}?(?:"
    + "|".join(
        w
        for name in ("turning_points", "sudden_events", "outsets")
        for w in vocabulary("periods")[name]
    )
    + r")(?: (?:that|which) \w+)?|(?:(?<!, )\b|^[\"“]?)(?P<opening>since) (?:(?!and\b|but\b)[^;,.\s]+ ){1,12}?[^;,.\s]+),? "
    + _AT,
    re.IGNORECASE,
)
_LINKS = {
    "till": "until",
    "up to": "until",
    "through": "until",
    "prior to": "before",
    "as at": "as of",
}


def noun_ends() -> str:
    """The pattern of a noun's end that no verb follows: "from 2019 levels, ", but not "from Monday prices rise"."""
    words = "|".join(vocabulary("periods")["after_levels"])
    return rf"\b(?=\W*$|[,;:.)—”\"]| (?:{words})\b)"


def _starts(text: str, point: Point) -> tuple[int, str] | None:
    """Where "from 1 July" begins, and its link: "since" where it opens, "from" where it ends what is to come."""
    if point.form not in _STARTING_FORMS or _NOT_FROM_THEN.match(text, point.end):
        return None
    opening = _FROM_THEN.search(text, 0, point.start)
    if opening:
        return opening.start("from"), "since"
    coming = _COMING_FROM.search(text, 0, point.start)
    return (coming.start("from"), "from") if coming else None


_STARTING_FORMS = ("day", "iso", "weekday", "month", "year", "year_end", "month_edge", "calendar")
_FROM_THEN = re.compile(
    r"(?:^[\"“]?|[;:—] |\b(?:starting|beginning|effective|valid|payable|commencing|as) )(?P<from>[Ff]rom )(?:the )?(?:early |mid-?|late )?$"
)
_COMING_FROM = re.compile(
    r"\b(?:will|shall|would|must|(?:is|are|was|were) (?:due )?to)\b[^;:]*?\b(?P<from>from )(?:the )?$"
)
_NOT_FROM_THEN = re.compile(
    r"['’]s\b| ?(?:to|until|till|through|and|[-–—])\b|[-–—]\d| (?:"
    + "|".join(vocabulary("periods")["levels_left"])
    + f"){noun_ends()}"
)


def _is_range(text: str, first: Point, second: Point) -> bool:
    joint = text[first.end : second.start]
    if not _RANGE_JOINT.fullmatch(joint) or "vague" in (first.form, second.form):
        return False
    opened = _RANGE_OPEN.search(text, max(0, first.start - 24), first.start)
    if " and" in joint:
        return bool(opened and opened["open"].lower() == "between")
    return bool(opened and opened["open"].lower() != "between") or joint.strip() in "-–—"


def _mention(text: str, points: list[Point]) -> DateMention:
    start, end = points[0].start, points[-1].end
    link = _LINK.search(text, max(0, start - 48), start) or _BEGUN.search(
        text, max(0, start - 80), start
    )
    word = next((word.lower() for word in link.groups() if word), "") if link else ""
    if text[end : end + 2] in ("'s", "’s") and word not in ("since", "until"):
        link = None  # "after Friday's rain" is of Friday
    onward = None if link or len(points) == 2 else _starts(text, points[0])
    if onward is not None:
        return DateMention(onward[0], end, text[onward[0] : end], onward[1], tuple(points))
    if len(points) == 2:
        opened = _RANGE_OPEN.search(text, max(0, start - 24), start)
        start = opened.start() if opened else start
        return DateMention(start, end, text[start:end], "", tuple(points))
    if link:
        return DateMention(
            link.start(), end, text[link.start() : end], _LINKS.get(word, word), tuple(points)
        )
    before = re.search(r"\b(?:in|on|during|over|for|at|within|throughout) (?:the )?(?:(?:early|mid|late|middle of)[ -])?(?:the )?$", text[max(0, start - 28) : start], re.IGNORECASE)  # fmt: skip
    if before and text[end : end + 2] not in ("'s", "’s"):
        start -= len(before.group())
    return DateMention(start, end, text[start:end], "", tuple(points))
