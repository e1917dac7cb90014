"""Names of which a text tells as it tells of places: "sank off Zor", "in Zor", "the siege of Zor"."""

import re
from functools import cache

from ledger.extraction.places.patterns import listed_words
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import find_places, is_subdivision

TOLD = 2
"""How often a name stands where places do, of which once is enough where nothing else stands."""
LONGEST_LIST = 80
"""Characters of names before what calls them villages."""

LONGEST_HOLDER = 40
"""Characters behind a name in which the province that holds it stands."""

_WORD = r"[A-ZÀ-Þ](?:[\w-]|['’](?!s\b))*[a-zà-ÿ]"
_NAME = rf"(?:[A-Z]{{2,3}} )?{_WORD}(?: (?:(?:di|de|del|da|do) )?{_WORD})?"
_LIST = rf"{_NAME}(?:(?:, {_NAME})*,? and {_NAME})?"
_LED = re.compile(r"(?:\b([\w%-]+) )?\b([a-z]+|In|Near|Outside|Around|Off|The) (?=[A-ZÀ-Þ])")
"""The two words before a name."""
_NAMES = re.compile(rf"(?P<names>{_LIST})(?=[,.;:)]| [a-z]|$)")
_DOES = "claimed|killed|left|lost|held|injured|wounded|displaced|burned|burnt|destroyed"
_COUNTED = re.compile(
    rf"(?P<names>{_NAME}) (?=\d[\d,]* [a-z]+ (?:[a-z]+ )?(?:were|was|had|have)\b)"
)
""" "Zor 52 people were killed", behind "In"; not "In Group 4"."""


def told_as_places(text: str) -> list[str]:
    """The unknown names that something is told to be "in" or "off", or that stand twice as places do."""
    counts: dict[str, int] = {}
    for names, weight in [*_led(text), *_called_villages(text), *_of_sites(text)]:
        for name in re.split(r",? and |, ", names):
            counts[name] = counts.get(name, 0) + weight
    return [name for name, told in counts.items() if told >= TOLD and not find_places(name)]


def _led(text: str) -> list[tuple[str, int]]:
    """The names behind words that lead to places, each with how much that tells."""
    found = []
    for lead in _LED.finditer(text):
        before, last = (lead[1] or "").lower(), lead[2].lower()
        if last == "the":
            named = _where_it_was().match(text, lead.end())
            weight = TOLD
        else:
            weight = _weight(before, last)
            named = _NAMES.match(text, lead.end()) if weight else None
            if not weight and last in listed_words("locatives") | _FROM_OR_ON:
                named, weight = _in_a_province(text, lead.end(), last == "from"), TOLD
            if (
                named
                and last != "in"
                and weight == TOLD
                and not _ends_there().match(text, named.end())
            ):
                continue  # "shelled Houthi positions", "near Zor station" is read with its sort
            if weight and named is None and lead[2] == "In":
                named = _COUNTED.match(text, lead.end())
        if named:
            found.append((named["names"], weight))
    return found


def _in_a_province(text: str, at: int, by_sort: bool) -> re.Match[str] | None:
    """ "Zor" of "the raid on Zor in Kebbi State", at these characters; bands are in provinces too.

    With `by_sort`, the province must be called one: workers may come "from Zor in Lower Saxony", a firm.
    """
    named = _HELD.match(text, at)
    if named is None or named["names"].casefold() in _bands():
        return None
    behind = text[named.end() : named.end() + LONGEST_HOLDER]
    holder = next(iter(find_places(behind)), None)
    if holder is None or holder.start > len(" in the ") or not is_subdivision(holder.key):
        return None
    sort = re.findall(r"\w+", behind[holder.start :].lower())[1:3]
    return named if not by_sort or _provinces().intersection(sort) else None


@cache
def _provinces() -> frozenset[str]:
    return frozenset(vocabulary("places")["sorts"]["subdivision"])


@cache
def _bands() -> frozenset[str]:
    """The names of groups that fight, in small letters."""
    groups = vocabulary("populations")["groups"].values()
    return frozenset(name.casefold() for names in groups for name in names)


def _weight(before: str, last: str) -> int:
    """How much two words tell that a place follows: "sank off", "school in", "mayor of", "fled"."""
    if last == "of":
        besieged = before in listed_words("fought") - {"capture", "fall"}  # which persons may be
        return TOLD if besieged else int(before in _heads())
    if last == "off":
        return 0 if before in listed_words("off_no_coast") else TOLD
    alone = last == "in" or last in listed_words("done_to_towns")
    led = any(before in listed_words(which) for which in _LEADING.get(last, ()))
    return TOLD if alone or led else int(last in _NEAR)


_NEAR = ("near", "outside", "around", "reached", "fled")
_LEADING = {
    "from": ("taken_out_of",),
    "to": ("gone_to",),
    "into": ("gone_to",),
    "at": ("harmed_at", "built_at"),
    "near": ("harmed_at", "built_at"),
    "outside": ("built_at",),
}
""" "Abducted from", "crossed into", "drowned near", "the bridge at"."""


@cache
def _ends_there() -> re.Pattern[str]:
    """Behind a name that stands for itself and tells of no noun."""
    ends = "|".join(sorted(listed_words("phrase_ends") | listed_words("after_places")))
    return re.compile(rf"[,.;:)]|$| (?:{ends}|{_DOES}|near|outside|late|early|alive|dead|aboard)\b")


@cache
def _heads() -> frozenset[str]:
    """ "Outskirts", "mayor", "department": the last words of what a town has."""
    listed = listed_words("parted") | listed_words("local_authorities")
    heads = listed - listed_words("phrase_ends") - {"people", "most", "half"}
    return frozenset(head.split()[-1] for head in heads)


@cache
def _where_it_was() -> re.Pattern[str]:
    """ "The Zor landslide" killed so many, but no "fire sale"."""
    after, ends = "|".join(listed_words("lands_of")), "|".join(listed_words("phrase_ends"))
    return re.compile(
        rf"(?P<names>{_NAME}) (?:{after})(?=[.,;:)]| (?:{ends}|that|which|alone|{_DOES})\b)"
    )


def _called_villages(text: str) -> list[tuple[str, int]]:
    """ "Zirak and Pimbi, two villages"."""
    found = []
    for called in _villages().finditer(text):
        names = _AT_END.search(text, max(0, called.start() - LONGEST_LIST), called.start())
        if names:
            found.append((names[0], TOLD))
    return found


@cache
def _villages() -> re.Pattern[str]:
    return re.compile(rf", (?:[a-z-]+ ){{1,3}}(?:{'|'.join(listed_words('towns'))})s\b")


def _of_sites(text: str) -> list[tuple[str, int]]:
    """ "St Mary's Catholic School, Zor, was closed"."""
    return [(found["names"], TOLD) for found in _sites().finditer(text)]


@cache
def _sites() -> re.Pattern[str]:
    sorts = "|".join(word.capitalize() for word in sorted(listed_words("sites_with_towns")))
    return re.compile(
        rf"[A-ZÀ-Þ][\w’'-]* (?:{sorts}), (?P<names>{_NAME})(?=[.;]|, (?![A-ZÀ-Þ])| (?:in|on|at)\b)"
    )


_FROM_OR_ON = frozenset({"from", "on"})
_HELD = re.compile(rf"(?P<names>{_NAME})(?= in )")
_AT_END = re.compile(rf"(?<![\w-]){_NAME}(?:, {_NAME})*,? and {_NAME}\Z")
