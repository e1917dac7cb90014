"""Places told in a row with their figures: "Bohol, Cebu and Leyte had 12, 9 and 4 deaths".

Offsets count the sentence's characters.
"""

import re
from functools import cache

from ledger.extraction.places.naming import name_told
from ledger.extraction.places.patterns import NAME, can_name_a_place
from ledger.extraction.places.spots import Spot
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Reading
from ledger.extraction.times.sentence_dates import figures_of
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place


def in_a_row(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """ "Spain took in 57,000 migrants, Italy 66,000": the verb is left out between a place and its figure."""
    text, start = reading.sentence.text, reading.quantity.start
    told = any(q.end < start for q in figures_of(reading.sentence))
    for spot in spots if told else ():
        beside = spot.end <= start and not text[spot.end : start].strip()
        if (
            beside
            and spot.sort == "name"
            and len(spot.keys) == 1
            and _NEXT_IN_ROW.search(text[: spot.start])
        ):
            return name_told(spot, reading)
    return _unheard_in_row(reading, spots) if told else None


def _unheard_in_row(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """ "Kaduna nine and Jos two": a name that is a place only beside others, or that no gazetteer holds."""
    text, doc = reading.sentence.text, reading.sentence.parsed
    first = min(q.start for q in figures_of(reading.sentence))
    row = _name_in_row().search(text[: reading.quantity.start])
    led = any(s.sort == "name" and s.end <= first and _LEADS.match(text, s.end) for s in spots)
    if row is None or not led or not can_name_a_place(row["name"]):
        return None
    span = doc.char_span(*row.span("name")) if doc is not None else None
    person = span is None or span.label_ in ("PERSON", "ORG", "NORP") or span.root.pos_ != "PROPN"
    known = is_place(row["name"])
    capitals = len(row["name"].split()) > 1 and not known
    return row["name"] if known or not (person or capitals) else None


_LEADS = re.compile(r"(?: [a-z]+){1,4} (?=\S*\d|[a-z]+ )")
"""Behind a place that a row of figures begins with: "Lagos recorded 31 cases"."""


@cache
def _name_in_row() -> re.Pattern[str]:
    numbers = "|".join(vocabulary("periods")["numbers"])
    return re.compile(
        rf"(?:\d[\w.,]*|\b(?:{numbers}))(?: [a-z]+){{0,3}}?(?:[,;]|,? and)(?: and)? {NAME} $"
    )


_NEXT_IN_ROW = re.compile(r"\d[^;:]*(?:[,;]|\band|,? while) (?:the )?$")


def respective(reading: Reading, spots: tuple[Spot, ...]) -> str | None:
    """ "Bohol, Cebu and Leyte had 12, 9 and 4 deaths": as many places as figures in a row, each its own."""
    text = reading.sentence.text
    row = _row_of(reading, text)
    if len(row) < 2:
        return None
    for spot in spots:
        if spot.sort == "name" and len(spot.keys) == len(row):
            names = [
                re.sub(r"^the ", "", n)
                for n in re.split(r",? and |, ", text[spot.start : spot.end])
            ]
            between = text[spot.end : row[0].start]
            if len(names) == len(row) and not re.search(r"[;:]|\d", between) and between.strip():
                return names[[q.number_start for q in row].index(reading.quantity.number_start)]
    return None


def _row_of(reading: Reading, text: str) -> list[Quantity]:
    """The figures that stand in one row with a figure: "70, 54 and 21"."""
    rows: list[list[Quantity]] = []
    for quantity in figures_of(reading.sentence):
        gap = text[rows[-1][-1].end : quantity.start] if rows else ""
        if rows and re.fullmatch(r",? and |, ", gap):
            rows[-1].append(quantity)
        else:
            rows.append([quantity])
    mine = reading.quantity.number_start
    return next((row for row in rows if any(q.number_start == mine for q in row)), [])
