"""Places that a sentence's words point to or call by their sort, beside the names the gazetteer holds.

Offsets count the sentence's characters.
"""

import re
from dataclasses import dataclass
from functools import cache

from ledger.extraction.places.patterns import (
    can_name_a_place,
    country_of_region,
    listed_words,
    local_patterns,
    owned_pattern,
    parts_pattern,
    phrases_of,
    side_pattern,
)
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import atlas
from ledger.vocabulary.gazetteer import find_places, resolve, side_of
from ledger.vocabulary.namesakes import sort_words
from ledger.vocabulary.placenames import name_key


@dataclass(frozen=True, slots=True)
class Spot:
    """A place or a list of places in a sentence.

    `sort` tells how it is named: by "name", by "demonym", by a word that points "back" to a place
    named before ("there", "the country"), as a "side" of the country in force ("the north"), or as
    counted "parts" of one ("three provinces"). `name` is what a claim's place would be called.
    """

    start: int
    end: int
    name: str
    keys: tuple[str, ...]
    sort: str


def led_in(spot: Spot, text: str) -> str:
    """What stands before a place and the noun for its sort: "sailed to " of "sailed to the port of Palermo"."""
    before = text[: spot.start]
    if not before.removesuffix("the ").removesuffix("of ").rstrip(" ,").endswith(_ends_of_sorts()):
        return before
    near = text.rfind(" ", 0, max(0, spot.start - LONGEST_SORT)) + 1
    return text[:near] + _its_sort().sub("", text[near : spot.start])


LONGEST_SORT = 120
"""Characters before a place in which the noun for its sort stands, with what tells it from others."""


@cache
def _sorts() -> list[str]:
    sorts = listed_words("named_sorts") | {"coast", "capital", "port"}
    return sorted(sorts, key=len, reverse=True)


@cache
def _ends_of_sorts() -> tuple[str, ...]:
    return (*_sorts(), *(f"{sort}s" for sort in _sorts()))


@cache
def _its_sort() -> re.Pattern[str]:
    sorts = "|".join(_sorts())
    not_words = "|".join(listed_words("standing") | {"to", "from", "of"})
    return re.compile(
        rf"(?<![\w-])(?:(?:the|a|an|its|their) )?(?:(?!(?:{not_words})\b)[\w-]+ ){{0,2}}(?:{sorts})s?,? (?:of )?(?:the )?$"
    )


_GUARDS = re.compile(
    r" (?:guard|police|patrol|force|agenc|troop|service|officer|official|authorit)"
)
"""Whose the border is in "the border guard", which is a body."""


def pointing_back(text: str) -> list[Spot]:
    """ "The country", "there", "those provinces", "statewide", "her municipality"."""
    found = [
        Spot(m.start(), m.end(), m.group(), ("country",), "back")
        for pattern in (phrases_of("back", "country"), country_of_region())
        for m in pattern.finditer(text)
    ]
    for sort in ("border", "parts"):
        found += [
            Spot(m.start(), m.end(), m.group(), (sort,), "back")
            for m in phrases_of("back", sort).finditer(text)
            if not _GUARDS.match(text, m.end())
        ]
    found += [
        Spot(m.start("what"), m.end("what"), m["what"], (f"local:{m['sort'].lower()}",), "back")
        for pattern in local_patterns()
        for m in pattern.finditer(text)
    ]
    found += [
        Spot(m.start("what"), m.end("what"), m["what"], (f"local:{m['sort'].lower()}",), "back")
        for m in owned_pattern().finditer(text)
    ]
    found += [
        Spot(m.start(), m.end(), m.group(), ("there",), "back")
        for m in re.finditer(r"\bthere\b", text)
        if not re.match(
            r" (?:is|are|was|were|has|have|had|will|would|may|might|could)\b", text[m.end() :]
        )
    ]
    return found


def sides_of(text: str) -> list[Spot]:
    """ "in the north", "the northern provinces", "the southwestern region"."""
    return [
        Spot(m.start(), m.end(), m["side"], (side_of(m["side"]) or "",), "side")
        for m in side_pattern().finditer(text)
        if not (_OF_A_NAME.match(text, m.end()) and _OWN_SORT.search(m.group()))
    ]


def parts_of(text: str) -> list[Spot]:
    """ "several Afghan provinces", "three districts", "14 out of the 34 counties"."""
    return [
        Spot(m.start(), m.end(), m.group(), ("parts",), "parts")
        for m in parts_pattern().finditer(text)
        if not _is_made().match(text, m.end())
    ]


