"""A stated figure held against its own text: breakdowns are added up, lists are counted."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ledger.comparison.words import phrase_set, stems
from ledger.model import Claim, Sum, identity

NEAR_WHOLE = (0.8, 1.25)
"""Share of the stated whole that parts must come to before they are taken for all of it."""
LONGEST_LIST = 60
SLACK = 2
"""Members by which a list may differ from its count and still be that list."""
_OPENS = re.compile(r"[:(–—]|\s-\s|\b(?:across|namely|comprising|consisting of|made up of)\b")
_NAME = r"(?:the\s+)?[A-Z][\w'’.-]*(?:\s+(?:(?:of|al|de|el)\s+)?(?:the\s+)?[A-Z][\w'’.-]*){0,4}"
_LIST = re.compile(
    rf"\s*[,:(–—-]+\s*({_NAME}(?:,\s+{_NAME})*,?\s+and\s+{_NAME})(?=\s*[,.;:)–—]|\s*$)"
)
_JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+")


def sums(claims: Sequence[Claim]) -> list[Sum]:
    """Check the claims of one article, in their order, against their own breakdowns and lists."""
    found: list[Sum] = []
    for _, told in groupby(claims, key=lambda claim: claim.sentence_start):
        sentence = list(told)
        found.extend(_breakdowns(sentence))
        found.extend(_lists(sentence))
    return found


def _breakdowns(claims: list[Claim]) -> Iterator[Sum]:
    """ "five – three daughters and two sons", "21 districts across Badakhshan (5), Baghlan (10) ..."."""
    for at, whole in enumerate(claims[:-2]):
        parts = _parts(whole, claims[at + 1 :])
        values = [part.value for part in parts if part.value is not None]
        if len(values) < 2 or len(values) != len(parts) or not whole.value or whole.value <= 0:
            continue
        counted = sum(values)
        if NEAR_WHOLE[0] <= counted / whole.value <= NEAR_WHOLE[1] and _is_complete(whole, parts):
            stated = counted if whole.read_low <= counted <= whole.read_high else whole.value
            added = " + ".join(part.number_text for part in parts)
            yield _sum(
                whole, tuple(p.id for p in parts), stated, counted, f"{added} = {counted:,g}"
            )


def _parts(whole: Claim, after: list[Claim]) -> list[Claim]:
    alike = [c for c in after if c.unit == whole.unit or c.part_of == whole.id]
    return alike if alike == after[: len(alike)] else []


def _is_complete(whole: Claim, parts: list[Claim]) -> bool:
    """Whether the text opens a list after the whole and closes it with "and", leaving nothing out."""
    opening = _between(whole, whole.number_end, parts[0].number_start)
    last = _between(whole, parts[-2].number_end, parts[-1].number_start)
    return (
        bool(_OPENS.search(opening))
        and bool(re.search(r"\band\b", last))
        and not phrase_set("scopes", "among").names_in(stems(opening))
    )


def _lists(claims: list[Claim]) -> Iterator[Sum]:
    """ "three provinces, Baghlan, Takhar and Badakhshan": the names are counted."""
    for claim in claims:
        if claim.quantifier != "exact" or not claim.value or not 2 <= claim.value <= LONGEST_LIST:
            continue
        rest = claim.sentence[max(claim.quote_end, claim.number_end) - claim.sentence_start :]
        match = _LIST.match(rest)
        if match is None or phrase_set("scopes", "among").names_in(stems(rest[match.end() :][:20])):
            continue
        members = tuple(name.strip() for name in _JOINT.split(match.group(1)))
        if abs(len(members) - claim.value) <= min(SLACK, claim.value / 3):
            yield _sum(
                claim,
                members,
                claim.value,
                len(members),
                f"the text names {len(members)}: {', '.join(members)}",
            )


def _sum(whole: Claim, parts: tuple[str, ...], stated: float, counted: float, how: str) -> Sum:
    fits = "which adds up" if stated == counted else "which does not add up"
    return Sum(
        id=identity.named_id("sum", whole.id),
        claim_id=whole.id,
        parts=parts,
        stated=stated,
        counted=counted,
        explanation=f"The text states {whole.number_text}; {how}, {fits}.",
    )


def _between(claim: Claim, start: int, end: int) -> str:
    return claim.sentence[max(0, start - claim.sentence_start) : max(0, end - claim.sentence_start)]
