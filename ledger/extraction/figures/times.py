"""Numbers that tell when or how long: dates, years, clock times, durations."""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import one_of

_CLOCK_AFTER = re.compile(
    r"(?::\d{2}){1,2}(?!\d)|\s?(?:[ap]\.?\s?m\b|o['’]?clock\b)|(?:\.\d\d)?\s?(?:GMT|UTC|EST|EDT|CET|BST|hours GMT)\b|\s(?:noon|midday|midnight)\b",
    re.IGNORECASE,
)
_NOTHING_AFTER = re.compile(r"\s*(?:$|[.,;:)\"”’])")
_MEASURED = re.compile(r"\s*[%°]|\s+per\s?cent|\s+(?:million|billion|[a-z]{4,}s)\b")
_UNTIL = re.compile(r"\b(?:until|till)\s+$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|by|from|around|about|before|after)\s+$", re.IGNORECASE)
_DAY_AFTER = re.compile(
    r"\s+(?:on\s+[A-Z]|(?:yesterday|today|tomorrow|tonight|sharp|local\s+time)\b|(?:this|in\s+the)\s+(?:morning|afternoon|evening|night)\b)"
)
_OF_A_HUNDRED = re.compile(r"\s*(?:%|per\s?cent\b|percentage\s+points?\b)")
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}[:.]$")


@cache
def _date_before() -> re.Pattern[str]:
    month = one_of("not_figures", "months")
    return re.compile(
        rf"\b(?:{month})\.?,?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|or|,)\s*|,?\s+))*(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _date_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|or|,|until|till|through)\s*\d{1,2}(?:st|nd|rd|th)?)*"
        rf"[\s-]+(?:of\s+)?(?:{one_of('not_figures', 'months')})\b\.?(?!\s+(?:be|have|not)\b)",
        re.IGNORECASE,
    )


@cache
def _in_month() -> re.Pattern[str]:
    return re.compile(
        rf"\bin\s+(?:(?!(?:the|an?)\b)\w+\s+)?(?:{one_of('not_figures', 'months')})\.?,?\s+$",
        re.IGNORECASE,
    )


def is_date(amount: Amount, before: str, after: str) -> bool:
    """March 17; 17 March 2024; 10 and 11 May; May 16-17; 12 Ramadan."""
    top = amount.high if amount.high is not None else 0
    if not amount.plain or top > 2200:
        return False
    month = _date_before().search(before)
    if month is not None and month.group()[0].isupper():
        if _OF_A_HUNDRED.match(after):
            return False  # "exports in May, 20% less"
        if top <= 31:
            return not (_in_month().search(before) and re.match(r"\s+[a-z]", after))
        return top >= 1000
    follows = _date_after().match(after)
    if follows is None or top > 31:
        return False
    name = follows.group().split()[-1].strip("-")
    return name[:1].isupper() or name.rpartition("-")[2][:1].isupper()


def is_clock_time(amount: Amount, before: str, after: str) -> bool:
    """6:40pm, 18:30, 6 o'clock, 1800 GMT."""
    if amount.form not in ("digits", "range", "words"):
        return False
    if _CLOCK_AFTER.match(after):
        return True
    if amount.form != "words" and _CLOCK_BEFORE.search(before):
        return True
    return _is_dotted_time(amount, before, after)


def _is_dotted_time(amount: Amount, before: str, after: str) -> bool:
    """ "Until 11.40", "at 1.30 on Friday": hours and minutes with a point between."""
    hours, minutes = divmod(round((amount.low or 0) * 100), 100)
    if amount.form != "digits" or amount.step != 0.01 or _MEASURED.match(after):
        return False
    told = _UNTIL.search(before) or (_AT.search(before) and _DAY_AFTER.match(after))
    return bool(told) and hours < 24 and minutes < 60


