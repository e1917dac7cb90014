"""How much a figure is worth checking, from 0 to 1, with the reasons a reader understands."""

import re
from collections.abc import Callable
from functools import cache

from ledger.extraction.words import singular, word_set
from ledger.model import Claim
from ledger.model.document import Role
from ledger.vocabulary import vocabulary

Test = Callable[[Claim, Role], bool]


def read_worth(claim: Claim, role: Role = "text") -> tuple[float, tuple[str, ...]]:
    """Return a claim's check-worthiness, 0 to 1, and the reasons that moved it.

    GUIDE 12: distances, magnitudes, heights, temperatures, furniture, scope, ranks and private
    family counts are not worth checking, whatever else speaks for them.
    """
    weights: dict[str, float] = vocabulary("worth")["weights"]
    reasons = tuple(reason for reason, holds in _TESTS.items() if holds(claim, role))
    score = weights["base"] + sum(weights[reason] for reason in reasons)
    if any(reason in _AGAINST for reason in reasons):
        score = min(score, weights["base"] - 0.1)
    return round(min(1.0, max(0.0, score)), 2), reasons


@cache
def _pattern(entry: str) -> re.Pattern[str]:
    words = sorted((re.escape(w) for w in word_set("worth", entry)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _stems(text: str) -> set[str]:
    """Return the words of a text in rough base form, so that "killing" and "killed" are one."""
    found: set[str] = set()
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()):
        found |= {word, singular(word)}
        for ending in ("ing", "ed", "d"):
            if word.endswith(ending):
                bare = word[: -len(ending)]
                found |= {bare, bare + "e", bare[:-1] if bare[-2:-1] == bare[-1:] else bare}
    return found


def _near(claim: Claim) -> str:
    """Return the words around a figure that say what it is about."""
    return (
        f"{claim.before_number[-80:]} {claim.quote} {claim.after_number[:80]} {claim.event or ''}"
    )


def _counts_people(claim: Claim, _: Role) -> bool:
    return claim.unit.split("/")[0] == "people"


def _is_harm(claim: Claim, _: Role) -> bool:
    about = f"{claim.before_number[-60:]} {claim.quote} {claim.population or ''} {claim.event or ''} {claim.after_number[:60]}"
    return bool(_stems(about) & word_set("worth", "harm"))


def _is_money(claim: Claim, _: Role) -> bool:
    return re.fullmatch(r"[A-Z]{3}", claim.unit.split("/")[0]) is not None


def _is_share_or_rate(claim: Claim, _: Role) -> bool:
    return claim.kind in ("share", "rate", "change")


def _has_source(claim: Claim, _: Role) -> bool:
    return claim.claimant is not None


def _is_contested(claim: Claim, _: Role) -> bool:
    return claim.stance in ("disputed", "denied", "withdrawn")


def _looks_ahead(claim: Claim, _: Role) -> bool:
    return claim.stance in ("forecast", "target")


def _largest(claim: Claim) -> float:
    return claim.value if claim.value is not None else claim.read_high


def _is_private(claim: Claim, role: Role) -> bool:
    """Whether a figure counts a household's own members or belongings (GUIDE 12)."""
    if _largest(claim) > vocabulary("worth")["household_limit"] or _is_money(claim, role):
        return False
    told_by_one = bool(_pattern("first_person").search(_unquoted(claim.sentence)))
    if claim.claimant is None and told_by_one and claim.kind != "share":
        return True
    if _is_parents(claim):
        return True
    killed = bool(
        _stems(_near(claim)) & (word_set("worth", "harm") - {"need", "sick", "ill", "hungry"})
    )
    if killed:
        return False
    return _counts_kin(claim)


def _is_parents(claim: Claim) -> bool:
    """Whether a claim tells how many children somebody has, whatever befell the parent."""
    ahead = claim.before_number[-24:].lower().replace("-", " ")
    return any(ahead.endswith(f"{parent} of ") for parent in vocabulary("nouns")["parents"])


def _is_of_kin(claim: Claim) -> bool:
    ahead = claim.before_number[-24:].lower().replace("-", " ")
    return _of_kin().search(ahead) is not None


@cache
def _of_kin() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, word_set("worth", "of_kin") - {"one of"}))
    return re.compile(rf"\b(?:{phrases})\s*$")


