"""People of one nation among people of whom no nation is told: "658 Egyptian pilgrims" of all pilgrims."""

from ledger.comparison.facets import Facets
from ledger.comparison.place import countries_of
from ledger.vocabulary import gazetteer, vocabulary


def is_of_one_nation(some: Facets, others: Facets) -> bool:
    """Whether one phrase tells whose people they are, and nothing says that the other's are the same.

    A country's people at home, or where the other story names that country and no other, may be all
    of them.
    """
    nations = some.population.nations
    if not nations or others.population.nations or some.population.groups:
        return False
    nations |= _namesakes(nations)
    if nations & _own_countries(some) or nations & _own_countries(others):
        return False
    told = _told_around(others) | _own_countries(others)
    return not told & nations or bool(told - nations)


def _namesakes(nations: frozenset[str]) -> frozenset[str]:
    """The countries whose people go by the same word: "Congolese" soldiers are of either Congo."""
    groups = (frozenset(codes) for codes in vocabulary("populations")["namesakes"])
    return frozenset(code for group in groups if group & nations for code in group)


def _own_countries(figure: Facets) -> frozenset[str]:
    place = figure.place
    ends = {gazetteer.country_of(key) for key in place.origin | place.destination}
    return countries_of(place) | {country for country in ends if country}


def _told_around(figure: Facets) -> frozenset[str]:
    """The countries that the sentences around a figure and its source name."""
    claim = figure.claim
    text = f"{claim.prefix} {claim.sentence} {claim.suffix} {claim.claimant or ''}"
    found = (gazetteer.country_of(m.key) for m in gazetteer.find_places(text))
    return frozenset(country for country in found if country)
