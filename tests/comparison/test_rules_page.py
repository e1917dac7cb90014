"""docs/comparison.md holds the rule table and the dimensions as the code asks them."""

from pathlib import Path

from ledger.comparison import dimensions, rules

PAGE = (Path(__file__).parents[2] / "docs" / "comparison.md").read_text(encoding="utf-8")


def rows(told: list[tuple[str, str]]) -> list[str]:
    firsts = ((name, " ".join(doc.split("\n\n")[0].split())) for name, doc in told)
    return [f"| {n} | {name} | {first} |" for n, (name, first) in enumerate(firsts, start=1)]


def test_the_page_tells_every_rule_in_its_order() -> None:
    told = [line for line in PAGE.splitlines() if line[2:3].isdigit()]
    assert told == rows(dimensions.described()) + rows(rules.described())
