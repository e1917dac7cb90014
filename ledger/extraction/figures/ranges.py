"""Ranges: two numbers that are the ends of one figure, and pairs that only look so."""

import re
from dataclasses import replace
from functools import cache

from ledger.extraction.figures.amount import Amount, between, single
from ledger.extraction.figures.currencies import currency_after
from ledger.extraction.figures.patterns import one_of
from ledger.vocabulary import vocabulary

_MONEY = r"(?:[A-Za-z.]{0,4}\s?[$€£¥₹₽]\s?|[A-Z]{3}\s?|Rs\.?\s?)"
_SENTENCE_END = re.compile(r"[.!?]\s|\n\n")
_PLUS_MINUS = re.compile(r"(?:\s?[%°A-Za-zµ]{1,3})?\s*(?:±|\+/-|\+-)\s*$")
_MONEY_BEFORE = re.compile(r"[$€£¥₹₽]\s?$|[A-Z]{3}\s?$|Rs\.?\s?$")
_LOOK_BACK = 100
_SMALL_MONEY = re.compile(r"\s?(?:p|c|¢|cents?|pence)\b")
_COUNTED_AFTER = re.compile(
    r"\s+(?!times\b)(?:(?!(?:as|in|of|on|at|by|for|from|to|and|or|with|per|over|when|than|if)\b)[a-z]{2,}\s)?"
    r"(?:people|children|women|men|[a-z]{3,}(?<!s)s)\b"
)
FAR, FAR_OFF = 3, 8
"""How many times the first number the second is where "rose A to B", and "lost A to B" of a price, is no range."""
FURTHEST_FALL = 10
"""How many times the number it fell to one without a scale word may be."""


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Join neighbouring amounts that are the two ends of a range; share scale words among pairs."""
    joined: list[Amount] = []
    i = 0
    while i < len(amounts):
        if i + 1 < len(amounts):
            pair = _pair(text, amounts[i], amounts[i + 1], joined)
            if pair is not None:
                joined.extend(pair)
                i += 2
                continue
        joined.append(amounts[i])
        i += 1
    return joined


def _pair(text: str, one: Amount, other: Amount, before: list[Amount]) -> list[Amount] | None:
    """One range, two figures of which the first takes the other's scale, or None: unrelated."""
    if one.value is None or other.value is None or other.start - one.end > 40:
        return None
    if one.form == "multiple" != other.form:
        return None  # "seizures doubled to 3.1 tonnes"
    gap = text[one.end : other.start]
    if _PLUS_MINUS.fullmatch(gap):
        low, high = one.value - abs(other.value), one.value + abs(other.value)
        return [replace(one, end=other.end, low=low, high=high, step=other.value, plain=False)]
    match = _join().fullmatch(gap)
    if match is None:
        return None
    word = match["join"].strip().casefold()
    if not _same_unit(text, one, other, match):
        return None
    sign, dash = other.value < 0, word in ("-", "–", "—", "~", "‑", "−")
    if dash and (_chained(text, one, other, before) or sign):
        return None
    one = _share_scale(one, other)
    if _is_range(text, one, other, word, dash):
        return [between(one.start, other.end, one, other)]
    if word == "to" and _opened_by("from|of").search(text[max(0, one.start - 40) : one.start]):
        falls = _falls_from().search(text[max(0, one.start - 40) : one.start])
        return [_share_scale_of_fall(one, other) if falls else one, other]
    return None


def _same_unit(text: str, one: Amount, other: Amount, match: re.Match[str]) -> bool:
    """ "5% to 10%" and "$5 to $10" are ranges; "down 95% to 333 tonnes" is not."""
    unit = (match["unit"] or "").strip()
    if (
        unit
        and "".join(unit.split())
        != "".join(text[other.end : other.end + len(unit) + 1].split())[
            : len("".join(unit.split()))
        ]
    ):
        return False
    money = (match["money"] or "").strip()
    if not money and _is_given_to(text, one, other):
        return False
    return not money or _MONEY_BEFORE.search(text[max(0, one.start - 5) : one.start]) is not None


def _is_given_to(text: str, one: Amount, other: Amount) -> bool:
    """ "Gave $5 to 30 children", but "$5 to 30 dollars" and "$5 to 30 a child"."""
    noun = _COUNTED_AFTER.match(text, other.end)
    money = _MONEY_BEFORE.search(text[max(0, one.start - 5) : one.start])
    return bool(money and noun) and not currency_after(text, other.start, other.end, large=False)


def _chained(text: str, one: Amount, other: Amount, before: list[Amount]) -> bool:
    """ "1-222-2222" and "2024-05-11" are no ranges."""
    follows = re.match(r"[-–/]\d", text[other.end : other.end + 2])
    precedes = re.search(r"\d[-–/]$", text[max(0, one.start - 2) : one.start])
    return bool(follows or precedes)


def _share_scale(one: Amount, other: Amount) -> Amount:
    """Give "1.2 to 1.5 million" and "500-700,000" their first number's scale."""
    if one.scaled or one.form not in ("digits", "words") or one.number <= 0:
        return one
    factor = _factor(one, other)
    if factor == 1:
        return one
    return single(
        one.start, one.end, one.number * factor, one.step * factor, one.form, scaled=other.scaled
    )


