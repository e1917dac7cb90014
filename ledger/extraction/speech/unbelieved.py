"""Figures that a text calls wrong or taken back in its own words, whoever denies them (GUIDE 10).

"The firm's figure of 400 is fantasy", "... 18 million, a number he described as inflated",
"... had lost 300 seats. That is not true", "taking back the 435 it had announced".
"""

import re
from functools import cache

from ledger.extraction.reading import Reading
from ledger.extraction.speech.cues import forms
from ledger.extraction.speech.disputes import sentence_behind
from ledger.extraction.words import word_set
from ledger.model import Stance

NEAR = 60
"""Characters behind a figure within which it is called a wrong one."""


def unbelieved(reading: Reading) -> Stance | None:
    """Return how a figure is disbelieved by its own sentence or the one behind it."""
    text, quantity = reading.sentence.text, reading.quantity
    before, behind = text[: quantity.start], text[quantity.end :]
    back = _taken_back_before().search(text[: quantity.number_start])
    if back and (back.group("claim") or _was_told(behind)):
        return "withdrawn"
    if _is_called_wrong(before, behind) or _is_a_wrong_claim(behind):
        return "disputed"
    return _by_next_sentence(reading)


def _is_called_wrong(before: str, behind: str) -> bool:
    """ "The union's figure of 40,000 is fantasy", "the minister's one-third is too high"."""
    named = _claim_of().search(before) or re.search(r"\b\w+['’]s? $", before)
    return bool(named) and _wrong().match(behind) is not None


def _is_a_wrong_claim(behind: str) -> bool:
    """ "18 million, a figure the minister described as grossly exaggerated"."""
    claim = _apposed_claim().match(behind)
    if claim is None:
        return False
    told = behind[claim.end() :].partition(".")[0].partition(";")[0][:NEAR]
    words = re.findall(r"[\w'’]+", told.lower())
    disputing = any((form := forms().get(word)) and form[1] == "disputes" for word in words)
    unbelieving = word_set("speech", "unbelieving").intersection(words)
    return disputing or bool(unbelieving) or "never confirmed" in told


def _was_told(behind: str) -> bool:
    """Whether a number was put out by somebody: " announced a day before", " tonnes it gave on Sunday"."""
    words = re.findall(r"[\w'’]+", behind.partition(".")[0].lower())[:4]
    return any((form := forms().get(word)) and form[1] in ("says", "reckons") for word in words)


def _by_next_sentence(reading: Reading) -> Stance | None:
    """ "That is not true.", "We cannot stand by that number.", "It has since been taken back."."""
    following = sentence_behind(reading)
    if following is None or not _is_meant(reading, following.text):
        return None
    if _taken_back_behind().match(following.text):
        return "withdrawn"
    return "disputed" if _untrue().match(following.text) else None


def _is_meant(reading: Reading, following: str) -> bool:
    """Whether a figure is the one that a sentence behind means: the last, or "the first number"."""
    figures = reading.sentence.figures or ()
    others = [one.start for one in figures if one.start != reading.quantity.start]
    first = re.search(r"\bthe first (?:number|figure|one)\b", following)
    if first:
        return all(reading.quantity.start < other for other in others)
    return all(other < reading.quantity.start for other in others)


def _either(words: frozenset[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


@cache
def _claim_of() -> re.Pattern[str]:
    """ "figure of up to " right before a number."""
    claims = _either(word_set("speech", "claim_nouns"))
    return re.compile(rf"\b{claims} of (?:[a-z]+ ){{0,3}}[\"“‘']?$", re.IGNORECASE)


@cache
def _wrong() -> re.Pattern[str]:
    """ " dead is simply fantasy", " was too high", " cannot be matched"."""
    wrong = _either(word_set("speech", "unbelieving") | word_set("speech", "far_off"))
    doubted = "(?:can(?:no|['’])t|could not|couldn['’]t) be (?:matched|verified|true|right|squared)"
    return re.compile(
        rf"[\"”’']?(?: [\w-]+){{0,4}}(?:, [^,.;]{{3,40}},|,)? (?:(?:is|was|are|were|seems?|looks?) (?!n[o']t\b)"
        rf"(?:[\"“‘'])?(?:[\w-]+ ){{0,2}}{wrong}\b|{doubted}\b)",
        re.IGNORECASE,
    )


@cache
def _apposed_claim() -> re.Pattern[str]:
    """ " children, a figure " behind a number."""
    claims = _either(word_set("speech", "claim_nouns"))
    return re.compile(rf"(?: [\w-]+){{0,4}}, (?:a|the) {claims}\b", re.IGNORECASE)


@cache
def _untrue() -> re.Pattern[str]:
    """ "That is simply not true", "Nobody here believes the first number", "We do not accept that"."""
    claims = _either(word_set("speech", "claim_nouns"))
    wrong = _either(word_set("speech", "unbelieving") | word_set("speech", "far_off"))
    pointed = rf"(?:that|this|it|them|those|(?:the|that|this|such a)(?: \w+)? {claims})"
    believed = _either(word_set("speech", "believing"))
    negated = "(?:do|does|did|can|could|would)(?: not|n['’]t)|cannot|can['’]t"
    return re.compile(
        rf"[\"“‘']?(?:{pointed} (?:is|was) (?:[a-z]+ )?(?:not (?:true|correct|right|accurate|so)|{wrong})\b"
        rf"|(?:we|i|they|he|she) (?:{negated}) (?:\w+ )?{believed} {pointed}\b(?! [a-z])"
        rf"|(?:nobody|no one|few)\b(?: \w+){{0,4}} {believed}s? {pointed}\b)",
        re.IGNORECASE,
    )


@cache
def _taken_back_before() -> re.Pattern[str]:
    """ "taking back the ", "corrected an earlier figure of ", up to a number."""
    claims = _either(word_set("speech", "claim_nouns"))
    verbs = _either(word_set("stance", "taking_back"))
    return re.compile(
        rf"\b{verbs} (?:the|its|their|his|her|an?)(?: (?:earlier|previous|first|initial|original))?"
        rf"(?P<claim> {claims} of)?(?: (?:about|around|some|over|nearly))? ?$",
        re.IGNORECASE,
    )


@cache
def _taken_back_behind() -> re.Pattern[str]:
    """ "The figure has since been withdrawn"."""
    claims = _either(word_set("speech", "claim_nouns") | word_set("speech", "posted"))
    gone = _either(word_set("stance", "taken_back"))
    return re.compile(
        rf"(?:it|that|this|(?:the|that|this)(?: \w+)? {claims}) (?:has|have|had|was|were)(?: since| later)?"
        rf"(?: been)? {gone}\b",
        re.IGNORECASE,
    )
