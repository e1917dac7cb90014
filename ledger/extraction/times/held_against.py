"""What a figure is only held against: standards, levels left behind, and the dates of both.

"Up from 59 in 2006", "a target of 92 percent", "lower than in 2024". Offsets count the sentence's
characters.
"""

import re
from functools import cache

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.date_words import noun_ends
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.event_names import dates_an_event
from ledger.extraction.times.sentence_dates import figures_of, listed
from ledger.vocabulary import vocabulary


def is_compared(reading: Reading) -> bool:
    """Whether a figure is only what another is held against: "compared with 16,000", "a target of 92%"."""
    text, start = reading.sentence.text, reading.quantity.start
    before = text[:start]
    if _AVERAGE.match(text, start):  # "a 20-year average of 83"
        before = text[: reading.quantity.number_start]
    return bool(_HELD_AGAINST.search(before) or _STANDARD.search(before))


def is_base_of_share(reading: Reading) -> bool:
    """ "35 percent of the 120,000 employees": of how many a share is told, who were so many before too."""
    text, quantity = reading.sentence.text, reading.quantity
    return quantity.unit != "percent" and follows_share(text[: quantity.start])


def follows_share(before: str) -> bool:
    """Whether the words before a figure tell a share of it."""
    return bool(_SHARE_OF.search(before))


def held_against(before: str) -> bool:
    """Whether the words before a figure make it a level that another is held against, or left."""
    return bool(COMPARED.search(before) or _STANDARD.search(before) or _LEVEL.search(before))


def is_standard(before: str) -> bool:
    """The same, where "more than" is a bound of the figure itself: "more than 60,000 died" holds by itself."""
    return held_against(_BOUND.sub("", before.rstrip("$€£¥")))


def is_left_behind(before: str) -> bool:
    """Whether the words before a figure make it an earlier count: "up from 70,894", "against 52"."""
    return bool(COMPARED.search(before)) and not _BOUND.search(before)


def only_compares(mention: DateMention, sentence: Sentence) -> bool:
    """ "Up from 1.12 million on 19 January": the date of a figure that another is held against."""
    nearest = [q for q in figures_of(sentence) if q.end <= mention.start][-1:]
    return any(
        held_against(sentence.text[: q.start])
        and not re.search(r"[;:,—]", sentence.text[q.end : mention.start])
        for q in nearest
    )


def compares(text: str, mention: DateMention) -> bool:
    """Whether a date is only a standard: "lower than in 2024", "up from 2019", "on the first half of 2024"."""
    point = mention.points[0]
    if dates_an_event(text, mention):
        return False
    if _harmed_at().search(text[: point.start]) and _OWNING.match(text, mention.end):
        return False  # "40 deaths from Monday's marches"
    if _DATES_FROM.search(text[: point.start]):
        return False  # "the old record of 60 dates from May 2021"
    if _AGAINST_THE.search(text[: point.start]) and _levels().match(text, mention.end):
        return True
    for start in {mention.start, point.start} if point.form in COMPARING_FORMS else {mention.start}:
        before = text[max(0, start - 24) : start].rstrip().lower()
        if any(before.endswith(" " + word) for word in listed("comparing")):
            return True
        if _THAN_THE_LEVEL.search(text[:start]):
            return True
    return point.form in _LONG_FORMS and bool(_UPON.search(text[: point.start]))


@cache
def _levels() -> re.Pattern[str]:
    """ "From 2019 levels, emissions fell", after the date."""
    return re.compile(rf" (?:{'|'.join(listed('levels_only'))}){noun_ends()}")


@cache
def _harmed_at() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('periods')['same_events']['harm'])}) from $")


_DATES_FROM = re.compile(
    r"\b(?:record|high|low|peak|figure|count|number|total|estimate)s? [^;:]{0,40}\bdat(?:es|ed|ing) (?:back )?(?:from|to) $"
)
_OWNING = re.compile(r"['’]s? (?!\d)")
_AGAINST_THE = re.compile(
    r"\b(?:(?:from|above|below|over|against|than|to|of)(?: (?:its|their|the|his|her))?"
    r"|(?:half|double|twice|triple|times) (?:its|their|the|his|her)) $",
    re.IGNORECASE,
)
COMPARING_FORMS = ("year_before", "units_before", "same_period")
_LONG_FORMS = (
    "month",
    "months",
    "half",
    "quarter",
    "year",
    "calendar",
    "months_of_year",
    "same_period",
)
_THAN_THE_LEVEL = re.compile(
    r"\b(?:than|above|below|beneath) (?:the|its|their|that|those) (?:[a-z][\w-]* ){0,3}?(?:of |in |for )?$"
    r"|\bas (?:[a-z]+) (?:again |[a-z]+ )?as $"
)
_UPON = re.compile(r"\bon (?:the |that of )?$")
_STANDARD = re.compile(
    r"\b(?:(?:target|goal|standard|limit|capacity|quota|ceiling|threshold)s? of|(?:above|below|short of) (?:the|an?|its)) (?:\w+ )?$"
    r"|\b(?:from|than|below|above|against|with|to|its)(?: (?:the|an?|its|their))? (?:\w+-(?:year|month|week|decade)|long-term|historical|seasonal) (?:average|mean|norm)s? of (?:\w+ )?$"
)
_SHARE_OF = re.compile(
    r"(?:%|\bper ?cent|\b(?:half|third|quarter|fifth|majority|most)s?) of (?:the|its|their|all) "
    r"(?:more than |some |about |nearly |roughly |around |almost |over |estimated |than )*$"
)
_AVERAGE = re.compile(r"(?:average|mean|norm)s? of ")
_LITTLE = r"(?:(?:just|only|about|some|the|around|nearly|over|more than|an estimated) )*$"
_HELD_AGAINST = re.compile(r"\b(?:than|against|versus|compared (?:with|to)) " + _LITTLE)
COMPARED = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to)) " + _LITTLE)
"""Words before a figure that make it a level left behind or held against."""
_BOUND = re.compile(
    r"\b(?:more|fewer|less|greater|higher|lower) than (?:an? )?(?:estimated )?$", re.IGNORECASE
)
_LEVEL = re.compile(
    r"\b(?:(?:record|peak|high|low|maximum|minimum) of|(?:surpass|exceed|top|beat|overtak|eclips)(?:p?ed|es|p?ing) the|(?:twice|double|treble|triple|times) the) "
    + _LITTLE
)
