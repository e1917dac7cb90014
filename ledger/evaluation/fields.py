"""When a recorded field says what the gold says: one small rule a field."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from ledger.vocabulary import vocabulary

Row = Mapping[str, Any]


def _value(gold: Row, recorded: Row) -> bool:
    """Equal values; for a range or an indefinite figure, equal bounds."""
    fields = ["value"] if gold["value"] is not None else ["value_low", "value_high"]
    return all(_same_number(gold[field], recorded[field]) for field in fields)


def _unit(gold: Row, recorded: Row) -> bool:
    return _plain_unit(gold["unit"]) == _plain_unit(recorded["unit"])


def _population(gold: Row, recorded: Row) -> bool:
    """The head word of the gold phrase stands in the recorded one."""
    return _head(gold["population"]) in _stems(recorded["population"])


def _claimant(gold: Row, recorded: Row) -> bool:
    """Nobody is credited in either, or the names share a content word."""
    if not gold["claimant"] and not recorded["claimant"]:
        return True
    return _share_word(gold["claimant"], recorded["claimant"])


def _place(gold: Row, recorded: Row) -> bool:
    return _share_word(gold["place"], recorded["place"])


def _period(gold: Row, recorded: Row) -> bool:
    return all(gold[end] == recorded[end] for end in ("period_start", "period_end"))


def _equal(field: str) -> Callable[[Row, Row], bool]:
    return lambda gold, recorded: bool(gold[field] == recorded[field])


def always(claim: Row) -> bool:
    """The rule for fields that are scored in every claim."""
    return True


FIELDS: dict[str, Callable[[Row, Row], bool]] = {
    "value": _value,
    "quantifier": _equal("quantifier"),
    "unit": _unit,
    "kind": _equal("kind"),
    "population": _population,
    "claimant": _claimant,
    "place": _place,
    "period": _period,
}
SCORED_WHERE: dict[str, Callable[[Row], bool]] = {
    "place": lambda gold: bool(gold["place"]),
    "population": lambda gold: bool(gold["population"]),
    "period": lambda gold: bool(gold["period_start"] or gold["period_end"]),
}
"""A field that the gold leaves empty is not scored; a claimant may rightly be nobody."""


def _same_number(one: float | None, other: float | None) -> bool:
    """Equal, but for the rounding of a repeating decimal: two-thirds is 66.67 percent."""
    if one is None or other is None:
        return one is other
    tolerance = 1e-9 * max(1.0, abs(one)) if float(one).is_integer() else 0.01
    return abs(one - other) <= tolerance


def _words(text: str | None) -> list[str]:
    stop = vocabulary("evaluation")["stop"]
    return [word for word in re.findall(r"[^\W_]+", (text or "").lower()) if word not in stop]


def _stem(word: str) -> str:
    """The word without an English plural ending."""
    if len(word) <= 3 or word.endswith("ss"):
        return word
    for ending, singular in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending):
            return word.removesuffix(ending) + singular
    return word


def _stems(text: str | None) -> set[str]:
    return {_stem(word) for word in _words(text)}


def _share_word(one: str | None, other: str | None) -> bool:
    return not _stems(one).isdisjoint(_stems(other))


def _head(phrase: str) -> str:
    """The head of a noun phrase: its last word before the first clause or preposition."""
    clause = "|".join(vocabulary("evaluation")["clause"])
    before = re.split(rf"\b(?:{clause})\b", phrase.lower(), maxsplit=1)[0]
    words = _words(before or phrase) or _words(phrase)
    return _stem(words[-1]) if words else ""


def _plain_unit(text: str | None) -> str:
    """The unit in the design's spelling and singular, its denominator kept as written."""
    plain = (text or "").strip().lower()
    plain = vocabulary("evaluation")["units"].get(plain, plain)
    unit, *per = plain.split("/")
    return "/".join([_stem(unit), *per[:1]])