@cache
def _is_made() -> re.Pattern[str]:
    """ "317 camps have been set up": what is there since then, not where anything else happened."""
    verbs = "|".join(listed_words("making"))
    return re.compile(rf"(?: (?:has|have|had|will|would|be|been|being|are|were))+ (?:{verbs})\b")


def listed_names(text: str) -> list[Spot]:
    """Names that the gazetteer lacks but the text itself calls camps, districts or villages."""
    found = []
    for match in _with_sorts(text):
        names = _names_of(match)
        if all(can_name_a_place(name) for name in names):
            keys = tuple(_key_of(name) for name in names)
            found.append(
                Spot(match.start("names"), match.end("names"), match["names"], keys, "name")
            )
    found += [
        Spot(m.start(), m.end(), m.group(), (f"name:{name_key(m.group())}",), "name")
        for m in _capital_sort().finditer(text)
        if not find_places(m["name"] or m["area"])
        and not (m["name"] and _OWNED.search(text[: m.start()]))
    ]
    found += [
        Spot(m.start("name"), m.end("name"), m["name"], (f"name:{name_key(m['name'])}",), "name")
        for m in _HEAD_OF.finditer(text)
        if not find_places(m["name"])
    ]
    found += [
        Spot(m.start("name"), m.end("name"), m["name"], (f"name:{name_key(m['name'])}",), "name")
        for m in _NAME_IN.finditer(text)
        if can_name_a_place(m["name"])
        and find_places(m["rest"])
        and find_places(m["rest"])[0].start == 0
        and not find_places(m["name"])
        and not _OF_A_BODY.search(text[: m.start("name")])
    ]
    found += [
        Spot(m.start("name"), m.end("name"), m["name"], (f"name:{name_key(m['name'])}",), "name")
        for m in (*_called_so().finditer(text), *_WITH_PARTICLE.finditer(text))
        if not find_places(m["name"]) and can_name_a_place(m["name"])
    ]
    found += [*_led_by_article(text), *_in_a_row(text)]
    return [spot for spot in found if any(_is_new(key) for key in spot.keys)]


def names_with_sorts(text: str) -> list[list[str]]:
    """The names that a text calls camps, districts or villages, each list as its names."""
    return [_names_of(match) for match in _with_sorts(text)]


def _with_sorts(text: str) -> list[re.Match[str]]:
    return [
        *(m for m in _named_sort().finditer(text) if not _is_one_of_many(text, m)),
        *_sort_named().finditer(text),
    ]


def _is_one_of_many(text: str, match: re.Match[str]) -> bool:
    """ "A Wagner camp", "bombed Wagner training camps", "the June quarter": no name of it stands there."""
    before = _LAST_WORD.search(text, max(0, match.start() - LONGEST_WORD), match.start())
    lead = before[1].lower() if before else ""
    among = lead in listed_words("among_many") or (match["what"] and lead not in _LEADS)
    return among or not can_name_a_place(match["names"])


def _names_of(match: re.Match[str]) -> list[str]:
    return re.split(r",? and |, ", match["names"])


def _led_by_article(text: str) -> list[Spot]:
    """ "The Channel", "the Peruvian Amazon", "Peru's Amazon": what may also be a firm's or a common noun."""
    keys = listed_keys()
    return [
        Spot(
            m.start("name"),
            m.end("name"),
            re.sub("^The ", "the ", m.group()),
            (keys[m["name"]],),
            "name",
        )
        for m in _with_article().finditer(text)
        if not m["owner"] or _lies_in(keys[m["name"]], m["owner"])
    ]


def _in_a_row(text: str) -> list[Spot]:
    """ "17 in Nairobi, four in Ol Kalou and two in Bomet": names that stand where others are known places."""
    names = list(_counted_in().finditer(text))
    if len(names) < 2 or not any(find_places(f"in {m['name']}") for m in names):
        return []
    return [
        Spot(m.start("name"), m.end("name"), m["name"], (f"name:{name_key(m['name'])}",), "name")
        for m in names
        if not find_places(f"in {m['name']}")
        and can_name_a_place(m["name"])
        and name_key(m["name"]) not in sort_words()
    ]


@cache
def _counted_in() -> re.Pattern[str]:
    numbers = "|".join(vocabulary("periods")["numbers"])
    return re.compile(
        rf"\b(?:\d[\d,.]*|{numbers})(?: [a-z]+){{0,2}} (?:in|at|near|from|outside|out of) (?:the )?(?P<name>{_NAME})\b(?!['’])"
    )


def _is_new(key: str) -> bool:
    return key.startswith("name:") or key in listed_keys().values()


def listed_keys() -> dict[str, str]:
    """The keys of names that are places only with their article ("the Channel")."""
    keys: dict[str, str] = vocabulary("places")["with_article"]
    return keys


