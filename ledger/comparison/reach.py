"""What a story's other figures say of a conflict: a denial and a revision reach the earlier copies.

A story that denies "52 pupils" and sets 215 against it disputes 52 wherever it is printed, so 215
beside a copy of the 52 is that dispute again. A story that revises 64 percent to 65 does not
contradict the story that printed the 64. And where one source gives 400 and 250, a story that has
the 400 too agrees with it: the 250 is another count.

Two levels of which no text tells the time contradict each other only where something ties the stories:
one that also has the other's own figure tells of the same days. Else they may be years apart.
"""

from collections.abc import Iterable

from ledger.comparison.facets import Facets
from ledger.comparison.outcome import DENIED, Outcome
from ledger.comparison.pair import Pair, pair_of
from ledger.comparison.rules import decide
from ledger.comparison.undated import are_untimed_levels

UNTIMED = "neither text says when it was counted, so one may be years older than the other"


def decide_beside(pair: Pair, beside: Iterable[Facets]) -> Outcome:
    """The rules' answer; a conflict gives way to what `beside`, figures of both stories, explain."""
    outcome = decide(pair)
    if outcome.relation != "conflict" or pair.same_article:
        return outcome
    tied = False
    stories = (pair.a.claim.article_id, pair.b.claim.article_id)
    for named in (one for one in beside if one.claim.article_id in stories):
        for own, copy in ((pair.a, pair.b), (pair.b, pair.a)):
            if not _stands_beside(named, own):
                continue
            if found := _reached(named, own, copy):
                return found
            tied = tied or _quotes(named, copy)
    if are_untimed_levels(pair) and not tied:
        return Outcome("scope_difference", UNTIMED, open=("period",))
    return outcome


def _stands_beside(named: Facets, own: Facets) -> bool:
    """Whether a figure is another one of the same story."""
    return named.claim.article_id == own.claim.article_id and named.claim.id != own.claim.id


def _quotes(named: Facets, copy: Facets) -> bool:
    """Whether a figure that stands beside one is what another story, in `copy`, gives."""
    across = pair_of(named, copy)
    return across.same_printed and decide(across).relation == "agree"


def _reached(named: Facets, own: Facets, copy: Facets) -> Outcome | None:
    """What the story of `own` makes of a figure it names and another story, `copy`, prints."""
    inside, across = pair_of(named, own), pair_of(named, copy)
    if not across.same_printed:
        return None
    if not (named.claim.stance in DENIED or named.period.past):
        return _counted_beside(inside, across)
    within = decide(inside).relation
    if within == "disputed" and decide(across).relation == "disputed":
        doubter = named.claim.disputed_by or own.claim.claimant or "another report"
        return Outcome("disputed", f"{doubter} questions the figure and sets another against it")
    if within == "update" and decide(across).relation == "agree":
        return Outcome("update", "the later report says that the figure was revised")
    return None


def _counted_beside(inside: Pair, across: Pair) -> Outcome | None:
    """What one source's two figures are, of which the other story has one: the second is another count."""
    if inside.answer("claimant") == "different" or inside.answer("period") == "different":
        return None
    if decide(across).relation != "agree":
        return None
    return Outcome("scope_difference", "its own source gives the other's figure as well")
