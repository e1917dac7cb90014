"""The dates of a rise or fall: the change's own, that of the level left and that of the level reached.

"From 6,200 tonnes in 2022 to 333 in 2023". Offsets count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import clause_holds
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.dates_beside import BASE, follows
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.times.sentence_dates import SentenceDates, listed

Found = tuple[DateMention, int] | None


def of_a_rise_or_fall(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "from A in Y1 to B in Y2": the change belongs to Y2, and an undated A to the year before B's."""
    text, quantity = reading.sentence.text, reading.quantity
    move = _FROM_TO.search(text, quantity.end)
    is_base = BASE.search(text[: quantity.start])
    if is_base:
        later = [q for q in dates.quantities if q.start > quantity.end]
        if later and re.search(r"\bto\b", text[quantity.end : later[0].start]):
            dated = [m for m in free if follows(m, later[0], dates, reading)]
            return (dated[0], 0 if _revises(text[: quantity.start]) else -1) if dated else None
        return _year_before_level(free, dates, reading)
    ends = [q for q in dates.quantities if move and q.start > move.start()][:2]
    if move is None or len(ends) < 2 or ";" in text[quantity.end : move.start()]:
        return None
    if any(quantity.end <= q.start < move.start() for q in dates.quantities):
        return None
    dated = [m for m in free if follows(m, ends[1], dates, reading)]
    return (dated[0], 0) if dated else None


def _revises(before: str) -> bool:
    """ "Cut its 2024 forecast from": what was foretold first was for the same year."""
    told = _foretold().search(before)
    return told is not None and _revising().search(before) is not None


@cache
def _foretold() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed('foretold'))})s?\b[^;]*\bfrom (?:\w+ )?[$€£]?$")


@cache
def _revising() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed('revising'))})\b")


def _year_before_level(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "In 2024 sales dropped to 42.9 million from 47.1 million": an undated base lies the year before."""
    text, quantity = reading.sentence.text, reading.quantity
    level = next((q for q in dates.quantities if text[q.end : quantity.start] == " from "), None)
    if level is None or not re.search(r"\bto (?:\w+ )?$", text[: level.start]):
        return None
    whole = [m for m in free if m.end <= level.start and m.is_year and clause_holds(m, reading)]
    return (whole[-1], -1) if whole else None


def at_its_end(found: tuple[DateMention, int], reading: Reading) -> tuple[DateMention, int]:
    """ "From A to B between 2018 and 2023": A is of the first date of the range, B of the last."""
    mention = found[0]
    text = reading.sentence.text
    others = f"{text[: mention.start]}{' ' * (mention.end - mention.start)}{text[mention.end :]}"
    before = others[: reading.quantity.start]
    first = re.search(r"\bfrom (?:\w+ )?$", before)
    last = re.search(r"\bfrom (?:(?!to\b)\w+ ){0,3}[$€£]?\d[^;]*\bto (?:\w+ )?$", before)
    days = any(point.form in DAY_FORMS for point in mention.points)
    if len(mention.points) != 2 or days or not (first or last):
        return found
    point = mention.points[1 if last else 0]
    return replace(mention, points=(point,), link=""), 0


def is_level_reached(dates: SentenceDates, reading: Reading) -> bool:
    """ "Since July we cut it by 160,000, to 7.46 million": the level reached is of now.

    "The number of homeless has doubled in a week to 700,000" too.
    """
    text, start = reading.sentence.text, reading.quantity.start
    since = any(mention.link == "since" for mention in dates.mentions)
    if since and re.search(r", to (?:\w+ )?$", text[:start]):
        return True
    return reading.kind == "stock" and any(
        mention.points[0].form == "back" and _TO_LEVEL.fullmatch(text, mention.end, start)
        for mention in dates.mentions
        if mention.end < start
    )


_TO_LEVEL = re.compile(r",? to (?:(?:about|nearly|some|over|around|almost|more than) )?")
_FROM_TO = re.compile(r"\bfrom\b(?:(?!, (?:and|but|while)\b)[^;])*?\bto\b")