@cache
def _duration_after() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]*(?:of\s+)?(?:(?:{one_of('not_figures', 'duration_adjectives')})[\s-]+){{0,3}}(?:an?\s+)?(?:{one_of('not_figures', 'durations')})s?(?:['’]s?)?\b"
        rf"(?![-\s]+(?:rate|workers?))",
        re.IGNORECASE,
    )


_STRETCH = re.compile(
    r"\b(?:past|last|previous|preceding|next|first|final|coming|recent)\s+(?:(?:one|two)\s+or\s+)?$",
    re.IGNORECASE,
)


def is_run_of_quarters(text: str, amount: Amount, before: str) -> bool:
    """Whether quarters are those of years: "grew for six quarters", "the preceding three quarters".

    Nobody tells a half or a whole in quarters, so only three of them may be a share.
    """
    if amount.form == "digits" or not text[amount.start : amount.end].casefold().endswith(
        "quarters"
    ):
        return False
    return amount.value != THREE_QUARTERS or _STRETCH.search(before) is not None


_ANOTHER = tuple(
    re.compile(rf"-?\s+(?:or|to|and)\s+(?:\d[\d,.]*|{word})")
    for word in ("[a-z]+", "[a-z]+-[a-z]+")
)
"""The other number of "two or three years" and "a two- or three-week strike", "twenty-five" too."""


@cache
def _span_before() -> re.Pattern[str]:
    spans = one_of("not_figures", "durations")
    return re.compile(
        rf"\b(?:{spans})s?(?:,?\s+(?:and\s+)?(?:not|rather\s+than|instead\s+of)|"
        r"\s+(?:(?:in|of|out\s+of)\s+)?the\s+(?:past|last))\s+$",
        re.IGNORECASE,
    )


def is_duration(amount: Amount, before: str, after: str) -> bool:
    """Two years; the past three months; a 24-hour ceasefire; half an hour."""
    if amount.form == "multiple":
        return False
    match = _duration_after().match(after)
    if match is not None and amount.form != "indefinite" and re.match(r"\s+of\b", after):
        return False  # "the 9,500 of a year ago"; "a couple of weeks" is a time
    if match is None and _span_before().search(before) and _NOTHING_AFTER.match(after):
        return True  # "every three years, not five", "the fifth month in the past six"
    if match is None:
        ends = [found.end() for one in _ANOTHER if (found := one.match(after))]
        lasts = any(_duration_after().match(after[end:]) for end in ends)
        return lasts and (amount.high or 0) < 200
    if amount.form == "fraction" and re.match(r"\s+of\b", after):
        return False
    return not re.match(r"\s+an?\s", after) or bool(
        re.match(r"\s+an?\s+(?:hour|century|decade|year|day)", after) and amount.form == "fraction"
    )


@cache
def _year_noun() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('not_figures', 'year_nouns')})\b", re.IGNORECASE)


def is_year_held_against(amount: Amount, before: str, after: str) -> bool:
    """ "Over the 1989 record", "7.6% above 2022": a year though a comparison stands before it."""
    low = amount.low or 0
    if not (amount.plain and amount.form == "digits" and 1900 <= low <= 2100):
        return False
    compared = _COMPARED.search(before) and not re.match(r"\s+[a-z]", after)
    one = before.lower().endswith("under the ") and _one_thing().match(after)
    return bool(compared or one) or _year_noun().match(after) is not None


THREE_QUARTERS = 0.75
FULL_HUNDRED = 100
FIRST_NEAR, LAST_NEAR = 1900, 2100
"""Years that news names without saying that they are years."""
"""Years that are full hundreds are as often counts that were passed."""
_BEYOND = re.compile(r"\bbeyond\s+(?:the\s+year\s+)?$", re.IGNORECASE)


def lies_beyond(amount: Amount, before: str) -> bool:
    """Whether a year is the mark that time runs past: "well beyond 2030"; a toll runs past 2000."""
    written = before.rstrip().endswith("year")
    whole = not written and (amount.low or 0) % FULL_HUNDRED == 0
    return _BEYOND.search(before) is not None and not whole


