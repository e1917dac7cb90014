"""What must hold for any figures whatever: order, self-agreement, and strangers change nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.comparison.candidates import keys
from ledger.comparison.copies import copy_groups
from ledger.comparison.facets import facets
from ledger.comparison.measures import measures, ties_of
from ledger.comparison.origins import origins
from ledger.comparison.relate import relate
from ledger.model import Claim, Interval
from tests.comparison.figures import figure

ENDS = st.one_of(st.none(), st.floats(-1e9, 1e9))


def _claim(name: str, value: float, width: float, **said: object) -> Claim:
    return figure(f"{value:g} people", value, id=name, read=(value - width, value + width), **said)


CLAIMS = st.builds(
    _claim,
    name=st.uuids().map(str),
    value=st.integers(1, 100_000).map(float),
    width=st.sampled_from([0.0, 0.5, 50.0]),
    kind=st.sampled_from(["stock", "flow", "change", "share"]),
    unit=st.sampled_from(["people", "house", "percent", "people/month"]),
    population=st.sampled_from(
        [None, "people", "children", "rebels", "ISIS fighters", "registered voters"]
    ),
    event=st.sampled_from([None, "be killed in the flood", "be injured", "return", "vote"]),
    place=st.sampled_from([None, "Peru", "Lima", "northern Peru", "Chile", "three provinces"]),
    claimant=st.sampled_from([None, "the police", "UNHCR", "the mayor"]),
    published=st.sampled_from([None, "2023-01-05", "2023-01", "2019"]),
    stance=st.sampled_from(["asserted", "forecast", "disputed"]),
    article=st.sampled_from(["one", "two", "three"]),
)


@given(CLAIMS, CLAIMS)
@settings(max_examples=300, deadline=None)
def test_the_order_of_two_figures_changes_nothing(one: Claim, other: Claim) -> None:
    assert relate(facets(one), facets(other)) == relate(facets(other), facets(one))


@given(CLAIMS)
@settings(deadline=None)
def test_a_copy_of_a_figure_never_contradicts_it(claim: Claim) -> None:
    copy = claim.model_copy(update={"id": f"{claim.id}-copy"})
    found = relate(facets(claim), facets(copy))
    assert found is None or found.relation in (
        "agree",
        "disputed",
        "scope_difference",
        "part_whole",
    )
    assert keys(claim) == keys(copy)


@given(ENDS, ENDS)
def test_an_interval_meets_itself(low: float | None, high: float | None) -> None:
    if low is not None and high is not None and low > high:
        low, high = high, low
    assert Interval(low, high).meets(Interval(low, high))
    assert Interval(low, high).gap(Interval(low, high)) == 1.0


@given(CLAIMS, CLAIMS)
@settings(deadline=None)
def test_severity_and_gap_stay_in_their_bounds(one: Claim, other: Claim) -> None:
    found = relate(facets(one), facets(other))
    if found:
        assert 0 <= found.severity <= 1
        assert found.gap is None or found.gap >= 1
        assert (found.basis is not None) == (found.relation == "conflict")
        assert {found.claim_a, found.claim_b} == {one.id, other.id}


@given(st.lists(CLAIMS, max_size=8, unique_by=lambda claim: claim.id), st.randoms())
@settings(max_examples=60, deadline=None)
def test_groups_do_not_hang_on_the_order_of_claims(claims: list[Claim], chance: object) -> None:
    shuffled = sorted(claims, key=lambda claim: chance.random())  # type: ignore[attr-defined]
    relations = [
        found
        for at, one in enumerate(claims)
        for other in claims[at + 1 :]
        if (found := relate(facets(one), facets(other)))
    ]
    ties = ties_of(relations)
    assert measures(map(facets, claims), ties) == measures(map(facets, shuffled), reversed(ties))
    assert origins(map(facets, claims), {}) == origins(map(facets, shuffled), {})


@given(
    st.permutations(
        ["a fire broke out in the old port last night and spread fast"] * 3
        + ["nothing alike here at all, not one run of words"]
    )
)
@settings(deadline=None)
def test_copies_are_found_in_any_order(texts: list[str]) -> None:
    groups = copy_groups((f"{at}", text) for at, text in enumerate(texts))
    assert len(groups) == 3
    assert len(set(groups.values())) == 1
