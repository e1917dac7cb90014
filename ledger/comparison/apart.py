"""The quick way out: pairs of which a look tells that no rule would give them a relation.

Most pairs of a block count other things, or one thing in two towns at two times. Nothing is decided
here that the rules would decide otherwise; it only spares asking them.
"""

from ledger.comparison.causes import come_together
from ledger.comparison.event import compare_events
from ledger.comparison.facets import Facets
from ledger.comparison.likeness import AHEAD, elsewhere
from ledger.comparison.outcome import UNRELATED
from ledger.comparison.pair import Pair
from ledger.comparison.period import days_apart
from ledger.comparison.place import Place, may_share_ground
from ledger.comparison.printed import prints_one_number
from ledger.comparison.rules import NEAR_VALUES

MEETING = 1
"""Days between two periods of harm up to which they still meet."""


def surely_unrelated(a: Facets, b: Facets) -> bool:
    """Whether two stories' figures are of other events, or of other places at other times."""
    if a.claim.article_id == b.claim.article_id:
        return False
    if _are_part_and_whole(a, b):
        return False
    if a.factor != b.factor and (_is_in_brackets(a) or _is_in_brackets(b)):
        return True  # "10,800 hectares (26,700 acres)": the number before it is compared
    apart = a.unit != b.unit or _are_other_events(a, b) or _are_elsewhere_then(a, b)
    return apart and not prints_one_number(a, b)


def ends_elsewhere(pair: Pair) -> bool:
    """Whether two stories count at two places, near neither in time nor in number.

    Of two stories' figures at two places only those of one part and whole, forecasts and numbers
    too telling for chance get past the rule `elsewhere`; most pairs of a large ledger end there.
    """
    a, b = pair.a, pair.b
    if pair.same_article or _are_part_and_whole(a, b):
        return False
    if pair.answer("place") != "different" or prints_one_number(a, b):
        return False
    if a.claim.stance in AHEAD or b.claim.stance in AHEAD:
        return False
    gap = a.read.gap(b.read)
    apart = gap is not None and gap >= NEAR_VALUES and not pair.same_source
    return apart or elsewhere(pair) is UNRELATED


def _are_part_and_whole(a: Facets, b: Facets) -> bool:
    return a.claim.part_of == b.claim.id or b.claim.part_of == a.claim.id


def _is_in_brackets(figure: Facets) -> bool:
    claim = figure.claim
    before = claim.before_number
    return before.rpartition("(")[2].count(")") == 0 and "(" in before


def _are_other_events(a: Facets, b: Facets) -> bool:
    one, other = a.event.classes, b.event.classes
    if not (one and other):
        return False
    if _are_of_other_causes(a, b):
        return True
    return not one & other and compare_events(a.event, b.event)[0] == "different"


def _are_of_other_causes(a: Facets, b: Facets) -> bool:
    """Whether harm is counted, and the one's causes are none of the other's or of its surroundings."""
    one, other = a.event.causes, b.event.causes
    if not (one and other) or come_together(one, other) or one & b.around or other & a.around:
        return False
    return a.is_incident or b.is_incident


def _are_elsewhere_then(a: Facets, b: Facets) -> bool:
    if a.is_stock or b.is_stock or not _are_apart(a.place, b.place):
        return False
    one, other = a.period.window, b.period.window
    return one is not None and other is not None and days_apart(one, other) > MEETING


def _are_apart(a: Place, b: Place) -> bool:
    """Whether each names one known place, and neither may lie in the other."""
    one, other = _only_key(a), _only_key(b)
    return one is not None and other is not None and not may_share_ground(one, other)


def _only_key(place: Place) -> str | None:
    """The one place that is named, unless it is made up of others (":") or of no map ("#")."""
    if len(place.keys) != 1 or place.unnamed or place.within or place.origin or place.destination:
        return None
    (key,) = place.keys
    return None if ":" in key or "#" in key else key
