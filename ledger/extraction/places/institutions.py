"""The country whose institutions tell a figure, in a story that names no place at all."""

import re
from functools import cache, lru_cache

from ledger.extraction.places.mentions import SENTENCES_KEPT, all_spots_of
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.told import FAR_BACK, dateline_places
from ledger.extraction.reading import Reading
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import is_country
from ledger.vocabulary.gazetteer import country_of, find_places, name_of


def of_institutions(reading: Reading) -> str | None:
    """ "ICE held 59,000 people", "the Kenya Law Society counts 60": the one country that the bodies' names tell.

    Only where nothing around the figure names a place, nor the world.
    """
    at = reading.sentence.index
    near = reading.story.sentences[max(0, at - FAR_BACK) : at + FAR_BACK]
    told = [key for sentence in near for key in _bodies_in(sentence.text)]
    countries = {country_of(key) for key in told}
    if len(countries) != 1:
        return None
    keys = {key for s in near for spot in all_spots_of(s) for key in spot.keys}
    named = {country_of(key) for key in keys}
    named |= {country_of(mention.key) for mention in dateline_places(reading.story)}
    if "world" in keys or not named <= {None, *countries}:
        return None
    return name_of(told[0] if len(set(told)) == 1 else str(countries.pop()))


@lru_cache(maxsize=SENTENCES_KEPT)
def _bodies_in(text: str) -> list[str]:
    """The places whose bodies a sentence names: countries by their institutions, others by their own names."""
    states = [_states()[m[1]] for m in _institutions().finditer(text)]
    return states + [
        m.key
        for m in find_places(text, sure=True)
        if is_country(m.key) and _its_body().match(text, m.end)
    ]


@cache
def _states() -> dict[str, str]:
    listed = vocabulary("institutions")["by_country"]
    return {name: state for state, names in listed.items() for name in names}


@cache
def _institutions() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _states()), key=len, reverse=True))
    wider = "".join(rf"(?<!{place} )" for place in vocabulary("institutions")["of_continents"])
    return re.compile(rf"(?<![\w-]){wider}({names})(?![\w-]|(?:'s)? [A-Z])")


@cache
def _its_body() -> re.Pattern[str]:
    """ "[Kenya] National Commission", "[Valencia] Chamber of Commerce": what a country or a city has of its own."""
    heads = "|".join(word.title() for word in listed_words("bodies") | listed_words("home_heads"))
    abroad = "|".join(vocabulary("institutions")["abroad"])
    return re.compile(rf"(?:['’]s)?(?: (?!(?:{abroad})\b)[A-Z][\w-]+){{0,4}}? (?:{heads})\b")
