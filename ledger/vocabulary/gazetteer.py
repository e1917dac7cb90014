"""Names of places in English text: the one door to the places the ledger knows.

`find_places(text)` gives the places a text names; `resolve(place)` the keys of a claim's place;
`contains(outer, inner)` and `containers(key)` say which lies in which. Keys are told in atlas.py.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import (
    Sort,
    atlas,
    capital_of,
    containers,
    contains,
    country_of,
    directions,
    is_capital,
    is_country,
    is_subdivision,
    name_of,
    part_key,
    place_words,
    side_of,
)
from ledger.vocabulary.beside_names import (
    OF_A_NAME,
    abbreviates,
    has_what_towns_have,
    into_a_matter,
    leads_out,
    stands_behind_its_sort,
    takes_people_in,
    tells_a_people,
)
from ledger.vocabulary.namesakes import (
    INSIDE,
    Match,
    in_organisation,
    in_personal_name,
    one_run,
    sort_words,
)
from ledger.vocabulary.placenames import Word, name_key, words_of

__all__ = [
    "PlaceMention",
    "capital_of",
    "containers",
    "contains",
    "country_of",
    "find_places",
    "is_capital",
    "is_country",
    "is_place",
    "is_subdivision",
    "name_of",
    "part_key",
    "resolve",
    "side_of",
]

LONGEST_NAME = 7
"""Words of the longest name that is looked for."""
NAMES_KEPT = 10_000
"""Places of claims whose keys are remembered: a ledger names the same ones again and again."""


class PlaceMention(NamedTuple):
    """A place as a text names it; `start` and `end` count the text's characters."""

    start: int
    end: int
    text: str
    key: str
    sort: Sort


def find_places(text: str, *, sure: bool = False) -> list[PlaceMention]:
    """Every place a text names, in order and without overlap.

    Names inside organisations' names are left out. Names that are also ordinary words, surnames or
    small towns count only after a preposition of place, beside their country, or beside a word such
    as "province"; with `sure` (the text is known to name a place) they always count.
    """
    words = words_of(text)
    found: list[Match] = []
    at = 0
    while at < len(words):
        match = _match_at(text, words, at)
        if match is None:
            at += 1
            continue
        if sure or _stands(text, words, match, found):
            found.append(match)
        at = _past(text, words, match)
    return _with_borders(text, [_mention(text, words, match, found) for match in found])


@lru_cache(NAMES_KEPT)
def resolve(text: str) -> frozenset[str]:
    """The keys of a claim's place ("Pakistan to Afghanistan" gives both), the most specific ones.

    Names the gazetteer doesn't hold come as "name:" keys; no words at all give the empty set.
    """
    mentions = find_places(text, sure=True)
    keys = {mention.key for mention in mentions}
    if not keys:
        return frozenset(f"name:{name_key(name)}" for name in _CAPITALISED.findall(text))
    return frozenset(
        key for key in keys if not any(key != other and contains(key, other) for other in keys)
    )


def is_place(text: str) -> bool:
    """Whether a whole string is the name of one place."""
    return name_key(text) in atlas().names


def _match_at(text: str, words: list[Word], at: int) -> Match | None:
    """The longest name that begins with a word of the text."""
    if not _may_begin(text, words, at):
        return None
    known, name, longest = atlas(), "", None
    for stop in range(at + 1, min(at + LONGEST_NAME, len(words)) + 1):
        between = text[words[stop - 2].end : words[stop - 1].start] if stop > at + 1 else " "
        if between not in INSIDE and between not in _APOSTROPHES:
            break
        name = f"{name} {words[stop - 1].key}".lstrip()
        spelt = _as_listed(name)
        if spelt in known.names and _written_as_name(text, words, at, stop, spelt):
            longest = Match(at, stop, known.keys(spelt), spelt, "name")
            if name in known.demonyms and tells_a_people(text, words, longest):
                longest = Match(at, stop, (known.demonyms[name],), name, "demonym")
        elif name in known.demonyms and text[words[at].start].isupper():
            longest = Match(at, stop, (known.demonyms[name],), name, "demonym")
    return longest and _with_tail(text, words, longest)


def _may_begin(text: str, words: list[Word], at: int) -> bool:
    """A capital, the first word of a region in small letters, or an article as in "al-Hasakah"."""
    if text[words[at].start].isupper() or words[at].key in _lower_case_starts():
        return True
    return _is_article(text, words, at)


def _is_article(text: str, words: list[Word], at: int) -> bool:
    """Whether a word is an Arabic article that a hyphen ties to a capitalised word."""
    tied = text[words[at].end : words[at].end + 2]
    return (
        words[at].key in place_words("small_articles") and tied[:1] in "-‑" and tied[1:].isupper()
    )


