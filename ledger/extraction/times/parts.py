"""The figure told before with which a sentence reckons: "That is a tenth of its shops", "62 percent of the cases".

A share of what was counted has its time, unless it tells how things are still.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.one_sentence import is_dated_part
from ledger.extraction.times.sentence_dates import dates_in, how_exact, is_said_beside, looks_ahead
from ledger.extraction.times.story_words import clause_about, is_undated, speaks_of
from ledger.model import Claim
from ledger.vocabulary import vocabulary


def reckoned_with(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The main figure of the sentence before, where "that is" takes it up."""
    if not is_undated(claim) or claim.kind not in ("change", "rate", "share") or not told:
        return None
    if claim.kind == "share" and claim.sentence.startswith("It "):
        return None  # "It makes 60% of its sales abroad"
    opens = _that_is().match(claim.sentence) or _the_change_is().search(claim.before_number)
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
    foretold = [c for c in main if c.stance == "forecast" and claim.stance == "forecast"]
    whole = (foretold or main)[0]
    lasts = whole.period_start != whole.period_end
    again = claim.kind == "share" and whole.kind in COUNTS and _is_dated(whole)
    return whole if again or (whole.period_start and lasts) else None


def whole_named(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The dated figure of which a share is told: "62 percent of the cases", "nine tenths of that"."""
    if not is_undated(claim) or claim.kind != "share" or is_standard(claim.before_number):
        return None
    named = _OF_THE.match(claim.after_number)
    if named is None or _is_so_later(claim):
        return None
    noun = (named["noun"] or "").lower().removesuffix("s")
    any_whole = noun in vocabulary("happenings")["wholes"]
    noun = "" if any_whole else noun
    wholes = [
        whole
        for whole in islice(reversed(told), WHOLES)
        if whole.kind in COUNTS
        and not is_standard(whole.before_number)
        and not is_dated_part(whole)
        and noun in f"{whole.population} {whole.quote}".lower()
        and not (any_whole and (whole.kind != "flow" or whole.period_start == whole.period_end))
    ]
    spans = {(whole.period_start, whole.period_end) for whole in wholes}
    meant = wholes[:1] if not noun or len(spans) == 1 else []
    return meant[0] if meant and _is_dated(meant[0]) else None


def _is_so_later(claim: Claim) -> bool:
    """Whether a share is of now, or of a time that its sentence gives."""
    words = clause_about(claim)
    still = any(speaks_of(name, words) for name in ("lasting", "still_so", "gone_through"))
    times = (m for m in dates_in(claim.sentence) if not is_said_beside(m, claim.sentence))
    return still or looks_ahead(words) or any(times)


def _is_dated(claim: Claim) -> bool:
    return bool(claim.period_start or claim.period_end)


COUNTS = ("flow", "stock")
"""Kinds of figures that a share may be taken of."""
WHOLES = 8
"""Figures before a share among which its whole stands."""
_OF_THE = re.compile(
    r"(?: ?%| per ?cent)? of (?:that|them|these|those|it)\b|"
    r"(?: ?%| per ?cent)? of (?:all|all the|all of the|the|these|those|its|their) (?P<noun>[a-z]{3,})\b"
)


@cache
def _the_change_is() -> re.Pattern[str]:
    """ "Compared with the year before, the drop is ", up to a figure."""
    things = "|".join(vocabulary("periods")["changes_told"])
    return re.compile(rf"(?:^|, )[Tt]he (?:{things}) (?:is|was|came to|comes to) {how_exact()}$")


@cache
def _that_is() -> re.Pattern[str]:
    verbs = "|".join(vocabulary("happenings")["reckoning"])
    return re.compile(rf"[\"“]?(?:That|This|It|Which)(?: still| also)? (?:{verbs})\b")