def _counts_kin(claim: Claim) -> bool:
    if _is_of_kin(claim):
        return True
    kin = _stems(f"{claim.quote} {claim.after_number[:24]}") & word_set("worth", "kin")
    if not kin or not (claim.unit == "people" or singular(claim.unit) in word_set("worth", "kin")):
        return "generation" in kin and claim.unit == "generation"
    around = _stems(f"{claim.sentence} {claim.prefix[-160:]} {claim.suffix[:80]}")
    owned = re.search(
        r"\b(?:his|her|my|our|their|whose|has|have|had)\s+(?:\w+\s+){0,2}$",
        claim.before_number,
        re.I,
    )
    return bool(owned) or bool(around & word_set("worth", "household"))


def _unquoted(text: str) -> str:
    return re.sub(r"[“\"«].*?(?:[”\"»]|$)", " ", text)


def _is_natural(claim: Claim, _: Role) -> bool:
    """Whether a figure measures a way, a height, a temperature, a strength of nature."""
    if claim.unit.lower() not in word_set("worth", "natural_units") or claim.kind in (
        "change",
        "share",
    ):
        return False
    return not _stems(_near(claim)) & word_set("worth", "built")


def _is_scope(claim: Claim, _: Role) -> bool:
    """Whether a count of provinces or towns only says how wide something reaches."""
    if singular(claim.unit) not in word_set("worth", "area_units"):
        return False
    ahead = claim.before_number.lower().split()[-4:]
    return (
        any(word in word_set("worth", "scope_openers") for word in ahead) or "out of" in claim.quote
    )


def _is_rank(claim: Claim, _: Role) -> bool:
    """Whether a figure is the length of a list or a place on it ("among the 10 most exposed")."""
    ahead, behind = claim.before_number[-40:], claim.after_number[:70]
    if re.search(
        r"\btop[\s-]$|\bamong (?:the )?(?:world['’]s )?$|\bone of (?:the|its|their|\w+['’]s) (?:world['’]s )?$",
        ahead,
        re.I,
    ):
        return bool(
            re.search(
                r"\b(?:most|least|best|worst|largest|biggest|highest|lowest|richest|poorest|top|\w+est)\b",
                behind,
                re.I,
            )
            or re.search(r"top", ahead, re.I)
        )
    return False


def _is_gone_by(claim: Claim, _: Role) -> bool:
    """Whether a count only says how many occasions back ("the last three conferences")."""
    ahead = re.search(r"(\w+)\s+(?:\w+\s+)?$", claim.before_number.lower())
    direct = claim.before_number.lower().split()[-1:]
    named = direct[0] if direct else (ahead.group(1) if ahead else "")
    return named in word_set("worth", "gone_by") and singular(claim.unit) in word_set(
        "worth", "occasions"
    )


def _is_repeated(claim: Claim, role: Role) -> bool:
    """Whether a heading or standfirst only repeats; a headline's own figure counts."""
    return role == "heading"


_TESTS: dict[str, Test] = {
    "people": _counts_people,
    "harm": _is_harm,
    "money": _is_money,
    "share or rate": _is_share_or_rate,
    "named source": _has_source,
    "contested": _is_contested,
    "looks ahead": _looks_ahead,
    "private family count": _is_private,
    "distance or measure of nature": _is_natural,
    "scope of places": _is_scope,
    "rank or list size": _is_rank,
    "occasions gone by": _is_gone_by,
    "repeated heading": _is_repeated,
}
_AGAINST = frozenset(
    {
        "private family count",
        "distance or measure of nature",
        "scope of places",
        "rank or list size",
        "occasions gone by",
        "repeated heading",
    }
)