def _share_scale_of_fall(one: Amount, other: Amount) -> Amount:
    """Give "49" of "from 49 to 28 million" its scale: a fall starts higher, within a power of ten."""
    plain = not one.scaled and one.form == "digits" and 0 < one.number < 1000
    if not plain or not other.scaled or not other.mantissa:
        return one
    if not other.mantissa < one.number <= other.mantissa * FURTHEST_FALL:
        return one
    factor = other.number / other.mantissa
    return single(
        one.start, one.end, one.number * factor, one.step * factor, one.form, scaled=other.scaled
    )


def _factor(one: Amount, other: Amount) -> float:
    if other.scaled and other.mantissa:
        return (
            other.number / other.mantissa
            if one.number < 1000 and one.number <= other.mantissa
            else 1
        )
    whole = other.number % 1000 == 0 and other.number >= 1000
    if one.plain and other.form == "digits" and not other.scaled and not other.plain and whole:
        near = other.number / 10 <= one.number * 1000 < other.number
        return 1000 if one.number < 1000 and near else 1
    words = one.form == other.form == "words" and not other.scaled and one.number < 10
    if words and other.number % 100 == 0 and one.number * 100 < other.number < 1000:
        return 100
    return 1


def _is_range(text: str, one: Amount, other: Amount, word: str, dash: bool) -> bool:
    left = text[max(0, one.start - 40) : one.start]
    if word == "and":
        return bool(_opened_by("between").search(left)) and one.number != other.number
    if one.number >= other.number or (one.form == "fraction") != (other.form == "fraction"):
        return False
    ratio = other.number / one.number if one.number > 0 else 1.0
    if word == "or":
        return ratio <= 3
    if dash:
        if one.form == "words" and one.number == 0:
            return False
        return text[one.end : other.start].count(" ") != 1
    year = one.plain and 1900 <= one.number <= 2100 and not other.plain
    if year and (ratio > 2 or re.search(r"\b(?:in|since|during) $", left)):
        return False  # "from October 2023 to 61,500", "from 1,800 in 2003 to 3,300"
    if word in ("to", "through", "-to-"):
        return not _is_change(text, one, ratio)
    return False


def _is_change(text: str, one: Amount, ratio: float) -> bool:
    """Whether "A to B" tells a change: after "rose from", or far apart after a verb of change."""
    start = max(0, one.start - _LOOK_BACK)
    clause = _SENTENCE_END.split(text[start : one.start])[-1]
    from_ = _opened_by("from|of").search(clause)
    if from_ is not None and from_.group().split()[0].casefold() == "from":
        words = re.findall(r"[a-z]+", clause[: from_.start()].casefold())[-12:]
        if words and words[-1].startswith(_stems("range_stems")):
            return False
        return any(w.startswith(_stems("change_stems")) for w in words)
    words = re.findall(r"[a-z]+", clause.casefold())[-3:]
    changed = any(w.startswith(_stems("change_stems")) for w in words)
    return ratio > FAR and (changed or _is_move_of_a_price(text, one, words, ratio))


def _is_move_of_a_price(text: str, one: Amount, words: list[str], ratio: float) -> bool:
    """ "Lost more than $2 to $43.25", "shed 12p to 340p"; but "lost $2m to $9m", "gained 5 to 20 kilos"."""
    money = _MONEY_BEFORE.search(text[max(0, one.start - 5) : one.start])
    small = _SMALL_MONEY.match(text, one.end)
    moved = any(w.startswith(_stems("price_stems")) for w in words)
    return bool(money or small) and moved and not one.scaled and ratio > FAR_OFF


@cache
def _stems(name: str) -> tuple[str, ...]:
    return tuple(vocabulary("numbers")[name])


@cache
def _join() -> re.Pattern[str]:
    """What may stand between the two ends of a range, with the first end's unit."""
    return re.compile(
        rf"""(?P<unit>\s?[%°A-Za-zµ²]{{1,3}}|\s+per\s?cent)?
        (?P<join>\s?[-–—~‑−]\s?|\s+(?:to|through|or|and|-to-)\s+|-to-)
        (?:(?:{one_of("numbers", "range_hedges")})\s+)?(?P<money>{_MONEY})?""",
        re.VERBOSE,
    )


@cache
def _opened_by(words: str) -> re.Pattern[str]:
    hedges = one_of("numbers", "range_hedges")
    return re.compile(rf"\b(?:{words})\s+(?:(?:{hedges})\s+)?{_MONEY}?$", re.IGNORECASE)


@cache
def _falls_from() -> re.Pattern[str]:
    """A word of falling shortly before "from": "fell from", "down from", "has dropped sharply from"."""
    stems = {lemma.rstrip("e") for lemma in vocabulary("kinds")["fall_verbs"].split()}
    forms = rf"(?:{'|'.join(sorted(stems))})\w{{0,4}}"
    told = rf"{forms}|{one_of('not_figures', 'halving_verbs')}|sank|slid|down"
    return re.compile(
        rf"\b(?:{told})\s+(?:\w+\s+){{0,2}}from\s+(?:\w+\s+)?{_MONEY}?$", re.IGNORECASE
    )
