"""The words and patterns by which a sentence names and points to places, read once."""

import re
from calendar import day_name, month_abbr, month_name
from functools import cache

from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

NAME = r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})"
"""A name of up to three words with capitals."""


@cache
def at_speaker() -> re.Pattern[str]:
    """ "its provincial office in", for sentences without a parse."""
    return re.compile(
        rf"\b(?:{'|'.join(listed_words('speakers'))}) (?:in|at) (?:the )?$", re.IGNORECASE
    )


@cache
def saying() -> frozenset[str]:
    """Return the verbs and words of saying."""
    return word_set("speech", "saying") | word_set("periods", "saying") | {"accord"}


@cache
def listed_words(name: str) -> frozenset[str]:
    """Return a word list of places.yml."""
    return frozenset(vocabulary("places")[name])


def one_of(name: str) -> str:
    """Return a word list of places.yml as the alternatives of a pattern, the longest first."""
    return "|".join(map(re.escape, sorted(listed_words(name), key=len, reverse=True)))


@cache
def _of_no_place() -> frozenset[str]:
    return listed_words("not_place_names") | {*month_name, *day_name}


def can_name_a_place(name: str) -> bool:
    """Whether a name that no gazetteer holds may be a place's: not "April" or "Catholic".

    Short forms of months and seasons are no names only if they stand alone: there is a Mar Elias.
    """
    alone = name in month_abbr or name in listed_words("seasons")
    return not alone and _of_no_place().isdisjoint(re.findall(r"[\w'’]+", name))


@cache
def phrases_of(*path: str) -> re.Pattern[str]:
    """Return a pattern of the phrases at a path of places.yml, the longest first."""
    listed = vocabulary("places")
    for step in path:
        listed = listed[step]
    words = sorted(listed, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


@cache
def local_patterns() -> tuple[re.Pattern[str], ...]:
    """ "in the county", "across the state", "statewide"; not "in the state prison"."""
    sorts, ends = (
        "|".join(listed_words("local")),
        "|".join(listed_words("phrase_ends") - {"of"} | listed_words("after_places")),
    )
    lands, seats = "|".join(listed_words("lands")), "|".join(listed_words("pointed_at"))
    does = "|".join([*listed_words("of_places_did"), "[a-z]+ed"])
    before = r"\b(?:in|across|throughout|within|around|outside|to|from|reached|(?:inhabitants|residents|people|rest|parts|most|all|half|areas) of) "
    return (
        re.compile(
            rf"{before}(?P<what>the (?P<sort>{sorts}))(?=[.;:)]|$|, [A-Za-z]| (?:{ends})\b)"
        ),
        re.compile(
            rf"\b(?P<what>[Tt]he (?:[A-Z][a-z]+ |[a-z]+ )?(?P<sort>{seats}))(?=[.;:)]|$|, [A-Za-z]|['’]s [a-z]| (?:{ends}|{does})\b)"
        ),
        re.compile(
            rf"\b(?P<what>[Tt]he [A-Z][a-z]+n (?P<sort>{sorts}))(?=[.;:)]|$|, [a-z]| (?:{ends}|{does})\b)"
        ),
        re.compile(rf"\b(?P<what>(?P<sort>{sorts})-?wide)\b", re.IGNORECASE),
        re.compile(
            rf"\b(?P<what>[Tt]he (?:former |breakaway |whole |entire )?(?P<sort>{lands}))\b(?! of\b| [A-Z]|['’]s [A-Z])"
        ),
    )


@cache
def of_some() -> re.Pattern[str]:
    """ "..., including 119,000 in Paris", "5,000 of them in Lyon": what follows is told of some of the counted."""
    listed = "|".join(listed_words("of_some"))
    return re.compile(
        rf"(?:, (?:\w+ )?(?:{listed})|\b(?:of them|of whom|of which))\b(?: (?:[^,;.:]|(?<=\d)[,.](?=\d))*)?$"
    )


@cache
def side_pattern() -> re.Pattern[str]:
    """Return the pattern of "the north", "its eastern provinces"."""
    sides = [w for words in vocabulary("places")["directions"].values() for w in words]
    listed = "|".join(sorted(sides, key=len, reverse=True))
    listed += (
        "|(?:North|South)[- ]?(?:[Ee]ast|[Ww]est)(?:ern)?"  # but "the West" may mean its states
    )
    areas = "provinces?|regions?|districts?|states?|part|parts|areas?|half|coast"
    return re.compile(
        rf"\b(?:the|its) (?P<side>{listed})\b(?! (?!{areas})[a-zA-Z])(?: (?:{areas})\b)?"
    )


@cache
def parts_pattern() -> re.Pattern[str]:
    """Return the pattern of "three provinces", "14 out of the 34 districts"."""
    listed = vocabulary("places")
    some = "|".join(listed["quantifiers"]) + r"|\d{1,3}"
    return re.compile(
        rf"\b(?:{some})(?: (?:out )?of (?:the )?(?:{some}))?(?: (?!(?:in|of|from|at|to|and|or|on|across|near|with|for|by|outside|inside)\b)[A-Z]?[\w-]+)? (?:{'|'.join(listed['parts'])})\b"
    )


@cache
def owned_pattern() -> re.Pattern[str]:
    """Return the pattern of "his city", "her municipality", "the state's": of whoever was told before."""
    sorts = "|".join(listed_words("local") | listed_words("owned"))
    return re.compile(
        rf"\b(?P<what>(?:his|her|their|its) (?P<sort>{sorts}))\b(?! of\b| (?:government|council|hall|police))"
    )


@cache
def sort_of() -> re.Pattern[str]:
    """What ties a name to the town of which it only tells where it lies: "the Danube port of Izmail"."""
    return re.compile(
        rf" (?:[a-z-]+ )?(?:{'|'.join(listed_words('pointed_at'))}) of (?:the )?(?=[A-Z]|$)"
    )


@cache
def country_of_region() -> re.Pattern[str]:
    """Return the pattern of "the Gulf state", "the West African nation", "the small Caribbean island"."""
    listed, forms = vocabulary("places"), vocabulary("demonyms")["regions"].values()
    regions = {name for row in listed["regions"].values() for name in row["names"]}
    words = {*regions, *(form for row in forms for form in row), *listed["of_regions"]}
    named = "|".join(sorted(words - {"world"}, key=len, reverse=True))
    sorts = "|".join(sorted(listed["sorts_of_countries"], key=len, reverse=True))
    return re.compile(
        rf"\b[Tt]he (?:[a-z-]+ )?(?:{named}) (?:[a-z-]+ )?(?:{sorts})\b(?! of\b|['’]s [A-Z]| [A-Z])"
    )
