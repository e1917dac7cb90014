"""A figure with what the readers of single fields find about it, as one claim."""

import re
from collections.abc import Sequence
from typing import Any

from ledger.extraction.antecedents import Counted
from ledger.extraction.claimant import Credit, canonical, read_claimant
from ledger.extraction.memory import Figure
from ledger.extraction.period import read_period
from ledger.extraction.phrases import number_token
from ledger.extraction.place import read_place
from ledger.extraction.quotation import context_of, quote_span
from ledger.extraction.reading import Reading, Story
from ledger.extraction.stance import read_stance
from ledger.extraction.times.same_event import with_period_of_same
from ledger.extraction.worth import read_worth
from ledger.model import Claim, Interval, identity
from ledger.vocabulary.gazetteer import is_place

_ALL_BUT = re.compile(r"\b[Aa]ll but (?:about |some )?$")
_SUM_ALONE = re.compile(r"[\d.,]+ ?(?:k|m|mn|bn|tn|million|billion|trillion)?")


def claim_of(story: Story, figure: Figure, method: str, told: Sequence[Claim] = ()) -> Claim:
    """Make the claim of a figure; `method` names what read it, `told` are the story's claims before it."""
    claim = Claim.model_validate(
        {
            "id": figure.id,
            "document_id": story.article.document_id,
            "article_id": story.article.id,
            "unit": figure.unit,
            **_happened(figure),
            "population": _population(figure.counted),
            "part_of": figure.part_of,
            "method": method,
            "publisher": story.article.publisher,
            "published": story.article.published,
            **_anchor(story, figure),
            **_amount(figure),
            **_told(story, figure),
        }
    )
    claim = with_period_of_same(claim, told)
    worth, reasons = read_worth(claim, figure.sentence.role)
    return claim.model_copy(update={"checkworthiness": worth, "worth_reasons": reasons})


def _happened(figure: Figure) -> dict[str, Any]:
    """Read what happened to those counted; "all but two had died" tells of two who did not."""
    kind = "rate" if "/" in figure.unit else figure.event.kind
    text = figure.event.text
    if text and kind == "flow" and _ALL_BUT.search(figure.sentence.text[: figure.quantity.start]):
        return {"kind": "stock", "event": f"not {text}"}
    return {"kind": kind, "event": text}


def _anchor(story: Story, figure: Figure) -> dict[str, Any]:
    sentence, quantity = figure.sentence, figure.quantity
    start, end = quote_span(sentence, quantity, figure.counted, figure.event.word)
    prefix, suffix = context_of(story, sentence, start, end)
    return {
        "quote": story.between(start, end),
        "quote_start": start,
        "quote_end": end,
        "number_text": sentence.text[quantity.number_start : quantity.number_end],
        "number_start": sentence.start + quantity.number_start,
        "number_end": sentence.start + quantity.number_end,
        "sentence": sentence.text,
        "sentence_start": sentence.start,
        "prefix": prefix,
        "suffix": suffix,
    }


def _amount(figure: Figure) -> dict[str, Any]:
    stated, read = _intervals(figure)
    return {
        "value": _signed(figure, figure.quantity.value),
        "value_low": stated.low,
        "value_high": stated.high,
        "read_low": read[0],
        "read_high": read[1],
        "quantifier": figure.quantity.quantifier,
        "counting": figure.quantity.counting,
    }


def _told(story: Story, figure: Figure) -> dict[str, Any]:
    """Read who says it, where and when it holds, and how it is put."""
    reading = _reading(story, figure)
    credit, place, period = read_claimant(reading), read_place(reading), read_period(reading)
    return {
        "place": place.place,
        "place_from": place.place_from,
        "place_to": place.place_to,
        "period_text": period.text,
        "period_start": period.start,
        "period_end": period.end,
        "period_basis": period.basis,
        "as_of": period.as_of,
        "claimant": credit.claimant,
        "claimant_id": _claimant_id(credit),
        "relayed_by": credit.relayed_by,
        "disputed_by": credit.disputed_by,
        "stance": read_stance(reading, credit),
    }


def _reading(story: Story, figure: Figure) -> Reading:
    doc, noun = figure.doc, figure.counted.noun
    return Reading(
        story,
        figure.sentence,
        figure.quantity,
        number_token(doc, figure.quantity),
        noun if noun is not None and noun.doc is doc else None,
        figure.event.word,
        figure.counted.phrase,
        "rate" if "/" in figure.unit else figure.event.kind,
    )


def _claimant_id(credit: Credit) -> str | None:
    return identity.claimant_id(canonical(credit.claimant)) if credit.claimant else None


def _population(found: Counted) -> str | None:
    if found.phrase and _SUM_ALONE.fullmatch(found.phrase):
        return None  # "97% of the £1.3bn"
    if found.phrase and found.label:
        return f"{found.phrase} ({found.label})"
    if found.phrase and found.written:
        return f"{found.phrase} ({found.written})"
    return _anywhere(found.phrase) if found.phrase and found.borrowed else found.phrase


def _anywhere(phrase: str) -> str:
    """Leave out whose it was, as another figure may be of elsewhere: "cocoa harvest" of "Ghana's cocoa harvest"."""
    owner, mark, counted = phrase.partition("’s " if "’s " in phrase else "'s ")
    return counted if mark and counted and is_place(owner) else phrase


def _falls(figure: Figure) -> bool:
    value = figure.quantity.value or figure.quantity.value_low or 0
    return figure.event.sign < 0 and figure.unit != "ratio" and value > 0


def _signed(figure: Figure, value: float | None) -> float | None:
    return -value if value is not None and _falls(figure) else value


def _intervals(figure: Figure) -> tuple[Interval, tuple[float, float]]:
    quantity = figure.quantity
    stated = Interval(quantity.value_low, quantity.value_high)
    if _falls(figure):
        return stated.negated(), (-quantity.read_high, -quantity.read_low)
    return stated, (quantity.read_low, quantity.read_high)
