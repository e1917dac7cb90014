"""The main figure of the sentence before, where "that is" reckons with it: "That is a tenth of its shops"."""

import re
from collections.abc import Sequence
from functools import cache

from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.sentence_dates import dates_in
from ledger.extraction.times.story_words import is_undated
from ledger.model import Claim
from ledger.vocabulary import vocabulary


def reckoned_with(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The main figure of the sentence before, where "that is" takes it up."""
    if not is_undated(claim) or claim.kind not in ("change", "rate", "share") or not told:
        return None
    if claim.kind == "share" and claim.sentence.startswith("It "):
        return None  # "It makes 60% of its sales abroad"
    opens = _that_is().match(claim.sentence)
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
    lasts = main[0].period_start != main[0].period_end
    again = (
        claim.kind == "share"
        and main[0].kind == "flow"
        and (main[0].period_start or main[0].period_end)
    )
    return main[0] if again or (main[0].period_start and lasts) else None


@cache
def _that_is() -> re.Pattern[str]:
    verbs = "|".join(vocabulary("happenings")["reckoning"])
    return re.compile(rf"[\"“]?(?:That|This|It|Which)(?: still| also)? (?:{verbs})\b")
