"""Printed units of measure and the denominators of rates: "hectares", "mg/L", "per 100,000 people"."""

import re
from functools import cache
from typing import NamedTuple

from ledger.extraction.figures.patterns import listed, one_of
from ledger.vocabulary import vocabulary


class Unit(NamedTuple):
    """A unit found after an amount, and where it ends; `name` as units are written."""

    name: str
    end: int


def unit_after(text: str, end: int) -> Unit | None:
    """Read a unit of measure that stands after the amount that ends at `end`."""
    match = _measures().match(text, end)
    if match is None:
        return None
    word = match["word"]
    if word is not None:
        name = _words()[" ".join(word.casefold().replace("-", " ").split())]
    else:
        apart = match.start("symbol") > end
        if apart and match["symbol"] in listed("units", "glued_only"):
            return None
        name = _symbols()[match["symbol"]]
    return Unit(name, match.end())


def rate_after(text: str, end: int, *, noun_between: bool) -> Unit | None:
    """Read "per kilogram", "/ha", "a month", "per 100,000 people"; `name` is the denominator.

    With `noun_between` the counted noun may stand before it ("23,000 people a month").
    """
    found = _rate_at(text, end)
    if found is not None or not noun_between:
        return found
    between = _words_between().match(text, end)
    if between is None or set(_joined(between[1]).split()) & listed("units", "not_between"):
        return None
    return _rate_at(text, between.end(), after_noun=True)


def _joined(words: str) -> str:
    """Leave out the "and" between two words of harm: "1,500 dead and injured soldiers a day"."""
    harms = "|".join(sorted(listed("nouns", "harm_words")))
    return re.sub(rf"\b(?:{harms})\s+(?:and|or)\s+(?={harms})", "", words.casefold())


def _rate_at(text: str, at: int, *, after_noun: bool = False) -> Unit | None:
    words = vocabulary("units")
    adverb = _adverb().match(text, at)
    describes = adverb and periodicals().match(text, adverb.end())
    if adverb and adverb[1] in words["time_adverbs"] and not describes:
        return Unit(words["time_adverbs"][adverb[1]], adverb.end())
    match = _per().match(text, at)
    if match is None:
        return None
    if match["number"]:
        return _per_number(text, match)
    word = match["word"]
    slashed = words["slash_denominators"].get(word) if match["slash"] else None
    name = (
        str(slashed)
        if slashed
        else denominator(word, time_only=bool(match["article"]) and after_noun)
    )
    if name is None or (match["slash"] and not word):
        return None
    if match["article"] and _point_in_time().match(text, match.end()):
        return None
    if match["article"] and name == "second" and _is_ordinal(text, match.end()):
        return None
    return Unit(name, match.end())


def _is_ordinal(text: str, end: int) -> bool:
    """Whether "a second" tells which: "lacked a second lock", "for a second time"."""
    following = re.match(r"\s+([a-z]+)", text[end:])
    return following is not None and following[1] not in listed("units", "not_between")


def _per_number(text: str, match: re.Match[str]) -> Unit | None:
    """ "per 100,000 live births": the number with the nouns of people or things counted over."""
    end = match.end("number")
    known = vocabulary("units")["population_words"]
    words: list[str] = []
    for word in re.finditer(r"\s*([a-z-]+)", text[end : end + 40]):
        if word[1] not in known or (words and words[-1] != "live"):
            break
        words.append(word[1])
    stop = end + sum(len(w) + 1 for w in words) if words else end
    number = match["number"].strip().rstrip(".,")
    return Unit(" ".join([number, *words]) if words else number, min(stop, len(text)))


def denominator(word: str, *, time_only: bool = False) -> str | None:
    """Return how the thing or time named by a word is written under a rate ("kilo" is "kg")."""
    words = vocabulary("units")
    low = word.casefold()
    time = words["time_denominators"]
    if low in time:
        return str(time[low])
    if time_only:
        return None
    if low in words["thing_denominators"]:
        return str(words["thing_denominators"][low])
    return _per_measure().get(word) or _per_measure().get(low)


def _measure_list() -> list[dict[str, object]]:
    return list(vocabulary("units")["measures"])


@cache
def _words() -> dict[str, str]:
    """Spelled forms in small letters, singular and plural, with their unit."""
    forms: dict[str, str] = {}
    for measure in _measure_list():
        for word in measure.get("words", ()):  # type: ignore[attr-defined]
            forms[word] = str(measure["name"])
            forms[f"{word}s"] = str(measure["name"])
            head, _, rest = word.partition(" ")
            if rest:
                forms[f"{head}s {rest}"] = str(measure["name"])
    return forms


@cache
def _symbols() -> dict[str, str]:
    return {
        str(symbol): str(measure["name"])
        for measure in _measure_list()
        for symbol in measure.get("symbols", ())  # type: ignore[attr-defined]
    }


@cache
def _per_measure() -> dict[str, str]:
    """Every form of a measure that can be a denominator, with the way it is written there."""
    table = {}
    for measure in _measure_list():
        if "per" in measure:
            for form in (*measure.get("words", ()), *measure.get("symbols", ())):  # type: ignore[misc]
                table[form] = str(measure["per"])
    return table


@cache
def _measures() -> re.Pattern[str]:
    words = sorted(_words(), key=len, reverse=True)
    spelled = "|".join(r"[\s-]+".join(map(re.escape, w.split())) for w in words)
    symbols = "|".join(map(re.escape, sorted(_symbols(), key=len, reverse=True)))
    return re.compile(
        rf"(?:[\s\u00a0]|-){{0,2}}(?i:(?P<word>{spelled}))(?![\w])"
        rf"|[ \u00a0\u202f\u2009]?-?(?P<symbol>{symbols})(?![A-Za-z²³\d])"
    )


@cache
def _per() -> re.Pattern[str]:
    each, per = one_of("units", "each"), one_of("units", "per")
    return re.compile(
        rf"\s*(?:(?P<slash>/)\s?|[\s-](?P<article>{each})[\s-]|[\s-]?(?:{per})\s+)"
        r"(?P<number>\d[\d,.]*(?:\s(?:million|thousand))?\s?|million\s|thousand\s)?"
        r"(?P<word>[A-Za-zµμ°²³]+\d?|$)"
    )


@cache
def _words_between() -> re.Pattern[str]:
    """Up to four words of a noun between a number and the denominator of its rate."""
    each, per = one_of("units", "each"), one_of("units", "per")
    return re.compile(
        rf"((?:\s+[A-Za-z][A-Za-z'’-]*){{1,4}}?)(?=\s+(?:{per}|{each})\s|\s+(?:{_adverbs()})\b)"
    )


@cache
def periodicals() -> re.Pattern[str]:
    """What is daily or weekly by nature: "10 daily newspapers" are no ten a day."""
    return re.compile(rf"\s+(?:{one_of('units', 'periodicals')})\b")


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"\s+({_adverbs()})\b")


def _adverbs() -> str:
    return one_of("units", "time_adverbs")


@cache
def _point_in_time() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('units', 'point_in_time')})\b")
