"""The period of a figure that tells the one before it again, or a part of it.

"14,000 jobs by 2028, a quarter of its staff", "4,000 jobs by 2027, 2,500 of them in Lyon", "58 deaths (31
women)", "That is a tenth of its shops": one happening in other words, which has its time, be that yet to come. What has a date of its own, tells how many there
are still, is only held against a whole, or is a share of another thing has not.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.sentence_dates import dates_in, how_exact
from ledger.extraction.times.story_words import (
    clause_about,
    dated_as,
    is_undated,
    speaks_of,
)
from ledger.model import Claim
from ledger.vocabulary import vocabulary

REMEMBERED = 30
"""Figures before one among which its whole stands."""


def whole_told(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The dated figure that a sentence tells again, or in part, without a date of its own."""
    return (
        _before_bracket(claim, told)
        or _changed_in_bracket(claim, told)
        or _before_colon(claim, told)
        or _whole_beside(claim, told)
        or _restated(claim, told)
    )


def with_parts_in_sentence(claims: Sequence[Claim]) -> list[Claim]:
    """Give what tells a figure again, or in part, the period that only the story gave that figure."""
    dated: list[Claim] = []
    for claim in claims:
        whole = whole_told(claim, dated) if is_undated(claim) else None
        dated.append(dated_as(claim, whole) if whole else claim)
    return dated


