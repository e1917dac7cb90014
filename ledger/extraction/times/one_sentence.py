"""The time of a figure that states none: that of the figure before it in its sentence.

"Since May it has sent 900 tonnes to 40 towns, or 3 percent of the need, and dug 18 wells", "58 deaths (31
women)", "40 clinics by 2029: 18 in Kent": what one clause counts, or tells again as a part, a share or a
change, was at one time. Across a clause's end only what happened goes on ("..., while police spoke of 40").
How many there are still, levels that are only held against, and what has a date of its own have their own time.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ledger.extraction.times.held_against import (
    COMPARING_FORMS,
    compares,
    follows_share,
    is_standard,
)
from ledger.extraction.times.sentence_dates import (
    dates_in,
    foretells,
    how_exact,
    is_said_beside,
    looks_ahead,
)
from ledger.extraction.times.story_words import clause_about, dated_as, is_undated, speaks_of
from ledger.model import Claim
from ledger.vocabulary import vocabulary

COUNTED = ("flow", "share", "change")
"""Kinds of figures that tell what happened, or by how much."""


def beside(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The dated figure of the same sentence whose time an undated one has."""
    for mate in _before(claim, told):
        if is_standard(mate.before_number) or is_dated_part(mate):
            continue
        if _is_named_again(mate) or _is_over(mate):
            return None
        return mate if _is_dated(mate) and _goes_on(claim, mate, told) else None
    return None


def with_time_of_sentence(claims: Sequence[Claim]) -> list[Claim]:
    """Give the figures still without a time that of the figure before them in their sentence."""
    dated: list[Claim] = []
    for claim in claims:
        mate = beside(claim, dated) if is_undated(claim) else None
        dated.append(dated_as(claim, mate) if mate else claim)
    return dated


def _before(claim: Claim, told: Sequence[Claim]) -> Iterator[Claim]:
    for mate in reversed(told):
        if mate.sentence_start != claim.sentence_start:
            return
        if mate.number_end <= claim.number_start:
            yield mate


def _goes_on(claim: Claim, mate: Claim, told: Sequence[Claim]) -> bool:
    rate = claim.kind == "rate" and (mate.kind, mate.unit) != (claim.kind, claim.unit)
    if _is_dated(claim) or rate or follows_share(claim.before_number):
        return False
    if is_standard(claim.before_number):
        return _is_its_goal(claim, mate) or _is_rival(claim, mate)
    again = claim.kind == "share" and claim.period_text == mate.period_text
    if claim.period_text and not again:  # "by 2030" leaves a share undated
        return False
    if _has_a_date(claim, mate, told) or _is_so_later(claim):
        return False
    between = claim.before_number[mate.number_end - claim.sentence_start :]
    if _BROUGHT_TO.search(between) or _is_recalled(between) or _is_of_now(claim, mate, between):
        return False
    if _OTHER_CLAUSE.search(between):
        return _goes_on_over(claim, mate, between)
    return is_part(claim) or _is_like(claim, mate)


def _is_of_now(claim: Claim, mate: Claim, between: str) -> bool:
    """ "Was 64 percent in 1990 and has dropped to 51", "dug 310 tonnes and expects a rise of 8 percent".

    Nor is what "half of tenants spend", joined to a rise of rents, told of its year.
    """
    clause = _JOINED.split(between)[-1]
    later = foretells(clause) and not foretells(mate.before_number)
    now = _is_present(claim, clause) and not _is_present(mate, mate.before_number)
    joined = claim.kind == "share" and re.search(r"\band\b", between)
    apart = now or (joined and _OF_OTHERS.match(claim.after_number))
    return bool(later or (apart and not is_part(claim)))


def _is_present(claim: Claim, clause: str) -> bool:
    """Whether a clause before a figure tells it in the present: "has 40", "makes 40"."""
    verb = re.escape((claim.event or "").partition(" ")[0])
    return bool(_PRESENT.search(clause) or (verb and re.search(rf"\b{verb}e?s\b", clause)))


def _is_recalled(between: str) -> bool:
    """ "Thousands marched on Monday over the deaths of 12 miners": these had come before."""
    return bool(_recalled_with().search(between))


def _is_its_goal(claim: Claim, mate: Claim) -> bool:
    """ "Planted 900 hectares this year, short of its goal of 1,200": what was aimed at in the same stretch."""
    lasts = mate.kind == "flow" and mate.period_end and mate.period_start != mate.period_end
    return bool(lasts and mate.period_start and _goal().search(claim.before_number))


def _is_rival(claim: Claim, mate: Claim) -> bool:
    """ "In June it counted 900 marchers, against 300 by the police's count": what another counted, or what was elsewhere.

    What a rise or fall is held against, and what has a time of its own, is of no such kind.
    """
    between = claim.before_number[mate.number_end - claim.sentence_start :]
    counts = mate.kind in ("flow", "stock") and not claim.unit.isupper()
    told = f"{between} {claim.after_number[:60]}"
    return bool(
        counts
        and mate.unit == claim.unit
        and _AGAINST.search(between)
        and not _OF_THEN.search(told)
        and not speaks_of("moves", claim.before_number)
    )


def _is_named_again(mate: Claim) -> bool:
    """ "Paid 23 million for the 90 injured": told before, with a time that isn't the sentence's."""
    return mate.before_number.lower().endswith(" the ")


def _is_over(mate: Claim) -> bool:
    """ "Closed until 17 May": what is told to have ended says nothing of what else there was."""
    ended = mate.period_start is None and mate.period_end and mate.published
    return bool(ended and (mate.period_end or "") <= (mate.published or "")[:10])