@cache
def _with_article() -> re.Pattern[str]:
    names, firms = "|".join(listed_keys()), "|".join(listed_words("of_companies"))
    led = r"\b[Tt]he (?:[A-Z][a-z]+n |[a-z]+ern )?|\b(?P<owner>[A-Z][\w-]+)['’]s "  # "the Brazilian", "Brazil's"
    return re.compile(rf"(?:{led})(?P<name>{names})\b(?!['’]?s? [A-Z]| \d|[-/]| (?:{firms})\b)")


def _lies_in(key: str, owner: str) -> bool:
    """Whether "Brazil's Amazon" is the land: not so Germany's, nor a founder's."""
    place, countries = atlas().place(key), resolve(owner)
    return place is not None and bool(countries & set(place.within))


def _key_of(name: str) -> str:
    mentions = find_places(name)
    return mentions[0].key if mentions and mentions[0].text == name else f"name:{name_key(name)}"


LONGEST_WORD = 40
"""Characters before a name in which the word before it stands."""
_LAST_WORD = re.compile(r"(\w+) \Z")
_LEADS = ("the", "in", "at", "near", "of", "over", "across", "off", "to", "s")
_WORD = r"[A-Z](?:[\w-]|['’](?!s\b))+"  # "Kivu's" is two words
_NAME = rf"(?:[aA]l-)?{_WORD}(?: {_WORD})?"
_LIST = rf"(?P<names>{_NAME}(?:, {_NAME})*(?:,? and {_NAME})?)"


@cache
def _named_sort() -> re.Pattern[str]:
    """ "in the Bassa local government area", "of Kakuma and Dadaab refugee camps"."""
    sorts = "|".join(sorted(listed_words("named_sorts"), key=len, reverse=True))
    return re.compile(rf"(?<=[a-z] ){_LIST}(?P<what> [a-z]+)? (?:{sorts})s?\b")


@cache
def _sort_named() -> re.Pattern[str]:
    """ "the village of Kwatas", "districts: Arua, Yumbe and Koboko"."""
    sorts = "|".join(sorted(listed_words("named_sorts"), key=len, reverse=True))
    return re.compile(rf"\b(?:{sorts})(?: of|s(?: of|,|:)) {_LIST}")


@cache
def _called_so() -> re.Pattern[str]:
    """ "Dunmore, a mining town of 5,000 people": a name that the words behind it call a town."""
    return re.compile(
        rf"\b(?P<name>{_NAME}), (?:an?|the|once an?) (?:[a-z-]+ ){{0,3}}(?:{'|'.join(listed_words('towns'))})"
        r"(?=[.;:)]| (?:of|in|near|on|off|with|where|that|which|north|south|east|west|some|about)\b)"
    )


@cache
def _capital_sort() -> re.Pattern[str]:
    """ "Puxian County", "Miango Chiefdom"; "Saint Hilda Hospital" but not in "Leeds's Saint Hilda Hospital"."""
    sorts = "|".join(listed_words("capital_sorts"))
    facilities = "|".join(listed_words("facility_sorts"))
    name = rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}}?)"
    return re.compile(
        rf"\b(?!The |A |This |That |In |At )(?:{name} (?:{facilities})|{name.replace('name', 'area')} (?:{sorts}))\b(?! [A-Z])"
    )


_WITH_PARTICLE = re.compile(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|at) (?P<name>{_WORD}[- ](?:du|des?|del|la|le|los|las|do|da|dos|sur|en|upon)(?:[- ]l(?:a|as|os))?[- ]{_WORD})(?=[,.;]| [a-z]|$)"
)
_NAME_IN = re.compile(
    rf"\b(?:in|at|near|outside|of) (?P<name>{_NAME}), (?:(?:a|an|the) [\w -]{{1,30}} (?:in|of) |(?:near|outside|close to) )?(?P<rest>[\w-]+ ?[\w’'-]*)"
)
_HEAD_OF = re.compile(
    rf"\b(?:[Mm]ayor|[Dd]eputy mayor|[Pp]refect|[Dd]istrict chief|[Gg]overnor) of (?P<name>{_NAME})"
)
_OF_A_BODY = re.compile(r"\b[A-Z][\w-]+ of $")  # "Department of Statistics, Taipei"
_OF_A_NAME = re.compile(r" of (?:the )?[A-Z]")  # "the southern region of Kherson": the name tells
_OWNED = re.compile(r"['’]s (?:[A-Z][\w’'-]+ )*$")  # "Leeds's Saint Hilda Hospital": the city tells
_OWN_SORT = re.compile(r"(?:province|region|district|state)s?$")