def _before_bracket(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "58 deaths (31 women, 27 men)": the figure before the bracket in which its parts stand."""
    before, bracket, inside = claim.before_number.rpartition("(")
    apart = dates_in(inside) or _FINITE.search(inside + claim.after_number.partition(")")[0])
    if not bracket or ")" in inside or apart or claim.period_text:
        return None
    for earlier in islice(reversed(told), REMEMBERED):
        if earlier.sentence_start != claim.sentence_start:
            return None
        if earlier.number_end - claim.sentence_start <= len(before):
            counts = earlier.kind == "flow" and claim.kind in ("flow", "stock")
            lends = counts and claim.unit == earlier.unit and earlier.period_start
            return earlier if lends else None
    return None


def _changed_in_bracket(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "23,128 landed in May, against 21,792 a year before (+6%)": by how much the first of them is more."""
    if claim.kind != "change" or claim.period_text or not _changed().search(claim.before_number):
        return None
    beside = [one for one in told[-REMEMBERED:] if one.sentence_start == claim.sentence_start]
    levels = [one for one in beside if not is_standard(one.before_number) and one.kind != "change"]
    lasts = levels and _is_dated(levels[-1]) and levels[-1].period_start != levels[-1].period_end
    return levels[-1] if lasts else None


def _before_colon(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "40 clinics by 2029: 18 in Kent, 12 in Essex": the figure before the colon after which its parts stand."""
    before, colon, inside = claim.before_number.rpartition(": ")
    if not colon or claim.kind != "flow" or _CLAUSE.search(inside + claim.after_number):
        return None
    for earlier in islice(reversed(told), REMEMBERED):
        if not _may_be_whole(earlier, claim) or earlier.unit != claim.unit:
            return None
        if earlier.number_end - claim.sentence_start <= len(before):
            less = (claim.value or 0) < (earlier.value or 0)
            return earlier if less and _is_dated(earlier) else None
    return None


def _whole_beside(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "4,000 jobs by 2027, 2,500 of them in Lyon", "900 men this year, short of its goal of 1,200"."""
    part = _is_part(claim) and claim.kind in ("flow", "share", told[-1].kind if told else "")
    goal = _goal().search(claim.before_number)
    if not (part or goal) or not told:
        return None
    whole = told[-1]
    if not _may_be_whole(whole, claim) or _SET_OFF_CLAUSE.search(_between(whole, claim)):
        return None
    lasts = whole.period_end and whole.period_start != whole.period_end
    dated = _is_dated(whole) if part else whole.kind == "flow" and whole.period_start and lasts
    return whole if dated and (claim.unit == whole.unit or claim.kind == "share") else None


def _is_part(claim: Claim) -> bool:
    """ "2,500 of them", "of whom 2,500"; those who are still somewhere, or named since, are so at a time of their own."""
    beside = _OF_THEM_AFTER.match(claim.after_number) or _of_them_before().search(
        claim.before_number
    )
    later = speaks_of("lasting", clause_about(claim)) or has_moved_on(claim)
    return bool(beside) and not later


def has_moved_on(claim: Claim) -> bool:
    """ "100 of which have been rebuilt", "of whom 30 are to go"; those who "have died" are dead of the same."""
    verb = _since().match(claim.after_number)
    harm = vocabulary("periods")["same_events"]["harm"]
    return verb is not None and verb["done"] not in harm


def _restated(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """ "14,000 jobs by 2028, a quarter of its staff", "12,000 houses, or 7% of them all": the same as a share."""
    if claim.kind != "share" or not told or not _may_be_whole(told[-1], claim):
        return None
    again = _again().fullmatch(_between(told[-1], claim))
    alone = again is not None and (again["or"] or _OF_ITS.fullmatch(claim.after_number))
    return told[-1] if alone and _is_dated(told[-1]) else None


def _may_be_whole(whole: Claim, claim: Claim) -> bool:
    """Whether a figure of the same sentence has the date that the other leaves out, or can't have itself."""
    counted = whole.kind == "flow" or (whole.kind == "stock" and claim.kind in ("stock", "share"))
    same = whole.sentence_start == claim.sentence_start and counted
    return same and claim.period_text in (None, whole.period_text) and not _is_dated(claim)


def _is_dated(claim: Claim) -> bool:
    return bool(claim.period_start or claim.period_end)


def _between(whole: Claim, claim: Claim) -> str:
    return claim.before_number[max(0, whole.number_end - claim.sentence_start) :]


def reckoned_with(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The main figure of the sentence before, where "that is" takes it up."""
    if not is_undated(claim) or claim.kind not in ("change", "rate", "share") or not told:
        return None
    if claim.kind == "share" and claim.sentence.startswith("It "):
        return None  # "It makes 60% of its sales abroad"
    opens = _that_is().match(claim.sentence)
    if (
        is_standard(claim.before_number)
        or opens is None
        or dates_in(re.split(r"\d", claim.before_number)[0])
    ):
        return None
    before = [c for c in told if c.sentence_start < claim.sentence_start]
    if not before:
        return None
    last = before[-1].sentence_start
    main = [c for c in before if c.sentence_start == last and not is_standard(c.before_number)]
    if claim.sentence_start - last - len(before[-1].sentence) > 3 or not main:
        return None
    lasts = main[0].period_start != main[0].period_end
    again = claim.kind == "share" and main[0].kind == "flow" and _is_dated(main[0])
    return main[0] if again or (main[0].period_start and lasts) else None


@cache
def _that_is() -> re.Pattern[str]:
    verbs = "|".join(vocabulary("happenings")["reckoning"])
    return re.compile(rf"[\"“]?(?:That|This|It|Which)(?: still| also)? (?:{verbs})\b")


@cache
def _changed() -> re.Pattern[str]:
    by = r"(?:up|down|an? (?:rise|fall|increase|decrease|drop) of) (?:by )?"
    return re.compile(rf"\((?:[+–−-] ?|{by}{how_exact()})$")


@cache
def _of_them_before() -> re.Pattern[str]:
    return re.compile(rf"\bof (?:whom|which|them|those) {how_exact()}$")


@cache
def _goal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:target|goal|quota) of {how_exact()}$")


@cache
def _since() -> re.Pattern[str]:
    """What is done with a part of them: " have been rebuilt", " of whom are to go", " later left"."""
    later = "|".join(vocabulary("periods")["afterwards"])
    helped = r"(?:have|has)(?: already| since| now)*(?: been)?|(?:are|is) to(?: be)?"
    of_them = r"(?: [\w-]+)?(?: of (?:whom|which|them))?"
    return re.compile(rf"{of_them} (?:{helped}|{later}) (?P<done>[a-z]+)")


@cache
def _again() -> re.Pattern[str]:
    """Between a figure and its share: up to a comma or a bracket, and no other clause."""
    clause = r"\b(?:and|but|while|whereas|with|which|who|because|after|as)\b"
    or_ = r"(?P<or> (?:or|that is|i\.e\.),?| ?(?:equal|equivalent) to)?"
    return re.compile(
        rf"(?:(?!{clause})[^;:,—()]){{0,70}}(?:,| \(| —){or_}"
        rf" ?{how_exact()}(?:(?:an?|the equivalent of) ?)?{how_exact()}"
    )


_FINITE = re.compile(r"\b(?:has|have|had|is|are|was|were)\b")
_CLAUSE = re.compile(r"[;:—]|\b(?:has|have|had|is|are|was|were|will|would|said|says)\b")
_OF_THEM_AFTER = re.compile(
    r"(?: ?%| per ?cent)?(?: [\w-]+)? of (?:them|whom|those|these|which|it)\b"
)
_SET_OFF_CLAUSE = re.compile(r"[;:—]| (?:but|while|whereas) ")
_OF_ITS = re.compile(
    r"(?: ?%| per ?cent)? of (?:its|their|the|all|his|her)\b[^,;:]{0,60}(?:[.,].*)?\W*"
)
