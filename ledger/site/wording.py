"""How a row of the ledger is said on a page: figures, intervals, dates and periods in words.

Every function takes a row as the database gives it, or one of its values, and returns plain text;
the templates escape it. Nothing here rounds a figure or turns an interval into a point.
"""

from calendar import monthrange
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

Row = Mapping[str, Any]

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

QUANTIFIER_WORDS = {
    "exact": "",
    "approximately": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
    "nearly": "nearly ",
}

KIND_WORDS = {
    "stock": "how many there are",
    "flow": "how many in a period",
    "change": "by how much it changed",
    "share": "part of a whole",
    "rate": "per unit of time or of people",
}

STANCE_WORDS = {
    "asserted": "stated as fact",
    "disputed": "disputed",
    "denied": "denied",
    "withdrawn": "withdrawn",
    "forecast": "a forecast",
    "target": "a target",
}

BASIS_WORDS = {
    "value": "the figures do not meet",
    "period": "the same figure, for different times",
    "direction": "one says up, the other down",
    "sum": "the parts do not add up",
}

RELATION_WORDS = {
    "agree": "agrees with",
    "conflict": "contradicts",
    "update": "is updated by",
    "scope_difference": "counts something else than",
    "part_whole": "includes",
    "disputed": "disputed along with",
}

RELATION_WORDS_BACK = {
    "agree": "agrees with",
    "conflict": "contradicts",
    "update": "updates",
    "scope_difference": "counts something else than",
    "part_whole": "is part of",
    "disputed": "disputed along with",
}

RELATION_TITLES = {
    "agree": "The two agree",
    "conflict": "The two contradict each other",
    "update": "The later figure updates the earlier",
    "scope_difference": "Near each other, but not counting the same thing",
    "part_whole": "One is part of the other",
    "disputed": "A text disputes this figure",
}

ANSWER_WORDS = {
    "same": "same",
    "contains": "wider on the left",
    "inside": "wider on the right",
    "overlaps": "overlapping",
    "different": "different",
    "unstated": "not stated",
}

FINDING_WORDS = {
    "conflicts": "contradicts it",
    "disputed": "disputes it",
    "outdated": "is more recent",
    "agrees": "agrees",
    "part_whole": "is part of it, or the whole",
    "differs_in_scope": "counts something near it",
    "nothing_known": "knows nothing",
}

FINDING_TITLES = {
    "conflicts": "The ledger holds a figure that contradicts this",
    "disputed": "The ledger holds a text that disputes this figure",
    "outdated": "The ledger holds a more recent figure",
    "agrees": "The ledger holds a figure that agrees",
    "part_whole": "The ledger holds a part of this, or the whole",
    "differs_in_scope": "The ledger holds only figures for another time, place or group",
    "nothing_known": "The ledger holds nothing to compare this with",
}

PUBLISHED_BASIS_WORDS = {
    "stated": "as the text states",
    "manifest": "as the source list states",
    "inferred": "inferred from the text",
    "unknown": "date unknown",
}

CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "ILS": "₪"}


def number(value: float | None) -> str:
    """Write a number with thousands separators and no digits it does not have."""
    if value is None:
        return ""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace("-", "−")
    return f"{value:,.6f}".rstrip("0").rstrip(".").replace("-", "−")


def scaled(value: float) -> str:
    """Write a round amount from a million up with its scale word, when that drops no digit."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{number(value / size)} {word}"
    return number(value)


def amount(value: float, unit: str | None) -> str:
    """Write a number with the sign or word of its unit where readers expect one."""
    unit = unit or ""
    if unit == "percent":
        return f"{number(value)}%"
    if unit == "ratio":
        return f"{number(value)} times"
    currency, _, per = unit.partition("/")
    ending = f" per {per}" if per else ""
    if len(currency) == 3 and currency.isupper():
        sign = CURRENCY_SIGNS.get(currency)
        head = f"{sign}{scaled(abs(value))}" if sign else f"{currency} {scaled(abs(value))}"
        return f"{'−' if value < 0 else ''}{head}{ending}"
    return scaled(value) + ending


def figure(claim: Row) -> str:
    """Say a claim's figure with its quantifier: "more than 23,000", "4,000 to 5,000"."""
    unit, quantifier = claim["unit"], claim["quantifier"]
    low, high, value = claim["value_low"], claim["value_high"], claim["value"]
    if quantifier == "indefinite" or (value is None and (low is None or high is None)):
        return str(claim["number_text"])
    if value is None:
        return f"{_end(low, unit, high)} to {amount(high, unit)}"
    if claim["kind"] == "change":
        way = "down " if value < 0 else "up "
        return f"{way}{QUANTIFIER_WORDS.get(quantifier, '')}{amount(abs(value), unit)}"
    return f"{QUANTIFIER_WORDS.get(quantifier, '')}{amount(value, unit)}"


def _end(low: float, unit: str | None, high: float) -> str:
    """Say the lower end of a range, without repeating a unit that the upper end will name."""
    plain_unit = unit == "percent" or unit == "ratio"
    return number(low) if plain_unit and high is not None else amount(low, unit)


def interval(low: float | None, high: float | None, unit: str | None = None) -> str:
    """Say an interval in words; None is an open end."""
    if low is None and high is None:
        return "any number"
    if low is None and high is not None:
        return f"up to {amount(high, unit)}"
    if high is None and low is not None:
        return f"{amount(low, unit)} or more"
    if low == high and low is not None:
        return amount(low, unit)
    assert low is not None and high is not None  # noqa: S101 - both open ends were answered above
    return f"between {amount(low, unit)} and {amount(high, unit)}"