def _is_like(claim: Claim, mate: Claim) -> bool:
    """Whether two figures tell what happened, or two how things stood; what is told again may be of either."""
    if _IS_SO.match(claim.after_number):
        return mate.kind == "stock"
    if claim.kind == "stock":
        whole = _WHOLE.search(claim.before_number)  # "two of the five directors resigned"
        joined = claim.event and not whole and (claim.event, claim.unit) == (mate.event, mate.unit)
        return mate.kind == "stock" or _in_bracket(claim) or bool(joined)
    return mate.kind in COUNTED or claim.kind in ("share", "change")


def _goes_on_over(claim: Claim, mate: Claim, between: str) -> bool:
    """ "..., and 12 officers were hurt, the club said; 30 cars burned": what happened, over a clause's end."""
    changes = claim.kind == mate.kind == "change" and claim.unit == mate.unit
    counts = changes or all(one.kind in ("flow", "share") for one in (claim, mate))
    other = claim.kind == "share" and _OF_OTHERS.match(claim.after_number)
    return (
        counts
        and not other
        and not looks_ahead(claim.sentence)
        and not claim.unit.isupper()
        and bool(_SET_OFF.search(between))
    )


def _has_a_date(claim: Claim, mate: Claim, told: Sequence[Claim]) -> bool:
    """Whether a date stands between two figures that is neither the first one's nor only held against."""
    skipped = [one.number_start for one in told if one.number_start >= mate.number_end]
    end = min([*skipped, claim.number_start]) - claim.sentence_start
    return any(
        mate.number_end - claim.sentence_start <= date.start < end
        and date.text != mate.period_text
        and date.points[0].form not in COMPARING_FORMS
        and not compares(claim.sentence, date)
        and not _THE_SAME.search(claim.sentence[: date.start])
        and not is_said_beside(date, claim.sentence)
        for date in dates_in(claim.sentence)
    )


def _is_so_later(claim: Claim) -> bool:
    """Whether a figure tells how many there are still, all so far, or with how many something was done since."""
    words = clause_about(claim)
    counted = claim.kind == "share" and speaks_of("gone_through", words)
    return (
        counted
        or any(speaks_of(name, words) for name in ("lasting", "still_so"))
        or has_moved_on(claim)
        or bool(_SO_FAR.search(words))
    )


def is_part(claim: Claim) -> bool:
    """ "2,500 of them", "of whom 2,500"."""
    return bool(_OF_THEM.match(claim.after_number) or _of_them().search(claim.before_number))


def is_dated_part(claim: Claim) -> bool:
    """ "1.1 million since 2022, including 332,000 in 2025": the part's year is none of the whole's."""
    return bool(_INCLUDING.search(claim.before_number)) and bool(
        claim.period_text and claim.period_text in claim.after_number
    )


def has_moved_on(claim: Claim) -> bool:
    """ "100 of which have been rebuilt", "of whom 30 are to go"; those who "have died" are dead of the same."""
    verb = _since().match(claim.after_number)
    harm = vocabulary("periods")["same_events"]["harm"]
    return verb is not None and verb["done"] not in harm


def _in_bracket(claim: Claim) -> bool:
    _, bracket, inside = claim.before_number.rpartition("(")
    return bool(bracket) and ")" not in inside


def _is_dated(claim: Claim) -> bool:
    return bool(claim.period_start or claim.period_end)


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf"\bof (?:whom|which|them|those) {how_exact()}$")


@cache
def _recalled_with() -> re.Pattern[str]:
    words = vocabulary("periods")
    return re.compile(
        rf"\b(?:{'|'.join(words['recalled_with'])}) the (?:{'|'.join(words['killings'])})s? of "
    )


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


_OF_THEM = re.compile(r"(?: ?%| per ?cent)?(?: [\w-]+)? of (?:them|whom|those|these|which|it)\b")
_OTHER_CLAUSE = re.compile(
    r"[;—]|\b(?:after|when|as|since|before|who|where|while|but|whereas|although|though|that|until|using|out|(?<!along )with)\b"
)
_AGAINST = re.compile(
    r"^[^;:.]{0,70}\bagainst (?:the [\w-]+['’]s? |[A-Z][\w-]+['’]s? )?(?:[a-z]+ )?$"
)
_OF_THEN = re.compile(
    r"\b(?:then|before|earlier|previous(?:ly)?|prior|last|first|initial(?:ly)?|past|former(?:ly)?|once|usual(?:ly)?|normal(?:ly)?|years?|months?|weeks?|days?|cycle|season|average|\d{4})\b"
)
_SET_OFF = re.compile("[;:,—]")
_JOINED = re.compile(r"[,;—]| and | but ")
_PRESENT = re.compile(r"(?<!which )(?<!that )\b(?:has|have|is|are|now|will)\b")
_BROUGHT_TO = re.compile(
    r"\b(?:(?:bring|tak|push|rais|lift)ing|brought|took|raised|lifted) (?:[^;,]{0,60} )?to (?:\w+ ){0,2}$"
)
_IS_SO = re.compile(r"(?: [\w’'-]+){0,3} (?:is|are)\b")
_THE_SAME = re.compile(r"\bthe same [a-z]+ $")
_SO_FAR = re.compile(r"\bso far\b|\bto date\b")
_OF_OTHERS = re.compile(r"(?: ?%| per ?cent| percent)? of (?!them\b|the\b|these\b|those\b|whom\b)")
_WHOLE = re.compile(r"\bof (?:the|its|their|all) $")
_INCLUDING = re.compile(r"\bincluding (?:[\w-]+ ){0,3}$")