_STRETCH_OF = re.compile(
    r"\b(?:whole|rest|remainder|all|most|course|start|beginning|end|middle|half|quarter|months)\s+of\s+$"
)


def is_stretch_of_year(amount: Amount, before: str) -> bool:
    """ "The average for the whole of 2004": a year, though an average is told before it."""
    recent = FIRST_NEAR <= (amount.high or 0) <= LAST_NEAR
    return recent and _STRETCH_OF.search(before) is not None


@cache
def _the_one() -> re.Pattern[str]:
    """A singular noun behind "the 2016": a season or an election, and no mark that a count runs over."""
    people, limits = r"[a-z]{3,}s|people|men|women|children", one_of("not_figures", "round_limits")
    return re.compile(rf"\s+(?!(?:{limits}|{people})\b)[a-z]*[a-rt-z]\b(?!\s+(?:{people})\b)")


def tells_which(amount: Amount, before: str, after: str) -> bool:
    """Whether a year tells one thing from others: "keen about the 2016 season", not "about 2,016 men"."""
    recent = FIRST_NEAR <= (amount.high or 0) <= LAST_NEAR
    return recent and before.endswith("the ") and _the_one().match(after) is not None


_COMPARED = re.compile(
    r"(?:%|\bper\s?cent|\bpoints?|\btimes|\b(?:half|thirds?|quarters?|fifths?|tenths?)|\b(?:more|fewer|higher|lower|less|up|down))\s"
    r"(?:[a-z]+\s){0,3}?(?:above|below|over|under|than|on)\s+(?:in\s+)?$"
)


@cache
def _one_thing() -> re.Pattern[str]:
    """A singular noun behind "under the 2021": a law or a plan of that year."""
    limits = one_of("not_figures", "round_limits")
    return re.compile(rf"\s+(?!(?:{limits})\b)[a-z-]*[a-rt-z](?![\w-])")


@cache
def _year_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:^|[\s(\[“\"'‘])(?:{one_of('not_figures', 'year_prepositions')})|[(\[]|^|[\s-]mid-)\s*$",
        re.IGNORECASE,
    )


_OWNER = re.compile(r"\w['’]s?\s+$")
"""In "the party's 2021 accounts" and "the banks' 2019 results"."""


@cache
def _yearly_next() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-z-]+\s+)?(?:{one_of('not_figures', 'yearly')})\b")


@cache
def _closing() -> re.Pattern[str]:
    """ "Closed 2023 ", before "with sales of 4,000"."""
    return re.compile(rf"\b(?:{one_of('not_figures', 'year_closing')})\s+$")


_WITH = re.compile(r"\s+(?:with|at|on|in|as|down|up)\b")


def is_year(amount: Amount, before: str, after: str) -> bool:
    """Bare 2013, 2026-2027; but not "2000 soldiers" or "killed 1900 people"."""
    if not amount.plain or amount.form not in ("digits", "range"):
        return False
    low, high = amount.low or 0, amount.high or 0
    if amount.form == "range":
        return 1000 <= low <= 2200 and 1000 <= high <= 2200
    if re.search(r"(?<!\d)(?:1[3-9]|20)\d\d\s?[-–/]\s?$", before):
        return True
    if not 1000 <= high <= 2200 or high % 1:
        return False
    if FIRST_NEAR <= high <= LAST_NEAR and _closing().search(before) and _WITH.match(after):
        return True
    counted = re.match(
        r"\s+(?:[a-z-]+\s+)?(?:[a-z]{3,}s|people|men|women|children|personnel|livestock|cattle|troops|police)\b",
        after,
    )
    led = _year_before().search(before)
    if FIRST_NEAR <= high <= LAST_NEAR:
        owned = _OWNER.search(before) and (high % FULL_HUNDRED or _yearly_next().match(after))
        return bool(led and led.group().strip()) or bool(owned) or not counted
    return bool(
        led
        and not counted
        and re.search(
            r"\b(?:in|since|of|year|by|from|until|before|after)\s+$", before, re.IGNORECASE
        )
    )
