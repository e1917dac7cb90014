"""Who is credited: one claimant under two names, a body and its parent, or two."""

import pytest

from ledger.comparison.claimant import compare_claimants, read_claimant
from tests.comparison.figures import figure

CASES = [
    ("World Food Programme (WFP)", "UN World Food Program (WFP)", "same"),
    ("Rana Deraz (WFP)", "World Food Programme (WFP)", "same"),
    ("Zamir Kabulov", "Russia's special envoy, Zamir Kabulov", "same"),
    ("a UN report", "UN Security Council", "same"),
    ("UN", "United Nations Children's Fund (UNICEF)", "contains"),
    ("interior ministry", "refugee ministry", "different"),
    ("IOM", "OCHA", "different"),
    ("the police", None, "unstated"),
    ("officials", "search and rescue agency", "unstated"),
    ("residents", "witnesses", "unstated"),
    ("state civil defense agency", "civil defence", "same"),
    ("Ministry of Labor", "Ministry of Labour", "same"),
    ("Chile's army", "the army", "same"),
    ("Kenyan police", "police", "same"),
    ("river police", "police", "inside"),
    ("health ministry in the Hamas-run territory", "Gaza's health ministry", "same"),
    ("prosecutors of the Russian-occupied enclave", "Donetsk's prosecutors", "same"),
    ("the army of the Houthi-controlled territory", "Yemen's army", "same"),
    ("UK interior ministry", "UK police", "different"),
    ("Kyiv", "Ukraine", "same"),
    ("Kyiv", "Ukraine's health ministry", "contains"),
    ("Kyiv", "Moscow", "different"),
    ("DR Congo army", "a DR Congo hospital", "different"),
    ("UAE customs", "UAE courts", "different"),
    ("UK branch of WFP", "WFP", "same"),
    ("a Saudi-led coalition", "a US-led coalition", "different"),
    ("a health ministry official", "World Health Organization", "different"),
    ("the women's ministry", "Women and Children Union", "different"),
    ("education ministry", "Association for Education and Science", "different"),
    ("the junta", "information ministry of the junta", "contains"),
    ("the labour minister", "International Labour Organization", "different"),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_who_says_it(one: str, other: str | None, expected: str) -> None:
    a, b = (read_claimant(figure("12 people", 12, claimant=name)) for name in (one, other))
    assert compare_claimants(a, b)[0] == expected


def test_the_place_of_a_figure_does_not_tell_its_claimants_apart() -> None:
    one = read_claimant(figure("12 people", 12, claimant="Kerala health ministry", place="Kerala"))
    other = read_claimant(figure("15 people", 15, claimant="health ministry", place="Kerala"))
    assert compare_claimants(one, other)[0] == "same"
