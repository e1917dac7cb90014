"""The places a sentence names, as they may serve its figures.

Offsets count the sentence's characters.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from ledger.extraction.datelines import dateline_end
from ledger.extraction.places.bystanders import is_bystander
from ledger.extraction.places.introduced import around, introduced_in
from ledger.extraction.places.namesakes import is_a_persons
from ledger.extraction.places.patterns import listed_words, sort_of
from ledger.extraction.places.set_in import set_in
from ledger.extraction.places.spots import (
    Spot,
    listed_keys,
    listed_names,
    parts_of,
    pointing_back,
    sides_of,
)
from ledger.extraction.places.unheard import in_lists, unheard_of
from ledger.extraction.reading import Sentence
from ledger.extraction.times.date_words import find_dates
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import is_country, place_words
from ledger.vocabulary.gazetteer import (
    PlaceMention,
    capital_of,
    contains,
    country_of,
    find_places,
    is_subdivision,
    name_of,
)

SENTENCES_KEPT = 64
"""Sentences whose places are remembered: those around a figure are asked for again at the next."""
FRONTED = 8
"""Characters before which a place opens its sentence."""


def spots_of(sentence: Sentence) -> tuple[Spot, ...]:
    """Every place a sentence names or points to, in order; datelines are left out."""
    return _spots_by_parse(sentence, sentence.parsed)


@lru_cache(maxsize=SENTENCES_KEPT)
def _spots_by_parse(sentence: Sentence, doc: Doc | None) -> tuple[Spot, ...]:
    spots = _spots_told(sentence.text, doc, around(sentence))
    return tuple(spot for spot in spots if not is_a_persons(spot, sentence))


def _spots_told(text: str, doc: Doc | None, story: str) -> tuple[Spot, ...]:
    named = _spots(text)
    known = [(spot.start, spot.end) for spot in named]
    said_alone = introduced_in(text, story, known)
    known += [(spot.start, spot.end) for spot in said_alone]
    recognised = [*said_alone, *unheard_of(text, doc, known)]
    taken = [(spot.start, spot.end) for spot in (*named, *recognised)]
    inner = list(set_in(text, named, taken, doc))
    free = [s for s in named if not any(t.start < s.end and s.start < t.end for t in inner)]
    spots = in_lists(text, sorted([*free, *recognised, *inner], key=lambda s: s.start))
    dateline = dateline_end(f"{text} ")
    return tuple(
        spot
        for spot, last, after in zip(spots, [None, *spots], [*spots[1:], None], strict=False)
        if spot.start >= dateline
        and not _is_field_of_a_record(spot, text)
        and not is_bystander(spot, text)
        and not (last is not None and _is_its_side(spot, last, text))
        and not _is_bearing(spot, text)
        and not _sets(spot, after, text)
        and not _is_named_behind(spot, after, text)
    )


def _is_bearing(spot: Spot, text: str) -> bool:
    """ "Across the Gulf, Oman jailed 40": a water or border over which the next place lies."""
    parting = country_of(spot.keys[0]) is None and listed_words("parting") & set(
        spot.name.lower().split()
    )
    across = parting and _ACROSS.fullmatch(text[: spot.start])
    behind = re.match(r",? (?:the )?", text[spot.end :]) if across else None
    return behind is not None and any(
        m.start == spot.end + behind.end() and m.sort == "name" for m in find_places(text)
    )


def _is_its_side(spot: Spot, last: Spot, text: str) -> bool:
    """ "In Bie province, in the east": the side of the country on which the last place lies."""
    tied = re.fullmatch(r"(?: [a-z]+)?,? (?:in|on) ", text[last.end : spot.start])
    return spot.sort == "side" and last.sort == "name" and tied is not None


def _is_field_of_a_record(spot: Spot, text: str) -> bool:
    """ "The highest rate in the world": what is best or first of a continent is told of one place in it."""
    wide = country_of(spot.keys[0]) is None and spot.keys[0].islower() and spot.sort == "name"
    return wide and bool(_RECORD.search(text[: spot.start]) or _RECORD_OF.match(text, spot.end))


def all_spots_of(sentence: Sentence) -> tuple[Spot, ...]:
    """The places of a sentence with those in names of public bodies ("the Texas Department of Health")."""
    named = spots_of(sentence)
    found = [
        spot
        for spot in _bodies(sentence.text)
        if not any(s.start < spot.end and spot.start < s.end for s in named)
    ]
    return tuple(sorted([*named, *found], key=lambda spot: spot.start))


def token_of(spot: Spot, doc: Doc | None) -> Token | None:
    """The head word of a place's phrase; None in a sentence without a parse."""
    if doc is None:
        return None
    span = doc.char_span(spot.start, spot.end, alignment_mode="expand")
    return span.root if span is not None else None


