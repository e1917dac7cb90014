"""A running total told again, or in part, without its beginning.

"Since the outbreak began in October, 2,194 cases have been reported. ... Eleven of the dead were
infants": what a story counts from a told beginning on, or up to a told end, it counts from there
wherever it tells it again.
"""

import re
from collections.abc import Sequence
from functools import cache

from ledger.extraction.reading import Story
from ledger.extraction.times.event_days import countries_in
from ledger.extraction.times.sentence_dates import is_inquiry, looks_ahead
from ledger.extraction.times.story_day import lead_end
from ledger.extraction.times.story_words import (
    clause_about,
    dated_as,
    is_undated,
    one_of,
    speaks_of,
    times_beside,
    told_words,
)
from ledger.extraction.words import cause_words
from ledger.model import Claim
from ledger.vocabulary import vocabulary


def with_running_totals(story: Story, claims: Sequence[Claim]) -> list[Claim]:
    """Give parts and further counts of a story's running totals the total's period."""
    totals = [claim for claim in claims if _is_running(claim)]
    return [_as_its_total(claim, totals, story) for claim in claims] if totals else list(claims)


def _is_running(claim: Claim) -> bool:
    """Whether a claim counts from a told beginning on, with no end, or up to a told end."""
    one_end = (claim.period_start is None) != (claim.period_end is None)
    ahead = claim.period_end and claim.published and claim.period_end > claim.published[:10]
    return one_end and claim.kind == "flow" and not ahead and not looks_ahead(claim.sentence)


def _as_its_total(claim: Claim, totals: Sequence[Claim], story: Story) -> Claim:
    own = _own_count().match(claim.sentence) is not None and claim.kind == "flow"
    if not is_undated(claim) or not (own or _is_told_as_total(claim)):
        return claim
    alike = [
        total
        for total in totals
        if (_is_right_before(total, claim) if own else _counts_the_same(total, claim))
        and _counts_from_there(claim, total)
        and (own or _OF_THEM.match(claim.after_number) or not _elsewhere(claim, total))
        and (total.number_end < claim.number_start or not _OF_THEM.match(claim.after_number))
        and not _is_of_more(claim, total, story)
    ]
    spans = {(total.period_start, total.period_end) for total in alike}
    if len(spans) != 1 or _told_of_another_time(claim, spans.pop(), story):
        return claim
    return dated_as(claim, alike[0])


def _is_right_before(total: Claim, claim: Claim) -> bool:
    """Whether a total stands in the sentence before: "Its tracking shows 2.4 million displaced at home"."""
    end = total.sentence_start + len(total.sentence)
    return total.unit == claim.unit and 0 <= claim.sentence_start - end < A_GAP


A_GAP = 3
"""Characters between two sentences of one paragraph."""


@cache
def _own_count() -> re.Pattern[str]:
    """ "Its figures show", "the agency's records list": the source of a total tells what is in it."""
    counts = "|".join(vocabulary("happenings")["own_counts"])
    return re.compile(rf"[\"“]?(?:Its|Their|The [a-z]+['’]s) (?:own |latest )?(?:{counts})\b")


def _is_of_more(claim: Claim, total: Claim, story: Story) -> bool:
    """Whether a figure is far above the total, or its clause names a cause that neither the total's nor the lead does."""
    clause = clause_about(claim)
    value, whole = claim.value or claim.value_low or 0, total.value or total.value_low or 0
    larger = claim.unit == total.unit and whole and value > MOST_TOLD_AGAIN * whole
    lead = story.between(story.article.start, lead_end(story)).replace(claim.sentence, " ")
    causes = _causes_in(clause) - _causes_in(f"{total.sentence} {lead}")
    told = set(re.findall(r"[a-z]+", f"{total.sentence} {lead}".lower()))
    did = _ACTED.search(clause)
    return bool(larger or causes or (did and (did[1] or "").lower() not in told))


def _causes_in(text: str) -> set[str]:
    words = re.findall(r"[a-z]+", text.lower())
    forms = {w for word in words for w in (word, word.removesuffix("s"), word.removesuffix("es"))}
    return forms & cause_words()


_OF_THEM = re.compile(r" ?(?:%|per ?cent)? of (?:them|these|those)\b")
""" "40 percent of them": of those told before."""
MOST_TOLD_AGAIN = 1.5
"""How many times a total may be outnumbered where it is told again."""
_ACTED = re.compile(
    r"\b([A-Za-z]+) (?:has|have) (?:\w+ )?(?:killed|displaced|left|claimed)\b|\bin an? [\w-]+ case\b"
)
"""What did it, as a subject of its own ("the war has displaced 7 million"), or a case of its own."""


def _is_told_as_total(claim: Claim) -> bool:
    """Whether a figure is told as all so far, or as a part of those counted so far."""
    clause = clause_about(claim)
    if claim.kind not in ("flow", "share") or is_inquiry(claim.sentence) or looks_ahead(clause):
        return False
    if claim.kind == "share" and not speaks_of("of_the_counted", clause):
        return False
    return speaks_of("so_far", clause) and not speaks_of("of_late", clause)


def _counts_the_same(total: Claim, claim: Claim) -> bool:
    """Whether two figures count the same sort; the deaths of an outbreak are of its cases' time."""
    told, counted = _sorts(total), _sorts(claim)
    if told & {"cases", "harm"} and _OF_ILLNESS.search(total.sentence):
        told |= {"cases", "harm"}
    elif "cases" in told:
        told |= {"harm"}
    same = total.unit == claim.unit or "people" in (total.unit, claim.unit) or claim.kind == "share"
    return same and bool(told & counted)


def are_alike(one: Claim, other: Claim) -> bool:
    """ "Put 975 people to death" and "503 executions": whether two figures tell of one sort, in whatever unit."""
    return bool(_sorts(one) & _sorts(other))


def _counts_from_there(claim: Claim, total: Claim) -> bool:
    """Whether a count begins where another does: of one source, or since that began which both count."""
    begins = total.period_text and _begins().search(total.period_text)
    return bool(begins) or claim.claimant is None or claim.claimant == total.claimant


_OF_ILLNESS = re.compile(
    r"\b(?:died|deaths|dead|killed \d[\d,]* people|cases|people) (?:of|from|with) [a-z]"
)


@cache
def _begins() -> re.Pattern[str]:
    words = vocabulary("periods")
    return one_of([*words["beginning"], *words["outsets"], *words["turning_points"]])


def _elsewhere(claim: Claim, total: Claim) -> bool:
    """Whether a figure's sentence names other countries than the total's."""
    here, there = countries_in(claim.sentence), countries_in(total.sentence)
    return bool(here and there) and not here & there


def _told_of_another_time(claim: Claim, span: tuple[str | None, str | None], story: Story) -> bool:
    return any(
        told is None or tuple(day.isoformat() if day else None for day in told) != span
        for told in times_beside(claim, story)
    )


def _sorts(claim: Claim) -> set[str]:
    told = told_words(claim)
    return {sort for sort, pattern in _running().items() if pattern.search(told)}


@cache
def _running() -> dict[str, re.Pattern[str]]:
    sorts: dict[str, list[str]] = vocabulary("happenings")["running"]
    return {sort: one_of(words) for sort, words in sorts.items()}
