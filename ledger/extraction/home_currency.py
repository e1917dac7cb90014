"""Whose pounds, pesos or shillings: of a story that names one country with such money, that country's."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence, Story
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import country_of, find_places

WEIGHED = ("pound",)
"""Units of mass that bear a currency's name: what was read as one stays one."""
STRETCH = 50_000
"""Characters of a long article that are asked together."""


def in_home_currency(quantity: Quantity, sentence: Sentence, story: Story) -> Quantity:
    """Settle a currency's name that several countries share, where none is printed with it.

    Asked are the sentence, then the whole article, of a long one a stretch; where they name none of
    the countries, or two, the unit stays as it was read.
    """
    name = _bare_name(quantity, sentence.text) if quantity.unit else None
    if name is None or quantity.unit in WEIGHED:
        return quantity
    codes: dict[str, str] = vocabulary("currencies")["shared"][name]
    for text in (sentence.text, _around(sentence, story)):
        named = {codes[country] for country in _countries(text) if country in codes}
        if len(named) == 1:
            return replace(quantity, unit=named.pop())
        if named:
            break
    return quantity


def _around(sentence: Sentence, story: Story) -> str:
    article = story.article
    start = sentence.start - (sentence.start - article.start) % STRETCH
    return story.between(start, min(start + STRETCH, article.end))


def _bare_name(quantity: Quantity, text: str) -> str | None:
    """The shared name printed straight after the number, or "Rs" before it; no adjective settles it."""
    after = _shared_after().match(text, quantity.number_end)
    if after is not None:
        return after[1].casefold()
    before = text[quantity.start : quantity.number_start]
    sign = re.search(r"(?<![^\W\d_])([^\W\d_]+)\.?\s?$", before)
    name = vocabulary("currencies")["shared_signs"].get(sign[1]) if sign else None
    return str(name) if name else None


@cache
def _shared_after() -> re.Pattern[str]:
    names = "|".join(map(re.escape, vocabulary("currencies")["shared"]))
    return re.compile(rf"[\s-]*({names})s?\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _countries(text: str) -> frozenset[str]:
    named = (country_of(place.key) for place in find_places(text))
    return frozenset(country for country in named if country)