@lru_cache(maxsize=512)
def _spots(text: str) -> tuple[Spot, ...]:
    dates = [(date.start, date.end) for date in find_dates(text)]
    named = [
        mention
        for mention in find_places(text)
        if not (mention.sort == "demonym" and _OF_DESCENT.match(text, mention.end))
        and not _OF_A_GANG.search(text, max(0, mention.start - LONGEST_NAME), mention.start)
    ]
    spots = [
        _spot(mention, text)
        for mention in named
        if mention.sort == "demonym"
        or is_country(mention.key)
        or not any(
            start <= mention.start
            and mention.end <= end
            and not _AT_IN_DATE.search(text[start : mention.start])
            for start, end in dates
        )
    ]
    for extra in (*pointing_back(text), *sides_of(text), *parts_of(text), *listed_names(text)):
        if extra.sort == "parts" or not any(
            s.start < extra.end and extra.start < s.end for s in spots
        ):
            spots.append(extra)
        elif extra.sort == "back" and _holds_demonym(extra, spots):
            spots = [s for s in spots if not extra.start <= s.start < extra.end]
            spots.append(extra)
        elif extra.sort == "name" and not any(
            (s.start == extra.start and (s.end > extra.end or _is_land(s, extra)))
            or (s.keys == ("country",) and s.start < extra.start < s.end)
            for s in spots
        ):
            spots = [s for s in spots if not (s.start < extra.end and extra.start < s.end)]
            spots.append(extra)
    ordered = sorted(spots, key=lambda spot: (spot.start, -spot.end))
    return tuple(_joined(text, _without_settings(text, ordered)))


def _is_land(known: Spot, named: Spot) -> bool:
    """ "The Canary Islands": the gazetteer holds the very name, and not as that of a town with namesakes."""
    return known.end == named.end and "/" not in known.keys[0]


def _holds_demonym(back: Spot, spots: list[Spot]) -> bool:
    """ "The Kenyan port", "the Gulf state": only demonyms, or a region, stand in what points back."""
    within = [s for s in spots if s.start < back.end and back.start < s.end]
    if back.keys == ("country",):
        return all(s.end <= back.end for s in within)
    return all(s.sort == "demonym" and back.start < s.start for s in within)


def _without_settings(text: str, spots: list[Spot]) -> list[Spot]:
    """The places without the countries that only tell where the next lies.

    "The Syrian city of Aleppo", "Nigeria's central state of Plateau", "Russia's Kursk region".
    """
    kept: list[Spot] = []
    country = None
    spots = [
        s for s, after in zip(spots, [*spots, None][1:], strict=True) if not _sets(s, after, text)
    ]
    for spot, following in zip(spots, [*spots, None][1:], strict=True):
        if country is not None and (_is_unknown(spot) or _is_shared(spot)):
            # an unknown name, or a country's stretch of a wider land, lies in the country that sets it
            names = (key.removeprefix("name:") for key in spot.keys)
            spot = replace(spot, keys=tuple(f"{country}#{name}" for name in names))
        setting = following is not None and _is_setting(spot, following, text)
        country = country_of(spot.keys[0]) if setting else None
        if not setting:
            kept.append(spot)
    return kept


def _is_shared(spot: Spot) -> bool:
    """Whether a place is a land or sea that is told with its article, of which a country may have a part."""
    return spot.keys[0] in listed_keys().values()


def _sets(spot: Spot, following: Spot | None, text: str) -> bool:
    """ "The Black Sea port of Odesa": a name that only tells where the next lies."""
    if following is None or not spot.sort == following.sort == "name":
        return False
    return sort_of().fullmatch(text[spot.end : following.start]) is not None


def _is_named_behind(spot: Spot, following: Spot | None, text: str) -> bool:
    """ "In the capital, Funafuti": what points back is named at once."""
    local = spot.sort == "back" and spot.keys[0].startswith("local:")
    named = following is not None and following.sort == "name"
    return local and named and following is not None and text[spot.end : following.start] == ", "


