"""The period of a figure that tells of the same thing as an earlier, dated figure of its story.

"Friday's quake killed 144 people. ... A rights group lists 210 dead": rival counts, parts and figures
named again hold when the first one did. What answers an event with another deed, what stands at a
moment, and what a figure is held against, have a time of their own.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import islice

from ledger.extraction.times.event_names import sudden_events
from ledger.extraction.times.held_against import follows_share, is_standard
from ledger.extraction.times.one_sentence import beside, has_moved_on, is_dated_part
from ledger.extraction.times.sentence_dates import foretells, is_inquiry, looks_ahead
from ledger.extraction.times.story_words import clause_about, speaks_of, words_about
from ledger.extraction.words import word_set
from ledger.model import Claim
from ledger.vocabulary import vocabulary

REMEMBERED = 30
"""Figures before one that may date it."""
JUST_BEFORE = 200
"""Characters from a dated figure to the beginning of the sentence that goes on with it."""
FULL_DATE = 10
"""Characters of a date told to the day."""
A_MONTH = 27
"""Days from the first to the last of the shortest month."""


def with_period_of_same(claim: Claim, told: Sequence[Claim]) -> Claim:
    """Give a figure without a time of its own the period of the last figure told of the same thing."""
    mate = beside(claim, told)
    if mate is not None and not (_sums_up(claim, mate) or _is_seen_to(claim)):
        return _dated_as(claim, mate)
    if not _may_borrow(claim):
        return claim
    for earlier in islice(reversed(told), REMEMBERED):
        if not _may_lend(earlier, claim):
            if _left_out(claim, earlier):
                return claim
        elif _tells_the_same(claim, earlier):
            if _one_of_several(claim, earlier, told):
                return claim
            return _dated_as(claim, _of_them_all(claim, earlier, told))
    return claim


def with_same_told(claims: Sequence[Claim]) -> list[Claim]:
    """Give the figures left without a time that of the same thing told before, where the story only gave it that."""
    dated: list[Claim] = []
    for claim in claims:
        dated.append(with_period_of_same(claim, dated) if claim.kind != "share" else claim)
    return dated


def _of_them_all(claim: Claim, lender: Claim, told: Sequence[Claim]) -> Claim:
    """ "650 died from May to July, 250 of them in June. 32 children are among the dead": of all the dead told."""
    if not _ALL_OF_THEM.search(f"{claim.before_number}\0{claim.after_number}"):
        return lender
    for whole in told[-REMEMBERED:]:
        alike = whole.unit == lender.unit and _sorts(whole) & _sorts(lender)
        if alike and _may_lend(whole, claim) and _holds(whole, lender):
            return whole
    return lender


def _holds(whole: Claim, part: Claim) -> bool:
    """Whether one period, told to both ends, lies within another."""
    if not (whole.period_start and whole.period_end and part.period_start and part.period_end):
        return False
    return whole.period_start <= part.period_start and part.period_end <= whole.period_end


def _dated_as(claim: Claim, earlier: Claim) -> Claim:
    taken = ("period_text", "period_start", "period_end")
    period = {name: getattr(earlier, name) for name in taken}
    return claim.model_copy(update={**period, "period_basis": "resolved"})


def _one_of_several(claim: Claim, earlier: Claim, told: Sequence[Claim]) -> bool:
    """Whether a story tells of several such events on days of their own, and none of them just before."""
    if claim.sentence_start - earlier.number_end < JUST_BEFORE:
        return False
    sorts = _sorts(claim)
    days = {
        (other.period_start, other.period_end)
        for other in told[-REMEMBERED:]
        if other.period_basis and other.period_start and _sorts(other) & sorts
    }
    return len(days) > 1


def _may_borrow(claim: Claim) -> bool:
    if claim.period_text or claim.period_basis is not None or looks_ahead(claim.sentence):
        return False
    if claim.stance == "target" and claim.unit == "percent":
        return False  # "the bank's target is 5 percent" is of no month
    if claim.kind not in ("flow", "change", "share"):
        return _named_again(claim) or _left_by_event(claim)
    words = words_about(claim)
    if _BROUGHT_TO.search(claim.before_number) or follows_share(claim.before_number):
        return False
    if speaks_of("still_so", words) or (claim.kind == "share" and speaks_of("gone_through", words)):
        return False
    against = claim.before_number.endswith(" against ") and "ballots" in _sorts(claim)
    return (against or not is_standard(claim.before_number)) and not _STARTING.search(
        claim.sentence
    )


def _may_lend(earlier: Claim, claim: Claim) -> bool:
    """Whether a figure has a time that another may share: no forecast, standard or passing stretch."""
    if earlier.period_start is None or earlier.kind == "stock" or is_dated_part(earlier):
        return False
    if claim.as_of and claim.as_of < earlier.period_start[: len(claim.as_of)]:
        return False  # "on Monday they had given 200": nobody counts what is yet to come
    same = earlier.sentence_start == claim.sentence_start
    if not same and is_inquiry(claim.sentence) != is_inquiry(earlier.sentence):
        return False
    if not same and (_PASSING.search(earlier.period_text or "") or foretells(earlier.sentence)):
        return False
    standard = earlier.kind in ("change", "share") and earlier.before_number.endswith(" after ")
    return not (standard or is_standard(earlier.before_number) or (not same and _of_then(earlier)))


def _of_then(earlier: Claim) -> bool:
    """ "As many as in 2022, when there were 105,000": told of a time that the sentence only goes back to."""
    _, told, since = earlier.before_number.rpartition(earlier.period_text or "\0")
    return bool(told) and bool(_WHEN.match(since))


def _tells_the_same(claim: Claim, earlier: Claim) -> bool:
    if claim.value == earlier.value and claim.unit == earlier.unit and _named_again(claim):
        return True
    if _left_by_event(claim) and _is_of_event(earlier):
        return True
    if claim.kind == "stock":
        return False
    if _sums_up(claim, earlier):
        return False
    if _is_seen_to(claim):
        return False
    done_about = (claim.event or "").split(" ")[0] in vocabulary("happenings")["done_about"]
    if done_about and _OF_THE_HURT.search(claim.sentence):
        return False  # "Of the 142 injured, 21 were flown to the capital"
    if claim.part_of == earlier.id or _left_out(claim, earlier):
        return True
    if done_about:
        return False
    shared = _sorts(claim) & _sorts(earlier)
    if claim.kind == "share" and not _OF_THEM.match(claim.after_number):
        shared &= {"ballots", "prices"}  # a rate or a share holds whenever it was reckoned
    return bool(shared) and not _longer_story(claim, earlier) and _goes_on_over(claim, earlier)


def _is_seen_to(claim: Claim) -> bool:
    """ "Of whom 32 have been identified", "35 of the victims were buried": "100 of which have been rebuilt": done with some, later."""
    of_them = _OF_WHOM.search(claim.before_number) or _OF_THE_DEAD.match(claim.after_number)
    return bool(of_them) and (speaks_of("lasting", clause_about(claim)) or has_moved_on(claim))


def _goes_on_over(claim: Claim, earlier: Claim) -> bool:
    """Whether what one sentence told of a stretch another tells of the same stretch.

    What somebody else has counted may run from another day on, unless it is told as "the" number, or,
    of a stretch that is over, in the past tense.
    """
    if earlier.period_start == earlier.period_end or claim.sentence_start == earlier.sentence_start:
        return True
    if claim.as_of and claim.as_of != earlier.as_of and earlier.period_end:
        return False
    clause = clause_about(claim)
    over = _is_over(earlier) and _WAS.search(clause) and not _HAS.search(clause)
    told, _, _ = clause.rpartition(claim.number_text)
    same = _THE_NUMBER.search(told) or _DENIED.search(claim.before_number)
    return claim.claimant == earlier.claimant or bool(over or same)


def _is_over(earlier: Claim) -> bool:
    """Whether a stretch had ended when its story was told; "this month" has not."""
    end, told = earlier.period_end, (earlier.as_of or earlier.published or "")[:10]
    return end is not None and (len(told) < FULL_DATE or end < told)


def _sums_up(claim: Claim, earlier: Claim) -> bool:
    """ "Thousands have been killed" after "50 died the previous week": of all that came before."""
    stretch = earlier.period_end is not None and earlier.period_start != earlier.period_end
    alike = _PERFECT.search(earlier.sentence)
    so_far = _HAS_SO_FAR.search(claim.before_number)
    return stretch and not alike and bool(so_far or _PERFECT.match(claim.after_number))


def _left_by_event(claim: Claim) -> bool:
    """ "The blazes left 16,000 homeless": what the event just told brought about at once, though they may be so yet."""
    return bool(_the_event_left().search(claim.before_number))


def _is_of_event(earlier: Claim) -> bool:
    told = re.search(rf"\b{sudden_events()}s?\b", earlier.sentence, re.IGNORECASE)
    return told is not None and not _sorts(earlier).isdisjoint(("harm", "ruin"))


@cache
def _the_event_left() -> re.Pattern[str]:
    return re.compile(
        rf"^[\"“]?(?:The|This|That|These|Those) (?:[a-z-]+ ){{0,2}}?{sudden_events()}s? (?:also |alone )?(?:left|made|rendered) (?:[a-z-]+ ){{0,4}}$"
    )


def _named_again(claim: Claim) -> bool:
    """ "Called the 4,300 invented", "the office's 71.6 percent"."""
    return bool(_AGAIN.search(claim.before_number))


def _left_out(claim: Claim, earlier: Claim) -> bool:
    """ "Education was dearer by 10 percent and transport by 8": the verb is left out after "and"."""
    if claim.sentence_start != earlier.sentence_start or claim.unit != earlier.unit:
        return False
    between = claim.before_number[max(0, earlier.number_end - claim.sentence_start) :]
    return claim.unit == "percent" and bool(_AND_OF.search(between))


def _sorts(claim: Claim) -> set[str]:
    """What sorts of event a figure tells of, by the words for what is counted and what happened."""
    told = f"{claim.event or ''} {claim.population or ''} {claim.quote}".lower()
    words = set(re.findall(r"[a-z]+", told))
    if claim.kind in ("change", "share"):
        words |= set(re.findall(r"[a-z]+", claim.before_number.lower())[-2:]) & _dear()
    sorts = {sort for sort in _SORTS if words & _listed(sort)}
    if _loses_men(claim) or (
        claim.unit in ("people", "household") and re.search(r"\bothers?\b", claim.quote)
    ):
        sorts.add("harm")
    return {sort for sort in sorts if _fits(sort, claim)}


def _loses_men(claim: Claim) -> bool:
    """ "The army has lost 498 servicemen": of soldiers it says that they are dead."""
    killed: dict[str, list[str]] = vocabulary("events")["of_counted"]["killed"]
    counted = re.findall(r"[a-z]+", (claim.population or "").lower())
    lost = (claim.event or "").split(" ")[0] in killed["words"]
    return lost and any({w, w.removesuffix("s")} & set(killed["counted"]) for w in counted)


_SORTS = ("harm", "ruin", "ballots", "crowds", "prices", "coming")


def _fits(sort: str, claim: Claim) -> bool:
    """Whether a figure's unit and period are such as this sort of event has."""
    if sort in ("prices", "coming") and claim.period_start and not _is_stretch(claim):
        return False
    if sort == "prices":
        return claim.unit == "percent"
    return claim.unit in ("people", "percent", "household") or claim.unit.islower()


