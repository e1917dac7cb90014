"""Figures that a text calls wrong or taken back in its own words, whoever denies them (GUIDE 10).

"The firm's figure of 400 is fantasy", "... 18 million, a number he described as inflated",
"... had lost 300 seats. That is not true", "taking back the 435 it had announced".
"""

import re
from functools import cache

from ledger.extraction.figures.patterns import one_of
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
    before, behind = text[: quantity.number_start], text[quantity.end :]
    back = _taken_back_before().search(before)
    if back and (back.group("claim") or _was_announced(behind)):
        return "withdrawn"
    if _is_called_wrong(before, behind) or _is_a_wrong_claim(behind):
        return "disputed"
    return _by_next_sentence(reading)


def _is_called_wrong(before: str, behind: str) -> bool:
    """ "The union's figure of 40,000 is fantasy", "the minister's one-third is too high"."""
    if _claim_of().search(before):
        return _wrong().match(behind) is not None
    owned = re.search(r"\b\w+['’]s? $", before)
    return bool(owned) and _straight_wrong().match(behind) is not None


def _is_a_wrong_claim(behind: str) -> bool:
    """ "18 million, a figure the minister described as grossly exaggerated"."""
    claim = _apposed_claim().match(behind)
    if claim is None:
        return False
    told = behind[claim.end() :].partition(".")[0].partition(";")[0][:NEAR]
    words = re.findall(r"[\w'’]+", told.lower())
    disputing = any((form := forms().get(word)) and form[1] == "disputes" for word in words)
    unbelieving = word_set("speech", "unbelieving").intersection(words)
    return disputing or bool(unbelieving)


def _was_announced(behind: str) -> bool:
    """Whether somebody had put a number out: " announced a day before", " they had given"."""
    words = re.findall(r"[\w'’]+", re.split(r"[,.;:]", behind)[0].lower())
    own = bool(words) and words[0] in word_set("speech", "voiced") - {"said"}
    return own or (words[:2] in (["it", "had"], ["they", "had"]) and words[2:3] != [])


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


def _either(*lists: str) -> str:
    """The words of some lists of speech.yml as alternatives."""
    return f"(?:{'|'.join(one_of('speech', name) for name in lists)})"


@cache
def _claim_of() -> re.Pattern[str]:
    """ "figure of up to " right before a number."""
    claims = _either("claim_nouns")
    return re.compile(rf"\b{claims} of (?:[a-z]+ ){{0,3}}[\"“‘']?$", re.IGNORECASE)


@cache
def _wrong() -> re.Pattern[str]:
    """ " dead is simply fantasy", " was too high", " cannot be verified", behind a claim's number."""
    wrong = _either("unbelieving", "far_off")
    checked = _either("checking")
    return re.compile(
        rf"[\"”’']?(?: [\w-]+){{0,4}}(?:, [^,.;]{{3,40}},|,)? (?:(?:is|was|are|were) (?!n[o']t\b)"
        rf"[\"“‘']?(?:[\w-]+ ){{0,2}}{wrong}\b|(?:cannot|can['’]t|could not) be {checked}\b)",
        re.IGNORECASE,
    )


@cache
def _straight_wrong() -> re.Pattern[str]:
    """ " is too high", straight behind somebody's number."""
    return re.compile(rf" (?:is|was) (?:far |much )?{_either('far_off')}\b")


@cache
def _apposed_claim() -> re.Pattern[str]:
    """ " children, a figure " behind a number."""
    claims = _either("claim_nouns")
    return re.compile(rf"(?: [\w-]+){{0,4}}, (?:a|the) {claims}\b", re.IGNORECASE)


@cache
def _untrue() -> re.Pattern[str]:
    """ "That is simply not true", "Nobody here believes the first number", "We do not stand by that figure"."""
    claim = _pointed_claim()
    wrong = _either("unbelieving")
    untrue = r"(?:not (?:true|correct|accurate)|false|untrue|a lie|nonsense)"
    believed = _either("believing")
    negated = "(?:do|does|did|can|could)(?: not|n['’]t)|cannot|can['’]t"
    return re.compile(
        rf"[\"“‘']?(?:(?:that|this|it) (?:is|was) (?:simply |plainly |just )?{untrue}(?=[.,;!\"”’]|$)"
        rf"|{claim} (?:is|was) (?:[a-z]+ )?(?:{untrue}|{wrong})\b"
        rf"|(?:we|i|they|he|she) (?:{negated}) {believed} {claim}(?=[.,;!\"”’]|$)"
        rf"|(?:nobody|no one|few)\b(?: \w+){{0,4}} believes? (?:{claim}|that|this|it)(?=[.,;!\"”’]|$))",
        re.IGNORECASE,
    )


def _pointed_claim() -> str:
    """ "that number", "the first figure"."""
    claims = _either("claim_nouns")
    return rf"(?:the|that|this|those)(?: \w+)? {claims}"


@cache
def _taken_back_before() -> re.Pattern[str]:
    """ "taking back the ", "corrected an earlier figure of ", up to a number."""
    claims = _either("claim_nouns")
    verbs = f"(?:{one_of('stance', 'taking_back')})"
    return re.compile(
        rf"\b{verbs} (?:the|its|their|his|her|an?)(?: (?:earlier|previous|first|initial|original))?"
        rf"(?P<claim> {claims} of)?(?: (?:about|around|some|over|nearly))? ?$",
        re.IGNORECASE,
    )


@cache
def _taken_back_behind() -> re.Pattern[str]:
    """ "The figure has since been withdrawn"."""
    gone = f"(?:{one_of('stance', 'taken_back')})"
    return re.compile(
        rf"{_pointed_claim()} (?:has|have|had|was|were)(?: since| later)?(?: been)? {gone}\b",
        re.IGNORECASE,
    )
