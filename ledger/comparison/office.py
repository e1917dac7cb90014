"""For which body a credited person speaks, where the text around says so ("Energy Minister Ana Roth")."""

import re

from ledger.comparison.words import phrases, stem_set, stems
from ledger.model import Claim

REACH = 70
"""Characters before and after a name in which its office may stand."""
_TITLE = re.compile(r"(?:(?:[A-Z][\w’'.-]*|of|for|the|and|[a-z]+)\s+){0,7}$")
_STOPS = re.compile(
    r"[,;:.()\"“”]|\b(?:said|says|told|by|to|that|according|and|but|as|when|while)\b"
)
_BESIDE = re.compile(
    r"^,?\s*(?:(?:the|a|an|its|who is|who heads|who leads)\s+)?([^,;.()\"“”]{4,70})[,;.()]"
)


def office_of(claim: Claim) -> frozenset[str]:
    """The telling words of the office that stands right before or, between commas, after the claimant's name."""
    name = (claim.claimant or "").strip()
    if not name[:1].isupper():
        return frozenset()
    last = name.split()[-1]
    for text in (claim.sentence, claim.prefix):
        at = text.find(name) if name in text else text.find(last)
        if at < 0:
            continue
        end = at + len(name if name in text else last)
        beside = _BESIDE.match(text[end : end + REACH + 10])
        if found := _telling(_before(text[:at])) or (_telling(beside.group(1)) if beside else None):
            return found - frozenset(stems(name))
    return frozenset()


def _before(text: str) -> str:
    """What stands before a name in its own phrase."""
    near = text[-REACH:]
    cut = max((match.end() for match in _STOPS.finditer(near)), default=0)
    return near[cut:]


def _telling(text: str) -> frozenset[str]:
    """The stems of an office, one word for a minister and the ministry; none where no office is named."""
    words = stems(text)
    if not stem_set("scopes", "offices") & set(words):
        return frozenset()
    folded = phrases("scopes", "claimant_alike").fold(words)
    told = frozenset(name or run[0] for name, run in folded)
    told |= {"ministry"} if "minister" in words else frozenset()
    unsaying = stem_set("scopes", "claimant_empty") | stem_set("scopes", "ranks")
    return told - unsaying - stem_set("populations", "linking")
