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
_NAMES = re.compile(rf"{_NAME}(?:,\s+{_NAME})+,?\s+and\s+{_NAME}")
_SAME_AS = re.compile(
    r"(?:\s+[\w'’-]+){0,3}\s*(?:,\s*or\s+|,?\s*\(|\s+or\s+|,\s*that is\s+|\s*[–—]\s*|,\s*)(?:about|some|around|roughly|nearly)?\s*"
)
_TAKEN_OF = re.compile(
    r"\s*(?:%|percent|per cent)?\)?\s*of\s+(?:the|all|its|their|some)?\s*(?:\w+\s+)?$"
)
_JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+")


def sums(claims: Sequence[Claim]) -> list[Sum]:
    """Check the claims of one article, in their order, against their own breakdowns and lists."""
    found: list[Sum] = []
    for _, told in groupby(claims, key=lambda claim: claim.sentence_start):
        sentence = list(told)
        found.extend(_breakdowns(sentence))
        found.extend(_lists(sentence))
        found.extend(_shares(sentence))
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
        members = _members(match.group(1))
        if abs(len(members) - claim.value) <= min(SLACK, claim.value / 3):
            yield _sum(
                claim,
                members,
                claim.value,
                len(members),
                f"the text names {len(members)}: {', '.join(members)}",
            )


def names_listed(text: str) -> tuple[str, ...]:
    """The names of the longest list that a text holds ("Baghlan, Takhar and Badakhshan")."""
    found = [_members(match.group()) for match in _NAMES.finditer(text)]
    return max(found, key=len, default=())


def _members(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in _JOINT.split(listed))


def _shares(claims: list[Claim]) -> Iterator[Sum]:
    """ "2,000 people, or 40% of the 5,000 asked": the share is taken of the whole and held against the count."""
    for part, share, whole in zip(claims, claims[1:], claims[2:], strict=False):
        counts = part.unit == whole.unit and {part.kind, whole.kind} <= {"stock", "flow"}
        told = share.unit == "percent" and share.kind == "share" and counts
        if not told or None in (part.value, share.value, whole.value):
            continue
        joined = _SAME_AS.fullmatch(_between(part, part.number_end, share.number_start))
        taken = _TAKEN_OF.match(_between(part, share.number_end, whole.number_start))
        if joined and taken:
            yield _share(part, share, whole)


def _share(part: Claim, share: Claim, whole: Claim) -> Sum:
    counted = round((share.value or 0) * (whole.value or 0) / 100, 1)
    half = abs(share.read_high - share.read_low) / 200 * (whole.value or 0)
    fits = part.read_low <= counted + half and part.read_high >= counted - half
    return _sum(
        part,
        (share.id, whole.id),
        counted if fits else part.value or 0,
        counted,
        f"{share.number_text} percent of {whole.number_text} are {counted:,g}",
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
