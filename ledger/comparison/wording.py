"""Explanations: one or two plain sentences on who says what and what the judgement rests on."""

from ledger.comparison.facets import Facets
from ledger.comparison.outcome import Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.words import split_words

LONGEST_QUOTE = 90
"""Characters of a quotation inside an explanation; the whole stands beside it on every page."""
CLEAR_GAP = 1.1
"""From how many times apart a gap is worth saying."""


def explain(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> str:
    """Say who says what, then what follows and what it rests on."""
    said = f"{_says(first)}; {_says(second, _who(first))}."
    return f"{said} {_judgement(first, second, pair, outcome)}"


def _judgement(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> str:
    why = outcome.why
    unknown = _unknown(first, second, outcome)
    if outcome.relation == "conflict":
        return _conflict(first, second, outcome) + unknown
    return {
        "agree": f"They agree: {why}.",
        "update": f"An update, not a contradiction: {why}.",
        "part_whole": f"A part and its whole: {why}.",
        "scope_difference": f"Not comparable: {why}.",
        "disputed": f"Disputed: {why}.",
    }[outcome.relation or "agree"] + unknown


def _conflict(first: Facets, second: Facets, outcome: Outcome) -> str:
    if outcome.basis == "period":
        one, other = (_period(f) for f in (first, second))
        return (
            f"One and the same figure is given for {one} and for {other}; it cannot hold for both."
        )
    gap = first.read.gap(second.read)
    apart = f", {gap:.2g} times apart" if gap and gap >= CLEAR_GAP else ""
    return f"They contradict each other{apart}: {outcome.why}."


def _unknown(first: Facets, second: Facets, outcome: Outcome) -> str:
    """What stays open, named by the figure it is open for."""
    told = []
    for dimension in outcome.open:
        silent = [f.claim.number_text for f in (first, second) if not _tells(f, dimension)]
        if silent:
            told.append(f"the {dimension} of the {' and the '.join(silent)} is not stated")
    return f" Cannot tell for certain, because {' and '.join(told)}." if told else ""


def _tells(figure: Facets, dimension: str) -> bool:
    return {
        "period": figure.period.is_stated or (figure.is_stock and figure.period.counted),
        "date": figure.period.moment is not None,
        "place": bool(figure.place.keys or figure.place.unnamed or figure.place.destination),
        "cause": bool(figure.event.causes),
        "event": bool(figure.event.classes or figure.event.words),
    }.get(dimension, True)


def _says(figure: Facets, before: str | None = None) -> str:
    who = _who(figure)
    quote = figure.claim.quote
    if len(quote) > LONGEST_QUOTE:
        quote = quote[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"
    name = "elsewhere" if who == before else who
    return f"{name[:1].upper() + name[1:] if before is None else name}{_when(figure)}: “{quote}”"


def _who(figure: Facets) -> str:
    claim = figure.claim
    return claim.claimant or claim.publisher or "a text that credits nobody"


def _when(figure: Facets) -> str:
    claim = figure.claim
    if claim.as_of:
        return f" (as of {claim.as_of})"
    return f" (published {claim.published})" if claim.published else ""


def _period(figure: Facets) -> str:
    words = figure.period.words
    if words and split_words(words):
        return f"“{words}”"
    claim = figure.claim
    return f"{claim.period_start or '…'} to {claim.period_end or 'now'}"