def _as_listed(name: str) -> str:
    """A folded name, its Arabic article spelt as the table has it ("al obeid" as "el obeid")."""
    article, _, rest = name.partition(" ")
    if name in atlas().names or not rest or article not in place_words("small_articles"):
        return name
    spelt = (f"{other} {rest}" for other in ("al", "el"))
    return next((one for one in spelt if one in atlas().names), name)


def _with_tail(text: str, words: list[Word], match: Match) -> Match:
    """ "Baghlan-e-Markazi": a name that a small word ties to another is a third one, unknown."""
    tied = _TIED.match(text, words[match.stop - 1].end)
    if tied is None or match.sort == "demonym":
        return match
    stop = match.stop
    while stop < len(words) and words[stop].end <= tied.end():
        stop += 1
    name = " ".join(word.key for word in words[match.first : stop])
    return Match(match.first, stop, (f"name:{name}",), name, "name")


def _written_as_name(text: str, words: list[Word], at: int, stop: int, name: str) -> bool:
    """Capitals at both ends; short names all in capitals only where that is how they're written."""
    if name in place_words("regions", "world", "names"):
        return True
    first, last = words[at], words[stop - 1]
    opens = text[first.start].isupper() or _is_article(text, words, at)
    if not (opens and text[last.start].isupper()):
        return name in _lower_case_regions()
    if stop - at == 1 and len(name) <= 3:
        known = not atlas().needs_context(name) and not is_country(atlas().keys(name)[0])
        return known or text[first.start : first.end].replace(".", "").isupper()
    return True


@cache
def _lower_case_starts() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _lower_case_regions())


@cache
def _lower_case_regions() -> frozenset[str]:
    regions = vocabulary("places")["regions"].values()
    return frozenset(name_key(n) for row in regions for n in row["names"] if not n[0].isupper())


def _stands(text: str, words: list[Word], match: Match, found: list[Match]) -> bool:
    """Whether the words around a name let it be a place."""
    if in_organisation(text, words, match) or abbreviates(text, words, match):
        return False
    if match.sort == "demonym":
        return True
    if in_personal_name(text, words, match):
        return False
    if not atlas().needs_context(match.name):
        return True
    before = words[match.first - 1].key if match.first else ""
    if before in place_words("near") and match.first > 1:
        before = words[match.first - 2].key
    after = words[match.stop].key if match.stop < len(words) else ""
    return (
        (before in place_words("locatives") and not into_a_matter(words, match))
        or (leads_out(words, match) and not (after and text[words[match.stop].start].isupper()))
        or (before == "of" and match.first > 1 and words[match.first - 2].key in sort_words())
        or (
            before in ("of", "for")
            and match.first > 1
            and words[match.first - 2].key in place_words("fought")
        )
        or after in place_words("sorts", "subdivision") | place_words("sorts", "local")
        or has_what_towns_have(words, match)
        or takes_people_in(text, words, match)
        or stands_behind_its_sort(text, words, match)
        or _beside_container(text, words, match)
        or _in_list_of_places(text, words, match, found)
    )


def _beside_container(text: str, words: list[Word], match: Match) -> bool:
    """ "Springfield, Ohio": the place it lies in follows after a comma."""
    if match.stop >= len(words) or text[words[match.stop - 1].end :][:2] != ", ":
        return False
    following = _match_at(text, words, match.stop)
    return following is not None and any(
        container in containers(key) for key in match.keys for container in following.keys
    )


def _in_list_of_places(text: str, words: list[Word], match: Match, found: list[Match]) -> bool:
    """ "Kunduz, Taloqan and Faizabad": joined to a place that was accepted, in the same country."""
    if not found or text[words[found[-1].stop - 1].end : words[match.first].start] not in _JOINTS:
        return False
    home = country_of(found[-1].keys[0])
    return any(country_of(key) == home for key in match.keys)


_APOSTROPHES = ("'", "’")  # "Cox's Bazar", "Land's End"
_TIED = re.compile(r"-(?:[a-z]{1,3}-)[A-Z]\w+")
_JOINTS = (", ", " and ", " or ", ", and ", "/", " & ")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*|\bal-[A-Z][\w-]+")


