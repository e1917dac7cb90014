"""Near-identical articles are found, each compared as seldom as can be."""

from ledger.comparison import copies
from ledger.comparison.copies import copy_groups, join_copies, named_groups, signature
from ledger.comparison.leaders import Leaders

WIRE = (
    "Heavy rain has killed at least 40 people in the delta since Monday, officials said. Roads are cut, "
    "and thousands have left their homes for schools and mosques on higher ground, the agency added."
)
OTHER = (
    "The central bank has raised its key rate by half a point to fight inflation, which reached nine "
    "percent in May. Economists had expected a smaller step, and the currency rose against the dollar."
)


def test_copies_are_grouped_and_strangers_are_not() -> None:
    groups = copy_groups(
        [("a", WIRE), ("b", WIRE.replace("Heavy rain", "(Reuters) Heavy rain")), ("c", OTHER)]
    )
    assert groups["a"] == groups["b"]
    assert "c" not in groups


def test_a_signature_stays_the_same() -> None:
    assert signature(WIRE) == signature(WIRE.upper())


def test_those_that_came_before_are_not_compared_again() -> None:
    """Two copies that both were in are left as they are; a new one is joined to both."""
    texts = {name: signature(WIRE) for name in "abc"} | {"d": signature(OTHER)}
    settled = Leaders()
    join_copies((), "abd", texts, settled)
    assert named_groups(settled) == {}
    join_copies("c", "abd", texts, settled)
    assert set(named_groups(settled)) == {"a", "b", "c"}


def test_of_many_copies_each_is_compared_once(monkeypatch) -> None:
    """Once two articles are in one set, nothing asks again whether they are copies."""
    held = 0
    count = copies.np.count_nonzero

    def counting(same, **asked):
        nonlocal held
        held += len(same)
        return count(same, **asked)

    monkeypatch.setattr(copies.np, "count_nonzero", counting)
    names = [f"copy {at:03}" for at in range(200)]
    leaders = Leaders()
    join_copies(names, (), dict.fromkeys(names, signature(WIRE)), leaders)
    assert leaders.are_one(names)
    assert held == len(names) - 1