def _is_setting(spot: Spot, following: Spot, text: str) -> bool:
    between = text[spot.end : following.start]
    if _is_shared(following) and between in (" ", "'s ", "’s "):
        return is_country(spot.keys[0])  # "the Brazilian Amazon", "Brazil's Amazon"
    if spot.sort == "demonym" and following.sort == "name":
        return bool(_SETTING.fullmatch(between))
    country = spot.keys[0].partition(":")[0]
    inside = country_of(following.keys[0]) == country != following.keys[0]
    unknown = following.keys[0].startswith("name:") and country_of(country) is not None
    owned = _OWN_SETTING.fullmatch(between) or (
        re.fullmatch(r" of (?:the )?", between) and spot.name.split()[-1].lower() in _sort_nouns()
    )  # "the northwest US state of Oregon"
    return spot.sort == following.sort == "name" and (inside or unknown) and bool(owned)


@cache
def _sort_nouns() -> frozenset[str]:
    return place_words("sorts", "subdivision") | place_words("sorts", "local")


@lru_cache(maxsize=512)
def _bodies(text: str) -> tuple[Spot, ...]:
    found = []
    for mention in find_places(text, sure=True):
        body = _BODY.match(text, mention.start)
        home = is_country(mention.key) or is_subdivision(mention.key)
        before = _BODY_OF.search(text[: mention.start])
        if home and before and before["head"].lower() in listed_words("bodies"):
            found.append(_spot(mention))
        elif home and body and body["head"].lower() in listed_words("bodies"):
            alone = find_places(body["name"], sure=True)
            same = bool(alone) and alone[0].key == mention.key
            end = body.end("name") if same else max(body.end("name"), mention.end)  # "Niger State"
            found.append(
                Spot(
                    mention.start,
                    end,
                    text[mention.start : end],
                    (mention.key,),
                    mention.sort if mention.sort == "demonym" else "name",
                )
            )
    return tuple(found)


def _spot(mention: PlaceMention, text: str = "") -> Spot:
    capital = capital_of(mention.key) if is_country(mention.key) else None
    seat = _SEAT.match(text, mention.end) if capital else None
    if seat is not None and capital is not None:
        city = next((m.key for m in find_places(capital, sure=True)), mention.key)
        return Spot(mention.start, seat.end(), capital, (city,), "name")
    if mention.sort == "demonym":
        return Spot(mention.start, mention.end, name_of(mention.key), (mention.key,), "demonym")
    name = re.sub(r"['’]s$", "", mention.text)
    return Spot(mention.start, mention.end, name, (mention.key,), "name")


def _joined(text: str, spots: list[Spot]) -> list[Spot]:
    """Lists as one spot ("Baghlan, Takhar and Badakhshan"); of "Rafah in southern Gaza" the closer."""
    joined: list[Spot] = []
    for spot in spots:
        last = joined[-1] if joined else None
        if last is None or not last.sort == spot.sort == "name":
            joined.append(spot)
            continue
        between = text[last.end : spot.start]
        if spot.keys[0].startswith("border:") and _BY_BORDER.fullmatch(between):
            continue
        if _beside().fullmatch(between):
            continue  # "the Zor and Pell camps near Yada": where those lie that were named
        # "France beat Brazil in Doha": no country lies in a country or a town
        countries = is_country(last.keys[-1]) and country_of(spot.keys[0]) is not None
        if (_within().fullmatch(between) and not countries) or (
            between == ", " and _holds(spot, last, text)
        ):
            if last.keys[0].startswith("border:"):
                # a border's stretch is told more closely by what it runs through
                joined[-1] = replace(spot, start=last.start)
            elif _is_unknown(last) and not _is_unknown(spot) and " of " not in between:
                whole = text[last.start : spot.end]  # an unknown name is told by where it lies
                joined[-1] = Spot(last.start, spot.end, whole, spot.keys, "name")
        elif _is_listed(last, spot, text) and (
            not between.endswith("the ") or _are_parts(last, spot)
        ):
            name = text[last.start : spot.end]
            joined[-1] = Spot(last.start, spot.end, name, last.keys + spot.keys, "name")
        else:
            joined.append(spot)
    return joined


def _is_listed(last: Spot, spot: Spot, text: str) -> bool:
    """Whether a list goes on from one name to the next; a mere comma parts two unless more stand there.

    "Across the Gulf, Oman jailed 40", "in kilns around Kasur, the Punjab police say"; a town with its
    state is told as one ("Salem, Oregon").
    """
    between = text[last.end : spot.start]
    if between in (", ", ", the "):
        goes_on = _GOES_ON.match(text, spot.end) or (", " in last.name and len(last.keys) > 1)
        return bool(goes_on) or (between == ", " and _lies_inside(last.keys[0], spot.keys[0]))
    return between in (" and ", ", and ", " or ", " and the ", ", and the ")