def _mention(text: str, words: list[Word], match: Match, found: list[Match]) -> PlaceMention:
    """Settle which place is meant, and take in "northern" before and "province" after it."""
    key = _preferred(text, words, match, found)
    start, end, sort = words[match.first].start, words[match.stop - 1].end, match.sort
    following = words[match.stop] if match.stop < len(words) else None
    if following and text[end : following.start] == " " and sort == "name":
        if whole := atlas().keys(f"{match.name} {following.key}"):
            key, end = whole[0], following.end  # "Niger state"
        elif following.key in place_words("sorts", "subdivision") and not key[-1:].islower():
            end = following.end
        elif following.key in place_words("sorts", "subdivision"):
            key, end = _subdivision(match.keys) or key, following.end
        elif OF_A_NAME.match(text, following.end):
            pass  # "the Aegean port of Izmir": the sort is the next name's
        elif following.key in place_words("sorts", "local"):
            end = following.end
        elif following.key in place_words("sorts", "facility"):
            key, end, sort = f"{key}#{following.key}", following.end, "facility"
    side = _side_before(text, words, match.first)
    if side and (is_country(key) or key in vocabulary("places")["regions"]) and sort != "demonym":
        start, key, sort = side[0], f"{key}:{side[1]}", "part"
    return PlaceMention(start, end, text[start:end], key, sort)


def _past(text: str, words: list[Word], match: Match) -> int:
    """The first word after a name and the word for its sort."""
    after = words[match.stop] if match.stop < len(words) else None
    sorts = vocabulary("places")["sorts"]
    is_sort = after and any(after.key in place_words("sorts", sort) for sort in sorts)
    return match.stop + 1 if is_sort else match.stop


def _subdivision(keys: tuple[str, ...]) -> str | None:
    return next((key for key in keys if re.fullmatch(r"[A-Z]{2}-\w+", key)), None)


def _preferred(text: str, words: list[Word], match: Match, found: list[Match]) -> str:
    """The place of that name beside its container, or in a country named before, or the best known."""
    if len(match.keys) == 1:
        return match.keys[0]
    if match.stop < len(words) and text[words[match.stop - 1].end :][:2] == ", ":
        following = _match_at(text, words, match.stop)
        for key in match.keys if following else ():
            if following and set(following.keys) & set(containers(key)):
                return key
    if not is_country(match.keys[0]):
        named = {country_of(other.keys[0]) for other in found if other.first != match.first}
        for key in match.keys[:12]:
            if country_of(key) in named - {None} and _as_well_known(key, match.keys[0]):
                return key
    return _called_so(match)


def _called_so(match: Match) -> str:
    """The best known place of a name, but a city of old so called yields to one that is so today (Islamabad)."""
    best = match.keys[0]
    if "/" not in best or name_key(name_of(best)) == match.name:
        return best
    own = (k for k in match.keys[:12] if "/" in k and name_key(name_of(k)) == match.name)
    return next((key for key in own if _as_well_known(key, best)), best)


def _as_well_known(key: str, best: str) -> bool:
    """Whether a namesake has at least a tenth of the people of the best known one."""
    place, other = atlas().place(key), atlas().place(best)
    return place is not None and other is not None and 10 * place.population >= other.population


def _side_before(text: str, words: list[Word], first: int) -> tuple[int, str] | None:
    """Where a compass word before a name begins, and the part it means."""
    for count in (2, 1):
        if first >= count and one_run(text, words, first - count, first + 1):
            side = directions().get(" ".join(word.key for word in words[first - count : first]))
            if side:
                return words[first - count].start, side
    return None


def _with_borders(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Join "Tajik-Afghan border", "the Afghan border with Tajikistan" and "Tajikistan's border"."""
    joined: list[PlaceMention] = []
    for mention in mentions:
        border = _border_at(text, mention, joined[-1] if joined else None)
        if border and joined and border.start <= joined[-1].start:
            joined.pop()
        joined.append(border or mention)
    return joined


_BORDER_AFTER = re.compile(r"(?:['’]s)?(?: \w+)? (?:border|frontier)s?\b")
_BORDER_WITH = re.compile(r"(?:['’]s)? ?(?:\w+ )?(?:border|frontier)s?(?: areas?)? with $")


def _border_at(
    text: str, mention: PlaceMention, before: PlaceMention | None
) -> PlaceMention | None:
    country = country_of(mention.key)
    if country is None or not is_country(mention.key):
        return None
    between = text[before.end : mention.start] if before else ""
    other = country_of(before.key) if before else None
    if before and other and _BORDER_WITH.fullmatch(between):
        return _border(text, before.start, mention.end, other, country)
    if with_ := re.search(r"\b(?:border|frontier)s? with $", text[: mention.start]):
        return _border(text, with_.start(), mention.end, country)
    if after := _BORDER_AFTER.match(text, mention.end):
        pair = before and other and other != country and between in ("-", "–", " - ")
        if before and other and pair:
            return _border(text, before.start, after.end(), other, country)
        if not text.startswith(" with ", after.end()):
            return _border(text, mention.start, after.end(), country)
    return None


def _border(text: str, start: int, end: int, *countries: str) -> PlaceMention:
    key = "border:" + "-".join(sorted(set(countries)))
    return PlaceMention(start, end, text[start:end], key, "border")
