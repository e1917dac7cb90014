"""Explanations: one or two plain sentences on who says what and what the judgement rests on."""

from ledger.comparison.facets import Facets
from ledger.comparison.outcome import UNMET, Outcome
from ledger.comparison.pair import Pair
from ledger.comparison.words import split_words, stem, stem_set
from ledger.model import Claim

LONGEST_QUOTE = 90
"""Characters of a quotation inside an explanation; the whole stands beside it on every page."""
CLEAR_GAP = 1.1
"""From how many times apart a gap is worth saying."""


def explain(first: Facets, second: Facets, pair: Pair, outcome: Outcome) -> str:
    """Say who says what in one sentence, then what follows and what it rests on."""
    said = _said(first, second, pair, dated=outcome.relation == "update")
    return f"{said} {_judgement(first, second, outcome)}{_unknown(first, second, outcome)}"


def _said(first: Facets, second: Facets, pair: Pair, *, dated: bool) -> str:
    """ "X spoke of “20 people”, Y of “30 people”."; a source named again is called the same."""
    one, other = _figure(first, dated=dated), _figure(second, dated=dated)
    speaker = _capital(_who(first))
    if _who(first) != _who(second):
        return f"{speaker} spoke of {one}, {_who(second)} of {other}."
    if pair.same_article:
        return f"{speaker} spoke of {one}; the same report also says {other}."
    return f"{speaker} spoke of {one} and, in another text, of {other}."


def _figure(figure: Facets, *, dated: bool) -> str:
    """The quotation, with its date where that matters, or else the period as the text puts it."""
    claim, words = figure.claim, _uncapital(figure.period.words or "")
    day = (claim.as_of or claim.published) if dated else None
    told = day or (
        words if split_words(words) and words.casefold() not in claim.quote.casefold() else None
    )
    return f"“{_shortened(claim)}”{f' ({told})' if told else ''}"


def _judgement(first: Facets, second: Facets, outcome: Outcome) -> str:
    why = outcome.why
    if outcome.relation == "conflict":
        return _conflict(first, second, outcome)
    return {
        "agree": f"They agree: {why}.",
        "update": f"This is an update, not a contradiction: {why}.",
        "part_whole": f"One is a part of the other: {why}.",
        "scope_difference": f"They cannot be compared directly: {why}.",
        "disputed": f"The figure is disputed: {why}.",
    }[outcome.relation or "agree"]


def _conflict(first: Facets, second: Facets, outcome: Outcome) -> str:
    if outcome.basis == "period":
        one, other = (_period(f) for f in (first, second))
        return f"The same figure cannot hold both for {one} and for {other}."
    if outcome.basis == "direction":
        return "One says up, the other down."
    gap = first.read.gap(second.read)
    exact = all(one.read.low == one.read.high for one in (first, second))
    least = "" if exact else "at least "  # a gap is between the nearer ends of round figures
    apart = f"The figures are {least}{gap:.2g} times apart" if gap and gap >= CLEAR_GAP else ""
    if outcome.why == UNMET:
        return f"{apart or 'The figures do not meet'}."
    return f"{apart}: {outcome.why}." if apart else f"{_capital(outcome.why)}."


def _unknown(first: Facets, second: Facets, outcome: Outcome) -> str:
    """What stays open, named by the figure it is open for."""
    told = []
    for dimension in outcome.open:
        silent = [f.claim.number_text for f in (first, second) if not _tells(f, dimension)]
        if silent:
            told.append(f"the {dimension} of the {' and the '.join(silent)} is not stated")
    if not told:
        return ""
    so = "" if outcome.relation == "scope_difference" else ", so this may not be one count"
    return f" {_capital(' and '.join(told))}{so}."


def _tells(figure: Facets, dimension: str) -> bool:
    return {
        "period": figure.period.is_stated or (figure.is_stock and figure.period.counted),
        "date": figure.period.moment is not None,
        "place": bool(figure.place.keys or figure.place.unnamed or figure.place.destination),
        "cause": bool(figure.event.causes),
        "event": bool(figure.event.classes or figure.event.words),
    }.get(dimension, True)


def _shortened(claim: Claim) -> str:
    """The quotation, or of a long one the end or the beginning, whichever holds the figure."""
    quote, end = claim.quote, claim.number_end - claim.quote_start
    if len(quote) <= LONGEST_QUOTE:
        return quote
    if end < LONGEST_QUOTE:
        return quote[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"
    tail = quote[1 - LONGEST_QUOTE :]
    return "…" + (tail.partition(" ")[2] or tail)


def _who(figure: Facets) -> str:
    claim = figure.claim
    return claim.claimant or claim.publisher or "a text that credits nobody"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uncapital(words: str) -> str:
    """ "Since 15 September" as it stands inside a sentence; names of months keep their capital."""
    first = split_words(words)[:1]
    if not first:
        return words
    opens = stem(first[0])
    joins = opens in stem_set("populations", "linking") or opens in stem_set("scopes", "onward")
    return words[:1].lower() + words[1:] if joins else words


def _period(figure: Facets) -> str:
    words = figure.period.words
    if words and split_words(words):
        return f"“{_uncapital(words)}”"
    claim = figure.claim
    return f"{claim.period_start or '…'} to {claim.period_end or 'now'}"