def day(iso: str | None) -> str:
    """Say an ISO date prefix no more precisely than it is: "2023-02" is "February 2023"."""
    if not iso:
        return "undated"
    parts = iso[:10].split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def short_day(iso: str | None) -> str:
    """Say an ISO date prefix with the month cut to three letters, where space is short."""
    return (
        " ".join(part[:3] if part.isalpha() else part for part in day(iso).split())
        if iso
        else "undated"
    )


def span(start: str | None, end: str | None) -> str:
    """Say a period of two full dates, either of which may be open; whole years and months as such."""
    if start and end:
        first, last = _in_whole_years_or_months(start, end)
        return day(first) if first == last else f"{day(first)} to {day(last)}"
    if start:
        return f"from {day(start)} on"
    return f"until {day(end)}" if end else ""


def _in_whole_years_or_months(start: str, end: str) -> tuple[str, str]:
    """Cut two full dates to years, or months, where they begin and end with one."""
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4], end[:4]
    if start.endswith("-01") and len(end) == 10:
        year, month, last = (int(part) for part in end.split("-"))
        if last == monthrange(year, month)[1]:
            return start[:7], end[:7]
    return start, end


def period(claim: Row) -> str:
    """Say when a claim's figure holds: the dates, then the text's own words for them."""
    dates = span(claim["period_start"], claim["period_end"])
    words = f"“{claim['period_text']}”" if claim["period_text"] else ""
    if dates and words:
        return f"{dates} ({words})"
    if words:
        return f"{words}, which the text ties to no date"
    return dates or "not stated"


def short_period(claim: Row) -> str:
    """Say a claim's period as briefly as a headline needs."""
    if claim["period_text"]:
        return f"“{claim['period_text']}”"
    return span(claim["period_start"], claim["period_end"])


def place(claim: Row) -> str:
    """Say where, and for a movement from where to where."""
    whole = claim["place"] or ""
    parts = [whole]
    for way, end in (("from", claim["place_from"]), ("to", claim["place_to"])):
        if end and end not in whole:
            parts.append(f"{way} {end}")
    return ", ".join(part for part in parts if part)


def sayer(claim: Row) -> str:
    """Name who is credited with the figure, or say that nobody is."""
    return claim["claimant"] or "no one is named"


def credit(claim: Row) -> str:
    """Say who says it, who passes it on, where and when it was published."""
    who = claim["claimant"] or "Nobody named"
    if claim["relayed_by"] and claim["relayed_by"] != claim["claimant"]:
        who += f", relayed by {claim['relayed_by']}"
    return f"{who} — {claim['publisher'] or 'publisher unknown'}, {day(claim['published'])}"


def counted(claim: Row) -> str:
    """Say what is counted, as the text writes it."""
    return claim["population"] or _unit_words(claim["unit"])


def _unit_words(unit: str | None) -> str:
    return {"percent": "a share", "ratio": "a multiple", None: "", "": ""}.get(unit, unit or "")


def opened(text: str) -> str:
    """Begin a heading with a capital, leaving the rest as the text has it."""
    return text[:1].upper() + text[1:]


def headline(a: Row, b: Row, relation: str, basis: str | None, label: str | None = None) -> str:
    """Put a pair of figures as the question a reader would ask."""
    subject = opened(label or counted(a))
    if relation == "disputed":
        by = a["disputed_by"] or b["disputed_by"]
        return f"{subject}: {figure(a)}{f', disputed by {by}' if by else ' is disputed'}"
    one, other = figure(a), figure(b)
    if basis == "period" or one == other:
        one_time, other_time = short_period(a), short_period(b)
        if one_time and other_time and one_time != other_time:
            return f"{subject}: {one} {one_time}, or {other} {other_time}?"
    if relation == "conflict":
        return f"{subject}: {one} or {other}?"
    return f"{subject}: {one} and {other}"


def apart(gap: float | None) -> str:
    """Say a gap (a ratio of at least 1) as a reader would: "2.8 times apart"."""
    if gap is None or gap <= 1:
        return ""
    if gap < 1.2:
        return f"{round((gap - 1) * 100, 1):g}% apart"
    return f"{round(gap, 1):g} times apart" if gap < 10 else f"{round(gap):,} times apart"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count things: "1 figure", "2,104 figures"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def when(claim: Row) -> str:
    """Say in one short piece what time a figure speaks of, as far as anything tells."""
    if claim["as_of"]:
        return day(claim["as_of"])
    held = span(claim["period_start"], claim["period_end"])
    if held:
        return held
    return f"published {day(claim['published'])}" if claim["published"] else "undated"


def relation_of(relation: str, seen_from_first: bool) -> str:
    """Say what a figure is to the other, seen from the first or the second of the pair."""
    return (RELATION_WORDS if seen_from_first else RELATION_WORDS_BACK)[relation]


def document_name(row: Row, title: str = "title") -> str:
    """Name a document by its title, or else by its publisher and its file's name."""
    file = PurePosixPath(row["path"]).name
    return row[title] or (f"{row['publisher']}, {file}" if row["publisher"] else file)


def web(url: str | None) -> bool:
    """Whether an address may be linked: only the web's, never a script's."""
    return bool(url) and str(url).lower().startswith(("https://", "http://"))