def _is_stretch(claim: Claim) -> bool:
    if claim.period_start is None or claim.period_end is None:
        return True
    days = date.fromisoformat(claim.period_end) - date.fromisoformat(claim.period_start)
    return days.days >= A_MONTH


def _longer_story(claim: Claim, earlier: Claim) -> bool:
    """Whether a figure is of a war or a wave of events, and the other of a day in it."""
    lasting = _lasting().search(claim.sentence)
    return (
        bool(lasting) and claim.sentence_start != earlier.sentence_start
    ) and not _is_stretch(earlier)  # fmt: skip


@cache
def _listed(sort: str) -> frozenset[str]:
    return frozenset(vocabulary("periods")["same_events"][sort])


@cache
def _dear() -> frozenset[str]:
    return _listed("prices") & (word_set("kinds", "rise_words") | word_set("kinds", "fall_words"))


@cache
def _lasting() -> re.Pattern[str]:
    words = "|".join(vocabulary("periods")["lasting_events"])
    return re.compile(rf"\b(?:{words})s?\b")


_PERFECT = re.compile(r"[^.;,]{0,60}\b(?:have|has)(?: since| already)? (?:been )?\w+(?:ed|en)\b")
_HAS_SO_FAR = re.compile(
    r"\b(?:has|have) (?:(?:so far|to date|since) (?:\w+ ){1,4}|(?:now )?(?:reached|risen to|climbed to|grown to|passed|topped) (?:\w+ )?)$"
)
_HAS = re.compile(r"\b(?:has|have|is|are|now)\b|['’]ve\b")
_WAS = re.compile(r"\b(?:was|were|rose|fell|went|grew|shrank|sank|came|[a-z]+ed)\b")
_THE_NUMBER = re.compile(
    r"\b(?:put|puts|putting|gave|gives) (?:it|them|the)\b|\b(?:[Tt]he|[Tt]his|[Tt]hat|its|their) "
    r"(?:\w+ )?(?:toll|number|figure|total|count|tally)\b"
)
_DENIED = re.compile(r"\bnot (?:the )?$", re.IGNORECASE)
_BROUGHT_TO = re.compile(r"\b(?:bring|tak|push|rais|lift)ing (?:[^;,]{0,60} )?to (?:\w+ ){0,2}$")
_WHEN = re.compile(r",? when\b[^;:—]*$")
_PASSING = re.compile(r"\b(?:past|last) (?:\w+ )?(?:hours?|days?)\b")
_AGAIN = re.compile(r"(?:\bthe |['’]s )$")
_OF_THE_DEAD = re.compile(
    r" of (?:which|whom|the (?:\w+ )?(?:dead|victims|bodies|killed|drowned))\b"
)
_OF_THE_HURT = re.compile(r"\b[Oo]f the (?:[\w,]+ )?(?:injured|wounded|hurt|survivors|rescued)\b")
_OF_WHOM = re.compile(r"\bof (?:whom|which|them|those) (?:\w+ )?$")
_ALL_OF_THEM = re.compile(
    r"\b(?:[Aa]mong|[Oo]f) (?:all )?the (?:\w+ )?(?:dead|killed|victims|deaths|fatalities|wounded|injured)\b"
)
_OF_THEM = re.compile(r"(?: ?%| per ?cent)? of (?:the|these|those|them)\b")
_AND_OF = re.compile(r"\band (?!by )(?:[\w’'-]+ ){1,3}(?:by )?$")
_STARTING = re.compile(r"\b(?:that|which) (?:started|began|triggered|sparked|set off)\b")
