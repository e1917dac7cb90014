"""Officials of one country, and figures of another: what is told of abroad is not carried over to them."""

import re

from ledger.extraction.speech.voice import Voice
from ledger.extraction.speech.wording import any_of
from ledger.vocabulary.gazetteer import country_of, find_places

_OPENS_IN = re.compile(
    r"(?:In|Across|Near|Outside|At|Around) (?:the (?:[a-z]+ ){0,3})?(?:neighbou?ring )?"
)


def speaks_of_home(voice: Voice, text: str) -> bool:
    """Whether a country's own officials spoke before a sentence that opens in another country.

    "Czech police said the march was peaceful. In Warsaw, 10,000 farmers marched."
    """
    words = voice.name.lower().split()
    if not words or words[-1] in any_of("abroad_heads") or any_of("abroad_words") & {*words}:
        return False
    home = {country_of(m.key) for m in find_places(voice.name, sure=True)} - {None}
    opens = _OPENS_IN.match(text)
    scene = [m for m in find_places(text) if opens and m.start == opens.end()]
    if len(home) != 1 or not scene or scene[0].sort == "border":
        return False
    country = country_of(scene[0].key)
    return country is not None and country not in home