def _lies_inside(inner: str, outer: str) -> bool:
    return country_of(inner) is not None and inner != outer and contains(outer, inner)


def _is_unknown(spot: Spot) -> bool:
    return spot.keys[0].startswith("name:")


def _are_parts(*spots: Spot) -> bool:
    """Whether all lie in one country and none is it ("Gauteng and the Free State")."""
    keys = [key for spot in spots for key in spot.keys]
    countries = {country_of(key) for key in keys}
    return len(countries) == 1 and not countries & {None, *keys}


def _holds(spot: Spot, inner: Spot, text: str) -> bool:
    """Whether a place that follows a comma tells where the one before it lies."""
    if inner.keys[-1].startswith("name:") and not inner.name.endswith(spot.name):
        listed = re.match(r",? (?:and|or) |, [A-Z]", text[spot.end :])
        return country_of(spot.keys[0]) is not None and not listed
    return country_of(inner.keys[-1]) in spot.keys


_ACROSS = re.compile(r"(?:[Aa]cross|[Bb]eyond|[Oo]n the other side of) (?:the )?")

_GOES_ON = re.compile(r"(?:,? (?:and|or)|,) (?:the |al-)?[A-Z]")


@cache
def _within() -> re.Pattern[str]:
    """What leads from a place to the one it lies in, but for "155 in Leyte, two in Cebu"."""
    words = vocabulary("numbers")
    numbers = "|".join([*words["units"], *words["teens"], *words["plurals"]])
    return re.compile(
        rf",? (?:(?!(?:{numbers})\b)[a-z]+ )?(?:in|on) (?:the (?:\w+ )?(?:provinces?|districts?|states?|regions?) of )?(?:the )?"
    )


@cache
def _beside() -> re.Pattern[str]:
    sorts = "|".join(sorted(listed_words("named_sorts"), key=len, reverse=True))
    return re.compile(rf"(?:(?: [a-z]+)? (?:{sorts})s?)?,? (?:near|outside|close to) (?:the )?")


_SETTING = re.compile(
    r"(?: [a-z-]+){0,2} (?:city|town|village|province|state|region|district|county|island|capital|port|resort|enclave|territory|coast|border town)s?(?: of(?: the)?|,)? ?"
)
_OWN_SETTING = re.compile(
    r"['’]s(?:(?: [\w-]+){0,3} (?:city|town|village|province|state|region|district|county|island|capital|port)s? of(?: the)?|(?: [a-z-]+){1,3}(?<=city|town|port|ital),|(?: [a-z-]+){0,3}) "
)
_SEAT = re.compile(
    r"(?:['’]s)? capital(?: city)?\b(?! (?:of |[A-Z]|city [A-Z]|, [A-Z]|letter|market|account|spending|gains|flight))(?!,? [A-Z])"
)
_BY_BORDER = re.compile(r",? (?:on|near|along|at|by|close to) (?:the |its )?")
_BODY = re.compile(r"(?P<name>[A-Z][\w.-]+(?: [A-Z][\w.-]+)*?)(?:['’]s)? (?P<head>[A-Z][\w-]+)")
_BODY_OF = re.compile(r"\b(?P<head>[A-Z][\w-]+) of (?:the )?$")
LONGEST_NAME = 30
_OF_A_GANG = re.compile(
    rf"\b(?:{'|'.join(sorted(listed_words('named_after_places')))}) (?:de|do|da|del|della|di|du|of) (?:la |el |the )?$"
)
""" "The Tren de Aragua gang", "the Banco de Chile": a body that bears a place's name."""
_OF_DESCENT = re.compile(r"[ -]Americans?\b")
""" "Backed by African-Americans": whence their forebears came."""
_AT_IN_DATE = re.compile(r"\d.* (?:at|in) (?:the )?$")
""" "Since 65 lives were lost at Ghotki in June": the place of a count, not a word of the date."""
_RECORD = re.compile(
    r"\b(?:the|its|one of the|second|third|\w+['’]s) ?(?:\w+[ -])?(?:\w+est|most|least|worst|best|only|first|record)(?: [\w-]+){0,4} (?:in|of|across|anywhere in) (?:the )?$"
    r"|\bthan (?:any|anywhere|most)(?: other)?(?: [\w-]+){0,2} (?:in|of|across) (?:the )?$"
)
_RECORD_OF = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:\w+est|most|least|worst|best|only|first|top|leading|second|third)\b"
)
